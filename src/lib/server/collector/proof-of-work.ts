/**
 * The **proof of work** that is asked for where a service point gets answers at an unusual rate: a
 * tenth of a second of a phone's time, so that a cheap flood is no longer free. It is bound to the
 * form token and so good for one answer. Nobody is kept out by it: without one, fewer are taken.
 */
import { createChallenge, randomInt, verifySolution, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** Label of the secret that signs challenges. */
export const PROOF_SECRET = 'proof-of-work';

/** Together about 0.1 s on a desk, 0.8 s on a cheap phone (measured; the counter is the effort). */
const COST = 5000;
const FEWEST_ROUNDS = 50;
const MOST_ROUNDS = 150;

/** Of a challenge and its solution; ours are half as long. */
const MOST_CHARACTERS = 2000;

/** A challenge as JSON, for the form whose token has this number. */
export async function makeChallenge(jti: string, secret: Buffer): Promise<string> {
	const challenge = await createChallenge({
		algorithm: 'PBKDF2/SHA-256',
		cost: COST,
		counter: randomInt(MOST_ROUNDS, FEWEST_ROUNDS),
		data: { jti },
		deriveKey,
		...secretsOf(secret)
	});
	return JSON.stringify(challenge);
}

/** Whether this is the solution of a challenge that was made here for a form with this number. */
export async function isProof(text: string, jti: string, secret: Buffer): Promise<boolean> {
	if (text === '' || text.length > MOST_CHARACTERS) return false;
	try {
		const { challenge, solution } = JSON.parse(text) as Payload;
		if (challenge.parameters.data?.jti !== jti) return false;
		const result = await verifySolution({ challenge, solution, deriveKey, ...secretsOf(secret) });
		return result.verified;
	} catch {
		// Whatever else came in that field.
		return false;
	}
}

/** With the second, a solution is known by its signature and costs the server next to nothing. */
function secretsOf(secret: Buffer) {
	const text = secret.toString('base64url');
	return { hmacSignatureSecret: `${text}/challenge`, hmacKeySignatureSecret: `${text}/key` };
}
