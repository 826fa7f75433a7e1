/** The words of an overview of agencies. */
import type { Sort } from '$lib/oversight-sorts.ts';
import type { OverseenRound } from '$lib/server/supabase/oversight.ts';
import { m } from './paraglide/messages.js';
import { partWord, stateWord } from './round-words.ts';

/** What a list can be sorted by, and the level, which has no order of its own. */
export type Column = Sort | 'official_level';

const iit = () => 'IIT';
const eit = () => 'EIT';

const COLUMNS: Readonly<Record<Column, readonly [word: () => string, basis?: () => string]>> = {
	name: [m.oversight_col_agency],
	pulse_iit: [iit, m.oversight_group_pulse],
	pulse_eit: [eit, m.oversight_group_pulse],
	pulse_lowest: [m.oversight_short_lowest, m.oversight_group_pulse],
	pulse_low_items: [m.oversight_short_low_items, m.oversight_group_pulse],
	official_total: [m.oversight_short_total, m.oversight_group_official],
	official_level: [m.oversight_short_level, m.oversight_group_official],
	official_lowest: [m.oversight_short_lowest, m.oversight_group_official],
	official_low_items: [m.oversight_short_below_85, m.oversight_group_official],
	oit_gaps: [m.oversight_col_oit],
	overdue: [m.oversight_col_overdue]
};

/** A column as it is called under the head of its basis. */
export function shortColumnWord(column: Column): string {
	return COLUMNS[column][0]();
}

/** The basis of a column's figures; empty where they have none of the two. */
export function basisOfColumn(column: Column): string {
	return COLUMNS[column][1]?.() ?? '';
}

/** The whole name of a column: it stands alone on a phone and in a file. */
export function columnWord(column: Column): string {
	const short = shortColumnWord(column);
	const basis = basisOfColumn(column);
	return basis === '' ? short : m.oversight_of_basis({ basis, column: short });
}

/** A score with two decimals; of a strict round `≈ 82`, for its mean is known no better. */
export function scoreWord(score: number | null, isApproximate = false): string {
	if (score === null) return '–';
	return isApproximate ? `≈ ${Math.round(score)}` : score.toFixed(2);
}

/** Where a round stands and how many have answered: in the end, or as the last night has counted. */
export function roundSentence(round: OverseenRound, today: string): string {
	const sentence = ownRoundSentence(round, today);
	return round.isJoint ? m.cluster_overseen_round({ round: sentence }) : sentence;
}

function ownRoundSentence(round: OverseenRound, today: string): string {
	const { answered, expected, turnoutAtLeast: atLeast } = round;
	const part = partWord(round.part);
	const state = stateWord(round, today);
	if (answered !== null) return m.oversight_round_answered({ part, state, answered, expected });
	// Nothing was published of a void round, and of a new one nothing was counted yet.
	if (round.state === 'void' || round.turnoutOn === null) return m.oversight_round({ part, state });
	return m.oversight_round_turnout({ part, state, atLeast, expected });
}
