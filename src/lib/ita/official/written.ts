/**
 * Stored figures and remarks written out again: as the CSV file that can be read back, and as the
 * text that the import page begins with when a year is corrected.
 */
import Papa from 'papaparse';
import type { YearRules } from '../scoring/outline.ts';
import { OWN_SCORE, type ScoredPart } from '../scoring/score.ts';
import { BYTE_ORDER_MARK } from './byte-order-mark.ts';
import type { StoredFigure } from './import.ts';
import type { FigurePlace } from './place.ts';
import type { Remark } from './remarks.ts';

/** A cell that begins like this is run as a formula by Excel or LibreOffice. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const PARTS: ScoredPart[] = ['iit', 'eit_public', 'eit_survey', 'eit', 'oit'];
const COLUMNS = ['fiscal_year', 'part', 'code', 'score'];

/** Every figure that a year knows, in the order of reports. */
export function placesOf({ outlines }: YearRules): FigurePlace[] {
	const places: FigurePlace[] = PARTS.flatMap((part) => {
		const kind = part === 'iit' || part === 'oit' ? part : 'eit';
		return outlines[kind].map(({ code }) => ({ part, code: code === OWN_SCORE ? part : code }));
	});
	return [...places, { part: 'ita', code: 'total' }, { part: 'ita', code: 'level' }];
}

/** Figures or remarks in the order of reports; what the year does not know comes last. */
export function inOrder<T extends { part: string; code: string }>(
	rows: T[],
	rules: YearRules
): T[] {
	const ranks = new Map(placesOf(rules).map(({ part, code }, at) => [`${part}/${code}`, at]));
	const rank = ({ part, code }: T) => ranks.get(`${part}/${code}`) ?? ranks.size;
	return rows.toSorted((a, b) => rank(a) - rank(b));
}

/** The CSV file of a year, UTF-8 with a byte order mark, lines ending in CR LF. */
export function figuresCsv(figures: StoredFigure[], rules: YearRules): string {
	const year = String(rules.set.fiscalYear);
	return csv(
		inOrder(figures, rules).map(({ part, code, score, level }) => [
			year,
			part,
			code,
			score ?? level ?? ''
		])
	);
}

/** The same file with every figure of the year and no score, for filling in. */
export function templateCsv(rules: YearRules): string {
	const year = String(rules.set.fiscalYear);
	return csv(placesOf(rules).map(({ part, code }) => [year, part, code, '']));
}

/** Figures as lines of part, code and score between tabs. */
export function figuresText(figures: StoredFigure[], rules: YearRules): string {
	return inOrder(figures, rules)
		.map(({ part, code, score, level }) => [part, code, score ?? level ?? ''].join('\t'))
		.join('\n');
}

/** Remarks as lines of part, code and words; further lines of one remark are set in. */
export function remarksText(remarks: Remark[], rules: YearRules): string {
	return inOrder(remarks, rules)
		.map(({ part, code, remark }) => [part, code, remark.replaceAll('\n', '\n  ')].join('\t'))
		.join('\n');
}

function csv(rows: string[][]): string {
	return BYTE_ORDER_MARK + Papa.unparse([COLUMNS, ...rows], { escapeFormulae: FORMULA }) + '\r\n';
}
