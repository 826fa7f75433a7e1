import { createCipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_ANSWER_BYTES } from '../ita/instrument/asked.ts';
import {
	AnswersTooLong,
	ENVELOPE_BYTES,
	EnvelopeRefused,
	openEnvelope,
	sealEnvelope
} from './envelope.ts';

const key = randomBytes(32);
const place = { round: '7c9e6679-7425-40de-944b-e07fc1f90ae7', cell: 3 };
const answers = fc.dictionary(
	fc.stringMatching(/^[ie][1-9]\d?$/),
	fc.constantFrom('1', '4', '-', 'x')
);

describe('an envelope', () => {
	it('gives back exactly the answers it was sealed with', () => {
		fc.assert(
			fc.property(answers, (given) => {
				expect(openEnvelope(sealEnvelope(given, key, place), key, place)).toEqual({ ...given });
			})
		);
	});

	it('holds the longest answers that a questionnaire may have, and nothing longer', () => {
		const ivAndTag = 28;
		const length = 2;
		expect(MOST_ANSWER_BYTES).toBe(ENVELOPE_BYTES - ivAndTag - length);
	});

	it('has 1052 bytes whatever the answers are (P13)', () => {
		fc.assert(
			fc.property(answers, (given) => {
				expect(sealEnvelope(given, key, place)).toHaveLength(1052);
			})
		);
		expect(ENVELOPE_BYTES).toBe(1052);
	});

	it('never looks the same twice', () => {
		expect(sealEnvelope({ e1: '1' }, key, place)).not.toEqual(
			sealEnvelope({ e1: '1' }, key, place)
		);
	});

	it('holds answers of 1022 bytes and refuses longer ones', () => {
		const frame = JSON.stringify({ e1: '' }).length;
		const longest = { e1: 'a'.repeat(1022 - frame) };
		expect(openEnvelope(sealEnvelope(longest, key, place), key, place)).toEqual(longest);
		expect(() => sealEnvelope({ e1: 'a'.repeat(1023 - frame) }, key, place)).toThrow(
			AnswersTooLong
		);
		// Thai letters take three bytes each: it is bytes that count.
		expect(() => sealEnvelope({ e1: 'ก'.repeat(400) }, key, place)).toThrow(AnswersTooLong);
	});

	it('does not open after any one bit was changed', () => {
		const sealed = sealEnvelope({ e1: '4', e2: '-' }, key, place);
		fc.assert(
			fc.property(fc.nat(ENVELOPE_BYTES * 8 - 1), (bit) => {
				const altered = Buffer.from(sealed);
				altered.writeUInt8(altered.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
				expect(() => openEnvelope(altered, key, place)).toThrow(EnvelopeRefused);
			})
		);
	});

	it.each([
		['another round', key, { ...place, round: '7c9e6679-7425-40de-944b-e07fc1f90ae8' }],
		['another cell', key, { ...place, cell: 2 }],
		['another key', randomBytes(32), place]
	])('does not open for %s', (_, otherKey, otherPlace) => {
		const sealed = sealEnvelope({ e1: '4' }, key, place);
		expect(() => openEnvelope(sealed, otherKey, otherPlace)).toThrow(EnvelopeRefused);
	});

	it.each([0, 28, 1051, 1053])('does not open with %i bytes', (length) => {
		const sealed = sealEnvelope({ e1: '4' }, key, place);
		const cut = Buffer.alloc(length, 0);
		sealed.copy(cut);
		expect(() => openEnvelope(cut, key, place)).toThrow(EnvelopeRefused);
	});

	it('does not open what was sealed without a place', () => {
		const iv = randomBytes(12);
		const cipher = createCipheriv('aes-256-gcm', key, iv);
		const body = [cipher.update(Buffer.alloc(1024)), cipher.final()];
		const bare = Buffer.concat([iv, ...body, cipher.getAuthTag()]);
		expect(() => openEnvelope(bare, key, place)).toThrow(EnvelopeRefused);
	});

	it('is refused a place that is no round', () => {
		expect(() => sealEnvelope({}, key, { round: 'round-1', cell: 1 })).toThrow('UUID');
	});
});
