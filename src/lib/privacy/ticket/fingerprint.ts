/**
 * The fingerprint of a round's key: SHA-256 of its SPKI, as 64 hex digits. Its beginning, the **pin**,
 * stands on the slip, and a person may compare it by eye. Runs in the browser as well.
 */

/** Length of the pin in bytes; a phone refuses a shorter one. */
export const PIN_BYTES = 16;

/** Hex digits as they are printed, for comparing by eye: `3f9a 01bc 77d0`. */
export function inGroups(digits: string): string {
	return (digits.match(/.{1,4}/g) ?? []).join(' ');
}

/**
 * The pin in eight groups of four digits, as it is printed on the slip and shown on the screen.
 * @param fingerprint 64 hex digits, or the 32 of the pin.
 */
export function readableFingerprint(fingerprint: string): string {
	return inGroups(fingerprint.slice(0, 2 * PIN_BYTES));
}
