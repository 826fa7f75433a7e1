import { bangkokDay } from '$lib/i18n/dates.ts';
import { fiscalYearDays } from '$lib/ita/measures/standing.ts';
import { THEMES } from '$lib/ita/measures/themes.ts';
import { dayValues } from '$lib/server/forms/fields.ts';
import { reportValues } from '$lib/server/forms/measure-form.ts';
import { measureBehind } from '../../../behind.ts';
import { cardOf } from '../../../card.ts';
import { saveReports, tellProgress, withdrawProgress } from './told-actions.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { fiscalYear, home, measure } = await measureBehind(locals, params);
	const today = bangkokDay(new Date());
	return {
		fiscalYear,
		home,
		measure: cardOf(measure, today),
		values: { ...reportValues(measure), ...dayValues('done_on', today) },
		yearDays: fiscalYearDays(fiscalYear),
		themes: THEMES,
		done: url.searchParams.get('done')
	};
};

export const actions = {
	progress: tellProgress,
	remove_progress: withdrawProgress,
	reports: saveReports
} satisfies Actions;
