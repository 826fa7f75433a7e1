import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { staffPath } from '$lib/server/http/local-path.ts';
import { signIn, signOut } from '$lib/server/supabase/staff.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = staffPath(url.searchParams.get('next'));
	if (locals.staff !== null) redirect(303, next ?? localizeHref('/staff'));
	return { next };
};

export const actions = {
	sign_in: async ({ locals, request }) => {
		const form = await request.formData();
		const fields = new Fields(form);
		const email = fields.email('email');
		const password = fields.password('password', 1);
		const next = staffPath(fields.textOrNothing('next'));
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, isWrong: false });
		if (!(await signIn(locals.supabase, email, password))) {
			return fail(400, { values, errors, isWrong: true });
		}
		redirect(303, next ?? localizeHref('/staff'));
	},
	sign_out: async ({ locals }) => {
		await signOut(locals.supabase);
		redirect(303, localizeHref('/staff/sign-in'));
	}
} satisfies Actions;
