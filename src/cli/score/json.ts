/** How scores, findings and changes look in the output of the command `score`. */
import type Fraction from 'fraction.js';
import type { Change, Changes } from '../../lib/ita/analysis/changes.ts';
import type { Mistake } from '../../lib/ita/analysis/consistency/mistakes.ts';
import type { ReportFinding } from '../../lib/ita/analysis/consistency/report.ts';
import type { StatedLevel } from '../../lib/ita/scoring/figures.ts';
import type { LevelSpan } from '../../lib/ita/scoring/level.ts';
import type { YearRules } from '../../lib/ita/scoring/outline.ts';
import {
	isComplete,
	OWN_SCORE,
	type Score,
	type ScoredPart,
	type Span
} from '../../lib/ita/scoring/score.ts';
import { exact, shown } from '../../lib/ita/scoring/shown.ts';
import type { ScoredYear } from '../../lib/ita/scoring/year.ts';

/** `exact` is a reduced fraction `n/d`, `shown` the same with two decimals. */
export interface FigureJson {
	exact: string;
	shown: string;
}

/** One figure, or two bounds where something is missing. */
export type SpanJson = FigureJson | { low: FigureJson; high: FigureJson };

/** A figure and the part it is of. */
export type PartFigureJson = SpanJson & { part: ScoredPart };

export interface ScoresJson {
	items: Record<string, PartFigureJson>;
	indicators: Record<string, PartFigureJson>;
	instruments: Record<ScoredPart, SpanJson | null>;
	total: SpanJson | null;
}

/**
 * Figures by code. For EIT a code stands for the mean of both halves, or for the only half that is
 * known, as its `part` says; beside a mean the halves stand as `eit_public/6` and `eit_survey/6`.
 */
export function scoresJson({ outlines }: YearRules, year: ScoredYear): ScoresJson {
	const items: ScoresJson['items'] = {};
	const indicators: ScoresJson['indicators'] = {};
	for (const kind of ['iit', 'eit', 'oit'] as const) {
		for (const { level, code } of outlines[kind]) {
			if (level === 'part') continue;
			const group = level === 'item' ? items : indicators;
			const scoreIn = (part: ScoredPart): Score | undefined => year.parts[part].get(code)?.score;
			if (kind === 'eit') Object.assign(group, eitJson(code, scoreIn));
			else add(group, code, kind, scoreIn(kind));
		}
	}
	const own = (part: ScoredPart): SpanJson | null => {
		const score = year.parts[part].get(OWN_SCORE)?.score;
		return score === undefined ? null : spanJson(score);
	};
	const { score: total } = year.total;
	return {
		items,
		indicators,
		instruments: {
			iit: own('iit'),
			eit_public: own('eit_public'),
			eit_survey: own('eit_survey'),
			eit: own('eit'),
			oit: own('oit')
		},
		total: total === undefined ? null : spanJson(total)
	};
}

/** The Thai name of the level, two of them where something is missing, or what is stated. */
export function levelJson(
	level: LevelSpan | null,
	stated: StatedLevel | undefined
): string | { low: string; high: string } | null {
	if (level === null) return typeof stated === 'string' ? stated : (stated?.name.th ?? null);
	const [low, high] = [level.low.name.th, level.high.name.th];
	return low === high ? low : { low, high };
}

/** `expected` is null where nothing can be said of what belongs there. */
export function findingJson(finding: ReportFinding): object {
	const { code, part } = finding;
	const item = itemName(part, finding.item);
	switch (finding.code) {
		case 'level_does_not_follow': {
			const expected = levelJson(finding.expected, undefined);
			const hint = hintJson(finding.hint);
			return { code, part, item, expected, found: finding.found.name.th, hint };
		}
		case 'not_a_mark': {
			const found = figureJson(finding.found);
			return { code, part, item, expected: null, found, hint: hintJson(finding.hint) };
		}
		case 'duplicates_disagree': {
			const { isDecided, slip, lines } = finding;
			const expected = figureJson(finding.expected);
			const found = figureJson(finding.found);
			return { code, part, item, expected, found, decided: isDecided, slip, lines };
		}
		case 'does_not_follow':
			return {
				code,
				part,
				item,
				expected: spanJson(finding.expected),
				found: figureJson(finding.found),
				difference: figureJson(finding.difference),
				hint: hintJson(finding.hint)
			};
		case 'different_bases': {
			const { table, fiscalYear, comparedWith } = finding;
			const expected = figureJson(finding.expected);
			const found = figureJson(finding.found);
			const years = { fiscal_year: fiscalYear, compared_with: comparedWith };
			return { code, part, item, expected, found, table, ...years };
		}
		case 'mean_does_not_follow':
			return {
				code,
				part,
				item,
				expected: figureJson(finding.expected),
				found: figureJson(finding.found),
				difference: figureJson(finding.difference),
				is_total: finding.isTotal
			};
		case 'wrong_class': {
			const { expected, found, score } = finding;
			return { code, part, item, expected, found, score: figureJson(score) };
		}
		case 'ends_before_it_starts':
			return { code, part, item, expected: finding.expected, found: finding.found };
	}
}

function hintJson(hint: Mistake | null): object | null {
	if (hint === null) return null;
	return {
		kind: hint.kind,
		cells: hint.cells.map(({ part, item }) => ({ part, item: itemName(part, item) })),
		found: figureJson(hint.found),
		meant: hint.meant === null ? null : figureJson(hint.meant)
	};
}

function itemName(part: string, item: string): string {
	return item === OWN_SCORE ? part : item;
}

export function changesJson({ indicators, contributions, total, bases }: Changes): object {
	return {
		indicators: Object.fromEntries(
			indicators.map(({ number, change }) => [number, spanJson(change)])
		),
		contributions:
			contributions === null
				? null
				: {
						iit: spanJson(contributions.iit),
						eit: spanJson(contributions.eit),
						oit: spanJson(contributions.oit)
					},
		total: total === null ? null : spanJson(total),
		different_bases: bases
	};
}

function eitJson(
	code: string,
	scoreIn: (part: ScoredPart) => Score | undefined
): Record<string, PartFigureJson> {
	const figures: Record<string, PartFigureJson> = {};
	const known = (['eit', 'eit_public', 'eit_survey'] as const).filter(
		(part) => scoreIn(part) !== undefined
	);
	const chosen = known.find((part) => isComplete(scoreIn(part))) ?? known[0];
	if (chosen === undefined) return figures;
	add(figures, code, chosen, scoreIn(chosen));
	if (chosen === 'eit') {
		add(figures, `eit_public/${code}`, 'eit_public', scoreIn('eit_public'));
		add(figures, `eit_survey/${code}`, 'eit_survey', scoreIn('eit_survey'));
	}
	return figures;
}

function add(
	figures: Record<string, PartFigureJson>,
	key: string,
	part: ScoredPart,
	score: Score | undefined
): void {
	if (score !== undefined) figures[key] = { part, ...spanJson(score) };
}

function spanJson({ low, high }: Span | Change): SpanJson {
	return low.equals(high) ? figureJson(low) : { low: figureJson(low), high: figureJson(high) };
}

function figureJson(value: Fraction): FigureJson {
	return { exact: exact(value), shown: shown(value) };
}
