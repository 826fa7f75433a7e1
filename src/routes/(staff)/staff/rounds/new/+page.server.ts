import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { instrumentChoices, newRoundValues, readRoundDraft } from '$lib/server/forms/round-form.ts';
import { ownAgency } from '$lib/server/staff-access.ts';
import { readProfile } from '$lib/server/supabase/agency-profile.ts';
import { createRound } from '$lib/server/supabase/rounds.ts';
import { canUseTickets, usualAdmission } from '$lib/server/usual-admission.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { target } = await readProfile(locals.supabase, ownAgency(locals).id);
	return {
		values: {
			...newRoundValues(new Date()),
			target: String(target),
			admission: usualAdmission(url)
		},
		instruments: instrumentChoices(),
		canUseTickets: canUseTickets(url)
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const agency = ownAgency(locals);
		const fields = new Fields(await request.formData());
		const draft = readRoundDraft(fields);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		let slug = '';
		const refused = await refusedBy(async () => {
			({ slug } = await createRound(locals.supabase, agency.id, draft));
		});
		if (refused) return fail(409, { values, errors, refused });
		redirect(303, localizeHref(`/staff/rounds/${slug}`));
	}
} satisfies Actions;
