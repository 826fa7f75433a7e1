/**
 * The tables of a whole report as one table: a row for each figure, average, class and day that the
 * report states, under the name of the table it stands in. An empty cell under `table` or
 * `fiscal_year` repeats the one above, as in a spreadsheet.
 */
import Fraction from 'fraction.js';
import type { StatedClass, StatedReport } from '../analysis/consistency/report.ts';
import type { StatedMean } from '../analysis/consistency/means.ts';
import type { StatedPeriod } from '../analysis/consistency/periods.ts';
import { CLASS_NUMBER, type StrengthClass } from '../analysis/strengths.ts';
import type { FigureFault } from '../scoring/figures.ts';
import { readNamedTable, type NamedRow, type TableFault } from '../scoring/named-table.ts';
import type { YearRules } from '../scoring/outline.ts';
import { readCode, type PartName } from './code.ts';
import { readDay } from './day.ts';
import { arabicDigits, tidy } from './plain.ts';
import { readScore } from './score.ts';

export const REPORT_COLUMNS = ['table', 'fiscal_year', 'part', 'code', 'score'] as const;

/** A report of two years has some two hundred rows; no more are checked. */
export const MOST_ROWS = 600;

/** What cannot be read; see `FigureFault`. */
export interface ReportFault extends Omit<FigureFault, 'code'> {
	code:
		| FigureFault['code']
		| TableFault['code']
		| 'table_missing'
		| 'part_missing'
		| 'class_unknown'
		| 'day_unreadable'
		| 'period_half'
		| 'years_too_many'
		| 'rows_too_many';
}

export type ReadReport =
	{ ok: true; report: StatedReport } | { ok: false; faults: [ReportFault, ...ReportFault[]] };

type Row = NamedRow<(typeof REPORT_COLUMNS)[number]>;

/** What has been read so far. */
interface Reader {
	report: StatedReport;
	/** The first day of a period, until its last one comes. */
	open: { line: number; table: string; fiscalYear: number; from: string } | null;
	faults: ReportFault[];
	rulesOf: (fiscalYear: number) => YearRules | undefined;
}

/** A fiscal year in the Buddhist era, as far as this century of it. */
const BUDDHIST_YEAR = /^25\d\d$/;

/** The years that can be set beside each other. */
const MOST_YEARS = 2;

/**
 * Reads the tables of a report. Rows without a score say nothing, as a filled-in template has them.
 *
 * @param rulesOf the rules of a fiscal year (B.E.), undefined where there are none
 */
export function readReport(text: string, rulesOf: Reader['rulesOf']): ReadReport {
	const table = readNamedTable(text.replace(/\r\n?/g, '\n'), REPORT_COLUMNS);
	const report: StatedReport = { rows: [], means: [], classes: [], periods: [] };
	const reader: Reader = { report, open: null, faults: [], rulesOf };
	if (!table.ok) reader.faults.push(...table.faults.map((fault) => ({ ...fault, about: '' })));
	else if (table.rows.length > MOST_ROWS) {
		const { line } = table.rows[MOST_ROWS] ?? { line: 1 };
		reader.faults.push({ line, code: 'rows_too_many', value: String(MOST_ROWS), about: '' });
	} else for (const row of filledDown(table.rows)) readRow(row, reader);
	closePeriod(reader);
	const [first, ...others] = reader.faults;
	return first === undefined ? { ok: true, report } : { ok: false, faults: [first, ...others] };
}

function filledDown(rows: Row[]): Row[] {
	let table = '';
	let year = '';
	return rows.map((row) => {
		table = tidy(row.table) || table;
		year = arabicDigits(tidy(row.fiscal_year)) || year;
		return { ...row, table, fiscal_year: year, score: tidy(row.score) };
	});
}

function readRow(row: Row, reader: Reader): void {
	const { line, score } = row;
	if (readScore(score).kind === 'blank') return;
	const refuse = (code: ReportFault['code'], value: string, about = ''): void => {
		reader.faults.push({ line, code, value, about });
	};
	if (row.table === '') return refuse('table_missing', '');
	const fiscalYear = Number(row.fiscal_year);
	// Measures are taken in years that may have no rules yet.
	const isKnown =
		kindOf(row.part) === 'period'
			? BUDDHIST_YEAR.test(row.fiscal_year)
			: reader.rulesOf(fiscalYear) !== undefined;
	if (!isKnown) {
		return refuse('fiscal_year_unknown', row.fiscal_year);
	}
	switch (kindOf(row.part)) {
		case 'mean':
			return readMean(row, fiscalYear, reader, refuse);
		case 'class':
			return readClass(row, fiscalYear, reader, refuse);
		case 'period':
			return readPeriod(row, fiscalYear, reader, refuse);
		case 'figure':
			return readFigure(row, reader, refuse);
	}
}

type Refuse = (code: ReportFault['code'], value: string, about?: string) => void;

