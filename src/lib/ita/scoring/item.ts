/** From counted answers to item scores. Five numbers an item are enough, however many answered. */
import Fraction from 'fraction.js';
import { OUTSIDE_THE_MEAN } from '../instrument/answers.ts';
import { pointsByOption, scaleOf } from '../instrument/points.ts';
import type { SurveyInstrument, SurveyItem } from '../instrument/types.ts';
import type { GivenFigures } from './part.ts';
import type { Figure } from './score.ts';

/** How often each answer was given to one item, by option code, `-` and `x` included. */
export type ItemTally = Readonly<Record<string, number>>;

/**
 * Mean points of those who answered on the scale; "not my work" and "prefer not to answer" are
 * outside. Null if nobody answered on the scale.
 *
 * @throws RangeError if the tally counts an answer that the item does not offer, or a count is no
 * whole number: such a tally is not of this instrument
 */
export function itemMean(
	instrument: SurveyInstrument,
	item: SurveyItem,
	tally: ItemTally
): Fraction | null {
	const points = pointsByOption(scaleOf(instrument, item), item.polarity);
	let answered = 0n;
	let sum = 0n;
	for (const [option, count] of Object.entries(tally)) {
		if (!Number.isSafeInteger(count) || count < 0) {
			throw new RangeError(`${instrument.id} ${item.code}: ${count} is no count of answers`);
		}
		if (OUTSIDE_THE_MEAN.has(option)) continue;
		const worth = points.get(option);
		if (worth === undefined) {
			throw new RangeError(`${instrument.id} ${item.code}: no option "${option}"`);
		}
		answered += BigInt(count);
		sum += BigInt(count) * BigInt(worth);
	}
	return answered === 0n ? null : new Fraction(sum, answered);
}

/** The figures that the tallies of a round give, by item code; items nobody answered are left out. */
export function figuresOfTallies(
	instrument: SurveyInstrument,
	tallies: Readonly<Record<string, ItemTally>>
): GivenFigures {
	const figures = new Map<string, Figure>();
	for (const item of instrument.items) {
		const value = itemMean(instrument, item, tallies[item.code] ?? {});
		if (value !== null) figures.set(item.code, { value, halfStep: new Fraction(0) });
	}
	return figures;
}
