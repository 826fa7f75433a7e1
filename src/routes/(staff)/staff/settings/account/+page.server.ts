import { redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { signedIn } from '$lib/server/staff-access.ts';
import { signOutEverywhere } from '$lib/server/supabase/staff.ts';
import { changeOwnPassword } from './change-own-password.server.ts';
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
		done: url.searchParams.get('done')
	};
};

export const actions = {
	password: changeOwnPassword,
	sign_out: async ({ locals }) => {
		signedIn(locals);
		await signOutEverywhere(locals.supabase);
		redirect(303, localizeHref('/staff/sign-in'));
	}
} satisfies Actions;
