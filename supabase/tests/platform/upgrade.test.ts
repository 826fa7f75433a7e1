/**
 * A database that an older version made is taken over as it is, the answers that wait in it included;
 * one that a version made which this one does not know is left alone.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import type { KeyStore } from '../../../src/lib/server/collector/key-store.ts';
import { applyMigrations, DatabaseOfAnotherVersion } from '../../local/migrations.ts';
import { AGENCY_A } from '../harness/cast.ts';
import { areTalliesOf, broken, look } from '../mix/invariants.ts';
import { postgresMix } from '../mix/postgres-mix.ts';
import { withPlainPostgres } from './plain-postgres.ts';

const FIRST_RELEASE = readFileSync(join(import.meta.dirname, 'first-release.sql'), 'utf8');
const LAST_OF_FIRST_RELEASE = '20261122082800_demonstration.sql';

/** The round of `first-release.sql`, its key, and what was answered in turn at its two counters. */
const ROUND = 'f1c70000-0000-4000-8000-000000000001';
const KEY = Buffer.from('5f44cb1fff0b90053f5856618b4dea8fd57ace2135e17c299bbc193869730d6f', 'hex');
const ANSWERS = Array.from({ length: 24 }, (_, i) => ({ e1: String(1 + (i % 4)), e2: '2' }));

/** A migration of a version to come, for there may be none yet. */
const NEXT = '99990101000000_next.sql';
const NEXT_CHANGE = `
	alter table public.rounds add column next text not null default 'as before';
	alter table private.inbox add column next smallint not null default 1;`;

/** The migrations of that version. */
const folder = mkdtempSync(join(tmpdir(), 'prongsai-migrations-'));
beforeAll(() => {
	cpSync(join(import.meta.dirname, '../../migrations'), folder, { recursive: true });
	writeFileSync(join(folder, NEXT), NEXT_CHANGE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a database of the first release is upgraded, and what waited in it is counted to the last answer (P6)', async () => {
	await withPlainPostgres(null, async (owner) => {
		const sql = await firstRelease(owner);
		try {
			const later = readdirSync(folder).filter((file) => file > LAST_OF_FIRST_RELEASE);
			expect(later, 'there was something to upgrade').toContain(NEXT);
			expect(await applyMigrations(owner, folder)).toEqual(later.sort());
			expect(await sql`select next from public.rounds`).toEqual([{ next: 'as before' }]);

			const before = await look(sql, ROUND);
			expect(before).toMatchObject({ state: 'open', spent: ANSWERS.length });
			let isDestroyed = false;
			const keys = {
				read: async () => Buffer.from(KEY),
				destroy: async () => void (isDestroyed = true)
			} as unknown as KeyStore;
			await sql`select begin_closing(${ROUND})`;
			const end = await runMix(postgresMix(sql), keys, ROUND);
			expect(end).toMatchObject({ kind: 'ended', state: 'closed', moved: ANSWERS.length });
			const after = await look(sql, ROUND);
			const round = {
				part: 'eit_public' as const,
				k: 5,
				cells: [1, 2],
				slips: [],
				asksComment: false
			};
			expect(broken({ ...round, id: ROUND }, before, after)).toEqual([]);
			expect(areTalliesOf(after.tallies, ANSWERS)).toBe(true);
			expect(isDestroyed).toBe(true);

			const [record] = await sql`select acts(${AGENCY_A}, 100) as told`;
			expect(record?.told, 'the chain goes on where it was').toMatchObject({
				broken_at: null,
				acts: [{ kind: 'round_closing', number: 7 }, { kind: 'round_opened' }, ...Array(5).fill({})]
			});
		} finally {
			await sql.end();
		}
	});
}, 120_000);

it('a database with a migration that is unknown here is refused, and nothing is applied to it', async () => {
	await withPlainPostgres(null, async (owner) => {
		const sql = await firstRelease(owner);
		try {
			await sql`insert into supabase_migrations.schema_migrations (version, name)
				values ('20261122090000', 'of_another_version')`;
			const refused = applyMigrations(owner, folder);
			await expect(refused).rejects.toThrow(DatabaseOfAnotherVersion);
			await expect(refused).rejects.toThrow('20261122090000');
			const versions = await sql<{ version: string }[]>`
				select version from supabase_migrations.schema_migrations order by version`;
			expect(versions.at(-1)?.version).toBe('20261122090000');
			const columns = await sql`
				select from information_schema.columns where table_name = 'rounds' and column_name = 'next'`;
			expect(columns).toHaveLength(0);
		} finally {
			await sql.end();
		}
	});
}, 120_000);

/** A connection to a database that now is as the first release left it. */
async function firstRelease(owner: string): Promise<postgres.Sql> {
	const sql = postgres(owner, { max: 2, onnotice: () => undefined });
	await sql.unsafe(FIRST_RELEASE);
	return sql;
}
