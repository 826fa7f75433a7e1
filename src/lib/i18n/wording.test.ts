import { afterEach, expect, test } from 'vitest';
import { overwriteGetLocale } from './paraglide/runtime.js';
import { foreignLanguage } from './wording.ts';

afterEach(() => overwriteGetLocale(() => 'th'));

test('a Thai text on an English page is marked as Thai, and nothing else is', () => {
	overwriteGetLocale(() => 'en');
	expect(foreignLanguage('ระดับ A')).toBe('th');
	expect(foreignLanguage('Level A')).toBeUndefined();
	overwriteGetLocale(() => 'th');
	expect(foreignLanguage('ระดับ A')).toBeUndefined();
	expect(foreignLanguage('Level A')).toBeUndefined();
});
