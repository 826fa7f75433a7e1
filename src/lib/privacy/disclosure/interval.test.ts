import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { intervalOf, type IntervalGround } from './interval.ts';
import { publish } from './publish.ts';
import type { PublishedItem, PublishedResult } from './published-result.ts';
import { sampleInstrument } from './testing/instrument.ts';
import { stateOf } from './testing/state.ts';

const FOUR = [0, 33, 67, 100];
const POINTS = new Map(FOUR.map((points, index) => [String(index + 1), points]));
const IIT = sampleInstrument('iit', [[{ code: 'i1', points: FOUR }]]);
const EIT = sampleInstrument('eit', [[{ code: 'e1', points: FOUR }]]);
const EIT_ROUND = { instrumentId: 'eit-2566', part: 'eit_public' } as const;

function itemOf({ items }: PublishedResult): PublishedItem {
	const [item] = items;
	if (item === undefined) throw new Error('no item is published');
	return item;
}

const YES_NO: Omit<IntervalGround, 'mean' | 'n'> = {
	item: {
		isHeld: false,
		distribution: [],
		notMyWork: null,
		noAnswer: { form: 'at_most', low: 0, high: 0 }
	},
	points: new Map([
		['1', 0],
		['2', 100]
	]),
	k: 10,
	headCount: null
};

describe('an interval', () => {
	it('of a yes/no item is that of Wilson, here of 8 in 10, for one answer fewer', () => {
		// With z²/n = 3.8415/9: (0.8 + 0.2134 ± √(0.4268 · 0.16 + 0.0455)) / 1.4268 = 0.474 and 0.947.
		expect(intervalOf({ ...YES_NO, mean: new Fraction(80), n: 10 })).toEqual({ low: 47, high: 95 });
	});

	it('does not shrink to nothing where all answered alike', () => {
		const all = intervalOf({ ...YES_NO, mean: new Fraction(100), n: 20 });
		expect(all).toEqual({ low: 83, high: 100 });
	});

	it('is narrower the more answered, and of those of whom everybody is known', () => {
		const width = (n: number, headCount: number | null) => {
			const { low, high } = intervalOf({ ...YES_NO, mean: new Fraction(70), n, headCount });
			return high - low;
		};
		expect(width(100, null)).toBeLessThan(width(30, null));
		expect(width(30, 40)).toBeLessThan(width(30, null));
		expect(intervalOf({ ...YES_NO, mean: new Fraction(70), n: 30, headCount: 30 })).toEqual({
			low: 70,
			high: 70
		});
	});

	it('of a held item takes it for one with k answers', () => {
		const held = { ...YES_NO.item, isHeld: true };
		const mean = new Fraction(70);
		expect(intervalOf({ ...YES_NO, item: held, mean, n: 300 })).toEqual(
			intervalOf({ ...YES_NO, mean, n: 10 })
		);
	});

	it('covers the mean of all, of whom some answered, in 95 of 100 rounds at least', () => {
		const random = randomFrom(20_231_101);
		for (const weights of [
			[1, 1, 1, 1],
			[0, 1, 6, 3],
			[1, 0, 0, 9],
			[5, 0, 0, 5],
			[0, 0, 1, 19]
		]) {
			for (const [n, headCount] of [
				[12, 40],
				[30, 40],
				[30, null],
				[60, null]
			] as const) {
				expect([weights, n, headCount, coverage(weights, n, headCount, random) >= 0.95]).toEqual([
					weights,
					n,
					headCount,
					true
				]);
			}
		}
	});

	it('is the same for all tallies that look the same without it (P33, P35)', () => {
		let looks = 0;
		let tallies = 0;
		for (const n of [10, 15, 20, 29, 30, 45]) {
			const byLook = new Map<string, Set<string>>();
			for (const counts of compositions(n, 4)) {
				const tally = Object.fromEntries(counts.map((each, index) => [String(index + 1), each]));
				const item = itemOf(publish(stateOf(n, { e1: tally }, EIT_ROUND), EIT));
				const look = JSON.stringify({ ...item, interval: null });
				byLook.set(look, (byLook.get(look) ?? new Set()).add(JSON.stringify(item.interval)));
				tallies++;
			}
			looks += byLook.size;
			expect([...byLook.values()].filter((intervals) => intervals.size > 1)).toEqual([]);
		}
		// The control: there are different tallies that look the same.
		expect(looks).toBeLessThan(tallies);
	});

	it('can be worked out by anybody from the published result', () => {
		const state = stateOf(
			34,
			{ i1: { '1': 2, '2': 5, '3': 9, '4': 12, x: 4, '-': 2 } },
			{ headCount: 40 }
		);
		const seen = JSON.parse(JSON.stringify(publish(state, IIT))) as PublishedResult;
		const item = itemOf(seen);
		const mean = new Fraction(item.mean ?? '');
		expect(item.interval).not.toBeNull();
		expect(intervalOf({ item, mean, points: POINTS, n: seen.n, k: seen.k, headCount: 40 })).toEqual(
			item.interval
		);
	});

	it('is there for no item below k, and for nothing in the strict profile', () => {
		const counts = { e1: { '4': 9, '-': 11 } };
		expect(itemOf(publish(stateOf(20, counts, EIT_ROUND), EIT)).interval).toBeNull();

		for (const profile of ['default', 'strict'] as const) {
			const state = stateOf(30, { e1: { '1': 10, '2': 20 } }, { ...EIT_ROUND, profile });
			const { items, indicators, score } = publish(state, EIT);
			const intervals = [...items, ...indicators, score].map(({ interval }) => interval !== null);
			expect(new Set(intervals)).toEqual(new Set([profile === 'default']));
		}
	});
});

/** Part of many rounds whose interval holds the mean of everybody. */
function coverage(
	weights: number[],
	n: number,
	headCount: number | null,
	random: () => number
): number {
	const rounds = 400;
	const everybody = weights.flatMap((weight, index) =>
		Array.from({ length: weight * 40 }, () => index)
	);
	let covered = 0;
	for (let round = 0; round < rounds; round++) {
		const people = headCount === null ? everybody : shuffled(everybody, random).slice(0, headCount);
		const answers =
			headCount === null
				? Array.from({ length: n }, () => people[Math.floor(random() * people.length)] ?? 0)
				: shuffled(people, random).slice(0, n);
		const counts: Record<string, number> = {};
		for (const answer of answers) {
			counts[String(answer + 1)] = (counts[String(answer + 1)] ?? 0) + 1;
		}
		const { interval } = itemOf(publish(stateOf(n, { i1: counts }, { headCount }), IIT));
		const truth = people.reduce((sum, each) => sum + (FOUR[each] ?? 0), 0) / people.length;
		if (interval && interval.low <= truth && truth <= interval.high) covered++;
	}
	return covered / rounds;
}

function shuffled<T>(list: T[], random: () => number): T[] {
	const keyed = list.map((value) => ({ value, key: random() }));
	return keyed.toSorted((a, b) => a.key - b.key).map(({ value }) => value);
}

/** All ways to write n as a sum of so many counts. */
function compositions(n: number, parts: number): number[][] {
	if (parts === 1) return [[n]];
	return Array.from({ length: n + 1 }, (_, first) =>
		compositions(n - first, parts - 1).map((rest) => [first, ...rest])
	).flat();
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
