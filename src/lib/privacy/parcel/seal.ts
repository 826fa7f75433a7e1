/** Seals an answer on the device. It runs in the browser, on what WebCrypto has. */
import {
	bodyBytes,
	derivedFor,
	IV_BYTES,
	KEY_BYTES,
	LENGTH_BYTES,
	type ParcelContents
} from './format.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** Thrown when contents are longer than a parcel holds. */
export class ContentsTooLong extends Error {}

/**
 * Seals contents to a round's device key.
 * @param deviceKey its public point, 65 bytes.
 * @param token the form token that the parcel will be sent with; with another it does not open.
 * @throws ContentsTooLong; also where the key is no point on the curve.
 */
export async function sealParcel(
	contents: ParcelContents,
	deviceKey: Uint8Array<ArrayBuffer>,
	token: string
): Promise<Uint8Array<ArrayBuffer>> {
	const { subtle } = crypto;
	const theirs = await subtle.importKey('raw', deviceKey, CURVE, false, []);
	const ours = await subtle.generateKey(CURVE, false, ['deriveBits']);
	const ephemeral = new Uint8Array(await subtle.exportKey('raw', ours.publicKey));
	const shared = await subtle.deriveBits({ name: 'ECDH', public: theirs }, ours.privateKey, 256);
	const from = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
	const info = derivedFor(ephemeral, deviceKey);
	const derived = await subtle.deriveBits(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
		from,
		(KEY_BYTES + IV_BYTES) * 8
	);
	const key = await subtle.importKey('raw', derived.slice(0, KEY_BYTES), 'AES-GCM', false, [
		'encrypt'
	]);
	const sealed = await subtle.encrypt(
		{
			name: 'AES-GCM',
			iv: derived.slice(KEY_BYTES),
			additionalData: new TextEncoder().encode(token)
		},
		key,
		bodyOf(contents)
	);
	const parcel = new Uint8Array(ephemeral.length + sealed.byteLength);
	parcel.set(ephemeral);
	parcel.set(new Uint8Array(sealed), ephemeral.length);
	return parcel;
}

function bodyOf(contents: ParcelContents): Uint8Array<ArrayBuffer> {
	const text = new TextEncoder().encode(JSON.stringify(contents));
	const body = new Uint8Array(bodyBytes(contents.comment !== null));
	if (text.length > body.length - LENGTH_BYTES) throw new ContentsTooLong();
	new DataView(body.buffer).setUint16(0, text.length);
	body.set(text, LENGTH_BYTES);
	return body;
}
