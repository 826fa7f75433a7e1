import { redirect } from '@sveltejs/kit';
import { bangkokDay, fiscalYearOf } from '$lib/i18n/dates.ts';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { analysedAgencies } from '../results/access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
	const agencies = analysedAgencies(locals);
	const fiscalYear = fiscalYearOf(bangkokDay(new Date()));
	const [only, ...others] = agencies;
	// Nobody has to choose among one.
	if (only !== undefined && others.length === 0) {
		redirect(303, localizeHref(`/staff/measures/${only.slug}/${fiscalYear}`));
	}
	return { agencies, fiscalYear };
};
