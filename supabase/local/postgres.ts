/**
 * One Postgres for one data folder: made on the first start, started and stopped with Prongsai.
 *
 * It listens on loopback only, at a port that the system chooses, and writes nothing of a
 * statement or its parameters into its log (P43): the log would otherwise be a second place where
 * answers rest.
 */
import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { chownSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { prepareEngine, type Engine } from './engine.ts';

export interface LocalPostgres {
	/** Connection address of the superuser, with its password: never printed. */
	url: string;
	/** Stops the server and waits until it has stopped. */
	stop(): Promise<void>;
}

/** Thrown when another Prongsai already works on the data folder. */
export class DataFolderInUse extends Error {}

/** A server setting per line; privacy settings first, then what a small machine wants. */
const SETTINGS = {
	listen_addresses: '127.0.0.1',
	unix_socket_directories: '',
	log_statement: 'none',
	log_min_duration_statement: '-1',
	log_parameter_max_length: '0',
	log_parameter_max_length_on_error: '0',
	log_error_verbosity: 'terse',
	// An erring statement would be logged with its text.
	log_min_error_statement: 'panic',
	track_commit_timestamp: 'off',
	timezone: 'UTC',
	max_connections: '60'
};

/** Any number will do, as long as nothing else on this Postgres uses it. */
const FOLDER_LOCK = 5_601_001;

/**
 * Starts the Postgres of a data folder and holds it against a second Prongsai.
 * @throws DataFolderInUse when another process holds it.
 */
export async function startPostgres(data: string, password: string): Promise<LocalPostgres> {
	const engine = prepareEngine(data);
	if (!existsSync(join(engine.cluster, 'PG_VERSION'))) initialise(engine, password);
	// A Postgres that still runs was left behind by a killed Prongsai, or belongs to a living one.
	const leftBehind = runningPort(engine);
	if (leftBehind !== null) {
		const lock = await holdLock(address(leftBehind, password));
		await lock.end();
		control(engine, ['stop', '-w', '-m', 'fast']);
	}
	const port = await freePort();
	const log = join(data, 'postgres.log');
	closeSync(openSync(log, 'a', 0o600));
	if (engine.account) chownSync(log, engine.account.uid, engine.account.gid);
	const settings = Object.entries({ ...SETTINGS, port }).map(([k, v]) => `-c ${k}='${v}'`);
	const logTarget = openSync(log, 'a', 0o600);
	try {
		const started = run(
			engine,
			'pg_ctl',
			['start', '-w', '-t', '60', '-s', '-D', engine.cluster, '-o', settings.join(' ')],
			{ stdio: ['ignore', logTarget, logTarget] }
		);
		if (started !== 0) throw new Error(`Postgres did not start; see ${log}.`);
	} finally {
		closeSync(logTarget);
	}
	const url = address(port, password);
	const lock = await holdLock(url);
	return {
		url,
		async stop() {
			await lock.end({ timeout: 1 });
			control(engine, ['stop', '-w', '-m', 'fast']);
		}
	};
}

function initialise(engine: Engine, password: string): void {
	const file = join(tmpdir(), `prongsai-${randomUUID()}`);
	writeFileSync(file, password, { mode: 0o600 });
	if (engine.account) chownSync(file, engine.account.uid, engine.account.gid);
	const flags = ['-U', 'postgres', `--pwfile=${file}`, '-A', 'scram-sha-256', '-E', 'UTF8'];
	try {
		const status = run(engine, 'initdb', ['-D', engine.cluster, ...flags, '--locale=C'], {
			stdio: ['ignore', 'ignore', 'inherit']
		});
		if (status !== 0) throw new Error(`Postgres could not make a database in ${engine.cluster}.`);
	} finally {
		rmSync(file, { force: true });
	}
}

/** The session lock ends with its connection, so even a killed process never leaves it behind. */
async function holdLock(url: string): Promise<postgres.Sql> {
	const sql = postgres(url, { max: 1, idle_timeout: 0, max_lifetime: null, connect_timeout: 10 });
	const [row] = await sql`select pg_try_advisory_lock(${FOLDER_LOCK}) as held`;
	if (row?.held === true) return sql;
	await sql.end();
	throw new DataFolderInUse();
}

function runningPort(engine: Engine): number | null {
	if (control(engine, ['status']) !== 0) return null;
	const lines = readFileSync(join(engine.cluster, 'postmaster.pid'), 'utf8').split('\n');
	return Number(lines[3]);
}

function control(engine: Engine, words: string[]): number | null {
	return run(engine, 'pg_ctl', [...words, '-D', engine.cluster], { stdio: 'ignore' });
}

function run(engine: Engine, program: string, words: string[], options: SpawnSyncOptions) {
	const cwd = engine.cluster;
	return spawnSync(join(engine.binaries, program), words, {
		...options,
		...engine.account,
		cwd,
		env: { PATH: process.env.PATH, LC_ALL: 'C' }
	}).status;
}

function address(port: number, password: string): string {
	return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const taken = probe.address();
			probe.close(() =>
				typeof taken === 'object' && taken ? resolve(taken.port) : reject(new Error('no port'))
			);
		});
	});
}
