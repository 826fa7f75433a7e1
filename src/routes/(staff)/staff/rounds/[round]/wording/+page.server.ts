import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { readList, readWording, undoItem, wordingValues } from '$lib/server/forms/wording-form.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { keepWording } from '$lib/server/supabase/rounds.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { slug, name, state, instrumentId, wording } = await managedRound(locals, params.round);
	if (state !== 'draft') redirect(303, localizeHref(`/staff/rounds/${slug}`));
	return {
		round: { slug, name },
		instrument: surveyInstrument(instrumentId),
		values: { language: 'th', ...wordingValues(wording) }
	};
};

export const actions = {
	// Fills the fields from the list, to be looked at. Nothing is kept.
	split: async ({ locals, params, request }) => {
		const { instrumentId } = await managedRound(locals, params.round);
		const fields = new Fields(await request.formData());
		const list = readList(fields, surveyInstrument(instrumentId));
		const { values, errors } = fields;
		return list === null
			? fail(400, { values, errors, refused: null, list })
			: { values, errors, refused: null, list };
	},
	// Empties the fields of one item. Nothing is kept.
	undo: async ({ locals, params, request }) => {
		const { instrumentId } = await managedRound(locals, params.round);
		const fields = new Fields(await request.formData());
		undoItem(fields, surveyInstrument(instrumentId));
		return { values: fields.values, errors: {}, refused: null, list: null };
	},
	save: async ({ locals, params, request }) => {
		const { id, slug, instrumentId } = await managedRound(locals, params.round);
		const fields = new Fields(await request.formData());
		const wording = readWording(fields, surveyInstrument(instrumentId));
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null, list: null });
		const refused = await refusedBy(() => keepWording(locals.supabase, id, wording));
		if (refused) return fail(409, { values, errors, refused, list: null });
		redirect(303, localizeHref(`/staff/rounds/${slug}?done=worded`));
	}
} satisfies Actions;
