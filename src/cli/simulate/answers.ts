/**
 * Made-up answers: what a well-run office might be told, with a few items that people find weak.
 * Pure and drawn from a seeded source, so that the same seed always makes the same answers.
 */
import { NO_ANSWER, NOT_MY_WORK } from '../../lib/ita/instrument/answers.ts';
import { pointsByOption, scaleOf } from '../../lib/ita/instrument/points.ts';
import type { SurveyInstrument } from '../../lib/ita/instrument/types.ts';
import { inRandomOrder, type Random } from './random.ts';

/** How people tend to answer one item. */
export interface Tendency {
	item: string;
	/** Option codes from the fewest points to the most, whatever the item's polarity. */
	options: string[];
	/** Mean share of the points, 0 to 1. */
	strength: number;
	/** Whether it is about money that not every employee has to do with. */
	isAboutBudget: boolean;
}

/** Option code by item code; every item of the instrument has one. */
export type MadeUpAnswers = Record<string, string>;

/** One item in so many is weak. */
const ONE_WEAK_IN = 8;
const WEAK = { least: 0.5, most: 0.7 };
const USUAL = { least: 0.82, most: 0.97 };

/** A respondent is this much kinder or harsher than the mean, at most. */
const TEMPER = 0.1;

const BUDGET_INDICATOR = 2;
/** Shares of employees far from the budget, of budget items they leave, and of items skipped. */
const FAR_FROM_BUDGET = 0.2;
const LEAVES_TO_OTHERS = 0.6;
const SKIPS = 0.01;

/** Draws how each item of an instrument fares. */
export function drawTendencies(instrument: SurveyInstrument, random: Random): Tendency[] {
	const { items } = instrument;
	// An office may do too little of something good; half of the people seeing bribes is another tale.
	const mayBeWeak = items.filter(({ polarity }) => polarity === 'positive').map(({ code }) => code);
	const howMany = Math.max(2, Math.floor(items.length / ONE_WEAK_IN));
	const weak = new Set(inRandomOrder(mayBeWeak, random).slice(0, howMany));
	const budget = instrument.indicators.find(({ number }) => number === BUDGET_INDICATOR);
	return items.map((item) => {
		const points = [...pointsByOption(scaleOf(instrument, item), item.polarity)];
		const { least, most } = weak.has(item.code) ? WEAK : USUAL;
		return {
			item: item.code,
			options: points.toSorted(([, a], [, b]) => a - b).map(([code]) => code),
			strength: least + random() * (most - least),
			isAboutBudget: budget?.items.includes(item.code) ?? false
		};
	});
}

/** What a member of the public answers: every item, so that every item reaches k with its round. */
export function drawPublicAnswers(tendencies: Tendency[], random: Random): MadeUpAnswers {
	const temper = drawTemper(random);
	return Object.fromEntries(
		tendencies.map((tendency) => [tendency.item, drawOption(tendency, temper, random)])
	);
}

/** What an employee answers: some leave the budget to others, and a few items are skipped. */
export function drawEmployeeAnswers(tendencies: Tendency[], random: Random): MadeUpAnswers {
	const temper = drawTemper(random);
	const isFarFromBudget = random() < FAR_FROM_BUDGET;
	return Object.fromEntries(
		tendencies.map((tendency) => {
			const option = drawOption(tendency, temper, random);
			const [leaves, skips] = [random() < LEAVES_TO_OTHERS, random() < SKIPS];
			if (isFarFromBudget && tendency.isAboutBudget && leaves) return [tendency.item, NOT_MY_WORK];
			return [tendency.item, skips ? NO_ANSWER : option];
		})
	);
}

/** From harsh to kind, mostly near zero. */
function drawTemper(random: Random): number {
	return (random() + random() - 1) * TEMPER;
}

/** As many steps up from the worst option as coins of this bias fall well. */
function drawOption({ options, strength }: Tendency, temper: number, random: Random): string {
	const bias = Math.min(Math.max(strength + temper, 0), 1);
	const steps = options.slice(1).filter(() => random() < bias).length;
	return options[steps] ?? NO_ANSWER;
}
