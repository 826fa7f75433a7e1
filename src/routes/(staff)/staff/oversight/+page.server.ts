import { error } from '@sveltejs/kit';
import { bangkokDay, fiscalYearOf } from '$lib/i18n/dates.ts';
import { listRegions } from '$lib/server/supabase/oversight.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const regions = await listRegions(locals.supabase);
	// Where nothing is configured there is no such page.
	if (regions.length === 0) error(404, 'region_unknown');
	return { regions, fiscalYear: fiscalYearOf(bangkokDay(new Date())) };
};
