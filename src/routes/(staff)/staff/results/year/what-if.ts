/** The form in which figures of a year are tried, and what comes of it. */
import Fraction from 'fraction.js';
import { goalsOf, type Goal } from '$lib/ita/analysis/goals.ts';
import { kindOf } from '$lib/ita/analysis/consistency/cells.ts';
import type { Basis } from '$lib/ita/analysis/year-picture.ts';
import { finestFigures, whatIf, type Wish } from '$lib/ita/analysis/what-if.ts';
import type { Wording } from '$lib/ita/instrument/types.ts';
import type { YearRules } from '$lib/ita/scoring/outline.ts';
import { isComplete, OWN_SCORE, type ScoredPart } from '$lib/ita/scoring/score.ts';
import { shown } from '$lib/ita/scoring/shown.ts';
import type { ScoredYear } from '$lib/ita/scoring/year.ts';
import { levelNames, shownSpan, type LevelNames, type ShownSpan } from '../official.ts';
import { nameOnBasis } from './name-on-basis.ts';
import type { KnownYear } from './sources.ts';

/** A figure that can be tried. */
export interface TryField {
	/** `iit-i1`; also the id of the control. */
	name: string;
	part: ScoredPart;
	code: string;
	label: Wording | null;
	/** Two decimals; null where nothing is known. */
	current: string | null;
	/** An OIT item is there or not: 100 or 0, and nothing between. */
	isMark: boolean;
}

export interface TryGroup {
	part: ScoredPart;
	/** Indicators, or the part itself where nothing finer is known. */
	coarse: TryField[];
	items: TryField[];
}

/**
 * What can be tried: every figure that is known, and the parts that nothing is known of.
 * @param year `known` as it stands on the basis
 */
export function tryGroups(known: KnownYear, basis: Basis, year: ScoredYear): TryGroup[] {
	const { rules } = known;
	const finest = finestFigures(rules, year);
	const knowsHalves = finest.eit_public.size > 0 || finest.eit_survey.size > 0;
	const parts: ScoredPart[] =
		finest.eit.size > 0 && !knowsHalves
			? ['iit', 'eit', 'oit']
			: ['iit', 'eit_public', 'eit_survey', 'oit'];
	return parts.map((part) => {
		const scores = year.parts[part];
		const field = (code: string): TryField => {
			const score = scores.get(code)?.score;
			const current = isComplete(score) ? shown(score.low) : null;
			const isMark = /^o\d/.test(code);
			const label = nameOnBasis(known, basis, part, code);
			return { name: `${part}-${code}`, part, code, label, current, isMark };
		};
		const outline = rules.outlines[kindOf(part)];
		const withScore = (level: string): TryField[] =>
			outline
				.filter((one) => one.level === level && scores.get(one.code)?.score !== undefined)
				.map(({ code }) => field(code));
		// The marks of OIT are told item by item; its indicators are what comes of them.
		const coarse = part === 'oit' && withScore('item').length > 0 ? [] : withScore('indicator');
		const items = withScore('item');
		return { part, coarse: coarse.length + items.length > 0 ? coarse : [field(OWN_SCORE)], items };
	});
}

/** A year as tried, or unchanged. */
export interface TriedYear {
	total: ShownSpan | null;
	level: LevelNames | null;
	parts: { part: ScoredPart; score: ShownSpan | null }[];
}

export function triedYear(year: ScoredYear): TriedYear {
	const { total, level, own } = year;
	return {
		total: total.score === undefined ? null : shownSpan(total.score),
		level: level && levelNames(level),
		parts: (['iit', 'eit', 'oit'] as const).map((part) => {
			const score = own[part];
			return { part, score: score === undefined ? null : shownSpan(score) };
		})
	};
}

export interface Typed {
	wishes: Wish[];
	/** What was typed, to stand in the form again. */
	values: Record<string, string>;
	/** Names of fields that are no number from 0 to 100. */
	unreadable: string[];
}

/** Reads the form; empty fields leave their figures as they are. */
export function readWishes(groups: TryGroup[], form: FormData): Typed {
	const typed: Typed = { wishes: [], values: {}, unreadable: [] };
	for (const { name, part, code } of groups.flatMap(({ coarse, items }) => [...coarse, ...items])) {
		const sent = form.get(name);
		const value = typeof sent === 'string' ? inArabicDigits(sent.trim()) : '';
		if (value === '') continue;
		typed.values[name] = value;
		const isNumber = /^\d{1,3}(\.\d{1,4})?$/.test(value) && Number(value) <= 100;
		if (isNumber) typed.wishes.push({ part, code, value: new Fraction(value) });
		else typed.unreadable.push(name);
	}
	return typed;
}

/** Null where two wishes contradict each other, as an indicator and an item of it do. */
export function tried(rules: YearRules, year: ScoredYear, wishes: Wish[]): ScoredYear | null {
	try {
		return whatIf(rules, year, wishes);
	} catch (fault) {
		if (fault instanceof RangeError) return null;
		throw fault;
	}
}

function inArabicDigits(typed: string): string {
	return typed.replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)));
}

/** What a level would take, as shown. */
export interface GoalReading {
	level: Wording;
	isReached: boolean | null;
	obstacles: {
		part: ScoredPart;
		score: string;
		least: string;
		indicators: { number: string; score: string; needed: string | null }[];
	}[];
	assumed: { part: ScoredPart; score: string }[];
	oitNeeded: string | null;
	short: { points: string; indicators: { number: string; needed: string | null }[] } | null;
	/** Each way is a list of "so many of these items". */
	sets: { size: number; choices: { count: number; items: string[] }[][]; isCut: boolean } | null;
	withAllOit: { total: string; level: Wording | null } | null;
}

/** The levels that are not reached, or not certainly, from the nearest to the best. */
export function goalReadings(rules: YearRules, year: ScoredYear): GoalReading[] {
	return goalsOf(rules, year).map(goalReading).toReversed();
}

function goalReading(goal: Goal): GoalReading {
	const { obstacles, assumed, oitNeeded, short, oitSets, withAllOit } = goal;
	const lift = ({ number, score, needed }: Goal['obstacles'][number]['indicators'][number]) => ({
		number,
		score: shown(score),
		needed: needed && shown(needed)
	});
	return {
		level: goal.level.name,
		isReached: goal.isReached,
		obstacles: obstacles.map(({ part, score, least, indicators }) => ({
			part,
			score: shown(score),
			least: shown(least),
			indicators: indicators.map(lift)
		})),
		assumed: assumed.map(({ part, score }) => ({ part, score: shown(score) })),
		oitNeeded: oitNeeded && shown(oitNeeded),
		short: short && { points: shown(short.points), indicators: short.indicators.map(lift) },
		sets: oitSets && {
			size: oitSets.size,
			isCut: oitSets.isCut,
			choices: oitSets.choices.map((way) => way.map(({ count, items }) => ({ count, items })))
		},
		withAllOit: withAllOit && {
			total: shown(withAllOit.total),
			level: withAllOit.level && withAllOit.level.name
		}
	};
}
