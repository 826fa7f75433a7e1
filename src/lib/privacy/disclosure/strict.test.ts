import { describe, expect, it } from 'vitest';
import { publish } from './publish.ts';
import { sampleInstrument } from './testing/instrument.ts';
import { stateOf, talliesOf } from './testing/state.ts';

const FOUR = [0, 33, 67, 100];
const IIT = sampleInstrument('iit', [
	[
		{ code: 'i1', points: FOUR },
		{ code: 'i2', points: FOUR, polarity: 'negative' }
	],
	[
		{ code: 'i3', points: [0, 100] },
		{ code: 'i4', points: [0, 20, 40, 60, 80, 100] }
	]
]);
const EIT = sampleInstrument('eit', [[{ code: 'e1', points: FOUR }]]);
const EIT_ROUND = { instrumentId: 'eit-2566', part: 'eit_public', state: 'open' } as const;

const ALL_FOUR = {
	i1: { '1': 2, '2': 3, '3': 5, '4': 8, x: 1, '-': 1 },
	i2: { '1': 12, '2': 8 },
	i3: { '1': 1, '2': 19 },
	i4: { '1': 1, '2': 1, '3': 5, '4': 5, '5': 4, '6': 4 }
};

describe('a strict result', () => {
	const STRICT = { profile: 'strict' } as const;

	it('has whole points for means, says what the truth lies in, and derives from those alone', () => {
		const { profile, items, indicators, score } = publish(stateOf(20, ALL_FOUR, STRICT), IIT);
		expect(profile).toBe('strict');
		expect(items.map(({ mean, within, interval }) => [mean, within, interval])).toEqual([
			['70/1', { low: 67, high: 73 }, null], // 68.56
			['85/1', { low: 82, high: 88 }, null], // 86.8
			['100/1', { low: 90, high: 100 }, null], // 19 of 20
			['60/1', { low: 57, high: 63 }, null] // 62
		]);
		expect(indicators.map(({ mean, within }) => [mean, within])).toEqual([
			['78/1', { low: 74, high: 81 }],
			['80/1', { low: 73, high: 82 }]
		]);
		expect(score).toMatchObject({ mean: '79/1', within: { low: 73, high: 82 }, interval: null });
	});

	it('says what the mean as-if-lowest lies in by what the mean lies in', () => {
		const counts = { i2: { '1': 12, '3': 4, x: 4 } };
		const item = publish(stateOf(20, counts, STRICT), IIT).items[1];
		// 83.25, told as 85 within 82 to 88; 20 to 25 % not my work, at most 10 % no answer.
		expect(item).toMatchObject({ mean: '85/1', ifLowest: { low: 59, high: 71 } });
	});

	it('has no cell and no item that the default one would not have', () => {
		const cells = [
			{ cell: 1, n: 15 },
			{ cell: 2, n: 20 }
		];
		const tallies = [
			...talliesOf(1, { e1: { '1': 9, '-': 6 } }),
			...talliesOf(2, { e1: { '1': 11, '3': 9 } })
		];
		const shape = (profile: 'default' | 'strict') => {
			const state = stateOf(35, {}, { ...EIT_ROUND, cells, tallies, profile });
			const { items, cells: published } = publish(state, EIT);
			return [items, ...published.map((cell) => cell.items)].map((all) =>
				all.map(({ code, state: is, isHeld, distribution }) => [code, is, isHeld, distribution])
			);
		};
		expect(shape('strict')).toEqual(shape('default'));
	});
});
