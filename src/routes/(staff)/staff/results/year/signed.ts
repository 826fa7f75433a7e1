import type Fraction from 'fraction.js';
import { hundredths, shown } from '$lib/ita/scoring/shown.ts';

/** A change as it is read, two decimals: `+1.75`, `−8.28`, `0.00`. */
export function signed(change: Fraction): string {
	const points = hundredths(change);
	if (points === 0) return '0.00';
	return `${points > 0 ? '+' : '−'}${shown(change.abs())}`;
}

/** From one bound to the other; one figure where they are the same. */
export function signedSpan({ low, high }: { low: Fraction; high: Fraction }): string {
	return low.equals(high) ? signed(low) : `${signed(low)} … ${signed(high)}`;
}
