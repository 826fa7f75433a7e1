/**
 * A year some of whose figures are only known to lie between two ends, as those of a strict round do.
 * Scoring never falls when a figure rises, so the year at the low ends and the year at the high ends
 * bound every score between them.
 */
import type { YearRules } from '../scoring/outline.ts';
import type { PartScores } from '../scoring/part.ts';
import { OWN_SCORE, type Score, type ScoredPart } from '../scoring/score.ts';
import type { Settled } from '../scoring/settle.ts';
import { scoreYear, type ScoredYear, type YearFigures } from '../scoring/year.ts';

export type End = 'low' | 'high';

/** Scores the figures at both ends; a score whose ends differ is not complete. */
export function betweenEnds(rules: YearRules, figures: (end: End) => YearFigures): ScoredYear {
	const least = scoreYear(rules, figures('low'));
	const most = scoreYear(rules, figures('high'));
	const part = (name: ScoredPart): PartScores =>
		new Map(
			[...least.parts[name]].map(([code, settled]) => {
				const upper = most.parts[name].get(code) ?? settled;
				return [code, { ...settled, ...between(settled, upper, name, code) }];
			})
		);
	const own = (name: ScoredPart): Score | undefined => parts[name].get(OWN_SCORE)?.score;
	const parts = {
		iit: part('iit'),
		eit_public: part('eit_public'),
		eit_survey: part('eit_survey'),
		eit: part('eit'),
		oit: part('oit')
	};
	const [low, high] = [least.contributions, most.contributions];
	return {
		...least,
		parts,
		own: {
			iit: own('iit'),
			eit_public: own('eit_public'),
			eit_survey: own('eit_survey'),
			eit: own('eit'),
			oit: own('oit')
		},
		contributions: low &&
			high && {
				iit: joined(low.iit, high.iit, 'iit', OWN_SCORE),
				eit: joined(low.eit, high.eit, 'eit', OWN_SCORE),
				oit: joined(low.oit, high.oit, 'oit', OWN_SCORE)
			},
		total: { ...least.total, ...totalBetween(least, most) },
		level: least.level && most.level && { low: least.level.low, high: most.level.high }
	};
}

function totalBetween(least: ScoredYear, most: ScoredYear): Partial<Settled> {
	const [low, high] = [least.total.score, most.total.score];
	if (low === undefined || high === undefined) return {};
	const score = { ...low, high: high.high, truth: { low: low.truth.low, high: high.truth.high } };
	return { score, derived: score };
}

function between(
	low: Settled,
	high: Settled,
	part: ScoredPart,
	code: string
): Pick<Settled, 'derived' | 'score'> {
	const join = (a: Score | undefined, b: Score | undefined) =>
		a === undefined || b === undefined ? undefined : joined(a, b, part, code);
	return {
		derived: join(low.derived, high.derived),
		score: join(low.score, high.score)
	};
}

function joined(low: Score, high: Score, part: ScoredPart, code: string): Score {
	if (low.low.equals(high.low) && low.high.equals(high.high)) return low;
	return {
		low: low.low,
		high: high.high,
		truth: { low: low.truth.low, high: high.truth.high },
		missing: low.missing.length > 0 ? low.missing : [{ part, code }]
	};
}
