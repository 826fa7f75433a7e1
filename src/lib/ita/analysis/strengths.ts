/**
 * Strengths and weaknesses as agencies report them: one overview (๑) and four classes of indicators
 * (๒ to ๕; report of Mueang Mai Subdistrict Administrative Organization on fiscal year 2566). Its
 * rules leave cases open, which are settled here: exactly the target counts as reaching it; an
 * indicator stands in the first class that fits, so that the highest score is a strength though it
 * fell; what neither rose nor fell is kept; what does not reach the target is weak though it rose.
 */
import type Fraction from 'fraction.js';
import { isComplete } from '../scoring/score.ts';
import { hundredths } from '../scoring/shown.ts';
import type { Changes, IndicatorChange } from './changes.ts';
import { TARGET } from './flags.ts';

/**
 * `highest` (๒): the highest score of all, and on target. `rose` (๓): rose, and on target. `fell` (๔):
 * fell, but on target. `fell_below` (๕): fell, and below the target. Beside the report's own classes:
 * `kept`: unchanged, and on target. `still_below`: unchanged or risen, and yet below the target.
 */
export type StrengthClass = 'highest' | 'rose' | 'fell' | 'fell_below' | 'kept' | 'still_below';

export interface ClassedIndicator {
	indicator: IndicatorChange;
	/** Null where a missing part leaves open whether it rose. */
	class: StrengthClass | null;
}

/** The number of a class in the report; null for those it does not know. */
export const CLASS_NUMBER: Readonly<Record<StrengthClass, number | null>> = {
	highest: 2,
	rose: 3,
	fell: 4,
	fell_below: 5,
	kept: null,
	still_below: null
};

/** Every indicator known in both years with its class; compared are figures as they are shown. */
export function classesOf({ indicators }: Changes, target: Fraction = TARGET): ClassedIndicator[] {
	const highest = Math.max(...indicators.map(({ after }) => hundredths(after.high)));
	return indicators.map((indicator) => ({
		indicator,
		class: classOf(indicator, highest, hundredths(target))
	}));
}

function classOf(
	{ after, direction }: IndicatorChange,
	highest: number,
	target: number
): StrengthClass | null {
	if (!isComplete(after) || direction === null) return null;
	const points = hundredths(after.low);
	if (points < target) return direction === 'fell' ? 'fell_below' : 'still_below';
	if (points === highest) return 'highest';
	return direction === 'same' ? 'kept' : direction;
}
