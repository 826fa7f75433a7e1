import type { ResultRound, RoundResult } from '$lib/server/supabase/results.ts';
import { speaksForTheSame } from './joint.ts';
import type { PublishedRound } from './year/sources.ts';

/** The finished rounds of the same part and agencies that opened before this one, the newest first. */
export function earlierRounds(
	now: Pick<ResultRound, 'part' | 'opensOn' | 'jointAgencies'>,
	rounds: RoundResult[]
): PublishedRound[] {
	return rounds
		.flatMap(({ round, result }) => (result?.isFinal ? [{ round, result }] : []))
		.filter(
			({ round }) =>
				round.part === now.part && round.opensOn < now.opensOn && speaksForTheSame(round, now)
		)
		.toSorted((a, b) => b.round.opensOn.localeCompare(a.round.opensOn));
}
