import { describe, expect, it } from 'vitest';
import type {
	PublishedItem,
	PublishedResult
} from '../../lib/privacy/disclosure/published-result.ts';
import { smallSteps } from './published.ts';

const K = 5;

/** A result with so many answers in each cell, and one item of this mean. */
function published(n: number, cells: Record<number, number>, mean = '50/1'): PublishedResult {
	const items = [
		{ code: 'e1', state: 'shown', mean, distribution: [] } as unknown as PublishedItem
	];
	const list = Object.entries(cells).map(([cell, n]) => ({ cell: Number(cell), n, items: [] }));
	return { n, items, cells: list } as unknown as PublishedResult;
}

describe('two published states', () => {
	it.each([
		['nothing, then k answers', null, published(5, {})],
		['no change', published(7, {}), published(7, {})],
		['k more, with another mean', published(7, {}), published(12, {}, '40/1')],
		['k more in each cell', published(10, { 1: 5, 2: 5 }), published(20, { 1: 10, 2: 10 })],
		['a cell more', published(10, { 1: 5, 2: 5 }), published(15, { 1: 5, 2: 5, 3: 5 })]
	])('tell nothing of fewer than k: %s', (_, before, after) => {
		expect(smallSteps(before, after, K)).toEqual([]);
	});

	it.each([
		['one more', published(7, {}), published(8, {}), 'total 1'],
		['one fewer', published(8, {}), published(7, {}), 'total -1'],
		['fewer than k from the start', null, published(3, {}), 'total = 3'],
		[
			'one more in a cell',
			published(10, { 1: 5, 2: 5 }),
			published(16, { 1: 6, 2: 10 }),
			'cell 1 1'
		],
		['a rest below k', null, published(12, { 1: 5, 2: 5 }), 'total without all cells = 2'],
		['another mean of as many', published(7, {}), published(7, {}, '40/1'), 'total e1']
	])('tell of fewer than k: %s', (_, before, after, leak) => {
		expect(smallSteps(before, after, K)).toContain(leak);
	});
});
