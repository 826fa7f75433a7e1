/**
 * Between which values a cell may be corrected. A year has some thousand figures that one slip may
 * have spoilt; scoring it anew for each would take minutes. Windows leave a handful. They are binary
 * numbers with some room at both ends, for whether a correction fits is decided by exact scores.
 */
import type Fraction from 'fraction.js';
import type { YearRules } from '../../scoring/outline.ts';
import { isComplete } from '../../scoring/score.ts';
import type { Settled } from '../../scoring/settle.ts';
import type { ScoredYear } from '../../scoring/year.ts';
import { kindOf, weightIn, type Cell, type CellRef } from './cells.ts';
import type { Finding } from './findings.ts';

/** From least to most, in points. */
interface Window {
	from: number;
	to: number;
}

/** Room for binary rounding; far less than the hundredth of a point that figures are printed to. */
const ROOM = 1e-6;

/**
 * Tells of a value for this cell whether it may remove one of the findings and bring up none beneath
 * or above it in the same part.
 */
export function mayHelp(
	rules: YearRules,
	year: ScoredYear,
	cell: Cell,
	findings: Finding[]
): (value: Fraction) => boolean {
	const isFound = ({ part, item }: CellRef): boolean =>
		findings.some((finding) => finding.part === part && finding.item === item);
	const settled = settledAt(year, cell);
	const keeps: Window[] = [];
	const helps: Window[] = [];
	const own = ownWindow(settled);
	if (own !== null) (isFound(cell) ? helps : keeps).push(own);

	// What is derived from finer figures does not depend on what is stated beside it.
	if (settled?.derived === undefined || settled.score !== settled.derived) {
		for (const ref of codesAbove(rules, year, cell)) {
			const window = windowAbove(cell, settledAt(year, ref), weightIn(rules, cell, ref));
			if (window !== null && !isFound(ref)) keeps.push(window);
		}
		for (const finding of findings) {
			const window = windowAbove(cell, settledAt(year, finding), weightIn(rules, cell, finding));
			if (window !== null && !(finding.part === cell.part && finding.item === cell.item)) {
				helps.push(window);
			}
		}
	}
	return (value) => {
		const points = value.valueOf();
		const isIn = ({ from, to }: Window): boolean => points >= from && points <= to;
		return helps.some(isIn) && keeps.every(isIn);
	};
}

function settledAt({ parts, total }: ScoredYear, { part, item }: CellRef): Settled | undefined {
	return part === 'ita' ? total : parts[part].get(item);
}

/** The figures of its part that move with the cell. */
function codesAbove(
	{ outlines }: YearRules,
	{ parts }: ScoredYear,
	{ part, item }: Cell
): CellRef[] {
	const above: CellRef[] = [];
	if (part === 'ita') return above;
	let code = item;
	for (;;) {
		const next = outlines[kindOf(part)].find(({ beneath }) => beneath.includes(code));
		// EIT is the mean of its halves where not all figures beneath it are known.
		const isMean = next?.beneath.every((finer) => isComplete(parts[part].get(finer)?.score));
		if (next === undefined || (part === 'eit' && isMean !== true)) return above;
		above.push({ part, item: next.code });
		const settled = parts[part].get(next.code);
		if (settled?.score !== settled?.derived) return above;
		code = next.code;
	}
}

/** Within which a stated figure would follow from what is beneath it. */
function ownWindow(settled: Settled | undefined): Window | null {
	const { stated, derived } = settled ?? {};
	if (stated === undefined || derived === undefined) return null;
	const half = stated.halfStep.valueOf() + ROOM;
	return { from: derived.truth.low.valueOf() - half, to: derived.truth.high.valueOf() + half };
}

/** Within which a coarser stated figure would follow, if it moves by this weight with the cell. */
function windowAbove(cell: Cell, settled: Settled | undefined, weight: Fraction): Window | null {
	const { stated, derived } = settled ?? {};
	if (stated === undefined || derived === undefined || weight.equals(0)) return null;
	const [value, share] = [cell.figure.value.valueOf(), weight.valueOf()];
	const least = stated.value.sub(stated.halfStep).sub(derived.truth.high).valueOf();
	const most = stated.value.add(stated.halfStep).sub(derived.truth.low).valueOf();
	return { from: value + least / share - ROOM, to: value + most / share + ROOM };
}
