/** A whole set written as a table, to be changed in a spreadsheet and read back (read-set-table.ts). */
import Papa from 'papaparse';
import { COLUMNS, type Column, type RowKind } from './table-columns.ts';
import type { Indicator, Instrument, LevelBand, SurveyItem, Wording } from './types.ts';
import type { WholeSet } from './whole-set.ts';

/** Excel takes a file without this mark for one in an old Thai code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A cell that begins like this is run as a formula by Excel or LibreOffice. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

type Row = { row: RowKind; code: string | number } & Partial<Record<Column, string | number>>;

/** The CSV file of a whole set, UTF-8 with a byte order mark, lines ending in CR LF. */
export function writeSetTable({ set, instruments }: WholeSet): string {
	const unasked = set.indicators.filter(
		({ kind }) => !instruments.some((instrument) => instrument.kind === kind)
	);
	const rows: Row[] = [
		{ row: 'set', code: set.fiscalYear, ...set.source },
		...Object.entries(set.weights ?? {}).map(([part, percent]): Row => ({
			row: 'weight',
			code: part,
			points: percent
		})),
		...set.levels.map(levelRow),
		...instruments.flatMap(instrumentRows),
		...unasked.map(({ number, kind, name }): Row => ({
			row: 'indicator',
			code: number,
			of: kind,
			...name
		}))
	];
	const cells = rows.map((row) => COLUMNS.map((column) => row[column] ?? ''));
	return (
		BYTE_ORDER_MARK + Papa.unparse([[...COLUMNS], ...cells], { escapeFormulae: FORMULA }) + '\r\n'
	);
}

function levelRow({ code, name, leastTotal, leastOfEachPart }: LevelBand): Row {
	const least = leastOfEachPart === null ? {} : { each_part: score(leastOfEachPart) };
	return { row: 'level', code, ...name, points: score(leastTotal), ...least };
}

/** Hundredths as a score: 8500 is `85.00`. */
function score(hundredths: number): string {
	return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

function instrumentRows(instrument: Instrument): Row[] {
	const { kind, name, wordingSource, indicators } = instrument;
	return [
		{ row: 'instrument', code: kind, ...name, words: wordingSource },
		...indicators.flatMap((indicator) => indicatorRows(indicator, kind)),
		...(instrument.kind === 'oit'
			? instrument.items.flatMap(({ code, name, help, elements }): Row[] => [
					{ row: 'item', code, of: homeOf(code, indicators), ...name, ...helpCells(help) },
					...elements.map((element, at): Row => {
						return { row: 'element', code: at + 1, of: code, ...element };
					})
				])
			: [
					...instrument.scales.flatMap(({ code: scale, options }) =>
						options.map(({ code, wording, points }): Row => {
							return { row: 'option', code, of: kind, ...wording, scale, points };
						})
					),
					...instrument.items.map((item) => questionRow(item, homeOf(item.code, indicators)))
				])
	];
}

function indicatorRows({ number, name, subIndicators }: Indicator, kind: string): Row[] {
	return [
		{ row: 'indicator', code: number, of: kind, ...name },
		...subIndicators.map((sub): Row => {
			return { row: 'sub_indicator', code: sub.code, of: number, ...sub.name };
		})
	];
}

function questionRow(
	{ code, question, help, scale, polarity, quoted }: SurveyItem,
	of: string
): Row {
	const words = quoted ? 'official' : 'own';
	return { row: 'item', code, of, ...question, ...helpCells(help), scale, polarity, words };
}

function helpCells({ th, en }: Wording) {
	return { help_th: th, help_en: en };
}

/** The code of the indicator or sub-indicator that an item belongs to. */
function homeOf(item: string, indicators: Indicator[]): string {
	const homes = indicators.flatMap(({ number, items, subIndicators }) => [
		{ code: String(number), items },
		...subIndicators
	]);
	return homes.find(({ items }) => items.includes(item))?.code ?? '';
}
