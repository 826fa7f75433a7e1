/** The service points of a round side by side, as far as they may be told apart. */
import type Fraction from 'fraction.js';
import type { Wording } from '$lib/ita/instrument/types.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import { meanWord } from '$lib/i18n/published-words.ts';
import { isBelow } from '../target.ts';

export interface CellTable {
	/** No names for the answers that are counted together because each point had too few. */
	columns: { cell: number; names: Wording[]; n: number }[];
	/** In the order of the instrument; one figure a column. */
	rows: { code: string; figures: CellFigure[] }[];
	/** Points without a column of their own. */
	without: Wording[];
}

export interface CellFigure {
	cell: number;
	/** Two decimals, or `≈ 82` in a strict result; null where fewer than k answered. */
	mean: string | null;
	isLow: boolean;
	isHeld: boolean;
}

interface ServicePoint {
	cell: number | null;
	nameTh: string;
	nameEn: string;
}

/** The table, or null of a round with a single point, which the whole result describes. */
export function cellTableOf(
	{ profile, cells, items }: PublishedResult,
	points: ServicePoint[],
	target: Fraction
): CellTable | null {
	if (points.length < 2) return null;
	const names = (these: ServicePoint[]): Wording[] =>
		these.map(({ nameTh, nameEn }) => ({ th: nameTh, en: nameEn }));
	return {
		columns: cells.map(({ cell, n }) => ({
			cell,
			n,
			names: names(points.filter((point) => point.cell === cell))
		})),
		rows: items.map(({ code }) => ({
			code,
			figures: cells.map(({ cell, items: here }) => {
				const item = here.find((candidate) => candidate.code === code);
				return {
					cell,
					mean: meanWord(item?.mean ?? null, profile),
					isLow: item !== undefined && isBelow(item, target),
					isHeld: item?.isHeld ?? false
				};
			})
		})),
		without: names(points.filter((point) => !cells.some(({ cell }) => cell === point.cell)))
	};
}
