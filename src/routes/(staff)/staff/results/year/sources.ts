/** What is known of an agency in a fiscal year, fetched and put together for the picture of it. */
import { checklistOf } from '../../oit/year.ts';
import { earlierRounds } from '../earlier-rounds.ts';
import { figureRows } from '../official.ts';
import { ownFirst } from '../joint.ts';
import { selfCheckFigures } from '../self-check.ts';
import { checkYear, type YearFinding } from '$lib/ita/analysis/consistency/check.ts';
import type { YearSources } from '$lib/ita/analysis/year-picture.ts';
import { knownRules } from '$lib/ita/scoring/known-rules.ts';
import { readFigures, type StatedLevel } from '$lib/ita/scoring/figures.ts';
import type { YearRules } from '$lib/ita/scoring/outline.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { Supabase } from '$lib/server/supabase/client.ts';
import { listSelfChecks, type SelfCheck } from '$lib/server/supabase/oit-self-checks.ts';
import { readOfficialState, type OfficialState } from '$lib/server/supabase/official-imports.ts';
import { listResults, type ResultRound, type RoundResult } from '$lib/server/supabase/results.ts';

/** A round with its result, once there is one. */
export interface PublishedRound {
	round: ResultRound;
	result: PublishedResult;
}

export type SurveyPart = PublishedResult['part'];

/** One fiscal year of an agency, with all that its picture needs. */
export interface KnownYear {
	rules: YearRules;
	sources: YearSources;
	/** The round whose figures stand for a part. */
	rounds: Partial<Record<SurveyPart, PublishedRound>>;
	/** The finished round before that one that asked the same questions of the same agencies, of any year. */
	earlier: Partial<Record<SurveyPart, PublishedRound>>;
	/** Null where no official figures stand. */
	official: {
		state: OfficialState;
		findings: YearFinding[];
		statedLevel: StatedLevel | undefined;
	} | null;
}

const PARTS: SurveyPart[] = ['iit', 'eit_public', 'eit_survey'];

/** The year and the one before it; null for a year without rules. */
export async function knownYears(
	supabase: Supabase,
	agencyId: string,
	rules: YearRules
): Promise<{ year: KnownYear; before: KnownYear | null }> {
	const rounds = await listResults(supabase, agencyId);
	const rulesBefore = knownRules(rules.set.fiscalYear - 1);
	const [year, before] = await Promise.all([
		knownYear(supabase, agencyId, rules, rounds),
		rulesBefore === undefined ? null : knownYear(supabase, agencyId, rulesBefore, rounds)
	]);
	return { year, before };
}

async function knownYear(
	supabase: Supabase,
	agencyId: string,
	rules: YearRules,
	rounds: RoundResult[]
): Promise<KnownYear> {
	const { fiscalYear } = rules.set;
	const [state, checks] = await Promise.all([
		readOfficialState(supabase, agencyId, fiscalYear),
		listSelfChecks(supabase, { agencyId, fiscalYear, instrumentId: checklistOf(fiscalYear).id })
	]);
	return yearFrom(rules, rounds, state, checks);
}

/** The year as these rounds, official figures and checks tell it. */
export function yearFrom(
	rules: YearRules,
	rounds: RoundResult[],
	state: OfficialState | null,
	checks: SelfCheck[]
): KnownYear {
	const published = rounds.flatMap(({ round, result }) =>
		result?.isFinal ? [{ round, result }] : []
	);
	const chosen: KnownYear['rounds'] = {};
	const earlier: KnownYear['earlier'] = {};
	for (const part of PARTS) {
		const ofPart = published.filter(({ round }) => round.part === part);
		const ofYear = ownFirst(
			ofPart.filter(({ round }) => round.fiscalYear === rules.set.fiscalYear)
		);
		// As on the list of results: the newest that shows every item, or else the newest.
		const one = ofYear.find(({ result }) => result.score.missing.length === 0) ?? ofYear[0];
		if (one === undefined) continue;
		chosen[part] = one;
		earlier[part] = earlierRounds(one.round, rounds).find(
			({ result }) => result.instrumentId === one.result.instrumentId
		);
	}
	const official = state === null ? null : officialYear(state, rules);
	return {
		rules,
		rounds: chosen,
		earlier,
		official: official && state && { state, ...official },
		sources: {
			iit: chosen.iit?.result ?? null,
			eitPublic: chosen.eit_public?.result ?? null,
			interviews: chosen.eit_survey?.result ?? null,
			oitSelfCheck: selfCheckFigures(checklistOf(rules.set.fiscalYear), checks),
			official: official?.year ?? null
		}
	};
}

function officialYear({ figures }: OfficialState, rules: YearRules) {
	const read = readFigures(figureRows(figures, rules.set.fiscalYear), () => rules);
	if (!read.ok) return null;
	const { year, findings } = checkYear(read.official);
	return { year, findings, statedLevel: read.official.level };
}
