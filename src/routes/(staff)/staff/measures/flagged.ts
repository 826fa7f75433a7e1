/**
 * Items that need a look, from the agency's latest published rounds and its latest official figures,
 * each with what is suggested and what answers it already.
 */
import { flagsOf } from '$lib/ita/analysis/flags.ts';
import { instrument } from '$lib/ita/instrument/catalogue.ts';
import type { Part, Wording } from '$lib/ita/instrument/types.ts';
import type { Measure } from '$lib/ita/measures/measure.ts';
import { suggestedMeasure, type SuggestedMeasure } from '$lib/ita/measures/suggested.ts';
import { knownRules } from '$lib/ita/scoring/known-rules.ts';
import { readFigures } from '$lib/ita/scoring/figures.ts';
import { shown } from '$lib/ita/scoring/shown.ts';
import { scoreYear } from '$lib/ita/scoring/year.ts';
import type { OfficialYear } from '$lib/server/supabase/official-figures.ts';
import type { RoundResult } from '$lib/server/supabase/results.ts';
import { presentationOf } from '../results/[round]/presentation.ts';

/** Why an item is named, and by which figure. */
export interface Reason {
	kind: 'low' | 'behind';
	score: string;
	source:
		| { kind: 'pulse'; name: string }
		| { kind: 'official'; fiscalYear: number; part: Part; isExample: boolean };
}

export interface FlaggedItem {
	code: string;
	/** Fiscal year of the instrument it is an item of. */
	itemsYear: number;
	wording: Wording;
	reasons: Reason[];
	suggestion: SuggestedMeasure | null;
	answeredBy: { id: string; title: string }[];
}

type Found = Pick<FlaggedItem, 'code' | 'itemsYear' | 'wording'> & { reason: Reason };

/** What was looked at, and what was found; those under the target first, then as in the instruments. */
export interface FlaggedReading {
	/** False where there is no figure of any item yet. */
	isAnythingKnown: boolean;
	items: FlaggedItem[];
}

/** @param results newest first; @param official the latest year first */
export function flaggedItems(
	results: RoundResult[],
	official: OfficialYear[],
	measures: Measure[]
): FlaggedReading {
	const rounds = (['iit', 'eit_public', 'eit_survey'] as const).map((part) =>
		ofNewestRound(results.filter(({ round }) => round.part === part))
	);
	const years = official.map(ofOfficialYear);
	const sources = [...rounds, years.find((found) => found !== null) ?? null];
	const found = sources.flatMap((source) => source ?? []);
	const items = Map.groupBy(found, ({ itemsYear, code }) => `${itemsYear} ${code}`);
	return {
		isAnythingKnown: sources.some((source) => source !== null),
		items: [...items.values()]
			.flatMap((same) => itemOf(same, measures))
			.toSorted((a, b) => urgency(a) - urgency(b) || place(a) - place(b))
	};
}

/** Null where no round of the part has published anything. */
function ofNewestRound(results: RoundResult[]): Found[] | null {
	const newest = results.find(({ result }) => result !== null);
	if (!newest?.result) return null;
	const { reading } = presentationOf(newest.round, newest.result, null);
	const itemsYear = yearOf(newest.result.instrumentId);
	return [...reading.low, ...reading.behind].flatMap((code) => {
		const item = reading.items.find((candidate) => candidate.code === code);
		if (item === undefined) return [];
		const reason: Reason = {
			kind: reading.low.includes(code) ? 'low' : 'behind',
			score: item.mean ?? '–',
			source: { kind: 'pulse', name: newest.round.name }
		};
		return [{ code, itemsYear, wording: item.question, reason }];
	});
}

/** Null where the year has no rules, or no figure of an item. */
function ofOfficialYear({ rows, fiscalYear, isExample }: OfficialYear): Found[] | null {
	const read = readFigures(rows, knownRules);
	if (!read.ok) return null;
	const { rules, figures } = read.official;
	const year = scoreYear(rules, figures);
	const flags = flagsOf(rules, year);
	const isOfItem = ([code]: [string, unknown]) => /^[ioe]\d+$/.test(code);
	if (!Object.values(year.parts).some((scores) => [...scores].some(isOfItem))) return null;
	const low = new Set(flags.flatMap(({ kind, part, code }) => (kind === 'low' ? part + code : [])));
	return flags.flatMap(({ part, code, kind }) => {
		// The alarm says it already.
		if (kind === 'below_median' && low.has(part + code)) return [];
		const id = rules.set.instruments[part === 'iit' || part === 'oit' ? part : 'eit'];
		const score = year.parts[part].get(code)?.score;
		const wording = id === undefined ? null : wordingOf(id, code);
		if (id === undefined || wording === null || score === undefined) return [];
		const reason: Reason = {
			kind: kind === 'low' ? 'low' : 'behind',
			score: shown(score.low),
			source: { kind: 'official', fiscalYear, part, isExample }
		};
		return [{ code, itemsYear: yearOf(id), wording, reason }];
	});
}

function itemOf(same: Found[], measures: Measure[]): FlaggedItem[] {
	const [first] = same;
	if (first === undefined) return [];
	const { code, itemsYear, wording } = first;
	const answers = measures.filter(
		(measure) => measure.itemsYear === itemsYear && measure.items.includes(code)
	);
	return [
		{
			code,
			itemsYear,
			wording,
			reasons: same.map(({ reason }) => reason),
			suggestion: suggestedMeasure(itemsYear, code),
			answeredBy: answers.map(({ id, title }) => ({ id, title }))
		}
	];
}

function wordingOf(id: string, code: string): Wording | null {
	const found = instrument(id);
	if (found?.kind === 'oit') return found.items.find((item) => item.code === code)?.name ?? null;
	return found?.items.find((item) => item.code === code)?.question ?? null;
}

/** `iit-2566` is of 2566. */
function yearOf(instrumentId: string): number {
	return Number(instrumentId.slice(-4));
}

function urgency({ reasons }: FlaggedItem): number {
	return reasons.some(({ kind }) => kind === 'low') ? 0 : 1;
}

/** IIT, EIT, OIT, each by number. */
function place({ code }: FlaggedItem): number {
	return 'ieo'.indexOf(code.charAt(0)) * 100 + Number(code.slice(1));
}
