/** A pasted table cut into lines and cells, and what its heading says of the columns. */
import { arabicDigits, tidy } from './plain.ts';

/** Lines of a text, whichever system it was copied on. */
export function linesOf(text: string): string[] {
	return text.split(/\r\n|\r|\n/);
}

/**
 * Cells of a line: between tabs where there are any, as spreadsheets and web pages copy; else
 * between two spaces or more, as PDFs do.
 */
export function cellsOf(line: string): string[] {
	const cells = line.includes('\t') ? line.split('\t') : line.trim().split(/[ \u00A0]{2,}/);
	// A spreadsheet puts a cell with a line break between quotation marks.
	return cells.map((cell) => tidy(cell.replace(/^"(.*)"$/, '$1')));
}

/** Where the columns stand that a heading names; `years` by their place. */
export interface Columns {
	width: number;
	fiscalYear: number | null;
	part: number | null;
	code: number | null;
	score: number | null;
	years: Map<number, number>;
}

const NAMES = {
	fiscalYear: /^(?:fiscal_year|ปีงบประมาณ|ปี)$/i,
	part: /^(?:part|ส่วน|เครื่องมือ)$/i,
	code: /^(?:code|รหัส|รหัสข้อ|ข้อคำถาม)$/i,
	score: /^(?:score|คะแนน)$/i
};

/** Reads a line as a heading with a code and a score column, or with years; null where it is none. */
export function readColumns(cells: string[]): Columns | null {
	const place = (pattern: RegExp): number | null => {
		const at = cells.findIndex((cell) => pattern.test(cell));
		return at === -1 ? null : at;
	};
	const years = new Map<number, number>();
	cells.forEach((cell, at) => {
		const year = readYear(cell);
		if (year !== null) years.set(at, year);
	});
	const columns = {
		width: cells.length,
		fiscalYear: place(NAMES.fiscalYear),
		part: place(NAMES.part),
		code: place(NAMES.code),
		score: place(NAMES.score),
		years
	};
	if (columns.code !== null && columns.score !== null) return { ...columns, years: new Map() };
	// A row of figures may begin with its year; a heading holds nothing else that is a number.
	const hasFigures = cells.some((cell) => readYear(cell) === null && /[\d๐-๙]/.test(cell));
	return years.size > 0 && cells.length > 1 && !hasFigures
		? { ...columns, fiscalYear: null, part: null, code: null, score: null }
		: null;
}

/** `2566`, `๒๕๖๖`, `ปี พ.ศ. 2566`: a Buddhist year; null where the cell is none. */
export function readYear(cell: string): number | null {
	const match = /^(?:ปี)?(?:งบประมาณ)?\s*(?:พ\.?ศ\.?)?\s*(25\d\d|26\d\d)$/.exec(arabicDigits(cell));
	return match ? Number(match[1]) : null;
}
