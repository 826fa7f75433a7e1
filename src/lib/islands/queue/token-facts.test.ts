import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { issueFormToken } from '../../privacy/form-token.ts';
import { roundOf, tokenFacts } from './token-facts.ts';

describe('what a token tells', () => {
	it('is its round, its cell and its end, as they were issued', () => {
		const token = issueFormToken({
			round: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
			cell: 258,
			now: new Date('2026-11-22T03:17:42Z'),
			secret: randomBytes(32),
			randomBytes
		});
		const facts = tokenFacts(token);
		expect(facts).toEqual({
			place: '7c9e6679742540de944be07fc1f90ae70102',
			expires: new Date('2026-11-22T07:10:00Z')
		});
		expect(roundOf(facts?.place ?? '')).toBe('7c9e6679742540de944be07fc1f90ae7');
	});

	it.each(['', 'short.sig', 'no/base64!.x', '.'])('is nothing where it is none: %j', (token) =>
		expect(tokenFacts(token)).toBeNull()
	);
});
