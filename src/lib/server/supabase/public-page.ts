/** What anybody may read of an agency: results that it has published, and its public measures. */
import type { RoundWording } from '$lib/ita/instrument/wording.ts';
import { MEASURE_STATES, type PublicMeasure } from '$lib/ita/measures/measure.ts';
import type { Digits } from '$lib/i18n/digits.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { Supabase } from './client.ts';
import { ensureInstruments } from './instrument-sets.ts';
import { report } from './measures.ts';
import { nameIn, namesIn, type Name } from './name.ts';
import { roundWording } from './round-wording.ts';
import type { RoundPart } from './rounds.ts';
import { number, oneOf, row, rows, text, textOrNull, texts, truth } from './row.ts';
import { storedResult } from './stored-result.ts';

export interface PublicAgency {
	slug: string;
	name: Name;
	/** How its pages in Thai write numbers. */
	digits: Digits;
	isDemonstration: boolean;
	/** Fiscal years (B.E.) with something public: those with results first, the latest of them before. */
	years: number[];
}

/** A closed round whose result is public. */
export interface PublicRound {
	name: string;
	part: RoundPart;
	/** What it asked in other words than ours. */
	wording: RoundWording;
	/** First and last day, as 2026-11-22. */
	opensOn: string;
	closesOn: string;
	/** Expected answers; IIT: the head count. */
	expected: number;
	/** Day on which the agency published it. */
	publishedOn: string;
	/** The agencies whose answers it counts together; none where it is the agency's alone. */
	jointAgencies: Name[];
	/** Final, and without service points. */
	result: PublishedResult;
}

/** The agency with this slug, or null. For everybody. */
export async function readPublicAgency(
	client: Supabase,
	slug: string
): Promise<PublicAgency | null> {
	// An address can say U+0000; Postgres would not even read the question.
	if (slug.includes('\0')) return null;
	const { data, error } = await client.rpc('public_agency', { p_slug: slug });
	if (error) throw error;
	if (data === null) return null;
	const agency = row(data);
	return {
		slug: text(agency, 'slug'),
		name: nameIn(agency),
		digits: oneOf(agency, 'digits', 'arabic', 'thai'),
		isDemonstration: truth(agency, 'is_demonstration'),
		years: years(agency.years)
	};
}

/** Published rounds of an agency and fiscal year (B.E.), by part. For everybody. */
export async function readPublicRounds(
	client: Supabase,
	agencySlug: string,
	fiscalYear: number
): Promise<PublicRound[]> {
	const { data, error } = await client.rpc('public_results', {
		p_agency_slug: agencySlug,
		p_fiscal_year: fiscalYear
	});
	if (error) throw error;
	const rounds = rows(data).map((read) => ({
		name: text(read, 'name'),
		part: oneOf(read, 'part', 'iit', 'eit_public', 'eit_survey'),
		wording: roundWording(read),
		opensOn: text(read, 'opens_on'),
		closesOn: text(read, 'closes_on'),
		expected: number(read, 'expected'),
		publishedOn: text(read, 'published_on'),
		jointAgencies: namesIn(read.joint_agencies),
		result: storedResult(read.result)
	}));
	await ensureInstruments(rounds.map(({ result }) => result.instrumentId));
	return rounds;
}

/** Public measures of an agency and fiscal year (B.E.), by theme and last day. For everybody. */
export async function readPublicMeasures(
	client: Supabase,
	agencySlug: string,
	fiscalYear: number
): Promise<PublicMeasure[]> {
	const { data, error } = await client.rpc('public_measures', {
		p_agency_slug: agencySlug,
		p_fiscal_year: fiscalYear
	});
	if (error) throw error;
	return rows(data).map((read) => ({
		theme: read.theme === null ? null : number(read, 'theme'),
		title: text(read, 'title'),
		unit: text(read, 'unit'),
		steps: texts(read, 'steps'),
		startsOn: textOrNull(read, 'starts_on'),
		endsOn: textOrNull(read, 'ends_on'),
		state: oneOf(read, 'state', ...MEASURE_STATES),
		halfYear: report(read, 'half_year'),
		result: report(read, 'result')
	}));
}

function years(value: unknown): number[] {
	if (Array.isArray(value) && value.every((year) => typeof year === 'number')) return value;
	throw new TypeError('Column years is no list of years.');
}
