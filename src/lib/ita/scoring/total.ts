/**
 * The total: parts times weights, never rounded on the way. (Rounding the four products first makes
 * 88.57 of what is 88.58.)
 */
import Fraction from 'fraction.js';
import type { InstrumentKind, InstrumentSet } from '../instrument/types.ts';
import { otherHalf } from './eit.ts';
import { combine, OWN_SCORE, unknown, type Score, type ScoredPart } from './score.ts';

/** The own score of every part, undefined where nothing is known of it. */
export type OwnScores = Record<ScoredPart, Score | undefined>;

/** What each kind of instrument brings to the total, in points of the total. */
export type Contributions = Record<InstrumentKind, Score>;

/** Null where the year has no confirmed weights. A part that is missing counts from 0 to 100. */
export function contributions(set: InstrumentSet, own: OwnScores): Contributions | null {
	const { weights } = set;
	if (weights === null) return null;
	const [wholeWeight, publicRest, surveyRest] = sharedWeight(
		weights.eit_public,
		weights.eit_survey
	);
	return {
		iit: weighted(own.iit ?? missing('iit'), weights.iit),
		eit: combine(
			[
				{ score: own.eit ?? missing('eit'), weight: hundredth(wholeWeight) },
				{ score: own.eit_public ?? besides(own.eit, 'eit_public'), weight: hundredth(publicRest) },
				{ score: own.eit_survey ?? besides(own.eit, 'eit_survey'), weight: hundredth(surveyRest) }
			].filter(({ weight }) => !weight.equals(0))
		),
		oit: weighted(own.oit ?? missing('oit'), weights.oit)
	};
}

/** The sum of what the kinds bring; undefined without weights, or if no part is known at all. */
export function totalOf(parts: Contributions | null, own: OwnScores): Score | undefined {
	if (parts === null || Object.values(own).every((score) => score === undefined)) return undefined;
	return combine(Object.values(parts).map((score) => ({ score, weight: new Fraction(1) })));
}

/**
 * What both halves of EIT weigh alike is the weight of their mean, which may be known when neither
 * half is: 0.15·public + 0.15·survey is 0.30·mean. The rest, if any, stays with each half.
 */
function sharedWeight(publicWeight: number, surveyWeight: number): [number, number, number] {
	const shared = Math.min(publicWeight, surveyWeight);
	return [2 * shared, publicWeight - shared, surveyWeight - shared];
}

/** What is known of a half when at most the mean of both is: the other half is from 0 to 100. */
export function besides(whole: Score | undefined, part: 'eit_public' | 'eit_survey'): Score {
	return whole === undefined ? missing(part) : otherHalf(whole, missing(part));
}

function missing(part: ScoredPart): Score {
	return unknown({ part, code: OWN_SCORE });
}

function weighted(score: Score, percent: number): Score {
	return combine([{ score, weight: hundredth(percent) }]);
}

function hundredth(percent: number): Fraction {
	return new Fraction(percent, 100);
}
