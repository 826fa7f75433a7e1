/**
 * Colours from one end of an order to the other, brown to teal, so that they stay apart without
 * seeing red or green. Each has a contrast of 4.5:1 or more with white: enough to be seen beside
 * paper, and to carry a white number.
 */
export const ORDERED = ['#7f3b08', '#a4500f', '#8a6414', '#4a7373', '#17696f', '#0a464d'] as const;

/** For a part that stands outside the order. */
export const ASIDE = '#63706f';

/** The colour of the part at `index` of `count` in order; a few parts are spread over all colours. */
export function toneOf(index: number, count: number): string {
	const step = count < 2 ? 0 : (index * (ORDERED.length - 1)) / (count - 1);
	return ORDERED[Math.round(step)] ?? ASIDE;
}
