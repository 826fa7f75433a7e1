import { publicClient } from '$lib/server/supabase/client.ts';
import { ticketIssuer } from '$lib/server/supabase/issuer.ts';
import { readOfficialYear } from '$lib/server/supabase/official-figures.ts';
import { roundCounters } from '$lib/server/supabase/tickets.ts';
import { resultBehind } from '../access.ts';
import { integrityOf } from './integrity.ts';
import { presentationOf } from './presentation.ts';
import { waitingOf } from './waiting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { round, result } = await resultBehind(locals, params.round);
	if (result === null) return { round, waiting: waitingOf(round), published: null };
	const official = await readOfficialYear(locals.supabase, round.agency.id, round.fiscalYear);
	const counters = round.part === 'iit' ? await ownCounters(round.slug) : null;
	return {
		round,
		waiting: null,
		published: {
			...presentationOf(round, result, official),
			integrity: integrityOf(result, counters)
		}
	};
};

/** As a visitor sees them; null where an outside issuer has the slips. */
async function ownCounters(slug: string) {
	const anybody = publicClient();
	const outside = await ticketIssuer(anybody, slug);
	return outside?.kind === 'issuer' ? null : roundCounters(anybody, slug);
}
