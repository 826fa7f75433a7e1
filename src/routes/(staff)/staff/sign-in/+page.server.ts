import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { staffPath } from '$lib/server/http/local-path.ts';
import { judged, signInLimit } from '$lib/server/sign-in-limit.ts';
import { signIn, signOut } from '$lib/server/supabase/staff.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = staffPath(url.searchParams.get('next'));
	if (locals.staff !== null) redirect(303, next ?? localizeHref('/staff'));
	return { next };
};

export const actions = {
	sign_in: async (event) => {
		const { locals, request } = event;
		const form = await request.formData();
		const fields = new Fields(form);
		const email = fields.email('email');
		const password = fields.password('password', 1);
		const next = staffPath(fields.textOrNothing('next'));
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const succeed = signInLimit.admit(event, email);
		if (succeed === null) return fail(429, { values, errors, refused: m.people_too_many_tries() });
		if (!(await judged(succeed, signIn(locals.supabase, email, password)))) {
			return fail(400, { values, errors, refused: m.staff_sign_in_wrong() });
		}
		succeed();
		redirect(303, next ?? localizeHref('/staff'));
	},
	sign_out: async ({ locals }) => {
		await signOut(locals.supabase);
		redirect(303, localizeHref('/staff/sign-in'));
	}
} satisfies Actions;
