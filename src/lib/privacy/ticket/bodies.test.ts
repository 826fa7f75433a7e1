import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import {
	ANSWER_BODY_BYTES,
	BodyTooLong,
	readAnswerRequest,
	readReply,
	readTicketRequest,
	TICKET_BODY_BYTES,
	writeAnswerRequest,
	writeReply,
	writeTicketRequest
} from './bodies.ts';
import { PREPARED_BYTES } from './message.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const sizeOf = (text: string) => Buffer.byteLength(text, 'utf8');

/** Thirty items, each with an option of one character: what an internal round asks. */
const answers = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`i${i + 1}`, 'x']));

describe('base64url', () => {
	it('gives back the bytes it was made of, and is what Node makes', () => {
		fc.assert(
			fc.property(fc.uint8Array(), (given) => {
				expect(toBase64url(given)).toBe(Buffer.from(given).toString('base64url'));
				expect(fromBase64url(toBase64url(given))).toEqual(given);
			})
		);
	});

	it('is nothing else', () => {
		for (const text of ['a', 'ab=c', 'a+bc', 'a b', 'ก']) expect(fromBase64url(text)).toBeNull();
	});
});

describe('a request', () => {
	it('for a ticket has one length, whatever was typed, and is read back', () => {
		const typed = fc.oneof(fc.string({ maxLength: 20 }), fc.constant('๑๒๓๔-abcd-EFGHJ'));
		fc.assert(
			fc.property(typed, bytes(256), (code, blinded) => {
				const text = writeTicketRequest({ code, blinded });
				expect(sizeOf(text)).toBe(TICKET_BODY_BYTES);
				expect(readTicketRequest(text)).toEqual({ code, blinded });
			})
		);
	});

	it('with an answer has one length, whatever was answered, and is read back', () => {
		const some = fc.subarray(Object.entries(answers)).map((few) => Object.fromEntries(few));
		fc.assert(
			fc.property(some, bytes(PREPARED_BYTES), bytes(256), (given, prepared, signature) => {
				const text = writeAnswerRequest({ prepared, signature, answers: given });
				expect(sizeOf(text)).toBe(ANSWER_BODY_BYTES);
				expect(readAnswerRequest(text)).toEqual({ prepared, signature, answers: given });
			})
		);
	});

	it('has room for as many answers as an envelope', () => {
		const most = { i1: 'x'.repeat(1022 - '{"i1":""}'.length) };
		const ticket = { prepared: new Uint8Array(PREPARED_BYTES), signature: new Uint8Array(256) };
		expect(sizeOf(writeAnswerRequest({ ...ticket, answers: most }))).toBe(ANSWER_BODY_BYTES);
	});

	it('is refused by whoever writes it where it would be longer', () => {
		const blinded = new Uint8Array(256);
		expect(() => writeTicketRequest({ code: 'x'.repeat(200), blinded })).toThrow(BodyTooLong);
	});

	it('is not read where it has another length or another shape', () => {
		const text = writeTicketRequest({ code: 'x', blinded: new Uint8Array(256) });
		expect(readTicketRequest(`${text} `)).toBeNull();
		expect(readTicketRequest(text.slice(1))).toBeNull();
		expect(readAnswerRequest(text)).toBeNull();
		const padded = (json: string, length: number) => json.padEnd(length, ' ');
		for (const json of [
			'',
			'[]',
			'null',
			'{"code":1,"blinded":"AA"}',
			'{"code":"x","blinded":"*"}'
		]) {
			expect(readTicketRequest(padded(json, TICKET_BODY_BYTES))).toBeNull();
		}
		for (const given of ['[]', '{"i1":1}', 'null', '"x"']) {
			const json = `{"prepared":"AA","signature":"AA","answers":${given}}`;
			expect(readAnswerRequest(padded(json, ANSWER_BODY_BYTES))).toBeNull();
		}
		const json = '{"prepared":"AA","signature":"AA","answers":{}}';
		expect(readAnswerRequest(padded(json, ANSWER_BODY_BYTES))).not.toBeNull();
	});
});

describe('a reply', () => {
	it('has one length, whether it grants or refuses', () => {
		const signed = writeReply({ kind: 'signed', blindSignature: new Uint8Array(256).fill(7) });
		expect(sizeOf(signed)).toBe(TICKET_BODY_BYTES);
		expect(sizeOf(writeReply({ kind: 'unknown' }))).toBe(TICKET_BODY_BYTES);
		expect(readReply(signed)).toEqual({
			kind: 'signed',
			blindSignature: new Uint8Array(256).fill(7)
		});
		expect(readReply(writeReply({ kind: 'unknown' }))).toEqual({ kind: 'unknown' });
		expect(readReply('<!doctype html>')).toBeNull();
	});
});
