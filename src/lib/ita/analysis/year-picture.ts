/**
 * One fiscal year of an agency on one page. Two bases, never mixed in one number: the agency's own
 * pulse (its rounds and its self-check of the website), and what the assessors found. The agency's
 * own interviews imitate EIT survey, which only the assessor can hold, so they stand beside the
 * total and never in it.
 */
import Fraction from 'fraction.js';
import type { InstrumentKind, Part } from '../instrument/types.ts';
import type { LevelSpan } from '../scoring/level.ts';
import type { YearRules } from '../scoring/outline.ts';
import { isComplete, OWN_SCORE, type Figure, type Score } from '../scoring/score.ts';
import { scoreYear, type ScoredYear, type YearFigures } from '../scoring/year.ts';
import { kindOf } from './consistency/cells.ts';
import { betweenEnds, type End } from './ends.ts';

/** Which of the two bases every number of a picture has. */
export type Basis = 'pulse' | 'official';

/** Where a figure comes from. */
export type Origin =
	'pulse_round' | 'interviewer_round' | 'oit_self_check' | 'official' | 'missing';

/** The published figures of a round, as the published result has them. */
export interface RoundFigures {
	indicators: {
		number: number;
		/** An exact fraction `n/d`, null where no item of the indicator is shown. */
		mean: string | null;
		/** Whole points that the mean certainly lies in, of a strict round; else absent or null. */
		within?: { low: number; high: number } | null;
		missing: string[];
	}[];
}

/** All that is known of an agency in one fiscal year; null for what there is not. */
export interface YearSources {
	iit: RoundFigures | null;
	eitPublic: RoundFigures | null;
	/** The agency's own interviews. */
	interviews: RoundFigures | null;
	/** The self-check: items that are there (100) and not (0); unchecked ones left out. */
	oitSelfCheck: ReadonlyMap<string, Figure> | null;
	official: ScoredYear | null;
}

/** A figure with its origin; without a score it is missing. */
export interface PictureFigure {
	origin: Origin;
	score: Score | undefined;
	/** Items that the figure leaves out, because too few have answered them. */
	leftOut: string[];
}

export interface PictureIndicator {
	number: string;
	kind: InstrumentKind;
	/** IIT and OIT have one figure; EIT has its public half, its interviews and their mean. */
	figures: { part: Part | 'eit'; figure: PictureFigure }[];
}

export interface YearPicture {
	fiscalYear: number;
	basis: Basis;
	/** `eit` is the mean of both halves, which may be known when neither half is. */
	parts: Record<Part | 'eit', PictureFigure>;
	indicators: PictureIndicator[];
	/** Between two bounds where a part is missing; undefined without weights or any part. */
	total: Score | undefined;
	level: LevelSpan | null;
	/** The agency's own interviews, beside the total; null on the official basis. */
	interviews: {
		own: PictureFigure;
		indicators: { number: string; figure: PictureFigure }[];
	} | null;
}

const PARTS: Part[] = ['iit', 'eit_public', 'eit_survey', 'oit'];

/** The picture of a year on one basis. */
export function yearPicture(rules: YearRules, sources: YearSources, basis: Basis): YearPicture {
	const year = yearOn(rules, sources, basis);
	const origins: Record<Part | 'eit', Origin> =
		basis === 'official'
			? {
					iit: 'official',
					eit_public: 'official',
					eit_survey: 'official',
					eit: 'official',
					oit: 'official'
				}
			: {
					iit: 'pulse_round',
					eit_public: 'pulse_round',
					eit_survey: 'missing',
					eit: 'pulse_round',
					oit: 'oit_self_check'
				};
	const rounds = basis === 'pulse' ? { iit: sources.iit, eit_public: sources.eitPublic } : {};
	const figure = (part: Part | 'eit', code: string): PictureFigure => {
		const score = year.parts[part].get(code)?.score;
		const round = part === 'iit' || part === 'eit_public' ? rounds[part] : undefined;
		return {
			origin: score === undefined ? 'missing' : origins[part],
			score,
			leftOut: leftOut(round ?? null, code)
		};
	};
	const interviews = basis === 'pulse' ? sources.interviews : null;
	return {
		fiscalYear: rules.set.fiscalYear,
		basis,
		parts: {
			iit: figure('iit', OWN_SCORE),
			eit_public: figure('eit_public', OWN_SCORE),
			eit_survey: figure('eit_survey', OWN_SCORE),
			eit: figure('eit', OWN_SCORE),
			oit: figure('oit', OWN_SCORE)
		},
		indicators: indicatorsOf(rules).map(({ number, kind }) => ({
			number,
			kind,
			figures: partsOf(kind).map((part) => ({ part, figure: figure(part, number) }))
		})),
		total: year.total.score,
		level: year.level,
		interviews: interviews === null ? null : interviewsBeside(rules, interviews)
	};
}

