import { bangkokDay } from '$lib/i18n/dates.ts';
import { listOfficialYears } from '$lib/server/supabase/official-figures.ts';
import { listResults } from '$lib/server/supabase/results.ts';
import { analysedAgencies } from './access.ts';
import { readSelfCheckYears } from './self-check.ts';
import { yearsOf } from './years.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const agencies = analysedAgencies(locals);
	return {
		today: bangkokDay(new Date()),
		agencies: await Promise.all(
			agencies.map(async (agency) => ({
				...agency,
				years: yearsOf(
					...(await Promise.all([
						listResults(locals.supabase, agency.id),
						listOfficialYears(locals.supabase, agency.id),
						readSelfCheckYears(locals.supabase, agency.id)
					]))
				)
			}))
		)
	};
};
