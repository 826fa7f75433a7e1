import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundOfMean, rankCorrelation } from './rank-correlation.ts';

describe('the rank correlation', () => {
	it('is 1 in the order of arrival, -1 in the reverse, whatever numbers arrivals have', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.integer(), { minLength: 2 }), (numbers) => {
				const sorted = numbers.toSorted((a, b) => a - b);
				expect(rankCorrelation(sorted)).toBe(1);
				expect(rankCorrelation(sorted.toReversed())).toBeCloseTo(-1, 12);
			})
		);
	});

	it("is Spearman's of a worked example", () => {
		// Ranks 2 1 4 3 5 beside 1 to 5: 1 - 6·4 / (5·24).
		expect(rankCorrelation([20, 10, 40, 30, 50])).toBeCloseTo(0.8, 12);
	});
});

describe('the bound of its mean', () => {
	it('is five standard errors: 5/√29 for one list of 30, a tenth of it for a hundred', () => {
		expect(boundOfMean([30])).toBeCloseTo(5 / Math.sqrt(29), 12);
		expect(boundOfMean(Array.from({ length: 100 }, () => 30))).toBeCloseTo(0.5 / Math.sqrt(29), 12);
	});
});
