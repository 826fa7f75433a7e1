/**
 * What a **ticket** signs. A ticket is a random number of the respondent's own, signed by the round
 * without having been seen (RFC 9474): it proves that a slip was redeemed, and not which.
 *
 *     prepared = random(32) ‖ "prongsai/iit/1" ‖ 0x00 ‖ round (16) ‖ random(32)
 *
 * The first part is the randomiser of the RFC's variant, the rest is the message. Runs in the
 * browser as well: nothing of Node in here.
 */

/** Names the use and the version, so that a signature over anything else is no ticket. */
const PREFIX = new TextEncoder().encode('prongsai/iit/1\0');
const ROUND_BYTES = 16;

/** Length of the two random parts, in bytes. */
export const RANDOM_BYTES = 32;

/** Length of a message with the randomiser before it, in bytes. */
export const PREPARED_BYTES = RANDOM_BYTES + PREFIX.length + ROUND_BYTES + RANDOM_BYTES;

/** Goes before the prepared message when the nullifier is made: SHA-256 of both together. */
export const NULLIFIER_PREFIX = 'prongsai/null/1';

/**
 * The message of a new ticket.
 * @param round its id, a UUID in lower case.
 * @param random 32 bytes that nobody else knows.
 */
export function ticketMessage(round: string, random: Uint8Array): Uint8Array {
	if (random.length !== RANDOM_BYTES) throw new Error('A ticket has 32 random bytes.');
	return Uint8Array.from([...PREFIX, ...bytesOfRound(round), ...random]);
}

/** Whether a prepared message is one of this round's tickets, as far as the eye can see. */
export function isPreparedFor(round: string, prepared: Uint8Array): boolean {
	if (prepared.length !== PREPARED_BYTES) return false;
	const expected = [...PREFIX, ...bytesOfRound(round)];
	return expected.every((byte, place) => prepared[RANDOM_BYTES + place] === byte);
}

function bytesOfRound(round: string): Uint8Array {
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(round)) {
		throw new Error('A round id must be a UUID in lower case.');
	}
	const pairs = round.replaceAll('-', '').match(/../g) ?? [];
	return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
