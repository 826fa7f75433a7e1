import { fail, redirect } from '@sveltejs/kit';
import { bangkokDay, fiscalYearOf } from '$lib/i18n/dates.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { checkLinks } from '$lib/server/links/check-links.ts';
import {
	listSelfChecks,
	listSelfCheckYears,
	recordLinkCheck
} from '$lib/server/supabase/oit-self-checks.ts';
import { readChecklist } from '../../reading.ts';
import { yearBehind } from '../../year.ts';
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
	check_links: async ({ locals, params }) => {
		const { agency, year, home } = yearBehind(locals, params);
		const checks = await listSelfChecks(locals.supabase, year);
		const asked = checks.flatMap(({ item, evidenceUrl }) =>
			evidenceUrl === null ? [] : [{ item, address: evidenceUrl }]
		);
		const found = await checkLinks(
			agency.id,
			asked.map(({ address }) => address)
		);
		if (found === null) return fail(409, { refused: m.oit_links_busy() });
		for (const [at, { item, address }] of asked.entries()) {
			const check = found[at];
			if (check) await recordLinkCheck(locals.supabase, year, item, address, check);
		}
		redirect(303, localizeHref(`${home}?done=links`));
	}
} satisfies Actions;
