import { bangkokDay, fiscalYearOf } from '$lib/i18n/dates.ts';
import { boardByUnit, byDate } from '$lib/ita/measures/board.ts';
import { THEMES } from '$lib/ita/measures/themes.ts';
import { listMeasureYears, readMeasures } from '$lib/server/supabase/measures.ts';
import { yearBehind } from '../../behind.ts';
import { cardOf } from '../../card.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { agency, fiscalYear, home } = yearBehind(locals, params);
	const [measures, known] = await Promise.all([
		readMeasures(locals.supabase, agency.id, fiscalYear),
		listMeasureYears(locals.supabase, agency.id)
	]);
	const today = bangkokDay(new Date());
	const now = fiscalYearOf(today);
	return {
		agency,
		fiscalYear,
		home,
		// Measures of the coming year are written while this one still runs.
		years: [...new Set([now + 1, now, ...known, fiscalYear])].toSorted((a, b) => b - a),
		lanes: boardByUnit(measures, today).map((lane) => ({
			...lane,
			measures: lane.measures.map((measure) => cardOf(measure, today))
		})),
		byDate: byDate(measures).map((measure) => cardOf(measure, today)),
		themes: THEMES,
		done: url.searchParams.get('done')
	};
};
