/**
 * What an envelope of either kind is made of: AES-256-GCM under the round's key over a text that is
 * padded to one length, bound to a place so that it opens nowhere else.
 *
 *     12 bytes IV ‖ a body (2 bytes length, the text as UTF-8, zeros) sealed ‖ 16 bytes tag
 */
import { createCipheriv, createDecipheriv, randomBytes, type CipherKey } from 'node:crypto';

/** Length of the IV at the start of an envelope, in bytes. */
export const IV_BYTES = 12;
const TAG_BYTES = 16;
const LENGTH_BYTES = 2;

/** One kind of envelope: how long its body is, in bytes. */
export interface EnvelopeKind {
	body: number;
}

/** Thrown when a text is longer than its envelope holds. */
export class TextTooLong extends Error {}

/** Thrown when an envelope was altered, or sealed under another key or for another place. */
export class EnvelopeRefused extends Error {}

/** Length of every envelope of a kind, in bytes. */
export function envelopeBytes({ body }: EnvelopeKind): number {
	return IV_BYTES + body + TAG_BYTES;
}

/** Longest text that an envelope of a kind holds, in bytes of UTF-8. */
function mostBytes({ body }: EnvelopeKind): number {
	return body - LENGTH_BYTES;
}

/** Seals a text under a key of 32 bytes, given as bytes or as a key object. @throws TextTooLong */
export function sealText(
	text: string,
	key: CipherKey,
	boundTo: Uint8Array,
	kind: EnvelopeKind
): Buffer {
	const bytes = Buffer.from(text, 'utf8');
	if (bytes.length > mostBytes(kind)) throw new TextTooLong();
	const body = Buffer.alloc(kind.body);
	body.writeUInt16BE(bytes.length);
	bytes.copy(body, LENGTH_BYTES);
	const iv = randomBytes(IV_BYTES);
	const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo);
	return Buffer.concat([iv, cipher.update(body), cipher.final(), cipher.getAuthTag()]);
}

/** Opens an envelope. @throws EnvelopeRefused, without telling which of its reasons holds. */
export function openText(
	envelope: Uint8Array,
	key: CipherKey,
	boundTo: Uint8Array,
	kind: EnvelopeKind
): string {
	if (envelope.length !== envelopeBytes(kind)) throw new EnvelopeRefused();
	const iv = envelope.subarray(0, IV_BYTES);
	const tag = envelope.subarray(envelope.length - TAG_BYTES);
	const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
		.setAAD(boundTo)
		.setAuthTag(tag);
	const body = decipher.update(envelope.subarray(IV_BYTES, envelope.length - TAG_BYTES));
	try {
		decipher.final();
	} catch {
		throw new EnvelopeRefused();
	}
	// Authentic from here on: only a holder of the round's key can have written it.
	return body.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + body.readUInt16BE());
}
