/** P21: what stays of slips and tickets, and that its place says nothing about when it came. */
import { describe, expect, it } from 'vitest';
import { commit, hash, rows, waiting } from '../harness/rounds.ts';
import { sql, type Tx } from '../harness/database.ts';
import { answer, openTickets, redeem } from './ticket-round.ts';

const K = 5;
const PEOPLE = 30;
const ROUNDS = 100;

it('P21: a slip has a hash, a state and the hash of what was signed blind, and no time, person or code', async () => {
	const columns = await sql<{ name: string; type: string }[]>`
		select column_name as name, data_type as type from information_schema.columns
		where table_schema = 'private' and table_name = 'slips' order by 1`;
	expect(Object.fromEntries(columns.map(({ name, type }) => [name, type]))).toEqual({
		blinded_hash: 'bytea',
		h: 'bytea',
		round_id: 'uuid',
		state: 'text'
	});
});

describe('after the close', () => {
	it('P21: slips and nullifiers lie in an order of their own, and blinded messages are forgotten', async () => {
		const lives = await Promise.all(Array.from({ length: ROUNDS }, liveAndClose));
		// Five standard errors: 1/√29/√100 = 0.019.
		expect(Math.abs(mean(lives.map(({ after }) => correlation(after.slips))))).toBeLessThan(0.095);
		expect(Math.abs(mean(lives.map(({ after }) => correlation(after.spent))))).toBeLessThan(0.095);
		// The control: until then they lie as they came.
		expect(mean(lives.map(({ before }) => correlation(before.slips)))).toBeGreaterThan(0.5);
		expect(mean(lives.map(({ before }) => correlation(before.spent)))).toBeGreaterThan(0.5);
		const [left] = await sql`
			select count(distinct (round_id, xmin::text))::int as transactions, count(blinded_hash)::int as blinded
			from private.slips`;
		expect(left).toEqual({ transactions: ROUNDS, blinded: 0 });
	}, 60_000);
});

/** When what lies in each place of a table came, by the place of its arrival. */
interface Places {
	slips: number[];
	spent: number[];
}

/** A round that everybody collected a ticket for and then answered, one after the other. */
async function liveAndClose(): Promise<{ before: Places; after: Places }> {
	return sql.begin(async (tx) => {
		const { id, slips } = await openTickets(tx, { k: K, expected: PEOPLE });
		const redeemed = slips.toSorted();
		const answered = Array.from({ length: PEOPLE }, hash);
		for (const slip of redeemed) await redeem(tx, id, slip);
		for (const nullifier of answered) await answer(tx, id, nullifier);
		const look = async () => ({
			slips: (await hashes(tx, 'slips', id)).map((h) => redeemed.indexOf(h)),
			spent: (await hashes(tx, 'spent', id)).map((h) => answered.indexOf(h))
		});
		const before = await look();
		await close(tx, id);
		return { before, after: await look() };
	});
}

async function close(tx: Tx, id: string): Promise<void> {
	await tx`select public.begin_closing(${id})`;
	await commit(tx, id, (await waiting(tx, id)).get(1) ?? [], rows(1, PEOPLE, { i1: '3' }));
	await tx`select public.compact_round(${id})`;
}

/** In the order of the table's pages. */
async function hashes(tx: Tx, table: 'slips' | 'spent', id: string): Promise<string[]> {
	const found = await tx<{ h: string }[]>`
		select encode(h, 'hex') as h from private.${tx(table)} where round_id = ${id} order by ctid`;
	return found.map(({ h }) => h);
}

/** Spearman's rank correlation between the position in the list and the number there. */
function correlation(arrivals: number[]): number {
	const n = arrivals.length;
	const squares = arrivals.map((arrival, position) => (arrival - position) ** 2);
	return 1 - (6 * squares.reduce((sum, d) => sum + d, 0)) / (n * (n * n - 1));
}

function mean(numbers: number[]): number {
	return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
