import { redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { wordingValues } from '$lib/server/forms/wording-form.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { saveWording, splitList, undoOne } from './wording-actions.server.ts';
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
	split: splitList,
	undo: undoOne,
	save: saveWording
} satisfies Actions;
