import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { dayValues, Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { readLaterDay } from '$lib/server/forms/round-form.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { prolongRound } from '$lib/server/supabase/rounds.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const round = await managedRound(locals, params.round);
	if (round.state !== 'open') redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	return { round, values: dayValues('closes_on', round.closesOn) };
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const { id, slug, closesOn } = await managedRound(locals, params.round);
		const fields = new Fields(await request.formData());
		const day = readLaterDay(fields, closesOn);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() => prolongRound(locals.supabase, id, day));
		if (refused) return fail(409, { values, errors, refused });
		redirect(303, localizeHref(`/staff/rounds/${slug}`));
	}
} satisfies Actions;
