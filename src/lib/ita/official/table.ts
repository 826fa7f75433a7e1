/** A table as it comes in, whichever of the two ways it was made: our CSV file, or a pasted table. */
import { readFigureTable } from '../scoring/figures-csv.ts';
import type { TableFault } from '../scoring/named-table.ts';
import type { YearRules } from '../scoring/outline.ts';
import { linesOf } from './cells.ts';
import { isBlank } from './import.ts';
import { readPaste, type LineReading } from './paste.ts';
import type { EitChoices } from './place.ts';

/** The heading of our CSV file, in any order. */
const CSV_HEADING = /^\uFEFF?[^\t]*\bfiscal_year\b[^\t]*,|^\uFEFF?[^\t]*,\s*"?fiscal_year\b/;

/** Reads a table; `faults` are about the CSV file as a whole, and leave no lines. */
export function readTable(
	text: string,
	rules: YearRules,
	choices: EitChoices
): { lines: LineReading[]; faults: TableFault[] } {
	const written = linesOf(text);
	const heading = written.find((line) => line.trim() !== '') ?? '';
	if (!CSV_HEADING.test(heading)) return { lines: readPaste(text, rules, choices), faults: [] };
	// Line ends of every system, or the lines would be counted differently below.
	const table = readFigureTable(written.join('\n'));
	if (!table.ok) return { lines: [], faults: table.faults };
	const lines = table.rows.map((row): LineReading => {
		const at = { line: row.line, written: written[row.line - 1]?.trim() ?? '' };
		return isBlank(row) ? { ...at, kind: 'no_score' } : { ...at, kind: 'figure', row };
	});
	return { lines, faults: [] };
}
