import { bangkokDay, fiscalYearOf } from '$lib/i18n/dates.ts';
import { listSelfChecks, listSelfCheckYears } from '$lib/server/supabase/oit-self-checks.ts';
import { readChecklist } from '../../reading.ts';
import { yearBehind } from '../../year.ts';
import { checkEvidence } from './check-evidence.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { agency, fiscalYear, checklist, year, home } = yearBehind(locals, params);
	const [checks, known] = await Promise.all([
		listSelfChecks(locals.supabase, year),
		listSelfCheckYears(locals.supabase, agency.id)
	]);
	const now = fiscalYearOf(bangkokDay(new Date()));
	const years = [...new Set([now, ...known, fiscalYear])].toSorted((a, b) => b - a);
	return {
		agency,
		fiscalYear,
		home,
		years,
		reading: readChecklist(checklist, checks),
		done: url.searchParams.get('done')
	};
};

export const actions = {
	check_links: checkEvidence
} satisfies Actions;
