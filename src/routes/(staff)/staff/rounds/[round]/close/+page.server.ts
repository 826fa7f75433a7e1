import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { mixRound } from '$lib/server/collector/mix-round.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { log } from '$lib/server/log.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { beginClosing } from '$lib/server/supabase/rounds.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const round = await managedRound(locals, params.round);
	if (round.state !== 'open') redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	return { round };
};

export const actions = {
	default: async ({ locals, params }) => {
		const { id, slug } = await managedRound(locals, params.round);
		const refused = await refusedBy(() => beginClosing(locals.supabase, id));
		if (refused) return fail(409, { refused });
		try {
			await mixRound(id);
		} catch {
			// The round is closing, so the schedule finds it within a minute and tries again.
			log({ mix: 'failed' });
		}
		redirect(303, localizeHref(`/staff/rounds/${slug}`));
	}
} satisfies Actions;
