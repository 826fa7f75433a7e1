import { redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { analysedAgency } from '$lib/server/staff-access.ts';
import { readOfficialState } from '$lib/server/supabase/official-imports.ts';
import { rulesBehind } from '../../../../official/year.ts';
import type { PageServerLoad } from './$types';

/** Leads to the official picture where there is one, else to the pulse. */
export const load: PageServerLoad = async ({ locals, params }) => {
	const agency = analysedAgency(locals, params.agency);
	const { fiscalYear } = rulesBehind(params.year).set;
	const official = await readOfficialState(locals.supabase, agency.id, fiscalYear);
	const basis = official === null ? 'pulse' : 'official';
	redirect(307, localizeHref(`/staff/results/year/${agency.slug}/${fiscalYear}/${basis}`));
};
