/** Plain arithmetic for the tests of tickets, written another way than what is tested. */

export const E = 65537n;

export function toNumber(bytes: Uint8Array): bigint {
	return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
}

export function toBytes(number: bigint, length: number): Buffer {
	return Buffer.from(number.toString(16).padStart(2 * length, '0'), 'hex');
}

export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
	let result = 1n;
	let square = base % modulus;
	for (let left = exponent; left > 0n; left >>= 1n) {
		if (left & 1n) result = (result * square) % modulus;
		square = (square * square) % modulus;
	}
	return result;
}

/** @throws where there is none. */
export function inverse(number: bigint, modulus: bigint): bigint {
	let [a, b] = [modulus, number % modulus];
	let [x, y] = [0n, 1n];
	while (b > 0n) {
		const quotient = a / b;
		[a, b] = [b, a - quotient * b];
		[x, y] = [y, x - quotient * y];
	}
	if (a !== 1n) throw new Error('There is no inverse.');
	return ((x % modulus) + modulus) % modulus;
}

/** The modulus of a public key in SubjectPublicKeyInfo. */
export function modulusOf(jwk: { n?: string }): bigint {
	return toNumber(Buffer.from(jwk.n ?? '', 'base64url'));
}
