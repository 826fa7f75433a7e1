import { describe, expect, it } from 'vitest';
import { measure } from '$lib/ita/measures/measure.fixture.ts';
import type { OfficialYear } from '$lib/server/supabase/official-figures.ts';
import { officialRows } from '../../../../../tests/fixtures/official.ts';
import { flaggedItems } from './flagged.ts';

const official = (fiscalYear: 2565 | 2566): OfficialYear => ({
	fiscalYear,
	source: { th: 'รายงาน', en: 'Report' },
	isExample: true,
	rows: officialRows(fiscalYear)
});

/** The seven items of 2566 that were marked 0, in the order of the checklist. */
const FAILED = ['o21', 'o22', 'o24', 'o26', 'o39', 'o40', 'o41'];

describe('flagged items', () => {
	it('of the official figures begin with those under the target', () => {
		const { items, isAnythingKnown } = flaggedItems([], [official(2566), official(2565)], []);
		expect(isAnythingKnown).toBe(true);
		expect(items.slice(0, 7).map(({ code }) => code)).toEqual(FAILED);
		expect(items[0]?.reasons).toEqual([
			{
				kind: 'low',
				score: '0.00',
				source: { kind: 'official', fiscalYear: 2566, part: 'oit', isExample: true }
			}
		]);
		expect(items.slice(7).flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).not.toContain(
			'low'
		);
		expect(items.map(({ code }) => code)).toContain('i21');
	});

	it('each have what is suggested for them', () => {
		const { items } = flaggedItems([], [official(2566)], []);
		expect(items.filter(({ suggestion, code }) => suggestion?.item !== code)).toEqual([]);
	});

	it('name the measures that answer them, by the year of the item', () => {
		const answer = measure({ id: 'a', items: ['o24'], title: 'ตอบ' });
		const other = measure({ id: 'b', items: ['o24'], itemsYear: 2567 });
		const { items } = flaggedItems([], [official(2566)], [answer, other]);
		const answered = items.flatMap(({ code, answeredBy }) =>
			answeredBy.map(({ id }) => `${code} ${id}`)
		);
		expect(answered).toEqual(['o24 a']);
	});

	it('are unknown, not none, where no figure of an item is there', () => {
		const nothing = { isAnythingKnown: false, items: [] };
		expect(flaggedItems([], [], [])).toEqual(nothing);
		expect(flaggedItems([], [official(2565)], [])).toEqual(nothing);
	});
});
