/** A Postgres as Supabase hands it over: its roles and accounts (`platform.sql`), and nothing of ours. */
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { prepareEngine, type Engine } from '../../local/engine.ts';
import { freePort } from '../../local/postgres.ts';
import { initialise, startServer, stopServer } from '../../local/server-process.ts';

const PLATFORM = readFileSync(join(import.meta.dirname, 'platform.sql'), 'utf8');
const PASSWORD = 'known-to-this-test-alone';

/**
 * Runs `act` with the address of its owner, who is no superuser; nothing is left of it.
 * @param binaries folder of `initdb`, `pg_ctl` and `postgres`; null for those of the product.
 */
export async function withPlainPostgres(
	binaries: string | null,
	act: (owner: string) => Promise<void>
): Promise<void> {
	const data = mkdtempSync(join(tmpdir(), 'prongsai-plain-'));
	chmodSync(data, 0o755);
	try {
		const made = prepareEngine(data);
		const engine: Engine = { ...made, binaries: binaries ?? made.binaries };
		if (engine.account) chownSync(engine.cluster, engine.account.uid, engine.account.gid);
		await initialise(engine, PASSWORD);
		const port = await freePort();
		await startServer(engine, data, port);
		try {
			const place = `127.0.0.1:${port}/postgres`;
			const superuser = postgres(`postgres://postgres:${PASSWORD}@${place}`, { max: 1 });
			await superuser.unsafe(PLATFORM);
			await superuser.unsafe(`alter role owner password '${PASSWORD}'`);
			await superuser.end();
			await act(`postgres://owner:${PASSWORD}@${place}`);
		} finally {
			await stopServer(engine);
		}
	} finally {
		rmSync(data, { recursive: true, force: true });
	}
}
