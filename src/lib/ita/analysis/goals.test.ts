import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { officialRows, rowsOf, rulesOf, scored } from '../../../../tests/fixtures/official.ts';
import { shown } from '../scoring/shown.ts';
import type { ScoredYear } from '../scoring/year.ts';
import { goalsOf, type Goal } from './goals.ts';
import { smallestChoices, type Choice, type FailingGroup } from './oit-sets.ts';
import { whatIf, type Wish } from './what-if.ts';

const rules = rulesOf(2566);
const year = scored(officialRows(2566)).year;
const hundred = new Fraction(100);

function goal(of: ScoredYear, code: string): Goal {
	const found = goalsOf(rules, of).find(({ level }) => level.code === code);
	if (found === undefined) throw new Error(`no level ${code}`);
	return found;
}

const inShort = (choices: Choice[][]): string[] =>
	choices.map((way) =>
		way.map(({ of, count, items }) => `${count} of ${of} (${items})`).join(' + ')
	);

const oitWishes = (codes: string[]): Wish[] =>
	codes.map((code) => ({ part: 'oit', code, value: hundred }));

const levelOf = (wishes: Wish[]): string | undefined => whatIf(rules, year, wishes).level?.low.code;

describe('what lifts the year of the published figures', () => {
	it('to ผ่านดี is any two of the ethics items', () => {
		const { isReached, obstacles, oitNeeded, oitSets, short } = goal(year, 'good');
		expect({ isReached, obstacles, short, oit: oitNeeded?.toString() }).toEqual({
			isReached: false,
			obstacles: [],
			short: null,
			oit: '84.995'
		});
		expect(oitSets?.size).toBe(2);
		expect(inShort(oitSets?.choices ?? [])).toEqual(['2 of 10.2 (o39,o40,o41)']);
	});

	it('to ผ่านดีเยี่ยม is no OIT item alone: EIT survey stands in the way at 93.62', () => {
		const { obstacles, oitSets, withAllOit } = goal(year, 'excellent');
		expect(withAllOit && [shown(withAllOit.total), withAllOit.level?.code]).toEqual([
			'98.58',
			'good'
		]);
		expect(
			obstacles.map(({ part, score, least, indicators }) => [
				part,
				shown(score),
				shown(least),
				indicators.map(({ number, needed }) => [number, needed && shown(needed)])
			])
		).toEqual([
			[
				'eit_survey',
				'93.62',
				'95.00',
				[
					['6', '99.50'],
					['7', '95.55'],
					['8', '98.18']
				]
			]
		]);
		expect(inShort(oitSets?.choices ?? [])).toEqual([
			'3 of 10.2 (o39,o40,o41) + 2 of 9.3 (o21,o22)',
			'3 of 10.2 (o39,o40,o41) + 1 of 9.3 (o21,o22) + 1 of 9.4 (o24,o26)',
			'3 of 10.2 (o39,o40,o41) + 2 of 9.4 (o24,o26)'
		]);
	});

	it('is reached by these sets and indicators, and not by a hundredth less', () => {
		const oit = oitWishes(['o39', 'o40', 'o41', 'o21', 'o26']);
		const survey = (points: string): Wish[] => [
			{ part: 'eit_survey', code: '7', value: new Fraction(points) }
		];
		expect(levelOf(oit)).toBe('good');
		expect(levelOf([...oit, ...survey('95.54')])).toBe('good');
		expect(levelOf([...oit, ...survey('95.55')])).toBe('excellent');
		expect(levelOf([...oit.slice(1), ...survey('95.55')])).toBe('good');
	});

	it('to ผ่าน is nothing: it is reached', () => {
		expect(goal(year, 'pass')).toMatchObject({ isReached: true, oitSets: { size: 0 } });
	});

	it('is found by trying all 128 sets of failing items as well', () => {
		const failing = ['o21', 'o22', 'o24', 'o26', 'o39', 'o40', 'o41'];
		const sets = Array.from({ length: 128 }, (_, bits) =>
			failing.filter((_, at) => (bits >> at) % 2 === 1)
		);
		const enough = sets.filter((codes) => levelOf(oitWishes(codes)) === 'good');
		const least = Math.min(...enough.map(({ length }) => length));
		expect(enough.filter(({ length }) => length === least)).toEqual([
			['o39', 'o40'],
			['o39', 'o41'],
			['o40', 'o41']
		]);
	});
});

