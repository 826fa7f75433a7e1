/** The words of an overview of agencies. */
import type { Sort } from '$lib/oversight-sorts.ts';
import type { LowestIndicator, OverseenRound } from '$lib/server/supabase/oversight.ts';
import { m } from './paraglide/messages.js';
import { partWord, stateWord } from './round-words.ts';

const COLUMNS: Readonly<Record<Sort, () => string>> = {
	name: m.oversight_col_agency,
	pulse_iit: m.oversight_col_pulse_iit,
	pulse_eit: m.oversight_col_pulse_eit,
	pulse_lowest: m.oversight_col_pulse_lowest,
	pulse_low_items: m.oversight_col_pulse_low_items,
	official_total: m.oversight_col_official_total,
	official_lowest: m.oversight_col_official_lowest,
	official_low_items: m.oversight_col_official_low_items,
	oit_gaps: m.oversight_col_oit,
	overdue: m.oversight_col_overdue
};

/** The whole name of a column, which tells its basis: it stands alone on a phone and in a file. */
export function columnWord(sort: Sort): string {
	return COLUMNS[sort]();
}

/** A score with two decimals; of a strict round `≈ 82`, for its mean is known no better. */
export function scoreWord(score: number | null, isApproximate = false): string {
	if (score === null) return '–';
	return isApproximate ? `≈ ${Math.round(score)}` : score.toFixed(2);
}

/** `ตัวชี้วัดที่ 4: 70.00` */
export function lowestWord(lowest: LowestIndicator | null, isApproximate = false): string {
	if (lowest === null) return '–';
	const score = scoreWord(lowest.score, isApproximate);
	return m.oversight_indicator({ number: lowest.number, score });
}

/** Where a round stands and how many have answered, as the night has counted. */
export function roundSentence(round: OverseenRound, today: string): string {
	const part = partWord(round.part);
	const state = stateWord(round, today);
	if (round.turnoutOn === null) return m.oversight_round({ part, state });
	const { turnoutAtLeast: atLeast, expected } = round;
	return m.oversight_round_turnout({ part, state, atLeast, expected });
}
