/** How a document is written: its face, its digits, its pictures. */
import { inThaiDigits, type Digits } from '$lib/i18n/digits.ts';
import type { Locale } from '$lib/i18n/paraglide/runtime.js';
import type { Picture } from '$lib/ita/report/model.ts';
import type { Face } from './face.ts';
import type { Png } from './png.ts';

export interface Writing {
	face: Face;
	digits: Digits;
	locale: Locale;
	pictures: Partial<Record<Picture['key'], { png: Png; sentence: string }>>;
}

/** Words as the document writes them. */
export function written({ digits }: Writing, text: string): string {
	return printable(digits === 'thai' ? inThaiDigits(text) : text);
}

/**
 * Words without the characters that no XML may have: Word would not open the file. They come with what
 * is pasted out of Word itself, whose line break within a paragraph is U+000B.
 *
 * @see XML 1.0 (fifth edition), 2.2
 */
export function printable(text: string): string {
	return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ');
}

/** Twentieths of a point in a centimetre. */
export const CENTIMETRE = 567;

/** A4 with the margins of official papers: 3 cm at the binding, 2 cm at the right. */
export const PAGE = {
	size: { width: 11906, height: 16838 },
	margin: {
		top: Math.round(2.5 * CENTIMETRE),
		bottom: 2 * CENTIMETRE,
		left: 3 * CENTIMETRE,
		right: 2 * CENTIMETRE,
		header: Math.round(1.25 * CENTIMETRE),
		footer: Math.round(1.25 * CENTIMETRE)
	}
};

export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
