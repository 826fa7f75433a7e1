import { redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { mostSpares, sizeWarnings } from '$lib/privacy/round-size.ts';
import { entryLink } from '$lib/server/entry-link.ts';
import { newOnceToken } from '$lib/server/forms/once.ts';
import { isPublicHttps } from '$lib/server/public-url.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { canUseTickets } from '$lib/server/usual-admission.ts';
import { makeSlipSheet } from './make-slip-sheet.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const round = await managedRound(locals, params.round);
	if (round.state !== 'draft' || round.part !== 'iit' || round.issuer !== null) {
		redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	}
	const link = round.signsFor ?? entryLink(url, 'i', round.slug);
	return {
		round,
		link,
		once: newOnceToken(),
		isPublic: isPublicHttps(link),
		canUseTickets: round.signsFor !== null || canUseTickets(url),
		mostSpares: mostSpares(round.expected),
		warnings: sizeWarnings({ ...round, points: [] })
	};
};

export const actions = { default: makeSlipSheet } satisfies Actions;
