import { error } from '@sveltejs/kit';
import { figuresCsv } from '$lib/ita/official/written.ts';
import { analysedAgency } from '$lib/server/staff-access.ts';
import { readOfficialState } from '$lib/server/supabase/official-imports.ts';
import { rulesBehind } from '../../../year.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const agency = analysedAgency(locals, params.agency);
	const rules = rulesBehind(params.year);
	const year = await readOfficialState(locals.supabase, agency.id, rules.set.fiscalYear);
	if (year === null) error(404, 'nothing_imported');
	return new Response(figuresCsv(year.figures, rules), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'cache-control': 'private, no-store',
			'content-disposition': `attachment; filename="official-${params.year}.csv"`
		}
	});
};
