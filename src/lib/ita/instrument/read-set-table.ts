/**
 * Reads the table of a whole set (table-columns.ts) into the JSON that the parser knows, and leads
 * what the parser finds wrong back to the cell it stands in.
 */
import { readNamedTable, type NamedRow, type TableFault } from '../scoring/named-table.ts';
import type { Fault } from './faults.ts';
import { Cell, setFromRows } from './set-from-rows.ts';
import { faultsOfRows, type SetRow } from './set-rows.ts';
import { COLUMNS, type Column } from './table-columns.ts';
import { readWholeSet, type WholeSet } from './whole-set.ts';

/** A fault of a table: the line (1 is the heading) and the column where they are known. */
export interface CellFault extends Fault {
	line: number | null;
	column: Column | null;
}

export type SetTableReading =
	{ ok: true; whole: WholeSet } | { ok: false; faults: readonly CellFault[] };

/** Reads a CSV file, or a table as it is copied out of a spreadsheet. */
export function readSetTable(text: string): SetTableReading {
	const table = readNamedTable(text, COLUMNS);
	if (!table.ok) return { ok: false, faults: table.faults.map(ofTable) };
	const rows = table.rows.map(trimmed);
	const faults = faultsOfRows(rows);
	// A row left out would make the parser complain of what is right.
	if (faults.length > 0)
		return { ok: false, faults: faults.map((fault) => ({ ...fault, path: '' })) };
	const cells = new Map<string, Cell>();
	const read = readWholeSet(json(setFromRows(rows), '', cells));
	if (read.ok) return read;
	return {
		ok: false,
		faults: read.faults.map((fault) => {
			const cell = cellOf(fault.path, cells);
			return { ...fault, line: cell?.line ?? null, column: cell?.column ?? null };
		})
	};
}

/** The values out of their cells, with the path of each noted. */
function json(value: unknown, path: string, cells: Map<string, Cell>): unknown {
	if (value instanceof Cell) {
		cells.set(path, value);
		return value.value;
	}
	if (Array.isArray(value)) return value.map((one, at) => json(one, `${path}[${at}]`, cells));
	if (typeof value !== 'object' || value === null) return value;
	const named = Object.entries(value).map(([name, inner]) => [
		name,
		json(inner, path === '' ? name : `${path}.${name}`, cells)
	]);
	return Object.fromEntries(named) as unknown;
}

/** The cell of a path; of a thing with several the first, of one without any that of what it is part of. */
function cellOf(path: string, cells: ReadonlyMap<string, Cell>): Cell | undefined {
	for (let at = path; at !== ''; at = at.replace(/(\.|^)[^.[\]]+$|\[\d+\]$/, '')) {
		const exact = cells.get(at);
		if (exact !== undefined) return exact;
		const within = [...cells].find(([of]) => of.startsWith(`${at}.`) || of.startsWith(`${at}[`));
		if (within !== undefined) return within[1];
	}
	return undefined;
}

function trimmed(written: NamedRow<Column>): SetRow {
	const row = { ...written };
	// A spreadsheet program is kept from running a cell by an apostrophe before it.
	for (const column of COLUMNS)
		row[column] = row[column].trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');
	return row;
}

function ofTable({ line, code, value }: TableFault): CellFault {
	const codes = {
		column_missing: 'no_column',
		column_unknown: 'unknown_column',
		cells_differ: 'cells_differ',
		quote_unclosed: 'quote_unclosed'
	} as const;
	return { path: '', code: codes[code], values: { value }, line, column: null };
}
