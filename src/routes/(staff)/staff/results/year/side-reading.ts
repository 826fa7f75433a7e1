/** How well the pulse foretold the official result, and what cannot be right in the official one. */
import { cellWord, findingSentences } from '$lib/i18n/finding-words.ts';
import type { YearFinding } from '$lib/ita/analysis/consistency/check.ts';
import { sideBySide, type YearSources } from '$lib/ita/analysis/year-picture.ts';
import type { YearRules } from '$lib/ita/scoring/outline.ts';
import type { ScoredPart } from '$lib/ita/scoring/score.ts';
import { shown, signed } from '$lib/ita/scoring/shown.ts';

export interface SideReading {
	rows: { part: ScoredPart; code: string; pulse: string; official: string; gap: string }[];
	/** How far off the pulse was on average, in points; null where nothing stands on both sides. */
	meanGap: string | null;
}

/** Figures of both bases beside each other. */
export function sideReading(rules: YearRules, sources: YearSources): SideReading {
	const { rows, meanGap } = sideBySide(rules, sources);
	return {
		rows: rows.map(({ part, code, pulse, official, gap }) => ({
			part,
			code,
			pulse: shown(pulse),
			official: shown(official),
			gap: signed(gap)
		})),
		meanGap: meanGap && shown(meanGap)
	};
}

export interface FindingReading {
	part: ScoredPart | 'ita';
	code: string;
	/** What is wrong, and the likeliest mistake behind it. */
	sentence: string;
	/** The figures that it concerns, the first being the one that does not fit. */
	cells: string[];
}

/** Findings of the consistency checker with their sentences and cells. */
export function findingReadings(findings: YearFinding[]): FindingReading[] {
	return findings.map((finding) => {
		const behind = 'hint' in finding && finding.hint !== null ? finding.hint.cells : [];
		return {
			part: finding.part,
			code: finding.item,
			sentence: findingSentences(finding),
			cells: [...new Set([finding, ...behind].map(cellWord))]
		};
	});
}
