/** Whether a published mean reaches the target, as far as the mean is known. */
import Fraction from 'fraction.js';
import { hundredths } from '$lib/ita/scoring/shown.ts';
import type { PublishedMean } from '$lib/privacy/disclosure/published-result.ts';

type Known = Pick<PublishedMean, 'mean' | 'within'>;

/** Exact means are compared as they are shown; of an approximate one it must be certain. */
export function isBelow({ mean, within }: Known, target: Fraction): boolean {
	if (mean === null) return false;
	const points = within === null ? hundredths(new Fraction(mean)) : within.high * 100;
	return points < hundredths(target);
}

/** Whether an approximate mean is too near to the target to tell. */
export function isUnsure(known: Known, target: Fraction): boolean {
	const { within } = known;
	return within !== null && !isBelow(known, target) && within.low * 100 < hundredths(target);
}
