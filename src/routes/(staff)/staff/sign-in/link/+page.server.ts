import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { judged, signInLimit } from '$lib/server/sign-in-limit.ts';
import { signInByLink } from '$lib/server/supabase/staff.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') ?? '' });

export const actions = {
	// Only a press of the button uses the link up: chat programs open links to preview them.
	default: async (event) => {
		const { locals, request } = event;
		const token = new Fields(await request.formData()).textOrNothing('token');
		const succeed = signInLimit.admit(event, null);
		if (succeed === null) return fail(429, { refused: m.people_too_many_tries() });
		if (token === '' || !(await judged(succeed, signInByLink(locals.supabase, token)))) {
			return fail(400, { refused: m.staff_link_used_up() });
		}
		succeed();
		redirect(303, localizeHref('/staff'));
	}
} satisfies Actions;
