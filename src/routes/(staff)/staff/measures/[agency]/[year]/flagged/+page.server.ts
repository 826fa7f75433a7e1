import { error, fail, redirect } from '@sveltejs/kit';
import { inPageLanguage } from '$lib/i18n/wording.ts';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { suggestedMeasure, themesOfItem } from '$lib/ita/measures/suggested.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { addMeasure, readMeasures } from '$lib/server/supabase/measures.ts';
import { listOfficialYears } from '$lib/server/supabase/official-figures.ts';
import { listResults } from '$lib/server/supabase/results.ts';
import { BLANK, yearBehind } from '../../../behind.ts';
import { flaggedItems } from '../../../flagged.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { agency, fiscalYear, home } = yearBehind(locals, params);
	const [results, official, measures] = await Promise.all([
		listResults(locals.supabase, agency.id),
		listOfficialYears(locals.supabase, agency.id),
		readMeasures(locals.supabase, agency.id, fiscalYear)
	]);
	return { fiscalYear, home, reading: flaggedItems(results, official, measures) };
};

export const actions = {
	default: async ({ locals, params, request }) => {
		const { agency, fiscalYear, home } = yearBehind(locals, params);
		const [itemsYear = 0, item = ''] = readChoice(await request.formData());
		const suggestion = suggestedMeasure(itemsYear, item) ?? error(404, 'item_unknown');
		const draft = {
			...BLANK,
			theme: themesOfItem(itemsYear, item)[0] ?? null,
			title: inPageLanguage(suggestion.title),
			itemsYear,
			items: [item],
			steps: suggestion.steps.map(inPageLanguage)
		};
		let id = '';
		const refused = await refusedBy(async () => {
			id = await addMeasure(locals.supabase, agency.id, fiscalYear, draft);
		});
		if (refused) return fail(409, { refused });
		redirect(303, localizeHref(`${home}/${id}/edit?done=taken`));
	}
} satisfies Actions;

/** The button carries year and item, as `2566 o24`. */
function readChoice(form: FormData): [number, string] | [] {
	const [year, item] = String(form.get('take')).split(' ');
	return year === undefined || item === undefined ? [] : [Number(year), item];
}
