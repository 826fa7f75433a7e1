import { redirect } from '@sveltejs/kit';
import { bangkokDay } from '$lib/i18n/dates.ts';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { managedAgencies, signedIn } from '$lib/server/staff-access.ts';
import { overseesAny } from '$lib/server/supabase/oversight.ts';
import { listRounds } from '$lib/server/supabase/rounds.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const staff = signedIn(locals);
	if (staff.memberships.length === 0 && (await overseesAny(locals.supabase))) {
		redirect(303, localizeHref('/staff/oversight'));
	}
	return {
		today: bangkokDay(new Date()),
		rounds: await listRounds(locals.supabase),
		hasAgency: staff.memberships.length > 0,
		isOfSeveral: staff.memberships.length > 1,
		canMake: managedAgencies(staff).length > 0
	};
};
