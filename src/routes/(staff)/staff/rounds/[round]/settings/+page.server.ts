import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { draftValues, instrumentChoices, readRoundDraft } from '$lib/server/forms/round-form.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { updateDraft } from '$lib/server/supabase/rounds.ts';
import { canUseTickets, usualAdmission } from '$lib/server/usual-admission.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const round = await managedRound(locals, params.round);
	if (round.state !== 'draft') redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	const { slug, name, printed } = round;
	return {
		round: { slug, name, printed },
		values: draftValues(round, usualAdmission(url)),
		instruments: instrumentChoices(),
		canUseTickets: canUseTickets(url)
	};
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const { id, slug, admission, printed, instrumentId, wording } = await managedRound(
			locals,
			params.round
		);
		const fields = new Fields(await request.formData());
		const draft = readRoundDraft(fields);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() => updateDraft(locals.supabase, id, draft));
		if (refused) return fail(409, { values, errors, refused });
		const done = new URLSearchParams();
		if (printed > 0 && draft.admission !== admission) done.append('done', 'slips_void');
		if (Object.keys(wording).length > 0 && draft.instrumentId !== instrumentId) {
			done.append('done', 'wording_void');
		}
		redirect(303, localizeHref(`/staff/rounds/${slug}${done.size > 0 ? `?${done}` : ''}`));
	}
} satisfies Actions;
