/**
 * Whether the figures of a published table can all be right together: every coarser figure must
 * follow from the finer ones, as far as their rounding to two decimals allows.
 */
import Fraction from 'fraction.js';
import type { LevelBand } from '../../instrument/types.ts';
import type { StatedLevel } from '../../scoring/figures.ts';
import { levelSpan, type LevelSpan } from '../../scoring/level.ts';
import type { YearRules } from '../../scoring/outline.ts';
import type { ScoredPart, Span } from '../../scoring/score.ts';
import { follows, type Settled } from '../../scoring/settle.ts';
import { hundredths, possibleHundredths, type Hundredths } from '../../scoring/shown.ts';
import type { ScoredYear } from '../../scoring/year.ts';

/** A stated figure that does not follow from the finer ones. */
export interface FigureFinding {
	code: 'does_not_follow';
	part: ScoredPart | 'ita';
	/** Which figure: `9.1`, `6`, `own` for the part's own score, `total`. */
	item: string;
	/** What the finer figures give; one number, unless some of them are missing. */
	expected: Span;
	found: Fraction;
	/** How far the stated figure lies above (or, negative, below) what was expected. */
	difference: Fraction;
}

/** A stated level that the figures do not earn. */
export interface LevelFinding {
	code: 'level_does_not_follow';
	part: 'ita';
	item: 'level';
	expected: LevelSpan;
	found: LevelBand;
}

/** An OIT item with a mark that is none: all elements there is 100, one missing is 0. */
export interface MarkFinding {
	code: 'not_a_mark';
	part: 'oit';
	/** Item code. */
	item: string;
	found: Fraction;
}

export type Finding = FigureFinding | LevelFinding | MarkFinding;

/** Findings in the order marks, parts, total, level. */
export function findingsOf(
	rules: YearRules,
	year: ScoredYear,
	statedLevel: StatedLevel | undefined
): Finding[] {
	const findings: Finding[] = markFindings(rules, year);
	for (const part of ['iit', 'eit_public', 'eit_survey', 'eit', 'oit'] as const) {
		for (const [item, settled] of year.parts[part]) {
			findings.push(...figureFindings(part, item, settled));
		}
	}
	findings.push(...figureFindings('ita', 'total', year.total));
	findings.push(...levelFindings(rules, year, statedLevel));
	return findings;
}

function markFindings({ outlines }: YearRules, year: ScoredYear): MarkFinding[] {
	return outlines.oit.flatMap(({ level, code }) => {
		const found = year.parts.oit.get(code)?.stated?.value;
		if (level !== 'item' || found === undefined || isMark(found)) return [];
		return [{ code: 'not_a_mark', part: 'oit', item: code, found }];
	});
}

/** Whether an OIT item can have been given these points. */
export function isMark(points: Fraction): boolean {
	return points.equals(0) || points.equals(100);
}

function figureFindings(
	part: ScoredPart | 'ita',
	item: string,
	{ stated, derived }: Settled
): FigureFinding[] {
	if (stated === undefined || derived === undefined || follows(stated, derived)) return [];
	const expected = { low: derived.low, high: derived.high };
	const found = stated.value;
	const nearest = found.lt(expected.low) ? expected.low : expected.high;
	const difference = found.sub(nearest);
	return [{ code: 'does_not_follow', part, item, expected, found, difference }];
}

function levelFindings(
	{ set }: YearRules,
	year: ScoredYear,
	found: StatedLevel | undefined
): LevelFinding[] {
	if (found === undefined || typeof found === 'string' || year.level === null) return [];
	const possible = levelSpan(set.levels, possibleTotal(year.total), year.own, possibleHundredths);
	if (possible === null) return [];
	const rank = (level: LevelBand): number => set.levels.indexOf(level);
	// Levels stand from best to worst, so the best has the lowest rank.
	if (rank(found) >= rank(possible.high) && rank(found) <= rank(possible.low)) return [];
	return [
		{ code: 'level_does_not_follow', part: 'ita', item: 'level', expected: year.level, found }
	];
}

/** The level was taken from the total as published, if that one can be right. */
function possibleTotal({ stated, derived, score }: Settled): Hundredths {
	if (stated !== undefined && (derived === undefined || follows(stated, derived))) {
		const total = hundredths(stated.value);
		return { low: total, high: total };
	}
	return score === undefined ? { low: 0, high: 100_00 } : possibleHundredths(score);
}
