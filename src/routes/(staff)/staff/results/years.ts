/**
 * Fiscal years as the overview shows them: the agency's own rounds, and its scores beside the
 * official ones, in two columns that are never added up.
 */
import Fraction from 'fraction.js';
import { instrumentSet, instrumentsOf } from '$lib/ita/instrument/catalogue.ts';
import type { InstrumentSet, Wording } from '$lib/ita/instrument/types.ts';
import { meanWord, spanWord } from '$lib/i18n/published-words.ts';
import { yearRules } from '$lib/ita/scoring/outline.ts';
import type { GivenFigures } from '$lib/ita/scoring/part.ts';
import { OWN_SCORE, type ScoredPart } from '$lib/ita/scoring/score.ts';
import { shown } from '$lib/ita/scoring/shown.ts';
import { scoreYear } from '$lib/ita/scoring/year.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { OfficialYear } from '$lib/server/supabase/official-figures.ts';
import type { ResultRound, RoundResult } from '$lib/server/supabase/results.ts';
import {
	levelNames,
	officialScores,
	ownScore,
	shownSpan,
	type LevelNames,
	type OfficialScores,
	type ShownSpan
} from './official.ts';
import { ownFirst } from './joint.ts';
import type { SelfCheckYears } from './self-check.ts';
import { isBelow } from './target.ts';
import type { PublishedRound } from './year/sources.ts';

export interface YearReading {
	/** Buddhist era. */
	fiscalYear: number;
	/** The newest first. */
	rounds: RoundReading[];
	parts: {
		part: ScoredPart;
		own: string | null;
		/** How many agencies the own score counts together; 0 where it is the agency's alone. */
		together: number;
		official: ShownSpan | null;
	}[];
	total: { own: OwnTotal | null; official: ShownSpan | null };
	level: { own: LevelNames | null; official: LevelNames | null };
	/** Where the official figures come from; null where none were imported. */
	source: { wording: Wording; isExample: boolean } | null;
	/** Where weights and levels of the year come from; null where nobody has confirmed them. */
	rule: Wording | null;
	/** Whether anything is known of how the year is scored, so that it has a picture of its own. */
	hasRules: boolean;
}

export interface RoundReading {
	round: ResultRound;
	/** Null before anything is published. */
	n: number | null;
	asOf: string | null;
	mean: string | null;
	isLow: boolean;
	target: string;
}

/** What the agency's own rounds would give; a span, for two parts are not its to measure. */
export interface OwnTotal extends ShownSpan {
	/** Parts nothing is known of. */
	missing: ScoredPart[];
	/** What those weigh, in percent of the total. */
	missingWeight: number;
}

/** Marks of the website by item, as the agency gave them itself. */
type SelfCheckFigures = NonNullable<ReturnType<SelfCheckYears['get']>>;

const PARTS: ScoredPart[] = ['iit', 'eit_public', 'eit_survey', 'oit'];

/** All fiscal years of one agency with a round, official figures or a self-check, the latest first. */
export function yearsOf(
	rounds: RoundResult[],
	officialYears: OfficialYear[],
	selfChecks: SelfCheckYears = new Map()
): YearReading[] {
	const years = new Set([
		...rounds.map(({ round }) => round.fiscalYear),
		...officialYears.map(({ fiscalYear }) => fiscalYear),
		...selfChecks.keys()
	]);
	return [...years]
		.toSorted((a, b) => b - a)
		.map((fiscalYear) =>
			yearOf(
				fiscalYear,
				rounds.filter(({ round }) => round.fiscalYear === fiscalYear),
				officialYears.find((official) => official.fiscalYear === fiscalYear),
				selfChecks.get(fiscalYear) ?? null
			)
		);
}

