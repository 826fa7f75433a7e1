/** When the measures of a year are carried out, as far as it can be wrong by itself. */

/** Days as `2023-10-01`, both included. */
export interface StatedPeriod {
	/** Where its first and its last day stand. */
	lines: [number, number];
	table: string;
	/** The fiscal year (B.E.) that it is to lie in. */
	fiscalYear: number;
	from: string;
	to: string;
}

/** A period that ends before it starts. */
export interface PeriodFinding {
	code: 'ends_before_it_starts';
	part: 'ita';
	/** Name of the table. */
	item: string;
	lines: [number, number];
	/** The period with one of its years corrected, where exactly one puts it into the fiscal year. */
	expected: { from: string; to: string } | null;
	found: { from: string; to: string };
}

export function periodFindings(periods: StatedPeriod[]): PeriodFinding[] {
	return periods.flatMap(({ lines, table, fiscalYear, from, to }) => {
		// Days written with the year first stand in the order of time as text.
		if (to >= from) return [];
		const fitting = corrected({ from, to }, fiscalYear);
		const [only] = fitting;
		const expected = only !== undefined && fitting.length === 1 ? only : null;
		return [
			{
				code: 'ends_before_it_starts',
				part: 'ita',
				item: table,
				lines,
				expected,
				found: { from, to }
			}
		];
	});
}

/** The period with the year of one end changed, wherever that makes it a period of the fiscal year. */
function corrected(
	{ from, to }: PeriodFinding['found'],
	fiscalYear: number
): PeriodFinding['found'][] {
	const ends = fiscalYear - 543;
	const within = (period: PeriodFinding['found']): boolean =>
		period.from >= `${ends - 1}-10-01` && period.to <= `${ends}-09-30` && period.from <= period.to;
	return [ends - 1, ends]
		.flatMap((year) => [
			{ from: inYear(from, year), to },
			{ from, to: inYear(to, year) }
		])
		.filter(within);
}

function inYear(day: string, year: number): string {
	return `${year}${day.slice(4)}`;
}
