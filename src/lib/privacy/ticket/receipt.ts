/**
 * A **receipt**: what a respondent may note down to find the own answer in the list of nullifiers
 * that is published when the round has closed. Runs in the browser as well.
 *
 *     7K3M 0QXA 9F2C VB8T 4HZN W6RD JS1E G5PY
 *
 * Eight groups of four characters of Crockford's base 32, the first 160 bits of the nullifier. The
 * same alphabet as the slips', because whoever holds a slip has just read one: it has no letters
 * that look alike, is the same in Thai and in English, and is copied by hand without a dictionary.
 * Words would need a list of thousands on a page that may weigh 45 kB, and Thai is written without
 * spaces, so that nobody could tell by eye where one word ends. 160 bits are enough: nobody can
 * make a second nullifier with the receipt of another.
 */

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
/** Four characters of five bits. */
const GROUP_BITS = 20;

/** The receipt of a nullifier (32 bytes). */
export function receiptOf(nullifier: Uint8Array): string {
	const bits = Array.from(nullifier, (byte) => byte.toString(2).padStart(8, '0')).join('');
	const groups = Array.from({ length: GROUPS }, (_, place) =>
		bits.slice(place * GROUP_BITS, (place + 1) * GROUP_BITS)
	);
	return groups.map(inLetters).join(' ');
}

function inLetters(bits: string): string {
	const fives = bits.match(/.{5}/g) ?? [];
	return fives.map((five) => ALPHABET.charAt(Number.parseInt(five, 2))).join('');
}
