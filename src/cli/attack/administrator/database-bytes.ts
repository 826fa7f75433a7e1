/** The database below its tables: as a dump has it, and as it lies in the files of its server. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type postgres from 'postgres';

/** A thing to look for, under the name by which it is told of. */
export interface Needle {
	name: string;
	bytes: Buffer;
}

/** Rows at a time. */
const BATCH = 500;

/**
 * The needles that stand in a dump, which consists of every value of every table as Postgres prints it.
 * By a cursor and not by COPY: where the last of a table arrives at once the driver (postgres 3.4) leaves
 * its socket paused, and the next question waits for ever.
 */
export async function findInDump(sql: postgres.Sql, needles: readonly Needle[]): Promise<string[]> {
	const tables = await sql<{ name: string }[]>`
		select format('%I.%I', schemaname, tablename) as name from pg_tables
		where schemaname not in ('pg_catalog', 'information_schema')`;
	const found: string[] = [];
	for (const { name } of tables) {
		const inTable = new Set<string>();
		for await (const rows of sql.unsafe(`select * from ${name}`).raw().cursor(BATCH)) {
			const values = (rows as (Buffer | null)[][]).flat().filter((value) => value !== null);
			for (const value of values) for (const needle of holds(value, needles)) inTable.add(needle);
		}
		found.push(...[...inTable].map((needle) => `${needle} in ${name}`));
	}
	return found;
}

/**
 * The needles that stand in the server's files, the log of all changes among them.
 * @throws Error where the files are not on this machine.
 */
export async function findInFiles(
	sql: postgres.Sql,
	of: 'pages' | 'wal',
	needles: readonly Needle[]
): Promise<string[]> {
	if (of === 'pages') await sql`checkpoint`;
	const [row] = await sql<{ data: string }[]>`select current_setting('data_directory') as data`;
	const data = row?.data ?? '';
	if (!existsSync(join(data, 'pg_wal')))
		throw new Error('The files of the database are elsewhere.');
	const files = filesBelow(data).filter((path) => path.includes('/pg_wal/') === (of === 'wal'));
	// A file that is gone since was given up by the server.
	const present = files.filter((path) => existsSync(path));
	return present.flatMap((path) =>
		holds(readFileSync(path), needles).map((needle) => `${needle} in ${of}`)
	);
}

/** The needles that stand in some bytes. */
export function holds(bytes: Buffer, needles: readonly Needle[]): string[] {
	return needles.filter((needle) => bytes.includes(needle.bytes)).map(({ name }) => name);
}

/** Every file below a folder, links followed: the database may live behind one. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		const found = statSync(path, { throwIfNoEntry: false });
		if (found === undefined) return [];
		return found.isDirectory() ? filesBelow(path) : found.isFile() ? [path] : [];
	});
}
