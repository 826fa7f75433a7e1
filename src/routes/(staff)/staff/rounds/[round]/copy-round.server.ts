/** The button that makes a draft of a round for the next year. */
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { bangkokDay } from '$lib/i18n/dates.ts';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { instrumentSet } from '$lib/ita/instrument/catalogue.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { copyOf } from '$lib/server/round-copy.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { copyRound } from '$lib/server/supabase/rounds.ts';

export async function makeCopy({ locals, params }: RequestEvent<{ round: string }>) {
	const round = await managedRound(locals, params.round);
	const copy = copyOf(round, instrumentSet(round.fiscalYear + 1), bangkokDay(new Date()));
	let slug = '';
	const refused = await refusedBy(async () => {
		slug = await copyRound(locals.supabase, round.id, copy);
	});
	if (refused) return fail(409, { values: {}, errors: {}, refused });
	redirect(303, localizeHref(`/staff/rounds/${slug}?done=copied`));
}
