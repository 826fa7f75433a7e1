/** Why a round has nothing to show yet, and what it waits for. */
import type { ResultRound } from '$lib/server/supabase/results.ts';

export type Waiting =
	| { kind: 'draft' }
	| { kind: 'closing' }
	| { kind: 'void' }
	| {
			/** An internal round publishes at its close, an external one at a mix before that. */
			kind: 'close' | 'mix';
			/** Answers it takes; for a mix at one service point, where points are told apart. */
			needed: number;
			/** True where `needed` must come together at one service point. */
			isPerPoint: boolean;
			/** Answers received at least, at the last nightly count; 0 before one. */
			received: number;
			/** Most that can still be missing; null where it depends on who came to which point. */
			missing: number | null;
			/** Day of the close or of the next mix, as 2026-11-22. */
			day: string;
	  };

/** What a round without a published result waits for. */
export function waitingOf(
	round: Pick<
		ResultRound,
		'state' | 'part' | 'k' | 'closesOn' | 'mixDueOn' | 'turnoutAtLeast' | 'servicePoints'
	>
): Waiting {
	const { state, part, k, closesOn, mixDueOn, turnoutAtLeast, servicePoints } = round;
	if (state === 'draft' || state === 'void') return { kind: state };
	// Closed without a result lasts for the moment between the last mix and its publishing.
	if (state !== 'open') return { kind: 'closing' };
	const isPerPoint = new Set(servicePoints.map(({ cell }) => cell)).size > 1;
	// While the round is open a mix takes k answers of a cell and leaves k behind.
	const needed = part === 'iit' ? k : 2 * k;
	return {
		kind: part === 'iit' ? 'close' : 'mix',
		needed,
		isPerPoint,
		received: turnoutAtLeast,
		missing: isPerPoint ? null : Math.max(0, needed - turnoutAtLeast),
		day: part === 'iit' ? closesOn : (mixDueOn ?? closesOn)
	};
}
