/**
 * Whether a box was stuffed, as far as the public numbers of a round tell (P22). Runs in the browser
 * as well.
 */

/** What is public of a round's slips; see `round_counters` of the database. */
export interface SlipCounters {
	/** Answers; null before the round has closed. */
	answers: number | null;
	/** Slips redeemed, or fewer: before the close it is rounded down. */
	redeemed: number;
	/** Slips handed out; null while the agency has declared nothing. */
	handedOut: number | null;
	printed: number;
	/** Head count. */
	expected: number;
	/** Slips beyond one for each employee. */
	spares: number;
}

/** A part of the inequality that does not hold, by its greater side. */
export type Contradiction = 'redeemed' | 'handed_out' | 'printed' | 'head_count';

/**
 * The parts of `answers <= redeemed <= handed out <= printed <= head count + spares` that the numbers
 * contradict; what is not known yet contradicts nothing. None is what an honest round shows.
 */
export function contradictions(counters: SlipCounters): Contradiction[] {
	const { answers, redeemed, handedOut, printed, expected, spares } = counters;
	const found: Contradiction[] = [];
	if (answers !== null && answers > redeemed) found.push('redeemed');
	if (handedOut !== null && redeemed > handedOut) found.push('handed_out');
	if (Math.max(redeemed, handedOut ?? 0) > printed) found.push('printed');
	if (printed > expected + spares) found.push('head_count');
	return found;
}
