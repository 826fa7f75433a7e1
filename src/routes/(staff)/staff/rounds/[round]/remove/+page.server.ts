import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { keys } from '$lib/server/collector/keys.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { removeDraft } from '$lib/server/supabase/rounds.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const round = await managedRound(locals, params.round);
	if (round.state !== 'draft') redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	return { round };
};

export const actions = {
	default: async ({ locals, params }) => {
		const { id } = await managedRound(locals, params.round);
		const refused = await refusedBy(() => removeDraft(locals.supabase, id));
		if (refused) return fail(409, { refused });
		// A draft has a key if somebody tried to open it.
		await keys.destroy(id);
		redirect(303, localizeHref('/staff'));
	}
} satisfies Actions;
