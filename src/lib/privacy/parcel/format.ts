/**
 * A **parcel** is an answer that a device has sealed because it had no network: to the public **device
 * key** of the round, so that nobody can read it on the device any more, whoever holds that now. All
 * parcels of a round have one length. It is bound to its form token, which makes it count once.
 *
 *     65 bytes ephemeral public key ‖ a body (2 bytes length, JSON as UTF-8, zeros) sealed ‖ 16 bytes tag
 *
 * ECDH on P-256, HKDF-SHA-256 for key and IV, AES-256-GCM: what every browser has built in. The key
 * pair is new for each parcel, so key and IV never serve twice.
 */

/** What is in a parcel. */
export interface ParcelContents {
	/** Option code by item code. */
	answers: Record<string, string>;
	/** Redacted, and empty where nothing was written; null in a round that does not ask. */
	comment: string | null;
}

/** Bytes of an uncompressed point on P-256. */
export const POINT_BYTES = 65;
export const KEY_BYTES = 32;
export const IV_BYTES = 12;
export const TAG_BYTES = 16;
export const LENGTH_BYTES = 2;

const ANSWERS_BYTES = 1024;
const COMMENT_BYTES = 4096;

/** Length of the body, which is the same for every answer of a round, in bytes. */
export function bodyBytes(asksComment: boolean): number {
	return ANSWERS_BYTES + (asksComment ? COMMENT_BYTES : 0);
}

/** Length of a parcel, in bytes. */
export function parcelBytes(asksComment: boolean): number {
	return POINT_BYTES + bodyBytes(asksComment) + TAG_BYTES;
}

/** What key and IV are derived for: this use, and these two keys. */
export function derivedFor(ephemeral: Uint8Array, deviceKey: Uint8Array): Uint8Array<ArrayBuffer> {
	const use = new TextEncoder().encode('prongsai/parcel/1\0');
	return Uint8Array.of(...use, ...ephemeral, ...deviceKey);
}
