import { redirect } from '@sveltejs/kit';
import { bangkokDay, fiscalYearOf } from '$lib/i18n/dates.ts';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { analysedAgencies } from './results/access.ts';

/**
 * The agencies whose present fiscal year the person may open in a room of the staff side. Nobody has
 * to choose among one. @throws a redirect to that one
 */
export function agencyChoice(locals: App.Locals, room: 'measures' | 'oit') {
	const fiscalYear = fiscalYearOf(bangkokDay(new Date()));
	const choice = analysedAgencies(locals).map(({ slug, nameTh, nameEn }) => ({
		href: localizeHref(`/staff/${room}/${slug}/${fiscalYear}`),
		nameTh,
		nameEn
	}));
	const [only, ...others] = choice;
	if (only !== undefined && others.length === 0) redirect(303, only.href);
	return choice;
}
