import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields, SHORTEST_PASSWORD } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { changePassword } from '$lib/server/passwords.ts';
import { judged, signInLimit } from '$lib/server/sign-in-limit.ts';
import { signedIn } from '$lib/server/staff-access.ts';
import { signOutEverywhere } from '$lib/server/supabase/staff.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const { email, memberships } = signedIn(locals);
	return {
		email,
		memberships: memberships.map(({ role, agency }) => ({
			role,
			slug: agency.slug,
			th: agency.nameTh,
			en: agency.nameEn
		})),
		isChanged: url.searchParams.get('done') === 'password'
	};
};

export const actions = {
	password: async (event) => {
		const { locals, request } = event;
		const { email } = signedIn(locals);
		const fields = new Fields(await request.formData());
		const present = fields.password('present', 1);
		const next = fields.password('password', SHORTEST_PASSWORD);
		const { errors } = fields;
		if (!fields.isGood) return fail(400, { errors, refused: null });
		const succeed = signInLimit.admit(event, email);
		if (succeed === null) return fail(429, { errors, refused: m.people_too_many_tries() });
		const passwords = { present, next };
		const refused = await judged(
			succeed,
			refusedBy(() => changePassword(locals.supabase, email, passwords))
		);
		if (refused) return fail(409, { errors, refused });
		succeed();
		redirect(303, localizeHref('/staff/settings/account?done=password'));
	},
	sign_out: async ({ locals }) => {
		signedIn(locals);
		await signOutEverywhere(locals.supabase);
		redirect(303, localizeHref('/staff/sign-in'));
	}
} satisfies Actions;
