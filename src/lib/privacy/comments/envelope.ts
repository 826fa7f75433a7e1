/**
 * A **comment envelope** is a sealed comment: like an envelope of answers, but bound to its round
 * alone. There is one for each answer of a round that asks, also where nothing was written.
 */
import type { CipherKey } from 'node:crypto';
import { roundBytes } from '../round-bytes.ts';
import { envelopeBytes, openText, sealText } from '../sealed.ts';

const KIND = { body: 4096 };

/** Length of every comment envelope, in bytes; the database accepts no other. */
export const COMMENT_ENVELOPE_BYTES = envelopeBytes(KIND);

/** Seals a comment, which may be empty, under the round's key. @throws TextTooLong beyond 4094 bytes. */
export function sealComment(text: string, key: CipherKey, round: string): Buffer {
	return sealText(text, key, boundTo(round), KIND);
}

/** Opens a comment envelope. @throws EnvelopeRefused, without telling which of its reasons holds. */
export function openComment(envelope: Uint8Array, key: CipherKey, round: string): string {
	return openText(envelope, key, boundTo(round), KIND);
}

/** No answer's envelope is bound to this, whatever its cell. */
function boundTo(round: string): Buffer {
	return Buffer.concat([roundBytes(round), Buffer.from('comment')]);
}
