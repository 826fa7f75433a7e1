import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { removeDemonstrationAndKeys } from '$lib/server/demonstration-removal.ts';
import { readEnvironment } from '$lib/server/env.ts';
import { readSetup } from '$lib/server/forms/agency-form.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { setUp } from '$lib/server/set-up.ts';
import { isSetupToken } from '$lib/server/setup-link.ts';
import { hasDemonstration } from '$lib/server/supabase/agencies.ts';
import { serviceClient } from '$lib/server/supabase/client.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
	const token = url.searchParams.get('token') ?? '';
	if (!isSetupToken(readEnvironment().data, token)) return { token: null, hasDemonstration: false };
	return { token, hasDemonstration: await hasDemonstration(serviceClient()) };
};

export const actions = {
	default: async ({ locals, request }) => {
		const fields = new Fields(await request.formData());
		const { values, errors } = fields;
		const setup = readSetup(fields);
		const removes = fields.isTicked('remove_demonstration');
		const token = fields.textOrNothing('token');
		if (!isSetupToken(readEnvironment().data, token)) {
			return fail(403, { values, errors: {}, refused: null, isUsedUp: true });
		}
		if (!fields.isGood) return fail(400, { values, errors, refused: null, isUsedUp: false });
		const refused = await refusedBy(() => setUp(locals.supabase, setup));
		if (refused) return fail(409, { values, errors, refused, isUsedUp: false });
		if (removes) await removeDemonstrationAndKeys(locals.supabase);
		redirect(303, localizeHref('/staff/rounds/first'));
	}
} satisfies Actions;
