import { redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { entryLink } from '$lib/server/entry-link.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const round = await managedRound(locals, params.round);
	// Before there are slips there is nothing to pin up: their number and their key would be missing.
	if (round.printed === 0) redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	return { round, link: round.signsFor ?? entryLink(url, 'i', round.slug) };
};
