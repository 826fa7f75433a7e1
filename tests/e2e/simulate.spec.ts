/**
 * The acceptance of the mix: two hundred made-up people answer through the pages, the schedule mixes
 * when it is due, the round closes, and every figure is what an independent count of the answers says.
 */
import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedResult } from '../../src/lib/privacy/disclosure/published-result.ts';
import { ask } from './support/database.ts';
import { startCopy } from './support/first-start.ts';
import { restartInstance, type Instance } from './support/instance.ts';
import { beginClosing } from './support/rounds.ts';

const ROUND = 'd0000000-0000-4000-8000-000000000003';
/** The demonstration's open internal round. */
const TICKET_ROUND = 'd0000000-0000-4000-8000-000000000004';
const RESPONSES = 200;
const K = 10;
const SIMULATE = join(import.meta.dirname, '../../src/cli/simulate.ts');

/** One line of the simulation's file. */
interface Sent {
	cell: number;
	answers: Record<string, string>;
}

test.describe.configure({ mode: 'serial', timeout: 180_000 });
let instance: Instance;
let sent: Sent[];

test.beforeAll(async () => {
	instance = await startCopy({
		ANSWERS_PER_ADDRESS: '100000',
		ANSWERS_PER_POINT: '100000'
	});
});

test.afterAll(() => instance.stop());

test('two hundred answers sent as phones send them are all taken in and wait', async () => {
	const file = join(instance.data, 'sent.jsonl');
	const { status, stdout, stderr } = simulate(ROUND, RESPONSES, '--out', file);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	expect(stdout).toContain(`${RESPONSES} of ${RESPONSES} answers accepted`);
	sent = readFileSync(file, 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Sent);
	expect(sent).toHaveLength(RESPONSES);
	expect(await waitingByCell()).toEqual(byCell(sent));
	expect(await version(), 'P14: so many answers alone start no mix').toBe(0);
});

test('employees are answered for with a ticket for each slip, which counts once (P19)', async () => {
	const slips = join(instance.data, 'demonstration-slips.txt');
	const { status, stdout, stderr } = simulate(TICKET_ROUND, 12, '--codes', slips);
	expect(stderr).toBe('');
	expect(status).toBe(0);
	expect(stdout).toContain('12 of 12 answers accepted');
	expect(await redeemedAndSpent()).toEqual({ redeemed: 12, spent: 12 });

	const again = simulate(TICKET_ROUND, 1, '--codes', slips);
	expect(again.status).toBe(1);
	expect(again.stderr).toContain('/ticket: slip_used');
	expect(await redeemedAndSpent()).toEqual({ redeemed: 12, spent: 12 });
});

test('a mix that is due moves at least k of each cell and leaves at least k behind (P2, P3)', async () => {
	await ask(
		instance.data,
		(sql) => sql`update public.rounds set mix_due_on = private.today() - 1 where id = ${ROUND}`
	);
	// The schedule looks once a minute, and when it starts.
	instance = await restartInstance(instance);
	await expect.poll(version).toBeGreaterThan(0);
	// Made of the tallies in a step of its own.
	await expect.poll(publishedVersion).toBe(await version());
	const left = await waitingByCell();
	for (const [cell, before] of byCell(sent)) {
		const after = left.get(cell) ?? 0;
		expect(after, `cell ${cell} keeps`).toBeGreaterThanOrEqual(K);
		expect(before - after, `cell ${cell} moves`).toBeGreaterThanOrEqual(K);
	}
	const { n, cells, isFinal } = await published();
	expect(isFinal).toBe(false);
	expect(n).toBe(RESPONSES - sum(left));
	expect(cells.map(({ cell, n: inCell }) => [cell, inCell])).toEqual(
		[...byCell(sent)].map(([cell, before]) => [cell, before - (left.get(cell) ?? 0)])
	);
});

