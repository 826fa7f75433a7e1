/** What stands behind an address of an overview. */
import { error } from '@sveltejs/kit';
import type { Supabase } from '$lib/server/supabase/client.ts';
import {
	readOversight,
	type Oversight,
	type OverseenAgency,
	type OversightQuery
} from '$lib/server/supabase/oversight.ts';
import { Refusal } from '$lib/server/supabase/refusal.ts';
import { choiceOf } from './query.ts';

/** Rows of a file that are asked for at once, and calls that a file may take: 20,000 agencies. */
const BATCH = 1000;
const MOST_BATCHES = 20;

/** The fiscal year of an address, Buddhist era. @throws 404 */
export function yearBehind(year: string): number {
	const fiscalYear = /^2[56]\d\d$/.test(year) ? Number(year) : 0;
	return fiscalYear >= 2560 && fiscalYear <= 2650 ? fiscalYear : error(404, 'no_year');
}

/** A page of a region. @throws 404 for whoever does not oversee it, as if there were none */
export async function oversightBehind(
	supabase: Supabase,
	params: { region: string; year: string },
	query: OversightQuery
): Promise<Oversight> {
	const fiscalYear = yearBehind(params.year);
	try {
		return await readOversight(supabase, params.region, fiscalYear, query);
	} catch (refusal) {
		if (refusal instanceof Refusal) error(404, 'region_unknown');
		throw refusal;
	}
}

/** All agencies of the list in an address, for a file. @throws 404 */
export async function wholeList(
	supabase: Supabase,
	params: { region: string; year: string },
	url: URL
): Promise<OverseenAgency[]> {
	const choice = choiceOf(url);
	const agencies: OverseenAgency[] = [];
	for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
		const query = { ...choice, skip: batch * BATCH, most: BATCH };
		const { total, agencies: more } = await oversightBehind(supabase, params, query);
		agencies.push(...more);
		if (more.length === 0 || agencies.length >= total) break;
	}
	return agencies;
}
