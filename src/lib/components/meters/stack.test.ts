import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackOf } from './stack.ts';

describe('stackOf', () => {
	it('fills the bar and draws every part within its range, whatever the true shares', () => {
		const shares = fc
			.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 })
			.filter((counts) => counts.some((count) => count > 0));
		fc.assert(
			fc.property(shares, fc.constantFrom(1, 5, 20), (counts, step) => {
				const all = counts.reduce((sum, count) => sum + count, 0);
				const ranges = counts.map((count) => {
					const low = Math.floor((count * 100) / (all * step)) * step;
					return { low, high: Math.min(100, low + step) };
				});
				const slices = stackOf(ranges);
				const last = slices.at(-1) ?? { start: 0, length: 0 };
				expect(last.start + last.length).toBeCloseTo(100, 9);
				for (const [index, { low, high }] of ranges.entries()) {
					const { certain = -1, length = -1 } = slices[index] ?? {};
					expect(certain).toBe(low);
					expect(length).toBeGreaterThanOrEqual(low - 1e-9);
					expect(length).toBeLessThanOrEqual(high + 1e-9);
				}
			})
		);
	});

	it('draws parts that are known exactly as they are', () => {
		expect(
			stackOf([
				{ low: 25, high: 25 },
				{ low: 75, high: 75 }
			])
		).toEqual([
			{ start: 0, certain: 25, length: 25 },
			{ start: 25, certain: 75, length: 75 }
		]);
	});
});
