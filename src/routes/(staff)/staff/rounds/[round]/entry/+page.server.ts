import { redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { roundOnPaper } from '$lib/server/staff-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const round = await roundOnPaper(locals, params.round);
	// An internal round has one door, and nothing to choose.
	if (round.admission === 'draw' && round.state === 'open') {
		redirect(303, localizeHref(`/staff/rounds/${round.slug}/entry/${round.slug}`));
	}
	return { round };
};
