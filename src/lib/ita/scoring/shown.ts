/**
 * Rounding, which happens only here: for showing, and for the level, which is taken from what is
 * shown. Half is rounded away from zero, so that −0.025 shows as −0.03 just as 0.025 shows as 0.03.
 */
import Fraction from 'fraction.js';
import type { Score } from './score.ts';

const HALF = new Fraction(1, 2);

/** Whole hundredths of a point: 88.579 gives 8858. */
export function hundredths(value: Fraction): number {
	const rounded = Number(value.abs().mul(100).add(HALF).floor().valueOf());
	return value.s < 0n && rounded !== 0 ? -rounded : rounded;
}

/** Two decimals, always with a dot: `88.58`, `-0.03`, `100.00`. */
export function shown(value: Fraction): string {
	const rounded = hundredths(value);
	const digits = String(Math.abs(rounded)).padStart(3, '0');
	return `${rounded < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A change as it is read: `+1.75`, `−8.28`, `0.00`. */
export function signed(change: Fraction): string {
	const points = hundredths(change);
	if (points === 0) return '0.00';
	return `${points > 0 ? '+' : '−'}${shown(change.abs())}`;
}

/** The reduced fraction, `88579/1000`; a whole number keeps its denominator, `100/1`. */
export function exact(value: Fraction): string {
	return `${value.s < 0n ? '-' : ''}${value.n}/${value.d}`;
}

/** From least to most, in whole hundredths of a point. */
export interface Hundredths {
	low: number;
	high: number;
}

/** What is shown of a score: one number twice, unless something is missing. */
export function shownHundredths({ low, high }: Score): Hundredths {
	return { low: hundredths(low), high: hundredths(high) };
}

/**
 * What a score may have been shown as by those who knew it before the figures beneath were rounded.
 * The upper end is open: what was printed as 97.33 was less than 97.335.
 */
export function possibleHundredths({ truth: { low, high } }: Score): Hundredths {
	const least = hundredths(low);
	if (low.equals(high)) return { low: least, high: least };
	return { low: least, high: Number(high.mul(100).add(HALF).ceil().valueOf()) - 1 };
}
