import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { readSelfCheck as readForm, selfCheckValues } from '$lib/server/forms/self-check-form.ts';
import { readSelfCheck, saveSelfCheck } from '$lib/server/supabase/oit-self-checks.ts';
import { readOfficialState } from '$lib/server/supabase/official-imports.ts';
import { itemBehind, yearBehind } from '../../../year.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { agency, fiscalYear, checklist, home, year } = yearBehind(locals, params);
	const item = itemBehind(checklist, params.item);
	// The year whose official figures have the same items; numbers do not carry over to others.
	const itemsYear = Number(checklist.id.slice('oit-'.length));
	const [check, official] = await Promise.all([
		readSelfCheck(locals.supabase, year, item.code),
		readOfficialState(locals.supabase, agency.id, itemsYear)
	]);
	const isThis = ({ part, code }: { part: string; code: string }) =>
		part === 'oit' && code === item.code;
	const at = checklist.items.indexOf(item);
	return {
		agency,
		fiscalYear,
		home,
		item,
		values: selfCheckValues(check),
		link: check?.link ?? null,
		next: checklist.items[at + 1]?.code ?? null,
		official: official && {
			fiscalYear: itemsYear,
			isExample: official.isExample,
			score: official.figures.find(isThis)?.score ?? null,
			remark: official.remarks.find(isThis)?.remark ?? null
		}
	};
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const { checklist, year, home } = yearBehind(locals, params);
		const item = itemBehind(checklist, params.item);
		const form = await request.formData();
		const fields = new Fields(form);
		const words = readForm(fields, item);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() => saveSelfCheck(locals.supabase, year, item.code, words));
		if (refused) return fail(409, { values, errors, refused });
		const next = checklist.items[checklist.items.indexOf(item) + 1];
		if (form.get('then') === 'next' && next) redirect(303, localizeHref(`${home}/${next.code}`));
		redirect(303, localizeHref(`${home}?done=saved#${item.code}`));
	}
} satisfies Actions;
