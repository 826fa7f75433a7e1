import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { bandOf } from './band.ts';
import { asIfLowest } from './if-lowest.ts';

/** A mean that is known. */
function exactly(mean: Fraction | number) {
	return { low: new Fraction(mean), high: new Fraction(mean) };
}

describe('asIfLowest', () => {
	it('holds the true mean as-if-lowest of any population', () => {
		fc.assert(
			fc.property(
				fc.constantFrom([0, 33, 67, 100], [0, 20, 40, 60, 80, 100], [0, 100], [25, 50, 75, 100]),
				fc.array(fc.nat(150), { minLength: 6, maxLength: 6 }),
				fc.nat(300),
				fc.nat(300),
				(points, counts, notMyWork, noAnswer) => {
					const chosen = points.map((each, index) => ({ each, n: counts[index] ?? 0 }));
					const answered = chosen.reduce((sum, { n }) => sum + n, 0);
					fc.pre(answered >= 5);
					const sum = chosen.reduce((total, { each, n }) => total + each * n, 0);
					const lowest = Math.min(...points);
					const everyone = answered + notMyWork + noAnswer;

					const range = asIfLowest(
						exactly(new Fraction(sum, answered)),
						lowest,
						bandOf(notMyWork, everyone),
						bandOf(noAnswer, everyone)
					);

					const truth = new Fraction(sum + lowest * notMyWork, answered + notMyWork);
					expect(truth.gte(range.low) && truth.lte(range.high)).toBe(true);
					expect(range.low).toBeGreaterThanOrEqual(lowest);
					expect(range.high).toBeLessThanOrEqual(100);
				}
			),
			{ numRuns: 3000 }
		);
	});

	it('is whole points wide: 80 with at most 10 % not my work of 20 is 71 to 80', () => {
		expect(asIfLowest(exactly(80), 0, bandOf(1, 20), bandOf(0, 20))).toEqual({
			low: 71,
			high: 80
		});
	});

	it('does not tell whether anyone said it at all', () => {
		const range = (count: number) => asIfLowest(exactly(80), 0, bandOf(count, 20), bandOf(0, 20));
		expect(range(0)).toEqual(range(1));
	});

	it('of a mean that is known only within points reaches from the lower end to the upper', () => {
		const within = { low: new Fraction(60), high: new Fraction(70) };
		const none = bandOf(0, 100);
		expect(asIfLowest(within, 0, none, none)).toEqual({ low: 59, high: 70 });
	});

	it('falls to the lowest where everyone may have said it or kept silent', () => {
		const most = { form: 'at_least', low: 90, high: 100 } as const;
		expect(asIfLowest(exactly(80), 0, bandOf(0, 20), most)).toEqual({ low: 0, high: 80 });
		expect(asIfLowest(exactly(80), 0, most, bandOf(0, 20))).toEqual({ low: 0, high: 8 });
	});
});
