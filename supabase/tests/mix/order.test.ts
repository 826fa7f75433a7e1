/** P10: where an answer is stored, and whether it stays behind, says nothing about when it came. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { rankCorrelation } from '../../../src/cli/attack/administrator/rank-correlation.ts';
import { openEnvelope, sealEnvelope } from '../../../src/lib/privacy/envelope.ts';
import { runMix, type MixDatabase, type MixRow } from '../../../src/lib/server/collector/mix.ts';
import { sql } from '../harness/database.ts';
import { postgresMix } from './postgres-mix.ts';
import { externalRound, seal, submit, worldOf, type TestRound } from './test-round.ts';

const K = 5;
const WAITING = 35;
const MOVED = WAITING - K;
const IN_MEMORY = 1000;
const IN_DATABASE = 100;

const world = worldOf(sql);

/** Answers that say which arrival they are. */
const answersOf = (arrival: number) => ({ e1: `n${arrival}` });
const arrivalOf = (answers: Record<string, string>) => Number(answers.e1?.slice(1));

// First, while the pages of the inbox have no holes that later envelopes could fill.
it('the pages of the inbox show the order of arrival, so that the comparison means something (P10)', async () => {
	const round = await fill();
	const waiting = await sql<{ envelope: Buffer }[]>`
		select envelope from private.inbox where round_id = ${round.id} order by ctid`;
	const key = await world.keys.read(round.id);
	const place = { round: round.id, cell: 1 };
	const order = waiting.map(({ envelope }) => arrivalOf(openEnvelope(envelope, key, place)));
	expect(rankCorrelation(order)).toBe(1);
	// Always the same five left behind is as uneven as it gets.
	const fixed = Array.from({ length: IN_DATABASE }, () => order.slice(0, MOVED));
	expect(evenness(fixed)).toBeGreaterThan(CHI_SQUARE_34);
});

it('stored order and order of arrival do not correlate over 1,000 mixes of 30 (P10)', async () => {
	const mixes = await Promise.all(Array.from({ length: IN_MEMORY }, mixInMemory));
	// The standard error is 1/√29/√1000 = 0.006.
	expect(Math.abs(mean(mixes.map(rankCorrelation)))).toBeLessThan(0.03);
	expect(evenness(mixes)).toBeLessThan(CHI_SQUARE_34);
}, 120_000);

it('nor do they on the pages of the database over 100 mixes of 30 (P10)', async () => {
	const mixes = await Promise.all(Array.from({ length: IN_DATABASE }, mixInDatabase));
	// The standard error is 1/√29/√100 = 0.019.
	expect(Math.abs(mean(mixes.map(rankCorrelation)))).toBeLessThan(0.1);
	expect(evenness(mixes)).toBeLessThan(CHI_SQUARE_34);
}, 120_000);

/** Arrivals in the order in which they are handed to the database. */
async function mixInMemory(): Promise<number[]> {
	const round = randomUUID();
	await world.keys.create(round);
	const key = await world.keys.read(round);
	const inbox = Array.from({ length: WAITING }, (_, arrival): [string, number, Buffer] => [
		randomUUID(),
		1,
		sealEnvelope(answersOf(arrival), key, { round, cell: 1 })
	]);
	let stored: MixRow[] = [];
	const db: MixDatabase = {
		inboxIds: async () => ({
			state: 'open',
			part: 'eit_public',
			k: K,
			instrument_id: 'eit-2566',
			asks_comment: false,
			ids: inbox.map(([id, cell]) => [id, cell])
		}),
		inboxEnvelopes: async (ids) => inbox.filter(([id]) => ids.includes(id)),
		inboxComments: async () => [],
		commitMix: async (_round, _ids, rows) => {
			stored = rows;
			return { state: 'open' };
		},
		voidRound: async () => {},
		compactRound: async () => {}
	};
	await runMix(db, world.keys, round);
	return stored.map(([, answers]) => arrivalOf(answers));
}

/** Arrivals in the order of the table's pages. */
async function mixInDatabase(): Promise<number[]> {
	const round = await fill();
	await runMix(postgresMix(sql), world.keys, round.id);
	const rows = await sql<{ answers: Record<string, string> }[]>`
		select answers from private.responses where round_id = ${round.id} order by ctid`;
	return rows.map(({ answers }) => arrivalOf(answers));
}

/** A round with 35 answers that came one after the other. */
async function fill(): Promise<TestRound> {
	const round = await externalRound(world, K, 1);
	for (let arrival = 0; arrival < WAITING; arrival++) {
		await submit(world, [await seal(world, round, 1, answersOf(arrival))]);
	}
	return round;
}

/** A sound shuffle exceeds it once in a million (χ² with 34 degrees of freedom). */
const CHI_SQUARE_34 = 89;

/**
 * χ² of how often each arrival stayed behind. Of each mix exactly five do, so the counts vary less
 * than independent ones would; the factor makes up for it.
 */
function evenness(mixes: number[][]): number {
	const stayed = Array.from({ length: WAITING }, (_, arrival) => {
		return mixes.filter((moved) => !moved.includes(arrival)).length;
	});
	const share = K / WAITING;
	const variance = mixes.length * share * (1 - share);
	const squares = stayed.map((n) => (n - mixes.length * share) ** 2);
	return ((WAITING - 1) / WAITING) * (squares.reduce((sum, d) => sum + d, 0) / variance);
}

function mean(numbers: number[]): number {
	return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
