/**
 * What the year would come to if some figures were others. What is known is first taken down to the
 * finest figures that are, so that a stated total or indicator cannot hold on to the old ones.
 */
import Fraction from 'fraction.js';
import type { YearRules } from '../scoring/outline.ts';
import type { PartScores } from '../scoring/part.ts';
import { isComplete, OWN_SCORE, type Figure, type ScoredPart } from '../scoring/score.ts';
import { scoreYear, type ScoredYear } from '../scoring/year.ts';
import { kindOf } from './consistency/cells.ts';

/** A figure that is to be another: an item, a sub-indicator, an indicator, or a part's own score. */
export interface Wish {
	part: ScoredPart;
	/** `o21`, `9.3`, `9`, or `own`. */
	code: string;
	/** Points from 0 to 100. */
	value: Fraction;
}

/**
 * The year with these figures instead. A coarser figure replaces all that are finer; of two wishes
 * for the same figure the later holds.
 *
 * @throws RangeError if a wish is for a figure that the year has not, is not from 0 to 100, or is
 * for one that is known only as part of a mean: the others of that mean could not be told
 */
export function whatIf(rules: YearRules, year: ScoredYear, wishes: Wish[]): ScoredYear {
	const figures = finestFigures(rules, year);
	for (const wish of wishes) {
		checkWish(rules, figures, wish);
		const { part, code, value } = wish;
		for (const finer of codesBeneath(rules, part, code)) figures[part].delete(finer);
		figures[part].set(code, { value, halfStep: new Fraction(0) });
	}
	return scoreYear(rules, { parts: figures, total: undefined });
}

/** The finest known figures of every part; of EIT as a whole only what its halves do not tell. */
export function finestFigures(rules: YearRules, { parts }: ScoredYear): FinestFigures {
	const finest = (part: ScoredPart): Map<string, Figure> =>
		new Map(finestOf(rules, part, parts[part], OWN_SCORE));
	const isTold = (code: string): boolean =>
		isComplete(parts.eit_public.get(code)?.score) && isComplete(parts.eit_survey.get(code)?.score);
	return {
		iit: finest('iit'),
		eit_public: finest('eit_public'),
		eit_survey: finest('eit_survey'),
		eit: new Map([...finest('eit')].filter(([code]) => !isTold(code))),
		oit: finest('oit')
	};
}

type FinestFigures = Record<ScoredPart, Map<string, Figure>>;

function checkWish(rules: YearRules, figures: FinestFigures, { part, code, value }: Wish): void {
	const above = codesAbove(rules, part, code);
	if (above.length === 0 && code !== OWN_SCORE) {
		throw new RangeError(`${part} has no figure ${code}`);
	}
	if (value.lt(0) || value.gt(100)) throw new RangeError(`${value} is no score`);
	const inTheWay = above.some((coarser) => figures[part].has(coarser));
	const related = [code, ...above, ...codesBeneath(rules, part, code)];
	const others: ScoredPart[] = part === 'eit' ? ['eit_public', 'eit_survey'] : ['eit'];
	const isMixed =
		kindOf(part) === 'eit' &&
		others.some((other) => related.some((near) => figures[other].has(near)));
	if (inTheWay || isMixed) {
		throw new RangeError(`${part} ${code} is known only as part of a mean`);
	}
}

function codesAbove(rules: YearRules, part: ScoredPart, code: string): string[] {
	const above = rules.outlines[kindOf(part)].find(({ beneath }) => beneath.includes(code));
	return above === undefined ? [] : [above.code, ...codesAbove(rules, part, above.code)];
}

function finestOf(
	rules: YearRules,
	part: ScoredPart,
	scores: PartScores,
	code: string
): [string, Figure][] {
	const beneath =
		rules.outlines[kindOf(part)].find((figure) => figure.code === code)?.beneath ?? [];
	const score = scores.get(code)?.score;
	const isFinest = !beneath.every((finer) => isComplete(scores.get(finer)?.score));
	if (isComplete(score) && (beneath.length === 0 || isFinest)) {
		return [[code, { value: score.low, halfStep: new Fraction(0) }]];
	}
	return beneath.flatMap((finer) => finestOf(rules, part, scores, finer));
}

function codesBeneath(rules: YearRules, part: ScoredPart, code: string): string[] {
	const beneath =
		rules.outlines[kindOf(part)].find((figure) => figure.code === code)?.beneath ?? [];
	return beneath.flatMap((finer) => [finer, ...codesBeneath(rules, part, finer)]);
}
