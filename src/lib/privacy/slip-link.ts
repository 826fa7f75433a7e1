/**
 * What the QR code of a slip holds: the round's address and, behind the `#` where no server sees it,
 * the code; for tickets also the **pin**, which is as much of the key's fingerprint as tells one key
 * from every other that somebody could make.
 */

import { PIN_BYTES } from './ticket/fingerprint.ts';

/** The pin of a key. @param keyFingerprint 64 hex digits. */
export function pinOf(keyFingerprint: string): Buffer {
	return Buffer.from(keyFingerprint, 'hex').subarray(0, PIN_BYTES);
}

/**
 * The address in the QR code of one slip.
 * @param address of the round, such as https://survey.example.go.th/i/k3x9t2m8qa.
 * @param code of the slip, in its plain form.
 * @param keyFingerprint of a round with tickets, 64 hex digits; null in a draw.
 */
export function slipLink(address: string, code: string, keyFingerprint: string | null): string {
	const link = `${address}#c=${code}`;
	return keyFingerprint === null
		? link
		: `${link}&k=${pinOf(keyFingerprint).toString('base64url')}`;
}
