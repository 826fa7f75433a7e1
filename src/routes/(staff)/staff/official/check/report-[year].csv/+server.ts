import { reportTemplate } from '$lib/ita/official/report-template.ts';
import { knownRules } from '$lib/ita/scoring/known-rules.ts';
import { signedIn } from '$lib/server/staff-access.ts';
import { rulesBehind } from '../../year.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) => {
	signedIn(locals);
	const rules = rulesBehind(params.year);
	return new Response(reportTemplate(rules, knownRules(rules.set.fiscalYear - 1)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="report-${params.year}.csv"`
		}
	});
};
