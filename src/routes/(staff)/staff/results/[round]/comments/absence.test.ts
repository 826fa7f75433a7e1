import { describe, expect, it } from 'vitest';
import { m } from '$lib/i18n/paraglide/messages.js';
import { absence } from './absence.ts';

const asked = { asksComment: true, state: 'closed', released: null, keptUntil: null } as const;

describe('a round without comments to read', () => {
	it.each([
		['does not ask', { ...asked, asksComment: false }, m.comment_page_not_asked()],
		['is open', { ...asked, state: 'open' }, m.comment_page_waiting({ k: 10, twice: 20 })],
		['is closing', { ...asked, state: 'closing' }, m.comment_page_waiting({ k: 10, twice: 20 })],
		['is void', { ...asked, state: 'void' }, m.comment_page_void({ k: 10 })],
		['had too few', { ...asked, released: 0 }, m.comment_page_too_few({ k: 10, twice: 20 })],
		[
			'has run out',
			{ ...asked, released: 17, keptUntil: '2026-11-22' },
			m.comment_page_deleted({ n: 17, day: '22 พฤศจิกายน 2569' })
		]
	] as const)('says so because it %s', (_, comments, sentence) => {
		expect(absence(comments, 10)).toBe(sentence);
	});
});
