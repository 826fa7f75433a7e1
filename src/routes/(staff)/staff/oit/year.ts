import { error } from '@sveltejs/kit';
import { disclosureInstrument, instrumentSet } from '$lib/ita/instrument/catalogue.ts';
import type { DisclosureInstrument, DisclosureItem } from '$lib/ita/instrument/types.ts';
import { analysedAgency } from '$lib/server/staff-access.ts';

/** The only checklist that comes along; it serves to prepare for later years as well. */
const USUAL = 'oit-2566';

/** The checklist that a fiscal year is prepared with: its own where one is known. */
export function checklistOf(fiscalYear: number): DisclosureInstrument {
	return disclosureInstrument(instrumentSet(fiscalYear)?.instruments.oit ?? USUAL);
}

/** The agency and year of an address. @throws 404, 403 for interviewers */
export function yearBehind(locals: App.Locals, params: { agency: string; year: string }) {
	const agency = analysedAgency(locals, params.agency);
	const fiscalYear = /^2[56]\d\d$/.test(params.year) ? Number(params.year) : 0;
	if (fiscalYear < 2560 || fiscalYear > 2650) error(404, 'no_year');
	const checklist = checklistOf(fiscalYear);
	return {
		agency,
		fiscalYear,
		checklist,
		home: `/staff/oit/${agency.slug}/${fiscalYear}`,
		year: { agencyId: agency.id, fiscalYear, instrumentId: checklist.id }
	};
}

/** The item of an address. @throws 404 */
export function itemBehind(checklist: DisclosureInstrument, code: string): DisclosureItem {
	return checklist.items.find((item) => item.code === code) ?? error(404, 'item_unknown');
}
