/**
 * How sure a comparison is when a figure comes from few answers. The figure's 95 % interval is
 * published in whole points, ends included, or not at all; nothing else of how answers spread is
 * known here. All of it is about answers as if drawn by chance: it says nothing of who did not answer.
 */
import Fraction from 'fraction.js';
import { hundredths } from '../scoring/shown.ts';

/** A mean with its 95 % interval in whole points; null where none is published. */
export interface Estimate {
	mean: Fraction;
	interval: { low: number; high: number } | null;
}

/**
 * `certain`: the whole interval is below. `probable`: the line is at least half-way from the mean to
 * the upper end, which is about one standard error, so that five of six such cases are really below.
 * `cannot_tell`: too few answers to say.
 */
export type Certainty = 'certain' | 'probable' | 'cannot_tell';

/** How surely the figure is below a line (a target, a median), or null if it is not below at all. */
export function certaintyBelow({ mean, interval }: Estimate, line: Fraction): Certainty | null {
	if (hundredths(mean) >= hundredths(line)) return null;
	if (interval === null) return 'cannot_tell';
	if (line.gt(interval.high)) return 'certain';
	const toEnd = new Fraction(interval.high).sub(mean);
	return line.sub(mean).mul(2).gte(toEnd) ? 'probable' : 'cannot_tell';
}

/** What can be said of two rounds. */
export type RoundChange = 'rose' | 'fell' | 'within_chance' | 'cannot_tell';

/**
 * Whether a figure changed by more than chance from one round to another. The interval of the
 * difference is put together from the sides of the two that face each other (Zou and Donner,
 * "Construction of confidence limits about effect measures", Statistics in Medicine 27, 2008); it is
 * larger than chance if that interval leaves out 0. Two intervals that overlap may still tell of one.
 */
export function changeBetweenRounds(earlier: Estimate, later: Estimate): RoundChange {
	if (earlier.interval === null || later.interval === null) return 'cannot_tell';
	const change = later.mean.sub(earlier.mean);
	const isRise = change.gt(0);
	const before = { mean: earlier.mean, ...earlier.interval };
	const after = { mean: later.mean, ...later.interval };
	const [lower, upper] = isRise ? [before, after] : [after, before];
	const reachUp = reach(lower.mean, lower.high);
	const reachDown = reach(upper.mean, upper.low);
	const chance = reachUp.mul(reachUp).add(reachDown.mul(reachDown));
	if (change.mul(change).lte(chance)) return 'within_chance';
	return isRise ? 'rose' : 'fell';
}

/** From a mean to an end of its interval, in points. */
function reach(mean: Fraction, end: number): Fraction {
	return mean.sub(end).abs();
}
