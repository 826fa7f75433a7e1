/** The set of a later fiscal year as an office brings it in: JSON, or the table of a spreadsheet. */
import { INSTRUMENT_SETS } from './built-in.ts';
import { readSetTable, type CellFault } from './read-set-table.ts';
import type { Fault } from './faults.ts';
import { readWholeSet, type WholeSet } from './whole-set.ts';

/** The first year that does not come with Prongsai, and the last that the database takes. */
const FIRST_YEAR = Math.max(...INSTRUMENT_SETS.map(({ fiscalYear }) => fiscalYear)) + 1;
const LAST_YEAR = 2650;

export type NewSetReading =
	| { ok: true; whole: WholeSet }
	/** Of a table with line and column, of JSON with the path alone. */
	| { ok: false; faults: readonly CellFault[] };

/** Reads what was sent, or tells everything that is wrong with it. */
export function readNewSet(text: string): NewSetReading {
	const isJson = /^\uFEFF?\s*[{[]/.test(text);
	const read = isJson ? readJson(text) : readSetTable(text);
	if (!read.ok) return read;
	const { fiscalYear } = read.whole.set;
	if (fiscalYear >= FIRST_YEAR && fiscalYear <= LAST_YEAR) return read;
	const values = { least: FIRST_YEAR, most: LAST_YEAR };
	return refused([{ path: 'set.fiscalYear', code: 'no_later_year', values }]);
}

function readJson(text: string): NewSetReading {
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return refused([{ path: '', code: 'not_json', values: {} }]);
	}
	const read = readWholeSet(json);
	return read.ok ? read : refused(read.faults);
}

function refused(faults: readonly Fault[]): NewSetReading {
	return { ok: false, faults: faults.map((fault) => ({ ...fault, line: null, column: null })) };
}
