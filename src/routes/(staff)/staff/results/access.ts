import { error } from '@sveltejs/kit';
import { roleIn, signedIn } from '$lib/server/staff-access.ts';
import { readResult, type RoundResult } from '$lib/server/supabase/results.ts';

/** The agencies whose results the person may read. @throws 403 where there is none */
export function analysedAgencies(locals: App.Locals) {
	const agencies = signedIn(locals)
		.memberships.filter(({ role }) => role !== 'interviewer')
		.map(({ agency }) => agency);
	return agencies.length > 0 ? agencies : error(403, 'analysts_only');
}

/** A round with its result, and for which of the person's agencies it is read. */
export interface ReadResult extends RoundResult {
	readerId: string;
}

/**
 * The round behind an address with its result.
 *
 * @throws 404 where the person may see no such round, 403 where not its results
 */
export async function resultBehind(locals: App.Locals, slugOrId: string): Promise<ReadResult> {
	const found = (await readResult(locals.supabase, slugOrId)) ?? error(404, 'round_unknown');
	const { agency, jointAgencies } = found.round;
	// The agency that holds it first: it may do more with it than those it is held for.
	const readerId = [agency.id, ...jointAgencies.map(({ id }) => id)].find((id) => {
		const role = roleIn(signedIn(locals), id);
		return role === 'admin' || role === 'analyst';
	});
	return readerId === undefined ? error(403, 'analysts_only') : { ...found, readerId };
}

/** As `resultBehind`, for what only the agency that holds a joint round reads. @throws 404, 403 */
export async function ownResultBehind(locals: App.Locals, slugOrId: string): Promise<ReadResult> {
	const found = await resultBehind(locals, slugOrId);
	return found.readerId === found.round.agency.id ? found : error(403, 'analysts_only');
}
