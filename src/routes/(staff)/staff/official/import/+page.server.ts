import { error } from '@sveltejs/kit';
import { officialYears } from '$lib/server/forms/official-form.ts';
import { managedAgencies, managedAgency, signedIn } from '$lib/server/staff-access.ts';
import { confirm, preview } from '../import-page.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const agencies = managedAgencies(signedIn(locals));
	if (agencies.length === 0) error(403, 'admins_only');
	return { agencies, years: officialYears() };
};

/** The agency chosen in the form. */
function chosen(locals: App.Locals, form: FormData) {
	return managedAgency(locals, String(form.get('agency')));
}

export const actions = {
	preview: async ({ locals, request }) => {
		const form = await request.formData();
		return preview(locals, form, chosen(locals, form));
	},
	confirm: async ({ locals, request }) => {
		const form = await request.formData();
		return confirm(locals, form, chosen(locals, form));
	}
} satisfies Actions;
