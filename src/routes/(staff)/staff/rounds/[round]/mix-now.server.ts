/** The button that mixes at once: only made-up answers are mixed when somebody presses a button. */
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { mixRound } from '$lib/server/collector/mix-round.ts';
import { roleIn, roundBehind, signedIn } from '$lib/server/staff-access.ts';
import type { Round } from '$lib/server/supabase/rounds.ts';
import type { Role } from '$lib/roles.ts';

export function mayMixNow(round: Round, role: Role | null): boolean {
	const isExternal = round.part !== 'iit' && round.state === 'open';
	return round.agency.isDemonstration && isExternal && role !== null && role !== 'interviewer';
}

/** Mixes an open external round of the demonstration. @throws 403 for any other */
export async function mixNow({ locals, params }: RequestEvent<{ round: string }>) {
	const round = await roundBehind(locals, params.round);
	if (!mayMixNow(round, roleIn(signedIn(locals), round.agency.id))) {
		error(403, 'demonstration_only');
	}
	await mixRound(round.id);
	redirect(303, localizeHref(`/staff/rounds/${round.slug}?mixed`));
}
