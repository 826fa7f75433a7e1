/** P14: a mix runs on its day. No answer starts one, however many wait. */
import { expect, it, vi } from 'vitest';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import { sql } from '../harness/database.ts';
import { look } from './invariants.ts';
import { postgresMix } from './postgres-mix.ts';
import { externalRound, seal, submit, worldOf, type TestRound } from './test-round.ts';

// A busy machine is no fault of the rules.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const world = worldOf(sql);
const K = 5;

async function isDue(round: TestRound): Promise<boolean> {
	const [row] = await sql<{ due: { mix: string[] } }[]>`select due_rounds() as due`;
	return row?.due.mix.includes(round.id) ?? false;
}

it('the 2k-th answer, and as many again, trigger nothing (P14)', async () => {
	const round = await externalRound(world, K, 1);
	for (let i = 0; i < 4 * K; i++) {
		expect(await submit(world, [await seal(world, round, 1, { e1: '1' })])).toEqual(['ok']);
		expect(await look(sql, round.id)).toMatchObject({ mixed: [], waiting: [[1, i + 1]] });
		expect(await isDue(round)).toBe(false);
	}
});

it('a mix is due on its day, and the next a week after it, also where too few had waited (P14)', async () => {
	const round = await externalRound(world, K, 1);
	const dueIn = async () => {
		const [row] = await sql`
			select mix_due_on - private.today() as days from rounds where id = ${round.id}`;
		return row?.days;
	};
	expect(await dueIn()).toBe(7);
	await sql`update rounds set mix_due_on = private.today() where id = ${round.id}`;
	expect(await isDue(round)).toBe(true);
	await runMix(postgresMix(sql), world.keys, round.id);
	expect(await dueIn()).toBe(7);
	expect(await isDue(round)).toBe(false);
});

it('no trigger listens to what a submission writes (P14, P44)', async () => {
	const triggers = await sql`
		select tgname from pg_trigger
		where not tgisinternal and tgrelid in ('private.inbox'::regclass, 'private.spent'::regclass)`;
	expect([...triggers]).toEqual([]);
});
