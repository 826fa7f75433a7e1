import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { signInByLink } from '$lib/server/supabase/staff.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') ?? '' });

export const actions = {
	// Only a press of the button uses the link up: chat programs open links to preview them.
	default: async ({ locals, request }) => {
		const token = new Fields(await request.formData()).textOrNothing('token');
		if (token === '' || !(await signInByLink(locals.supabase, token))) {
			return fail(400, { isUsedUp: true });
		}
		redirect(303, localizeHref('/staff'));
	}
} satisfies Actions;
