/**
 * `npm start`: everything on a fresh machine, from packages to a running Prongsai, kept running.
 *
 * The work is done by `start/instance.ts` in a process of its own; this one starts it again where it
 * dies, and ends with it. With `--json` one line of addresses comes on stdout when all is ready; all
 * else goes to stderr.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { keepRunning } from './start/keep-running.ts';

const INSTANCE = join(import.meta.dirname, 'start', 'instance.ts');
const words = process.argv.slice(2);

process.exitCode = await keepRunning((port) =>
	spawn(process.execPath, [INSTANCE, ...words, ...(port === null ? [] : ['--again'])], {
		// The address is on posters by now, so the port stays the same.
		env: { ...process.env, ...(port !== null && { PORT: String(port) }) },
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	})
);
