/** Bytes as text in JSON and in a slip's address. Without Node's Buffer: it runs in the browser. */

export function toBase64url(bytes: Uint8Array): string {
	const plain = btoa(String.fromCharCode(...bytes));
	return plain.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes, or null where the text is no base64url. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
	if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
	const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}
