import { error } from '@sveltejs/kit';
import { issuer, nameIssuer } from '$lib/server/collector/issuer.ts';
import { entryLink } from '$lib/server/entry-link.ts';
import { readCollectorsRound, readIssuersRound } from '$lib/server/forms/outside-form.ts';
import { setSignsFor, unsetOutside } from '$lib/server/supabase/issuer.ts';
import { change } from './change-outside.server.ts';
import { outsideDraft, signsForOthers } from './outside-draft.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const round = await outsideDraft(locals, params.round);
	return {
		round,
		issuerUrl: issuer?.url ?? null,
		signsForOthers,
		link: entryLink(url, 'i', round.slug),
		values: { issuer: round.issuer ?? '', signs_for: round.signsFor ?? '' }
	};
};

export const actions = {
	issuer: change(readIssuersRound, async (locals, { id }, slug) => {
		if (issuer === undefined) error(404, 'round_unknown');
		await nameIssuer(issuer, locals.supabase, id, slug);
	}),
	signs_for: change(readCollectorsRound, async (locals, { id }, address) => {
		if (!signsForOthers) error(404, 'round_unknown');
		await setSignsFor(locals.supabase, id, address);
	}),
	neither: change(
		() => '',
		(locals, { id }) => unsetOutside(locals.supabase, id)
	)
} satisfies Actions;
