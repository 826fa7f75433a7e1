import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeReply } from '../../privacy/ticket/bodies.ts';
import { roundAt } from './requests.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that never answers, until it is told to stop. */
const silent = (_: unknown, init?: RequestInit) =>
	new Promise<Response>((_resolve, reject) => {
		init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
	});

describe('a request', () => {
	it('has an end', async () => {
		const round = roundAt('/i/x', silent);
		const both = Promise.all([round.key(), round.post('answer', '')]);
		await vi.advanceTimersByTimeAsync(20_000);
		expect(await both).toEqual([null, { kind: 'offline' }]);
	});

	it('takes no cookie along and follows nobody elsewhere', async () => {
		const asked: [string, RequestInit | undefined][] = [];
		const round = roundAt('/i/x', async (address, init) => {
			asked.push([String(address), init]);
			return new Response(writeReply({ kind: 'ok' }));
		});
		await round.key();
		expect(await round.post('ticket', 'body')).toEqual({ kind: 'ok' });
		expect(asked.map(([address]) => address)).toEqual(['/i/x/key', '/i/x/ticket']);
		for (const [, init] of asked) {
			expect(init).toMatchObject({ credentials: 'omit', redirect: 'error', cache: 'no-store' });
		}
		expect(asked[1]?.[1]).toMatchObject({ method: 'POST', body: 'body' });
	});

	it('that something on the way answers is as good as not answered', async () => {
		const hotel = roundAt('/i/x', async () => new Response('<h1>Welcome</h1>'));
		expect(await hotel.post('answer', '')).toEqual({ kind: 'unavailable' });
		const missing = roundAt('/i/x', async () => new Response('', { status: 410 }));
		expect(await missing.key()).toBeNull();
	});
});
