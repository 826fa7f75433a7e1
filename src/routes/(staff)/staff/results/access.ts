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

/**
 * The round behind an address with its result.
 *
 * @throws 404 where the person may see no such round, 403 where not its results
 */
export async function resultBehind(locals: App.Locals, slugOrId: string): Promise<RoundResult> {
	const found = (await readResult(locals.supabase, slugOrId)) ?? error(404, 'round_unknown');
	const role = roleIn(signedIn(locals), found.round.agency.id);
	if (role !== 'admin' && role !== 'analyst') error(403, 'analysts_only');
	return found;
}
