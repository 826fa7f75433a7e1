/**
 * Official figures of one agency and fiscal year as they come in: rows of a table typed over from
 * ITAS. Scores are rounded to two decimals there, so each is read together with half a step of its
 * last decimal. Faults are collected with their lines, for someone who can correct the table.
 */
import Fraction from 'fraction.js';
import type { InstrumentKind, LevelBand } from '../instrument/types.ts';
import type { YearRules } from './outline.ts';
import { OWN_SCORE, type Figure, type ScoredPart } from './score.ts';
import type { YearFigures } from './year.ts';

/** One row as written; `line` counts from 1. */
export interface FigureRow {
	line: number;
	fiscalYear: string;
	part: string;
	code: string;
	score: string;
}

/** What is wrong with a row: `value` stands there; `about` is what it should have agreed with. */
export interface FigureFault {
	line: number;
	code:
		| 'no_figures'
		| 'fiscal_year_unreadable'
		| 'fiscal_year_unknown'
		| 'fiscal_year_differs'
		| 'part_unknown'
		| 'code_unknown'
		| 'score_unreadable'
		| 'score_out_of_range'
		| 'level_unknown'
		| 'level_repeated';
	value: string;
	about: string;
}

/** The level as stated: its band, or as written where the year has no confirmed levels. */
export type StatedLevel = LevelBand | string;

/** A figure with the line where it stands. */
export interface PlacedFigure {
	line: number;
	part: ScoredPart | 'ita';
	/** `i21`, `9.1`, `6`, `own` of a part, or `total` of `ita`. */
	code: string;
	figure: Figure;
}

/** A year's official figures, with the rules of that year. */
export interface OfficialFigures {
	rules: YearRules;
	/** Of a figure that stands in several places, the first. */
	figures: YearFigures;
	level: StatedLevel | undefined;
	/** Every figure in its place; a report repeats some of them, not always alike. */
	placed: PlacedFigure[];
}

export type ReadFigures =
	{ ok: true; official: OfficialFigures } | { ok: false; faults: FigureFault[] };

/** A row understood. */
type Reading =
	| { part: ScoredPart; code: string; figure: Figure }
	| { part: 'ita'; code: 'total'; figure: Figure }
	| { part: 'ita'; code: 'level'; level: StatedLevel };

type PlacedReading = Reading & { line: number };

/** A row not understood, and why. */
interface Refusal {
	refused: Pick<FigureFault, 'code' | 'value' | 'about'>;
}

const PARTS: ScoredPart[] = ['iit', 'eit_public', 'eit_survey', 'eit', 'oit'];

/** Published scores have two decimals, also where a trailing zero was dropped in copying. */
const LEAST_DECIMALS = 2;

/**
 * Reads the rows of one agency and one fiscal year. Codes and numbers may be in Thai digits, codes in
 * capitals.
 *
 * @param rulesOf the rules of a fiscal year (B.E.), undefined where there are none
 */
export function readFigures(
	rows: FigureRow[],
	rulesOf: (fiscalYear: number) => YearRules | undefined
): ReadFigures {
	const [first] = rows;
	if (first === undefined) {
		return { ok: false, faults: [{ line: 1, code: 'no_figures', value: '', about: '' }] };
	}
	const year = plain(first.fiscalYear);
	const isYear = /^\d{4}$/.test(year);
	const rules = isYear ? rulesOf(Number(year)) : undefined;
	if (rules === undefined) {
		const code = isYear ? 'fiscal_year_unknown' : 'fiscal_year_unreadable';
		const value = first.fiscalYear.trim();
		return { ok: false, faults: [{ line: first.line, code, value, about: '' }] };
	}

	const faults: FigureFault[] = [];
	const readings: PlacedReading[] = [];
	for (const row of rows) {
		const reading = readRow(row, rules);
		if ('refused' in reading) faults.push({ line: row.line, ...reading.refused });
		else readings.push({ line: row.line, ...reading });
	}
	faults.push(...repeatedLevels(readings));
	if (faults.length > 0) return { ok: false, faults };
	return { ok: true, official: { rules, ...collect(readings) } };
}

