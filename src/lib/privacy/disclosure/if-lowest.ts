import Fraction from 'fraction.js';
import type { Band, WholePoints } from './published-result.ts';

/**
 * What an item's mean would be had every "not my work" counted as the lowest answer, as a range.
 *
 * The official form knows no such answer, so that somebody who must tick something may tick the
 * lowest. With `m` the mean, `L` the lowest points and `q` the part that said "not my work" among
 * those who said that or answered, the mean as-if-lowest is `m − (m − L)·q`, which falls as `q`
 * rises. Only bands of shares of everyone are published: `x` "not my work" and `d` no answer, so
 *
 *     q = x / (1 − d),    x_low / (1 − d_low)  ≤  q  ≤  min(1, x_high / (1 − d_high))
 *
 * for `q` rises with both. The ends are widened to whole points. All of it follows from what is
 * published anyway, so that it tells nothing more (P35), not even whether anyone said it at all.
 *
 * @param mean exact mean of those who answered, 0 to 100, or the ends of what it lies in
 * @param lowest points of the item's lowest answer
 */
export function asIfLowest(
	mean: { low: Fraction; high: Fraction },
	lowest: number,
	notMyWork: Band,
	noAnswer: Band
): WholePoints {
	const least = partOfAsked(notMyWork.low, noAnswer.low);
	const most = partOfAsked(notMyWork.high, noAnswer.high);
	const counting = (from: Fraction, part: Fraction) => from.sub(from.sub(lowest).mul(part));
	return {
		low: Number(counting(mean.low, most).floor().valueOf()),
		high: Number(counting(mean.high, least).ceil().valueOf())
	};
}

/** `x / (1 − d)` of two shares in percent, never above 1. */
function partOfAsked(notMyWork: number, noAnswer: number): Fraction {
	const asked = 100 - noAnswer;
	return notMyWork >= asked ? new Fraction(1) : new Fraction(notMyWork, asked);
}
