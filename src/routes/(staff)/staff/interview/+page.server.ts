import { error } from '@sveltejs/kit';
import { bangkokDay } from '$lib/i18n/dates.ts';
import { entersAnswers, signedIn } from '$lib/server/staff-access.ts';
import { listRounds } from '$lib/server/supabase/rounds.ts';
import { takesAnswers } from './takes-answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const staff = signedIn(locals);
	const asks = (agencyId: string) => entersAnswers(staff, agencyId);
	if (!staff.memberships.some(({ agency }) => asks(agency.id))) error(403, 'interview_role');
	const today = bangkokDay(new Date());
	const rounds = await listRounds(locals.supabase);
	return {
		isOfSeveral: staff.memberships.length > 1,
		rounds: rounds.filter(
			(round) => round.part === 'eit_survey' && takesAnswers(round, today) && asks(round.agency.id)
		)
	};
};
