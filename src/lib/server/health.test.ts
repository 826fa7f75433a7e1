import { describe, expect, it } from 'vitest';
import { createHealthCheck } from './health.ts';

describe('the health check', () => {
	it('is good while the database answers, and says so anew each time', async () => {
		const answers = [true, false, true];
		const check = createHealthCheck(async () => {
			if (answers.shift() !== true) throw new Error('no connection');
		});
		expect([await check(), await check(), await check()]).toEqual([true, false, true]);
	});

	it('is bad when no answer comes in time', async () => {
		const never = (signal: AbortSignal) =>
			new Promise<void>((_, reject) =>
				signal.addEventListener('abort', () => reject(signal.reason as Error))
			);
		expect(await createHealthCheck(never, 1)()).toBe(false);
	});

	it('asks once for all who ask at a time', async () => {
		let questions = 0;
		const check = createHealthCheck(async () => {
			questions += 1;
			await Promise.resolve();
		});
		expect(await Promise.all([check(), check(), check()])).toEqual([true, true, true]);
		expect(questions).toBe(1);
	});
});
