/**
 * Years compared on different bases: one year with the whole of EIT, the other with its public half
 * alone. Each figure is right by itself; the change between them is not.
 */
import type Fraction from 'fraction.js';
import type { OfficialFigures } from '../../scoring/figures.ts';
import { isComplete, type Figure } from '../../scoring/score.ts';
import { follows } from '../../scoring/settle.ts';
import { hundredths } from '../../scoring/shown.ts';
import type { CheckedYear } from './check.ts';

/** An indicator of EIT that a table compares with another year's on another basis. */
export interface BasisFinding {
	code: 'different_bases';
	part: 'eit';
	/** Indicator number. */
	item: string;
	table: string;
	line: number;
	/** The year whose figure is that of the public half, and the year it is compared with. */
	fiscalYear: number;
	comparedWith: number;
	/** The figure of the whole of EIT. */
	expected: Fraction;
	/** The figure of the public half that stands in its place. */
	found: Fraction;
}

/** A year as it was read and as it counts. */
export interface ReadYear extends CheckedYear {
	official: OfficialFigures;
}

/**
 * Every figure of a table that is of the public half beside another year's whole.
 *
 * @param tableOf the table in which a line stands
 */
export function basisFindings(
	years: ReadYear[],
	tableOf: (line: number) => string | undefined
): BasisFinding[] {
	return years.flatMap((here) =>
		here.official.placed.flatMap(({ line, part, code, figure }) => {
			const table = tableOf(line);
			if (part !== 'eit' || table === undefined || !isPublicHalf(here, code, figure)) return [];
			const compared = years.find(
				(other) =>
					other !== here &&
					other.official.placed.some(
						(theirs) =>
							theirs.part === 'eit' &&
							theirs.code === code &&
							tableOf(theirs.line) === table &&
							isWhole(other, code, theirs.figure)
					)
			);
			const whole = here.year.parts.eit.get(code)?.score;
			if (compared === undefined || whole === undefined) return [];
			return [
				{
					code: 'different_bases',
					part,
					item: code,
					table,
					line,
					fiscalYear: here.year.fiscalYear,
					comparedWith: compared.year.fiscalYear,
					expected: whole.low,
					found: figure.value
				}
			];
		})
	);
}

function isPublicHalf(here: ReadYear, code: string, figure: Figure): boolean {
	const open = here.year.parts.eit_public.get(code)?.score;
	return (
		isComplete(open) &&
		hundredths(open.low) === hundredths(figure.value) &&
		!isWhole(here, code, figure) &&
		isComplete(here.year.parts.eit.get(code)?.score)
	);
}

function isWhole({ year }: ReadYear, code: string, figure: Figure): boolean {
	const whole = year.parts.eit.get(code)?.score;
	return isComplete(whole) && follows(figure, whole);
}
