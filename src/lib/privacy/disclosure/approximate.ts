import Fraction from 'fraction.js';
import type { ItemTally } from '../../ita/scoring/item.ts';
import { gridOf } from './band.ts';
import type { WholePoints } from './published-result.ts';
import { countAll, countAnswered } from './row-sets.ts';

/** A mean told no more finely than a share. */
export interface ApproximateMean {
	/** Whole points. */
	mean: number;
	/** What the true mean lies in. */
	within: WholePoints;
}

/**
 * The mean of an item in the strict profile, where P33 binds means too.
 *
 * - Where all who answered chose one option, or all but a few, it is that option's points: an exact
 *   67 on the scale 0/33/67/100 would say that everybody chose the same. A few is the cap of the
 *   bands, and never less than one person.
 * - Else it is rounded to the step of the bands.
 *
 * `within` follows from what is published, the number of people and the bands of non-answers: from
 * the true number of answers it would tell a unanimous item from one that a single person skipped.
 *
 * @param mean exact mean of those who answered
 * @param fewest answers that the bands of non-answers leave possible, see `fewestAnswers`
 */
export function approximateMean(
	mean: Fraction,
	points: ReadonlyMap<string, number>,
	tally: ItemTally,
	fewest: number
): ApproximateMean {
	const { step, cap } = gridOf(countAll(tally));
	const worth = [...points.values()];
	const [least, most] = [Math.min(...worth), Math.max(...worth)];
	const answered = countAnswered(tally);
	const few = Math.max(1, Math.floor((cap * answered) / 100));
	for (const [option, at] of points) {
		if (answered - (tally[option] ?? 0) > few) continue;
		// In percent of those who answered; one person may be more than the cap.
		const others = Math.max(cap, 100 / fewest);
		return {
			mean: at,
			within: {
				low: Math.floor(at - ((at - least) * others) / 100),
				high: Math.ceil(at + ((most - at) * others) / 100)
			}
		};
	}
	const rounded = toStep(mean, step);
	return {
		mean: rounded,
		within: {
			low: Math.max(least, Math.floor(rounded - step / 2)),
			high: Math.min(most, Math.ceil(rounded + step / 2))
		}
	};
}

/** The multiple of a step that is nearest, half up. */
export function toStep(value: Fraction, step: number): number {
	return Number(value.div(step).add(new Fraction(1, 2)).floor().valueOf()) * step;
}
