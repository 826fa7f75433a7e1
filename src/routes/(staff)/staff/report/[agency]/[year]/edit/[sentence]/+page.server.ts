import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { readReportEdit } from '$lib/server/forms/report-edit-form.ts';
import { keepReportEdit, putBackSentence } from '$lib/server/supabase/report-edits.ts';
import { sentenceBehind } from '../../../../access.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { sentence, replaced, home } = await sentenceBehind(locals, params);
	return { sentence, replaced, home };
};

export const actions = {
	save: async ({ locals, params, request }) => {
		const { sentence, key, home } = await sentenceBehind(locals, params);
		const fields = new Fields(await request.formData());
		const rewritten = readReportEdit(fields, sentence);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() =>
			rewritten === null
				? putBackSentence(locals.supabase, key, sentence.key)
				: keepReportEdit(locals.supabase, key, rewritten)
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
