import { NO_ANSWER, NOT_MY_WORK, OUTSIDE_THE_MEAN } from '../../ita/instrument/answers.ts';
import { scaleOf } from '../../ita/instrument/points.ts';
import type { SurveyInstrument, SurveyItem } from '../../ita/instrument/types.ts';
import type { ItemTally } from '../../ita/scoring/item.ts';
import type { PublishedState } from './published-state.ts';

/** What a figure of one item is made of, by item code; only sets with k answers or more. */
export type RowSets = Map<string, ItemTally>;

/**
 * The row-sets of each cell. One below k is in none of the figures, that of the whole round
 * included, or whole minus cells would tell it after all.
 *
 * @throws RangeError at an answer that the instrument does not offer
 */
export function rowSetsByCell(
	{ tallies, k }: PublishedState,
	instrument: SurveyInstrument
): Map<number, RowSets> {
	const offered = new Map(instrument.items.map((item) => [item.code, answersTo(instrument, item)]));
	const counts = new Map<number, Map<string, Record<string, number>>>();
	for (const { cell, item, option, n } of tallies) {
		if (!offered.get(item)?.has(option)) {
			throw new RangeError(`${instrument.id}: no answer ${option} to item ${item}`);
		}
		const items = counts.get(cell) ?? new Map<string, Record<string, number>>();
		const tally = items.get(item) ?? {};
		tally[option] = (tally[option] ?? 0) + n;
		counts.set(cell, items.set(item, tally));
	}
	return new Map(
		[...counts].map(([cell, items]) => [
			cell,
			new Map([...items].filter(([, tally]) => countAnswered(tally) >= k))
		])
	);
}

/** One item over several cells. */
export function sumOf(cells: Iterable<RowSets>, item: string): ItemTally {
	const sum: Record<string, number> = {};
	for (const rowSets of cells) {
		for (const [option, n] of Object.entries(rowSets.get(item) ?? {})) {
			sum[option] = (sum[option] ?? 0) + n;
		}
	}
	return sum;
}

/** Everyone in the row-set, whatever they answered. */
export function countAll(tally: ItemTally): number {
	return Object.values(tally).reduce((sum, n) => sum + n, 0);
}

/** Those who answered on the scale. */
export function countAnswered(tally: ItemTally): number {
	return Object.entries(tally)
		.filter(([option]) => !OUTSIDE_THE_MEAN.has(option))
		.reduce((sum, [, n]) => sum + n, 0);
}

function answersTo(instrument: SurveyInstrument, item: SurveyItem): Set<string> {
	const options = scaleOf(instrument, item).options.map(({ code }) => code);
	return new Set([...options, NO_ANSWER, ...(instrument.kind === 'iit' ? [NOT_MY_WORK] : [])]);
}
