/** Published figures as people read them. */
import Fraction from 'fraction.js';
import type { Wording } from '$lib/ita/instrument/types.ts';
import { hundredths, shown } from '$lib/ita/scoring/shown.ts';
import type {
	Band,
	DisclosureProfile,
	PublishedMean,
	PublishedNote,
	Third,
	WholePoints
} from '$lib/privacy/disclosure/published-result.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

/** A mean: `82.47`; in the strict profile, where it is approximate, `≈ 82`. Null where none is. */
export function meanWord(mean: string | null, profile: DisclosureProfile): string | null {
	if (mean === null) return null;
	const exact = new Fraction(mean);
	return profile === 'strict' ? `≈ ${Math.round(hundredths(exact) / 100)}` : shown(exact);
}

/** How sure a mean is: the 95 % interval of an exact one, what an approximate one certainly lies in. */
export function suretyWord({
	interval,
	within
}: Pick<PublishedMean, 'interval' | 'within'>): string | null {
	if (interval !== null) return m.results_interval({ range: spanWord(interval) });
	return within && m.results_within({ range: spanWord(within) });
}

/** Why a result does not tell all, one sentence a note. */
export function noteWord(note: PublishedNote, { k }: { k: number }): string {
	switch (note) {
		case 'strict':
			return m.results_note_strict();
		case 'banded':
			return m.results_bands_why();
		case 'thirds':
			return m.results_distribution_thirds();
		case 'below_k':
			return m.results_note_below_k({ k });
		case 'held':
			return m.results_note_held({ k });
		case 'rest':
			return m.results_note_rest();
		case 'pooled':
			return m.results_note_pooled({ k });
	}
}

/** A share in words: `ไม่เกิน 10%`, `10–15%`, `90% ขึ้นไป`. */
export function bandWord({ form, low, high }: Band): string {
	if (form === 'at_most') return m.results_band_at_most({ high });
	if (form === 'at_least') return m.results_band_at_least({ low });
	return `${low}–${high}%`;
}

/** Two ends as one figure: `88.58`, or `60–67` where they differ. */
export function spanWord<T extends string | number>({ low, high }: { low: T; high: T }): string {
	return low === high ? String(low) : `${low}–${high}`;
}

/** What "not my work" takes from a score: `ลดลง 3–4 คะแนน`. */
export function costWord({ low, high }: WholePoints): string {
	if (high === 0) return m.results_cost_none();
	return low === 0
		? m.results_cost_at_most({ high })
		: m.results_cost_range({ range: spanWord({ low, high }) });
}

/** An answer that was offered, or the third of the scale that stands for several. */
export function answerWord(answer: Wording | Third): string {
	if (answer === 'unfavourable') return m.results_third_unfavourable();
	if (answer === 'middle') return m.results_third_middle();
	if (answer === 'favourable') return m.results_third_favourable();
	return answer[getLocale()];
}

/** What a reader must know of the round to be told why a figure is absent or behind. */
interface Standing {
	/** Fewest answers that a figure describes. */
	k: number;
	isFinal: boolean;
}

/**
 * Why an item has no figure.
 *
 * @param isPerPoint the item is of a whole round whose service points are counted apart: then no
 * point has k answers to it, though all together may
 */
export function tooFewWord({ k, isFinal }: Standing, isPerPoint: boolean): string {
	// At the close the points' answers were put together, so that all are too few.
	if (isFinal) return m.results_below_k_final({ k });
	return isPerPoint ? m.results_below_k_point({ k }) : m.results_below_k({ k });
}

/** Why a figure leaves some answers out. */
export function heldWord({ k, isFinal }: Standing): string {
	return isFinal ? m.results_held_final({ k }) : m.results_held({ k });
}

/** `ก, ข และ ค`: the platform's own list leaves no space around the last word in Thai. */
export function listWord(words: string[]): string {
	const last = words.at(-1) ?? '';
	const rest = words.slice(0, -1).join(', ');
	return rest === '' ? last : m.results_list({ rest, last });
}
