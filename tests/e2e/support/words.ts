/** The sentences of the pages, for tests that ask which one is shown and not how it is worded. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Locale = 'th' | 'en';

const FOLDER = join(import.meta.dirname, '../../../src/lib/i18n/messages');

const SENTENCES = { th: readAll('th'), en: readAll('en') };

/**
 * The sentence with this key.
 * @param values for what stands in braces.
 * @throws where there is no such sentence.
 */
export function words(
	locale: Locale,
	key: string,
	values: Record<string, string | number> = {}
): string {
	const sentence = SENTENCES[locale][key];
	if (sentence === undefined) throw new Error(`There is no sentence ${key} in ${locale}.`);
	return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

function readAll(locale: Locale): Record<string, string | undefined> {
	const folder = join(FOLDER, locale);
	const rooms = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
	return Object.assign({}, ...rooms.map((text) => JSON.parse(text) as object)) as Record<
		string,
		string
	>;
}
