import { error, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { declarableSpares, declarationValues } from '$lib/server/forms/slips-form.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import { roundCounters } from '$lib/server/supabase/tickets.ts';
import { declare, revoke } from './slip-actions.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const round = await managedRound(locals, params.round);
	if (round.state !== 'open' || round.part !== 'iit' || round.issuer !== null) {
		redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	}
	// As a visitor sees them: staff know nothing sooner (P16).
	const counters = (await roundCounters(publicClient(), round.slug)) ?? error(404, 'round_unknown');
	return {
		round,
		counters,
		values: declarationValues(counters),
		spares: declarableSpares(counters),
		done: url.searchParams.get('done')
	};
};

export const actions = { declare, revoke } satisfies Actions;
