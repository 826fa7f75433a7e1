/**
 * The likeliest mistake behind a finding. A correction explains a finding if it removes it and
 * brings up no other, all figures of the year taken together. It is offered as a hint only where
 * exactly one explains it: a wrong hint would be a new mistake.
 */
import type { StatedLevel } from '../../scoring/figures.ts';
import type { YearRules } from '../../scoring/outline.ts';
import { scoreYear, type YearFigures } from '../../scoring/year.ts';
import { findingsOf, type Finding } from './findings.ts';
import { possibleMistakes, type Mistake, type MistakeKind } from './mistakes.ts';

/** A finding with what may be behind it. */
export type ExplainedFinding = Finding & {
	/** The one mistake that explains it best; null where none does, or several as well. */
	hint: Mistake | null;
	/** All mistakes that explain it, the likelier first. */
	mistakes: Mistake[];
};

/** A mistake, and which findings are gone once it is corrected. */
interface Correction {
	mistake: Mistake;
	removes: ReadonlySet<string>;
}

/** How likely a kind of mistake is: the lower, the likelier. */
const RANK: Record<MistakeKind, number> = {
	part_for_whole: 0,
	total_for_mean: 0,
	rounded_early: 0,
	mean_of_indicators: 0,
	mark: 1,
	look_alike: 1,
	swapped: 1,
	digit: 2
};

/** The findings of a year's figures, each with the mistakes that explain it. */
export function explainedFindings(
	rules: YearRules,
	given: YearFigures,
	level: StatedLevel | undefined
): ExplainedFinding[] {
	const findings = findingsOf(rules, scoreYear(rules, given), level);
	if (findings.length === 0) return [];
	const known = new Set(findings.map(keyOf));
	const corrections: Correction[] = [];
	for (const { mistake, corrected } of possibleMistakes(rules, given, findings)) {
		const left = new Set(findingsOf(rules, scoreYear(rules, corrected), level).map(keyOf));
		if (!left.isSubsetOf(known)) continue;
		corrections.push({ mistake, removes: known.difference(left) });
	}
	return findings.map((finding) => ({ ...finding, ...explanation(finding, corrections) }));
}

function explanation(
	finding: Finding,
	corrections: Correction[]
): Pick<ExplainedFinding, 'hint' | 'mistakes'> {
	const fitting = corrections.filter(({ removes }) => removes.has(keyOf(finding)));
	// One mistake that explains two findings is likelier than two mistakes.
	const most = Math.max(0, ...fitting.map(({ removes }) => removes.size));
	const mistakes = fitting
		.filter(({ removes }) => removes.size === most)
		.map(({ mistake }) => mistake)
		.toSorted((a, b) => RANK[a.kind] - RANK[b.kind]);
	const [first, second] = mistakes;
	const isAlone =
		first !== undefined && (second === undefined || RANK[first.kind] < RANK[second.kind]);
	return { hint: isAlone ? first : null, mistakes };
}

function keyOf({ code, part, item }: Finding): string {
	return `${code}/${part}/${item}`;
}
