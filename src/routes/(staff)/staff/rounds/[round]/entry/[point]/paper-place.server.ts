import { error, type RequestEvent } from '@sveltejs/kit';
import { findEntryPoint, findInternalEntry } from '$lib/server/collector/intake.ts';
import { roundOnPaper } from '$lib/server/staff-access.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';

/** The round, and the door through which its papers go. @throws 404, 403 */
export async function paperPlace({
	locals,
	params
}: Pick<RequestEvent<{ round: string; point: string }>, 'locals' | 'params'>) {
	const round = await roundOnPaper(locals, params.round);
	const isOwnDoor = round.part === 'iit' && params.point === round.slug;
	const point = round.servicePoints.find(({ slug }) => slug === params.point) ?? null;
	if (round.admission === 'ticket' || (point === null && !isOwnDoor)) error(404, 'point_unknown');
	const find: (slug: string) => Promise<Entry | null> =
		point === null ? findInternalEntry : findEntryPoint;
	const entry = (await find(params.point)) ?? error(404, 'point_unknown');
	return { round, point, entry };
}
