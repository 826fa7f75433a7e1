/**
 * The adversary sees everything that a round ever publishes and subtracts. Every figure is a sum over
 * a known set of people, so all it can learn is about sets that it can put together from those: (a)
 * differences in time, (b) the whole minus the cells, (c) anything else that the system of equations
 * yields, which never parts two people whom no figure parts.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publish } from './publish.ts';
import type { PublishedItem, PublishedResult } from './published-result.ts';
import { sampleInstrument } from './testing/instrument.ts';
import { hasAnswered, keyOf, runRound, type Person, type Snapshot } from './testing/round.ts';

const POINTS: Record<string, number> = { '1': 0, '2': 33, '3': 67, '4': 100 };
const ITEMS = ['e1', 'e2'];
const INSTRUMENT = sampleInstrument('eit', [
	ITEMS.map((code) => ({ code, points: Object.values(POINTS) }))
]);

/** A figure of an item, or `count` for the number of answers, and whom it describes. */
interface Seen {
	about: string;
	scope: number | 'whole';
	people: Set<string>;
}

/** All that is published after one mix. */
type View = Seen[];

const answers = fc.record({
	e1: fc.constantFrom('1', '2', '3', '4', '-'),
	// Most skip this one: the item that reaches k late, or in the rest only.
	e2: fc.constantFrom('1', '4', '-', '-', '-', '-')
});
const person = fc.record({ cell: fc.integer({ min: 0, max: 3 }), answers });
const days = fc
	.array(fc.array(person, { maxLength: 7 }), { minLength: 5, maxLength: 40 })
	.map((all) =>
		all.map((day, index) => day.map((each, at): Person => ({ ...each, id: `${index}.${at}` })))
	);
const round = fc.record({
	days,
	k: fc.constantFrom(5, 7, 10),
	profile: fc.constantFrom('default' as const, 'strict' as const),
	seed: fc.nat()
});
type Round = typeof round extends fc.Arbitrary<infer Each> ? Each : never;

describe('everything a round ever publishes', () => {
	it('describes k people or more, each figure by itself (P30)', () => {
		assertOfRounds((views, k) => {
			for (const { people } of views.flat()) expect(people.size).toBeGreaterThanOrEqual(k);
		});
	});

	it('tells of no fewer than k by the difference of two snapshots (P30)', () => {
		assertOfRounds((views, k) => {
			expect(smallest(differencesInTime(views))).toBeGreaterThanOrEqual(k);
		});
	});

	it('tells of no fewer than k by the whole minus the cells (P31)', () => {
		assertOfRounds((views, k) => {
			expect(smallest(views.flatMap(wholeMinusCells))).toBeGreaterThanOrEqual(k);
		});
	});

	it('parts no fewer than k from the others by all its figures together (P30)', () => {
		assertOfRounds((views, k) => {
			expect(smallest(parted(views.flat()))).toBeGreaterThanOrEqual(k);
		});
	});

	it('would be found out if published tallies grew by less than k', () => {
		const found = fc.sample(round, { numRuns: 60, seed: 1 }).map((each) => {
			const views = viewsOf(each, 1);
			return {
				inTime: smallest(differencesInTime(views)) < each.k,
				parted: smallest(parted(views.flat())) < each.k
			};
		});
		expect(found.some(({ inTime }) => inTime)).toBe(true);
		expect(found.some(({ parted: isParted }) => isParted)).toBe(true);
	});

	it('is much, so that the silence above means something', () => {
		const views = fc.sample(round, { numRuns: 60, seed: 1 }).map((each) => viewsOf(each, each.k));
		expect(
			views.flat().filter((view) => view.some(({ scope }) => scope !== 'whole')).length
		).toBeGreaterThan(50);
		expect(views.flatMap(differencesInTime).length).toBeGreaterThan(50);
		expect(views.flat().flatMap(wholeMinusCells).length).toBeGreaterThan(10);
	});
});

function assertOfRounds(holds: (views: View[], k: number) => void): void {
	fc.assert(
		fc.property(round, (each) => holds(viewsOf(each, each.k), each.k)),
		{ numRuns: 400 }
	);
}

