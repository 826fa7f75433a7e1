/** What qualifies the score of a round, in words. */
import type { PublishedMark } from '$lib/privacy/disclosure/published-result.ts';
import { m } from './paraglide/messages.js';

const MARKS: Readonly<Record<PublishedMark['mark'], () => string>> = {
	all_top: m.results_mark_all_top,
	assisted: m.results_mark_assisted,
	paper: m.results_mark_paper
};

/** A kind of answers. */
export function markWord(mark: PublishedMark['mark']): string {
	return MARKS[mark]();
}

/** How many answers are of a kind, or why that is not told. @param told null where it may not be */
export function markCountWord(
	told: number | null,
	{ n, k, isFinal }: { n: number; k: number; isFinal: boolean }
): string {
	if (told !== null) return m.results_mark_count({ count: told, n });
	return isFinal ? m.results_mark_hidden({ k }) : m.results_mark_open();
}

/** Slips used; while the round is open the number is rounded down. */
export function slipsUsedWord({ used, isExact }: { used: number; isExact: boolean }): string {
	return isExact ? String(used) : m.results_slips_at_least({ count: used });
}
