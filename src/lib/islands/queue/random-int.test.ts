import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomInt } from './random-int.ts';

afterEach(() => vi.restoreAllMocks());

describe('a random number', () => {
	it('is each of those below its bound', () => {
		const drawn = Array.from({ length: 400 }, () => randomInt(5));
		expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3, 4]));
	});

	it('is drawn again where it would make the small ones likelier', () => {
		const draws = [2 ** 32 - 1, 7];
		vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
			(into as unknown as Uint32Array)[0] = draws.shift() ?? 0;
			return into;
		});
		// 2 ** 32 is 1 beyond a multiple of 5, so the last number of all is one too many.
		expect([randomInt(5), draws]).toEqual([2, []]);
	});
});
