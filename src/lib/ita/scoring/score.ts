/**
 * A **score** is a number of points from 0 to 100, as exact fractions. Two things can keep it from
 * being one number, and they are kept apart:
 *
 * - Something beneath it is missing. Then the score lies between `low` and `high`, and `missing` says
 *   why; missing is never zero. With nothing missing, `low` equals `high`.
 * - The figures it comes from were rounded before we read them. Then the true score lies somewhere
 *   in `truth`. This decides only whether two published figures can both be right.
 *
 * All arithmetic of scores is linear, so one function, `combine`, does it.
 */
import Fraction from 'fraction.js';
import type { Part } from '../instrument/types.ts';

/** The parts that have a score, and `eit`, the mean of the two halves of EIT. */
export type ScoredPart = Part | 'eit';

/** Which figure is meant: an item `i1`, a sub-indicator `9.1`, an indicator `6`, or `OWN_SCORE`. */
export interface FigureRef {
	part: ScoredPart;
	code: string;
}

/** The code of a part's own score, the mean of its indicators. */
export const OWN_SCORE = 'own';

/** From `low` to `high`, in points. */
export interface Span {
	low: Fraction;
	high: Fraction;
}

export interface Score extends Span {
	truth: Span;
	missing: FigureRef[];
}

/** A figure as it was read: its value, and half a step of its last decimal (0 if it is exact). */
export interface Figure {
	value: Fraction;
	halfStep: Fraction;
}

const ZERO = new Fraction(0);
const FULL = new Fraction(100);

/** The score that a figure states. */
export function scoreOf({ value, halfStep }: Figure): Score {
	const truth = within0And100({ low: value.sub(halfStep), high: value.add(halfStep) });
	return { low: value, high: value, truth, missing: [] };
}

/** A score that nothing was rounded for, such as one counted from answers. */
export function exactly(value: Fraction): Score {
	return scoreOf({ value, halfStep: ZERO });
}

/** What stands for a figure nobody gave: anything from 0 to 100. */
export function unknown(missing: FigureRef): Score {
	const span = { low: ZERO, high: FULL };
	return { ...span, truth: span, missing: [missing] };
}

export function isComplete(score: Score | undefined): score is Score {
	return score !== undefined && score.missing.length === 0;
}

/** Sum of scores times weights; a weight may be negative. The sum is not held to 0–100. */
export function combine(terms: { score: Score; weight: Fraction }[]): Score {
	const sum = (pick: (score: Score) => Span): Span => {
		let low = ZERO;
		let high = ZERO;
		for (const { score, weight } of terms) {
			const span = pick(score);
			const [least, most] = weight.lt(ZERO) ? [span.high, span.low] : [span.low, span.high];
			low = low.add(least.mul(weight));
			high = high.add(most.mul(weight));
		}
		return { low, high };
	};
	const missing = new Map<string, FigureRef>();
	for (const { score } of terms) {
		for (const ref of score.missing) missing.set(`${ref.part}/${ref.code}`, ref);
	}
	return {
		...sum((score) => score),
		truth: sum(({ truth }) => truth),
		missing: [...missing.values()]
	};
}

/** @throws RangeError if there are no scores */
export function mean(scores: Score[]): Score {
	if (scores.length === 0) throw new RangeError('the mean of no scores does not exist');
	const weight = new Fraction(1, scores.length);
	return combine(scores.map((score) => ({ score, weight })));
}

/** The part of a score that is possible at all: no score lies outside 0–100. */
export function heldTo0And100(score: Score): Score {
	return { ...score, ...within0And100(score), truth: within0And100(score.truth) };
}

function within0And100({ low, high }: Span): Span {
	return { low: held(low), high: held(high) };
}

function held(value: Fraction): Fraction {
	if (value.lt(ZERO)) return ZERO;
	return value.gt(FULL) ? FULL : value;
}
