import { describe, expect, it } from 'vitest';
import { mostSpares, sizeWarnings } from './round-size.ts';

const round = { part: 'eit_public', k: 10, expected: 100, points: [50, 50] } as const;

describe('the size of a round', () => {
	it('is no worry when every point can stand alone', () => {
		expect(sizeWarnings(round)).toEqual([]);
		expect(sizeWarnings({ ...round, points: [30, 70] })).toEqual([]);
	});

	it('forbids any result when fewer than k people are expected', () => {
		expect(sizeWarnings({ ...round, expected: 9, points: [9] })).toEqual(['never']);
		expect(sizeWarnings({ part: 'iit', k: 10, expected: 9, points: [] })).toEqual(['never']);
		expect(sizeWarnings({ part: 'iit', k: 10, expected: 10, points: [] })).toEqual([]);
	});

	it('forbids interim results of an external round below 2k', () => {
		expect(sizeWarnings({ ...round, expected: 19, points: [19] })).toEqual(['only_at_close']);
		expect(sizeWarnings({ ...round, expected: 20, points: [20] })).toEqual([]);
	});

	it('makes one figure of all points when one of several expects fewer than 3k', () => {
		expect(sizeWarnings({ ...round, points: [29, 71] })).toEqual(['one_cell']);
		expect(sizeWarnings({ ...round, expected: 29, points: [29] })).toEqual([]);
	});
});

describe('spares are at most two, or one for twenty employees', () => {
	it.each([
		[10, 2],
		[40, 2],
		[41, 3],
		[60, 3],
		[100, 5]
	])('%i people, %i spares', (people, spares) => expect(mostSpares(people)).toBe(spares));
});
