import { describe, expect, it } from 'vitest';
import { inRandomOrder, seededRandom } from './random.ts';

describe('seededRandom', () => {
	it('gives the published first values of Mulberry32', () => {
		const random = seededRandom(1);
		expect([random(), random()].map((value) => Math.floor(value * 2 ** 32))).toEqual([
			2693262067, 11749833
		]);
	});

	it('gives the same numbers for the same seed and others for another', () => {
		const ten = (seed: number) => Array.from({ length: 10 }, seededRandom(seed));
		expect(ten(7)).toEqual(ten(7));
		expect(ten(7)).not.toEqual(ten(8));
	});

	it('stays from 0 up to 1 with a mean of a half', () => {
		const values = Array.from({ length: 20_000 }, seededRandom(3));
		expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
		expect(values.reduce((sum, value) => sum + value) / values.length).toBeCloseTo(0.5, 1);
	});
});

describe('inRandomOrder', () => {
	it('keeps every element once and leaves the given list alone', () => {
		const list = [1, 2, 3, 4, 5, 6, 7, 8];
		const mixed = inRandomOrder(list, seededRandom(5));
		expect(mixed).not.toEqual(list);
		expect(mixed.toSorted()).toEqual(list);
		expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
	});
});
