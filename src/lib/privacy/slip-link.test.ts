import { describe, expect, it } from 'vitest';
import { pinOf, slipLink } from './slip-link.ts';
import { fromBase64url } from './ticket/base64url.ts';
import { importTicketKey } from './ticket/client.ts';
import { inGroups, PIN_BYTES, readableFingerprint } from './ticket/fingerprint.ts';
import { generateTicketKey, readTicketKey } from './ticket/issuer.ts';

const ADDRESS = 'https://survey.example.go.th/i/k3x9t2m8qa';
const CODE = 'ABCDEFGHJKMNP';

describe('the link of a slip', () => {
	it('in a draw carries the code behind the # and nothing else (P23)', () => {
		expect(slipLink(ADDRESS, CODE, null)).toBe(`${ADDRESS}#c=${CODE}`);
	});

	it('for tickets carries a pin with which a phone takes the key, and no other (P20)', async () => {
		const [key, other] = await Promise.all(
			[1, 2].map(async () => readTicketKey(await generateTicketKey()))
		);
		if (!key || !other) throw new Error('Two keys were made.');
		const { hash, origin, pathname, search } = new URL(slipLink(ADDRESS, CODE, key.fingerprint));
		expect(`${origin}${pathname}${search}`).toBe(ADDRESS);
		const words = new URLSearchParams(hash.slice(1));
		expect([...words.keys()]).toEqual(['c', 'k']);
		expect(words.get('c')).toBe(CODE);
		const pin = fromBase64url(words.get('k') ?? '') ?? new Uint8Array();
		await expect(importTicketKey(Uint8Array.from(key.spki), pin)).resolves.toBeDefined();
		await expect(importTicketKey(Uint8Array.from(other.spki), pin)).rejects.toThrow('pin');
	});
});

describe('the pin', () => {
	const fingerprint = '0123456789abcdef'.repeat(4);

	it('is as long as a phone asks for', () => {
		expect(pinOf(fingerprint)).toHaveLength(PIN_BYTES);
	});

	it('is printed as the first half of the fingerprint, in groups of four', () => {
		expect(readableFingerprint(fingerprint)).toBe('0123 4567 89ab cdef 0123 4567 89ab cdef');
		expect(inGroups(fingerprint).startsWith(readableFingerprint(fingerprint))).toBe(true);
	});
});
