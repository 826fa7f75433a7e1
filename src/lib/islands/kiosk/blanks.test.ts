import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issueFormToken, KEPT_LIFETIME_SECONDS } from '../../privacy/form-token.ts';
import { tokenFacts } from '../queue/token-facts.ts';
import { kioskBlanks } from './blanks.ts';

const now = new Date('2026-11-22T03:17:42Z');
const HOUR = 3_600_000;
const secret = randomBytes(32);
const after = (hours: number) => new Date(now.getTime() + hours * HOUR);

function blank(cell = 2, at = now): string {
	const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
	const lifetime = KEPT_LIFETIME_SECONDS;
	return issueFormToken({ round, cell, now: at, secret, randomBytes, lifetime });
}

const place = tokenFacts(blank())?.place ?? '';

describe('the blanks of a kiosk', () => {
	it('P7: are given to one form each, and then there is none', () => {
		const blanks = kioskBlanks(place);
		const batch = [blank(), blank()];
		blanks.replace(batch);
		const given = [blanks.claim(now), blanks.claim(now)];
		expect(given.toSorted()).toEqual(batch.toSorted());
		expect([blanks.claim(now), blanks.count(now)]).toEqual([null, 0]);
	});

	it('P26: are dropped once they no longer hold, however long the page stays open', () => {
		const blanks = kioskBlanks(place);
		const later = blank(2, after(20));
		blanks.replace([blank(), later]);
		expect(blanks.count(after(35)), 'control').toBe(2);
		expect(blanks.count(after(37))).toBe(1);
		expect(blanks.claim(after(37))).toBe(later);
		expect(blanks.claim(after(37))).toBeNull();
	});

	it('are those of its own place, and of the batch that came last', () => {
		const blanks = kioskBlanks(place);
		const last = blank();
		blanks.replace([blank()]);
		blanks.replace(['no token', blank(3), last]);
		expect([blanks.claim(now), blanks.claim(now)]).toEqual([last, null]);
	});
});
