import { bangkokDay } from '$lib/i18n/dates.ts';
import { managedAgencies, signedIn } from '$lib/server/staff-access.ts';
import { listRounds } from '$lib/server/supabase/rounds.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const staff = signedIn(locals);
	return {
		today: bangkokDay(new Date()),
		rounds: await listRounds(locals.supabase),
		hasAgency: staff.memberships.length > 0,
		isOfSeveral: staff.memberships.length > 1,
		canMake: managedAgencies(staff).length > 0
	};
};
