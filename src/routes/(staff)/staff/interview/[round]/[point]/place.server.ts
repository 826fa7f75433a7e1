/** The round that is asked at a service point, for the person who asks. */
import { error } from '@sveltejs/kit';
import { roundToAsk } from '$lib/server/staff-access.ts';
import { interviewEntry, type Entry } from '$lib/server/supabase/intake.ts';
import type { Round } from '$lib/server/supabase/rounds.ts';

/** What all doors of the page begin with. @throws 404, 403 for analysts */
export async function placeToAsk(
	locals: App.Locals,
	params: { round: string; point: string }
): Promise<{ round: Round; entry: Entry }> {
	const round = await roundToAsk(locals, params.round);
	if (!round.servicePoints.some(({ slug }) => slug === params.point)) error(404, 'point_unknown');
	// Asked anew each time: the database knows who may.
	const entry = await interviewEntry(locals.supabase, params.point);
	return { round, entry: entry ?? error(404, 'point_unknown') };
}
