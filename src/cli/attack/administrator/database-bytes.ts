/** The database below its tables: as a dump has it, and as it lies in the files of its server. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type postgres from 'postgres';

/** A thing to look for, under the name by which it is told of. */
export interface Needle {
	name: string;
	bytes: Buffer;
}

/** The needles that stand in a dump: COPY of every table, which is what a dump consists of. */
export async function findInDump(sql: postgres.Sql, needles: readonly Needle[]): Promise<string[]> {
	const tables = await sql<{ name: string }[]>`
		select format('%I.%I', schemaname, tablename) as name from pg_tables
		where schemaname not in ('pg_catalog', 'information_schema')`;
	const longest = Math.max(...needles.map(({ bytes }) => bytes.length));
	const found: string[] = [];
	for (const { name } of tables) {
		const inTable = new Set<string>();
		const stream = await sql.unsafe(`copy ${name} to stdout`).readable();
		let end: Buffer = Buffer.alloc(0);
		for await (const chunk of stream) {
			// What stands across two chunks counts as well.
			const bytes = Buffer.concat([end, chunk as Buffer]);
			for (const needle of holds(bytes, needles)) inTable.add(needle);
			end = bytes.subarray(Math.max(0, bytes.length - longest));
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
