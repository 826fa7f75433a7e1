import { error, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import { issuer } from '$lib/server/collector/issuer.ts';
import { readEnvironment } from '$lib/server/env.ts';
import { managedRound } from '$lib/server/staff-access.ts';
import type { Round } from '$lib/server/supabase/rounds.ts';

export const { signsForOthers } = readEnvironment();

/** Off and invisible where no other Prongsai is configured; frozen once the round is open. */
export async function outsideDraft(locals: App.Locals, slug: string): Promise<Round> {
	const round = await managedRound(locals, slug);
	if (issuer === undefined && !signsForOthers) error(404, 'round_unknown');
	if (round.state !== 'draft' || round.admission !== 'ticket') {
		redirect(303, localizeHref(`/staff/rounds/${round.slug}`));
	}
	return round;
}
