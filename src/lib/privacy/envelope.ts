/**
 * An **envelope** is a sealed response: AES-256-GCM under the round's key, which is never in the
 * database. Every envelope has the same length, so that its size says nothing about the answers,
 * and it opens only for the round and the cell it was sealed for.
 */
import type { CipherKey } from 'node:crypto';
import { roundBytes } from './round-bytes.ts';
import { envelopeBytes, openText, sealText, TextTooLong } from './sealed.ts';

export { EnvelopeRefused, IV_BYTES } from './sealed.ts';

/** Option code by item code, non-answers included: `{ e1: '3', e2: '-' }`. */
export type Answers = Record<string, string>;

/** What an envelope is bound to. */
export interface EnvelopePlace {
	/** Round id, a UUID. */
	round: string;
	cell: number;
}

const KIND = { body: 1024 };

/** Length of every envelope, in bytes; the database accepts no other. */
export const ENVELOPE_BYTES = envelopeBytes(KIND);

/** Thrown when answers are longer than an envelope holds. */
export { TextTooLong as AnswersTooLong };

/**
 * Seals answers under a key of 32 bytes, given as bytes or as a key object.
 * @throws AnswersTooLong beyond 1022 bytes of JSON.
 */
export function sealEnvelope(answers: Answers, key: CipherKey, place: EnvelopePlace): Buffer {
	return sealText(JSON.stringify(answers), key, boundTo(place), KIND);
}

/** Opens an envelope. @throws EnvelopeRefused, without telling which of its reasons holds. */
export function openEnvelope(envelope: Uint8Array, key: CipherKey, place: EnvelopePlace): Answers {
	return JSON.parse(openText(envelope, key, boundTo(place), KIND)) as Answers;
}

function boundTo({ round, cell }: EnvelopePlace): Buffer {
	const place = Buffer.alloc(18);
	roundBytes(round).copy(place);
	place.writeInt16BE(cell, 16);
	return place;
}
