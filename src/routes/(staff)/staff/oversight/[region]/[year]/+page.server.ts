import { bangkokDay } from '$lib/i18n/dates.ts';
import { choiceOf, PAGE } from '../../query.ts';
import { oversightBehind, yearBehind } from '../../region.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const choice = choiceOf(url);
	const query = { ...choice, skip: (choice.page - 1) * PAGE, most: PAGE };
	return {
		...(await oversightBehind(locals.supabase, params, query)),
		choice,
		slug: params.region,
		fiscalYear: yearBehind(params.year),
		today: bangkokDay(new Date())
	};
};
