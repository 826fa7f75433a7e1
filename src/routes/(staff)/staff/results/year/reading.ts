/**
 * A fiscal year as its page shows it and its files carry it: both are made from this alone, so that
 * nothing is in a file that is not on the page.
 */
import { figureName } from '$lib/server/figure-name.ts';
import type { Wording } from '$lib/ita/instrument/types.ts';
import { yearPicture, yearOn, type Basis, type Origin } from '$lib/ita/analysis/year-picture.ts';
import type { YearRules } from '$lib/ita/scoring/outline.ts';
import { OWN_SCORE, type ScoredPart } from '$lib/ita/scoring/score.ts';
import type { ResultRound } from '$lib/server/supabase/results.ts';
import { isJoint } from '../joint.ts';
import { levelNames, shownSpan, type LevelNames, type ShownSpan } from '../official.ts';
import { changesReading, type ChangesReading } from './changes-reading.ts';
import { costReading, type CostReading } from './cost-reading.ts';
import { flagReadings, type FlagReading } from './flags-reading.ts';
import {
	findingReadings,
	sideReading,
	type FindingReading,
	type SideReading
} from './side-reading.ts';
import { sampleReadings, type SampleReading } from './samples-reading.ts';
import type { KnownYear } from './sources.ts';
import { themeReadings, type ThemeReading } from './themes-reading.ts';

/** A figure with its origin; no score where it is missing. */
export interface FigureReading {
	part: ScoredPart;
	/** An indicator's number, or `own` for the part itself. */
	code: string;
	name: Wording | null;
	score: ShownSpan | null;
	origin: Origin;
	/** Items that it leaves out, for too few have answered them. */
	leftOut: string[];
}

export interface YearReading {
	/** Buddhist era. */
	fiscalYear: number;
	basis: Basis;
	parts: FigureReading[];
	indicators: FigureReading[];
	/** The agency's own interviews, which no total counts. */
	interviews: FigureReading[];
	/** Null without weights, or if nothing is known. */
	total: ShownSpan | null;
	level: LevelNames | null;
	/** The level as it was published, where it is not the one that the figures earn. */
	statedLevel: string | null;
	/** Where weights and levels come from; null where nobody has confirmed them. */
	rule: Wording | null;
	official: OfficialFacts | null;
	side: SideReading;
	findings: FindingReading[];
	/** Null where nothing is known of the year before. */
	changes: ChangesReading | null;
	flags: FlagReading[];
	/** What "not my work" would cost; null where no indicator is known. */
	notMyWork: CostReading | null;
	/** Null where the year has no themes. */
	themes: ThemeReading[] | null;
	samples: SampleReading[];
	/** Joint rounds that figures come from, which are of several agencies. */
	joint: Pick<ResultRound, 'part' | 'name' | 'jointAgencies'>[];
	remarks: { part: string; code: string; name: Wording | null; remark: string }[];
}

export interface OfficialFacts {
	source: Wording;
	isExample: boolean;
	rank: number | null;
	rankAmong: string | null;
	announcedOn: string | null;
}

/** The reading of a year on one basis, beside the year before where that is known. */
export function yearReading(known: KnownYear, before: KnownYear | null, basis: Basis): YearReading {
	const { rules, sources, official } = known;
	const picture = yearPicture(rules, sources, basis);
	const scored = yearOn(rules, sources, basis);
	const figure = (
		part: ScoredPart,
		code: string,
		{ score, origin, leftOut }: (typeof picture.parts)['iit']
	): FigureReading => ({
		part,
		code,
		name: figureName(rules, code),
		score: score === undefined ? null : shownSpan(score),
		origin,
		leftOut
	});
	return {
		fiscalYear: picture.fiscalYear,
		basis,
		parts: (['iit', 'eit_public', 'eit_survey', 'eit', 'oit'] as const).map((part) =>
			figure(part, OWN_SCORE, picture.parts[part])
		),
		indicators: picture.indicators.flatMap(({ number, figures }) =>
			figures.map((one) => figure(one.part, number, one.figure))
		),
		interviews: interviewFigures(picture, figure),
		total: picture.total === undefined ? null : shownSpan(picture.total),
		level: picture.level === null ? null : levelNames(picture.level),
		statedLevel: basis === 'official' ? statedLevel(known, picture.level !== null) : null,
		rule: rules.set.weights === null ? null : rules.set.source,
		official: basis === 'official' && official ? factsOf(official.state) : null,
		side: sideReading(rules, sources),
		findings: basis === 'official' ? findingReadings(official?.findings ?? []) : [],
		changes: before && changesReading(known, before, basis, scored),
		flags: flagReadings(known, basis),
		notMyWork: costReading(known, basis),
		themes: themeReadings(known, basis),
		samples: basis === 'pulse' ? sampleReadings(known) : [],
		joint: basis === 'pulse' ? jointRounds(known) : [],
		remarks: basis === 'official' ? remarksOf(known, rules) : []
	};
}

function jointRounds({ rounds }: KnownYear): YearReading['joint'] {
	return Object.values(rounds)
		.map(({ round }) => round)
		.filter(isJoint)
		.map(({ part, name, jointAgencies }) => ({ part, name, jointAgencies }));
}

function interviewFigures(
	{ interviews }: ReturnType<typeof yearPicture>,
	figure: (
		part: ScoredPart,
		code: string,
		of: NonNullable<typeof interviews>['own']
	) => FigureReading
): FigureReading[] {
	if (interviews === null) return [];
	return [
		figure('eit_survey', OWN_SCORE, interviews.own),
		...interviews.indicators.map((one) => figure('eit_survey', one.number, one.figure))
	];
}

/** A published level is told where no rule gives one. */
function statedLevel({ official }: KnownYear, hasLevel: boolean): string | null {
	const stated = official?.statedLevel;
	if (stated === undefined || hasLevel) return null;
	return typeof stated === 'string' ? stated : stated.name.th;
}

function factsOf({ source, isExample, rank, rankAmong, announcedOn }: OfficialFacts) {
	return { source, isExample, rank, rankAmong, announcedOn };
}

function remarksOf({ official }: KnownYear, rules: YearRules): YearReading['remarks'] {
	return (official?.state.remarks ?? []).map(({ part, code, remark }) => ({
		part,
		code,
		name: figureName(rules, code),
		remark
	}));
}
