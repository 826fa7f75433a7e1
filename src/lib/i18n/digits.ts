/**
 * The **digits** in which an agency has its numbers written. Official Thai papers use Thai digits,
 * everyday screens mostly do not; each agency chooses. It concerns pages in Thai, and there what is
 * shown alone: values of fields, addresses and what was typed stay as they are.
 */
import { thaiNumeral } from './thai-numeral.ts';

export type Digits = 'arabic' | 'thai';

/** Elements whose text is no prose: styles, scripts, and what is shown exactly as it is written. */
const AS_WRITTEN = /<(style|script|pre|code|textarea)\b[\s\S]*?<\/\1>|<[^>]*>|&#\w+;/g;

/** A number by itself: not part of a code, an address, a telephone number or a time. */
const NUMBER =
	/(?<![A-Za-z0-9_@/#:.,]|[A-Za-z0-9]-)\d+(?:[.,]\d+)*(?![A-Za-z0-9_@/]|[.,:-][A-Za-z0-9])/g;

/** A text with the numbers in it, such as `29.70`, in Thai digits. */
export function inThaiDigits(text: string): string {
	return text.replace(NUMBER, thaiNumeral);
}

/** A page with the numbers that it shows in Thai digits; its tags and attributes stay. */
export function pageInThaiDigits(html: string): string {
	let end = 0;
	let page = '';
	for (const { 0: kept, index } of html.matchAll(AS_WRITTEN)) {
		page += inThaiDigits(html.slice(end, index)) + kept;
		end = index + kept.length;
	}
	return page + inThaiDigits(html.slice(end));
}

/**
 * The page with a mark for its script, which writes numbers after it was sent. Respondents' pages are
 * weighed and go without.
 */
export function markThaiDigits(html: string): string {
	return html.replace('<html ', '<html data-digits="thai" ');
}
