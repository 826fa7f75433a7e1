import { redirect } from '@sveltejs/kit';
import { questionnaireOf } from '$lib/ita/instrument/wording.ts';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { roundOnPaper } from '$lib/server/staff-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const round = await roundOnPaper(locals, params.round);
	if (round.state !== 'draft' && round.state !== 'open') {
		redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	}
	return { round, instrument: questionnaireOf(round) };
};
