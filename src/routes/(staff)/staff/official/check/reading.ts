/** A report checked table by table, as its page shows it. */
import { findingSentences } from '$lib/i18n/finding-words.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { reportFaultSentence, reportRowWord } from '$lib/i18n/report-table-words.ts';
import { findingLines } from '$lib/ita/analysis/consistency/places.ts';
import { checkReport, type StatedReport } from '$lib/ita/analysis/consistency/report.ts';
import { linesOf } from '$lib/ita/official/cells.ts';
import { readReport, type ReportFault } from '$lib/ita/official/report-table.ts';
import { knownRules } from '$lib/ita/scoring/known-rules.ts';

export interface CheckedTables {
	findings: {
		/** What is wrong, and the likeliest mistake behind it. */
		sentence: string;
		cells: { line: number; word: string }[];
	}[];
	/** Lines that a finding concerns, as they were written. */
	lines: { line: number; written: string }[];
	/** How much was there to be checked, and how much of it could be. */
	checked: {
		figures: number;
		tables: number;
		/** Buddhist era, the earlier first. */
		years: number[];
		means: number;
		allMeans: number;
		classes: number;
		allClasses: number;
		periods: number;
	};
}

type TablesReading =
	| { ok: true; checked: CheckedTables }
	/** Sentences with the lines that they are about. */
	| { ok: false; faults: { line: number; sentence: string }[] };

/** Reads and checks the tables of a report; nothing of them is kept. */
export function tablesReading(text: string): TablesReading {
	const read = readReport(text, knownRules);
	if (!read.ok) return refused(read.faults);
	const { report } = read;
	const checked = checkReport(report, knownRules);
	if (!checked.ok) return refused(checked.faults);
	const { years } = checked;
	const words = cellWords(report);
	const findings = checked.findings.map((finding) => ({
		sentence: findingSentences(finding),
		cells: findingLines(finding, report.rows, years).map((line) => ({
			line,
			word: words.get(line) ?? ''
		}))
	}));
	const concerned = new Set(findings.flatMap(({ cells }) => cells.map(({ line }) => line)));
	const written = linesOf(text);
	const hasFigures = (table: string, fiscalYear: number): boolean =>
		report.rows.some(
			(row) => row.part !== 'ita' && row.table === table && row.fiscalYear === String(fiscalYear)
		);
	return {
		ok: true,
		checked: {
			findings,
			lines: [...concerned]
				.toSorted((a, b) => a - b)
				.map((line) => ({ line, written: written[line - 1] ?? '' })),
			checked: {
				figures: report.rows.length,
				tables: new Set(report.rows.map(({ table }) => table)).size,
				years: years.map(({ year }) => year.fiscalYear),
				means: report.means.filter((mean) => hasFigures(mean.table, mean.fiscalYear)).length,
				allMeans: report.means.length,
				classes: report.classes.filter(({ indicator }) => isInBoth(indicator, years)).length,
				allClasses: report.classes.length,
				periods: report.periods.length
			}
		}
	};
}

type Years = Extract<ReturnType<typeof checkReport>, { ok: true }>['years'];

/** Whether an indicator can be compared: some part of it has a score in two years. */
function isInBoth(indicator: string, years: Years): boolean {
	const parts = ['iit', 'eit', 'oit'] as const;
	const isIn = (year: Years[number]): boolean =>
		parts.some((part) => year.corrected.parts[part].get(indicator)?.score !== undefined);
	return years.length > 1 && years.every(isIn);
}

/** What stands on each line, in words. */
function cellWords({ rows, means, classes, periods }: StatedReport): Map<number, string> {
	const cell = (line: number, table: string, word: string): [number, string] => [
		line,
		m.analysis_report_cell({ line, table, cell: word })
	];
	return new Map([
		...rows.map((row) => cell(row.line, row.table, reportRowWord(row))),
		...means.map(({ line, table }) => cell(line, table, m.analysis_report_cell_mean())),
		...classes.map(({ line, table, indicator }) =>
			cell(line, table, m.analysis_report_cell_class({ number: indicator }))
		),
		...periods.flatMap(({ lines, table }) =>
			lines.map((line) => cell(line, table, m.analysis_report_cell_period()))
		)
	]);
}

function refused(faults: ReportFault[]): TablesReading {
	return {
		ok: false,
		faults: faults.map((fault) => ({ line: fault.line, sentence: reportFaultSentence(fault) }))
	};
}