/** A level is a word: two of them cannot be weighed against each other as figures can. */
function repeatedLevels(readings: PlacedReading[]): FigureFault[] {
	const [first, ...others] = readings.filter((reading) => 'level' in reading);
	if (first === undefined) return [];
	return others.map(({ line, code }) => ({
		line,
		code: 'level_repeated',
		value: code,
		about: String(first.line)
	}));
}

function collect(readings: PlacedReading[]): Omit<OfficialFigures, 'rules'> {
	const parts: Record<ScoredPart, Map<string, Figure>> = {
		iit: new Map(),
		eit_public: new Map(),
		eit_survey: new Map(),
		eit: new Map(),
		oit: new Map()
	};
	let total: Figure | undefined;
	let level: StatedLevel | undefined;
	const placed: PlacedFigure[] = [];
	for (const reading of readings) {
		if ('level' in reading) {
			level = reading.level;
			continue;
		}
		const { part, code, figure } = reading;
		placed.push(reading);
		if (part === 'ita') total ??= figure;
		else if (!parts[part].has(code)) parts[part].set(code, figure);
	}
	return { figures: { parts, total }, level, placed };
}

function readRow(row: FigureRow, { set, outlines }: YearRules): Reading | Refusal {
	const year = String(set.fiscalYear);
	if (plain(row.fiscalYear) !== year) return refusal('fiscal_year_differs', row.fiscalYear, year);

	const name = plain(row.part);
	const code = plain(row.code);
	if (name === 'ita' && code === 'level') return readLevel(row.score, set.levels);

	const part = PARTS.find((candidate) => candidate === name);
	if (part === undefined && name !== 'ita') return refusal('part_unknown', row.part);
	const figureCode = code === name ? OWN_SCORE : code;
	const known =
		part === undefined
			? code === 'total'
			: outlines[kindOf(part)].some((figure) => figure.code === figureCode) && code !== OWN_SCORE;
	if (!known) return refusal('code_unknown', row.code, name);

	// An OIT item is marked 0 or 100: nothing was rounded.
	const isMark = part === 'oit' && /^o\d+$/.test(figureCode);
	const figure = readScore(row.score, isMark);
	if ('refused' in figure) return figure;
	return part === undefined
		? { part: 'ita', code: 'total', figure }
		: { part, code: figureCode, figure };
}

function readScore(written: string, isMark: boolean): Figure | Refusal {
	const digits = plain(written);
	const match = /^\d+(?:\.(\d+))?$/.exec(digits);
	if (match === null) return refusal('score_unreadable', written);
	const value = new Fraction(digits);
	if (value.gt(100)) return refusal('score_out_of_range', written);
	const decimals = Math.max(LEAST_DECIMALS, (match[1] ?? '').length);
	const halfStep = isMark ? new Fraction(0) : new Fraction(1n, 2n * 10n ** BigInt(decimals));
	return { value, halfStep };
}

/** A level is written as its code or its name in either language. */
function readLevel(written: string, levels: LevelBand[]): Reading | Refusal {
	const name = plain(written);
	const band = levels.find(({ code, name: { th, en } }) =>
		[code, th, en].map(plain).includes(name)
	);
	const level = band ?? (levels.length === 0 && name !== '' ? written.trim() : undefined);
	if (level === undefined) return refusal('level_unknown', written);
	return { part: 'ita', code: 'level', level };
}

function refusal(code: FigureFault['code'], value: string, about = ''): Refusal {
	return { refused: { code, value: value.trim(), about } };
}

function kindOf(part: ScoredPart): InstrumentKind {
	return part === 'iit' || part === 'oit' ? part : 'eit';
}

/** Without outer blanks, in lower case and with Arabic digits. */
function plain(written: string): string {
	return written
		.trim()
		.toLowerCase()
		.replace(/[๐-๙]/g, (digit) => String('๐๑๒๓๔๕๖๗๘๙'.indexOf(digit)));
}
