/**
 * The checker for a whole report, whose tables repeat figures, average them by theme, sort indicators
 * into strengths and weaknesses, and set periods. One report's own words may contradict each other in
 * all of these, and arithmetic and dates alone can find it.
 */
import type Fraction from 'fraction.js';
import { readFigures, type FigureFault, type FigureRow } from '../../scoring/figures.ts';
import type { YearRules } from '../../scoring/outline.ts';
import { changesBetween } from '../changes.ts';
import { classesOf, type StrengthClass } from '../strengths.ts';
import { basisFindings, type BasisFinding, type ReadYear } from './bases.ts';
import { checkYear, type YearFinding } from './check.ts';
import { meanFindings, type MeanFinding, type StatedMean } from './means.ts';
import { periodFindings, type PeriodFinding, type StatedPeriod } from './periods.ts';

/**
 * A figure as a report prints it; `table` is any name that tells its tables apart, and `line` tells
 * this row from every other of the report.
 */
export interface ReportRow extends FigureRow {
	table: string;
}

/** The class that an indicator was filed under. */
export interface StatedClass {
	line: number;
	table: string;
	/** Indicator number. */
	indicator: string;
	class: StrengthClass;
}

/** What a report states, table by table; figures of the most official table first. */
export interface StatedReport {
	rows: ReportRow[];
	means: StatedMean[];
	/** Which class each indicator was filed under. */
	classes: StatedClass[];
	periods: StatedPeriod[];
}

/** An indicator that does not belong where it was filed. */
export interface ClassFinding {
	code: 'wrong_class';
	part: 'ita';
	/** Indicator number. */
	item: string;
	line: number;
	expected: StrengthClass;
	found: StrengthClass;
	/** Its score in the later year. */
	score: Fraction;
}

export type ReportFinding = YearFinding | BasisFinding | MeanFinding | ClassFinding | PeriodFinding;

export type CheckedReport =
	{ ok: true; years: ReadYear[]; findings: ReportFinding[] } | { ok: false; faults: FigureFault[] };

/**
 * Checks a report of one or two fiscal years.
 *
 * @param rulesOf the rules of a fiscal year (B.E.), undefined where there are none
 */
export function checkReport(
	report: StatedReport,
	rulesOf: (fiscalYear: number) => YearRules | undefined
): CheckedReport {
	const years: ReadYear[] = [];
	const faults: FigureFault[] = [];
	for (const fiscalYear of new Set(report.rows.map((row) => row.fiscalYear))) {
		const read = readFigures(
			report.rows.filter((row) => row.fiscalYear === fiscalYear),
			rulesOf
		);
		if (read.ok) years.push({ official: read.official, ...checkYear(read.official) });
		else faults.push(...read.faults);
	}
	if (faults.length > 0) return { ok: false, faults };
	years.sort((a, b) => a.year.fiscalYear - b.year.fiscalYear);

	const tables = new Map(report.rows.map(({ line, table }) => [line, table]));
	const tableOf = (line: number): string | undefined => tables.get(line);
	const bases = basisFindings(years, tableOf);
	return {
		ok: true,
		years,
		findings: [
			...years.flatMap(({ findings }) => findings).filter((finding) => !isToldBy(bases, finding)),
			...bases,
			...meanFindings(report.means, years, tableOf),
			...classFindings(report.classes, years),
			...periodFindings(report.periods)
		]
	};
}

/** A public half beside the whole of EIT disagrees with it, of course: its basis is the finding. */
function isToldBy(bases: BasisFinding[], finding: YearFinding): boolean {
	return (
		finding.code === 'duplicates_disagree' &&
		bases.some(
			({ part, item, found }) =>
				part === finding.part && item === finding.item && found.equals(finding.found)
		)
	);
}

function classFindings(classes: StatedReport['classes'], years: ReadYear[]): ClassFinding[] {
	const [earlier, later] = years;
	if (earlier === undefined || later === undefined) return [];
	const { rules } = later.official;
	const changes = changesBetween(
		earlier.corrected,
		later.corrected,
		rules,
		earlier.official.rules.set
	);
	const right = new Map(classesOf(changes).map((one) => [one.indicator.number, one]));
	return classes.flatMap(({ line, indicator: item, class: found }) => {
		const classed = right.get(item);
		if (classed === undefined || classed.class === null || classed.class === found) return [];
		const { class: expected, indicator } = classed;
		return [
			{ code: 'wrong_class', part: 'ita', item, line, expected, found, score: indicator.after.low }
		];
	});
}
