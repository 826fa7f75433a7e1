/** Opens what a device has sealed, on the server; and the key pair that this takes. */
import {
	createDecipheriv,
	createPrivateKey,
	createPublicKey,
	diffieHellman,
	generateKeyPairSync,
	hkdfSync,
	type KeyObject
} from 'node:crypto';
import {
	derivedFor,
	IV_BYTES,
	KEY_BYTES,
	LENGTH_BYTES,
	parcelBytes,
	POINT_BYTES,
	TAG_BYTES,
	type ParcelContents
} from './format.ts';

/** The pair of a round's device key. */
export interface DeviceKey {
	/** For devices: the uncompressed point, 65 bytes. */
	point: Uint8Array;
	privateKey: KeyObject;
}

/** Thrown when a parcel was altered, or sealed to another key or for another token. */
export class ParcelRefused extends Error {}

/** A new private key, PKCS #8 as DER. */
export function generateDeviceKey(): Buffer {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	return privateKey.export({ type: 'pkcs8', format: 'der' });
}

/** Reads a private key that `generateDeviceKey` has made. @throws where it is none */
export function readDeviceKey(der: Buffer): DeviceKey {
	const privateKey = createPrivateKey({ key: der, type: 'pkcs8', format: 'der' });
	const { x = '', y = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
	const point = Buffer.concat([
		Buffer.of(4),
		Buffer.from(x, 'base64url'),
		Buffer.from(y, 'base64url')
	]);
	if (point.length !== POINT_BYTES) throw new Error('This is no key on P-256.');
	return { point, privateKey };
}

/**
 * Opens a parcel.
 * @param asksComment whether its round asks for a comment, which decides its length.
 * @returns what the device has put in. Who holds the public key can put in anything, so the answers
 *   must be checked as those of any form.
 * @throws ParcelRefused, without telling which of its reasons holds.
 */
export function openParcel(
	parcel: Uint8Array,
	key: DeviceKey,
	token: string,
	asksComment: boolean
): ParcelContents {
	if (parcel.length !== parcelBytes(asksComment)) throw new ParcelRefused();
	try {
		const contents: unknown = JSON.parse(openBody(parcel, key, token));
		if (isContents(contents) && (contents.comment !== null) === asksComment) return contents;
	} catch {
		// Below, in the same words: the cause may quote what is in it.
	}
	throw new ParcelRefused();
}

function openBody(parcel: Uint8Array, { point, privateKey }: DeviceKey, token: string): string {
	const ephemeral = parcel.subarray(0, POINT_BYTES);
	const shared = diffieHellman({ privateKey, publicKey: publicKeyOf(ephemeral) });
	const info = derivedFor(ephemeral, point);
	const derived = Buffer.from(hkdfSync('sha256', shared, '', info, KEY_BYTES + IV_BYTES));
	const key = derived.subarray(0, KEY_BYTES);
	const tag = parcel.subarray(parcel.length - TAG_BYTES);
	const decipher = createDecipheriv('aes-256-gcm', key, derived.subarray(KEY_BYTES), {
		authTagLength: TAG_BYTES
	})
		.setAAD(Buffer.from(token))
		.setAuthTag(tag);
	const body = decipher.update(parcel.subarray(POINT_BYTES, parcel.length - TAG_BYTES));
	decipher.final();
	return body.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + body.readUInt16BE());
}

/** Node refuses a point that is not on the curve, which would lay the private key open. */
function publicKeyOf(point: Uint8Array): KeyObject {
	if (point[0] !== 4) throw new ParcelRefused();
	const x = Buffer.from(point.subarray(1, 33)).toString('base64url');
	const y = Buffer.from(point.subarray(33)).toString('base64url');
	return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
}

function isContents(value: unknown): value is ParcelContents {
	if (typeof value !== 'object' || value === null) return false;
	const { answers, comment } = value as Partial<Record<keyof ParcelContents, unknown>>;
	if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) return false;
	const areTexts = Object.values(answers).every((option) => typeof option === 'string');
	return areTexts && (comment === null || typeof comment === 'string');
}
