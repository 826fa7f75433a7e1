import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields, SHORTEST_PASSWORD } from '$lib/server/forms/fields.ts';
import { setPasswordByLink } from '$lib/server/passwords.ts';
import { judged, signInLimit } from '$lib/server/sign-in-limit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('token') ?? '' });

export const actions = {
	// Only a press of the button uses the link up: chat programs open links to preview them.
	default: async (event) => {
		const { locals, request } = event;
		const fields = new Fields(await request.formData());
		const token = fields.textOrNothing('token');
		const password = fields.password('password', SHORTEST_PASSWORD);
		const { errors } = fields;
		if (!fields.isGood) return fail(400, { errors, refused: null, isOver: false });
		const succeed = signInLimit.admit(event, null);
		if (succeed === null) {
			return fail(429, { errors, refused: m.people_too_many_tries(), isOver: false });
		}
		const outcome = await judged(succeed, setPasswordByLink(locals.supabase, token, password));
		if (outcome === 'used_up') {
			return fail(400, { errors, refused: m.people_password_used_up(), isOver: true });
		}
		succeed();
		if (outcome === 'weak') {
			return fail(400, { errors, refused: m.people_password_weak(), isOver: true });
		}
		if (outcome === 'still_elsewhere') {
			redirect(303, localizeHref(`/staff/settings/account?done=${outcome}`));
		}
		redirect(303, localizeHref('/staff'));
	}
} satisfies Actions;
