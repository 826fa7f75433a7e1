import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import {
	itemOf,
	resultOf,
	scoreOf
} from '../../../routes/(staff)/staff/results/[round]/result.fixture.ts';
import type { Beside } from './beside.ts';
import { codebookRows } from './codebook.ts';
import { resultsJson } from './results-json.ts';
import { tableCsv, tableXlsx } from './table.ts';

const ROUND = {
	slug: 'abcdefghjk',
	name: 'รอบ',
	agency: { nameTh: 'ก', nameEn: 'A' },
	jointAgencies: []
};

/** Every number that a value holds, in whatever text. */
function numbersIn(value: unknown): Set<number> {
	const digits = JSON.stringify(value).match(/\d+(?:\.\d+)?/g) ?? [];
	return new Set(digits.map(Number));
}

describe('the JSON of a round', () => {
	const result = resultOf('iit-2566', [itemOf('i1', '1234/15'), itemOf('i2', null)], {
		marks: [{ mark: 'paper', n: 12 }]
	});
	const { codebook, ...sent } = resultsJson(result, ROUND);

	it('holds no number that the published object does not give (P35)', () => {
		const published = numbersIn({ ...result, round: ROUND });
		// Means, which are fractions there and two decimals here.
		for (const mean of [90, 82.27]) published.add(mean);
		expect(numbersIn(sent).difference(published)).toEqual(new Set());
		expect(numbersIn(sent).has(82.27), 'there is something to see').toBe(true);
	});

	it('does not tell by a denominator how many answered an item', () => {
		expect(sent.items[0]?.mean).toBe('82.27');
		expect(JSON.stringify(sent)).not.toMatch(/\d\/\d/);
	});

	it('has no figure of an item that fewer than k have answered', () => {
		expect(sent.items[1]).toMatchObject({ state: 'below_k', mean: null, interval: null });
	});

	it('tells approximate means of a strict round, and no interval', () => {
		const within = { low: 76, high: 83 };
		const score = { ...scoreOf('80/1'), interval: null, within };
		const strict = resultsJson(resultOf('iit-2566', [], { profile: 'strict', score }), ROUND);
		expect(strict.score).toMatchObject({ mean: '≈ 80', interval: null, within });
	});

	it('has what stands beside its figures, by code, and explains it', () => {
		const before = { mean: '80.00', change: '+2.27', verdict: 'within_chance' as const };
		const said = { official: '99.00', remarks: ['explain'], before };
		const lost = { ifLowest: { low: 80, high: 82 }, cost: { low: 3, high: 5 } };
		const beside = new Map<string, Beside>([
			['i1', { ...said, notMyWork: null }],
			['1', { official: null, remarks: [], before: null, notMyWork: lost }]
		]);
		const whole = resultsJson(result, ROUND, beside);
		expect(whole.beside).toEqual({
			i1: { ...said, not_my_work_cost: null },
			'1': {
				...{ official: null, remarks: [], before: null },
				not_my_work_cost: { if_lowest: lost.ifLowest, cost: lost.cost }
			}
		});
		const names = Object.values(whole.beside).flatMap((of) => Object.keys(of));
		for (const name of ['beside', 'verdict', ...names]) {
			expect(Object.keys(whole.codebook)).toContain(name);
		}
	});

	it('explains its names in both languages', () => {
		const names = new Set(Object.keys(sent.items[0] ?? {}));
		const plain = new Set(['code']);
		expect(names.difference(plain).difference(new Set(Object.keys(codebook)))).toEqual(new Set());
		for (const { th, en } of Object.values(codebook)) expect([th, en]).not.toContain('');
	});
});

describe('tables', () => {
	it('explain every name of the files in both languages', () => {
		for (const { name, th, en } of codebookRows()) {
			expect(th, String(name)).not.toBe('');
			expect(en, String(name)).not.toBe('');
		}
	});

	it('run no cell as a formula, and keep numbers as numbers', () => {
		const csv = tableCsv([{ a: '=1+1', b: -8.28 }]);
		expect(csv).toBe(`\uFEFFa,b\r\n"'=1+1",-8.28\r\n`);
	});

	it('make a workbook of several sheets', async () => {
		const book = await tableXlsx([
			{ name: 'one', rows: [{ a: '=1+1', b: 2 }] },
			{ name: 'two', rows: [{ a: '' }] }
		]);
		expect(strFromU8(unzipSync(book)['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
			/name="one".*name="two"/s
		);
	});

	it('P16: are the same bytes whenever the workbook is written', async () => {
		const sheets = [{ name: 'one', rows: [{ a: 'x', b: 2 }] }];
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T08:00:00Z') });
		const one = await tableXlsx(sheets);
		vi.setSystemTime(new Date('2027-01-02T03:04:06Z'));
		const other = await tableXlsx(sheets);
		vi.useRealTimers();
		expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
	});
});
