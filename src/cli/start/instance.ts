/**
 * One run of Prongsai on this machine, as `npm start` keeps it running.
 *
 * Builds when the sources are newer, starts the embedded Supabase (or uses the one named in the
 * environment), seeds the demonstration agency once, serves, and stops cleanly on SIGINT/SIGTERM.
 * With `--json` it prints one line of addresses on stdout when ready; with `--again` none, for they
 * were printed the first time. Whoever started it hears the port, and its end ends the run too.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalSupabase, type LocalSupabase } from '../../../supabase/local/start.ts';
import { readEnvironment, type Environment } from '../../lib/server/env.ts';
import { describeAddresses, findAddresses } from './addresses.ts';
import { buildIfStale } from './build.ts';
import { demonstrate } from './demonstration.ts';
import type { Ready } from './keep-running.ts';
import { explain, say } from './messages.ts';
import { assertPortIsFree, startWebServer, type WebServer } from './web-server.ts';

/** What runs; stopped in reverse order. */
interface Running {
	supabase: LocalSupabase | null;
	web: WebServer | null;
	/** The file that tells tools where this instance answers; never another instance's. */
	note: string | null;
}

const running: Running = { supabase: null, web: null, note: null };
let stopping: Promise<never> | null = null;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => void stop(0));
}
// Whoever kept this running was killed: the next start must find folder and port free.
process.on('disconnect', () => process.exit(1));

try {
	await start(readEnvironment(), new Set(process.argv.slice(2)));
} catch (error) {
	console.error(explain(error));
	await stop(1);
}

async function start(environment: Environment, words: Set<string>): Promise<void> {
	await assertPortIsFree(environment.port);
	await buildIfStale();
	if (environment.supabase === null) await startEmbedded(environment);
	running.web = await startWebServer(environment.port, '0.0.0.0', environment.trustProxy);
	writeRunning(environment, running.web.port);
	process.send?.({ port: running.web.port } satisfies Ready);
	if (words.has('--again')) return;
	const addresses = await findAddresses(readEnvironment(), running.web.port);
	if (words.has('--json')) console.log(JSON.stringify(addresses));
	else describeAddresses(addresses);
}

/** Starts the embedded Supabase and lets the application find it in the environment. */
async function startEmbedded(environment: Environment): Promise<void> {
	say('กำลังเปิดฐานข้อมูล', 'Starting the database');
	running.supabase = await startLocalSupabase(environment.data);
	process.env.SUPABASE_URL = running.supabase.url;
	process.env.SUPABASE_PUBLISHABLE_KEY = running.supabase.publishableKey;
	process.env.SUPABASE_SECRET_KEY = running.supabase.secretKey;
	await demonstrate(running.supabase, environment.data);
}

/** Tools on this machine (simulate, attack, tests) read here where the instance answers. */
function writeRunning(environment: Environment, port: number): void {
	mkdirSync(environment.data, { recursive: true });
	const file = {
		pid: process.pid,
		url: `http://127.0.0.1:${port}`,
		supabaseUrl: process.env.SUPABASE_URL,
		databaseUrl: running.supabase?.databaseUrl
	};
	const note = join(environment.data, 'running.json');
	writeFileSync(note, JSON.stringify(file), { mode: 0o600 });
	running.note = note;
}

function stop(code: number): Promise<never> {
	stopping ??= (async () => {
		await running.web?.stop();
		await running.supabase?.stop();
		if (running.note !== null) rmSync(running.note, { force: true });
		process.exit(code);
	})();
	return stopping;
}
