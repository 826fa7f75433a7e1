import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { THEMES } from '$lib/ita/measures/themes.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { planValues, readPlan } from '$lib/server/forms/measure-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { addMeasure } from '$lib/server/supabase/measures.ts';
import { BLANK, itemsYears, yearBehind } from '../../../behind.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => ({
	...yearBehind(locals, params),
	themes: THEMES,
	itemsYears: itemsYears(),
	values: planValues(BLANK)
});

export const actions = {
	default: async ({ locals, params, request }) => {
		const { agency, fiscalYear, home } = yearBehind(locals, params);
		const fields = new Fields(await request.formData());
		const plan = readPlan(fields, itemsYears());
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		let id = '';
		const refused = await refusedBy(async () => {
			id = await addMeasure(locals.supabase, agency.id, fiscalYear, plan);
		});
		if (refused) return fail(409, { values, errors, refused });
		redirect(303, localizeHref(`${home}/${id}?done=saved`));
	}
} satisfies Actions;
