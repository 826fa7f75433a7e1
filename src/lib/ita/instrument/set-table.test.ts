import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readSetTable } from './read-set-table.ts';
import { COLUMNS } from './table-columns.ts';
import { builtInSet, inYear } from './whole-set.fixture.ts';
import { writeSetTable } from './write-set-table.ts';

const whole = inYear(builtInSet(2566), 2570);
const rows = rowsOf(writeSetTable(whole));

/** The cells of a CSV file with a byte order mark. */
function rowsOf(file: string): string[][] {
	return Papa.parse<string[]>(file.slice(1), { skipEmptyLines: true }).data;
}

/** The table with other cells in the row of this kind and code; -1 as line where there is no such row. */
function changed(kind: string, code: string, cells: Record<string, string>) {
	const at = rows.findIndex((row) => row[0] === kind && row[1] === code);
	const changedRows = rows.map((row, line) =>
		line === at ? row.map((cell, column) => cells[COLUMNS[column] ?? ''] ?? cell) : row
	);
	return { line: at + 1, text: Papa.unparse(changedRows) };
}

describe('the table of a whole set', () => {
	it.each([2566, 2567])('says all that the set of %i says', (year) => {
		const set = builtInSet(year);
		expect(readSetTable(writeSetTable(set))).toEqual({ ok: true, whole: set });
	});

	it('is read as a spreadsheet copies it, too', () => {
		expect(readSetTable(Papa.unparse(rows, { delimiter: '\t' }))).toEqual({ ok: true, whole });
	});

	it('has a score as people write it', () => {
		const { text } = changed('level', 'pass', { points: '84.5' });
		const read = readSetTable(text);
		expect(read.ok && read.whole.set.levels[2]?.leastTotal).toBe(8450);
	});

	it.each<[string, string, Record<string, string>, string, string]>([
		['item', 'e1', { polarity: 'mixed' }, 'polarity', 'none_of'],
		['item', 'e1', { th: '' }, 'th', 'empty'],
		['item', 'e1', { help_en: '' }, 'help_en', 'empty'],
		['item', 'e1', { scale: 'nine' }, 'scale', 'no_scale'],
		['item', 'e1', { of: '99' }, 'of', 'belongs_nowhere'],
		['item', 'e1', { words: 'ours' }, 'words', 'none_of'],
		['item', 'e1', { code: 'i99' }, 'code', 'item_code'],
		['item', 'o1', { scale: 'four_levels' }, 'scale', 'unused_cell'],
		['element', '1', { code: '2' }, 'code', 'sub_indicator_code'],
		['option', 'yes', { points: 'many' }, 'points', 'not_whole'],
		['weight', 'oit', { points: '41' }, 'points', 'weights_sum'],
		['weight', 'oit', { code: 'iit' }, 'code', 'stands_twice'],
		['weight', 'oit', { th: 'คำ' }, 'th', 'unused_cell'],
		['level', 'pass', { points: 'แปดสิบห้า' }, 'points', 'not_score'],
		['set', '2570', { code: 'next' }, 'code', 'not_whole'],
		['indicator', '6', { of: 'iit' }, 'code', 'item_code'],
		['sub_indicator', '9.1', { code: '9.7' }, 'of', 'belongs_nowhere'],
		['instrument', 'eit', { code: 'xit' }, 'of', 'belongs_nowhere'],
		['instrument', 'eit', { row: 'instruments' }, 'row', 'unknown_row']
	])('is refused at %s %s with %j: %s %s', (kind, code, cells, column, fault) => {
		const { line, text } = changed(kind, code, cells);
		expect(line).toBeGreaterThan(1);
		const read = readSetTable(text);
		expect(read.ok ? [] : read.faults).toContainEqual(
			expect.objectContaining({ code: fault, column })
		);
	});

	it('names the line that is wrong', () => {
		const { line, text } = changed('item', 'e7', { polarity: 'mixed' });
		expect(readSetTable(text)).toMatchObject({ faults: [{ line, column: 'polarity' }] });
	});

	it('is refused without a column, and with one too many', () => {
		expect(readSetTable('row,code\nset,2570')).toMatchObject({ ok: false });
		const more = rows.map((row, at) => [...row, at === 0 ? 'note' : '']);
		expect(readSetTable(Papa.unparse(more))).toMatchObject({
			faults: [{ code: 'unknown_column', values: { value: 'note' } }]
		});
	});

	it('says something else where any cell does, or is refused', () => {
		// The smaller one, for it is read some hundred times.
		const small = inYear(builtInSet(2567), 2570);
		const rows = rowsOf(writeSetTable(small));
		const cell = fc.record({
			line: fc.integer({ min: 1, max: rows.length - 1 }),
			column: fc.integer({ min: 0, max: COLUMNS.length - 1 }),
			value: fc.oneof(
				fc.constantFrom(...new Set(rows.flat())),
				fc.constantFrom('', '0', '-', 'x', '99', '1e3', 'constructor', '__proto__', '=1+1'),
				fc.string({ maxLength: 12 })
			)
		});
		fc.assert(
			fc.property(cell, ({ line, column, value }) => {
				const before = rows[line]?.[column] ?? '';
				const other = rows.map((row, at) => (at === line ? row.with(column, value) : row));
				const read = readSetTable(Papa.unparse(other));
				if (!read.ok) {
					expect(read.faults).not.toEqual([]);
					return;
				}
				expect(readSetTable(writeSetTable(read.whole))).toEqual(read);
				if (JSON.stringify(read.whole) !== JSON.stringify(small)) return;
				const isSame = value.trim() === before || Number(value) === Number(before);
				expect(isSame, `${COLUMNS[column] ?? ''}: ${before} → ${value}`).toBe(true);
			}),
			{ numRuns: 100 }
		);
	});
});
