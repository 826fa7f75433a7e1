import type { FigureRow } from './figures.ts';
import { readNamedTable, type TableFault } from './named-table.ts';

export type ReadTable = { ok: true; rows: FigureRow[] } | { ok: false; faults: TableFault[] };

/** Reads a table with the columns `fiscal_year,part,code,score`; see `readNamedTable`. */
export function readFigureTable(csv: string): ReadTable {
	const table = readNamedTable(csv, ['fiscal_year', 'part', 'code', 'score']);
	if (!table.ok) return table;
	return {
		ok: true,
		rows: table.rows.map(({ fiscal_year: fiscalYear, ...row }) => ({ ...row, fiscalYear }))
	};
}
