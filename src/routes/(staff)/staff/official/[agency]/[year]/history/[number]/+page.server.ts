import { error } from '@sveltejs/kit';
import { analysedAgency } from '$lib/server/staff-access.ts';
import { readImport } from '$lib/server/supabase/official-imports.ts';
import { officialReading } from '../../../../reading.ts';
import { rulesBehind } from '../../../../year.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const agency = analysedAgency(locals, params.agency);
	const rules = rulesBehind(params.year);
	const { fiscalYear } = rules.set;
	const number = /^\d{1,5}$/.test(params.number) ? Number(params.number) : 0;
	const state = await readImport(locals.supabase, agency.id, fiscalYear, number);
	if (state === null) error(404, 'import_unknown');
	return { agency, fiscalYear, number, reading: officialReading(state, rules) };
};