test('after the close every answer is counted once, and every mean is exact (P4, P6)', async () => {
	await beginClosing(instance.data, ROUND);
	instance = await restartInstance(instance);
	await expect.poll(async () => (await published()).isFinal).toBe(true);
	const result = await published();
	expect(result.n).toBe(RESPONSES);
	expect(await waitingByCell()).toEqual(new Map());
	const { items } = result;
	expect(items.map(({ code }) => code)).toEqual(Object.keys(sent[0]?.answers ?? {}));
	for (const { code, mean } of items) expect(mean, code).toBe(meanOf(code, sent));
	for (const { cell, n, items: inCell } of result.cells) {
		const there = sent.filter((answer) => answer.cell === cell);
		expect(n).toBe(there.length);
		for (const { code, mean } of inCell) {
			expect(mean, `${code} in cell ${cell}`).toBe(meanOf(code, there));
		}
	}
	expect(result.cells.reduce((total, { n }) => total + n, 0)).toBe(RESPONSES);
});

/** Points as the published manual of 2566 gives them, written down again for this count alone. */
const POINTS: Record<string, number> = { '1': 0, '2': 33, '3': 67, '4': 100, no: 0, yes: 100 };
/** The one item of this questionnaire in which "yes" is the bad answer. */
const BACKWARDS = ['e4'];

/** Mean of the points as a reduced fraction `n/d`. */
function meanOf(item: string, answers: Sent[]): string {
	const points = answers
		.map((one) => one.answers[item] ?? '-')
		.filter((option) => option !== '-')
		.map((option) => POINTS[option] ?? Number.NaN)
		.map((given) => (BACKWARDS.includes(item) ? 100 - given : given));
	const total = points.reduce((all, one) => all + one, 0);
	const common = greatestCommonDivisor(total, points.length);
	return `${total / common}/${points.length / common}`;
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function simulate(round: string, responses: number, ...more: string[]) {
	const words = ['--round', round, '--responses', String(responses), '--seed', '7', ...more];
	return spawnSync(process.execPath, [SIMULATE, ...words], {
		env: { ...process.env, PRONGSAI_DATA: instance.data },
		encoding: 'utf8'
	});
}

async function redeemedAndSpent(): Promise<unknown> {
	const [row] = await ask(
		instance.data,
		(sql) => sql`
			select
				(select count(*)::int from private.slips
					where round_id = ${TICKET_ROUND} and state = 'redeemed') as redeemed,
				(select count(*)::int from private.spent where round_id = ${TICKET_ROUND}) as spent`
	);
	return { ...row };
}

function byCell(answers: Sent[]): Map<number, number> {
	const cells = [...new Set(answers.map(({ cell }) => cell))].toSorted((a, b) => a - b);
	return new Map(
		cells.map((cell) => [cell, answers.filter((answer) => answer.cell === cell).length])
	);
}

function sum(counts: Map<number, number>): number {
	return [...counts.values()].reduce((all, one) => all + one, 0);
}

async function publishedVersion(): Promise<number> {
	const [row] = await ask(
		instance.data,
		(sql) => sql<{ version: number }[]>`
			select version from public.published_results where round_id = ${ROUND}`
	);
	return row?.version ?? 0;
}

async function waitingByCell(): Promise<Map<number, number>> {
	const rows = await ask(
		instance.data,
		(sql) => sql<{ cell: number; n: number }[]>`
			select cell, count(*)::int as n from private.inbox
			where round_id = ${ROUND} group by cell order by cell`
	);
	return new Map(rows.map(({ cell, n }) => [cell, n]));
}

async function version(): Promise<number> {
	const [round] = await ask(
		instance.data,
		(sql) => sql<{ v: number }[]>`
			select tallies_version as v from public.rounds where id = ${ROUND}`
	);
	return round?.v ?? -1;
}

async function published(): Promise<PublishedResult> {
	const [row] = await ask(
		instance.data,
		(sql) => sql<{ result: PublishedResult }[]>`
			select result from public.published_results where round_id = ${ROUND}`
	);
	if (row === undefined) throw new Error('Nothing is published.');
	return row.result;
}
