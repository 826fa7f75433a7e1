/** Items of a round that need a look, and how sure that is with the answers there are. */
import Fraction from 'fraction.js';
import { hundredths } from '../scoring/shown.ts';
import { certaintyBelow, changeBetweenRounds, type Certainty, type Estimate } from './certainty.ts';
import { median, TARGET } from './flags.ts';

/** An item of a round; `estimate` is null where no figure is published. */
export interface PulseItem {
	code: string;
	estimate: Estimate | null;
}

/** `low`: below the target. `below_median`: behind the items of its round. `fell`: since the last. */
export interface PulseFlag {
	code: string;
	kind: 'low' | 'below_median' | 'fell';
	certainty: Certainty;
}

/**
 * Flags in the order of items.
 *
 * @param earlier items of an earlier round on the same instrument, else none: item numbers of another
 * instrument mean other questions
 */
export function pulseFlags(
	items: PulseItem[],
	earlier: PulseItem[],
	target: Fraction = TARGET
): PulseFlag[] {
	const known = items.flatMap(({ estimate }) => (estimate === null ? [] : [estimate.mean]));
	const middle = median(known.map(hundredths));
	return items.flatMap(({ code, estimate }) => {
		if (estimate === null) return [];
		const flags: PulseFlag[] = [];
		const low = certaintyBelow(estimate, target);
		if (low !== null) flags.push({ code, kind: 'low', certainty: low });
		const behind = certaintyBelow(estimate, new Fraction(middle, 100));
		if (behind !== null) flags.push({ code, kind: 'below_median', certainty: behind });
		const before = earlier.find((item) => item.code === code)?.estimate ?? null;
		const fall = before === null ? null : certaintyOfFall(before, estimate);
		if (fall !== null) flags.push({ code, kind: 'fell', certainty: fall });
		return flags;
	});
}

/** A fall larger than chance is certain; a smaller one cannot be told from chance. */
function certaintyOfFall(before: Estimate, after: Estimate): Certainty | null {
	if (hundredths(after.mean) >= hundredths(before.mean)) return null;
	return changeBetweenRounds(before, after) === 'fell' ? 'certain' : 'cannot_tell';
}
