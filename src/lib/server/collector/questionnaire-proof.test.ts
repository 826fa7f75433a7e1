import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
	EXTERNAL,
	INTERNAL,
	ROUND,
	fill,
	formOf,
	putSlip,
	screenOf,
	send,
	surroundings,
	type Surroundings
} from './questionnaire.fixture.ts';
import { reviewAnswers } from './questionnaire.ts';

let around: Surroundings;

beforeEach(() => {
	around = surroundings();
	vi.spyOn(console, 'error').mockReturnValue();
});

describe('while answers come at an unusual rate', () => {
	const place = { round: ROUND, cell: 2 };

	beforeEach(() => {
		for (let n = 0; n < 30; n++) {
			around.wayIn.limiter.admit({ getClientAddress: () => `10.0.0.${n}` }, place);
		}
	});

	it('the review asks for a proof of work, and an answer with it is admitted as ever', async () => {
		for (let n = 0; n < 10; n++) {
			const reviewed = await reviewAnswers(around.wayIn, EXTERNAL, await fill(around, { e1: '3' }));
			const screen = screenOf(reviewed);
			if (screen.name !== 'review' || screen.challenge === null) throw new Error('Not asked.');
			const challenge = JSON.parse(screen.challenge) as Challenge;
			const solution = await solveChallenge({ challenge, deriveKey });
			const proof = JSON.stringify({ challenge, solution });
			expect((await send(around, { ...formOf(reviewed), proof })).kind).toBe('thanks');
		}
		expect(around.stored).toHaveLength(10);
	});

	it('3 answers of a network go without, and the next is told to wait (P29)', async () => {
		for (let n = 0; n < 3; n++)
			expect((await send(around, await fill(around, { e1: '3' }))).kind).toBe('thanks');
		expect(screenOf(await send(around, await fill(around, { e1: '3' })))).toMatchObject({
			status: 429,
			problem: 'too_many_address',
			challenge: expect.any(String) as string
		});
		expect(around.stored).toHaveLength(3);
	});

	it('a round with slips asks for none', async () => {
		const form = await fill(around, { i1: '1' }, { entry: INTERNAL, code: await putSlip(around) });
		expect(screenOf(await reviewAnswers(around.wayIn, INTERNAL, form))).toMatchObject({
			name: 'review',
			challenge: null
		});
	});
});

it('at a usual rate no proof of work is asked for', async () => {
	expect(
		screenOf(await reviewAnswers(around.wayIn, EXTERNAL, await fill(around, { e1: '3' })))
	).toMatchObject({
		challenge: null
	});
});