describe('a goal', () => {
	it('assumes of a missing part what the level asks, and says so', () => {
		const pulse = scored(rowsOf(2566, 'iit iit 96, eit_public eit_public 97, oit oit 75')).year;
		const { isReached, assumed, oitNeeded, oitSets, withAllOit } = goal(pulse, 'excellent');
		expect(assumed.map(({ part, score }) => [part, shown(score)])).toEqual([
			['eit_survey', '95.00']
		]);
		expect({ isReached, oitSets, withAllOit }).toEqual({
			isReached: null,
			oitSets: null,
			withAllOit: null
		});
		expect(oitNeeded?.toString()).toBe('94.995');
	});

	it('says what the total lacks where OIT at 100 is too little', () => {
		const low = scored(
			rowsOf(
				2566,
				'iit iit 60, eit_public 6 60, eit_public 7 60, eit_public 8 60, eit_survey eit_survey 60, oit oit 90'
			)
		).year;
		const { oitNeeded, oitSets, short } = goal(low, 'pass');
		expect({ oitNeeded, oitSets }).toEqual({ oitNeeded: null, oitSets: null });
		// 0.60 · 60 + 40 = 76 of 84.995; 8.995 / 0.15 · 3 is more than the 40 that are left.
		expect(short && shown(short.points)).toBe('9.00');
		expect(short?.indicators.map(({ number, needed }) => [number, needed])).toEqual([
			['6', null],
			['7', null],
			['8', null]
		]);
	});

	it('has none in a year without weights', () => {
		expect(goalsOf(rulesOf(2567), scored(rowsOf(2567, 'iit iit 90')).year)).toEqual([]);
	});
});

const groups: fc.Arbitrary<FailingGroup[]> = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 8 })), { maxLength: 4 })
	.map((sizes) =>
		sizes.map(([size, gain], group) => ({
			of: `9.${group}`,
			items: Array.from({ length: size }, (_, item) => `o${group}${item}`),
			gain: new Fraction(gain, 3)
		}))
	);

describe('the smallest sets of items', () => {
	it('are those that trying every set finds', () => {
		fc.assert(
			fc.property(groups, fc.integer({ min: -2, max: 40 }), (all, halves) => {
				const needed = new Fraction(halves, 2);
				const items = all.flatMap(({ items, gain }) => items.map((code) => ({ code, gain })));
				const sets = Array.from({ length: 2 ** items.length }, (_, bits) =>
					items.filter((_, at) => Math.floor(bits / 2 ** at) % 2 === 1)
				);
				const enough = sets.filter((set) =>
					set.reduce((sum, { gain }) => sum.add(gain), new Fraction(0)).gte(needed)
				);
				const found = smallestChoices(all, needed);
				if (enough.length === 0) {
					expect(found).toBeNull();
					return;
				}
				const least = Math.min(...enough.map(({ length }) => length));
				expect(found?.size).toBe(least);
				expect(found?.isCut).toBe(false);
				const ways = found?.choices.flatMap((way) => expand(way)) ?? [];
				const tried = enough.filter(({ length }) => length === least);
				expect(ways.toSorted()).toEqual(
					tried
						.map((set) =>
							set
								.map(({ code }) => code)
								.toSorted()
								.join()
						)
						.toSorted()
				);
			}),
			{ numRuns: 60 }
		);
	});

	it('are cut after two dozen, and say so', () => {
		const many = Array.from({ length: 9 }, (_, group) => ({
			of: `9.${group}`,
			items: [`o${group}`, `o1${group}`],
			gain: new Fraction(1)
		}));
		const found = smallestChoices(many, new Fraction(9));
		expect([found?.choices.length, found?.isCut]).toEqual([24, true]);
	});
});

/** Every set of items that a way stands for, as sorted codes. */
function expand(way: Choice[]): string[] {
	const sets = way.reduce<string[][]>(
		(before, { count, items }) =>
			before.flatMap((set) => subsets(items, count).map((more) => [...set, ...more])),
		[[]]
	);
	return sets.map((set) => set.toSorted().join());
}

function subsets(items: string[], count: number): string[][] {
	const [first, ...rest] = items;
	if (count === 0) return [[]];
	if (first === undefined) return [];
	return [...subsets(rest, count - 1).map((set) => [first, ...set]), ...subsets(rest, count)];
}
