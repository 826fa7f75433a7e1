/**
 * An **envelope** is a sealed response: AES-256-GCM under the round's key, which is never in the
 * database. Every envelope has the same length, so that its size says nothing about the answers,
 * and it opens only for the round and the cell it was sealed for.
 *
 *     12 bytes IV ‖ 1024 bytes (2 bytes length, the answers as JSON, zeros) sealed ‖ 16 bytes tag
 */
import { createCipheriv, createDecipheriv, randomBytes, type CipherKey } from 'node:crypto';
import { roundBytes } from './round-bytes.ts';

/** Option code by item code, non-answers included: `{ e1: '3', e2: '-' }`. */
export type Answers = Record<string, string>;

/** What an envelope is bound to. */
export interface EnvelopePlace {
	/** Round id, a UUID. */
	round: string;
	cell: number;
}

/** Length of the IV at the start of an envelope, in bytes. */
export const IV_BYTES = 12;
const BODY_BYTES = 1024;
const TAG_BYTES = 16;
const LENGTH_BYTES = 2;

/** Length of every envelope, in bytes; the database accepts no other. */
export const ENVELOPE_BYTES = IV_BYTES + BODY_BYTES + TAG_BYTES;

/** Thrown when answers are longer than an envelope holds. */
export class AnswersTooLong extends Error {}

/** Thrown when an envelope was altered, or sealed under another key, round or cell. */
export class EnvelopeRefused extends Error {}

/**
 * Seals answers under a key of 32 bytes, given as bytes or as a key object.
 * @throws AnswersTooLong beyond 1022 bytes of JSON.
 */
export function sealEnvelope(answers: Answers, key: CipherKey, place: EnvelopePlace): Buffer {
	const text = Buffer.from(JSON.stringify(answers), 'utf8');
	if (text.length > BODY_BYTES - LENGTH_BYTES) throw new AnswersTooLong();
	const body = Buffer.alloc(BODY_BYTES);
	body.writeUInt16BE(text.length);
	text.copy(body, LENGTH_BYTES);
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(place));
	return Buffer.concat([iv, cipher.update(body), cipher.final(), cipher.getAuthTag()]);
}

/** Opens an envelope. @throws EnvelopeRefused, without telling which of its reasons holds. */
export function openEnvelope(envelope: Uint8Array, key: CipherKey, place: EnvelopePlace): Answers {
	if (envelope.length !== ENVELOPE_BYTES) throw new EnvelopeRefused();
	const iv = envelope.subarray(0, IV_BYTES);
	const tag = envelope.subarray(ENVELOPE_BYTES - TAG_BYTES);
	const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
		.setAAD(boundTo(place))
		.setAuthTag(tag);
	const body = decipher.update(envelope.subarray(IV_BYTES, ENVELOPE_BYTES - TAG_BYTES));
	try {
		decipher.final();
	} catch {
		throw new EnvelopeRefused();
	}
	// Authentic from here on: only a holder of the round's key can have written it.
	const length = body.readUInt16BE();
	return JSON.parse(body.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + length)) as Answers;
}

function boundTo({ round, cell }: EnvelopePlace): Buffer {
	const place = Buffer.alloc(18);
	roundBytes(round).copy(place);
	place.writeInt16BE(cell, 16);
	return place;
}
