import type { PublishedState } from '../published-state.ts';

/** Counts by answer of each item of one cell: `{ i1: { '4': 12, '-': 1 } }`. */
export type CellCounts = Record<string, Record<string, number>>;

/** A closed IIT round of one cell with k = 10, except where `changes` says otherwise. */
export function stateOf(
	n: number,
	counts: CellCounts,
	changes: Partial<PublishedState> = {}
): PublishedState {
	return {
		version: 1,
		state: 'closed',
		k: 10,
		profile: 'default',
		headCount: null,
		instrumentId: 'iit-2566',
		part: 'iit',
		fiscalYear: 2566,
		asOf: '2023-06-08',
		n,
		marks: [],
		cells: n === 0 ? [] : [{ cell: 1, n }],
		tallies: talliesOf(1, counts),
		...changes
	};
}

export function talliesOf(cell: number, counts: CellCounts): PublishedState['tallies'] {
	return Object.entries(counts).flatMap(([item, options]) =>
		Object.entries(options).map(([option, n]) => ({ cell, item, option, n }))
	);
}
