import { error, fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { m } from '$lib/i18n/paraglide/messages.js';
import { EDIT_BOUNDS } from '$lib/ita/report/edits.ts';
import { sentencesOf } from '$lib/ita/report/model.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { keepReportEdit, putBackSentence } from '$lib/server/supabase/report-edits.ts';
import { reportBehind, type Address } from '../../../../access.ts';
import type { Actions, PageServerLoad } from './$types';

async function sentenceBehind(locals: App.Locals, params: Address & { sentence: string }) {
	const { report, edits, key, home } = await reportBehind(locals, params);
	const sentence = sentencesOf(report).find((one) => one.key === params.sentence);
	if (sentence === undefined) error(404, 'sentence_unknown');
	const edit = edits.find((one) => one.sentence === sentence.key) ?? null;
	return { sentence, edit, key, home };
}

export const load: PageServerLoad = async ({ locals, params }) => {
	const { sentence, edit, home } = await sentenceBehind(locals, params);
	return { sentence, replaced: edit?.replaced ?? null, home };
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const { sentence, key, home } = await sentenceBehind(locals, params);
		const fields = new Fields(await request.formData());
		const words = fields
			.text('words', m.report_edit_label(), EDIT_BOUNDS.words)
			.replaceAll('\r\n', '\n');
		// What stood on the page: figures may have moved since, and that is to be told.
		const replaced = fields.textOrNothing('replaced').slice(0, EDIT_BOUNDS.replaced);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() =>
			words === sentence.generated
				? putBackSentence(locals.supabase, key, sentence.key)
				: keepReportEdit(locals.supabase, key, {
						sentence: sentence.key,
						words,
						replaced: replaced || sentence.generated
					})
		);
		if (refused) return fail(409, { values, errors, refused });
		redirect(303, `${localizeHref(`${home}?done=edited`)}#s.${sentence.key}`);
	},
	put_back: async ({ locals, params }) => {
		const { sentence, key, home } = await sentenceBehind(locals, params);
		const refused = await refusedBy(() => putBackSentence(locals.supabase, key, sentence.key));
		if (refused) return fail(409, { values: null, errors: {}, refused });
		redirect(303, `${localizeHref(`${home}?done=put_back`)}#s.${sentence.key}`);
	}
} satisfies Actions;
