import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { certaintyBelow, changeBetweenRounds, type Estimate } from './certainty.ts';
import { pulseFlags } from './pulse-flags.ts';

const estimate = (mean: string, low?: number, high?: number): Estimate => ({
	mean: new Fraction(mean),
	interval: low === undefined || high === undefined ? null : { low, high }
});

describe('a figure is below a line', () => {
	const line = new Fraction(85);
	it.each([
		[estimate('80', 76, 84), 'certain'],
		// 85 is still within the interval: its ends belong to it.
		[estimate('80', 75, 85), 'probable'],
		[estimate('80', 70, 90), 'probable'],
		[estimate('80', 69, 91), 'cannot_tell'],
		[estimate('80'), 'cannot_tell'],
		[estimate('84.99', 84, 86), 'cannot_tell'],
		[estimate('84.996', 84, 84), null],
		[estimate('85', 80, 90), null],
		[estimate('90'), null]
	])('%o: %s', (given, expected) => {
		expect(certaintyBelow(given, line)).toBe(expected);
	});
});

describe('the change between two rounds', () => {
	it.each([
		[estimate('70', 66, 74), estimate('80', 76, 84), 'rose'],
		[estimate('80', 76, 84), estimate('70', 66, 74), 'fell'],
		// The intervals overlap, and yet 6 is more than √(4² + 4²) = 5.66.
		[estimate('70', 66, 74), estimate('76', 72, 80), 'rose'],
		[estimate('70', 66, 74), estimate('75', 71, 79), 'within_chance'],
		[estimate('70', 67, 74), estimate('75', 71, 78), 'within_chance'],
		// Exactly as much as chance, √(3² + 4²) = 5, is not more.
		[estimate('70', 66, 73), estimate('75', 71, 79), 'within_chance'],
		// The sides that face each other count: up from the lower, down from the upper.
		[estimate('70', 60, 73), estimate('75', 72, 85), 'rose'],
		[estimate('70', 67, 80), estimate('75', 65, 78), 'within_chance'],
		[estimate('70', 66, 74), estimate('70', 66, 74), 'within_chance'],
		[estimate('70', 66, 74), estimate('90'), 'cannot_tell'],
		[estimate('70'), estimate('90', 88, 92), 'cannot_tell']
	])('%o, %o: %s', (earlier, later, expected) => {
		expect(changeBetweenRounds(earlier, later)).toBe(expected);
	});

	it('read backwards is the opposite', () => {
		const points = fc
			.tuple(fc.integer({ min: 0, max: 100 }), fc.nat(10), fc.nat(10))
			.map(([mean, down, up]) => estimate(String(mean), mean - down, mean + up));
		const opposite = { rose: 'fell', fell: 'rose', within_chance: 'within_chance' };
		fc.assert(
			fc.property(points, points, (a, b) => {
				const forth = changeBetweenRounds(a, b);
				if (forth === 'cannot_tell') throw new Error('both have an interval');
				expect(changeBetweenRounds(b, a)).toBe(opposite[forth]);
			})
		);
	});
});

describe('the flags of a round', () => {
	const items = [
		{ code: 'i1', estimate: estimate('80', 77, 83) },
		{ code: 'i2', estimate: estimate('90', 86, 94) },
		{ code: 'i3', estimate: estimate('92', 90, 94) },
		{ code: 'i4', estimate: null }
	];

	it('say how sure they are', () => {
		expect(pulseFlags(items, [])).toEqual([
			{ code: 'i1', kind: 'low', certainty: 'certain' },
			{ code: 'i1', kind: 'below_median', certainty: 'certain' }
		]);
		expect(pulseFlags(items, [], new Fraction(91))[2]).toEqual({
			code: 'i2',
			kind: 'low',
			certainty: 'cannot_tell'
		});
	});

	it('tell a fall since an earlier round from chance', () => {
		const earlier = [
			{ code: 'i1', estimate: estimate('81', 78, 84) },
			{ code: 'i2', estimate: estimate('99', 98, 100) },
			{ code: 'i3', estimate: estimate('91', 89, 93) },
			{ code: 'i4', estimate: estimate('91', 89, 93) }
		];
		expect(pulseFlags(items, earlier).filter(({ kind }) => kind === 'fell')).toEqual([
			{ code: 'i1', kind: 'fell', certainty: 'cannot_tell' },
			{ code: 'i2', kind: 'fell', certainty: 'certain' }
		]);
	});

	it('are none where no item has a figure', () => {
		expect(pulseFlags([{ code: 'i1', estimate: null }], [])).toEqual([]);
	});
});
