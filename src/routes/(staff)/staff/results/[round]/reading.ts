/**
 * How the result of a round is read: its items in the order of need, its indicators, and the official
 * figures beside them. Everything follows from the published object (P35) and what the round asked.
 */
import Fraction from 'fraction.js';
import { certaintyBelow, type Certainty } from '$lib/ita/analysis/certainty.ts';
import { flagsOf } from '$lib/ita/analysis/flags.ts';
import { pointsByOption, scaleOf } from '$lib/ita/instrument/points.ts';
import type {
	InstrumentSet,
	SurveyInstrument,
	SurveyItem,
	Wording
} from '$lib/ita/instrument/types.ts';
import { meanWord } from '$lib/i18n/published-words.ts';
import { yearRules } from '$lib/ita/scoring/outline.ts';
import type { GivenFigures } from '$lib/ita/scoring/part.ts';
import { hundredths, shown } from '$lib/ita/scoring/shown.ts';
import { scoreYear } from '$lib/ita/scoring/year.ts';
import type {
	Band,
	DisclosureProfile,
	PublishedItem,
	PublishedMean,
	PublishedResult,
	Third,
	WholePoints
} from '$lib/privacy/disclosure/published-result.ts';
import type { OfficialScores, ShownSpan } from '../official.ts';
import { isBelow, isUnsure } from '../target.ts';

/** A mean as it is read, against the target. */
export interface MeanReading extends Pick<PublishedMean, 'interval' | 'within'> {
	/** As people read it: two decimals, or `≈ 82` in a strict result; null where there is none. */
	mean: string | null;
	isLow: boolean;
	/** An approximate mean too near to the target to tell. */
	isUnsure: boolean;
}

export interface Reading {
	/** With the codes of items that are not in the mean. */
	score: MeanReading & { missing: string[] };
	/** Two decimals. */
	target: string;
	/** In the order of the instrument. */
	items: ItemReading[];
	/** Codes of items under the target, the worst first. */
	low: string[];
	/**
	 * Codes of items that reach the target and are behind the others of the round, worst first. Empty
	 * of a strict result: whether an approximate mean is behind another cannot be told.
	 */
	behind: string[];
	indicators: IndicatorReading[];
	/** Numbers of the indicators with the least score; empty where all shown are equal. */
	lowest: number[];
}

export interface ItemReading
	extends MeanReading, Pick<PublishedItem, 'code' | 'isHeld' | 'notMyWork' | 'noAnswer'> {
	question: Wording;
	/** Number of its indicator. */
	indicator: number;
	isBehind: boolean;
	/** How surely it is below the target; null where it is not, and in a strict result. */
	certainty: Certainty | null;
	/** The answer that earns most, which tells the direction of the question. */
	best: Wording;
	/** Shares of answers from the fewest points to the most. */
	distribution: { answer: Wording | Third; band: Band }[];
	ifLowest: WholePoints | null;
	/** The official score of the same question; null where the year asked other ones. */
	official: ShownSpan | null;
}

export interface IndicatorReading extends MeanReading {
	number: number;
	name: Wording;
	/** For drawing; null where none of its items is shown. */
	points: number | null;
	missing: string[];
	official: ShownSpan | null;
}

/**
 * Reads a result.
 *
 * @param instrument the one that the round asked
 * @param set of the round's fiscal year, or of the instrument where that year has none
 * @param target points that the agency wants to reach
 * @param official figures of the round's fiscal year
 */
export function readingOf(
	result: PublishedResult,
	instrument: SurveyInstrument,
	set: InstrumentSet,
	target: Fraction,
	official: OfficialScores | null
): Reading {
	const { profile } = result;
	const flags = flagged(result, instrument, set, target);
	const isSame = asksTheSame(result, instrument, set);
	const items = result.items.map((published) => {
		const asked = askedItem(instrument, published.code);
		return {
			...itemReading(published, instrument, asked),
			...meanReading(published, profile, target),
			isBehind: flags.behind.has(published.code),
			certainty: certaintyOf(published, profile, target),
			official: (isSame && official?.figure(result.part, published.code)) || null
		};
	});
	const indicators = instrument.indicators.map(({ number, name }) => {
		const published = result.indicators.find((candidate) => candidate.number === number);
		return {
			number,
			name,
			...meanReading(published ?? NOTHING, profile, target),
			points: published?.mean ? hundredths(new Fraction(published.mean)) / 100 : null,
			missing: published?.missing ?? [],
			official: official?.figure(result.part, String(number)) ?? null
		};
	});
	return {
		score: {
			...meanReading(result.score, profile, target),
			missing: result.score.missing
		},
		target: shown(target),
		items,
		low: worstFirst(result.items, flags.low),
		behind: worstFirst(result.items, flags.behind),
		indicators,
		lowest: lowestOf(indicators)
	};
}

const NOTHING: PublishedMean = { mean: null, interval: null, within: null };

