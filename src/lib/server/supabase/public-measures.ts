/** Measures as visitors read them. */
import { MEASURE_STATES, type PublicMeasure } from '$lib/ita/measures/measure.ts';
import type { Supabase } from './client.ts';
import { report } from './measures.ts';
import { number, oneOf, rows, text, textOrNull, texts } from './row.ts';

/**
 * Measures of an agency and fiscal year (B.E.) that were marked public, by theme and last day. For
 * everybody; none of an agency that is not there.
 */
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
