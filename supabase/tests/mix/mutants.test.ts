/**
 * Whether the rules would notice their own absence: each fault is put into the plan and taken out
 * of what the database guards; the sequences must then break the rule that forbids it. With the
 * database as it is, the same faulty plan must be refused.
 */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { planMix, MixInput, MixPlan, Move } from '../../../src/lib/privacy/mix/plan.ts';
import type { releasedComments } from '../../../src/lib/privacy/comments/release.ts';
import { runMix } from '../../../src/lib/server/collector/mix.ts';
import { sql } from '../harness/database.ts';
import { postgresMix } from './postgres-mix.ts';
import { play, sequences } from './sequence.ts';
import { externalRound, seal, submit, worldOf } from './test-round.ts';

/** Most faults show in one of the first ten sequences. */
const RUNS = 600;

// A busy machine is no fault of the rules.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const world = worldOf(sql);

type Fault = (input: MixInput, honest: MixPlan) => MixPlan;
const plan = vi.hoisted((): { fault: Fault | null } => ({ fault: null }));

vi.mock('../../../src/lib/privacy/mix/plan.ts', async (load) => {
	const real = await load<{ planMix: typeof planMix }>();
	const faulty: typeof planMix = (input, random) => {
		const honest = real.planMix(input, random);
		return plan.fault?.(input, honest) ?? honest;
	};
	return { ...real, planMix: faulty };
});

const comments = vi.hoisted(() => ({ areKeptHoweverFew: false }));

vi.mock('../../../src/lib/privacy/comments/release.ts', async (load) => {
	const real = await load<{ releasedComments: typeof releasedComments }>();
	const faulty: typeof releasedComments = (opened, k) =>
		comments.areKeptHoweverFew ? [...opened.bodies] : real.releasedComments(opened, k);
	return { ...real, releasedComments: faulty };
});

/** Changes a function of the database in one place, or in several that read the same. */
interface Cut {
	of: string;
	from: string;
	to: string;
}

const leastPerCell: Cut = { of: 'commit_mix', from: 'value::integer < v_round.k', to: 'false' };
const stayBehind: Cut = { of: 'commit_mix', from: 'where v_round.k > (', to: 'where 0 > (' };
const emptyAtClose: Cut = {
	of: 'commit_mix',
	from: 'elsif exists (select from private.inbox where round_id = p_round_id)',
	to: 'elsif false'
};
const emptyWhenClosed: Cut = {
	of: 'tg_rounds__freeze',
	from: 'exists (select from private.inbox where round_id = old.id)',
	to: 'false'
};
const isSpent: Cut = {
	of: 'submit_responses',
	from: "u.h = decode(r.h, 'hex')",
	to: 'false'
};
const stepOfK: Cut = { of: 'publish_steps', from: '>= p_k', to: '>= 1' };

interface Mutant {
	fault: string;
	breaks: string;
	/** What the database refuses the faulty plan with, for a round with so many answers a cell. */
	refused: { with: string; state: 'open' | 'closing'; waiting: Record<number, number> };
	plan: Fault;
	cuts: Cut[];
}

const mutants: Mutant[] = [
	{
		fault: 'an open cell moves what it has beyond k, however few',
		breaks: 'P2',
		refused: { with: 'MIXSM', state: 'open', waiting: { 1: 7 } },
		plan: (input, honest) =>
			input.state === 'open' && input.part !== 'iit' ? surplus(input) : honest,
		cuts: [leastPerCell]
	},
	{
		fault: 'an open cell moves everything',
		breaks: 'P3',
		refused: { with: 'MIXLB', state: 'open', waiting: { 1: 10 } },
		plan: (input, honest) =>
			input.state === 'open' && honest.kind === 'move'
				? moveAll(input, (cell) => honest.moves.some((move) => move.from === cell))
				: honest,
		cuts: [stayBehind]
	},
	{
		fault: 'at the close a single small cell is published as the rest',
		breaks: 'P4',
		refused: { with: 'MIXSM', state: 'closing', waiting: { 1: 6, 2: 3 } },
		plan: (input, honest) =>
			input.state === 'closing' && honest.kind === 'move'
				? { kind: 'move', moves: honest.moves.map((move) => alone(input, move)) }
				: honest,
		cuts: [leastPerCell]
	},
	{
		fault: 'at the close a small cell is left in the inbox',
		breaks: 'P4',
		refused: { with: 'MIXIN', state: 'closing', waiting: { 1: 6, 2: 3 } },
		plan: (input, honest) =>
			// Where every cell is small there is nothing that could be taken without them.
			input.state === 'closing' && honest.kind === 'move' && hasBigCell(input)
				? moveAll(input, (cell) => sizeOf(input, cell) >= input.k)
				: honest,
		cuts: [emptyAtClose, emptyWhenClosed]
	}
];

function surplus({ k, items }: MixInput): MixPlan {
	const kept = new Map<number, number>();
	const moves: Move[] = [];
	for (const [id, cell] of items) {
		const n = (kept.get(cell) ?? 0) + 1;
		kept.set(cell, n);
		if (n > k) moves.push({ id, from: cell, to: cell });
	}
	return moves.length === 0 ? { kind: 'nothing' } : { kind: 'move', moves };
}

function moveAll({ items }: MixInput, isMeant: (cell: number) => boolean): MixPlan {
	const moves = items.filter(([, cell]) => isMeant(cell));
	if (moves.length === 0) return { kind: 'nothing' };
	return { kind: 'move', moves: moves.map(([id, cell]) => ({ id, from: cell, to: cell })) };
}

