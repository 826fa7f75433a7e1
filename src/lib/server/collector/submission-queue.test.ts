import { describe, expect, it } from 'vitest';
import type { SealedResponse, SubmitOutcome } from '$lib/server/supabase/intake.ts';
import { createSubmissionQueue, Overloaded } from './submission-queue.ts';

const response = (n: number): SealedResponse => ({
	round: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
	cell: 1,
	h: String(n),
	envelope: Buffer.alloc(0),
	slip: null,
	comment: null
});

/** A database whose calls return only when the test says so. */
function slowDatabase() {
	const calls: {
		hashes: string[];
		commit: (outcomes?: SubmitOutcome[]) => void;
		fail: (error: Error) => void;
	}[] = [];
	const submit = createSubmissionQueue(
		(batch) =>
			new Promise((resolve, reject) => {
				calls.push({
					hashes: batch.map(({ h }) => h),
					commit: (outcomes = batch.map(() => 'ok' as const)) => resolve(outcomes),
					fail: reject
				});
			})
	);
	return { calls, submit };
}

/** Lets everything that is ready happen. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the submission queue', () => {
	it('sends the first at once and gathers those that come meanwhile into one call', async () => {
		const { calls, submit } = slowDatabase();
		const all = [1, 2, 3, 4].map((n) => submit(response(n)));
		await settle();
		expect(calls.map(({ hashes }) => hashes)).toEqual([['1']]);
		calls[0]?.commit();
		await settle();
		expect(calls.map(({ hashes }) => hashes)).toEqual([['1'], ['2', '3', '4']]);
		calls[1]?.commit();
		expect(await Promise.all(all)).toEqual(['ok', 'ok', 'ok', 'ok']);
	});

	it('acknowledges none before its call has returned', async () => {
		const { calls, submit } = slowDatabase();
		const acknowledged: number[] = [];
		for (const n of [1, 2]) void submit(response(n)).then(() => acknowledged.push(n));
		await settle();
		expect(acknowledged).toEqual([]);
		calls[0]?.commit();
		await settle();
		expect(acknowledged).toEqual([1]);
		calls[1]?.commit();
		await settle();
		expect(acknowledged).toEqual([1, 2]);
	});

	it('gives each its own outcome', async () => {
		const { calls, submit } = slowDatabase();
		const first = submit(response(0));
		const rest = [1, 2, 3].map((n) => submit(response(n)));
		calls[0]?.commit();
		await settle();
		calls[1]?.commit(['already', 'slip_used', 'ok']);
		expect([await first, ...(await Promise.all(rest))]).toEqual([
			'ok',
			'already',
			'slip_used',
			'ok'
		]);
	});

	it('never puts more than 200 into one call', async () => {
		const { calls, submit } = slowDatabase();
		const all = Array.from({ length: 402 }, (_, n) => submit(response(n)));
		for (let n = 0; n < 4; n++) {
			await settle();
			calls[n]?.commit();
		}
		await Promise.all(all);
		expect(calls.map(({ hashes }) => hashes.length)).toEqual([1, 200, 200, 1]);
	});

	it('rejects all of a call that failed, and serves those behind it', async () => {
		const { calls, submit } = slowDatabase();
		const all = Array.from({ length: 202 }, (_, n) => submit(response(n)));
		const settled = Promise.allSettled(all);
		calls[0]?.commit();
		await settle();
		calls[1]?.fail(new Error('no connection'));
		await settle();
		calls[2]?.commit();
		const states = (await settled).map(({ status }) => status);
		expect(states).toEqual(['fulfilled', ...Array(200).fill('rejected'), 'fulfilled']);
	});

	it('rejects what got no outcome', async () => {
		const { calls, submit } = slowDatabase();
		const only = submit(response(1));
		calls[0]?.commit([]);
		await expect(only).rejects.toThrow('missing');
	});

	it('refuses at once when 2,000 wait already', async () => {
		const { calls, submit } = slowDatabase();
		const all = Array.from({ length: 2001 }, (_, n) => submit(response(n)));
		await expect(submit(response(9999))).rejects.toThrow(Overloaded);
		for (let n = 0; n < 11; n++) {
			await settle();
			calls[n]?.commit();
		}
		expect(await Promise.all(all)).toHaveLength(2001);
	});
});
