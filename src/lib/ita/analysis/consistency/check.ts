/** The consistency checker: everything about a year's stated figures that cannot be right. */
import type { OfficialFigures } from '../../scoring/figures.ts';
import { scoreYear, type ScoredYear, type YearFigures } from '../../scoring/year.ts';
import { figureIn, withFigure } from './cells.ts';
import { settleDuplicates, type DuplicateFinding } from './duplicates.ts';
import { explainedFindings, type ExplainedFinding } from './explain.ts';

/** A finding about the figures of one fiscal year. */
export type YearFinding = DuplicateFinding | ExplainedFinding;

export interface CheckedYear {
	/** What counts, one figure for each cell. */
	figures: YearFigures;
	year: ScoredYear;
	/** The year as it would be with every hint followed. */
	corrected: ScoredYear;
	/** Disagreeing duplicates first, then in the order marks, parts, total, level. */
	findings: YearFinding[];
}

/** Settles what stands twice, scores the year, and tells what does not fit and why it may not. */
export function checkYear(official: OfficialFigures): CheckedYear {
	const { rules, level } = official;
	const { figures, findings } = settleDuplicates(official);
	const explained = explainedFindings(rules, figures, level);
	return {
		figures,
		year: scoreYear(rules, figures),
		corrected: scoreYear(rules, explained.reduce(followHint, figures)),
		findings: [...findings, ...explained]
	};
}

function followHint(figures: YearFigures, { hint }: ExplainedFinding): YearFigures {
	const [cell] = hint?.cells ?? [];
	if (hint === null || hint.meant === null || cell === undefined) return figures;
	const stands = figureIn(figures, cell);
	return stands === undefined
		? figures
		: withFigure(figures, cell, { ...stands, value: hint.meant });
}
