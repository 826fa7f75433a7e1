/**
 * The respondent's side of a ticket, for the browser: checks the round's key against the slip, blinds
 * a message, and makes a ticket of the blind signature that comes back. It sends and stores nothing;
 * the page does, and must store what `blindTicket` returns before it sends anything, or a lost reply
 * would cost the respondent the ticket.
 *
 * Works in a secure context only (https, or this very machine): elsewhere a browser has no
 * `crypto.subtle`, and the page could have been altered on its way anyway.
 */
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { PIN_BYTES } from './fingerprint.ts';
import { NULLIFIER_PREFIX, RANDOM_BYTES, ticketMessage } from './message.ts';

const MODULUS_BITS = 2048;
const EXPONENT = [1, 0, 1];

/** RSABSSA-SHA384-PSS-Randomized (RFC 9474, section 5). */
const suite = RSABSSA.SHA384.PSS.Randomized();

/**
 * Thrown when the round's key is not the one that the slip names (`pin`), or not one that every
 * respondent of every round is given alike. A key of one's own would make one's ticket recognisable.
 */
export class KeyRefused extends Error {
	readonly fault: 'pin' | 'modulus' | 'exponent';

	constructor(fault: KeyRefused['fault']) {
		super(`The round's key was refused: ${fault}.`);
		this.fault = fault;
	}
}

/** Thrown when what came back is no signature of the round's key. */
export class SignatureRefused extends Error {}

/** A ticket under way. `inverse` undoes the blinding and must never leave the phone before `finalize`. */
export interface BlindedTicket {
	/** The message with its randomiser; with the signature it is the ticket. */
	prepared: Uint8Array;
	/** What is sent to be signed, 256 bytes. */
	blinded: Uint8Array;
	inverse: Uint8Array;
}

/** A finished ticket: good for one answer of its round. */
export interface Ticket {
	prepared: Uint8Array;
	signature: Uint8Array;
}

/**
 * The key of a round, after P20 was checked: the SPKI's SHA-256 begins with the pin of the slip, the
 * modulus has 2048 bits and the exponent is 65537.
 * @param spki as the server sent it. @param pin 16 bytes from the slip.
 * @throws KeyRefused
 */
export async function importTicketKey(
	spki: Uint8Array<ArrayBuffer>,
	pin: Uint8Array
): Promise<CryptoKey> {
	const fingerprint = new Uint8Array(await crypto.subtle.digest('SHA-256', spki));
	// A shorter pin would be a weaker promise than the slip makes, an empty one none.
	const isPinned =
		pin.length === PIN_BYTES && pin.every((byte, place) => byte === fingerprint[place]);
	if (!isPinned) throw new KeyRefused('pin');
	const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' };
	const key = await crypto.subtle.importKey('spki', spki, algorithm, true, ['verify']);
	const { modulusLength, publicExponent } = key.algorithm as RsaHashedKeyAlgorithm;
	if (modulusLength !== MODULUS_BITS) throw new KeyRefused('modulus');
	if (String([...publicExponent]) !== String(EXPONENT)) throw new KeyRefused('exponent');
	return key;
}

/** A new ticket of a round, blinded. Takes a fifth of a second on a slow phone. */
export async function blindTicket(key: CryptoKey, round: string): Promise<BlindedTicket> {
	const random = crypto.getRandomValues(new Uint8Array(RANDOM_BYTES));
	return blindMessage(key, ticketMessage(round, random));
}

/** Prepares and blinds any message (RFC 9474, sections 4.1 and 4.2). */
export async function blindMessage(key: CryptoKey, message: Uint8Array): Promise<BlindedTicket> {
	const prepared = suite.prepare(message);
	const { blindedMsg, inv } = await suite.blind(key, prepared);
	return { prepared, blinded: blindedMsg, inverse: inv };
}

/**
 * Takes the blinding off and checks the signature (RFC 9474, section 4.4).
 * @throws SignatureRefused; then the blinded ticket is kept and may be sent again.
 */
export async function finalizeTicket(
	key: CryptoKey,
	{ prepared, inverse }: Pick<BlindedTicket, 'prepared' | 'inverse'>,
	blindSignature: Uint8Array
): Promise<Ticket> {
	try {
		return { prepared, signature: await suite.finalize(key, prepared, blindSignature, inverse) };
	} catch {
		throw new SignatureRefused();
	}
}

/** What will stand in the published list for a ticket, 32 bytes; `receiptOf` makes it readable. */
export async function nullifierOf(prepared: Uint8Array): Promise<Uint8Array> {
	const prefix = new TextEncoder().encode(NULLIFIER_PREFIX);
	const text = Uint8Array.from([...prefix, ...prepared]);
	return new Uint8Array(await crypto.subtle.digest('SHA-256', text));
}
