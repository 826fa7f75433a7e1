/**
 * The round's side of a ticket: signs what it cannot read, and later recognises its signature on
 * what it has never seen (RFC 9474, RSABSSA-SHA384-PSS-Randomized). OpenSSL does the arithmetic with
 * the private key, in constant time; the library that the browser uses does not.
 */
import {
	constants,
	createHash,
	createPrivateKey,
	createPublicKey,
	generateKeyPair,
	privateDecrypt,
	publicEncrypt,
	verify,
	type KeyObject
} from 'node:crypto';
import { promisify } from 'node:util';
import { isPreparedFor, NULLIFIER_PREFIX } from './message.ts';

const MODULUS_BITS = 2048;
const EXPONENT = 65537;

/** Salt of the signature's padding, in bytes: as long as the hash. */
const SALT_BYTES = 48;

/** The key with which a round signs its tickets. */
export interface TicketKey {
	privateKey: KeyObject;
	publicKey: KeyObject;
	/** The public key as everybody gets it: SubjectPublicKeyInfo, DER. */
	spki: Buffer;
	/** SHA-256 of `spki`, 64 hex digits; half of it is printed on every slip. */
	fingerprint: string;
}

/** Thrown when what is to be signed is no number that the key could sign. */
export class BlindedRefused extends Error {}

/** Thrown when the processor made an error in signing: the result would give the key away. */
export class SigningFault extends Error {}

/**
 * Makes a new ticket key, PKCS#8 DER. Of type `rsa`, not `rsa-pss`: a browser imports only the
 * former.
 */
export async function generateTicketKey(): Promise<Buffer> {
	const { privateKey } = await promisify(generateKeyPair)('rsa', {
		modulusLength: MODULUS_BITS,
		publicExponent: EXPONENT
	});
	return privateKey.export({ format: 'der', type: 'pkcs8' });
}

/** Reads a key that `generateTicketKey` made. @throws where it is none. */
export function readTicketKey(pkcs8: Uint8Array): TicketKey {
	const der = Buffer.from(pkcs8);
	const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
	// Copies of the bytes in memory outlive the file; this one need not.
	der.fill(0);
	const { modulusLength } = privateKey.asymmetricKeyDetails ?? {};
	if (privateKey.asymmetricKeyType !== 'rsa' || modulusLength !== MODULUS_BITS) {
		throw new Error('A ticket key is RSA with 2048 bits.');
	}
	const publicKey = createPublicKey(privateKey);
	const spki = publicKey.export({ format: 'der', type: 'spki' });
	const fingerprint = createHash('sha256').update(spki).digest('hex');
	return { privateKey, publicKey, spki, fingerprint };
}

/** The public half of a ticket key, as it is given away. */
export type PublicTicketKey = Pick<TicketKey, 'publicKey' | 'spki' | 'fingerprint'>;

/**
 * Reads the public key of a round elsewhere: RSA, 2048 bits and exponent 65537, as every phone demands.
 * @param spki SubjectPublicKeyInfo, DER. @throws where it is none.
 */
export function readPublicTicketKey(spki: Uint8Array): PublicTicketKey {
	const publicKey = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
	const { modulusLength, publicExponent } = publicKey.asymmetricKeyDetails ?? {};
	const isOurs = modulusLength === MODULUS_BITS && publicExponent === BigInt(EXPONENT);
	// What follows the key in the bytes would change the fingerprint and not the key.
	const isWhole = publicKey.export({ format: 'der', type: 'spki' }).equals(Buffer.from(spki));
	if (publicKey.asymmetricKeyType !== 'rsa' || !isOurs || !isWhole) {
		throw new Error('A ticket key is RSA with 2048 bits and exponent 65537.');
	}
	const fingerprint = createHash('sha256').update(spki).digest('hex');
	return { publicKey, spki: Buffer.from(spki), fingerprint };
}

/**
 * Signs a blinded message (RFC 9474, section 4.3). The same message gives the same bytes, so a lost
 * reply can be repeated.
 * @throws BlindedRefused where it has not the length of the modulus or is not below it.
 */
export function signBlinded(
	{ privateKey, publicKey }: Pick<TicketKey, 'privateKey' | 'publicKey'>,
	blinded: Uint8Array
): Buffer {
	const padding = constants.RSA_NO_PADDING;
	const { modulusLength = 0 } = privateKey.asymmetricKeyDetails ?? {};
	// OpenSSL would take a shorter one for a smaller number.
	if (blinded.length !== modulusLength / 8) throw new BlindedRefused();
	let signature: Buffer;
	try {
		signature = privateDecrypt({ key: privateKey, padding }, blinded);
	} catch {
		throw new BlindedRefused();
	}
	if (!publicEncrypt({ key: publicKey, padding }, signature).equals(blinded))
		throw new SigningFault();
	return signature;
}

/** Whether the key signed this prepared message, whatever it says. */
export function isSigned(
	{ publicKey }: Pick<TicketKey, 'publicKey'>,
	prepared: Uint8Array,
	signature: Uint8Array
): boolean {
	const padding = constants.RSA_PKCS1_PSS_PADDING;
	const pss = { key: publicKey, padding, saltLength: SALT_BYTES };
	const { modulusLength = 0 } = publicKey.asymmetricKeyDetails ?? {};
	// OpenSSL takes one without its leading zero bytes; RFC 8017, section 8.1.2, step 1, does not.
	return verify('sha384', prepared, pss, signature) && signature.length === modulusLength / 8;
}

/**
 * The nullifier of a genuine ticket of this round, 64 hex digits: what is spent with the answer.
 * Null for any other, after the same work, so that the time taken does not say what was wrong.
 */
export function redeemTicket(
	key: Pick<TicketKey, 'publicKey'>,
	round: string,
	prepared: Uint8Array,
	signature: Uint8Array
): string | null {
	const isGenuine = isSigned(key, prepared, signature);
	const nullifier = nullifierOf(prepared);
	return isPreparedFor(round, prepared) && isGenuine ? nullifier : null;
}

/** The nullifier of a prepared message, genuine or not, 64 hex digits. */
export function nullifierOf(prepared: Uint8Array): string {
	return createHash('sha256').update(NULLIFIER_PREFIX).update(prepared).digest('hex');
}
