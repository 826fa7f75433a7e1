import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptOf } from './receipt.ts';

const nullifier = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('a receipt', () => {
	it('is eight groups of four, without letters that look alike', () => {
		fc.assert(
			fc.property(nullifier, (bytes) => {
				expect(receiptOf(bytes)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}( [0-9A-HJKMNP-TV-Z]{4}){7}$/);
			})
		);
	});

	it('is the first 160 bits of the nullifier, the highest first', () => {
		const bytes = Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0x08 : i === 19 ? 1 : 0));
		expect(receiptOf(bytes)).toBe('1000 0000 0000 0000 0000 0000 0000 0001');
		expect(receiptOf(new Uint8Array(32).fill(0xff))).toBe(Array(8).fill('ZZZZ').join(' '));
	});

	it('differs as soon as one of those bits does', () => {
		fc.assert(
			fc.property(nullifier, fc.nat(159), (bytes, bit) => {
				const altered = Uint8Array.from(bytes);
				altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
				expect(receiptOf(altered)).not.toBe(receiptOf(bytes));
			})
		);
	});
});
