/**
 * Figures that stand in several places and disagree. Which of them is right is often told by a
 * coarser figure elsewhere: only one of 91.33 and 97.33 makes the printed indicator.
 */
import type Fraction from 'fraction.js';
import type { OfficialFigures, PlacedFigure } from '../../scoring/figures.ts';
import type { YearRules } from '../../scoring/outline.ts';
import type { Figure, ScoredPart } from '../../scoring/score.ts';
import { follows } from '../../scoring/settle.ts';
import { hundredths } from '../../scoring/shown.ts';
import { scoreYear, type YearFigures } from '../../scoring/year.ts';
import { kindOf, withFigure } from './cells.ts';
import { isMark } from './findings.ts';
import { slipBetween, type DigitSlip } from './slips.ts';

/** A figure that stands elsewhere with another value. */
export interface DuplicateFinding {
	code: 'duplicates_disagree';
	part: ScoredPart | 'ita';
	item: string;
	/** The value that counts: the one that fits, or the first where none or several fit. */
	expected: Fraction;
	/** The other value. */
	found: Fraction;
	/** Whether other figures tell that `expected` is right and `found` is not. */
	isDecided: boolean;
	/** By which slip of a digit the one may have become the other. */
	slip: DigitSlip | null;
	/** Lines with `expected`, and lines with `found`. */
	lines: { expected: number[]; found: number[] };
}

/** Figures with one value for each cell, and what stood beside it. */
export interface OneFigureEach {
	figures: YearFigures;
	findings: DuplicateFinding[];
}

/** Chooses among the values of every figure that is stated more than once. */
export function settleDuplicates({ rules, figures, placed }: OfficialFigures): OneFigureEach {
	let settled = figures;
	const findings: DuplicateFinding[] = [];
	for (const places of repeats(rules, placed)) {
		const [{ part, code: item }] = places;
		const values = distinct(places.map(({ figure }) => figure));
		const fitting = values.filter((figure) =>
			fits(rules, settled, { part, code: item, figure }, placed)
		);
		const [only] = fitting;
		const chosen = only !== undefined && fitting.length === 1 ? only : places[0].figure;
		settled = withFigure(settled, { part, item }, chosen);
		const linesOf = (value: Fraction): number[] =>
			places.filter(({ figure }) => figure.value.equals(value)).map(({ line }) => line);
		for (const other of values) {
			if (other.value.equals(chosen.value)) continue;
			findings.push({
				code: 'duplicates_disagree',
				part,
				item,
				expected: chosen.value,
				found: other.value,
				isDecided: fitting.length === 1,
				slip: slipBetween(other, chosen.value),
				lines: { expected: linesOf(chosen.value), found: linesOf(other.value) }
			});
		}
	}
	return { figures: settled, findings };
}

/** The places of each figure that differs from one to another, the finest figures first. */
function repeats(
	{ outlines }: YearRules,
	placed: PlacedFigure[]
): [PlacedFigure, ...PlacedFigure[]][] {
	const byCell = new Map<string, [PlacedFigure, ...PlacedFigure[]]>();
	for (const place of placed) {
		const key = `${place.part}/${place.code}`;
		const earlier = byCell.get(key);
		if (earlier === undefined) byCell.set(key, [place]);
		else earlier.push(place);
	}
	// An indicator can only be settled by items that are settled themselves; outlines run bottom up.
	const height = ({ part, code }: PlacedFigure): number =>
		part === 'ita' ? Infinity : outlines[kindOf(part)].findIndex((figure) => figure.code === code);
	return [...byCell.values()]
		.filter(([first, ...others]) =>
			others.some(({ figure }) => !figure.value.equals(first.figure.value))
		)
		.toSorted(([a], [b]) => height(a) - height(b));
}

/**
 * Whether the value is possible by itself and makes the next coarser figure that is stated, wherever
 * it is: a table may call the mean of the public half "EIT". A value of EIT that is that of its
 * public half does not fit beside another.
 */
function fits(
	rules: YearRules,
	given: YearFigures,
	{ part, code, figure }: Omit<PlacedFigure, 'line'>,
	placed: PlacedFigure[]
): boolean {
	if (part === 'ita') return false;
	if (part === 'oit' && /^o\d/.test(code)) return isMark(figure.value);
	const year = scoreYear(rules, withFigure(given, { part, item: code }, figure));
	if (part === 'eit') {
		const open = year.parts.eit_public.get(code)?.score;
		return open?.missing.length === 0 && hundredths(open.low) !== hundredths(figure.value);
	}
	const parts = part === 'iit' || part === 'oit' ? [part] : [part, 'eit'];
	for (const above of codesAbove(rules, part, code)) {
		const stated = placed.filter((one) => one.code === above && parts.includes(one.part));
		if (stated.length === 0) continue;
		const derived = year.parts[part].get(above)?.derived;
		return derived?.missing.length === 0 && stated.some((one) => follows(one.figure, derived));
	}
	return false;
}

/** The codes above this one, from the nearest. */
function codesAbove(rules: YearRules, part: ScoredPart, code: string): string[] {
	const above = rules.outlines[kindOf(part)].find(({ beneath }) => beneath.includes(code));
	return above === undefined ? [] : [above.code, ...codesAbove(rules, part, above.code)];
}

function distinct(figures: Figure[]): Figure[] {
	return figures.filter(
		({ value }, index) => figures.findIndex((other) => other.value.equals(value)) === index
	);
}
