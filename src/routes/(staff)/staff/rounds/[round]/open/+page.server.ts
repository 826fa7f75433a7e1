import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { sizeWarnings } from '$lib/privacy/round-size.ts';
import { openRoundWithKey } from '$lib/server/collector/open-round.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const round = await managedRound(locals, params.round);
	if (round.state !== 'draft') redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	const points = round.servicePoints.map(({ expected }) => expected);
	return { round, warnings: sizeWarnings({ ...round, points }) };
};

export const actions = {
	default: async ({ locals, params }) => {
		const round = await managedRound(locals, params.round);
		const refused = await refusedBy(() => openRoundWithKey(locals.supabase, round));
		if (refused) return fail(409, { refused });
		redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	}
} satisfies Actions;
