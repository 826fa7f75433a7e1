/**
 * The fingerprint of a round's key as a person compares it by eye, slip against screen. Runs in the
 * browser as well.
 */

/**
 * The first 16 bytes of a fingerprint in eight groups of four hex digits, such as
 * `3f9a 01bc 77d0 …`: as it is printed on the slip and shown on the screen.
 * @param fingerprint SHA-256 of the key's SPKI, 64 hex digits, or its first 32.
 */
export function readableFingerprint(fingerprint: string): string {
	return (fingerprint.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}
