import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { sizeWarnings, slipsFor } from '$lib/privacy/round-size.ts';
import { keys } from '$lib/server/collector/keys.ts';
import { makeSlips } from '$lib/server/documents/slips.ts';
import { entryLink } from '$lib/server/entry-link.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { newTicket, useTicket } from '$lib/server/forms/once.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { isPublicHttps } from '$lib/server/public-url.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { replaceSlips } from '$lib/server/supabase/rounds.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const round = await managedRound(locals, params.round);
	if (round.state !== 'draft' || round.part !== 'iit') {
		redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	}
	const link = entryLink(url, 'i', round.slug);
	return {
		round,
		link,
		ticket: newTicket(),
		isPublic: isPublicHttps(link),
		count: slipsFor(round.expected),
		warnings: sizeWarnings({ ...round, points: [] })
	};
};

export const actions = {
	default: async ({ locals, params, request, url }) => {
		const { id, slug, expected } = await managedRound(locals, params.round);
		// A reload of the sheet must not make other slips behind those on paper.
		if (!useTicket(new Fields(await request.formData()).textOrNothing('ticket'))) {
			return fail(409, { refused: m.round_slips_made_already(), slips: null });
		}
		const pepper = await keys.secret('slip-pepper');
		const { slips, hashes } = makeSlips(slipsFor(expected), id, entryLink(url, 'i', slug), pepper);
		const refused = await refusedBy(() => replaceSlips(locals.supabase, id, hashes));
		if (refused) return fail(409, { refused, slips: null });
		return { refused: null, slips };
	}
} satisfies Actions;
