import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { readSelfCheck } from '$lib/server/forms/self-check-form.ts';
import { saveSelfCheck } from '$lib/server/supabase/oit-self-checks.ts';
import { itemBehind, yearBehind } from '../../../year.ts';
import type { RequestEvent } from './$types';

/** Keeps what was found of an item, and goes on to the next one where that is asked. */
export async function saveCheck({ locals, params, request }: RequestEvent) {
	const { checklist, year, home } = yearBehind(locals, params);
	const item = itemBehind(checklist, params.item);
	const form = await request.formData();
	const fields = new Fields(form);
	const words = readSelfCheck(fields, item);
	const { values, errors } = fields;
	if (!fields.isGood) return fail(400, { values, errors, refused: null });
	const refused = await refusedBy(() => saveSelfCheck(locals.supabase, year, item.code, words));
	if (refused) return fail(409, { values, errors, refused });
	const next = checklist.items[checklist.items.indexOf(item) + 1];
	if (form.get('then') === 'next' && next) redirect(303, localizeHref(`${home}/${next.code}`));
	redirect(303, localizeHref(`${home}?done=saved#${item.code}`));
}
