import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialRows, rulesOf } from '../../../../tests/fixtures/official.ts';
import { knownRules } from '../scoring/known-rules.ts';
import { readFigures } from '../scoring/figures.ts';
import { PASTED } from './pasted-cells.fixture.ts';
import { readPaste, type LineReading } from './paste.ts';
import type { EitChoices } from './place.ts';

const rules = rulesOf(2566);
const OPEN: EitChoices = { items: null, indicators: null };

function short(line: LineReading): string {
	switch (line.kind) {
		case 'figure':
			return `${line.row.part} ${line.row.code} ${line.row.score}`;
		case 'rank':
			return `rank ${line.rank}`;
		case 'announced':
			return `announced ${line.day}`;
		case 'refused':
			return `refused ${line.why}`;
		default:
			return line.kind;
	}
}

const read = (text: string, choices = OPEN): string[] => readPaste(text, rules, choices).map(short);

describe('a pasted line', () => {
	it('has at least sixty examples', () => expect(PASTED.length).toBeGreaterThanOrEqual(60));

	it.each(PASTED)('%j is read as %j', (pasted, expected) => {
		expect(read(pasted)).toEqual([expected]);
	});

	it('means the half of EIT that was chosen, unless the table says another', () => {
		const choices: EitChoices = { items: 'eit_public', indicators: 'eit' };
		expect(read('e1 97.33\nตัวชี้วัดที่ 6 95.98\nEIT ส่วนที่ 2\ne1 95.00', choices)).toEqual([
			'eit_public e1 97.33',
			'eit 6 95.98',
			'heading',
			'eit_survey e1 95.00'
		]);
	});

	it('that gives a number alone is an item of the part above it', () => {
		expect(read('IIT\nข้อ ๑ 100\nOIT\nข้อ ๑ 0\nEIT ส่วนที่ 1\nข้อ ๑๕ 97.33')).toEqual([
			'heading',
			'iit i1 100',
			'heading',
			'oit o1 0',
			'heading',
			'eit_public e15 97.33'
		]);
	});

	it('keeps its number over empty lines and the line ends of every system', () => {
		const lines = readPaste('\n\ni1 1\r\n\r\ni2 2\ri3 3', rules, OPEN);
		expect(lines.map(({ line }) => line)).toEqual([3, 5, 6]);
	});
});

describe('a pasted table', () => {
	it('with a column for each year gives the chosen year alone', () => {
		const table =
			'ตัวชี้วัด\t๒๕๖๕\t๒๕๖๖\tการเปลี่ยนแปลง\n' +
			'ตัวชี้วัดที่ 4\t100.00\t99.58\tลดลง\n' +
			'9 การเปิดเผยข้อมูล\t100.00\t80.00\tลดลง\n' +
			'ตัวชี้วัดที่ 5\t100.00\t-\t';
		expect(read(table)).toEqual(['heading', 'iit 4 99.58', 'oit 9 80.00', 'no_score']);
		expect(readPaste(table, rulesOf(2565), OPEN).map(short)).toEqual([
			'heading',
			'iit 4 100.00',
			'oit 9 100.00',
			'iit 5 100.00'
		]);
	});

	it('with more cells in a row than in its heading of years is refused there', () => {
		// A cell further left would be last year's score.
		const table = 'ตัวชี้วัด\t๒๕๖๕\t๒๕๖๖\n9\tการเปิดเผยข้อมูล\t100.00\t80.00';
		expect(read(table)).toEqual(['heading', 'refused score_cell_missing']);
	});

	it('without a column for the chosen year is refused at its heading', () => {
		expect(read('ตัวชี้วัด\t2564\t2565\nตัวชี้วัดที่ 4\t99\t98')[0]).toBe('refused year_column_missing');
	});

	it('with named columns is read by them, in any order', () => {
		const table = 'คะแนน\tรหัส\tส่วน\n97.33\te1\teit_public\n88.58\ttotal\tita';
		expect(read(table)).toEqual(['heading', 'eit_public e1 97.33', 'ita total 88.58']);
	});

	it.each([2565, 2566] as const)('of the example of %i gives the figures of the file', (year) => {
		const rows = officialRows(year);
		const table = rows.map(({ part, code, score }) => `${part}\t${code}\t${score}`).join('\n');
		const lines = readPaste(table, rulesOf(year), OPEN);
		const figures = lines.flatMap((line) => (line.kind === 'figure' ? [line.row] : []));
		expect(figures.map(({ part, code, score }) => [part, code, score])).toEqual(
			rows.map(({ part, code, score }) => [part, code, score])
		);
	});

	it('says the same in Thai digits as in Arabic ones', () => {
		const rows = officialRows(2566).filter(({ code }) => code !== 'level');
		fc.assert(
			fc.property(fc.subarray(rows, { minLength: 1 }), fc.constantFrom('\t', '  '), (some, gap) => {
				const table = some.map(({ part, code, score }) => [part, code, score].join(gap));
				const arabic = read(table.join('\n'));
				expect(read(table.map(thaiDigits).join('\n'))).toEqual(arabic);
				expect(arabic.every((line) => !line.startsWith('refused'))).toBe(true);
			}),
			{ numRuns: 50 }
		);
	});

	it('never throws, and what it takes for a figure is a score with at most two decimals', () => {
		const cell = fc.oneof(
			fc.string(),
			fc.constantFrom('i1', 'ข้อ ๑', '๙.๑', 'EIT', '97,33', '-', 'คะแนนรวม', '2566', '100', 'ระดับ')
		);
		const line = fc.tuple(fc.array(cell, { maxLength: 5 }), fc.constantFrom('\t', '  ', ' '));
		fc.assert(
			fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
				const text = lines.map(([cells, gap]) => cells.join(gap)).join('\n');
				for (const reading of readPaste(text, rules, OPEN)) {
					if (reading.kind !== 'figure' || reading.row.code === 'level') continue;
					expect(reading.row.score).toMatch(/^(100(\.0{1,2})?|0*\d{1,2}(\.\d{1,2})?)$/);
					expect(text.split(/\r\n|\r|\n/)[reading.line - 1]).toContain(reading.written);
				}
			})
		);
	});

	it('gives rows that the rules of the year can score', () => {
		const rows = readPaste('i1 100\nคะแนนรวม 88.58', rules, OPEN).flatMap((line) =>
			line.kind === 'figure' ? [line.row] : []
		);
		expect(readFigures(rows, knownRules).ok).toBe(true);
	});
});

function thaiDigits(text: string): string {
	return text.replace(/[0-9]/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? digit);
}
