/**
 * A table of official figures as somebody pasted it, line by line: what each line was understood to
 * say, or why it cannot be used. Nothing is guessed: what could be two things is refused, and the
 * person says which.
 */
import type { FigureRow } from '../scoring/figures.ts';
import type { YearRules } from '../scoring/outline.ts';
import { cellsOf, linesOf, readColumns, readYear, type Columns } from './cells.ts';
import { readCode, standsAlone, type CodeReading, type PartName } from './code.ts';
import { readDay } from './day.ts';
import { indicatorNamed, placeOf, type EitChoices, type PlaceRefusal } from './place.ts';
import { looksLikeScore, readScore, readWholeNumber, type ScoreRefusal } from './score.ts';

export type LineRefusal =
	| PlaceRefusal
	| ScoreRefusal
	| 'code_missing'
	| 'several_scores'
	| 'score_cell_missing'
	| 'year_column_missing'
	| 'rank_unreadable'
	| 'day_unreadable';

/** What one line says; lines count from 1. */
export type LineReading = { line: number; written: string } & (
	| { kind: 'figure'; row: FigureRow }
	| { kind: 'rank'; rank: number }
	| { kind: 'announced'; day: string }
	| { kind: 'heading' }
	/** A code without a score, which is not zero. */
	| { kind: 'no_score' }
	/** Words alone: a title, a note. */
	| { kind: 'words' }
	| { kind: 'refused'; why: LineRefusal; value: string }
);

type Said = LineReading extends infer L
	? L extends LineReading
		? Omit<L, 'line' | 'written'>
		: never
	: never;

interface Reader {
	rules: YearRules;
	choices: EitChoices;
	heading: PartName | null;
	columns: Columns | null;
}

const LEVEL_IN_BRACKETS = /^(.+?)\s*\((.+)\)$/;

/** Reads a pasted table, without its empty lines. */
export function readPaste(text: string, rules: YearRules, choices: EitChoices): LineReading[] {
	const reader: Reader = { rules, choices, heading: null, columns: null };
	return linesOf(text).flatMap((written, at) => {
		const cells = cellsOf(written);
		if (cells.every((cell) => cell === '')) return [];
		const line = at + 1;
		const said = readLine(cells, written.includes('\t'), line, reader);
		return [{ line, written: written.trim(), ...said } as LineReading];
	});
}

function readLine(cells: string[], isTabbed: boolean, line: number, reader: Reader): Said {
	const columns = readColumns(cells);
	if (columns !== null) {
		const lacksYear =
			columns.years.size > 0 && ![...columns.years.values()].includes(reader.rules.set.fiscalYear);
		if (lacksYear) {
			return { kind: 'refused', why: 'year_column_missing', value: cells.join(' ').trim() };
		}
		reader.columns = columns;
		return { kind: 'heading' };
	}
	const chosen = yearCell(cells, isTabbed, reader);
	return readRow(rowOf(cells, reader.columns), chosen, line, reader);
}

/** A row with its year and part set apart from the cells that say what and how much. */
interface Row {
	fiscalYear: string | null;
	own: PartName | null;
	reading: CodeReading | null;
	/** What stands behind the code: a name, scores. */
	behind: string[];
}

function rowOf(cells: string[], columns: Columns | null): Row {
	if (columns !== null && columns.code !== null) return namedRow(cells, columns);
	let rest = cells.filter((cell, at) => cell !== '' || at === cells.length - 1);
	let fiscalYear: string | null = null;
	const [first = ''] = rest;
	if (rest.length > 2 && readYear(first) !== null) {
		fiscalYear = String(readYear(first));
		rest = rest.slice(1);
	}
	const readings = rest.slice(0, 3).map(readCode);
	const partAt = readings.findIndex((read) => read?.kind === 'part' && standsAlone(read));
	const part = readings[partAt];
	const own = part?.kind === 'part' ? part.part : null;
	const codeAt = codeColumn(readings, partAt, rest);
	const reading = codeAt === -1 ? null : (readings[codeAt] ?? null);
	if (reading === null) return { fiscalYear, own: null, reading: null, behind: rest };
	return {
		fiscalYear,
		own: codeAt === partAt ? null : own,
		reading,
		behind: [reading.rest, ...rest.slice(codeAt + 1)].filter((cell) => cell !== '')
	};
}

/** The cell that says which figure: one that can mean nothing else comes before a number or a part. */
function codeColumn(readings: (CodeReading | null)[], partAt: number, cells: string[]): number {
	const isSure = (read: CodeReading | null) =>
		read !== null && read.kind !== 'part' && read.kind !== 'bare_number';
	const sure = readings.findIndex(isSure);
	if (sure !== -1) return sure;
	// `iit  1  100.00`: behind a part, a number with a figure after it is an indicator.
	const isNumbered = readings[partAt + 1]?.kind === 'bare_number' && cells.length > partAt + 2;
	if (partAt !== -1) return isNumbered ? partAt + 1 : partAt;
	return readings.findIndex((read) => read !== null);
}

