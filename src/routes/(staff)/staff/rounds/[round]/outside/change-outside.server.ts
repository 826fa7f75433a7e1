import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { Fields } from '$lib/server/forms/fields.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import type { Round } from '$lib/server/supabase/rounds.ts';
import { outsideDraft } from './outside-draft.server.ts';
import type { RequestEvent } from './$types';

/** An action that decides what the draft has to do with another Prongsai. */
export function change(
	read: (fields: Fields) => string,
	act: (locals: App.Locals, round: Round, value: string) => Promise<void>
) {
	return async ({ locals, params, request }: RequestEvent) => {
		const round = await outsideDraft(locals, params.round);
		const fields = new Fields(await request.formData());
		const value = read(fields);
		const { values, errors } = fields;
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const refused = await refusedBy(() => act(locals, round, value));
		if (refused) return fail(409, { values, errors, refused });
		redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	};
}
