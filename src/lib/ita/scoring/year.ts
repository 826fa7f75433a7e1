import type { YearRules } from './outline.ts';
import { scoreEit } from './eit.ts';
import { levelSpan, type LevelSpan } from './level.ts';
import { scorePart, type GivenFigures, type PartScores } from './part.ts';
import { OWN_SCORE, scoreOf, type Figure, type ScoredPart } from './score.ts';
import { shownHundredths } from './shown.ts';
import { contributions, totalOf, type Contributions, type OwnScores } from './total.ts';
import type { Settled } from './settle.ts';

/** What is given of a fiscal year: figures by part and code, and a total if one is stated. */
export interface YearFigures {
	parts: Record<ScoredPart, GivenFigures>;
	total: Figure | undefined;
}

/** A fiscal year scored as far as the given figures reach. */
export interface ScoredYear {
	fiscalYear: number;
	parts: Record<ScoredPart, PartScores>;
	own: OwnScores;
	/** Null where the year has no confirmed weights. */
	contributions: Contributions | null;
	total: Settled;
	/** Null where there is no total, or the year has no confirmed levels. */
	level: LevelSpan | null;
}

/**
 * Scores what is given: the finest level given counts. With a part missing the total lies between
 * two bounds, even if a total is stated beside it; the stated one counts only where no part is
 * known or the year has no confirmed weights.
 */
export function scoreYear({ set, outlines }: YearRules, given: YearFigures): ScoredYear {
	const parts: Record<ScoredPart, PartScores> = {
		iit: scorePart('iit', outlines.iit, given.parts.iit),
		...scoreEit(outlines.eit, given.parts),
		oit: scorePart('oit', outlines.oit, given.parts.oit)
	};
	const own: OwnScores = {
		iit: parts.iit.get(OWN_SCORE)?.score,
		eit_public: parts.eit_public.get(OWN_SCORE)?.score,
		eit_survey: parts.eit_survey.get(OWN_SCORE)?.score,
		eit: parts.eit.get(OWN_SCORE)?.score,
		oit: parts.oit.get(OWN_SCORE)?.score
	};
	const brought = contributions(set, own);
	const derived = totalOf(brought, own);
	const score = derived ?? (given.total === undefined ? undefined : scoreOf(given.total));
	return {
		fiscalYear: set.fiscalYear,
		parts,
		own,
		contributions: brought,
		total: { stated: given.total, derived, score },
		level:
			score === undefined
				? null
				: levelSpan(set.levels, shownHundredths(score), own, shownHundredths)
	};
}
