import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages.js';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { mostSpares, sizeWarnings } from '$lib/privacy/round-size.ts';
import { printSlips, type PrintedSlips } from '$lib/server/collector/print-slips.ts';
import { entryLink } from '$lib/server/entry-link.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { newOnceToken, useOnceToken } from '$lib/server/forms/once.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { readSlipsOrder } from '$lib/server/forms/slips-form.ts';
import { isPublicHttps } from '$lib/server/public-url.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { canUseTickets } from '$lib/server/usual-admission.ts';
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
		once: newOnceToken(),
		isPublic: isPublicHttps(link),
		canUseTickets: canUseTickets(url),
		mostSpares: mostSpares(round.expected),
		warnings: sizeWarnings({ ...round, points: [] })
	};
};

export const actions = {
	default: async ({ locals, params, request, url }) => {
		const round = await managedRound(locals, params.round);
		const fields = new Fields(await request.formData());
		const { values, errors } = fields;
		const { spares } = readSlipsOrder(fields, round);
		// A reload of the sheet must not make other slips behind those on paper.
		if (!useOnceToken(fields.textOrNothing('once'))) {
			return fail(409, { values, errors: {}, refused: m.round_slips_made_already() });
		}
		if (!fields.isGood) return fail(400, { values, errors, refused: null });
		const address = entryLink(url, 'i', round.slug);
		const made: { sheet: PrintedSlips | null } = { sheet: null };
		const refused = await refusedBy(async () => {
			made.sheet = await printSlips(locals.supabase, round, round.expected + spares, address);
		});
		return refused ? fail(409, { values, errors, refused }) : made;
	}
} satisfies Actions;
