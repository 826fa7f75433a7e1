/**
 * The server that made-up answers are sent through, run as a child process: the limits
 * of its environment are raised, so it listens on loopback alone and leaves with its parent.
 */
import { startWebServer } from '../web-server.ts';

const web = await startWebServer(0, '127.0.0.1', false);
process.send?.({ port: web.port });

for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
	process.once(event, () => void web.stop().then(() => process.exit(0)));
}
