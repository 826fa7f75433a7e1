import { fail, redirect } from '@sveltejs/kit';
import { bangkokDay } from '$lib/i18n/dates.ts';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { fiscalYearDays } from '$lib/ita/measures/standing.ts';
import { THEMES } from '$lib/ita/measures/themes.ts';
import { dayValues, Fields } from '$lib/server/forms/fields.ts';
import { readProgress, readReports, reportValues } from '$lib/server/forms/measure-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { addProgress, removeProgress } from '$lib/server/supabase/measure-progress.ts';
import { saveMeasureReports } from '$lib/server/supabase/measures.ts';
import { measureBehind } from '../../../behind.ts';
import { cardOf } from '../../../card.ts';
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
	progress: async ({ locals, params, request }) => {
		const { agency, home, measure } = await measureBehind(locals, params);
		const fields = new Fields(await request.formData());
		const entry = readProgress(fields);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() =>
			addProgress(locals.supabase, { id: measure.id, agencyId: agency.id }, entry)
		);
		if (refused) return fail(409, { values, errors, refused });
		redirect(303, localizeHref(`${home}/${measure.id}?done=saved#progress`));
	},
	remove_progress: async ({ locals, params, request }) => {
		const { home, measure } = await measureBehind(locals, params);
		const entry = String((await request.formData()).get('entry'));
		const known = measure.progress.find(({ id }) => id === entry);
		// Somebody else was faster: it is gone, as was wanted.
		if (known !== undefined) await removeProgress(locals.supabase, measure.id, known.id);
		redirect(303, localizeHref(`${home}/${measure.id}#progress`));
	},
	reports: async ({ locals, params, request }) => {
		const { fiscalYear, home, measure } = await measureBehind(locals, params);
		const fields = new Fields(await request.formData());
		const reports = readReports(fields, fiscalYear);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() => saveMeasureReports(locals.supabase, measure.id, reports));
		if (refused) return fail(409, { values, errors, refused });
		redirect(303, localizeHref(`${home}/${measure.id}?done=saved#reports`));
	}
} satisfies Actions;
