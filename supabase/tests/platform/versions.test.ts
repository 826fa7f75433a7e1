/**
 * The migrations run unchanged on a plain Postgres of the versions that Supabase runs, by somebody who
 * is no superuser, and a round can be held on it from its opening to its close.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import { applyMigrations } from '../../local/migrations.ts';
import { insertCast } from '../harness/cast.ts';
import { broken, look } from '../mix/invariants.ts';
import { postgresMix } from '../mix/postgres-mix.ts';
import { externalRound, seal, submit, temporaryKeys } from '../mix/test-round.ts';
import { withPlainPostgres } from './plain-postgres.ts';

const K = 5;

/** The one that the product brings, and Debian's. */
const VERSIONS = [
	{ name: 'the embedded Postgres 17', binaries: null },
	{ name: 'Postgres 15 of the system', binaries: '/usr/lib/postgresql/15/bin' },
	{ name: 'Postgres 17 of the system', binaries: '/usr/lib/postgresql/17/bin' }
];

for (const { name, binaries } of VERSIONS) {
	const isThere = binaries === null || existsSync(join(binaries, 'initdb'));
	if (!isThere) console.error(`SKIPPED: ${name} is not installed.`);

	describe.skipIf(!isThere)(name, () => {
		it('takes all migrations, keeps private closed to everybody, and holds a round (P1–P6)', async () => {
			await withPlainPostgres(binaries, hold);
		}, 120_000);
	});
}

async function hold(owner: string): Promise<void> {
	const applied = await applyMigrations(owner);
	expect(applied.length).toBeGreaterThan(10);
	expect(await applyMigrations(owner), 'nothing is applied twice').toEqual([]);

	const sql = postgres(owner, { max: 2, onnotice: () => undefined });
	try {
		await insertCast(sql);
		const [rights] = await sql<{ n: number }[]>`
			select count(*)::int as n from information_schema.role_table_grants
			where table_schema in ('private', 'audit')
				and grantee in ('anon', 'authenticated', 'service_role', 'PUBLIC')`;
		expect(rights?.n).toBe(0);

		const world = { sql, keys: temporaryKeys() };
		const round = await externalRound(world, K, 2);
		for (let i = 0; i < 8 * K; i++) {
			const cell = round.cells[1 + (i % 2)] ?? 1;
			expect(await submit(world, [await seal(world, round, cell, { e1: '1' })])).toEqual(['ok']);
		}
		const waiting = await look(sql, round.id);
		expect(await runMix(postgresMix(sql), world.keys, round.id)).toMatchObject({ kind: 'mixed' });
		const mixed = await look(sql, round.id);
		expect(mixed.mixed.length, 'both cells were mixed').toBe(2);
		await sql`select begin_closing(${round.id})`;
		const end = await runMix(postgresMix(sql), world.keys, round.id);
		expect(end).toMatchObject({ kind: 'ended', state: 'closed' });
		const closed = await look(sql, round.id);
		expect([broken(round, waiting, mixed), broken(round, mixed, closed)]).toEqual([[], []]);
		expect(closed.spent).toBe(8 * K);
	} finally {
		await sql.end();
	}
}
