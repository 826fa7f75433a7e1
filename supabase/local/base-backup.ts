/**
 * A **backup** of an embedded database: one compressed archive of the Postgres folder and of what
 * lets an application in, taken while Postgres runs (PostgreSQL 17 manual, section 25.3.4, a base
 * backup by the low-level interface). The keys of the rounds are never in it: whoever has both could
 * open what waits in the inbox.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
	chmodSync,
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	readdirSync,
	realpathSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import postgres from 'postgres';
import { prepareEngine } from './engine.ts';

/** Thrown when an archive is none of ours, or damaged; nothing of it is left behind. */
export class ArchiveRefused extends Error {}

/** Of the running server, not of the data; pg_wal is added by itself, as much as is needed. */
const LEFT_OUT = ['postmaster.pid', 'postmaster.opts', 'pg_wal/*', 'pg_replslot/*'];

/** In the data folder, but no part of the archive: `postgres` goes in by itself, the keys never. */
const NOT_BESIDE = ['postgres', 'keys', 'postgres.log', 'running.json'];

/** What stands beside the database and lets the application into it. */
const SECRETS = 'supabase.json';

/**
 * Writes the archive; a file that is there already is replaced once the new one is whole.
 * @param url superuser address of the running database of `data`.
 */
export async function backUpCluster(data: string, url: string, file: string): Promise<void> {
	// Its folder may lie elsewhere under another name; in the archive it is `postgres`.
	const cluster = realpathSync(join(data, 'postgres'));
	const name = basename(cluster);
	const inside = ['-C', dirname(cluster), `--transform=s,^${name},postgres,`];
	const part = `${file}.part`;
	const labels = mkdtempSync(join(tmpdir(), 'prongsai-backup-'));
	const sql = postgres(url, { max: 1, idle_timeout: 0, max_lifetime: null, connect_timeout: 10 });
	try {
		// Ends with the connection; until then no segment that the copy needs is recycled.
		await sql`select pg_create_physical_replication_slot('prongsai_backup', true, true)`;
		const [begun] = await sql<[{ segment: string }]>`
			select pg_walfile_name(pg_backup_start('prongsai', true)) as segment`;
		archive(part, 'w', [...inside, ...leftOut(name), name]);
		const [ended] = await sql<[{ labelfile: string; segment: string }]>`
			select labelfile, pg_walfile_name(lsn) as segment from pg_backup_stop(false)`;
		mkdirSync(join(labels, 'postgres'));
		writeFileSync(join(labels, 'postgres', 'backup_label'), ended.labelfile);
		archive(part, 'a', ['-C', labels, 'postgres/backup_label']);
		archive(part, 'a', [...inside, ...segments(cluster, begun.segment, ended.segment)]);
		archive(part, 'a', [
			'-C',
			data,
			...readdirSync(data).filter((one) => !NOT_BESIDE.includes(one))
		]);
		settle(part, file);
	} finally {
		await sql.end({ timeout: 5 });
		rmSync(labels, { recursive: true, force: true });
		rmSync(part, { force: true });
	}
}

/**
 * Puts an archive into an empty data folder. Postgres is not started.
 * @throws ArchiveRefused; the folder is then empty again.
 */
export function restoreCluster(data: string, file: string): void {
	mkdirSync(data, { recursive: true, mode: 0o755 });
	const { cluster, account } = prepareEngine(data);
	const unpack = (words: string[]) =>
		spawnSync('tar', ['-xzif', file, '--no-same-owner', ...words], { stdio: 'ignore' }).status;
	const isWhole =
		unpack(['-C', cluster, '--strip-components=1', 'postgres']) === 0 &&
		unpack(['-C', data, '--exclude=postgres']) === 0 &&
		existsSync(join(cluster, 'backup_label')) &&
		existsSync(join(data, SECRETS));
	if (!isWhole) {
		rmSync(cluster, { recursive: true, force: true });
		for (const one of readdirSync(data)) rmSync(join(data, one), { recursive: true, force: true });
		throw new ArchiveRefused();
	}
	chmodSync(join(data, SECRETS), 0o600);
	if (account) execFileSync('chown', ['-R', `${account.uid}:${account.gid}`, cluster]);
}

/** Adds to an archive. Compressed archives may be written one behind the other. */
function archive(file: string, flags: 'w' | 'a', words: string[]): void {
	const target = openSync(file, flags, 0o600);
	try {
		const { status } = spawnSync('tar', ['-cz', ...words], { stdio: ['ignore', target, 'ignore'] });
		// 1: a file changed or went away while it was read, which the log of changes makes good.
		if (status !== 0 && status !== 1) throw new Error(`tar ended with ${status}.`);
		fsyncSync(target);
	} finally {
		closeSync(target);
	}
}

function leftOut(name: string): string[] {
	return LEFT_OUT.map((one) => `--exclude=${name}/${one}`);
}

/** The log from the start of the copy to its end; the names of segments sort by age. */
function segments(cluster: string, first: string, last: string): string[] {
	return readdirSync(join(cluster, 'pg_wal'))
		.filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last)
		.map((name) => join(basename(cluster), 'pg_wal', name));
}

/** A power cut leaves the old file or the new one, never half of one. */
function settle(part: string, file: string): void {
	renameSync(part, file);
	const folder = openSync(dirname(file), 'r');
	fsyncSync(folder);
	closeSync(folder);
}
