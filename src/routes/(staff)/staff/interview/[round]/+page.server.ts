import { redirect } from '@sveltejs/kit';
import { bangkokDay } from '$lib/i18n/dates.ts';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { roundToAsk } from '$lib/server/staff-access.ts';
import { takesAnswers } from '../takes-answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const round = await roundToAsk(locals, params.round);
	const isOpen = takesAnswers(round, bangkokDay(new Date()));
	const [only, ...others] = round.servicePoints;
	if (isOpen && only !== undefined && others.length === 0) {
		redirect(303, localizeHref(`/staff/interview/${round.slug}/${only.slug}`));
	}
	return { round, isOpen };
};
