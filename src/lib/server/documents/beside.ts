/** What the page of a round shows beside its own figures, as the files of the round have it too. */
import type { RoundChange } from '$lib/ita/analysis/certainty.ts';

/** Beside the figure with one code: an item, an indicator, or the part itself. */
export interface Beside {
	/** The official score, two decimals or from one end to the other; null where there is none. */
	official: string | null;
	/** What the assessors wrote. */
	remarks: string[];
	/** The round before, null where there is none to compare with. */
	before: { mean: string; change: string | null; verdict: RoundChange } | null;
}

/** By code. */
export type BesideFigures = ReadonlyMap<string, Beside>;
