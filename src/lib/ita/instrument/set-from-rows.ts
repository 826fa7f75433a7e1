/** The rows of a table put together to the JSON of a whole set, each value still in its cell. */
import { ofKind, type SetRow } from './set-rows.ts';
import type { Column } from './table-columns.ts';

/** A value of the JSON and where in the table it was written. */
export class Cell {
	readonly value: unknown;
	readonly line: number;
	readonly column: Column;

	constructor(value: unknown, { line }: SetRow, column: Column) {
		this.value = value;
		this.line = line;
		this.column = column;
	}
}

/** The JSON of a whole set, with cells where it has values. What is missing in the rows is missing in it. */
export function setFromRows(rows: readonly SetRow[]): unknown {
	const [year] = ofKind(rows, 'set');
	const weights = ofKind(rows, 'weight').map((row) => [row.code, number(row, 'points')] as const);
	const instruments = ofKind(rows, 'instrument');
	return {
		set: {
			...(year && { fiscalYear: number(year, 'code'), source: wording(year) }),
			instruments: Object.fromEntries(
				instruments.map((row) => [row.code, new Cell(idOf(row, year), row, 'code')])
			),
			indicators: ofKind(rows, 'indicator').map((row) => ({
				number: number(row, 'code'),
				kind: text(row, 'of'),
				name: wording(row)
			})),
			weights: weights.length === 0 ? null : Object.fromEntries(weights),
			levels: ofKind(rows, 'level').map((row) => ({
				code: text(row, 'code'),
				name: wording(row),
				leastTotal: hundredths(row, 'points'),
				leastOfEachPart: row.each_part === '' ? null : hundredths(row, 'each_part')
			}))
		},
		instruments: instruments.map((row) => ({
			id: new Cell(idOf(row, year), row, 'code'),
			kind: text(row, 'code'),
			name: wording(row),
			wordingSource: text(row, 'words'),
			...contents(row, rows)
		}))
	};
}

function contents(instrument: SetRow, rows: readonly SetRow[]) {
	const indicators = ofKind(rows, 'indicator').filter(({ of }) => of === instrument.code);
	const subsOf = ({ code }: SetRow) =>
		ofKind(rows, 'sub_indicator').filter(({ of }) => of === code);
	const homes = new Set(
		indicators.flatMap((row) => [row.code, ...subsOf(row).map(({ code }) => code)])
	);
	const items = ofKind(rows, 'item').filter(({ of }) => homes.has(of));
	const itemsOf = ({ code }: SetRow) =>
		items.filter(({ of }) => of === code).map((row) => new Cell(row.code, row, 'of'));
	const common = {
		indicators: indicators.map((row) => ({
			number: number(row, 'code'),
			name: wording(row),
			items: itemsOf(row),
			subIndicators: subsOf(row).map((sub) => ({
				code: text(sub, 'code'),
				name: wording(sub),
				items: itemsOf(sub)
			}))
		}))
	};
	return instrument.code === 'oit'
		? { ...common, items: items.map((row) => requirement(row, rows)) }
		: { ...common, scales: scales(instrument, rows), items: items.map(question) };
}

function requirement(row: SetRow, rows: readonly SetRow[]) {
	const elements = ofKind(rows, 'element').filter(({ of }) => of === row.code);
	return {
		code: text(row, 'code'),
		name: wording(row),
		elements: elements.map(wording),
		help: help(row)
	};
}

function question(row: SetRow) {
	return {
		code: text(row, 'code'),
		scale: text(row, 'scale'),
		polarity: text(row, 'polarity'),
		question: wording(row),
		help: help(row),
		quoted: new Cell(row.words === 'official', row, 'words')
	};
}

function scales({ code }: SetRow, rows: readonly SetRow[]) {
	const options = ofKind(rows, 'option').filter(({ of }) => of === code);
	return [...Map.groupBy(options, ({ scale }) => scale).values()].map((same) => ({
		code: same[0] && text(same[0], 'scale'),
		options: same.map((row) => ({
			code: text(row, 'code'),
			wording: wording(row),
			points: number(row, 'points')
		}))
	}));
}

function idOf({ code }: SetRow, year: SetRow | undefined): string {
	return `${code}-${year?.code ?? ''}`;
}

function text(row: SetRow, column: Column): Cell {
	return new Cell(row[column], row, column);
}

function wording(row: SetRow) {
	return { th: text(row, 'th'), en: text(row, 'en') };
}

function help(row: SetRow) {
	return { th: text(row, 'help_th'), en: text(row, 'help_en') };
}

/** What is no number stays as it is, for the parser to refuse. */
function number(row: SetRow, column: Column): Cell {
	const written = row[column];
	return new Cell(/^\d{1,6}$/.test(written) ? Number(written) : written, row, column);
}

/** `85.5` is 8550; a row with anything else is refused before (set-rows.ts). */
function hundredths(row: SetRow, column: Column): Cell {
	const [whole = '', decimals = ''] = row[column].split('.');
	return new Cell(Number(whole) * 100 + Number(decimals.padEnd(2, '0')), row, column);
}
