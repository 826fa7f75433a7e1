import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureRow } from '../../scoring/figures.ts';
import {
	findingsInShort,
	officialRows,
	replaced,
	rowsOf,
	scored
} from '../../../../../tests/fixtures/official.ts';
import { shown } from '../../scoring/shown.ts';
import { OWN_SCORE } from '../../scoring/score.ts';
import { printedFigures as printed } from '../../../../../tests/fixtures/printed-figures.ts';

const found = (rows: FigureRow[]): string[] => findingsInShort(scored(rows).findings);

describe('the published figures', () => {
	it.each([2565, 2566] as const)('of %i, corrected, are consistent', (year) => {
		expect(found(officialRows(year))).toEqual([]);
	});

	const rows = officialRows(2566);

	it.each([
		['iit i21 97.56', ['iit 4 99.59 99.58']],
		['oit o13 50.00', ['oit o13 50.00 is no mark', 'oit 9 78.75 80.00', 'ita total 88.33 88.58']],
		['iit 4 99.57', ['iit 4 99.58 99.57']],
		['oit 10 76.92', ['oit 10 70.00 76.92']],
		// Indicators 6 to 8 of the public half alone, as one table of the report has them.
		['eit 7 97.31', ['ita total 88.87 88.58']],
		['ita total 88.57', ['ita total 88.58 88.57']],
		['ita total 98.58', ['ita total 88.58 98.58']],
		['ita level ผ่านดี', ['level pass good']],
		['ita level ต้องปรับปรุง', ['level pass improve']]
	])('with the slip %s give %j', (slip, expected) => {
		expect(found(replaced(rows, slip))).toEqual(expected);
	});

	it('say how far off a figure is', () => {
		const [finding] = scored(replaced(rows, 'iit 4 99.50')).findings;
		if (finding?.code !== 'does_not_follow') throw new Error('another finding');
		expect(shown(finding.difference)).toBe('-0.08');
	});

	it('of the public half must agree with its items', () => {
		const slip = replaced(rows, 'eit_public e15 91.33');
		const more = rowsOf(2566, 'eit_public 8 97.32');
		expect(found([...rows, ...more])).toEqual([]);
		expect(found([...slip, ...more])).toEqual(['eit_public 8 96.12 97.32']);
	});
});

describe('a stated level', () => {
	it('is judged by the stated total where that one can be right', () => {
		// 84.995 in truth is possible beneath, but not beside a printed total of 84.99.
		const parts = 'iit iit 84.99, eit eit 84.99, oit oit 85.00';
		expect(found(rowsOf(2566, `${parts}, ita level pass`))).toEqual([]);
		expect(found(rowsOf(2566, `${parts}, ita total 84.99, ita level pass`))).toEqual([
			'level improve pass'
		]);
	});

	it('by itself follows from nothing', () => {
		expect(found(rowsOf(2566, 'ita level ผ่าน'))).toEqual([]);
	});
});

describe('figures printed from the same answers', () => {
	it('never give a finding, however they were rounded', () => {
		fc.assert(
			fc.property(printed, ({ rows }) => {
				expect(found(rows)).toEqual([]);
			}),
			{ numRuns: 60 }
		);
	});

	it('never give a finding without the halves of EIT or the items', () => {
		fc.assert(
			fc.property(printed, ({ rows }) => {
				expect(found(rows.filter(({ part }) => part !== 'eit_survey'))).toEqual([]);
				expect(found(rows.filter(({ part }) => !part.startsWith('eit_')))).toEqual([]);
				expect(found(rows.filter(({ code }) => !/^[ieo]\d/.test(code)))).toEqual([]);
			}),
			{ numRuns: 30 }
		);
	});

	it('give exactly one finding when one coarser figure is changed', () => {
		fc.assert(
			fc.property(
				printed,
				fc.nat(),
				fc.integer({ min: 2, max: 2000 }),
				fc.boolean(),
				({ rows, coarse }, pick, by, up) => {
					const at = coarse[pick % coarse.length] ?? 0;
					const row = rows[at];
					if (row === undefined) throw new Error('no row');
					const before = Math.round(Number(row.score) * 100);
					const after = before + (up ? by : -by);
					fc.pre(after >= 0 && after <= 100_00);
					const changed = { ...row, score: (after / 100).toFixed(2) };
					const result = found(rows.map((one, index) => (index === at ? changed : one)));
					expect(result).toHaveLength(1);
					const item = changed.code === changed.part ? OWN_SCORE : changed.code;
					expect(result[0]).toMatch(new RegExp(`^${changed.part} ${item} `));
				}
			),
			{ numRuns: 100 }
		);
	});
});
