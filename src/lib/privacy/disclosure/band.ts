import type { Band } from './published-result.ts';

/** In whole percents or points. */
export interface Grid {
	step: number;
	cap: number;
}

/**
 * How finely a share may be told, by the number of people it is a share of: in whole percents,
 * rounded down to `step`, and not told apart within `cap` of none or of all.
 *
 * The cap must reach 1/n, or "all" and "all but one" would look different (P33). Such tables
 * commonly begin at 10 people; a round may have k = 5, so 5 to 9 need a row of their own.
 */
const GRIDS: readonly (Grid & { below: number })[] = [
	{ below: 10, step: 20, cap: 20 },
	{ below: 30, step: 5, cap: 10 },
	{ below: 100, step: 1, cap: 5 },
	{ below: Infinity, step: 1, cap: 1 }
];

/**
 * The band of a share of `count` out of `total` people.
 *
 * @throws RangeError when `total` is below 5, the floor of k, or `count` is no part of it.
 */
export function bandOf(count: number, total: number): Band {
	if (!(count >= 0 && count <= total)) throw new RangeError(`no band for ${count} of ${total}`);
	const { step, cap } = gridOf(total);
	// Whole numbers on both sides: a share of exactly the cap must fall inside it.
	if (count * 100 <= cap * total) return { form: 'at_most', low: 0, high: cap };
	if (count * 100 >= (100 - cap) * total) return { form: 'at_least', low: 100 - cap, high: 100 };
	const low = Math.floor((count * 100) / (total * step)) * step;
	return { form: 'between', low, high: low + step };
}

/**
 * How finely anything may be told of this many people.
 *
 * @throws RangeError below 5, the floor of k
 */
export function gridOf(people: number): Grid {
	const grid = GRIDS.find(({ below }) => people < below);
	if (grid === undefined || !(people >= 5)) throw new RangeError(`no grid for ${people} people`);
	return grid;
}
