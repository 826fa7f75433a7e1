/** Rows of the table of a whole set, and what is wrong with a row before it is put in its place. */
import type { FaultCode } from './faults.ts';
import { show } from './shape.ts';
import { COLUMNS, ROW_KINDS, type Column, type RowKind } from './table-columns.ts';

export type SetRow = { line: number } & Record<Column, string>;

/** What a row is refused with: the column, the fault and its values. */
export interface RowFault {
	line: number;
	column: Column;
	code: FaultCode;
	values: Record<string, string>;
}

/** Columns that a row of a kind fills, beside row and code. */
const USED: Record<RowKind, readonly Column[]> = {
	set: ['th', 'en'],
	weight: ['points'],
	level: ['th', 'en', 'points', 'each_part'],
	instrument: ['th', 'en', 'words'],
	indicator: ['of', 'th', 'en'],
	sub_indicator: ['of', 'th', 'en'],
	option: ['of', 'th', 'en', 'scale', 'points'],
	item: ['of', 'th', 'en', 'help_th', 'help_en', 'scale', 'polarity', 'words'],
	element: ['of', 'th', 'en']
};

/** Columns of a question that an item of a checklist has not. */
const OF_QUESTIONS: readonly Column[] = ['scale', 'polarity', 'words'];

/** Rows of which a second one with the same code would take the place of the first, unseen. */
const SINGLE: readonly RowKind[] = ['set', 'weight', 'instrument', 'indicator', 'sub_indicator'];

const SCORE = /^\d{1,3}(\.\d{1,2})?$/;

/** The rows of a kind, in their order. */
export function ofKind(rows: readonly SetRow[], kind: RowKind): SetRow[] {
	return rows.filter(({ row }) => row === kind);
}

/** Everything wrong with the rows as rows; what they say together the parser judges. */
export function faultsOfRows(rows: readonly SetRow[]): RowFault[] {
	return rows.flatMap((row) => faultOf(row, rows) ?? []);
}

function faultOf(row: SetRow, rows: readonly SetRow[]): RowFault | null {
	const fault = (column: Column, code: FaultCode, more: Record<string, string> = {}): RowFault => ({
		line: row.line,
		column,
		code,
		values: { value: show(row[column]), ...more }
	});
	const kind = ROW_KINDS.find((known) => known === row.row);
	if (kind === undefined) return fault('row', 'unknown_row');
	const home = homeOf(kind, row, rows);
	const used = ['row', 'code', ...USED[kind]].filter(
		(column) => home?.kind !== 'oit' || !OF_QUESTIONS.some((of) => of === column)
	);
	const unused = COLUMNS.find((column) => row[column] !== '' && !used.includes(column));
	if (unused !== undefined) return fault(unused, 'unused_cell');
	if (home === null) return fault('of', 'belongs_nowhere');
	const isSame = (other: SetRow) =>
		other.row === kind && (kind === 'set' || other.code === row.code);
	if (SINGLE.includes(kind) && rows.find(isSame) !== row) return fault('code', 'stands_twice');
	if (kind === 'item' && home.kind !== 'oit' && !['own', 'official'].includes(row.words)) {
		return fault('words', 'none_of', { allowed: 'own, official' });
	}
	if (kind === 'level') {
		if (!SCORE.test(row.points)) return fault('points', 'not_score');
		if (row.each_part !== '' && !SCORE.test(row.each_part)) return fault('each_part', 'not_score');
	}
	if (kind === 'element') {
		const place = rows.filter((other) => other.row === kind && other.of === row.of).indexOf(row);
		const expected = String(place + 1);
		if (row.code !== expected) return fault('code', 'sub_indicator_code', { expected });
	}
	return null;
}

/** The kind of instrument that a row is part of, `null` of one whose `of` leads nowhere. */
function homeOf(
	kind: RowKind,
	{ of }: SetRow,
	rows: readonly SetRow[]
): { kind: string | null } | null {
	const find = (parent: RowKind) => rows.find(({ row, code }) => row === parent && code === of);
	const up = (parent: RowKind): { kind: string | null } | null => {
		const found = find(parent);
		return found === undefined ? null : homeOf(parent, found, rows);
	};
	switch (kind) {
		case 'set':
		case 'weight':
		case 'level':
		case 'instrument':
			return { kind: null };
		case 'indicator':
			// A kind without an instrument has indicators all the same, for official figures.
			return { kind: of };
		case 'option':
			return find('instrument') === undefined ? null : { kind: of };
		case 'sub_indicator':
			return up('indicator');
		case 'item':
			return up('indicator') ?? up('sub_indicator');
		case 'element':
			return up('item');
	}
}
