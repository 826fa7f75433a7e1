import { managedAgencies, signedIn } from '$lib/server/staff-access.ts';
import { listOfficialYearEntries } from '$lib/server/supabase/official-imports.ts';
import { analysedAgencies } from '../results/access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
	canImport: managedAgencies(signedIn(locals)).length > 0,
	agencies: await Promise.all(
		analysedAgencies(locals).map(async (agency) => ({
			...agency,
			years: await listOfficialYearEntries(locals.supabase, agency.id)
		}))
	)
});
