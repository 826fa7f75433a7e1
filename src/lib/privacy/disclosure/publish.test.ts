import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { shown } from '../../ita/scoring/shown.ts';
import { publish } from './publish.ts';
import type { PublishedItem, PublishedScore, WholePoints } from './published-result.ts';
import { sampleInstrument } from './testing/instrument.ts';
import { stateOf, talliesOf } from './testing/state.ts';

const FOUR = [0, 33, 67, 100];
const SIX = [0, 20, 40, 60, 80, 100];

const IIT = sampleInstrument('iit', [
	[
		{ code: 'i1', points: FOUR },
		{ code: 'i2', points: FOUR, polarity: 'negative' }
	],
	[
		{ code: 'i3', points: [0, 100] },
		{ code: 'i4', points: SIX }
	]
]);
const EIT = sampleInstrument('eit', [
	[
		{ code: 'e1', points: FOUR },
		{ code: 'e2', points: FOUR }
	]
]);
const EIT_ROUND = { instrumentId: 'eit-2566', part: 'eit_public', state: 'open' } as const;

function itemOf(items: PublishedItem[], code: string): PublishedItem {
	const item = items.find((each) => each.code === code);
	if (item === undefined) throw new Error(`${code} is not published`);
	return item;
}

const ALL_FOUR = {
	i1: { '1': 2, '2': 3, '3': 5, '4': 8, x: 1, '-': 1 },
	i2: { '1': 12, '2': 8 },
	i3: { '1': 1, '2': 19 },
	i4: { '1': 1, '2': 1, '3': 5, '4': 5, '5': 4, '6': 4 }
};

