import { error } from '@sveltejs/kit';
import { officialValues } from '$lib/server/forms/official-form.ts';
import { managedAgency } from '$lib/server/staff-access.ts';
import { readOfficialState } from '$lib/server/supabase/official-imports.ts';
import { confirm, preview } from '../../../import-page.server.ts';
import { rulesBehind } from '../../../year.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const agency = managedAgency(locals, params.agency);
	const rules = rulesBehind(params.year);
	const { fiscalYear } = rules.set;
	const year = await readOfficialState(locals.supabase, agency.id, fiscalYear);
	if (year === null) error(404, 'nothing_imported');
	return { agency, fiscalYear, values: officialValues(year, rules) };
};

export const actions = {
	preview: async ({ locals, params, request }) =>
		preview(locals, await request.formData(), managedAgency(locals, params.agency)),
	confirm: async ({ locals, params, request }) =>
		confirm(locals, await request.formData(), managedAgency(locals, params.agency))
} satisfies Actions;
