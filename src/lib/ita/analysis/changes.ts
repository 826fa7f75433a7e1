/**
 * What changed from one fiscal year to another. Years are compared by indicator, never by item: item
 * numbers do not carry over.
 */
import Fraction from 'fraction.js';
import type { InstrumentKind } from '../instrument/types.ts';
import type { YearRules } from '../scoring/outline.ts';
import { combine, type Score } from '../scoring/score.ts';
import type { ScoredYear } from '../scoring/year.ts';

/** A change in points, positive for a rise; between two bounds if something is missing. */
export type Change = Pick<Score, 'low' | 'high'>;

export interface Changes {
	/** By indicator number, in the order of the later year; 6 to 8 as the mean of both halves. */
	indicators: { number: string; change: Change }[];
	/** What each kind of instrument brought to the change of the total; null without weights. */
	contributions: Record<InstrumentKind, Change> | null;
	/** Null unless both years have a total. */
	total: Change | null;
}

/** @param rules the rules of the later year, which say what its indicators are */
export function changesBetween(earlier: ScoredYear, later: ScoredYear, rules: YearRules): Changes {
	const indicators: Changes['indicators'] = [];
	for (const kind of ['iit', 'eit', 'oit'] as const) {
		for (const { level, code } of rules.outlines[kind]) {
			if (level !== 'indicator') continue;
			const change = changeOf(
				earlier.parts[kind].get(code)?.score,
				later.parts[kind].get(code)?.score
			);
			if (change !== null) indicators.push({ number: code, change });
		}
	}
	const [before, after] = [earlier.contributions, later.contributions];
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
		total: changeOf(earlier.total.score, later.total.score)
	};
}

function changeOf(before: Score | undefined, after: Score | undefined): Change | null {
	return before === undefined || after === undefined ? null : difference(before, after);
}

function difference(before: Score, after: Score): Change {
	const { low, high } = combine([
		{ score: after, weight: new Fraction(1) },
		{ score: before, weight: new Fraction(-1) }
	]);
	return { low, high };
}
