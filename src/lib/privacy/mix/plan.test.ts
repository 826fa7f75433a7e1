import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMix, type MixInput, type MixPlan, type WaitingItem } from './plan.ts';

/** Items `1a`, `1b`… are of cell 1: `waiting({ 1: 3 })` is three of them. */
function waiting(sizes: Record<number, number>): WaitingItem[] {
	return Object.entries(sizes).flatMap(([cell, size]) =>
		Array.from({ length: size }, (_, i): WaitingItem => [`${cell}-${i}`, Number(cell)])
	);
}

function plan(state: MixInput['state'], sizes: Record<number, number>, part: MixInput['part']) {
	return planMix({ state, part, k: 5, items: waiting(sizes) }, randomInt);
}

/** How many go from where to where, as `{ '1>0': 4 }`. */
function flows(mix: MixPlan): Record<string, number> {
	const result: Record<string, number> = {};
	for (const { from, to } of mix.kind === 'move' ? mix.moves : []) {
		result[`${from}>${to}`] = (result[`${from}>${to}`] ?? 0) + 1;
	}
	return result;
}

describe('a mix while the round is open', () => {
	it('moves nothing from a cell with fewer than 2k answers', () => {
		expect(plan('open', { 1: 9, 2: 5 }, 'eit_public')).toEqual({ kind: 'nothing' });
	});

	it('leaves exactly k of a cell behind from 2k answers on', () => {
		expect(flows(plan('open', { 1: 10, 2: 23, 3: 9 }, 'eit_public'))).toEqual({
			'1>1': 5,
			'2>2': 18
		});
	});

	it('moves nothing of an IIT round, however many wait', () => {
		expect(plan('open', { 1: 500 }, 'iit')).toEqual({ kind: 'nothing' });
	});
});

describe('a mix at the close', () => {
	it.each([
		['every cell stands alone where all are big', { 1: 5, 2: 9 }, { '1>1': 5, '2>2': 9 }],
		[
			'small cells with k together become the rest',
			{ 1: 7, 2: 4, 3: 2 },
			{ '1>1': 7, '2>0': 4, '3>0': 2 }
		],
		['small cells alone become the rest', { 1: 4, 2: 4 }, { '1>0': 4, '2>0': 4 }],
		[
			'a single small cell takes the smallest big cell with it',
			{ 1: 9, 2: 6, 3: 1 },
			{ '1>1': 9, '2>0': 6, '3>0': 1 }
		],
		[
			'a big rest takes the small cells in and no other cell',
			{ 0: 30, 1: 6, 2: 3 },
			{ '0>0': 30, '1>1': 6, '2>0': 3 }
		],
		[
			'a small rest counts among the small cells',
			{ 0: 2, 1: 8, 2: 3 },
			{ '0>0': 2, '1>1': 8, '2>0': 3 }
		],
		['a round of one cell moves whole', { 1: 5 }, { '1>1': 5 }]
	])('%s', (_, sizes, expected) => {
		expect(flows(plan('closing', sizes, 'eit_public'))).toEqual(expected);
	});

	it('is void below k answers in the whole round, also with none', () => {
		expect(plan('closing', { 1: 3, 2: 1 }, 'eit_public')).toEqual({ kind: 'void' });
		expect(plan('closing', {}, 'iit')).toEqual({ kind: 'void' });
	});
});

describe('every plan', () => {
	const sizes = fc.dictionary(
		fc.constantFrom('0', '1', '2', '3', '4'),
		fc.integer({ min: 1, max: 30 })
	);
	const anyPlan = fc.record({
		sizes,
		k: fc.integer({ min: 5, max: 12 }),
		state: fc.constantFrom('open' as const, 'closing' as const)
	});

	it('moves k answers or more into a cell and leaves k or more behind (P2, P3, P4)', () => {
		fc.assert(
			fc.property(anyPlan, ({ sizes, k, state }) => {
				const items = waiting(sizes);
				const mix = planMix({ state, part: 'eit_public', k, items }, randomInt);
				const moves = mix.kind === 'move' ? mix.moves : [];
				const into = new Map<number, number>();
				const left = new Map(Object.entries(sizes).map(([cell, n]) => [Number(cell), n]));
				for (const { from, to } of moves) {
					into.set(to, (into.get(to) ?? 0) + 1);
					left.set(from, (left.get(from) ?? 0) - 1);
				}
				for (const n of into.values()) expect(n).toBeGreaterThanOrEqual(k);
				if (state === 'open') {
					for (const cell of into.keys()) expect(left.get(cell)).toBe(k);
				} else if (mix.kind === 'void') {
					expect(items.length).toBeLessThan(k);
				} else {
					expect(moves).toHaveLength(items.length);
				}
			})
		);
	});

	it('names every envelope once at most, with the cell it came from', () => {
		fc.assert(
			fc.property(anyPlan, ({ sizes, k, state }) => {
				const items = waiting(sizes);
				const mix = planMix({ state, part: 'eit_survey', k, items }, randomInt);
				const moves = mix.kind === 'move' ? mix.moves : [];
				expect(new Set(moves.map((move) => move.id)).size).toBe(moves.length);
				const cellOf = new Map(items);
				for (const { id, from } of moves) expect(cellOf.get(id)).toBe(from);
			})
		);
	});
});
