/** Figures as a report prints them. */
import Fraction from 'fraction.js';
import type { Change, Direction } from '../analysis/changes.ts';
import { TARGET } from '../analysis/flags.ts';
import type { Score, ScoredPart, Span } from '../scoring/score.ts';
import { hundredths, shown, signed } from '../scoring/shown.ts';
import type { Cell, FigureOf } from './model.ts';

export const DASH = '–';

/** `88.58`, or `74.54–89.54` where something is missing; a dash where nothing is known. */
export function figureText(score: Span | undefined): string {
	if (score === undefined) return DASH;
	const [low, high] = [shown(score.low), shown(score.high)];
	return low === high ? low : `${low}–${high}`;
}

/** `+1.75`, `−8.28`, `0.00`, or from one bound to the other. */
export function changeText({ low, high }: Change): string {
	const [from, to] = [signed(low), signed(high)];
	return from === to ? from : `${from} … ${to}`;
}

/** A change without its sign, for a sentence whose verb has it; null where bounds leave it open. */
export function sizeText({ low, high }: Change): string | null {
	return hundredths(low) === hundredths(high) ? shown(low.abs()) : null;
}

/**
 * From one figure as it is shown to the other, so that whoever subtracts them finds the same; between
 * two bounds where something is missing.
 */
export function shownChange(before: Span, after: Span): Change {
	const between = (from: Fraction, to: Fraction) =>
		new Fraction(hundredths(to) - hundredths(from), 100);
	return { low: between(before.high, after.low), high: between(before.low, after.high) };
}

/**
 * Which way an instrument moved the total, by the size that is shown of it: no figure before or after
 * is. Null where bounds leave it open.
 */
export function broughtDirection({ low, high }: Change): Direction | null {
	const [from, to] = [hundredths(low), hundredths(high)];
	if (from !== to) return null;
	if (from === 0) return 'same';
	return from > 0 ? 'rose' : 'fell';
}

/** Whether a figure as it is shown reaches the target; null where bounds leave it open. */
export function reachesTarget({ low, high }: Span): boolean | null {
	const target = hundredths(TARGET);
	if (hundredths(low) >= target) return true;
	return hundredths(high) < target ? false : null;
}

export function figureCell(
	score: Score | undefined,
	fiscalYear: number,
	part: ScoredPart | 'ita',
	code: string
): Cell {
	const text = figureText(score);
	if (score === undefined || !hundredthsAgree(score)) return { text };
	const figure: FigureOf = { fiscalYear, part, code };
	return { text, figure };
}

export function text(words: string | number): Cell {
	return { text: String(words) };
}

/** The weight of a part as a factor. */
export function weighted(score: Score, percent: number): Span {
	const factor = new Fraction(percent, 100);
	return { low: score.low.mul(factor), high: score.high.mul(factor) };
}

function hundredthsAgree({ low, high }: Span): boolean {
	return hundredths(low) === hundredths(high);
}