const sizeOf = ({ items }: MixInput, cell: number) => items.filter(([, c]) => c === cell).length;

const hasBigCell = (input: MixInput) =>
	input.items.some(([, cell]) => sizeOf(input, cell) >= input.k);

/** Without the step that joins a big cell to the small ones. */
function alone(input: MixInput, move: Move): Move {
	return { ...move, to: sizeOf(input, move.from) >= input.k ? move.from : 0 };
}

/** @returns the statement that puts the function back. */
async function cut({ of, from, to }: Cut): Promise<string> {
	const [row] = await sql<{ text: string }[]>`
		select pg_get_functiondef(p.oid) as text from pg_proc p where proname = ${of}`;
	const text = row?.text ?? '';
	expect(text, `${of} has the guard`).toContain(from);
	await sql.unsafe(text.replaceAll(from, to));
	return text;
}

/** The table's own floor holds even where both plan and function fail; it is taken out as well. */
async function dropFloor(): Promise<string> {
	await sql`alter table private.mixes drop constraint mixes_moved_is_at_least_5`;
	return `alter table private.mixes
		add constraint mixes_moved_is_at_least_5 check (moved >= 5) not valid`;
}

/**
 * What the sequences find wrong, as the text of the first failure; empty where they find nothing. A
 * fault can break other rules as well, and in some sequences those alone: they are passed over.
 * @param rule the one that is looked for; null: any.
 */
async function findings(numRuns: number, rule: string | null): Promise<string> {
	const property = fc.asyncProperty(sequences, async (sequence) => {
		try {
			await play(world, 5, sequence);
		} catch (error) {
			if (rule === null || !(error instanceof Error) || names(error.message, rule)) throw error;
		}
	});
	const result = await fc.check(property, { numRuns, endOnFailure: true });
	return result.errorInstance instanceof Error ? result.errorInstance.message : '';
}

/** Whether a failure says that the rule was broken, perhaps among others. */
function names(failure: string, rule: string): boolean {
	return new RegExp(`^broken: (P\\d+, )*${rule}[,.]`).test(failure);
}

let undo: string[] = [];
afterEach(async () => {
	plan.fault = null;
	comments.areKeptHoweverFew = false;
	for (const text of undo) await sql.unsafe(text);
	undo = [];
});

describe.each(mutants)('that $fault', ({ breaks, refused, plan: fault, cuts }) => {
	it(`breaks ${breaks} where the database does not guard it`, async () => {
		plan.fault = fault;
		undo.push(await dropFloor());
		for (const one of cuts) undo.push(await cut(one));
		expect(await findings(RUNS, breaks)).toSatisfy((failure: string) => names(failure, breaks));
	}, 120_000);

	it(`is refused by the database as it is (${breaks})`, async () => {
		const round = await externalRound(world, 5, 2);
		for (const [cell, n] of Object.entries(refused.waiting)) {
			const sealing = Array.from({ length: n }, () =>
				seal(world, round, Number(cell), { e1: '1' })
			);
			await submit(world, await Promise.all(sealing));
		}
		if (refused.state === 'closing') await sql`select begin_closing(${round.id})`;
		plan.fault = fault;
		const mix = runMix(postgresMix(sql), world.keys, round.id);
		await expect(mix).rejects.toMatchObject({ code: refused.with });
	});
});

it.each([
	['an item is published from its first new answer on', 'P30', stepOfK],
	['a repeated submission is not looked up', 'P7', isSpent]
])(
	'that %s breaks %s',
	async (_, breaks, guard) => {
		undo.push(await cut(guard));
		expect(await findings(RUNS, breaks)).toSatisfy((failure: string) => names(failure, breaks));
	},
	120_000
);

describe('that comments are kept however few there are', () => {
	it('breaks P37 where the database does not guard it', async () => {
		comments.areKeptHoweverFew = true;
		await sql`
			alter table private.comment_releases drop constraint comment_releases_released_is_none_or_5`;
		undo.push(`alter table private.comment_releases add constraint
			comment_releases_released_is_none_or_5 check (released = 0 or released >= 5) not valid`);
		undo.push(
			await cut({
				of: 'release_comments',
				from: 'v_comments > 0 and (v_comments < p_round.k or v_answers < 2 * p_round.k)',
				to: 'false'
			})
		);
		expect(await findings(RUNS, 'P37')).toSatisfy((failure: string) => names(failure, 'P37'));
	}, 120_000);

	it.each([
		['few comments', 4, 20],
		['few answers', 9, 9]
	])('is refused by the database as it is (P37): %s', async (_, written, answers) => {
		const round = await externalRound(world, 5, 1, true);
		const sealing = Array.from({ length: answers }, (_, i) =>
			seal(world, round, 1, { e1: '1' }, i < written ? 'ดีมาก' : '')
		);
		await submit(world, await Promise.all(sealing));
		await sql`select begin_closing(${round.id})`;
		comments.areKeptHoweverFew = true;
		const mix = () => runMix(postgresMix(sql), world.keys, round.id);
		await expect(mix()).rejects.toMatchObject({ code: 'CMTSM' });
		// Nothing of the close has happened; the honest one destroys them.
		comments.areKeptHoweverFew = false;
		expect(await mix()).toMatchObject({ kind: 'ended', state: 'closed', moved: answers });
		const kept = await sql`select from private.comments where round_id = ${round.id}`;
		expect(kept).toHaveLength(0);
	});
});

it('the sequences find nothing in the rules as they are', async () => {
	expect(await findings(20, null)).toBe('');
}, 120_000);
