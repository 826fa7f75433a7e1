import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { newRoundValues, readFirstRound } from '$lib/server/forms/round-form.ts';
import { ownAgency } from '$lib/server/staff-access.ts';
import { readProfile } from '$lib/server/supabase/agency-profile.ts';
import { makeFirstRound } from './make-first-round.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	ownAgency(locals);
	const values = newRoundValues(new Date());
	const year = values.fiscal_year ?? '';
	return {
		values: { ...values, name: m.round_first_name({ year }), point: m.round_first_point() }
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const agency = ownAgency(locals);
		const form = await request.formData();
		const fields = new Fields(form);
		const round = readFirstRound(fields);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const { target } = await readProfile(locals.supabase, agency.id);
		const draft = { ...round.draft, target };
		const wish = { ...round, draft };
		const steps = makeFirstRound(locals.supabase, agency.id, wish, form.get('then') === 'open');
		let path = '';
		const refused = await refusedBy(async () => {
			for await (const next of steps) path = next;
		});
		// Once there is a draft, sending the form again would make a second one.
		if (refused && path === '') return fail(409, { values, errors, refused });
		redirect(303, localizeHref(path));
	}
} satisfies Actions;
