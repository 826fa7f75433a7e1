import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64url } from '../../privacy/ticket/base64url.ts';
import { ticketMessage } from '../../privacy/ticket/message.ts';
import { readFragment, ticketFragment } from './fragment.ts';
import { ROUND_ID } from './round.fixture.ts';

const OTHER_ROUND = '00000000-0000-4000-8000-000000000000';
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const ticket = fc.record({
	prepared: fc
		.tuple(bytes(32), bytes(32))
		.map(([first, last]) => Uint8Array.from([...first, ...ticketMessage(ROUND_ID, last)])),
	signature: bytes(256)
});

describe('what is brought behind the #', () => {
	it('is a slip with code and pin, as its QR code has them', () => {
		fc.assert(
			fc.property(bytes(16), (pin) => {
				expect(readFragment(`#c=ABCDEFGHJKMNP&k=${toBase64url(pin)}`, ROUND_ID)).toEqual({
					kind: 'slip',
					code: 'ABCDEFGHJKMNP',
					pin
				});
			})
		);
	});

	it('is a slip to be compared by eye where the pin is missing, short, long or no base64url', () => {
		for (const k of ['', '&k=', '&k=AAAA', `&k=${'A'.repeat(43)}`, '&k=***']) {
			const brought = readFragment(`#c=ABCD-EFGH-JKMNP${k}`, ROUND_ID);
			expect(brought).toEqual({ kind: 'slip', code: 'ABCD-EFGH-JKMNP', pin: null });
		}
	});

	it('is a ticket that was kept, byte for byte', () => {
		fc.assert(
			fc.property(ticket, (kept) => {
				const brought = readFragment(ticketFragment(kept), ROUND_ID);
				expect(brought).toEqual({ kind: 'ticket', ticket: kept });
				expect(readFragment(ticketFragment(kept), OTHER_ROUND)).toEqual({ kind: 'broken' });
			})
		);
	});

	it('is a broken ticket where a piece of the link was lost', () => {
		fc.assert(
			fc.property(ticket, fc.integer({ min: 3, max: 460 }), (kept, length) => {
				const cut = ticketFragment(kept).slice(0, length);
				expect(readFragment(cut, ROUND_ID)).toEqual({ kind: 'broken' });
			})
		);
	});

	it('is nothing where it is anything else, and never an error', () => {
		for (const hash of ['', '#', '#i1', '#c=', `#c=${'A'.repeat(41)}`, '#k=AAAA', '#c=%']) {
			const { kind } = readFragment(hash, ROUND_ID);
			expect(['nothing', 'slip']).toContain(kind);
		}
		fc.assert(
			fc.property(fc.string(), (hash) => {
				expect(readFragment(`#${hash}`, ROUND_ID)).toHaveProperty('kind');
			})
		);
	});
});