function kindOf(part: string): 'mean' | 'class' | 'period' | 'figure' {
	const name = tidy(part).toLowerCase();
	if (name === 'mean' || name === 'คะแนนเฉลี่ย') return 'mean';
	if (name === 'class' || name === 'กลุ่ม') return 'class';
	return name === 'period' || name === 'ระยะเวลา' ? 'period' : 'figure';
}

function readFigure(row: Row, { report, faults }: Reader, refuse: Refuse): void {
	const place = placeOf(row);
	if (place === null) return refuse('part_missing', tidy(row.code));
	const years = new Set([...report.rows.map((one) => one.fiscalYear), row.fiscal_year]);
	if (years.size > MOST_YEARS) {
		if (faults.some(({ code }) => code === 'years_too_many')) return;
		return refuse('years_too_many', row.fiscal_year);
	}
	const { line, table, fiscal_year: fiscalYear } = row;
	const score = place.code === 'level' ? row.score : plainScore(row.score);
	report.rows.push({ line, table, fiscalYear, ...place, score });
}

/** Part and code in one spelling; null where it must be said of which half of EIT an item is. */
function placeOf(row: Row): { part: string; code: string } | null {
	const named = readCode(row.part);
	const part: PartName | null = named?.kind === 'part' ? named.part : null;
	const code = readCode(row.code);
	const written = arabicDigits(tidy(row.code)).toLowerCase();
	switch (code?.kind) {
		case 'total':
		case 'level':
			return { part: 'ita', code: code.kind };
		case 'part':
			return { part: code.part, code: code.part };
		case 'item': {
			const own = { i: 'iit', o: 'oit' }[code.code.charAt(0)];
			return part === null && own === undefined
				? null
				: { part: part ?? own ?? '', code: code.code };
		}
		case 'item_number':
			// `ข้อ ๑` of IIT is i1.
			return part === null ? null : { part, code: `${part.charAt(0)}${code.number}` };
		case 'bare_number':
			return part === null ? null : { part, code: String(code.number) };
		case 'indicator':
		case 'sub_indicator':
			return part === null ? null : { part, code: code.code };
		default:
			return { part: part ?? tidy(row.part).toLowerCase(), code: written };
	}
}

function readMean(row: Row, fiscalYear: number, { report }: Reader, refuse: Refuse): void {
	const written = plainScore(row.score);
	const match = /^\d{1,9}(?:\.(\d{1,9}))?$/.exec(written);
	if (match === null) return refuse('score_unreadable', row.score);
	const value = new Fraction(written);
	if (value.gt(100)) return refuse('score_out_of_range', row.score);
	const decimals = Math.max(2, (match[1] ?? '').length);
	const halfStep = new Fraction(1n, 2n * 10n ** BigInt(decimals));
	const mean: StatedMean = {
		line: row.line,
		table: row.table,
		fiscalYear,
		figure: { value, halfStep }
	};
	report.means.push(mean);
}

function readClass(row: Row, fiscalYear: number, reader: Reader, refuse: Refuse): void {
	const indicator = arabicDigits(tidy(row.code)).replace(/^(?:ตัวชี้วัด(?:ที่)?|indicator)\s*/i, '');
	const known = reader.rulesOf(fiscalYear)?.set.indicators ?? [];
	if (!known.some(({ number }) => String(number) === indicator)) {
		return refuse('code_unknown', tidy(row.code));
	}
	const written = arabicDigits(row.score).toLowerCase();
	const found = (Object.entries(CLASS_NUMBER) as [StrengthClass, number | null][]).find(
		([name, number]) => name === written || String(number) === written
	);
	if (found === undefined) return refuse('class_unknown', row.score);
	const { line, table } = row;
	const filed: StatedClass = { line, table, indicator, class: found[0] };
	reader.report.classes.push(filed);
}

function readPeriod(row: Row, fiscalYear: number, reader: Reader, refuse: Refuse): void {
	const day = readDay(row.score);
	if (day === null) return refuse('day_unreadable', row.score);
	const end = tidy(row.code).toLowerCase();
	const { line, table } = row;
	if (end === 'from' || end === 'เริ่ม') {
		closePeriod(reader);
		reader.open = { line, table, fiscalYear, from: day };
		return;
	}
	if (end !== 'to' && end !== 'สิ้นสุด') return refuse('code_unknown', tidy(row.code));
	const { open } = reader;
	if (open?.table !== table) return refuse('period_half', table);
	const period: StatedPeriod = { ...open, lines: [open.line, line], to: day };
	reader.report.periods.push(period);
	reader.open = null;
}

/** A period that began and has no end yet gets none any more. */
function closePeriod({ open, faults }: Reader): void {
	if (open === null) return;
	faults.push({ line: open.line, code: 'period_half', value: open.table, about: '' });
}

function plainScore(written: string): string {
	return arabicDigits(written).replace(/\s*%$/, '');
}
