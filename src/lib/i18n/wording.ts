import { getLocale, type Locale } from './paraglide/runtime.js';

/** A text of data in some languages; Thai is always there. */
type Wording = { th: string } & Partial<Record<Locale, string>>;

/** The text in the language of the page; where nobody has translated it, in Thai. */
export function inPageLanguage(wording: Wording): string {
	return wording[getLocale()] ?? wording.th;
}

/**
 * The language to mark a text of data with, where it is not the page's: `th` for Thai letters on an
 * English page. What people bring in may be Thai in both languages, and would be read out as English.
 */
export function foreignLanguage(text: string): 'th' | undefined {
	return getLocale() !== 'th' && /[ก-๙]/.test(text) ? 'th' : undefined;
}
