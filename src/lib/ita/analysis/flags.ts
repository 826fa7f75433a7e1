/** Items that need a look: under the target, or behind the other items of their part. */
import Fraction from 'fraction.js';
import type { Part } from '../instrument/types.ts';
import type { YearRules } from '../scoring/outline.ts';
import type { ScoredYear } from '../scoring/year.ts';
import { hundredths } from '../scoring/shown.ts';

export interface Flag {
	part: Part;
	/** Item code. */
	code: string;
	kind: 'low' | 'below_median';
}

/** The national target: 85 of 100 points. */
export const TARGET = new Fraction(85);

const PARTS: Part[] = ['iit', 'eit_public', 'eit_survey', 'oit'];

/**
 * Flags of all items whose score is known, in the order of parts and items. Compared are the figures
 * as they are shown, so that no reader finds a flag on a printed 85.00.
 *
 * @param target points under which an item is low
 */
export function flagsOf(rules: YearRules, year: ScoredYear, target: Fraction = TARGET): Flag[] {
	return PARTS.flatMap((part) => {
		const outline = rules.outlines[part === 'iit' || part === 'oit' ? part : 'eit'];
		const items: { code: string; points: number }[] = [];
		for (const { level, code } of outline) {
			const score = year.parts[part].get(code)?.score;
			if (level === 'item' && score !== undefined)
				items.push({ code, points: hundredths(score.low) });
		}
		const least = hundredths(target);
		// An OIT item is marked 0 or 100: below the median says no more of it than low does.
		const middle = part === 'oit' ? -Infinity : median(items.map(({ points }) => points));
		return items.flatMap(({ code, points }) => {
			const flags: Flag[] = [];
			if (points < least) flags.push({ part, code, kind: 'low' });
			if (points < middle) flags.push({ part, code, kind: 'below_median' });
			return flags;
		});
	});
}

/** The middle value, or half-way between the two middle ones; −∞ of nothing. */
export function median(values: number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const upper = sorted[Math.floor(sorted.length / 2)] ?? -Infinity;
	const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? -Infinity;
	return (lower + upper) / 2;
}
