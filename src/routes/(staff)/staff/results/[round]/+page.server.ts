import { publicClient } from '$lib/server/supabase/client.ts';
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
	const counters = round.part === 'iit' ? await roundCounters(publicClient(), round.slug) : null;
	return {
		round,
		waiting: null,
		published: {
			...presentationOf(round, result, official),
			integrity: integrityOf(result, counters)
		}
	};
};