function viewsOf({ days, k, profile, seed }: Round, step: number) {
	const snapshots = runRound(days, k, ITEMS, step, randomIntFrom(seed));
	return snapshots.map((snapshot) =>
		viewOf(snapshot, publish({ ...snapshot.state, profile }, INSTRUMENT))
	);
}

/** Whom the figures describe; that the mean is the mean of just these people is checked here. */
function viewOf({ counted, published }: Snapshot, result: PublishedResult): View {
	const view: View = [];
	const everyone = [...counted.values()].flat();
	if (result.n > 0) {
		expect(result.n).toBe(everyone.length);
		view.push({ about: 'count', scope: 'whole', people: idsOf(everyone) });
	}
	for (const { cell, n } of result.cells) {
		const people = counted.get(cell) ?? [];
		expect(n).toBe(people.length);
		view.push({ about: 'count', scope: cell, people: idsOf(people) });
	}
	for (const item of ITEMS) {
		const inCell = (cell: number) => published.get(keyOf(cell, item)) ?? [];
		const enough = [0, 1, 2, 3].map(inCell).filter((people) => {
			return people.filter((each) => hasAnswered(each, item)).length >= result.k;
		});
		see(view, 'whole', itemOf(result.items, item), enough.flat());
		for (const { cell, items } of result.cells) see(view, cell, itemOf(items, item), inCell(cell));
	}
	return view;
}

function see(view: View, scope: Seen['scope'], item: PublishedItem, people: Person[]): void {
	if (item.state === 'below_k') return;
	const answered = people.filter((each) => hasAnswered(each, item.code));
	const sum = answered.reduce(
		(total, each) => total + (POINTS[each.answers[item.code] ?? ''] ?? 0),
		0
	);
	const [numerator = '', denominator = ''] = item.mean?.split('/') ?? [];
	if (item.within === null) {
		expect(Number(numerator) * answered.length).toBe(sum * Number(denominator));
	} else {
		expect(sum).toBeGreaterThanOrEqual(item.within.low * answered.length);
		expect(sum).toBeLessThanOrEqual(item.within.high * answered.length);
	}
	view.push({ about: item.code, scope, people: idsOf(answered) });
}

function itemOf(items: PublishedItem[], code: string): PublishedItem {
	const item = items.find((each) => each.code === code);
	if (item === undefined) throw new Error(`${code} is not published`);
	return item;
}

/** (a) What is in a figure and not in the same figure at another time, both ways. */
function differencesInTime(views: View[]): Set<string>[] {
	return views.flatMap((earlier, index) =>
		views.slice(index + 1).flatMap((later) =>
			earlier.flatMap(({ about, scope, people }) => {
				const then = later.find((each) => each.about === about && each.scope === scope);
				const now = then?.people ?? new Set<string>();
				return [now.difference(people), people.difference(now)].filter(({ size }) => size > 0);
			})
		)
	);
}

/** (b) What the cells that are shown leave of the whole. */
function wholeMinusCells(view: View): Set<string>[] {
	return view
		.filter(({ scope }) => scope === 'whole')
		.map(({ about, people }) =>
			view
				.filter((each) => each.about === about && each.scope !== 'whole')
				.reduce((rest, cell) => rest.difference(cell.people), people)
		)
		.filter(({ size }) => size > 0);
}

/**
 * (c) The people of each item in groups that no figure parts. A figure is a sum over whole groups,
 * so every set of people that any combination of figures singles out is a union of such groups.
 */
function parted(seen: Seen[]): Set<string>[] {
	return [...new Set(seen.map(({ about }) => about))].flatMap((about) => {
		const figures = seen.filter((each) => each.about === about);
		const groups = new Map<string, Set<string>>();
		for (const id of new Set(figures.flatMap(({ people }) => [...people]))) {
			const within = figures.map(({ people }) => (people.has(id) ? '1' : '0')).join('');
			groups.set(within, (groups.get(within) ?? new Set()).add(id));
		}
		return [...groups.values()];
	});
}

function smallest(groups: Set<string>[]): number {
	return Math.min(...groups.map(({ size }) => size));
}

function idsOf(people: Person[]): Set<string> {
	return new Set(people.map(({ id }) => id));
}

/** Whole numbers below a bound, the same for the same seed (mulberry32). */
function randomIntFrom(seed: number): (bound: number) => number {
	let state = seed;
	return (bound) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
	};
}
