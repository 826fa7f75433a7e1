import { getLocale, type Locale } from './paraglide/runtime.js';

/** A text of data in some languages; Thai is always there. */
type Wording = { th: string } & Partial<Record<Locale, string>>;

/** The text in the language of the page; where nobody has translated it, in Thai. */
export function inPageLanguage(wording: Wording): string {
	return wording[getLocale()] ?? wording.th;
}
