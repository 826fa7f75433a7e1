import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEnvelope, sealEnvelope } from '../envelope.ts';
import { EnvelopeRefused, sealText, TextTooLong } from '../sealed.ts';
import { COMMENT_ENVELOPE_BYTES, openComment, sealComment } from './envelope.ts';

const key = randomBytes(32);
const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const texts = fc.string({ unit: 'grapheme', maxLength: 500 });

describe('a comment envelope', () => {
	it('gives back exactly the text it was sealed with, and has 4124 bytes whatever it is (P13)', () => {
		fc.assert(
			fc.property(fc.oneof(texts, fc.constant('')), (text) => {
				const sealed = sealComment(text, key, round);
				expect(sealed).toHaveLength(4124);
				expect(openComment(sealed, createSecretKey(key), round)).toBe(text);
			})
		);
		expect(COMMENT_ENVELOPE_BYTES).toBe(4124);
	});

	it('never looks the same twice, also where nothing was written', () => {
		expect(sealComment('', key, round)).not.toEqual(sealComment('', key, round));
	});

	it('holds 4094 bytes and refuses more', () => {
		const longest = 'ก'.repeat(1364) + 'ab';
		expect(openComment(sealComment(longest, key, round), key, round)).toBe(longest);
		expect(() => sealComment(`${longest}c`, key, round)).toThrow(TextTooLong);
	});

	it('does not open after any one bit was changed', () => {
		const sealed = sealComment('รอนาน', key, round);
		fc.assert(
			fc.property(fc.nat(COMMENT_ENVELOPE_BYTES * 8 - 1), (bit) => {
				const altered = Buffer.from(sealed);
				altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
				expect(() => openComment(altered, key, round)).toThrow(EnvelopeRefused);
			})
		);
	});

	it('does not open for another round or key, nor when it was sealed for none', () => {
		const sealed = sealComment('รอนาน', key, round);
		const other = round.replace(/7$/, '8');
		expect(() => openComment(sealed, key, other)).toThrow(EnvelopeRefused);
		expect(() => openComment(sealed, randomBytes(32), round)).toThrow(EnvelopeRefused);
		const bare = sealText('รอนาน', key, new Uint8Array(), { body: 4096 });
		expect(() => openComment(bare, key, round)).toThrow(EnvelopeRefused);
	});

	it('is no envelope of answers, nor is one of those a comment', () => {
		const comment = sealComment('{"e1":"1"}', key, round);
		const answers = sealEnvelope({ e1: '1' }, key, { round, cell: 0 });
		expect(() => openEnvelope(comment, key, { round, cell: 0 })).toThrow(EnvelopeRefused);
		expect(() => openComment(answers, key, round)).toThrow(EnvelopeRefused);
	});
});
