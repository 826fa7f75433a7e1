import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { trackRequests } from './requests.ts';

const bounds = { reading: 1, sending: 2 };

describe('the requests under way', () => {
	it('are bounded by kind, and a response that ended makes room', () => {
		const requests = trackRequests(bounds);
		const begin = (method: string, response = new EventEmitter()) =>
			requests.begin({ method }, response as never);
		const page = new EventEmitter();
		expect([begin('GET', page), begin('HEAD'), begin('POST'), begin('POST')]).toEqual([
			true,
			false,
			true,
			true
		]);
		expect(begin('POST')).toBe(false);
		page.emit('close');
		expect(begin('GET')).toBe(true);
	});

	it('have finished once the last of them has ended, and not before', async () => {
		const requests = trackRequests(bounds);
		await requests.finished();
		const responses = [new EventEmitter(), new EventEmitter()];
		for (const one of responses) requests.begin({ method: 'POST' }, one as never);
		let isFinished = false;
		const finished = requests.finished().then(() => (isFinished = true));
		responses[0]?.emit('close');
		await Promise.resolve();
		expect(isFinished).toBe(false);
		responses[1]?.emit('close');
		await finished;
		expect(isFinished).toBe(true);
	});
});
