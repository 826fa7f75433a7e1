/** What a form token tells everybody who holds it; see `privacy/form-token.ts` for its bytes. */
import { fromBase64url } from '../../privacy/ticket/base64url.ts';

export interface TokenFacts {
	/** The 16 bytes of the round's id and the two of the cell, in hex. */
	place: string;
	/** The last moment it holds. */
	expires: Date;
}

const PAYLOAD_BYTES = 43;

/** Null where it is no token of ours. */
export function tokenFacts(token: string): TokenFacts | null {
	const bytes = fromBase64url(token.split('.')[0] ?? '');
	if (bytes?.length !== PAYLOAD_BYTES) return null;
	const hex = Array.from(bytes.subarray(1, 19), (byte) => byte.toString(16).padStart(2, '0'));
	const seconds = new DataView(bytes.buffer).getUint32(23);
	return { place: hex.join(''), expires: new Date(seconds * 1000) };
}

/** The round of a place, or of a token's place: 16 bytes in hex. */
export function roundOf(place: string): string {
	return place.slice(0, 32);
}
