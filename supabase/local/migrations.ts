/**
 * Applies `supabase/migrations/*.sql` in the order of their names, each in one transaction together
 * with its row in `supabase_migrations.schema_migrations`: the table that the Supabase CLI keeps,
 * so that a database may be taken over by either.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';

const FOLDER = join(import.meta.dirname, '..', 'migrations');
const NAME = /^(\d{14})_(\w+)\.sql$/;

/** Thrown where the database has migrations that are none of the files: another version made it. */
export class DatabaseOfAnotherVersion extends Error {}

/**
 * Applies what is missing and returns the names of the files applied.
 * @param folder of the files; the product's own.
 * @throws DatabaseOfAnotherVersion before anything is applied: what these files would add to a database
 * that they do not know, nobody has tried.
 */
export async function applyMigrations(url: string, folder = FOLDER): Promise<string[]> {
	const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 10 });
	try {
		await sql`create schema if not exists supabase_migrations`;
		await sql`create table if not exists supabase_migrations.schema_migrations (
			version text primary key, statements text[], name text)`;
		const rows = await sql<{ version: string }[]>`
			select version from supabase_migrations.schema_migrations`;
		const done = new Set(rows.map(({ version }) => version));
		const files = readdirSync(folder).sort();
		const known = new Set(files.map((file) => NAME.exec(file)?.[1]));
		const unknown = [...done].filter((version) => !known.has(version));
		if (unknown.length > 0) throw new DatabaseOfAnotherVersion(unknown.join(', '));
		const applied: string[] = [];
		for (const file of files) {
			const [, version, name] = NAME.exec(file) ?? [];
			if (version === undefined || name === undefined || done.has(version)) continue;
			const text = readFileSync(join(folder, file), 'utf8');
			await sql.begin(async (tx) => {
				await tx.unsafe(text);
				await tx`insert into supabase_migrations.schema_migrations (version, statements, name)
					values (${version}, ${[text]}, ${name})`;
			});
			applied.push(file);
		}
		return applied;
	} finally {
		await sql.end();
	}
}
