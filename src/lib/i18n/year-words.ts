/** The words of a year's picture. */
import type { BaseDifference, Direction } from '$lib/ita/analysis/changes.ts';
import type { Basis, Origin } from '$lib/ita/analysis/year-picture.ts';
import { OWN_SCORE, type ScoredPart } from '$lib/ita/scoring/score.ts';
import { cellWord } from './finding-words.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

interface Span {
	low: string;
	high: string;
}

const ORIGINS: Readonly<Record<Origin, () => string>> = {
	pulse_round: m.analysis_origin_pulse_round,
	interviewer_round: m.analysis_origin_interviewer_round,
	oit_self_check: m.analysis_origin_oit_self_check,
	official: m.analysis_origin_official,
	missing: m.analysis_origin_missing
};

/** Where a figure comes from. */
export function originWord(origin: Origin): string {
	return ORIGINS[origin]();
}

/** On what the numbers of a page rest. */
export function basisWord(basis: Basis): string {
	return basis === 'pulse' ? m.analysis_basis_pulse() : m.analysis_basis_official();
}

const DIRECTIONS: Readonly<Record<Direction, () => string>> = {
	rose: m.analysis_rose,
	fell: m.analysis_fell,
	same: m.analysis_same
};

export function directionWord(direction: Direction | null): string {
	return direction === null ? m.analysis_direction_open() : DIRECTIONS[direction]();
}

const BASES: Readonly<Record<BaseDifference, () => string>> = {
	weights: m.analysis_base_weights,
	levels: m.analysis_base_levels,
	questionnaire: m.analysis_base_questionnaire
};

/** How the rules of two years differ. */
export function baseWord(base: BaseDifference): string {
	return BASES[base]();
}

const FLAGS = {
	low: m.results_below_target,
	below_median: m.results_below_median,
	fell: m.analysis_fell
};

/** Why an item needs a look. */
export function flagWord(kind: keyof typeof FLAGS): string {
	return FLAGS[kind]();
}

/** Two ends as one figure: `88.58`, or `24.00 ถึง 94.00`; a dash where nothing is known. */
export function scoreWord(score: Span | null): string {
	if (score === null) return '–';
	const { low, high } = score;
	return low === high ? low : m.results_range({ low, high });
}

/** A level, or from the worst to the best that is possible. */
export function levelWord(level: Record<'low' | 'high', { th: string; en: string }> | null) {
	const locale = getLocale();
	return scoreWord(level && { low: level.low[locale], high: level.high[locale] });
}

/** A figure with its name: `ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล`. */
export function figureLabel(
	part: ScoredPart | 'ita',
	code: string,
	name: { th: string; en: string } | null
): string {
	const word = cellWord({ part, item: code });
	return code === OWN_SCORE || name === null ? word : `${word}: ${name[getLocale()]}`;
}
