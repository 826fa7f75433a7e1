/** The word that names an agency in addresses: lower-case Latin letters and digits, single dashes. */

/** As in the database (`agencies_slug_is_readable`). */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST = 60;
const LONGEST_SUGGESTION = 30;

/** Words that every agency has, and that tell none from another. */
const COMMON_WORDS = new Set([
	'the',
	'of',
	'and',
	'office',
	'organization',
	'organisation',
	'administrative'
]);

/** Stands at `/privacy/data`, where an agency of that name would have its notice. */
const TAKEN = 'data';

export function isAgencySlug(text: string): boolean {
	return text.length <= LONGEST && SLUG.test(text) && text !== TAKEN;
}

/** A short slug from an English name, whole words only; empty where the name gives none. */
export function suggestAgencySlug(nameEn: string): string {
	const plain = nameEn.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	const words = plain.match(/[a-z0-9]+/g) ?? [];
	const telling = words.filter((word) => !COMMON_WORDS.has(word));
	let slug = '';
	for (const word of telling.length > 0 ? telling : words) {
		const longer = slug === '' ? word.slice(0, LONGEST_SUGGESTION) : `${slug}-${word}`;
		if (longer.length > LONGEST_SUGGESTION) break;
		slug = longer;
	}
	return slug === TAKEN ? '' : slug;
}
