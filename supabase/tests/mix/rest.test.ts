/** The mix as the product runs it: over supabase-js and the REST interface, with the secret key. */
import { createClient } from '@supabase/supabase-js';
import postgres from 'postgres';
import { afterAll, expect, inject, it, vi } from 'vitest';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import type { Database } from '../../../src/lib/server/supabase/database.types.ts';
import { dueRounds, mixDatabase, snapshotTurnout } from '../../../src/lib/server/supabase/mix.ts';
import { look } from './invariants.ts';
import { externalRound, seal, submit, worldOf } from './test-round.ts';

vi.setConfig({ testTimeout: 30_000 });

const sql = postgres(inject('databaseUrl'), { max: 4, onnotice: () => undefined });
afterAll(() => sql.end());
const world = worldOf(sql);
const clientWith = (key: string) =>
	createClient<Database>(inject('supabaseUrl'), key, { auth: { persistSession: false } });
const client = clientWith(inject('secretKey'));

it('mixes and closes a round', async () => {
	const round = await externalRound(world, 5, 2);
	for (const [cell, n] of [
		[1, 12],
		[2, 3]
	] as const) {
		const sealing = Array.from({ length: n }, () => seal(world, round, cell, { e1: '4', e2: '-' }));
		await submit(world, await Promise.all(sealing));
	}
	const db = mixDatabase(client);
	expect(await runMix(db, world.keys, round.id)).toEqual({ kind: 'mixed', moved: 7 });
	expect(await runMix(db, world.keys, round.id)).toEqual({ kind: 'mixed', moved: 0 });
	await sql`select begin_closing(${round.id})`;
	expect((await dueRounds(client)).close).toContain(round.id);
	expect(await runMix(db, world.keys, round.id)).toEqual({
		kind: 'ended',
		state: 'closed',
		moved: 8
	});
	expect(await look(sql, round.id)).toMatchObject({
		state: 'closed',
		waiting: [],
		mixed: expect.arrayContaining([
			[0, 8],
			[1, 7]
		])
	});
	expect((await dueRounds(client)).publish).toContain(round.id);
});

it('voids a round with fewer than k answers (P5)', async () => {
	const round = await externalRound(world, 5, 1);
	await submit(world, [await seal(world, round, 1, { e1: '4' })]);
	await sql`select begin_closing(${round.id})`;
	const outcome = await runMix(mixDatabase(client), world.keys, round.id);
	expect(outcome).toEqual({ kind: 'ended', state: 'void', moved: 0 });
});

it('tells which rounds are due, and which are overdue (P14)', async () => {
	const [due, overdue] = [await externalRound(world, 5, 1), await externalRound(world, 5, 1)];
	await sql`update rounds set mix_due_on = private.today() where id = ${due.id}`;
	await sql`update rounds set mix_due_on = private.today() - 1 where id = ${overdue.id}`;
	const { mix } = await dueRounds(client);
	expect(mix).toContainEqual({ id: due.id, isOverdue: false });
	expect(mix).toContainEqual({ id: overdue.id, isOverdue: true });
});

it('shows a turnout in whole steps of k (P16, P22)', async () => {
	const round = await externalRound(world, 5, 1);
	const sealing = Array.from({ length: 9 }, () => seal(world, round, 1, { e1: '1' }));
	await submit(world, await Promise.all(sealing));
	await snapshotTurnout(client);
	const [row] = await sql`select turnout_at_least as n from rounds where id = ${round.id}`;
	expect(row).toEqual({ n: 5 });
});

it('gives up where the plan does not fit, with the reason of the database', async () => {
	const round = await externalRound(world, 5, 1);
	const refused = mixDatabase(client).commitMix(round.id, [], [[1, { e1: '1' }, []]], []);
	await expect(refused).rejects.toMatchObject({ code: 'MIXST' });
});

it('is closed to whoever comes without the secret key (P46)', async () => {
	const round = await externalRound(world, 5, 1);
	const db = mixDatabase(clientWith(inject('publishableKey')));
	await expect(db.inboxIds(round.id)).rejects.toThrow();
	await expect(db.commitMix(round.id, [], [], [])).rejects.toThrow();
	await expect(db.voidRound(round.id)).rejects.toThrow();
	await expect(db.compactRound(round.id)).rejects.toThrow();
});
