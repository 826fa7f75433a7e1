import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { openRoundWithKey } from '$lib/server/collector/open-round.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { newRoundValues, readFirstRound } from '$lib/server/forms/round-form.ts';
import { sizeWarnings } from '$lib/privacy/round-size.ts';
import { managedAgencies, signedIn } from '$lib/server/staff-access.ts';
import { addServicePoint, createRound } from '$lib/server/supabase/rounds.ts';
import type { Actions, PageServerLoad } from './$types';

/** The agency that the person makes rounds for. */
function managed(locals: App.Locals) {
	return managedAgencies(signedIn(locals))[0] ?? error(403, 'admins_only');
}

export const load: PageServerLoad = ({ locals }) => {
	managed(locals);
	const values = newRoundValues(new Date());
	const year = values.fiscal_year ?? '';
	return {
		values: { ...values, name: m.round_first_name({ year }), point: m.round_first_point() }
	};
};

export const actions = {
	default: async ({ locals, request }) => {
		const agency = managed(locals);
		const form = await request.formData();
		const fields = new Fields(form);
		const { draft, point } = readFirstRound(fields);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		let path = '';
		const refused = await refusedBy(async () => {
			const { id, slug } = await createRound(locals.supabase, agency.id, draft);
			path = `/staff/rounds/${slug}`;
			const pointSlug = await addServicePoint(locals.supabase, id, point);
			if (form.get('then') !== 'open') return;
			const draftPath = path;
			// Where opening needs a second thought, the page that opens says why.
			path = `${draftPath}/open`;
			if (sizeWarnings({ ...draft, points: [point.expected] }).length > 0) return;
			await openRoundWithKey(locals.supabase, id);
			path = `${draftPath}/poster/${pointSlug}`;
		});
		// Once there is a draft, sending the form again would make a second one.
		if (refused && path === '') return fail(409, { values, errors, refused });
		redirect(303, localizeHref(path));
	}
} satisfies Actions;
