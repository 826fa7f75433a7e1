/** What the page of a round shows beside its own figures, as the files of the round have it too. */
import type { RoundChange } from '$lib/ita/analysis/certainty.ts';
import type { Span } from '$lib/ita/analysis/not-my-work.ts';
import type { PublishedMark } from '$lib/privacy/disclosure/published-result.ts';

/** Beside the figure with one code: an item, an indicator, or the part itself. */
export interface Beside {
	/** The official score, two decimals or from one end to the other; null where there is none. */
	official: string | null;
	/** What the assessors wrote. */
	remarks: string[];
	/** The round before, null where there is none to compare with. */
	before: { mean: string; change: string | null; verdict: RoundChange } | null;
	/**
	 * The score had "not my work" counted as the lowest answer, and what that takes from it; null of
	 * items, which have the first beside their own figures, and where it is not known.
	 */
	notMyWork: { ifLowest: Span | null; cost: Span } | null;
}

/** The code of the year's total, of which a round knows nothing but what is lost. */
export const TOTAL = 'ita';

/** By code. */
export type BesideFigures = ReadonlyMap<string, Beside>;

/** What qualifies the score of a round. */
export interface Integrity {
	/** Every kind; null where the number may not be told. */
	marks: { mark: PublishedMark['mark']; n: number | null }[];
	/** Slips handed out, as declared, and used; null in an external round. */
	slips: { handedOut: number | null; used: number; isExact: boolean } | null;
	/** Least and greatest mean of the service points; null with fewer than two to compare. */
	spread: { low: string; high: string; items: number } | null;
}
