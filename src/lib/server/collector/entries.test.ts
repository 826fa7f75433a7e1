import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '$lib/server/supabase/intake.ts';
import { rememberEntries } from './entries.ts';

const entry = { roundId: 'a round' } as Entry;
let time: number;
let looks: string[];
let isAway: boolean;
let find: (slug: string) => Promise<Entry | null>;

beforeEach(() => {
	time = 0;
	looks = [];
	isAway = false;
	vi.spyOn(console, 'error').mockReturnValue();
	find = rememberEntries(
		async (slug) => {
			looks.push(slug);
			if (isAway) throw new Error('no connection');
			return slug === 'unknown' ? null : entry;
		},
		() => new Date(time)
	);
});

describe('a remembered entry link', () => {
	it('is looked up once in five seconds', async () => {
		await find('known');
		time = 4999;
		await find('known');
		expect(looks).toHaveLength(1);
		time = 5000;
		await find('known');
		expect(looks).toHaveLength(2);
	});

	it('is looked up once for all who ask at the same time', async () => {
		expect(await Promise.all([find('known'), find('known'), find('known')])).toEqual([
			entry,
			entry,
			entry
		]);
		expect(looks).toHaveLength(1);
	});

	it('serves for an hour while the database is away, and then fails', async () => {
		await find('known');
		isAway = true;
		time = 59 * 60_000;
		expect(await find('known')).toBe(entry);
		time = 60 * 60_000;
		await expect(find('known')).rejects.toThrow('no connection');
	});

	it('is asked for again after a failure', async () => {
		isAway = true;
		await expect(find('known')).rejects.toThrow('no connection');
		isAway = false;
		expect(await find('known')).toBe(entry);
	});
});

describe('an unknown link', () => {
	it('is asked for every time, as it may be made in the meantime', async () => {
		expect(await find('unknown')).toBeNull();
		expect(await find('unknown')).toBeNull();
		expect(looks).toHaveLength(2);
	});

	it('that no link can be is not asked for at all', async () => {
		for (const slug of ['', '../x', 'A b', 'x'.repeat(41)]) expect(await find(slug)).toBeNull();
		expect(looks).toEqual([]);
	});
});
