/**
 * What a report states, read back from the cells of its own tables, in the shape that the checker of
 * reports takes: a report that contradicts itself would be found out before anybody reads it. Periods
 * alone come from the measures, for their cells have words for days.
 */
import Fraction from 'fraction.js';
import type { ReportRow, StatedClass, StatedReport } from '../analysis/consistency/report.ts';
import { CLASS_NUMBER, type StrengthClass } from '../analysis/strengths.ts';
import { OWN_SCORE } from '../scoring/score.ts';
import type { Making } from './making.ts';
import { tablesOf, type Report } from './model.ts';

export function statedBy(report: Report, making: Making): StatedReport {
	let lines = 0;
	const nextLine = () => (lines += 1);
	const rows = tablesOf(report).flatMap(({ key, rows }) =>
		rows.flatMap(({ cells }) =>
			cells.flatMap(({ text, figure }): ReportRow[] => {
				if (figure === undefined) return [];
				const code = figure.code === OWN_SCORE ? figure.part : figure.code;
				const fiscalYear = String(figure.fiscalYear);
				return [{ table: key, line: nextLine(), fiscalYear, part: figure.part, code, score: text }];
			})
		)
	);
	return {
		rows,
		means: tablesOf(report).flatMap(({ key, rows }) => {
			const printed = rows.at(-1)?.cells.find(({ text }) => /^\d+\.\d\d$/.test(text))?.text;
			if (!key.startsWith('theme.') || printed === undefined) return [];
			const figure = { value: new Fraction(printed), halfStep: new Fraction(1, 200) };
			return [{ line: nextLine(), table: key, fiscalYear: report.fiscalYear, figure }];
		}),
		classes: tablesOf(report).flatMap(({ key, rows }) =>
			key !== 'classes'
				? []
				: rows.flatMap(({ cells }): StatedClass[] => {
						const filed = classNamed(cells[0]?.text, making);
						const indicator = cells.at(-1)?.figure?.code;
						if (filed === undefined || indicator === undefined) return [];
						return [{ line: nextLine(), table: key, indicator, class: filed }];
					})
		),
		periods: making.source.measures.flatMap(({ title, startsOn, endsOn }) =>
			startsOn === null || endsOn === null
				? []
				: [
						{
							lines: [nextLine(), nextLine()],
							table: title,
							fiscalYear: report.measuresYear,
							from: startsOn,
							to: endsOn
						}
					]
		)
	};
}

/** The class that a cell names, in the words that the report has for it. */
function classNamed(cell: string | undefined, { words }: Making): StrengthClass | undefined {
	return (Object.keys(CLASS_NUMBER) as StrengthClass[]).find(
		(of) => words.findingName(CLASS_NUMBER[of], words.strength(of)) === cell
	);
}
