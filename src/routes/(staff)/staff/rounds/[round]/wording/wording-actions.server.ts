/** Putting an agency's own words in the place of ours: first into the fields, then into the round. */
import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { readList, readWording, undoItem } from '$lib/server/forms/wording-form.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { keepWording } from '$lib/server/supabase/rounds.ts';
import type { RequestEvent } from './$types';

/** Fills the fields from the list, to be looked at. Nothing is kept. */
export async function splitList({ locals, params, request }: RequestEvent) {
	const { instrumentId } = await managedRound(locals, params.round);
	const fields = new Fields(await request.formData());
	const list = readList(fields, surveyInstrument(instrumentId));
	const { values, errors } = fields;
	return list === null
		? fail(400, { values, errors, refused: null, list })
		: { values, errors, refused: null, list };
}

/** Empties the fields of one item. Nothing is kept. */
export async function undoOne({ locals, params, request }: RequestEvent) {
	const { instrumentId } = await managedRound(locals, params.round);
	const fields = new Fields(await request.formData());
	undoItem(fields, surveyInstrument(instrumentId));
	return { values: fields.values, errors: {}, refused: null, list: null };
}

export async function saveWording({ locals, params, request }: RequestEvent) {
	const { id, slug, instrumentId } = await managedRound(locals, params.round);
	const fields = new Fields(await request.formData());
	const wording = readWording(fields, surveyInstrument(instrumentId));
	const { values, errors } = fields;
	if (!fields.isGood) return fail(400, { values, errors, refused: null, list: null });
	const refused = await refusedBy(() => keepWording(locals.supabase, id, wording));
	if (refused) return fail(409, { values, errors, refused, list: null });
	redirect(303, localizeHref(`/staff/rounds/${slug}?done=worded`));
}
