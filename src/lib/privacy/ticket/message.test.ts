import { describe, expect, it } from 'vitest';
import { isPreparedFor, PREPARED_BYTES, ticketMessage } from './message.ts';

const round = '6f1e1b52-6f0f-4f0c-9d6a-2b1f3c4d5e6f';
const other = '6f1e1b52-6f0f-4f0c-9d6a-2b1f3c4d5e60';
const random = Uint8Array.from({ length: 32 }, (_, i) => i);

/** The message as it goes to the signature, with a randomiser of noughts. */
function prepared(forRound = round): Uint8Array {
	return Uint8Array.from([...new Uint8Array(32), ...ticketMessage(forRound, random)]);
}

describe('the message of a ticket', () => {
	it('says what it is for, names the round, and is random for the rest', () => {
		const text = Buffer.from(ticketMessage(round, random));
		expect(text.subarray(0, 15).toString('latin1')).toBe('prongsai/iit/1\0');
		expect(text.subarray(15, 31).toString('hex')).toBe(round.replaceAll('-', ''));
		expect(text.subarray(31)).toEqual(Buffer.from(random));
		expect(prepared()).toHaveLength(PREPARED_BYTES);
	});

	it('takes 32 random bytes and a round in lower case, nothing else', () => {
		expect(() => ticketMessage(round, random.subarray(1))).toThrow('32');
		expect(() => ticketMessage(round.toUpperCase(), random)).toThrow('UUID');
	});
});

describe('a prepared message', () => {
	it('belongs to its round and to no other (P19)', () => {
		expect(isPreparedFor(round, prepared())).toBe(true);
		expect(isPreparedFor(round, prepared(other))).toBe(false);
	});

	it('is refused where one bit of prefix or round is another, or it is longer or shorter (P19)', () => {
		for (let bit = 32 * 8; bit < (32 + 31) * 8; bit++) {
			const altered = prepared();
			altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			expect(isPreparedFor(round, altered)).toBe(false);
		}
		expect(isPreparedFor(round, prepared().subarray(0, -1))).toBe(false);
		expect(isPreparedFor(round, Uint8Array.from([...prepared(), 0]))).toBe(false);
		expect(isPreparedFor(round, new Uint8Array())).toBe(false);
	});
});
