import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { approximateMean, toStep } from './approximate.ts';

const SCALES = [
	[0, 100],
	[0, 50, 100],
	[0, 33, 67, 100],
	[0, 25, 50, 75, 100],
	[0, 20, 40, 60, 80, 100]
];

type Counts = Record<string, number>;

function pointsOf(scale: number[]): Map<string, number> {
	return new Map(scale.map((each, index) => [String(index + 1), each]));
}

function meanOf(points: ReadonlyMap<string, number>, counts: Counts): Fraction {
	const given = [...points].map(([option, at]) => ({ at, n: counts[option] ?? 0 }));
	const answered = given.reduce((sum, { n }) => sum + n, 0);
	return new Fraction(
		given.reduce((sum, { at, n }) => sum + at * n, 0),
		answered
	);
}

const approximate = (scale: number[], counts: Counts, fewest: number) =>
	approximateMean(meanOf(pointsOf(scale), counts), pointsOf(scale), counts, fewest);

describe('approximateMean', () => {
	it('is the points of the option that all or all but a few of those who answered chose', () => {
		const four = [0, 33, 67, 100];
		expect(approximate(four, { '3': 20 }, 20)).toEqual({ mean: 67, within: { low: 60, high: 71 } });
		expect(approximate(four, { '3': 18, '1': 2 }, 20).mean).toBe(67);
		expect(approximate(four, { '3': 17, '1': 3 }, 20).mean).toBe(55); // 56.95
	});

	it('is else rounded to the step of the bands, half up', () => {
		const four = [0, 33, 67, 100];
		expect(approximate(four, { '4': 10, '1': 10 }, 20)).toEqual({
			mean: 50,
			within: { low: 47, high: 53 }
		});
		expect(approximate(four, { '4': 21, '1': 19 }, 40)).toEqual({
			mean: 53, // 52.5
			within: { low: 52, high: 54 }
		});
		expect(toStep(new Fraction(5, 2), 5)).toBe(5);
		expect(toStep(new Fraction(249, 100), 5)).toBe(0);
	});

	it('tells all of those who answered from all but one of them for no number of people (P33)', () => {
		const told: string[] = [];
		let cases = 0;
		for (const scale of SCALES) {
			const options = scale.map((_, index) => String(index + 1));
			for (let people = 10; people <= 400; people++) {
				for (const silent of [0, 1, Math.floor(people / 3)]) {
					const answered = people - silent;
					if (answered < 5) continue;
					for (const all of options) {
						const whole = { [all]: answered, '-': silent };
						const unanimous = JSON.stringify(approximate(scale, whole, 5));
						for (const other of options) {
							if (other === all) continue;
							cases++;
							const neighbour = { [all]: answered - 1, [other]: 1, '-': silent };
							if (JSON.stringify(approximate(scale, neighbour, 5)) !== unanimous) {
								told.push(`${scale.length} options, ${answered} of ${people}, ${all} and ${other}`);
							}
						}
					}
				}
			}
		}
		expect(told).toEqual([]);
		expect(cases).toBe(391 * 3 * (2 + 6 + 12 + 20 + 30));
	});

	it('says what the true mean lies in, of any population', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...SCALES),
				fc.array(fc.oneof(fc.nat(3), fc.nat(60)), { minLength: 6, maxLength: 6 }),
				fc.nat(30),
				(scale, numbers, silent) => {
					const points = pointsOf(scale);
					const counts: Counts = Object.fromEntries(
						[...points.keys()].map((option, index) => [option, numbers[index] ?? 0])
					);
					const answered = Object.values(counts).reduce((sum, n) => sum + n, 0);
					fc.pre(answered >= 5);
					const truth = meanOf(points, counts);
					const { mean, within } = approximateMean(
						truth,
						points,
						{ ...counts, '-': silent },
						answered
					);
					expect(truth.gte(within.low) && truth.lte(within.high)).toBe(true);
					expect(mean).toBeGreaterThanOrEqual(within.low);
					expect(mean).toBeLessThanOrEqual(within.high);
					expect(within.low).toBeGreaterThanOrEqual(0);
					expect(within.high).toBeLessThanOrEqual(100);
				}
			),
			{ numRuns: 3000 }
		);
	});
});
