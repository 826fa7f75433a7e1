/** What the analysis says of a figure, in a few words. */
import type { Certainty, RoundChange } from '$lib/ita/analysis/certainty.ts';
import type { StrengthClass } from '$lib/ita/analysis/strengths.ts';
import { m } from './paraglide/messages.js';

const CLASSES: Readonly<Record<StrengthClass, () => string>> = {
	highest: m.analysis_class_highest,
	rose: m.analysis_class_rose,
	fell: m.analysis_class_fell,
	fell_below: m.analysis_class_fell_below,
	kept: m.analysis_class_kept,
	still_below: m.analysis_class_still_below
};

/** A class of strengths and weaknesses. */
export function classWord(of: StrengthClass): string {
	return CLASSES[of]();
}

/** How surely a figure is below a line. @param n answers it comes from, as published */
export function certaintyWord(certainty: Certainty, n: number): string {
	if (certainty === 'certain') return m.analysis_certainty_certain();
	if (certainty === 'probable') return m.analysis_certainty_probable();
	return m.analysis_certainty_cannot_tell({ n });
}

const VERDICTS: Readonly<Record<RoundChange, () => string>> = {
	rose: m.analysis_verdict_rose,
	fell: m.analysis_verdict_fell,
	within_chance: m.analysis_verdict_within_chance,
	cannot_tell: m.analysis_verdict_cannot_tell
};

/** Whether a figure changed by more than chance. @param change as shown, null of none */
export function verdictWord({
	change,
	verdict
}: {
	change: string | null;
	verdict: RoundChange;
}): string {
	return change === '0.00' ? m.analysis_verdict_same() : VERDICTS[verdict]();
}