/** The year scored on one basis; without official figures nothing is known on that basis. */
export function yearOn(rules: YearRules, sources: YearSources, basis: Basis): ScoredYear {
	return basis === 'pulse'
		? pulseYear(rules, sources)
		: (sources.official ?? scoreYear(rules, nothing()));
}

/** How well the pulse foretold the official result; one row for each figure known on both bases. */
export interface SideBySide {
	rows: {
		part: Part;
		/** Indicator number, or `own` for the part itself. */
		code: string;
		pulse: Fraction;
		official: Fraction;
		/** Official minus pulse: positive where the pulse was too low. */
		gap: Fraction;
	}[];
	/** How far the pulse was off on average over the indicators, either way; null of none. */
	meanGap: Fraction | null;
}

/** Figures of both bases beside each other, part by part and indicator by indicator. */
export function sideBySide(rules: YearRules, sources: YearSources): SideBySide {
	const pulse = pulseYear(rules, sources);
	const rows: SideBySide['rows'] = [];
	for (const part of PARTS) {
		const numbers = indicatorsOf(rules).filter(({ kind }) => kind === kindOf(part));
		for (const code of [...numbers.map(({ number }) => number), OWN_SCORE]) {
			const own = pulse.parts[part].get(code)?.score;
			const theirs = sources.official?.parts[part].get(code)?.score;
			if (!isComplete(own) || !isComplete(theirs)) continue;
			const gap = theirs.low.sub(own.low);
			rows.push({ part, code, pulse: own.low, official: theirs.low, gap });
		}
	}
	const gaps = rows.filter(({ code }) => code !== OWN_SCORE).map(({ gap }) => gap.abs());
	const sum = gaps.reduce((total, gap) => total.add(gap), new Fraction(0));
	return { rows, meanGap: gaps.length === 0 ? null : sum.div(gaps.length) };
}

/** The agency's own figures scored by the year's rules; its interviews are left out on purpose. */
function pulseYear(rules: YearRules, sources: YearSources): ScoredYear {
	return betweenEnds(rules, (end) => {
		const figures = nothing();
		figures.parts.iit = figuresOf(sources.iit, end);
		figures.parts.eit_public = figuresOf(sources.eitPublic, end);
		figures.parts.oit = sources.oitSelfCheck ?? new Map<string, Figure>();
		return figures;
	});
}

function interviewsBeside(
	rules: YearRules,
	round: RoundFigures
): NonNullable<YearPicture['interviews']> {
	const scores = betweenEnds(rules, (end) => {
		const figures = nothing();
		figures.parts.eit_survey = figuresOf(round, end);
		return figures;
	}).parts.eit_survey;
	const figure = (code: string): PictureFigure => {
		const score = scores.get(code)?.score;
		const origin = score === undefined ? 'missing' : 'interviewer_round';
		return { origin, score, leftOut: leftOut(round, code) };
	};
	return {
		own: figure(OWN_SCORE),
		indicators: indicatorsOf(rules)
			.filter(({ kind }) => kind === 'eit')
			.map(({ number }) => ({ number, figure: figure(number) }))
	};
}

/**
 * Published indicators as exact figures: the items are settled by then, those left out are named. Of
 * a strict round only the two ends are known.
 */
function figuresOf(round: RoundFigures | null, end: End): Map<string, Figure> {
	const figures = new Map<string, Figure>();
	for (const { number, mean, within } of round?.indicators ?? []) {
		if (mean === null) continue;
		const value = new Fraction(within?.[end] ?? mean);
		figures.set(String(number), { value, halfStep: new Fraction(0) });
	}
	return figures;
}

function leftOut(round: RoundFigures | null, code: string): string[] {
	const of = (round?.indicators ?? []).filter(
		({ number }) => code === OWN_SCORE || String(number) === code
	);
	return of.flatMap(({ missing }) => missing);
}

function indicatorsOf({ set }: YearRules): { number: string; kind: InstrumentKind }[] {
	return set.indicators.map(({ number, kind }) => ({ number: String(number), kind }));
}

function partsOf(kind: InstrumentKind): (Part | 'eit')[] {
	return kind === 'eit' ? ['eit_public', 'eit_survey', 'eit'] : [kind];
}

function nothing(): YearFigures {
	const none = new Map<string, Figure>();
	return {
		parts: { iit: none, eit_public: none, eit_survey: none, eit: none, oit: none },
		total: undefined
	};
}
