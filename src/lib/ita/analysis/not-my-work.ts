/**
 * What "not my work / don't know" alone costs: had everybody who said so chosen the lowest answer
 * instead, as the official form may make them, how far would an indicator, the questionnaire and the
 * year's total fall. Everything follows from published items, so that it tells nothing more (P35).
 */
import Fraction from 'fraction.js';
import type { Indicator } from '../instrument/types.ts';

/** Whole points, ends included. */
export interface Span {
	low: number;
	high: number;
}

/** What is published of an item, in points of 0 to 100. */
export interface AskedItem {
	code: string;
	/** `n/d`, of those who answered; null where nothing is published. */
	mean: string | null;
	/** What the mean certainly lies in; null where it is exact. */
	within: Span | null;
	/** What it would be had "not my work" counted as the lowest answer; null where nothing is. */
	ifLowest: Span | null;
}

/** A score had "not my work" counted as the lowest answer, and what that takes from it. */
export interface Loss {
	ifLowest: Span;
	cost: Span;
}

export interface NotMyWorkCost {
	/** In the order given. Null where an item of the indicator is not published. */
	indicators: { number: number; loss: Loss | null }[];
	/** Of the whole questionnaire; null as soon as one indicator is not known. */
	score: Loss | null;
	/** Points of the year's total; null also where its weights are not known. */
	total: Span | null;
}

/**
 * The cost by indicator, of the questionnaire and of the total. A mean of means is linear, so that
 * the ends of a range are the means of the ends beneath; they are widened to whole points only here.
 * No item rises above its mean by it, nor costs less than nothing, though its range as-if-lowest in
 * whole points may reach above.
 *
 * @param items published items of the questionnaire
 * @param weight percent of the total that the questionnaire has; null where the year has none
 */
export function notMyWorkCost(
	items: AskedItem[],
	indicators: Pick<Indicator, 'number' | 'items'>[],
	weight: number | null
): NotMyWorkCost {
	const byCode = new Map(items.map((item) => [item.code, item]));
	const exact = indicators.map(({ items: codes }) =>
		meanOf(codes.map((code) => itemLoss(byCode.get(code))))
	);
	const score = meanOf(exact);
	return {
		indicators: indicators.map(({ number }, index) => ({
			number,
			loss: wholePoints(exact[index] ?? null)
		})),
		score: wholePoints(score),
		total:
			score === null || weight === null
				? null
				: widened({
						low: score.cost.low.mul(weight).div(100),
						high: score.cost.high.mul(weight).div(100)
					})
	};
}

interface ExactSpan {
	low: Fraction;
	high: Fraction;
}

interface ExactLoss {
	ifLowest: ExactSpan;
	cost: ExactSpan;
}

function itemLoss(item: AskedItem | undefined): ExactLoss | null {
	if (!item?.mean || item.ifLowest === null) return null;
	const mean = exactly(item.within ?? { low: item.mean, high: item.mean });
	const { low, high } = exactly(item.ifLowest);
	const least = mean.low.sub(high);
	return {
		ifLowest: { low, high: high.gt(mean.high) ? mean.high : high },
		cost: { low: least.s < 0n ? new Fraction(0) : least, high: mean.high.sub(low) }
	};
}

/** Null where one of them is not known: the others alone would say too little or too much. */
function meanOf(losses: (ExactLoss | null)[]): ExactLoss | null {
	const known = losses.filter((loss) => loss !== null);
	if (known.length === 0 || known.length < losses.length) return null;
	const mean = (of: 'ifLowest' | 'cost', end: 'low' | 'high') =>
		known.reduce((sum, loss) => sum.add(loss[of][end]), new Fraction(0)).div(known.length);
	const span = (of: 'ifLowest' | 'cost') => ({ low: mean(of, 'low'), high: mean(of, 'high') });
	return { ifLowest: span('ifLowest'), cost: span('cost') };
}

function wholePoints(loss: ExactLoss | null): Loss | null {
	return loss && { ifLowest: widened(loss.ifLowest), cost: widened(loss.cost) };
}

function exactly({ low, high }: { low: number | string; high: number | string }): ExactSpan {
	return { low: new Fraction(low), high: new Fraction(high) };
}

function widened({ low, high }: ExactSpan): Span {
	return { low: Number(low.floor().valueOf()), high: Number(high.ceil().valueOf()) };
}
