import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { THEMES } from '$lib/ita/measures/themes.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { planValues, readPlan } from '$lib/server/forms/measure-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { removeMeasure, saveMeasure } from '$lib/server/supabase/measures.ts';
import { itemsYears, measureBehind } from '../../../../behind.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { fiscalYear, home, measure } = await measureBehind(locals, params);
	return {
		fiscalYear,
		home,
		id: measure.id,
		canBeRemoved: measure.state === 'planned',
		values: planValues(measure),
		themes: THEMES,
		itemsYears: itemsYears(),
		done: url.searchParams.get('done')
	};
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const { home, measure } = await measureBehind(locals, params);
		const fields = new Fields(await request.formData());
		const plan = readPlan(fields, itemsYears());
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() => saveMeasure(locals.supabase, measure.id, plan));
		if (refused) return fail(409, { values, errors, refused });
		redirect(303, localizeHref(`${home}/${measure.id}?done=saved`));
	},
	remove: async ({ locals, params }) => {
		const { home, measure } = await measureBehind(locals, params);
		const refused = await refusedBy(() => removeMeasure(locals.supabase, measure.id));
		if (refused) return fail(409, { values: null, errors: {}, refused });
		redirect(303, localizeHref(`${home}?done=removed`));
	}
} satisfies Actions;
