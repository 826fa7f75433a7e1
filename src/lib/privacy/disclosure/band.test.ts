import { describe, expect, it } from 'vitest';
import { bandOf } from './band.ts';

describe('bandOf', () => {
	it.each([
		[0, 20, 'at_most', 0, 10],
		[2, 20, 'at_most', 0, 10],
		[3, 20, 'between', 15, 20],
		[7, 20, 'between', 35, 40],
		[18, 20, 'at_least', 90, 100],
		[2, 30, 'between', 6, 7],
		[1, 30, 'at_most', 0, 5],
		[57, 60, 'at_least', 95, 100],
		[1, 100, 'at_most', 0, 1],
		[2, 100, 'between', 2, 3],
		[99, 100, 'at_least', 99, 100],
		[1, 5, 'at_most', 0, 20],
		[3, 8, 'between', 20, 40]
	] as const)('tells %i of %i as %s %i to %i', (count, total, form, low, high) => {
		expect(bandOf(count, total)).toEqual({ form, low, high });
	});

	it('tells all from all but one, or none from one, for no number of people (P33)', () => {
		const told: number[] = [];
		for (let total = 5; total <= 2000; total++) {
			const all = JSON.stringify(bandOf(total, total));
			const none = JSON.stringify(bandOf(0, total));
			if (all !== JSON.stringify(bandOf(total - 1, total))) told.push(total);
			if (none !== JSON.stringify(bandOf(1, total))) told.push(total);
		}
		expect(told).toEqual([]);
	});

	it('holds the true share, whole percents apart, for every share of up to 400 people', () => {
		const wrong: string[] = [];
		for (let total = 5; total <= 400; total++) {
			for (let count = 0; count <= total; count++) {
				const { low, high } = bandOf(count, total);
				const holds = low * total <= count * 100 && count * 100 <= high * total;
				if (!holds || !Number.isInteger(low) || !Number.isInteger(high)) {
					wrong.push(`${count}/${total}: ${low}–${high}`);
				}
			}
		}
		expect(wrong).toEqual([]);
	});

	it.each([
		[1, 4],
		[-1, 20],
		[21, 20],
		[1, Number.NaN]
	])('refuses %d of %d', (count, total) => {
		expect(() => bandOf(count, total)).toThrow(RangeError);
	});
});
