import { templateCsv } from '$lib/ita/official/written.ts';
import { signedIn } from '$lib/server/staff-access.ts';
import { rulesBehind } from '../year.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) => {
	signedIn(locals);
	return new Response(templateCsv(rulesBehind(params.year)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="official-${params.year}.csv"`
		}
	});
};
