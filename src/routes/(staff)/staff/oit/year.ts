import { error } from '@sveltejs/kit';
import { disclosureInstrument } from '$lib/ita/instrument/built-in.ts';
import type { DisclosureItem } from '$lib/ita/instrument/types.ts';
import { analysedAgency } from '$lib/server/staff-access.ts';

/** The only checklist whose items are known; it serves to prepare for later years as well. */
export const CHECKLIST = disclosureInstrument('oit-2566');

/** The agency and year of an address. @throws 404, 403 for interviewers */
export function yearBehind(locals: App.Locals, params: { agency: string; year: string }) {
	const agency = analysedAgency(locals, params.agency);
	const fiscalYear = /^2[56]\d\d$/.test(params.year) ? Number(params.year) : 0;
	if (fiscalYear < 2560 || fiscalYear > 2650) error(404, 'no_year');
	return {
		agency,
		fiscalYear,
		home: `/staff/oit/${agency.slug}/${fiscalYear}`,
		year: { agencyId: agency.id, fiscalYear, instrumentId: CHECKLIST.id }
	};
}

/** The item of an address. @throws 404 */
export function itemBehind(code: string): DisclosureItem {
	return CHECKLIST.items.find((item) => item.code === code) ?? error(404, 'item_unknown');
}
