import { readOfficialYear } from '$lib/server/supabase/official-figures.ts';
import { resultBehind } from '../access.ts';
import { presentationOf } from './presentation.ts';
import { waitingOf } from './waiting.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { round, result } = await resultBehind(locals, params.round);
	if (result === null) return { round, waiting: waitingOf(round), published: null };
	const official = await readOfficialYear(locals.supabase, round.agency.id, round.fiscalYear);
	return { round, waiting: null, published: presentationOf(round, result, official) };
};
