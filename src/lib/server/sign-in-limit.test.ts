import { describe, expect, it } from 'vitest';
import { SignInLimit } from './sign-in-limit.ts';

const MINUTE = 60_000;
const from = (address: string) => ({ getClientAddress: () => address });
const HERE = from('203.0.113.7');

function limitAt(clock: { time: number }) {
	return new SignInLimit(() => new Date(clock.time));
}

function fail(limit: SignInLimit, times: number, visitor = HERE, account: string | null = 'a@b.c') {
	return Array.from({ length: times }, () => limit.admit(visitor, account) !== null);
}

describe('tries in vain', () => {
	it('at one account are ten from one network; then it waits ten minutes, and no longer', () => {
		const clock = { time: 0 };
		const limit = limitAt(clock);
		expect(fail(limit, 11)).toEqual([...Array<boolean>(10).fill(true), false]);
		clock.time = 10 * MINUTE - 1;
		expect(fail(limit, 1)).toEqual([false]);
		clock.time = 10 * MINUTE;
		expect(fail(limit, 1)).toEqual([true]);
	});

	it('from elsewhere do not lock the owner out', () => {
		const limit = limitAt({ time: 0 });
		fail(limit, 30, from('198.51.100.1'));
		expect(fail(limit, 1)).toEqual([true]);
	});

	it('at one account from ever new networks end as well', () => {
		const limit = limitAt({ time: 0 });
		for (let n = 0; n < 100; n++) fail(limit, 1, from(`10.0.0.${n}`));
		expect(fail(limit, 1)).toEqual([false]);
		expect(fail(limit, 1, HERE, 'other@b.c'), 'another account').toEqual([true]);
	});

	it('of one network at ever new accounts, or with ever new links, end as well', () => {
		const limit = limitAt({ time: 0 });
		for (let n = 0; n < 70; n++) fail(limit, 1, HERE, `${n}@b.c`);
		expect(fail(limit, 30, HERE, null).every(Boolean)).toBe(true);
		expect(fail(limit, 1, HERE, null)).toEqual([false]);
		expect(fail(limit, 1, from('198.51.100.1'), null), 'another network').toEqual([true]);
	});

	it('are forgotten for who gets in: an office signs in as often as it likes', () => {
		const limit = limitAt({ time: 0 });
		for (let n = 0; n < 500; n++) {
			const undo = limit.admit(HERE, 'a@b.c');
			expect(undo).not.toBeNull();
			undo?.();
		}
	});

	it('of others are not forgotten because somebody in the same office got in', () => {
		const limit = limitAt({ time: 0 });
		fail(limit, 10);
		limit.admit(HERE, 'other@b.c')?.();
		expect(fail(limit, 1)).toEqual([false]);
	});

	it('are kept without the address of network or account', () => {
		const limit = limitAt({ time: 0 });
		fail(limit, 3);
		const kept = [...(limit as unknown as { failures: Map<string, unknown> }).failures];
		expect(kept).toHaveLength(3);
		expect(JSON.stringify(kept)).not.toMatch(/203|a@b/);
	});

	it('do not hold after a clock was set back', () => {
		const clock = { time: 60 * MINUTE };
		const limit = limitAt(clock);
		fail(limit, 10);
		clock.time = 0;
		expect(fail(limit, 1)).toEqual([true]);
	});
});
