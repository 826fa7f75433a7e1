/** Words of the self-check that several of its components use. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { LinkOutcome } from '$lib/server/links/check-link.ts';
import type { SelfCheckState } from '$lib/server/supabase/oit-self-checks.ts';
import type { ShownScore } from './reading.ts';

const STATES: Record<SelfCheckState, () => string> = {
	not_started: m.oit_state_not_started,
	gathering: m.oit_state_gathering,
	published: m.oit_state_published,
	checked: m.oit_state_checked
};

const OUTCOMES: Record<LinkOutcome, () => string> = {
	answers: m.oit_link_answers,
	moved: m.oit_link_moved,
	broken: m.oit_link_broken,
	silent: m.oit_link_silent,
	refused: m.oit_link_refused
};

export function stateName(state: SelfCheckState): string {
	return STATES[state]();
}

export function outcomeName(outcome: LinkOutcome): string {
	return OUTCOMES[outcome]();
}

/** A score, from what to what, or a dash where nothing is known. */
export function scoreWord(score: ShownScore | null): string {
	if (score === null) return '–';
	return score.low === score.high ? score.low : m.results_range(score);
}