function yearOf(
	fiscalYear: number,
	rounds: RoundResult[],
	official: OfficialYear | undefined,
	selfCheck: SelfCheckFigures | null
): YearReading {
	const scores = official === undefined ? null : officialScores(official.rows);
	const set = instrumentSet(fiscalYear);
	const nothing = { total: null, level: null, oit: null };
	const own = set === undefined ? nothing : ownTotal(set, rounds, selfCheck);
	return {
		fiscalYear,
		rounds: rounds.map(roundReading),
		parts: partsToShow(scores).map((part) => ({
			part,
			own:
				part === 'oit' ? own.oit && spanWord(own.oit) : ownWord(newestWhole(rounds, part)?.result),
			together: newestWhole(rounds, part)?.round.jointAgencies.length ?? 0,
			official: ownScore(scores, part)
		})),
		total: { own: own.total, official: scores?.total ?? null },
		level: { own: own.level, official: scores?.level ?? null },
		source:
			official === undefined ? null : { wording: official.source, isExample: official.isExample },
		rule: set?.weights ? set.source : null,
		hasRules: set !== undefined
	};
}

/** Where only the mean of both halves of EIT was published, it stands below them. */
function partsToShow(scores: OfficialScores | null): ScoredPart[] {
	const knowsMeanOnly = ownScore(scores, 'eit_public') === null && ownScore(scores, 'eit') !== null;
	return knowsMeanOnly ? PARTS.toSpliced(3, 0, 'eit') : PARTS;
}

function roundReading({ round, result }: RoundResult): RoundReading {
	const target = new Fraction(String(round.target));
	return {
		round,
		n: result?.n ?? null,
		asOf: result?.asOf ?? null,
		mean: ownWord(result ?? undefined),
		isLow: result !== null && isBelow(result.score, target),
		target: shown(target)
	};
}

/** The total that the year's own rounds and self-check leave open; null without a round that counts or a rule. */
function ownTotal(
	set: InstrumentSet,
	rounds: RoundResult[],
	selfCheck: SelfCheckFigures | null
): { total: OwnTotal | null; level: LevelNames | null; oit: ShownSpan | null } {
	// Only these: own interviews imitate what the assessor alone may hold.
	const given = (part: 'iit' | 'eit_public', end: 'low' | 'high'): GivenFigures => {
		const score = newestWhole(rounds, part)?.result.score;
		if (!score?.mean) return new Map();
		// A strict round leaves its own score open as well.
		const value = new Fraction(score.within?.[end] ?? score.mean);
		return new Map([[OWN_SCORE, { value, halfStep: new Fraction(0) }]]);
	};
	const none: GivenFigures = new Map();
	const yearAt = (end: 'low' | 'high') =>
		scoreYear(yearRules(set, instrumentsOf(set)), {
			parts: {
				iit: given('iit', end),
				eit_public: given('eit_public', end),
				eit_survey: none,
				eit: none,
				oit: selfCheck ?? none
			},
			total: undefined
		});
	const [least, most] = [yearAt('low'), yearAt('high')];
	const oit = least.own.oit === undefined ? null : shownSpan(least.own.oit);
	const { score: low } = least.total;
	const { score: high } = most.total;
	if (low === undefined || high === undefined || set.weights === null) {
		return { total: null, level: null, oit };
	}
	const weights: Partial<Record<ScoredPart, number>> = set.weights;
	const missing = PARTS.filter((part) => most.own[part] === undefined);
	const missingWeight = missing.reduce((sum, part) => sum + (weights[part] ?? 0), 0);
	return {
		oit,
		total: { ...shownSpan({ low: low.low, high: high.high }), missing, missingWeight },
		level: least.level && most.level && levelNames({ low: least.level.low, high: most.level.high })
	};
}

/** The newest finished round of a part that shows every item; a joint one where there is no own. */
function newestWhole(rounds: RoundResult[], part: ScoredPart): PublishedRound | undefined {
	const whole = rounds.flatMap(({ round, result }) =>
		round.part === part && result?.isFinal && result.score.missing.length === 0
			? [{ round, result }]
			: []
	);
	return ownFirst(whole)[0];
}

function ownWord(result: PublishedResult | undefined): string | null {
	return result === undefined ? null : meanWord(result.score.mean, result.profile);
}
