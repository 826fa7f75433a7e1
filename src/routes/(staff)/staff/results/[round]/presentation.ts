/** Everything the page of a result shows, from the published object and the official figures. */
import Fraction from 'fraction.js';
import { INSTRUMENT_SETS, instrumentSet, surveyInstrument } from '$lib/ita/instrument/built-in.ts';
import type { InstrumentSet, SurveyInstrument } from '$lib/ita/instrument/types.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { OfficialYear } from '$lib/server/supabase/official-figures.ts';
import type { ResultRound } from '$lib/server/supabase/results.ts';
import { officialScores, ownScore } from '../official.ts';
import { cellTableOf } from './cells.ts';
import { readingOf } from './reading.ts';

export function presentationOf(
	round: ResultRound,
	result: PublishedResult,
	officialYear: OfficialYear | null
) {
	const instrument = surveyInstrument(result.instrumentId);
	const target = new Fraction(String(round.target));
	const scores = officialYear && officialScores(officialYear.rows);
	return {
		n: result.n,
		k: result.k,
		asOf: result.asOf,
		isFinal: result.isFinal,
		profile: result.profile,
		notes: result.notes,
		instrumentName: instrument.name,
		reading: readingOf(result, instrument, setFor(result, instrument), target, scores),
		cells: cellTableOf(result, round.servicePoints, target),
		official: officialYear && {
			source: officialYear.source,
			isExample: officialYear.isExample,
			own: ownScore(scores, result.part)
		}
	};
}

/** The set of the fiscal year; where that year has none, the one the instrument was made for. */
function setFor({ fiscalYear }: PublishedResult, { kind, id }: SurveyInstrument): InstrumentSet {
	const set =
		instrumentSet(fiscalYear) ??
		INSTRUMENT_SETS.find(({ instruments }) => instruments[kind] === id);
	if (set === undefined) throw new RangeError(`no instrument set names ${id}`);
	return set;
}
