/**
 * The rule of the finest level: what a figure is, when it may both be stated and follow from finer
 * figures.
 */
import {
	isComplete,
	mean,
	scoreOf,
	unknown,
	type Figure,
	type FigureRef,
	type Score
} from './score.ts';

/** One figure with where it comes from; `score` is what counts, undefined if nothing is known. */
export interface Settled {
	stated: Figure | undefined;
	derived: Score | undefined;
	score: Score | undefined;
}

/**
 * Finer figures count when none of them is missing. When some are, the stated figure counts, if it
 * is possible beside those that are there.
 */
export function settle(stated: Figure | undefined, derived: Score | undefined): Settled {
	const usesStated =
		stated !== undefined &&
		(derived === undefined || (!isComplete(derived) && follows(stated, derived)));
	return { stated, derived, score: usesStated ? scoreOf(stated) : derived };
}

/**
 * Whether one true value can have been rounded to this figure and lie in the derived score as well.
 * The stated figure may be off by half a step of its own and by what the roundings of the finer
 * figures amount to.
 */
export function follows(stated: Figure, derived: Score): boolean {
	const { low, high } = derived.truth;
	const { value, halfStep } = stated;
	if (halfStep.equals(0)) return low.lte(value) && high.gte(value);
	const from = value.sub(halfStep);
	const below = value.add(halfStep);
	// A span that comes from rounding is open at its top: its end would have been rounded up.
	const reaches = low.equals(high) ? high.gte(from) : high.gt(from);
	return reaches && low.lt(below);
}

/** The mean of what lies beneath, where some of it may be missing; undefined if all of it is. */
export function meanBeneath(
	beneath: { score: Score | undefined; ref: FigureRef }[]
): Score | undefined {
	if (beneath.every(({ score }) => score === undefined)) return undefined;
	return mean(beneath.map(({ score, ref }) => score ?? unknown(ref)));
}
