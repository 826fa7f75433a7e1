/** A score or a whole number as a cell holds it, and why it cannot be read where it cannot. */
import { arabicDigits, tidy } from './plain.ts';

export type ScoreRefusal = 'score_unreadable' | 'score_comma' | 'score_decimals' | 'score_too_high';

export type ScoreReading =
	| { kind: 'score'; score: string }
	/** Nothing was published: a dash, or nothing at all. */
	| { kind: 'blank' }
	| { kind: 'refused'; why: ScoreRefusal };

const BLANK = /^(?:[-–—]+|n\/?a\.?|ไม่มี(?:ข้อมูล|คะแนน)?)?$/i;

/**
 * Reads a cell that must hold a score of 0 to 100 with at most two decimals, as they are published.
 * A comma is refused: `97,33` is 97.33 to some and a thousand too many to others.
 */
export function readScore(cell: string): ScoreReading {
	const text = arabicDigits(tidy(cell));
	if (BLANK.test(text)) return { kind: 'blank' };
	const bare = text
		.replace(/^(?:ร้อยละ|คะแนน)\s*/, '')
		.replace(/\s*(?:%|％|คะแนน)$/, '')
		.trim();
	if (/^[\d.,]*\d,\d[\d.,]*$/.test(bare)) return { kind: 'refused', why: 'score_comma' };
	const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(bare);
	if (match === null) return { kind: 'refused', why: 'score_unreadable' };
	if ((match[2] ?? '').length > 2) return { kind: 'refused', why: 'score_decimals' };
	if (Number(bare) > 100) return { kind: 'refused', why: 'score_too_high' };
	return { kind: 'score', score: bare };
}

/** Whether a cell is meant as a figure: a number with or without its sign, however badly written. */
export function looksLikeScore(cell: string): boolean {
	return /^(?:ร้อยละ\s*|คะแนน\s*)?[+-]?[\d๐-๙][\d๐-๙.,]*\s*(?:%|คะแนน)?$/.test(tidy(cell));
}

/** `3,563` or `๓๕๖๓`: a whole number, with commas only where thousands have them; null if it is none. */
export function readWholeNumber(cell: string): number | null {
	const text = arabicDigits(tidy(cell));
	if (!/^(?:\d{1,6}|\d{1,3}(?:,\d{3})+)$/.test(text)) return null;
	return Number(text.replaceAll(',', ''));
}
