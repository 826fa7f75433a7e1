import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from './shuffle.ts';

describe('shuffle', () => {
	it('keeps every item once and leaves its argument alone', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), (items) => {
				const before = items.slice();
				expect(shuffle(items, randomInt).sort()).toEqual(items.slice().sort());
				expect(items).toEqual(before);
			})
		);
	});

	it('reaches each of the 24 orders of four items by exactly one sequence of random numbers', () => {
		const orders = new Set<string>();
		for (let a = 0; a < 4; a++)
			for (let b = 0; b < 3; b++)
				for (let c = 0; c < 2; c++) {
					const numbers = [a, b, c];
					orders.add(shuffle(['w', 'x', 'y', 'z'], () => numbers.shift() ?? 0).join(''));
				}
		expect(orders.size).toBe(24);
	});
});
