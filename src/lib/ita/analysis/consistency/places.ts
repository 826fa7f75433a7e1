/** Where in a report that which does not fit is to be seen. */
import { OWN_SCORE } from '../../scoring/score.ts';
import type { ReadYear } from './bases.ts';
import type { CellRef } from './cells.ts';
import type { ReportFinding, ReportRow } from './report.ts';

/**
 * The lines that a finding concerns, in their order: what does not fit, and what the likeliest
 * mistake behind it is about.
 *
 * @param years as the report was read, each with its own findings
 */
export function findingLines(
	finding: ReportFinding,
	rows: ReportRow[],
	years: ReadYear[]
): number[] {
	switch (finding.code) {
		case 'duplicates_disagree':
			return inOrder([...finding.lines.expected, ...finding.lines.found]);
		case 'does_not_follow':
		case 'not_a_mark':
		case 'level_does_not_follow': {
			const year = years.find(({ findings }) => findings.includes(finding));
			const cells = [finding, ...(finding.hint?.cells ?? [])];
			return inOrder(cells.flatMap((cell) => linesOf(cell, rows, year?.year.fiscalYear)));
		}
		case 'ends_before_it_starts':
			return finding.lines;
		case 'different_bases':
		case 'mean_does_not_follow':
		case 'wrong_class':
			return [finding.line];
	}
}

function linesOf({ part, item }: CellRef, rows: ReportRow[], year: number | undefined): number[] {
	const code = item === OWN_SCORE ? part : item;
	return rows
		.filter((row) => row.fiscalYear === String(year) && row.part === part && row.code === code)
		.map(({ line }) => line);
}

function inOrder(lines: number[]): number[] {
	return [...new Set(lines)].toSorted((a, b) => a - b);
}