function meanReading(
	published: PublishedMean,
	profile: DisclosureProfile,
	target: Fraction
): MeanReading {
	return {
		mean: meanWord(published.mean, profile),
		interval: published.interval,
		within: published.within,
		isLow: isBelow(published, target),
		isUnsure: isUnsure(published, target)
	};
}

/** A strict result has no interval, and is below only where that is certain of those who answered. */
function certaintyOf(
	{ mean, interval }: PublishedMean,
	profile: DisclosureProfile,
	target: Fraction
): Certainty | null {
	if (mean === null || profile === 'strict') return null;
	return certaintyBelow({ mean: new Fraction(mean), interval }, target);
}

function flagged(
	{ part, profile, items }: PublishedResult,
	instrument: SurveyInstrument,
	set: InstrumentSet,
	target: Fraction
): { low: Set<string>; behind: Set<string> } {
	if (profile === 'strict') {
		const low = items.filter((item) => isBelow(item, target)).map(({ code }) => code);
		return { low: new Set(low), behind: new Set() };
	}
	const given: GivenFigures = new Map(
		items.flatMap(({ code, mean }) =>
			mean === null
				? []
				: [[code, { value: new Fraction(mean), halfStep: new Fraction(0) }] as const]
		)
	);
	const none: GivenFigures = new Map();
	const parts = { iit: none, eit_public: none, eit_survey: none, eit: none, oit: none };
	const rules = yearRules(set, [instrument]);
	const year = scoreYear(rules, { parts: { ...parts, [part]: given }, total: undefined });
	const flags = flagsOf(rules, year, target).filter((flag) => flag.part === part);
	const codes = (kind: 'low' | 'below_median'): Set<string> =>
		new Set(flags.filter((flag) => flag.kind === kind).map(({ code }) => code));
	const low = codes('low');
	// The alarm says it already.
	return { low, behind: codes('below_median').difference(low) };
}

function itemReading(
	{ code, isHeld, distribution, notMyWork, noAnswer, ifLowest }: PublishedItem,
	instrument: SurveyInstrument,
	asked: SurveyItem
): Omit<ItemReading, keyof MeanReading | 'isBehind' | 'certainty' | 'official'> {
	const { options } = scaleOf(instrument, asked);
	const points = pointsByOption(scaleOf(instrument, asked), asked.polarity);
	const wording = new Map(options.map((option) => [option.code, option.wording]));
	const byPoints = options.toSorted(
		(a, b) => (points.get(a.code) ?? 0) - (points.get(b.code) ?? 0)
	);
	const order = byPoints.map((option) => option.code);
	return {
		code,
		isHeld,
		question: asked.question,
		indicator: indicatorOf(instrument, code),
		best: byPoints.at(-1)?.wording ?? asked.question,
		// Thirds are not among the options, and come from worst to best already.
		distribution: distribution
			.toSorted((a, b) => order.indexOf(a.option) - order.indexOf(b.option))
			.map(({ option, band }) => ({ answer: wording.get(option) ?? thirdOf(option), band })),
		notMyWork,
		noAnswer,
		ifLowest
	};
}

function thirdOf(option: string): Third {
	if (option === 'unfavourable' || option === 'middle' || option === 'favourable') return option;
	throw new RangeError(`the result has an answer "${option}" that the instrument does not offer`);
}

function askedItem(instrument: SurveyInstrument, code: string): SurveyItem {
	const item = instrument.items.find((candidate) => candidate.code === code);
	if (item === undefined) throw new RangeError(`${instrument.id} has no item ${code}`);
	return item;
}

function indicatorOf(instrument: SurveyInstrument, code: string): number {
	const indicator = instrument.indicators.find(({ items }) => items.includes(code));
	if (indicator === undefined) throw new RangeError(`${code} is in no indicator`);
	return indicator.number;
}

/**
 * Whether a round asked the items of its fiscal year's set: item numbers do not carry over from one
 * year's instrument to another's.
 */
export function asksTheSame(
	{ fiscalYear }: PublishedResult,
	{ kind, id }: SurveyInstrument,
	set: InstrumentSet
): boolean {
	return set.fiscalYear === fiscalYear && set.instruments[kind] === id;
}

/** Equal ones stay in the order of the instrument. */
function worstFirst(items: PublishedItem[], codes: Set<string>): string[] {
	return items
		.flatMap(({ code, mean }) =>
			mean !== null && codes.has(code) ? [{ code, mean: new Fraction(mean) }] : []
		)
		.toSorted((a, b) => a.mean.compare(b.mean))
		.map(({ code }) => code);
}

function lowestOf(indicators: IndicatorReading[]): number[] {
	const known = indicators.flatMap(({ number, points }) =>
		points === null ? [] : [{ number, points }]
	);
	const least = Math.min(...known.map(({ points }) => points));
	const lowest = known.filter(({ points }) => points === least);
	return lowest.length === known.length ? [] : lowest.map(({ number }) => number);
}
