import type Fraction from 'fraction.js';
import { mean, scoreOf, type Figure } from '../../scoring/score.ts';
import { follows } from '../../scoring/settle.ts';
import type { ReadYear } from './bases.ts';

/** The average row of a table: over its figures of one year. */
export interface StatedMean {
	line: number;
	table: string;
	/** Buddhist era. */
	fiscalYear: number;
	figure: Figure;
}

/** An average that is not the mean of the figures above it. */
export interface MeanFinding {
	code: 'mean_does_not_follow';
	part: 'ita';
	/** Name of the table. */
	item: string;
	line: number;
	/** The mean of the figures as they stand in that table. */
	expected: Fraction;
	found: Fraction;
	difference: Fraction;
	/** Whether the year's total was pasted in its place. */
	isTotal: boolean;
}

/** Averages that do not follow from the figures of their own table, right or wrong as those are. */
export function meanFindings(
	means: StatedMean[],
	years: ReadYear[],
	tableOf: (line: number) => string | undefined
): MeanFinding[] {
	return means.flatMap(({ line: at, table, fiscalYear, figure }) =>
		years.flatMap(({ year, official: { placed, figures } }) => {
			if (year.fiscalYear !== fiscalYear) return [];
			const above = placed.filter(({ line, part }) => part !== 'ita' && tableOf(line) === table);
			if (above.length === 0) return [];
			const derived = mean(above.map((one) => scoreOf(one.figure)));
			if (follows(figure, derived)) return [];
			const isTotal = figures.total?.value.equals(figure.value) ?? false;
			const difference = figure.value.sub(derived.low);
			return [
				{
					code: 'mean_does_not_follow',
					part: 'ita',
					item: table,
					line: at,
					expected: derived.low,
					found: figure.value,
					difference,
					isTotal
				}
			];
		})
	);
}
