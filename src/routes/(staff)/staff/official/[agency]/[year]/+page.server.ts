import { error, fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { shownImport } from '$lib/server/forms/official-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { analysedAgency, managedAgency, roleIn, signedIn } from '$lib/server/staff-access.ts';
import {
	importOfficialYear,
	listImports,
	readOfficialState
} from '$lib/server/supabase/official-imports.ts';
import { officialReading } from '../../reading.ts';
import { rulesBehind } from '../../year.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const agency = analysedAgency(locals, params.agency);
	const rules = rulesBehind(params.year);
	const { fiscalYear } = rules.set;
	const [state, imports] = await Promise.all([
		readOfficialState(locals.supabase, agency.id, fiscalYear),
		listImports(locals.supabase, agency.id, fiscalYear)
	]);
	if (state === null && imports.length === 0) error(404, 'nothing_imported');
	return {
		agency,
		fiscalYear,
		imports,
		reading: state === null ? null : officialReading(state, rules),
		manages: roleIn(signedIn(locals), agency.id) === 'admin',
		done: url.searchParams.get('done')
	};
};

export const actions = {
	withdraw: async ({ locals, params, request }) => {
		const agency = managedAgency(locals, params.agency);
		const { fiscalYear } = rulesBehind(params.year).set;
		const fields = new Fields(await request.formData());
		if (!fields.isTicked('sure')) return fail(400, { isUnsure: true, refused: null });
		const replaces = shownImport(fields.textOrNothing('replaces'));
		if (replaces === null)
			return fail(400, { isUnsure: false, refused: m.official_refused_stale() });
		const nothing = { rank: null, rankAmong: null, announcedOn: null, figures: [], remarks: [] };
		const content = { source: { th: '', en: '' }, ...nothing };
		const refused = await refusedBy(() =>
			importOfficialYear(locals.supabase, agency.id, fiscalYear, replaces, content)
		);
		if (refused) return fail(409, { isUnsure: false, refused });
		redirect(303, localizeHref('/staff/official?done=withdrawn'));
	}
} satisfies Actions;
