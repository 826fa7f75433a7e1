import Papa from 'papaparse';
import type { FigureRow } from './figures.ts';

const COLUMNS = ['fiscal_year', 'part', 'code', 'score'] as const;

/** What is wrong with the table itself; `value` names a column or says how many cells there are. */
export interface TableFault {
	line: number;
	code: 'column_missing' | 'column_unknown' | 'cells_differ' | 'quote_unclosed';
	value: string;
}

export type ReadTable = { ok: true; rows: FigureRow[] } | { ok: false; faults: TableFault[] };

/**
 * Reads a table with the columns `fiscal_year,part,code,score`, in any order, into rows that know
 * their line. Blank lines are passed over.
 */
export function readFigureTable(csv: string): ReadTable {
	const lines: { line: number; cells: string[] }[] = [];
	const faults: TableFault[] = [];
	let next = 1;
	const text = csv.replace(/^\uFEFF/, '');
	let read = 0;
	Papa.parse<string[]>(text, {
		delimiter: ',',
		step({ data, errors, meta }) {
			const line = next;
			// A quoted cell may hold line breaks, so lines are counted in the text itself.
			next += text.slice(read, meta.cursor).split('\n').length - 1;
			read = meta.cursor;
			if (errors.length > 0) faults.push({ line, code: 'quote_unclosed', value: '' });
			else if (data.some((cell) => cell.trim() !== '')) lines.push({ line, cells: data });
		}
	});
	if (faults.length > 0) return { ok: false, faults };

	const [header, ...body] = lines;
	const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
	const line = header?.line ?? 1;
	for (const column of COLUMNS) {
		if (!names.includes(column)) faults.push({ line, code: 'column_missing', value: column });
	}
	for (const name of names) {
		const isExtra =
			!COLUMNS.some((column) => column === name) || names.indexOf(name) !== names.lastIndexOf(name);
		if (isExtra) faults.push({ line, code: 'column_unknown', value: name });
	}
	if (faults.length > 0) return { ok: false, faults };

	const rows: FigureRow[] = [];
	for (const { line: at, cells } of body) {
		if (cells.length !== names.length) {
			faults.push({ line: at, code: 'cells_differ', value: String(cells.length) });
			continue;
		}
		const cell = (column: (typeof COLUMNS)[number]): string => cells[names.indexOf(column)] ?? '';
		rows.push({
			line: at,
			fiscalYear: cell('fiscal_year'),
			part: cell('part'),
			code: cell('code'),
			score: cell('score')
		});
	}
	return faults.length > 0 ? { ok: false, faults } : { ok: true, rows };
}
