/**
 * What changed from one fiscal year to another. Years are compared by indicator, never by item: item
 * numbers do not carry over.
 */
import Fraction from 'fraction.js';
import type { InstrumentKind, InstrumentSet } from '../instrument/types.ts';
import type { YearRules } from '../scoring/outline.ts';
import { levelRule } from '../scoring/level.ts';
import { combine, isComplete, type Score } from '../scoring/score.ts';
import { hundredths } from '../scoring/shown.ts';
import type { ScoredYear } from '../scoring/year.ts';

/** A change in points, positive for a rise; between two bounds if something is missing. */
export type Change = Pick<Score, 'low' | 'high'>;

/** How a figure moved, as it is shown: 99.996 after 100 is the same. */
export type Direction = 'rose' | 'fell' | 'same';

export interface IndicatorChange {
	number: string;
	kind: InstrumentKind;
	before: Score;
	after: Score;
	change: Change;
	/** Null where a bound on either side leaves it open. */
	direction: Direction | null;
}

/**
 * What differs between the rules of two years, so that a reader does not take a change of rule for a
 * change of the agency: `weights` of the parts; `levels`, so that the names of levels cannot be
 * compared; `questionnaire`, so that only indicators can be.
 */
export type BaseDifference = 'weights' | 'levels' | 'questionnaire';

export interface Changes {
	/** By indicator number, in the order of the later year; 6 to 8 as the mean of both halves. */
	indicators: IndicatorChange[];
	/**
	 * What each kind of instrument brought to the change of the total, in points of the total; they
	 * add up to it exactly, each year by its own weights. Null without weights in either year.
	 */
	contributions: Record<InstrumentKind, Change> | null;
	/** Null unless both years have a total. */
	total: Change | null;
	bases: BaseDifference[];
}

/**
 * @param rules of the later year, which say what its indicators are
 * @param earlierSet of the earlier year
 */
export function changesBetween(
	earlier: ScoredYear,
	later: ScoredYear,
	rules: YearRules,
	earlierSet: InstrumentSet
): Changes {
	const indicators: IndicatorChange[] = [];
	for (const kind of ['iit', 'eit', 'oit'] as const) {
		for (const { level, code } of rules.outlines[kind]) {
			const before = earlier.parts[kind].get(code)?.score;
			const after = later.parts[kind].get(code)?.score;
			if (level !== 'indicator' || before === undefined || after === undefined) continue;
			indicators.push({
				number: code,
				kind,
				before,
				after,
				change: difference(before, after),
				direction: directionOf(before, after)
			});
		}
	}
	const [before, after] = [earlier.contributions, later.contributions];
	const [totalBefore, totalAfter] = [earlier.total.score, later.total.score];
	return {
		indicators,
		contributions:
			before === null || after === null
				? null
				: {
						iit: difference(before.iit, after.iit),
						eit: difference(before.eit, after.eit),
						oit: difference(before.oit, after.oit)
					},
		total:
			totalBefore === undefined || totalAfter === undefined
				? null
				: difference(totalBefore, totalAfter),
		bases: baseDifferences(earlierSet, rules.set)
	};
}

/** What the rules of two years do not share; what is unknown of a year is not held to differ. */
export function baseDifferences(earlier: InstrumentSet, later: InstrumentSet): BaseDifference[] {
	const differences: BaseDifference[] = [];
	const [a, b] = [earlier.weights, later.weights];
	if (a !== null && b !== null && PARTS.some((part) => a[part] !== b[part])) {
		differences.push('weights');
	}
	if (!sameLevels(earlier, later)) differences.push('levels');
	const differs = (['iit', 'eit', 'oit'] as const).some((kind) => {
		const [before, after] = [earlier.instruments[kind], later.instruments[kind]];
		return before !== undefined && after !== undefined && before !== after;
	});
	if (differs) differences.push('questionnaire');
	return differences;
}

const PARTS = ['iit', 'eit_public', 'eit_survey', 'oit'] as const;

function sameLevels(earlier: InstrumentSet, later: InstrumentSet): boolean {
	if (earlier.levels.length === 0 || later.levels.length === 0) return true;
	return levelRule(earlier) === levelRule(later);
}

/** Which way a figure went, by what is shown of it; null where something is missing on either side. */
export function directionOf(before: Score, after: Score): Direction | null {
	if (!isComplete(before) || !isComplete(after)) return null;
	const moved = hundredths(after.low) - hundredths(before.low);
	if (moved === 0) return 'same';
	return moved > 0 ? 'rose' : 'fell';
}

function difference(before: Score, after: Score): Change {
	const { low, high } = combine([
		{ score: after, weight: new Fraction(1) },
		{ score: before, weight: new Fraction(-1) }
	]);
	return { low, high };
}
