import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, it } from 'vitest';
import { Limiter, type Visitor } from './limiter.ts';

const MINUTE = 60_000;
const limits = { answersPerAddress: 30, answersPerPoint: 200, wrongCodesPerRound: 20 };
const round = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const point = { round, cell: 1 };

let time: number;
let limiter: Limiter;

beforeEach(() => {
	time = new Date('2026-11-22T03:00:00Z').getTime();
	limiter = new Limiter(limits, () => new Date(time));
});

const from = (address: string): Visitor => ({ getClientAddress: () => address });
const stranger = (n: number) => from(`10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`);

/** Everything the limiter knows, private fields included. */
const state = () =>
	inspect(limiter, { depth: Infinity, maxArrayLength: null, maxStringLength: null });

function admitted(visitor: Visitor, times: number, at: typeof point | null = null): number {
	return Array.from({ length: times }, () => limiter.admit(visitor, at)).filter(({ ok }) => ok)
		.length;
}

describe('the limiter of a network', () => {
	it('admits 30 answers at once and refuses the next', () => {
		expect(admitted(from('203.0.113.7'), 31)).toBe(30);
		expect(limiter.admit(from('203.0.113.7'), null)).toEqual({ ok: false, reason: 'address' });
	});

	it('admits three more each minute, and 30 again after ten', () => {
		admitted(from('203.0.113.7'), 30);
		time += MINUTE;
		expect(admitted(from('203.0.113.7'), 10)).toBe(3);
		time += 10 * MINUTE;
		expect(admitted(from('203.0.113.7'), 40)).toBe(30);
	});

	it('refills in ten minutes, also when the clock was set back a year meanwhile', () => {
		expect(admitted(from('203.0.113.7'), 31, point)).toBe(30);
		time -= 365 * 24 * 60 * MINUTE;
		limiter.admit(from('203.0.113.7'), point);
		time += 10 * MINUTE;
		expect(admitted(from('203.0.113.7'), 31, point)).toBe(30);
	});

	it('admits at once when the clock was set ahead, and no more than usual', () => {
		admitted(from('203.0.113.7'), 30);
		time += 365 * 24 * 60 * MINUTE;
		expect(admitted(from('203.0.113.7'), 40)).toBe(30);
	});

	it('does not count what was given back', () => {
		for (let n = 0; n < 100; n++) {
			const admission = limiter.admit(from('203.0.113.7'), point);
			if (admission.ok) admission.giveBack();
		}
		expect(admitted(from('203.0.113.7'), 31, point)).toBe(30);
	});

	it('does not bother its neighbour', () => {
		admitted(from('203.0.113.7'), 31);
		expect(admitted(from('203.0.113.8'), 1)).toBe(1);
	});

	it('sees one visitor in all the addresses of an IPv6 /56', () => {
		admitted(from('2001:db8:aa:1200::1'), 30);
		expect(admitted(from('2001:db8:aa:12ff::99'), 1)).toBe(0);
	});
});

describe('the rate of a service point', () => {
	const other = { round, cell: 2 };
	const answers = (times: number) => {
		for (let n = 0; n < times; n++) limiter.admit(stranger(n), point);
	};

	it('is unusual after 30 answers within ten minutes, and usual again later', () => {
		answers(29);
		expect(limiter.isUnusual(point)).toBe(false);
		answers(1);
		expect(limiter.isUnusual(point)).toBe(true);
		expect(limiter.isUnusual(other)).toBe(false);
		time += MINUTE;
		expect(limiter.isUnusual(point)).toBe(false);
	});

	it('does not count what was given back', () => {
		answers(29);
		const admission = limiter.admit(from('203.0.113.7'), point);
		if (admission.ok) admission.giveBack();
		expect(limiter.isUnusual(point)).toBe(false);
	});

	it('leaves a network 3 answers per ten minutes without proof, and 30 with it (P29)', () => {
		const plain = () => limiter.admit(from('203.0.113.7'), point, false).ok;
		expect([plain(), plain(), plain(), plain()]).toEqual([true, true, true, false]);
		expect(limiter.admit(from('203.0.113.8'), point, false).ok).toBe(true);
		expect(admitted(from('203.0.113.7'), 28, point)).toBe(27);
		time += 10 * MINUTE;
		expect([plain(), plain(), plain(), plain()]).toEqual([true, true, true, false]);
	});

	it('keeps of a network what the limiter keeps anyway, and as long (P27)', () => {
		for (let n = 0; n < 1000; n++) limiter.admit(from(`10.77.${n >> 8}.${n & 255}`), null, false);
		const known = state();
		expect(known).toMatch(/unproven: Map\((9\d\d|1000)\)/);
		expect(known).not.toContain('10.77.');
		time += 11 * MINUTE;
		limiter.admit(from('203.0.113.8'), null, false);
		expect(state()).toContain('unproven: Map(1)');
	});
});

