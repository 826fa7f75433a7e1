import type { Round } from '$lib/server/supabase/rounds.ts';

/** Whether a round takes answers on a day: one that is prepared is open before it begins. */
export function takesAnswers(
	{ state, opensOn, closesOn }: Pick<Round, 'state' | 'opensOn' | 'closesOn'>,
	today: string
): boolean {
	return state === 'open' && opensOn <= today && today <= closesOn;
}
