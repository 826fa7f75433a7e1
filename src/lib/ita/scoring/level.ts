/**
 * The level of a total. It is taken from figures rounded to two decimals, because the bands have
 * gaps between them (84.99 and 85.00), and from the weakest part where the year asks every part for
 * a least score.
 */
import type { InstrumentSet, LevelBand } from '../instrument/types.ts';
import type { Score } from './score.ts';
import type { Hundredths } from './shown.ts';
import { besides, type OwnScores } from './total.ts';

/** The worst and the best level possible with what is known; the same if nothing is missing. */
export interface LevelSpan {
	low: LevelBand;
	high: LevelBand;
}

/**
 * Null where the year has no confirmed levels.
 *
 * @param round `shownHundredths`, or `possibleHundredths` to allow for rounding further down
 */
export function levelSpan(
	levels: LevelBand[],
	total: Hundredths,
	own: OwnScores,
	round: (score: Score) => Hundredths
): LevelSpan | null {
	const weakest = weakestPart(own, round);
	const low = levelOf(levels, total.low, weakest.low);
	const high = levelOf(levels, total.high, weakest.high);
	return low === null || high === null ? null : { low, high };
}

/**
 * The first level, from the best, whose conditions hold.
 *
 * @param total the total in hundredths of a point
 * @param weakest the lowest score of a part, in hundredths of a point
 */
export function levelOf(levels: LevelBand[], total: number, weakest: number): LevelBand | null {
	return (
		levels.find(
			({ leastTotal, leastOfEachPart }) => total >= leastTotal && weakest >= (leastOfEachPart ?? 0)
		) ?? null
	);
}

/** The rule of a year's levels as one text, the same for the same rule: names are not part of it. */
export function levelRule({ levels }: Pick<InstrumentSet, 'levels'>): string {
	return levels
		.map(({ code, leastTotal, leastOfEachPart }) => `${code} ${leastTotal} ${leastOfEachPart}`)
		.join();
}

/** The lowest score of a part; EIT counts as its two halves. */
function weakestPart(own: OwnScores, round: (score: Score) => Hundredths): Hundredths {
	const bounds = (score: Score | undefined): Hundredths =>
		score === undefined ? { low: 0, high: 100_00 } : round(score);
	const parts = [
		bounds(own.iit),
		round(own.eit_public ?? besides(own.eit, 'eit_public')),
		round(own.eit_survey ?? besides(own.eit, 'eit_survey')),
		bounds(own.oit)
	];
	return {
		low: Math.min(...parts.map(({ low }) => low)),
		// The weaker half is never above the mean of both, also when neither half is known.
		high: Math.min(bounds(own.eit).high, ...parts.map(({ high }) => high))
	};
}