describe('the limiter of a service point', () => {
	it('admits 200 answers a day, counted in Thailand', () => {
		for (let n = 0; n < 200; n++) expect(limiter.admit(stranger(n), point).ok).toBe(true);
		expect(limiter.admit(stranger(200), point)).toEqual({ ok: false, reason: 'point' });
		expect(limiter.admit(stranger(200), { round, cell: 2 }).ok).toBe(true);
		time = new Date('2026-11-22T16:59:59Z').getTime();
		expect(limiter.admit(stranger(200), point).ok).toBe(false);
		time = new Date('2026-11-22T17:00:00Z').getTime();
		expect(limiter.admit(stranger(200), point).ok).toBe(true);
	});
});

describe('the limiter of wrong slip codes', () => {
	it('takes 20 of a round per minute, from everywhere together', () => {
		for (let n = 0; n < 20; n++) {
			expect(limiter.isGuessed(round)).toBe(false);
			limiter.countWrongCode(round);
		}
		expect(limiter.isGuessed(round)).toBe(true);
		expect(limiter.isGuessed('7c9e6679-7425-40de-944b-e07fc1f90ae8')).toBe(false);
		time += MINUTE;
		expect(limiter.isGuessed(round)).toBe(false);
	});
});

describe('what the limiter remembers', () => {
	it('contains no address after 1,000 requests, in any spelling (P27)', () => {
		const addresses = Array.from({ length: 1000 }, (_, n) => `10.77.${n >> 8}.${n & 255}`);
		for (const address of addresses) limiter.admit(from(address), null);
		const known = state();
		expect(known).toMatch(/networks: Map\((9\d\d|1000)\)/);
		for (const address of addresses) {
			expect(known).not.toContain(address);
			const bytes = address.split('.').map(Number);
			const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
			expect(known).not.toContain(String(number));
			expect(known).not.toContain(Buffer.from(bytes).toString('hex'));
		}
	});

	it('is gone ten minutes later, but for counts without an origin (P27)', () => {
		admitted(from('203.0.113.7'), 5);
		time += 11 * MINUTE;
		limiter.admit(from('203.0.113.8'), null);
		expect(state()).toContain('networks: Map(1)');
	});

	it('never grows beyond 20,000 networks', () => {
		for (let n = 0; n < 25_000; n++) limiter.admit(stranger(n), null);
		const size = /networks: Map\((\d+)\)/.exec(inspect(limiter, { maxArrayLength: 0 }))?.[1];
		expect(Number(size)).toBeGreaterThan(19_000);
		expect(Number(size)).toBeLessThanOrEqual(20_000);
	});

	it('is under another salt every day and after every restart (P27)', () => {
		const keyOf = () => {
			limiter.admit(from('203.0.113.7'), null);
			return /networks: Map\(1\) \{ (\d+) =>/.exec(state().replace(/\s+/g, ' '))?.[1];
		};
		const first = keyOf();
		expect(keyOf()).toBe(first);
		time += 24 * 60 * MINUTE;
		const second = keyOf();
		limiter = new Limiter(limits, () => new Date(time));
		expect(new Set([first, second, keyOf()]).size).toBe(3);
	});
});

describe('the address of a visitor', () => {
	it('is asked for in the limiter, at the sign-in of staff, and nowhere else (P27)', () => {
		const root = join(import.meta.dirname, '..', '..', '..');
		// A route may be a folder that is called like a file.
		const askers = readdirSync(root, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => relative(root, join(parentPath, name)))
			.filter((name) => /\.(ts|js|svelte)$/.test(name) && !/\.(test|fixture)\.ts$/.test(name))
			.filter((name) => readFileSync(join(root, name), 'utf8').includes('getClientAddress'));
		expect(askers.toSorted()).toEqual([
			join('lib', 'server', 'collector', 'limiter.ts'),
			join('lib', 'server', 'sign-in-limit.ts')
		]);
	});
});
