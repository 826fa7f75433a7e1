/**
 * The **shadow** of a text: as long as the text, code unit by code unit, with every way of writing
 * a digit, a dash, a space or a Latin letter brought to the plain one. Rules match on the shadow
 * and cut the original, so that Thai, full-width and spaced-out digits
 * are found like plain ones.
 */

/** Digits zero of the scripts that phones in Thailand can type; nine more follow each. */
const ZEROS = [
	0x0660, // Arabic-Indic
	0x06f0, // Extended Arabic-Indic
	0x0966, // Devanagari
	0x09e6, // Bengali
	0x0e50, // Thai
	0x0ed0, // Lao
	0x1040, // Burmese
	0x1090, // Shan
	0x17e0, // Khmer
	0xff10 // full width
];
const MATHEMATICAL_ZERO = 0x1d7ce;
const CIRCLED_ONE = 0x2460;
const KEYCAP = /[\u20e3\ufe0e\ufe0f]/;

const DASH = /[\p{Pd}\u2212\u00ad\u2043]/u;
const DOT = /[\u3002\uff61\u00b7\u2022\u2027\u30fb]/;
/** Spaces, and what is not seen at all: zero-width characters, joiners, direction marks. */
const BLANK = /[\s\p{Zs}\p{Cf}\u115f\u3164]/u;

/** What is already cut must not be read again: a label stands in the shadow as this. */
export const OPAQUE = '\u0000';

/** The shadow of a text; `shadowOf(text).length === text.length`. */
export function shadowOf(text: string): string {
	let shadow = '';
	for (const character of text) {
		const plain = plainOf(character);
		// A character of two code units keeps its length: the second becomes a separator.
		shadow += plain + ' '.repeat(character.length - plain.length);
	}
	return shadow;
}

function plainOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	if (BLANK.test(character)) return ' ';
	if (code < 0x80) return character;
	const zero = ZEROS.find((start) => code >= start && code < start + 10);
	if (zero !== undefined) return String(code - zero);
	if (code >= MATHEMATICAL_ZERO && code < MATHEMATICAL_ZERO + 50) {
		return String((code - MATHEMATICAL_ZERO) % 10);
	}
	if (code >= CIRCLED_ONE && code < CIRCLED_ONE + 9) return String(code - CIRCLED_ONE + 1);
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
	if (DASH.test(character)) return '-';
	if (DOT.test(character)) return '.';
	if (KEYCAP.test(character)) return ' ';
	return character;
}
