/** Everything the page of a result shows, from the published object and the official figures. */
import Fraction from 'fraction.js';
import { notMyWorkCost } from '$lib/ita/analysis/not-my-work.ts';
import { instrumentSet, knownSets } from '$lib/ita/instrument/catalogue.ts';
import type { InstrumentSet, SurveyInstrument } from '$lib/ita/instrument/types.ts';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { OfficialState } from '$lib/server/supabase/official-imports.ts';
import type { ResultRound } from '$lib/server/supabase/results.ts';
import { figureRows, officialScores, ownScore } from '../official.ts';
import { cellTableOf } from './cells.ts';
import { asksTheSame, readingOf } from './reading.ts';

export function presentationOf(
	round: ResultRound,
	result: PublishedResult,
	state: OfficialState | null
) {
	const instrument = questionnaireOf(round);
	const target = new Fraction(String(round.target));
	const scores = state && officialScores(figureRows(state.figures, round.fiscalYear));
	const set = setFor(result, instrument);
	return {
		n: result.n,
		k: result.k,
		asOf: result.asOf,
		isFinal: result.isFinal,
		profile: result.profile,
		notes: result.notes,
		instrumentName: instrument.name,
		reading: readingOf(result, instrument, set, target, scores),
		notMyWork: result.part === 'iit' ? costOf(result, instrument) : null,
		cells: cellTableOf(result, round.servicePoints, target),
		official: state && {
			source: state.source,
			isExample: state.isExample,
			rank: state.rank,
			rankAmong: state.rankAmong,
			announcedOn: state.announcedOn,
			own: ownScore(scores, result.part),
			remarks: remarksOf(state, result, asksTheSame(result, instrument, set))
		}
	};
}

/** With the weight by which it goes into the total: of the round's own year, or of none. */
function costOf({ items, fiscalYear }: PublishedResult, { indicators }: SurveyInstrument) {
	const weight = instrumentSet(fiscalYear)?.weights?.iit ?? null;
	return { weight, ...notMyWorkCost(items, indicators, weight) };
}

/**
 * What the assessors wrote, by the code of the item, the indicator or the part; of items only where
 * the round asked what the assessors marked.
 */
function remarksOf(
	{ remarks }: OfficialState,
	{ part }: PublishedResult,
	withItems: boolean
): Record<string, string[]> {
	const isWhole = (of: string): boolean => of === 'eit' && part !== 'iit';
	const found: Record<string, string[]> = {};
	for (const { part: of, code, remark } of remarks) {
		const isItem = /^[ie]/.test(code) && code !== of;
		if ((of !== part && !isWhole(of)) || (isItem && !withItems)) continue;
		(found[code === of ? part : code] ??= []).push(remark);
	}
	return found;
}

/** The set of the fiscal year; where that year has none, the one the instrument was made for. */
function setFor({ fiscalYear }: PublishedResult, { kind, id }: SurveyInstrument): InstrumentSet {
	const set =
		instrumentSet(fiscalYear) ?? knownSets().find(({ instruments }) => instruments[kind] === id);
	if (set === undefined) throw new RangeError(`no instrument set names ${id}`);
	return set;
}
