/** A database that an older version made is taken over as it is, the answers that wait in it included. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import type { KeyStore } from '../../../src/lib/server/collector/key-store.ts';
import { applyMigrations } from '../../local/migrations.ts';
import { areTalliesOf, broken, look } from '../mix/invariants.ts';
import { postgresMix } from '../mix/postgres-mix.ts';
import { withPlainPostgres } from './plain-postgres.ts';

const FIRST_RELEASE = readFileSync(join(import.meta.dirname, 'first-release.sql'), 'utf8');

/** The round of `first-release.sql`, its key, and what was answered in turn at its two counters. */
const ROUND = 'f1c70000-0000-4000-8000-000000000001';
const KEY = Buffer.from('5f44cb1fff0b90053f5856618b4dea8fd57ace2135e17c299bbc193869730d6f', 'hex');
const ANSWERS = Array.from({ length: 24 }, (_, i) => ({ e1: String(1 + (i % 4)), e2: '2' }));

it('a database of the first release is upgraded, and what waited in it is counted to the last answer (P6)', async () => {
	await withPlainPostgres(null, async (owner) => {
		const old = postgres(owner, { max: 1, onnotice: () => undefined });
		await old.unsafe(FIRST_RELEASE);
		await old.end();

		expect((await applyMigrations(owner)).length, 'there was something to upgrade').toBeGreaterThan(
			5
		);
		const sql = postgres(owner, { max: 2, onnotice: () => undefined });
		try {
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
		} finally {
			await sql.end();
		}
	});
}, 120_000);
