import { describe, expect, it } from 'vitest';
import { readNamedTable } from '../scoring/named-table.ts';
import { knownRules } from '../scoring/known-rules.ts';
import { MOST_ROWS, readReport, REPORT_COLUMNS, type ReadReport } from './report-table.ts';
import { reportTemplate } from './report-template.ts';

const HEADING = 'table,fiscal_year,part,code,score';

function read(...rows: string[]): ReadReport {
	return readReport([HEADING, ...rows].join('\n'), knownRules);
}

/** Faults as `line code value`. */
function faults(...rows: string[]): string[] {
	const report = read(...rows);
	return report.ok ? [] : report.faults.map(({ line, code, value }) => `${line} ${code} ${value}`);
}

describe('the tables of a report', () => {
	it('are read with table and year filled down, and codes in any spelling', () => {
		const report = read(
			'ประเด็นที่ ๑,๒๕๖๖,IIT,i๑,๑๐๐',
			',,,ข้อ ๐๒๑,0',
			',,EIT ส่วนที่ 1,e๑๕,91.33',
			',,oit,ตัวชี้วัดที่ ๙,80',
			',,,คะแนนรวม,88.58 %',
			',,,ระดับ,ผ่าน',
			',,mean,,88.58',
			',,class,9,๔',
			',2567,period,from,๑ ต.ค. ๒๕๖๖',
			',,period,to,30 กันยายน 2566'
		);
		const table = 'ประเด็นที่ ๑';
		const row = { table, fiscalYear: '2566' };
		expect(report).toMatchObject({
			ok: true,
			report: {
				rows: [
					{ line: 2, ...row, part: 'iit', code: 'i1', score: '100' },
					{ line: 3, ...row, part: 'oit', code: 'o21', score: '0' },
					{ line: 4, ...row, part: 'eit_public', code: 'e15', score: '91.33' },
					{ line: 5, ...row, part: 'oit', code: '9', score: '80' },
					{ line: 6, ...row, part: 'ita', code: 'total', score: '88.58' },
					{ line: 7, ...row, part: 'ita', code: 'level', score: 'ผ่าน' }
				],
				means: [{ line: 8, table, fiscalYear: 2566 }],
				classes: [{ line: 9, indicator: '9', class: 'fell' }],
				periods: [
					{ lines: [10, 11], table, fiscalYear: 2567, from: '2023-10-01', to: '2023-09-30' }
				]
			}
		});
	});

	it('are read between tabs as well, and without the rows that have no score', () => {
		const rows = ['a,2566,iit,i1,', 'a,2566,iit,i2,-', 'a,2566,iit,i3,90'];
		const pasted = [HEADING, ...rows].join('\r\n').replaceAll(',', '\t');
		expect(readReport(pasted, knownRules)).toMatchObject({
			ok: true,
			report: { rows: [{ line: 4, code: 'i3' }] }
		});
	});

	it.each([
		['a,2566,,e1,90', '2 part_missing e1'],
		['a,2566,,9,90', '2 part_missing 9'],
		['a,2560,iit,i1,90', '2 fiscal_year_unknown 2560'],
		[',2566,iit,i1,90', '2 table_missing '],
		['a,2566,mean,,ninety', '2 score_unreadable ninety'],
		['a,2566,mean,,101', '2 score_out_of_range 101'],
		['a,2566,class,11,2', '2 code_unknown 11'],
		['a,2566,class,9,6', '2 class_unknown 6'],
		['a,2023,period,from,1 ต.ค. 2566', '2 fiscal_year_unknown 2023'],
		['a,ปีหน้า,period,from,1 ต.ค. 2566', '2 fiscal_year_unknown ปีหน้า'],
		['a,2567,period,from,2566', '2 day_unreadable 2566'],
		['a,2567,period,from,1 ต.ค. 2566', '2 period_half a'],
		['a,2567,period,to,1 ต.ค. 2566', '2 period_half a'],
		['a,2567,period,when,1 ต.ค. 2566', '2 code_unknown when'],
		['a,2566,iit,i1', '2 cells_differ 4']
	])('are refused where they cannot be read: %s', (row, expected) => {
		expect(faults(row)).toEqual([expected]);
	});

	it('are of two years at most, and of no more rows than can be checked', () => {
		const years = ['2565', '2566', '2567'].map((year) => `a,${year},iit,1,90`);
		expect(faults(...years)).toEqual(['4 years_too_many 2567']);
		const rows = Array.from({ length: MOST_ROWS + 1 }, () => 'a,2566,iit,i1,90');
		expect(faults(...rows)).toEqual([`${MOST_ROWS + 2} rows_too_many ${MOST_ROWS}`]);
		expect(faults(...rows.slice(1))).toEqual([]);
	});
});

describe('the template', () => {
	it.each([2565, 2566, 2567])('of %i is read once its scores are filled in', (year) => {
		const rules = knownRules(year);
		if (rules === undefined) throw new Error('no rules');
		const template = reportTemplate(rules, knownRules(year - 1));
		const blank = readNamedTable(template.replaceAll('\r\n', '\n'), REPORT_COLUMNS);
		if (!blank.ok) throw new Error(JSON.stringify(blank.faults));
		const level = rules.set.levels[0]?.name.th ?? 'ผ่าน';
		const filled = blank.rows.map(({ table, fiscal_year, part, code }) => {
			const score =
				{ class: '2', period: '1 ต.ค. 2566' }[part] ?? (code === 'level' ? level : '90');
			return [table, fiscal_year, part, code, score].join(',');
		});
		expect(faults(...filled)).toEqual([]);
		expect(filled.length).toBeLessThanOrEqual(MOST_ROWS);
	});
});
