/** P12, P37: where a comment lies says neither whose answers it came with nor when. */
import { expect, it } from 'vitest';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import { sql } from '../harness/database.ts';
import { postgresMix } from '../mix/postgres-mix.ts';
import { externalRound, seal, submit, worldOf } from '../mix/test-round.ts';

const K = 5;
const ROUNDS = 40;
const ANSWERS = 25;

const world = worldOf(sql);

it('stored comments correlate neither with the answers nor with their arrival over 40 rounds of 25', async () => {
	const rounds = await Promise.all(Array.from({ length: ROUNDS }, agreement));
	// The standard error is 1/√24/√40 = 0.032.
	for (const of of ['answers', 'arrival'] as const) {
		const mean = rounds.reduce((sum, round) => sum + round[of], 0) / ROUNDS;
		expect(Math.abs(mean), of).toBeLessThan(0.16);
	}
	// What a link would look like.
	expect(correlation(['a', 'b', 'c'], ['a', 'b', 'c'])).toBe(1);
}, 120_000);

it('all comments of a round share one transaction, and none of it with what was spent', async () => {
	const round = await externalRound(world, K, 1, true);
	for (let i = 0; i < ANSWERS; i++) {
		await submit(world, [await seal(world, round, 1, { e1: '1' }, 'ดีมาก')]);
	}
	const beside = await sql`
		select from private.spent s join private.inbox_comments c on c.xmin = s.xmin
		where s.round_id = ${round.id}`;
	expect(beside, 'a sealed comment does share it').toHaveLength(ANSWERS);
	await sql`select begin_closing(${round.id})`;
	await runMix(postgresMix(sql), world.keys, round.id);
	const [row] = await sql`
		select count(*)::int as n, count(distinct xmin::text)::int as transactions,
			count(*) filter (where xmin::text in (select xmin::text from private.spent))::int as shared
		from private.comments where round_id = ${round.id}`;
	expect(row).toEqual({ n: ANSWERS, transactions: 1, shared: 0 });
});

/** How the stored order of a round's comments agrees with that of its answers, and of their arrival. */
async function agreement(): Promise<{ answers: number; arrival: number }> {
	const round = await externalRound(world, K, 1, true);
	const names = Array.from({ length: ANSWERS }, (_, i) => `n${i}`);
	for (const name of names) {
		await submit(world, [await seal(world, round, 1, { e1: name }, name)]);
	}
	await sql`select begin_closing(${round.id})`;
	await runMix(postgresMix(sql), world.keys, round.id);
	const comments = await sql<{ name: string }[]>`
		select body as name from private.comments where round_id = ${round.id} order by ctid`;
	const answers = await sql<{ name: string }[]>`
		select answers ->> 'e1' as name from private.responses where round_id = ${round.id} order by ctid`;
	const stored = comments.map(({ name }) => name);
	return {
		answers: correlation(
			stored,
			answers.map(({ name }) => name)
		),
		arrival: correlation(stored, names)
	};
}

/** Spearman's rank correlation of two orders of the same names. */
function correlation(one: string[], other: string[]): number {
	const n = one.length;
	const squares = one.map((name, place) => (other.indexOf(name) - place) ** 2);
	return 1 - (6 * squares.reduce((sum, d) => sum + d, 0)) / (n * (n * n - 1));
}
