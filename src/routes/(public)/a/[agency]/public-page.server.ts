/** What stands behind the addresses of an agency's public page; read as a visitor, whoever asks. */
import { error } from '@sveltejs/kit';
import type { PublicMeasure } from '$lib/ita/measures/measure.ts';
import { THEMES } from '$lib/ita/measures/themes.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import {
	readPublicAgency,
	readPublicMeasures,
	readPublicRounds,
	type PublicAgency
} from '$lib/server/supabase/public-page.ts';
import { saidIn, type Said } from './said.ts';

export interface PublicYear {
	agency: PublicAgency;
	/** Buddhist era; null where nothing of the agency is public. */
	fiscalYear: number | null;
	rounds: Said[];
	/** Of the year and of the one after it, in which most is done about a result. */
	measures: { fiscalYear: number; measures: PublicMeasure[] }[];
}

/**
 * What an agency has published of a year.
 *
 * @param year as an address names it; without one, the latest with a result, or with measures
 * @throws 404 for an unknown agency, and for a year of which nothing is public
 */
export async function publicYear(slug: string, year?: string): Promise<PublicYear> {
	const client = publicClient();
	const agency = (await readPublicAgency(client, slug)) ?? error(404, 'agency_unknown');
	const fiscalYear = agency.years.find((known) => year === undefined || String(known) === year);
	if (fiscalYear === undefined) {
		if (year !== undefined) error(404, 'no_year');
		return { agency, fiscalYear: null, rounds: [], measures: [] };
	}
	const [rounds, ...measures] = await Promise.all([
		readPublicRounds(client, slug, fiscalYear),
		...[fiscalYear, fiscalYear + 1].map(async (of) => ({
			fiscalYear: of,
			measures: await readPublicMeasures(client, slug, of)
		}))
	]);
	return {
		agency,
		fiscalYear,
		rounds: rounds.map(saidIn),
		measures: measures.filter((of) => of.measures.length > 0)
	};
}

/** The same for a page, which writes numbers as the agency wishes. @throws 404 */
export async function publicPage(locals: App.Locals, slug: string, year?: string) {
	const found = await publicYear(slug, year);
	locals.digits = found.agency.digits;
	return { ...found, themes: THEMES };
}
