/** The server process of a Postgres: made, started, stopped and looked for by its own programs. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.ts';

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

/** Makes an empty database whose superuser has this password. */
export async function initialise(engine: Engine, password: string): Promise<void> {
	const file = join(tmpdir(), `prongsai-${randomUUID()}`);
	writeFileSync(file, password, { mode: 0o600 });
	if (engine.account) chownSync(file, engine.account.uid, engine.account.gid);
	const flags = ['-U', 'postgres', `--pwfile=${file}`, '-A', 'scram-sha-256', '-E', 'UTF8'];
	try {
		const words = ['-D', engine.cluster, ...flags, '--locale=C'];
		const status = await run(engine, 'initdb', words, 'ignore', 'inherit');
		if (status !== 0) throw new Error(`Postgres could not make a database in ${engine.cluster}.`);
	} finally {
		rmSync(file, { force: true });
	}
}

/** Starts the server and returns when it takes connections. @throws where it does not start. */
export async function startServer(engine: Engine, data: string, port: number): Promise<void> {
	const log = join(data, 'postgres.log');
	closeSync(openSync(log, 'a', 0o600));
	if (engine.account) chownSync(log, engine.account.uid, engine.account.gid);
	const settings = Object.entries({ ...SETTINGS, port }).map(([k, v]) => `-c ${k}='${v}'`);
	const words = ['start', '-w', '-t', '60', '-s', '-D', engine.cluster, '-o', settings.join(' ')];
	const target = openSync(log, 'a', 0o600);
	try {
		const status = await run(engine, 'pg_ctl', words, target, target);
		if (status !== 0) throw new Error(`Postgres did not start; see ${log}.`);
	} finally {
		closeSync(target);
	}
}

/** Stops the server and returns when it has stopped. */
export async function stopServer(engine: Engine): Promise<void> {
	await control(engine, ['stop', '-w', '-m', 'fast']);
}

/** The port of a server that runs on this database, or null. */
export async function runningPort(engine: Engine): Promise<number | null> {
	if ((await control(engine, ['status'])) !== 0) return null;
	const lines = readFileSync(join(engine.cluster, 'postmaster.pid'), 'utf8').split('\n');
	return Number(lines[3]);
}

function control(engine: Engine, words: string[]): Promise<number | null> {
	return run(engine, 'pg_ctl', [...words, '-D', engine.cluster], 'ignore', 'ignore');
}

async function run(
	engine: Engine,
	program: string,
	words: string[],
	output: 'ignore' | number,
	errors: 'ignore' | 'inherit' | number
): Promise<number | null> {
	const child = spawn(join(engine.binaries, program), words, {
		...engine.account,
		stdio: ['ignore', output, errors],
		cwd: engine.cluster,
		env: { PATH: process.env.PATH, LC_ALL: 'C' }
	});
	const [status] = (await once(child, 'exit')) as [number | null];
	return status;
}
