/**
 * What is typed and what is meant: Thai digits, full-width letters and the many spaces that come
 * along when a table is copied from a web page or a PDF.
 */

const THAI_DIGITS = '๐๑๒๓๔๕๖๗๘๙';

/** Zero-width characters and byte order marks, which nobody sees and nobody types. */
const UNSEEN = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;

/** Thai digits as Arabic ones. */
export function arabicDigits(text: string): string {
	return text.replace(/[๐-๙]/g, (digit) => String(THAI_DIGITS.indexOf(digit)));
}

/** A cell without outer and doubled spaces, unseen characters and full-width letters. */
export function tidy(text: string): string {
	return (
		text
			// Only what has a plain twin: NFKC would take the Thai vowel am (ำ) apart.
			.replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
			.replace(UNSEEN, '')
			.replace(/[\s\u00A0\u3000]+/g, ' ')
			.trim()
	);
}
