/**
 * Rows of figures made ready for storing: known to the year, each once, with no more decimals than
 * can be kept. The codes are written one way, so that what is stored can be found again.
 */
import { checkYear, type YearFinding } from '../analysis/consistency/check.ts';
import { readFigures, type FigureFault, type FigureRow } from '../scoring/figures.ts';
import type { YearRules } from '../scoring/outline.ts';
import { arabicDigits } from './plain.ts';
import { readScore } from './score.ts';

/** One figure as it is stored: a score of at most two decimals, or a level. */
export interface StoredFigure {
	part: string;
	code: string;
	score: string | null;
	level: string | null;
}

export interface ImportFault extends Omit<FigureFault, 'code'> {
	code: FigureFault['code'] | 'score_comma' | 'score_decimals' | 'level_unsafe' | 'figure_repeated';
}

export type PreparedImport =
	| { ok: true; figures: StoredFigure[]; findings: YearFinding[] }
	| { ok: false; faults: ImportFault[] };

/** Words alone: a spreadsheet runs a cell that begins with = or + as a formula. */
const LEVEL_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ().+-]{0,59}$/u;

/** Checks rows of one year against its rules; faults carry the lines of the rows. */
export function prepareImport(rows: FigureRow[], rules: YearRules): PreparedImport {
	const year = String(rules.set.fiscalYear);
	const first = rows[0];
	if (first !== undefined && arabicDigits(first.fiscalYear.trim()) !== year) {
		const value = first.fiscalYear.trim();
		return {
			ok: false,
			faults: [{ line: first.line, code: 'fiscal_year_differs', value, about: year }]
		};
	}
	const own = [...rows.flatMap(ownFaults), ...repeated(rows)];
	const read = readFigures(rows, (fiscalYear) =>
		fiscalYear === rules.set.fiscalYear ? rules : undefined
	);
	const lines = new Set(own.map(({ line }) => line));
	const faults = read.ok ? own : [...own, ...read.faults.filter(({ line }) => !lines.has(line))];
	if (faults.length > 0 || !read.ok) {
		return { ok: false, faults: faults.toSorted((a, b) => a.line - b.line) };
	}
	return { ok: true, figures: rows.map(stored), findings: checkYear(read.official).findings };
}

/** Rows without a score, as a filled-in template has them; they say nothing and are not zero. */
export function isBlank({ score }: FigureRow): boolean {
	return readScore(score).kind === 'blank';
}

/** What the scoring rules accept and a table of two decimals cannot keep. */
function ownFaults({ line, code, score }: FigureRow): ImportFault[] {
	if (plainCode(code) === 'level') {
		const isSafe = LEVEL_NAME.test(score.trim());
		return isSafe ? [] : [{ line, code: 'level_unsafe', value: score.trim(), about: '' }];
	}
	const read = readScore(score);
	if (read.kind !== 'refused') return [];
	const why = read.why === 'score_too_high' ? 'score_out_of_range' : read.why;
	return [{ line, code: why, value: score.trim(), about: '' }];
}

/** A year keeps one figure in a place, and which of two is meant only the person knows. */
function repeated(rows: FigureRow[]): ImportFault[] {
	const seen = new Map<string, number>();
	return rows.flatMap(({ line, part, code }) => {
		const place = `${plainCode(part)} ${plainCode(code)}`;
		const first = seen.get(place);
		if (first === undefined) {
			seen.set(place, line);
			return [];
		}
		return [{ line, code: 'figure_repeated', value: plainCode(code), about: String(first) }];
	});
}

function stored({ part, code, score }: FigureRow): StoredFigure {
	const isLevel = plainCode(code) === 'level';
	return {
		part: plainCode(part),
		code: plainCode(code),
		score: isLevel ? null : arabicDigits(score.trim()),
		level: isLevel ? score.trim() : null
	};
}

function plainCode(code: string): string {
	return arabicDigits(code.trim().toLowerCase());
}
