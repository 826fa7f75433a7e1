import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialRows, rulesOf } from '../../../../tests/fixtures/official.ts';
import type { FigureRow } from '../scoring/figures.ts';
import { prepareImport, type StoredFigure } from './import.ts';
import type { LineReading } from './paste.ts';
import type { EitChoices } from './place.ts';
import { readRemarks, type Remark } from './remarks.ts';
import { readTable } from './table.ts';
import { figuresCsv, figuresText, inOrder, placesOf, remarksText, templateCsv } from './written.ts';

const rules = rulesOf(2566);
const OPEN: EitChoices = { items: null, indicators: null };

const rowsOf = (lines: LineReading[]): FigureRow[] =>
	lines.flatMap((line) => (line.kind === 'figure' ? [line.row] : []));

function imported(text: string): StoredFigure[] {
	const { lines, faults } = readTable(text, rules, OPEN);
	expect(faults).toEqual([]);
	const prepared = prepareImport(rowsOf(lines), rules);
	if (!prepared.ok) throw new Error(JSON.stringify(prepared.faults));
	return prepared.figures;
}

const score = fc
	.integer({ min: 0, max: 10_000 })
	.map((hundredths) => (hundredths / 100).toFixed(2));
const level = fc.constantFrom(...rules.set.levels.map(({ name }) => name.th));
const figure = fc
	.tuple(fc.constantFrom(...placesOf(rules)), score, level)
	.map(([{ part, code }, points, name]): StoredFigure =>
		code === 'level'
			? { part, code, score: null, level: name }
			: { part, code, score: points, level: null }
	);
const figures = fc.uniqueArray(figure, {
	minLength: 1,
	selector: ({ part, code }) => `${part}/${code}`
});

describe('what is exported', () => {
	it('reads back the same, as a file and as pasted text', () => {
		fc.assert(
			fc.property(figures, (some) => {
				const expected = inOrder(some, rules);
				expect(imported(figuresCsv(some, rules))).toEqual(expected);
				expect(imported(figuresText(some, rules))).toEqual(expected);
			})
		);
	});

	it('holds no cell that a spreadsheet would run', () => {
		const evil = { part: 'ita', code: 'level', score: null, level: '=HYPERLINK("http://x")' };
		expect(figuresCsv([evil], rules)).toContain(`,"'=HYPERLINK`);
	});

	it('is a template without a score that brings in nothing, and takes every figure', () => {
		const { lines } = readTable(templateCsv(rules), rules, OPEN);
		expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(['no_score']));
		expect(lines.length).toBe(placesOf(rules).length);
		const filled = templateCsv(rules).replace(/,(?=\r\n)/g, ',50');
		const rows = rowsOf(readTable(filled, rules, OPEN).lines).filter(
			({ code }) => code !== 'level'
		);
		expect(prepareImport(rows, rules).ok).toBe(true);
	});

	it('of remarks reads back the same, however many lines one has', () => {
		const words = fc
			.array(fc.constantFrom('ควรทำคู่มือ', '1. เผยแพร่', 'i5 ด้วย', 'EIT', 'ขาดงบ 10,000 บาท'), {
				minLength: 1,
				maxLength: 4
			})
			.map((lines) => lines.join('\n'));
		const remark = fc
			.tuple(fc.constantFrom(...placesOf(rules).filter(({ code }) => code !== 'level')), words)
			.map(([place, text]): Remark => ({ ...place, remark: text }));
		const remarks = fc.uniqueArray(remark, {
			selector: ({ part, code }) => `${part}/${code}`
		});
		fc.assert(
			fc.property(remarks, (some) => {
				expect(readRemarks(remarksText(some, rules), rules, OPEN)).toEqual({
					remarks: inOrder(some, rules),
					faults: []
				});
			})
		);
	});
});

describe('rows to be imported', () => {
	const row = (code: string, points: string, part = 'iit', year = '2566'): FigureRow => ({
		line: 2,
		fiscalYear: year,
		part,
		code,
		score: points
	});

	it.each([
		[row('I๑', '๙๗.๕'), { part: 'iit', code: 'i1', score: '97.5', level: null }],
		[row('level', 'ผ่าน', 'ITA'), { part: 'ita', code: 'level', score: null, level: 'ผ่าน' }]
	])('%j are written one way', (one, stored) => {
		expect(prepareImport([one], rules)).toMatchObject({ ok: true, figures: [stored] });
	});

	it.each([
		['more decimals than are kept', row('i1', '97.333'), 'score_decimals'],
		['a decimal comma', row('i1', '97,33'), 'score_comma'],
		['another year', row('i1', '97', 'iit', '2565'), 'fiscal_year_differs'],
		['an item of no instrument', row('i31', '97'), 'code_unknown'],
		['a formula for a level', row('level', '=1+1', 'ita'), 'level_unsafe'],
		['a score above 100', row('i1', '101'), 'score_out_of_range']
	])('with %s are refused at their line', (_, bad, code) => {
		const prepared = prepareImport([bad], rules);
		expect(prepared.ok ? [] : prepared.faults.map((fault) => [fault.line, fault.code])).toEqual([
			[2, code]
		]);
	});

	it('say each fault once, and a figure that stands twice with the other line', () => {
		const rows = [row('i1', '97'), { ...row('i1', '98'), line: 5 }];
		expect(prepareImport(rows, rules)).toEqual({
			ok: false,
			faults: [{ line: 5, code: 'figure_repeated', value: 'i1', about: '2' }]
		});
	});

	it('carry the findings of figures that do not agree', () => {
		const rows = officialRows(2566).map((one) =>
			one.code === 'total' ? { ...one, score: '88.57' } : one
		);
		const prepared = prepareImport(rows, rules);
		expect(prepared.ok && prepared.findings.map(({ item }) => item)).toEqual(['total']);
	});
});

describe('remarks', () => {
	it('belong to a code at the beginning of a line, over as many lines as follow', () => {
		const text =
			'ข้อ i๒๑ ควรทำคู่มือ\nและตรวจพัสดุ\n1. ทุกเดือน\nEIT ส่วนที่ 1\ne2\tหาสาเหตุ\nO๒๔ ขาดงบ\nOIT ปรับเว็บ';
		expect(readRemarks(text, rules, OPEN)).toEqual({
			remarks: [
				{ part: 'iit', code: 'i21', remark: 'ควรทำคู่มือ\nและตรวจพัสดุ\n1. ทุกเดือน' },
				{ part: 'eit_public', code: 'e2', remark: 'หาสาเหตุ' },
				{ part: 'oit', code: 'o24', remark: 'ขาดงบ' },
				{ part: 'oit', code: 'oit', remark: 'ปรับเว็บ' }
			],
			faults: []
		});
	});

	it.each([
		['ควรทำคู่มือ', 'remark_code_missing'],
		['e2 หาสาเหตุ', 'eit_items_unclear'],
		['i31 ไม่มีข้อนี้', 'remark_code_unknown'],
		[`i1 ${'ก'.repeat(4001)}`, 'remark_too_long']
	])('%.20s … are refused with why', (text, why) => {
		expect(readRemarks(text, rules, OPEN).faults.map((fault) => fault.why)).toEqual([why]);
	});
});
