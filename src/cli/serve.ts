/**
 * Serves an existing build against a Supabase named in the environment: one of several instances
 * behind a proxy.
 * Prints `{"port": …}` when it is ready.
 */
import { readEnvironment } from '../lib/server/env.ts';
import { startWebServer } from './start/web-server.ts';

const { port, trustProxy } = readEnvironment();
const web = await startWebServer(port, '0.0.0.0', trustProxy);
console.log(JSON.stringify({ port: web.port }));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => void web.stop().then(() => process.exit(0)));
}
