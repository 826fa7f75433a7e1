import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAgencySlug, suggestAgencySlug } from './agency-slug.ts';

describe('the suggested slug', () => {
	it.each([
		['Mueang Mai Subdistrict Administrative Organization', 'mueang-mai-subdistrict'],
		['The Office of Ban Suan Municipality', 'ban-suan-municipality'],
		['Office of the', 'office-of-the'],
		['Café & Co. 24', 'cafe-co-24'],
		['องค์การบริหารส่วนตำบล', ''],
		['Data Office', '']
	])('of "%s" is "%s"', (name, slug) => expect(suggestAgencySlug(name)).toBe(slug));

	it('is empty or a slug, whatever the name', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (name) => {
				const slug = suggestAgencySlug(name);
				expect(slug === '' || isAgencySlug(slug)).toBe(true);
			})
		);
	});
});

describe('a slug', () => {
	it.each(['อบต', 'Two', 'a--b', '-a', 'a-', '', 'data', 'a'.repeat(61)])('is not "%s"', (text) =>
		expect(isAgencySlug(text)).toBe(false)
	);
});
