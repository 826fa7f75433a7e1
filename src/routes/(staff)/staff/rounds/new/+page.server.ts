import { error, fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { instrumentChoices, newRoundValues, readRoundDraft } from '$lib/server/forms/round-form.ts';
import { managedAgencies, signedIn } from '$lib/server/staff-access.ts';
import { createRound } from '$lib/server/supabase/rounds.ts';
import type { Actions, PageServerLoad } from './$types';

/** The agency that the person makes rounds for. */
function managed(locals: App.Locals) {
	return managedAgencies(signedIn(locals))[0] ?? error(403, 'admins_only');
}

export const load: PageServerLoad = ({ locals }) => {
	managed(locals);
	return { values: newRoundValues(new Date()), instruments: instrumentChoices() };
};

export const actions = {
	default: async ({ locals, request }) => {
		const agency = managed(locals);
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
