/** Joint rounds among those of an agency: their figures are of several agencies. */
import type { ResultRound } from '$lib/server/supabase/results.ts';

type Held = Pick<ResultRound, 'jointAgencies'>;

export function isJoint({ jointAgencies }: Held): boolean {
	return jointAgencies.length > 0;
}

/** In the same order, joint ones last: what an agency has measured by itself says more of it. */
export function ownFirst<T extends { round: Held }>(rounds: T[]): T[] {
	return rounds.toSorted((a, b) => Number(isJoint(a.round)) - Number(isJoint(b.round)));
}

/** Whether two rounds speak for the same agencies, so that they can be compared. */
export function speaksForTheSame(one: Held, other: Held): boolean {
	const ids = new Set(one.jointAgencies.map(({ id }) => id));
	return (
		one.jointAgencies.length === other.jointAgencies.length &&
		other.jointAgencies.every(({ id }) => ids.has(id))
	);
}
