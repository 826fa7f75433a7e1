/** Stated figures as cells that can be looked at, replaced and traced upwards one by one. */
import Fraction from 'fraction.js';
import type { InstrumentKind } from '../../instrument/types.ts';
import type { YearRules } from '../../scoring/outline.ts';
import { OWN_SCORE, type Figure, type ScoredPart } from '../../scoring/score.ts';
import type { YearFigures } from '../../scoring/year.ts';

/** Which cell: `i21`, `9.1`, `6`, `own` of a part, or `total` of `ita`. */
export interface CellRef {
	part: ScoredPart | 'ita';
	item: string;
}

/** A cell with the figure that stands in it. */
export interface Cell extends CellRef {
	figure: Figure;
}

/** The kind of instrument whose outline a part has. */
export function kindOf(part: ScoredPart): InstrumentKind {
	return part === 'iit' || part === 'oit' ? part : 'eit';
}

/** Every figure that is given, the total last. */
export function cellsOf({ parts, total }: YearFigures): Cell[] {
	const cells: Cell[] = [];
	for (const part of ['iit', 'eit_public', 'eit_survey', 'eit', 'oit'] as const) {
		for (const [item, figure] of parts[part]) cells.push({ part, item, figure });
	}
	if (total !== undefined) cells.push({ part: 'ita', item: 'total', figure: total });
	return cells;
}

/** The figure that stands in a cell, if any does. */
export function figureIn(
	{ parts, total }: YearFigures,
	{ part, item }: CellRef
): Figure | undefined {
	return part === 'ita' ? total : parts[part].get(item);
}

/** The same figures with one of them replaced, or taken away. */
export function withFigure(
	{ parts, total }: YearFigures,
	{ part, item }: CellRef,
	figure: Figure | undefined
): YearFigures {
	if (part === 'ita') return { parts, total: figure };
	const figures = new Map(parts[part]);
	if (figure === undefined) figures.delete(item);
	else figures.set(item, figure);
	return { parts: { ...parts, [part]: figures }, total };
}

/** How far a coarser figure moves when this one moves by a point, if all between are derived. */
export function weightIn(rules: YearRules, from: CellRef, to: CellRef): Fraction {
	if (from.part === 'ita') return new Fraction(0);
	if (to.part === 'ita') {
		const own = weightBetween(rules, from.part, from.item, OWN_SCORE);
		return own.mul(new Fraction(weightInTotal(rules, from.part), 100));
	}
	const isHalf = to.part === 'eit' && from.part !== 'eit';
	if (from.part !== to.part && !(isHalf && kindOf(from.part) === 'eit')) return new Fraction(0);
	return weightBetween(rules, from.part, from.item, to.item).div(isHalf ? 2 : 1);
}

function weightBetween(
	{ outlines }: YearRules,
	part: ScoredPart,
	from: string,
	to: string
): Fraction {
	let weight = new Fraction(1);
	let code = from;
	while (code !== to) {
		const above = outlines[kindOf(part)].find(({ beneath }) => beneath.includes(code));
		if (above === undefined) return new Fraction(0);
		weight = weight.div(above.beneath.length);
		code = above.code;
	}
	return weight;
}

function weightInTotal({ set: { weights } }: YearRules, part: ScoredPart): number {
	if (weights === null) return 0;
	return part === 'eit' ? weights.eit_public + weights.eit_survey : weights[part];
}
