import { officialYears } from '$lib/server/forms/official-form.ts';
import { managedAgencies, signedIn } from '$lib/server/staff-access.ts';
import { listOfficialYearEntries } from '$lib/server/supabase/official-imports.ts';
import { analysedAgencies } from '../results/access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const agencies = analysedAgencies(locals);
	return {
		canImport: managedAgencies(signedIn(locals)).length > 0,
		templates: officialYears(),
		done: url.searchParams.get('done'),
		agencies: await Promise.all(
			agencies.map(async (agency) => ({
				...agency,
				years: await listOfficialYearEntries(locals.supabase, agency.id)
			}))
		)
	};
};