describe('item means', () => {
	it('are exact, reduced, of those who answered, and reversed for a negative item', () => {
		const { items } = publish(stateOf(20, ALL_FOUR), IIT);
		expect(items.map(({ code, mean }) => [code, mean])).toEqual([
			['i1', '617/9'], // (3·33 + 5·67 + 8·100) / 18
			['i2', '434/5'], // (12·100 + 8·67) / 20
			['i3', '95/1'],
			['i4', '62/1']
		]);
	});

	it('equal an independent count of any population', () => {
		const answers = fc.array(fc.constantFrom('1', '2', '3', '4', '5', '6', 'x', '-'), {
			minLength: 10,
			maxLength: 120
		});
		fc.assert(
			fc.property(answers, fc.constantFrom('positive', 'negative'), (given, polarity) => {
				const instrument = sampleInstrument('iit', [[{ code: 'i1', points: SIX, polarity }]]);
				const tallies = given.map((option) => ({ cell: 1, item: 'i1', option, n: 1 }));
				const [item] = publish(stateOf(given.length, {}, { tallies }), instrument).items;

				const points = given
					.filter((answer) => answer !== 'x' && answer !== '-')
					.map(
						(answer) => (polarity === 'positive' ? Number(answer) - 1 : 6 - Number(answer)) * 20
					);
				if (points.length < 10) {
					expect(item).toMatchObject({ state: 'below_k', mean: null });
					return;
				}
				const [numerator = '', denominator = ''] = item?.mean?.split('/') ?? [];
				const sum = points.reduce((total, each) => total + each, 0);
				expect(Number(numerator) * points.length).toBe(sum * Number(denominator));
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('an item', () => {
	it('shows nothing, not even non-answers, below k answers to it (P30)', () => {
		const { items } = publish(stateOf(20, { ...ALL_FOUR, i1: { '4': 9, x: 11 } }), IIT);
		expect(itemOf(items, 'i1')).toEqual({
			code: 'i1',
			state: 'below_k',
			isHeld: false,
			mean: null,
			interval: null,
			within: null,
			distribution: [],
			notMyWork: null,
			noAnswer: null,
			ifLowest: null
		});
		expect(itemOf(publish(stateOf(21, { i1: { '4': 10, x: 11 } }), IIT).items, 'i1').state).toBe(
			'shown'
		);
	});

	it('is held while its figures leave out answers that the round counts', () => {
		const { items } = publish(stateOf(32, { ...ALL_FOUR, i2: { '1': 32 } }), IIT);
		expect(items.map(({ isHeld }) => isHeld)).toEqual([true, false, true, true]);
	});

	it('of an internal round says what the mean would be had "not my work" counted as lowest', () => {
		const state = stateOf(20, { i2: { '1': 12, '3': 4, x: 4 } });
		const item = itemOf(publish(state, IIT).items, 'i2');
		// 83.25 of 16; 4 of 20 count as lowest: 66.6.
		expect(item.notMyWork).toEqual({ form: 'between', low: 20, high: 25 });
		expect(item.noAnswer).toEqual({ form: 'at_most', low: 0, high: 10 });
		expect(item.ifLowest).toEqual({ low: 60, high: 67 });
	});

	it('of an external round has no "not my work"', () => {
		const state = stateOf(20, { e1: { '4': 15, '-': 5 } }, EIT_ROUND);
		const item = itemOf(publish(state, EIT).items, 'e1');
		expect(item).toMatchObject({ notMyWork: null, ifLowest: null });
		expect(item.noAnswer).toEqual({ form: 'between', low: 25, high: 30 });
	});
});

describe('a distribution', () => {
	it('of an internal round has thirds of the scale below 50 answers and options from there', () => {
		const { items } = publish(stateOf(20, ALL_FOUR), IIT);
		expect(itemOf(items, 'i1').distribution).toEqual([
			{ option: 'unfavourable', band: { form: 'between', low: 25, high: 30 } },
			{ option: 'favourable', band: { form: 'between', low: 65, high: 70 } }
		]);
		expect(itemOf(items, 'i4').distribution).toEqual([
			{ option: 'unfavourable', band: { form: 'at_most', low: 0, high: 10 } },
			{ option: 'middle', band: { form: 'between', low: 50, high: 55 } },
			{ option: 'favourable', band: { form: 'between', low: 40, high: 45 } }
		]);
		const options = (n: number) => {
			const item = itemOf(publish(stateOf(n, { i1: { '1': n } }), IIT).items, 'i1');
			return item.distribution.map(({ option }) => option);
		};
		expect(options(49)).toEqual(['unfavourable', 'favourable']);
		expect(options(50)).toEqual(['1', '2', '3', '4']);
	});

	it('counts "not at all" of a negative item as favourable', () => {
		const { items } = publish(stateOf(20, { i2: { '1': 20 } }), IIT);
		expect(itemOf(items, 'i2').distribution.at(-1)).toEqual({
			option: 'favourable',
			band: { form: 'at_least', low: 90, high: 100 }
		});
	});

	it('of an external round has its options in the order of the scale', () => {
		const state = stateOf(20, { e1: { '4': 12, '2': 4, '-': 4 } }, EIT_ROUND);
		expect(itemOf(publish(state, EIT).items, 'e1').distribution).toEqual([
			{ option: '1', band: { form: 'at_most', low: 0, high: 10 } },
			{ option: '2', band: { form: 'between', low: 20, high: 25 } },
			{ option: '3', band: { form: 'at_most', low: 0, high: 10 } },
			{ option: '4', band: { form: 'between', low: 60, high: 65 } }
		]);
	});

	it('of two options is left out, for the mean is the share', () => {
		expect(itemOf(publish(stateOf(20, ALL_FOUR), IIT).items, 'i3').distribution).toEqual([]);
	});
});

describe('cells', () => {
	const counts = (n: number) => ({ e1: { '4': n }, e2: { '1': n } });

	it('are published where there are two or more, and the whole is their sum', () => {
		const state = stateOf(
			35,
			{},
			{
				...EIT_ROUND,
				cells: [
					{ cell: 2, n: 20 },
					{ cell: 1, n: 15 }
				],
				tallies: [
					...talliesOf(2, counts(20)),
					...talliesOf(1, { e1: { '1': 15 }, e2: { '1': 15 } })
				]
			}
		);
		const result = publish(state, EIT);
		expect(result.cells.map(({ cell, n }) => [cell, n])).toEqual([
			[1, 15],
			[2, 20]
		]);
		expect(result.cells.map(({ items }) => itemOf(items, 'e1').mean)).toEqual(['0/1', '100/1']);
		expect(itemOf(result.items, 'e1').mean).toBe('400/7');
		expect(publish(stateOf(20, counts(20), EIT_ROUND), EIT).cells).toEqual([]);
	});

	it('with an item below k are left out of the whole as well, whatever the database says (P31)', () => {
		const state = stateOf(
			35,
			{},
			{
				...EIT_ROUND,
				cells: [
					{ cell: 1, n: 15 },
					{ cell: 2, n: 20 }
				],
				tallies: [...talliesOf(1, { e1: { '1': 9, '-': 6 } }), ...talliesOf(2, counts(20))]
			}
		);
		const result = publish(state, EIT);
		expect(result.cells.map(({ items }) => itemOf(items, 'e1').state)).toEqual([
			'below_k',
			'shown'
		]);
		expect(itemOf(result.items, 'e1')).toMatchObject({ mean: '100/1', isHeld: true });
	});

	it('count leftovers that only together reached k in the whole', () => {
		const state = stateOf(
			35,
			{},
			{
				...EIT_ROUND,
				state: 'closed',
				cells: [
					{ cell: 1, n: 15 },
					{ cell: 2, n: 20 }
				],
				tallies: [...talliesOf(0, { e1: { '1': 10, '-': 5 } }), ...talliesOf(2, counts(20))]
			}
		);
		const result = publish(state, EIT);
		expect(result.cells.map(({ cell }) => cell)).toEqual([1, 2]);
		expect(itemOf(result.items, 'e1')).toMatchObject({ mean: '200/3', isHeld: false });
	});

	it.each([
		['a whole', 9, [{ cell: 1, n: 9 }]],
		[
			'a cell',
			29,
			[
				{ cell: 1, n: 20 },
				{ cell: 2, n: 9 }
			]
		],
		['what the cells leave', 29, [{ cell: 1, n: 20 }]],
		[
			'more in the cells than in all',
			20,
			[
				{ cell: 1, n: 15 },
				{ cell: 2, n: 15 }
			]
		]
	])('below k are refused: %s (P30, P31)', (_, n, cells) => {
		expect(() => publish(stateOf(n, {}, { ...EIT_ROUND, cells }), EIT)).toThrow(RangeError);
	});
});

describe('derived figures', () => {
	const told = ({ mean, missing }: PublishedScore) => ({ mean, missing });

	it('are means of the published means, name what is missing, and wait for every indicator', () => {
		const complete = publish(stateOf(20, ALL_FOUR), IIT);
		expect(complete.indicators.map(told)).toEqual([
			{ mean: '6991/90', missing: [] }, // (617/9 + 434/5) / 2
			{ mean: '157/2', missing: [] }
		]);
		expect(complete.indicators.map(({ number }) => number)).toEqual([1, 2]);
		expect(told(complete.score)).toEqual({ mean: '3514/45', missing: [] });

		const { i2, i3 } = ALL_FOUR;
		const partly = publish(stateOf(20, { i2, i3 }), IIT);
		expect(partly.indicators.map(told)).toEqual([
			{ mean: '434/5', missing: ['i1'] },
			{ mean: '95/1', missing: ['i4'] }
		]);
		expect(told(partly.score)).toEqual({ mean: '909/10', missing: ['i1', 'i4'] });

		const half = publish(stateOf(20, { i2 }), IIT);
		const nothing = { mean: null, interval: null, within: null };
		expect(half.indicators[1]).toEqual({ number: 2, ...nothing, missing: ['i3', 'i4'] });
		expect(half.score).toEqual({ ...nothing, missing: ['i1', 'i3', 'i4'] });
	});

	it('have intervals from the mean of the lower ends to the mean of the upper ones', () => {
		const { items, indicators, score } = publish(stateOf(20, ALL_FOUR), IIT);
		const mean = (spans: (WholePoints | null)[]) => ({
			low: Math.floor(spans.reduce((sum, span) => sum + (span?.low ?? NaN), 0) / spans.length),
			high: Math.ceil(spans.reduce((sum, span) => sum + (span?.high ?? NaN), 0) / spans.length)
		});
		expect(indicators.map(({ interval }) => interval)).toEqual([
			mean(items.slice(0, 2).map(({ interval }) => interval)),
			mean(items.slice(2).map(({ interval }) => interval))
		]);
		expect(score.interval).toEqual(mean(indicators.map(({ interval }) => interval)));
	});

	it('would show another second decimal if item means were kept to two', () => {
		const counts = { i1: { '1': 17 }, i2: { '1': 3, '4': 14 } };
		const { items, indicators } = publish(stateOf(17, counts), IIT);
		const shownOf = (mean: string | null | undefined) => shown(new Fraction(mean ?? ''));
		expect(items.slice(0, 2).map(({ mean }) => shownOf(mean))).toEqual(['0.00', '17.65']);
		// Of what is shown the mean would be 8.825.
		expect(shownOf(indicators[0]?.mean)).toBe('8.82');
	});
});

describe('a published result', () => {
	it('before the first mix names every item and shows none', () => {
		const state = stateOf(0, {}, { state: 'open', asOf: null, version: 0 });
		expect(publish(state, IIT)).toMatchObject({
			version: 0,
			instrumentId: 'iit-2566',
			part: 'iit',
			fiscalYear: 2566,
			k: 10,
			asOf: null,
			isFinal: false,
			n: 0,
			cells: [],
			items: ['i1', 'i2', 'i3', 'i4'].map((code) => ({ code, state: 'below_k' })),
			score: { mean: null }
		});
	});

	it('is final once the round is closed or void', () => {
		const isFinal = (['draft', 'open', 'closing', 'closed', 'void'] as const).map(
			(state) => publish(stateOf(0, {}, { state }), IIT).isFinal
		);
		expect(isFinal).toEqual([false, false, false, true, true]);
	});

	it('is the same after a way through JSON, and for the same tallies in any order', () => {
		const state = stateOf(20, ALL_FOUR);
		const result = publish(state, IIT);
		expect(JSON.parse(JSON.stringify(result))).toEqual(result);
		expect(publish({ ...state, tallies: state.tallies.toReversed() }, IIT)).toEqual(result);
	});

	it.each([
		['an item that the instrument has not', stateOf(20, { i9: { '1': 20 } })],
		['an option that the item has not', stateOf(20, { i3: { '3': 20 } })],
		['another instrument', stateOf(20, {}, { instrumentId: 'iit-2567' })],
		['a part of another kind', stateOf(20, {}, { part: 'eit_public' })]
	])('is refused of %s', (_, state) => {
		expect(() => publish(state, IIT)).toThrow(RangeError);
	});
});
