/** The mistakes that are made with such figures, and where they may have been made. */
import Fraction from 'fraction.js';
import type { YearRules } from '../../scoring/outline.ts';
import { isComplete, mean, type Figure } from '../../scoring/score.ts';
import { hundredths } from '../../scoring/shown.ts';
import { scoreYear, type ScoredYear, type YearFigures } from '../../scoring/year.ts';
import { cellsOf, withFigure, type Cell, type CellRef } from './cells.ts';
import { isMark, type Finding, type FigureFinding } from './findings.ts';
import { meantInstead, type DigitSlip } from './slips.ts';
import { mayHelp } from './windows.ts';

/**
 * What went wrong: a slip of a digit, a wrong mark of an OIT item, the public half of EIT taken for
 * the whole, the total pasted where a mean belongs, the total added up from products that were rounded
 * first (88.57 for 88.58), or taken as the mean of all indicators without their weights.
 */
export type MistakeKind =
	DigitSlip | 'mark' | 'part_for_whole' | 'total_for_mean' | 'rounded_early' | 'mean_of_indicators';

/** A mistake that would explain a finding. */
export interface Mistake {
	kind: MistakeKind;
	/** The cells to be corrected. */
	cells: CellRef[];
	found: Fraction;
	/** What belongs there; null where that cannot be told. */
	meant: Fraction | null;
}

/** A mistake that may have been made, and the figures without it. */
export interface PossibleMistake {
	mistake: Mistake;
	corrected: YearFigures;
}

/** Mistakes that are worth trying; whether one explains a finding is seen by scoring the year anew. */
export function possibleMistakes(
	rules: YearRules,
	given: YearFigures,
	findings: Finding[]
): PossibleMistake[] {
	const year = scoreYear(rules, given);
	const misfits = findings.filter((finding) => finding.code === 'does_not_follow');
	return [
		...cellsOf(given).flatMap((cell) => slips(rules, year, given, cell, findings)),
		...pastedTotals(given, misfits),
		...wrongTotals(rules, year, given, misfits),
		...publicForWhole(rules, given)
	];
}

/** One slip in this cell. */
function slips(
	rules: YearRules,
	year: ScoredYear,
	given: YearFigures,
	cell: Cell,
	findings: Finding[]
): PossibleMistake[] {
	const { figure } = cell;
	const isMarked = cell.part === 'oit' && /^o\d/.test(cell.item);
	const meant: { kind: MistakeKind; value: Fraction }[] = isMarked
		? [0, 100]
				.map((points) => ({ kind: 'mark' as const, value: new Fraction(points) }))
				.filter(({ value }) => !value.equals(figure.value))
		: meantInstead(figure);
	const helps = mayHelp(rules, year, cell, findings);
	const isTried = (value: Fraction): boolean => (isMarked && !isMark(figure.value)) || helps(value);
	return meant
		.filter(({ value }) => isTried(value))
		.map(({ kind, value }) => ({
			mistake: { kind, cells: [refOf(cell)], found: figure.value, meant: value },
			corrected: withFigure(given, cell, { ...figure, value })
		}));
}

/** A figure that is the total itself, though it should have been a mean. */
function pastedTotals(given: YearFigures, misfits: FigureFinding[]): PossibleMistake[] {
	const { total } = given;
	if (total === undefined) return [];
	return misfits.flatMap((finding) => {
		const { part, item, found, expected } = finding;
		if (part === 'ita' || !found.equals(total.value)) return [];
		const meant = expected.low.equals(expected.high) ? expected.low : null;
		const kind = 'total_for_mean' as const;
		return [
			{
				mistake: { kind, cells: [{ part, item }], found, meant },
				corrected: withFigure(given, { part, item }, undefined)
			}
		];
	});
}

/** A total that was reckoned in one of the ways that do not give it. */
function wrongTotals(
	rules: YearRules,
	year: ScoredYear,
	given: YearFigures,
	misfits: FigureFinding[]
): PossibleMistake[] {
	const { total } = given;
	const misfit = misfits.find(({ part }) => part === 'ita');
	if (total === undefined || misfit === undefined) return [];
	return (['rounded_early', 'mean_of_indicators'] as const).flatMap((kind) => {
		const wrong = kind === 'rounded_early' ? roundedEarly(rules, year) : meanOfIndicators(year);
		if (wrong === null || hundredths(wrong) !== hundredths(total.value)) return [];
		const cell = { part: 'ita', item: 'total' } as const;
		return [
			{
				mistake: { kind, cells: [cell], found: total.value, meant: misfit.expected.low },
				corrected: withFigure(given, cell, undefined)
			}
		];
	});
}

/** The parts' points of the total, each rounded before they are added. */
function roundedEarly({ set: { weights } }: YearRules, { own }: ScoredYear): Fraction | null {
	if (weights === null) return null;
	let sum = 0;
	for (const part of ['iit', 'eit_public', 'eit_survey', 'oit'] as const) {
		const score = own[part];
		if (!isComplete(score)) return null;
		sum += hundredths(score.low.mul(new Fraction(weights[part], 100)));
	}
	return new Fraction(sum, 100);
}

function meanOfIndicators({ parts }: ScoredYear): Fraction | null {
	const scores = (['iit', 'eit', 'oit'] as const).flatMap((part) =>
		[...parts[part]].filter(([code]) => /^\d+$/.test(code)).map(([, { score }]) => score)
	);
	const known = scores.filter(isComplete);
	return known.length === 0 || known.length < scores.length ? null : mean(known).low;
}

/**
 * Figures given for the whole of EIT that are those of its public half. Each by itself may agree by
 * chance; what counts is whether the year fits once they are taken away.
 */
function publicForWhole(rules: YearRules, given: YearFigures): PossibleMistake[] {
	const without = scoreYear(rules, {
		...given,
		parts: { ...given.parts, eit: new Map<string, Figure>() }
	});
	const pasted = cellsOf(given).filter(({ part, item, figure }) => {
		const half = without.parts.eit_public.get(item)?.score;
		return (
			part === 'eit' &&
			half?.missing.length === 0 &&
			hundredths(half.low) === hundredths(figure.value) &&
			!figure.value.equals(100)
		);
	});
	const [first] = pasted;
	if (first === undefined) return [];
	const corrected = pasted.reduce((figures, cell) => withFigure(figures, cell, undefined), given);
	const kind = 'part_for_whole' as const;
	return [
		{
			mistake: { kind, cells: pasted.map(refOf), found: first.figure.value, meant: null },
			corrected
		}
	];
}

function refOf({ part, item }: Cell): CellRef {
	return { part, item };
}