/** A row under a heading that names its columns, as the file for import has them. */
function namedRow(cells: string[], columns: Columns): Row {
	const cell = (at: number | null): string => (at === null ? '' : (cells[at] ?? ''));
	const part = readCode(cell(columns.part));
	const own = part?.kind === 'part' && standsAlone(part) ? part.part : null;
	const reading = readCode(cell(columns.code));
	return {
		fiscalYear: cell(columns.fiscalYear) || null,
		own: reading?.kind === 'part' || reading?.kind === 'total' ? null : own,
		reading,
		behind: [cell(columns.score)]
	};
}

/** @param chosen see `yearCell` */
function readRow(
	{ fiscalYear, own, reading, behind }: Row,
	chosen: string | null | undefined,
	line: number,
	reader: Reader
): Said {
	const found = reading ?? byName(behind, reader);
	const scores = behind.flatMap((cell, at) => scoreTokens(cell, at === 0));
	if (found === null) {
		if (scores.length === 0) return { kind: 'words' };
		return { kind: 'refused', why: 'code_missing', value: behind.join(' ') };
	}
	if (found.kind === 'rank') return readRank(behind);
	if (found.kind === 'announced') return readAnnounced(behind);

	const score = found.kind === 'level' ? levelOf(behind, reader) : scoreOf(behind, scores, chosen);
	if (score === null) {
		if (found.kind !== 'part') return { kind: 'no_score' };
		reader.heading = found.part;
		return { kind: 'heading' };
	}
	if (typeof score !== 'string') return score;
	const name = behind.map((cell) => cell.replace(/[\d๐-๙.%\s]+$/, '')).find((cell) => cell !== '');
	const place = placeOf(found, name ?? '', { ...reader, own });
	if (typeof place === 'string') return { kind: 'refused', why: place, value: behind.join(' ') };
	const year = fiscalYear ?? String(reader.rules.set.fiscalYear);
	return { kind: 'figure', row: { line, fiscalYear: year, ...place, score } };
}

/** A row that gives an indicator's name and no number. */
function byName([first = '']: string[], { rules }: Reader): CodeReading | null {
	const number = indicatorNamed(first.replace(/[\d๐-๙.%\s]+$/, ''), rules);
	return number === null ? null : { kind: 'indicator', code: String(number), rest: first };
}

/** The figures in a cell; a cell with words may end in one, when spaces alone part the columns. */
function scoreTokens(cell: string, isFirst: boolean): string[] {
	if (looksLikeScore(cell)) return [cell];
	if (!isFirst) return [];
	const tokens = cell.split(' ');
	const from = tokens.findLastIndex((token) => !looksLikeScore(token) && token !== '%') + 1;
	return tokens.slice(from).filter((token) => token !== '%');
}

/** The score of a row, null where it has none, or why it cannot be read. */
function scoreOf(
	behind: string[],
	scores: string[],
	chosen: string | null | undefined
): string | Said | null {
	if (chosen === undefined) {
		return { kind: 'refused', why: 'score_cell_missing', value: behind.join(' ') };
	}
	if (chosen === null && scores.length > 1) {
		return { kind: 'refused', why: 'several_scores', value: scores.join(' ') };
	}
	const written = chosen ?? scores[0] ?? behind.at(-1) ?? '';
	// Words without a digit are a name; with one they may be a score that was copied badly.
	const isName = !/[\d๐-๙]/.test(written.split(' ').at(-1) ?? '');
	if (chosen === null && scores.length === 0 && isName) return null;
	const read = readScore(written);
	if (read.kind === 'blank') return null;
	return read.kind === 'score' ? read.score : { kind: 'refused', why: read.why, value: written };
}

/**
 * Under a heading of years, the cell of the year that is read. Null without such a heading;
 * undefined where the row has not the heading's cells, so that another year's score could be taken.
 */
function yearCell(
	cells: string[],
	isTabbed: boolean,
	{ columns, rules }: Reader
): string | null | undefined {
	if (columns === null || columns.years.size === 0) return null;
	// Between tabs an empty cell keeps its place, and empty ones at the end may be cut off.
	const fits = isTabbed ? cells.length <= columns.width : cells.length === columns.width;
	const column = [...columns.years].find(([, year]) => year === rules.set.fiscalYear)?.[0];
	return fits && column !== undefined ? (cells[column] ?? '') : undefined;
}

/** `A (ผ่าน)` is one of the two. */
function levelOf(behind: string[], { rules }: Reader): string | null {
	const written = behind.find((cell) => cell !== '') ?? '';
	if (written === '') return null;
	const known = rules.set.levels.flatMap(({ code, name }) => [code, name.th, name.en]);
	const both = LEVEL_IN_BRACKETS.exec(written)?.slice(1) ?? [];
	return both.find((name) => known.includes(name)) ?? written;
}

function readRank([cell = '']: string[]): Said {
	const [token = ''] = cell.split(' ');
	const rank = readWholeNumber(token);
	if (rank !== null && rank > 0) return { kind: 'rank', rank };
	if (!/[\d๐-๙]/.test(token)) return { kind: 'words' };
	return { kind: 'refused', why: 'rank_unreadable', value: cell };
}

function readAnnounced([cell = '']: string[]): Said {
	const day = readDay(cell);
	if (day !== null) return { kind: 'announced', day };
	if (cell === '') return { kind: 'words' };
	return { kind: 'refused', why: 'day_unreadable', value: cell };
}
