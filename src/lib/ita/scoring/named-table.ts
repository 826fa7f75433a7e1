/** A CSV table whose first line names its columns, read into rows that know their line. */
import Papa from 'papaparse';

/** What is wrong with the table itself; `value` names a column or says how many cells there are. */
export interface TableFault {
	line: number;
	code: 'column_missing' | 'column_unknown' | 'cells_differ' | 'quote_unclosed';
	value: string;
}

/** A row by the names of its columns. */
export type NamedRow<Column extends string> = { line: number } & Record<Column, string>;

export type NamedTable<Column extends string> =
	{ ok: true; rows: NamedRow<Column>[] } | { ok: false; faults: TableFault[] };

/**
 * Reads a table with just these columns, in any order. Blank lines are passed over. Cells stand
 * between commas, or between tabs where the first line has them, as a spreadsheet copies.
 */
export function readNamedTable<const Column extends string>(
	csv: string,
	columns: readonly Column[]
): NamedTable<Column> {
	const { lines, faults } = linesOf(csv.replace(/^\uFEFF/, ''));
	if (faults.length > 0) return { ok: false, faults };

	const [header, ...body] = lines;
	const names = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
	const line = header?.line ?? 1;
	for (const column of columns) {
		if (!names.includes(column)) faults.push({ line, code: 'column_missing', value: column });
	}
	for (const name of names) {
		const isExtra =
			!columns.some((column) => column === name) || names.indexOf(name) !== names.lastIndexOf(name);
		if (isExtra) faults.push({ line, code: 'column_unknown', value: name });
	}
	if (faults.length > 0) return { ok: false, faults };

	const rows: NamedRow<Column>[] = [];
	for (const { line: at, cells } of body) {
		if (cells.length !== names.length) {
			faults.push({ line: at, code: 'cells_differ', value: String(cells.length) });
			continue;
		}
		const named = columns.map((column) => [column, cells[names.indexOf(column)] ?? '']);
		rows.push({ line: at, ...(Object.fromEntries(named) as Record<Column, string>) });
	}
	return faults.length > 0 ? { ok: false, faults } : { ok: true, rows };
}

function linesOf(text: string): {
	lines: { line: number; cells: string[] }[];
	faults: TableFault[];
} {
	const lines: { line: number; cells: string[] }[] = [];
	const faults: TableFault[] = [];
	const [heading = ''] = text.trimStart().split(/\r|\n/, 1);
	let next = 1;
	let read = 0;
	Papa.parse<string[]>(text, {
		delimiter: heading.includes('\t') ? '\t' : ',',
		step({ data, errors, meta }) {
			const line = next;
			// A quoted cell may hold line breaks, so lines are counted in the text itself.
			next += text.slice(read, meta.cursor).split('\n').length - 1;
			read = meta.cursor;
			if (errors.length > 0) faults.push({ line, code: 'quote_unclosed', value: '' });
			else if (data.some((cell) => cell.trim() !== '')) lines.push({ line, cells: data });
		}
	});
	return { lines, faults };
}
