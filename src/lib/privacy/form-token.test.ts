import { createHash, createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	issueFormToken,
	KEPT_LIFETIME_SECONDS,
	readFormToken,
	type TokenRequest
} from './form-token.ts';

const secret = randomBytes(32);
const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const issuedAt = new Date('2026-11-22T03:17:42Z');
const MINUTE = 60_000;

function issue(changes: Partial<TokenRequest> = {}): string {
	return issueFormToken({ round, cell: 2, now: issuedAt, secret, randomBytes, ...changes });
}

function read(token: string, minutesLater = 0, expectedRound: string | undefined = round) {
	const now = new Date(issuedAt.getTime() + minutesLater * MINUTE);
	return readFormToken(token, { round: expectedRound, now, secret });
}

function payloadOf(token: string): Record<string, unknown> {
	const bytes = Buffer.from(token.split('.')[0] ?? '', 'base64url');
	return {
		bytes: bytes.length,
		v: bytes[0],
		round: bytes.toString('hex', 1, 17),
		cell: bytes.readUInt16BE(17),
		iat: bytes.readUInt32BE(19),
		exp: bytes.readUInt32BE(23),
		jti: bytes.toString('base64url', 27)
	};
}

describe('a form token', () => {
	it('tells the round and the cell it was issued for (P26)', () => {
		expect(read(issue())).toMatchObject({ ok: true, round, cell: 2 });
	});

	it('carries nothing finer than ten minutes (P26)', () => {
		expect(payloadOf(issue())).toEqual({
			bytes: 43,
			v: 2,
			round: round.replaceAll('-', ''),
			cell: 2,
			iat: new Date('2026-11-22T03:10:00Z').getTime() / 1000,
			exp: new Date('2026-11-22T07:10:00Z').getTime() / 1000,
			jti: expect.stringMatching(/^[\w-]{22}$/)
		});
	});

	it('is spent under the hash of its random number (P26)', () => {
		const jti = randomBytes(16);
		const reading = read(issue({ randomBytes: () => jti }));
		const h = createHash('sha256').update('prongsai/jti/1').update(jti).digest('hex');
		expect(reading).toMatchObject({ jti: jti.toString('base64url'), h });
	});

	it('never shares its random number with another (P26)', () => {
		const numbers = Array.from({ length: 100 }, () => payloadOf(issue()).jti);
		expect(new Set(numbers).size).toBe(100);
	});

	it('holds until four hours after the cut time, and is expired from then on (P26)', () => {
		const token = issue();
		const last = (issuedAt.getTime() - new Date('2026-11-22T07:10:00Z').getTime()) / -MINUTE;
		expect(read(token, last)).toMatchObject({ ok: true });
		expect(read(token, last + 1)).toMatchObject({ ok: false, fault: 'expired' });
	});

	it('of a device that has no network holds for 36 hours, and not longer (P26)', () => {
		const token = issue({ lifetime: KEPT_LIFETIME_SECONDS });
		const last = 36 * 60 - 8;
		expect(read(token, last)).toMatchObject({ ok: true });
		expect(read(token, last + 1)).toMatchObject({ ok: false, fault: 'expired' });
		expect(read(issue(), last), 'control: another is long expired').toMatchObject({
			fault: 'expired'
		});
	});

	it('continues an expired one under the same h, so that both count once (P26)', () => {
		const expired = read(issue(), 300);
		expect(expired).toMatchObject({ fault: 'expired', round, cell: 2 });
		if (expired.ok || expired.fault !== 'expired') return;
		const later = new Date(issuedAt.getTime() + 300 * MINUTE);
		const fresh = read(issue({ now: later, jti: expired.jti }), 300);
		expect(fresh).toMatchObject({ ok: true, h: expired.h });
	});

	it('outlives a clock that jumps: set back it holds, set ahead it is continued (P26, P7)', () => {
		const token = issue();
		const [back, ahead] = [read(token, -365 * 24 * 60), read(token, 365 * 24 * 60)];
		expect(back).toMatchObject({ ok: true });
		expect(ahead).toMatchObject({ ok: false, fault: 'expired' });
		expect('h' in ahead && 'h' in back && ahead.h === back.h, 'they count once together').toBe(
			true
		);
	});

	it('is forged for another round, also when expired (P26)', () => {
		const other = '7c9e6679-7425-40de-944b-e07fc1f90ae8';
		expect(read(issue(), 0, other)).toEqual({ ok: false, fault: 'forged' });
		expect(read(issue(), 300, other)).toEqual({ ok: false, fault: 'forged' });
		expect(readFormToken(issue(), { now: issuedAt, secret })).toMatchObject({ ok: true });
	});

	it('is refused with any one character changed (P26)', () => {
		const token = issue();
		fc.assert(
			fc.property(
				fc.nat(token.length - 1),
				fc.constantFrom(...'ABCXYZabcxyz0189-_.=+ ก'),
				(at, character) => {
					fc.pre(token[at] !== character);
					expect(read(token.slice(0, at) + character + token.slice(at + 1)).ok).toBe(false);
				}
			)
		);
	});

	it('is forged under another secret (P26)', () => {
		expect(read(issue({ secret: randomBytes(32) }))).toEqual({ ok: false, fault: 'forged' });
	});

	it('of a version we do not know is malformed, though we signed it (P26)', () => {
		const bytes = Buffer.from(issue().split('.')[0] ?? '', 'base64url');
		bytes[0] = 1;
		const text = bytes.toString('base64url');
		const signature = createHmac('sha256', secret).update(text).digest('base64url');
		expect(read(`${text}.${signature}`)).toEqual({ ok: false, fault: 'malformed' });
	});

	it('is malformed when it is any other text (P26)', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(read(text)).toEqual({ ok: false, fault: 'malformed' });
			})
		);
	});
});
