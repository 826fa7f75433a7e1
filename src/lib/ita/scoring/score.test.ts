import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { combine, exactly, isComplete, mean, scoreOf, unknown, type Score } from './score.ts';

const points = fc
	.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 7, max: 13 }))
	.map(([n, d]) => exactly(new Fraction(n, d)));

const least = (scores: Score[]): Fraction =>
	scores.map(({ low }) => low).reduce((a, b) => (b.lt(a) ? b : a));
const most = (scores: Score[]): Fraction =>
	scores.map(({ high }) => high).reduce((a, b) => (b.gt(a) ? b : a));

describe('a mean', () => {
	it('lies between the least and the most', () => {
		fc.assert(
			fc.property(fc.array(points, { minLength: 1 }), (scores) => {
				const { low } = mean(scores);
				expect(low.gte(least(scores)) && low.lte(most(scores))).toBe(true);
			})
		);
	});

	it('is the same in any order', () => {
		fc.assert(
			fc.property(
				fc
					.array(points, { minLength: 1 })
					.chain((scores) =>
						fc.tuple(fc.constant(scores), fc.shuffledSubarray(scores, { minLength: scores.length }))
					),
				([scores, shuffled]) => {
					expect(mean(shuffled).low.equals(mean(scores).low)).toBe(true);
				}
			)
		);
	});

	it('of nothing does not exist', () => {
		expect(() => mean([])).toThrow(RangeError);
	});

	it('spans from 0 to 100 for what is missing, and names it', () => {
		const score = mean([exactly(new Fraction(80)), unknown({ part: 'iit', code: 'i2' })]);
		expect([score.low.toString(), score.high.toString()]).toEqual(['40', '90']);
		expect(score.missing).toEqual([{ part: 'iit', code: 'i2' }]);
		expect(isComplete(score)).toBe(false);
	});
});

describe('a rounded figure', () => {
	const rounded = (value: string): Score =>
		scoreOf({ value: new Fraction(value), halfStep: new Fraction('0.005') });

	it('was never below 0 nor above 100', () => {
		expect(rounded('100').truth.high.equals(100)).toBe(true);
		expect(rounded('0').truth.low.equals(0)).toBe(true);
	});

	it('carries its rounding through every sum, turned round by a negative weight', () => {
		const { low, truth } = combine([
			{ score: rounded('95.98'), weight: new Fraction(2) },
			{ score: rounded('96.58'), weight: new Fraction(-1) }
		]);
		expect(low.equals('95.38')).toBe(true);
		expect(truth.low.equals('95.365') && truth.high.equals('95.395')).toBe(true);
	});
});
