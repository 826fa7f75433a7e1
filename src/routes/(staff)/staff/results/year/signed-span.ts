import type Fraction from 'fraction.js';
import { signed } from '$lib/ita/scoring/shown.ts';

/** A change from one bound to the other; one figure where they are the same. */
export function signedSpan({ low, high }: { low: Fraction; high: Fraction }): string {
	return low.equals(high) ? signed(low) : `${signed(low)} … ${signed(high)}`;
}
