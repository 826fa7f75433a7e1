import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { issuer, nameIssuer } from '$lib/server/collector/issuer.ts';
import { entryLink } from '$lib/server/entry-link.ts';
import { readEnvironment } from '$lib/server/env.ts';
import { Fields } from '$lib/server/forms/fields.ts';
import { readCollectorsRound, readIssuersRound } from '$lib/server/forms/outside-form.ts';
import { refusedBy } from '$lib/server/forms/refused.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { setSignsFor, unsetOutside } from '$lib/server/supabase/issuer.ts';
import type { Round } from '$lib/server/supabase/rounds.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ round: string }>;

const { signsForOthers } = readEnvironment();

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

function change(
	read: (fields: Fields) => string,
	act: (locals: App.Locals, round: Round, value: string) => Promise<void>
) {
	return async ({ locals, params, request }: Event) => {
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

/** Off and invisible where no other Prongsai is configured; frozen once the round is open. */
async function outsideDraft(locals: App.Locals, slug: string): Promise<Round> {
	const round = await managedRound(locals, slug);
	if (issuer === undefined && !signsForOthers) error(404, 'round_unknown');
	if (round.state !== 'draft' || round.admission !== 'ticket') {
		redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	}
	return round;
}
