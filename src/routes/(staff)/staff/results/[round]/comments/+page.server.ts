import { readComments } from '$lib/server/supabase/comments.ts';
import { ownResultBehind } from '../../access.ts';
import type { PageServerLoad } from './$types';

/** On one page; the file holds the rest. */
const MOST_SHOWN = 500;

export const load: PageServerLoad = async ({ locals, params }) => {
	const { round } = await ownResultBehind(locals, params.round);
	const { slug, name, k, fiscalYear, part, agency } = round;
	return {
		round: { slug, name, k, fiscalYear, part, agency },
		comments: await readComments(locals.supabase, round.id, MOST_SHOWN)
	};
};
