import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../scoring/score.ts';
import { meantInstead, slipBetween } from './slips.ts';

const printed = (score: string): Figure => ({
	value: new Fraction(score),
	halfStep: new Fraction('0.005')
});

describe('a slip of a digit', () => {
	it.each([
		['91.33', '97.33', 'look_alike'],
		['97.56', '97.50', 'look_alike'],
		['97.56', '97.54', 'digit'],
		['85.85', '88.58', null],
		['88.85', '88.58', 'swapped'],
		['98.58', '89.58', 'swapped'],
		['9.50', '6.50', 'digit'],
		['99.57', '100.00', null],
		['88.58', '88.58', null]
	])('makes %s of %s: %s', (found, meant, kind) => {
		expect(slipBetween(printed(found), new Fraction(meant))).toBe(kind);
	});

	it('makes none of 100.00, which no other score of up to 100 looks like', () => {
		expect(meantInstead(printed('100.00'))).toEqual([]);
	});

	it('keeps to the decimals that are printed', () => {
		const figure = { value: new Fraction('97.333'), halfStep: new Fraction('0.0005') };
		expect(slipBetween(figure, new Fraction('97.338'))).toBe('digit');
	});

	it('can be made both ways', () => {
		fc.assert(
			fc.property(fc.integer({ min: 10_00, max: 99_99 }), fc.nat(), (points, pick) => {
				const figure = { value: new Fraction(points, 100), halfStep: new Fraction(1, 200) };
				const all = meantInstead(figure);
				const { value, kind } = all[pick % all.length] ?? { value: new Fraction(0), kind: null };
				expect(slipBetween({ ...figure, value }, figure.value)).toBe(kind);
			})
		);
	});
});
