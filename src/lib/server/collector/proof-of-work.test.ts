import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isProof, makeChallenge } from './proof-of-work.ts';

const secret = randomBytes(32);
const jti = 'AAAAAAAAAAAAAAAAAAAAAA';

async function solved(text: string): Promise<{ challenge: Challenge; solution: object }> {
	const challenge = JSON.parse(text) as Challenge;
	const solution = await solveChallenge({ challenge, deriveKey });
	return { challenge, solution: solution ?? {} };
}

describe('a proof of work', () => {
	it('is what the solver of a phone works out', async () => {
		const proof = await solved(await makeChallenge(jti, secret));
		expect(await isProof(JSON.stringify(proof), jti, secret)).toBe(true);
		expect(proof.challenge.parameters).toMatchObject({ algorithm: 'PBKDF2/SHA-256', cost: 5000 });
		expect(proof.solution).toMatchObject({ counter: expect.toSatisfy(isEffort) as number });
	});

	it('holds for its own form alone (P26)', async () => {
		const proof = JSON.stringify(await solved(await makeChallenge(jti, secret)));
		expect(await isProof(proof, 'BBBBBBBBBBBBBBBBBBBBBB', secret)).toBe(false);
		expect(await isProof(proof, jti, randomBytes(32))).toBe(false);
	});

	it('cannot be made easier or moved to another form (P26)', async () => {
		const proof = await solved(await makeChallenge(jti, secret));
		const { challenge, solution } = proof;
		const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } };
		const moved = { ...challenge, parameters: { ...challenge.parameters, data: { jti: 'other' } } };
		const unsigned = { parameters: challenge.parameters };
		expect(await isProof(JSON.stringify({ challenge: easier, solution }), jti, secret)).toBe(false);
		expect(await isProof(JSON.stringify({ challenge: moved, solution }), 'other', secret)).toBe(
			false
		);
		expect(await isProof(JSON.stringify({ challenge: unsigned, solution }), jti, secret)).toBe(
			false
		);
		const guessed = { counter: 60, derivedKey: '00'.repeat(32) };
		expect(await isProof(JSON.stringify({ challenge, solution: guessed }), jti, secret)).toBe(
			false
		);
	});

	it.each(['', 'null', '{}', '[]', '{"challenge":{}}', 'x'.repeat(3000)])(
		'is not %j',
		async (text) => expect(await isProof(text, jti, secret)).toBe(false)
	);
});

function isEffort(counter: number): boolean {
	return counter >= 50 && counter <= 150;
}
