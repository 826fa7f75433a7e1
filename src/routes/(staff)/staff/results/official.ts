/** Official figures scored by the rules of their year, as they stand beside an agency's own. */
import type { Wording } from '$lib/ita/instrument/types.ts';
import { knownRules } from '$lib/ita/scoring/known-rules.ts';
import { readFigures, type FigureRow, type StatedLevel } from '$lib/ita/scoring/figures.ts';
import type { LevelSpan } from '$lib/ita/scoring/level.ts';
import { OWN_SCORE, type ScoredPart, type Span } from '$lib/ita/scoring/score.ts';
import { shown } from '$lib/ita/scoring/shown.ts';
import { scoreYear } from '$lib/ita/scoring/year.ts';
import type { OfficialState } from '$lib/server/supabase/official-imports.ts';

/** From `low` to `high` as shown, two decimals; the same twice unless something is missing. */
export interface ShownSpan {
	low: string;
	high: string;
}

/** From the worst to the best level that is possible. */
export interface LevelNames {
	low: Wording;
	high: Wording;
}

export interface OfficialScores {
	total: ShownSpan | null;
	level: LevelNames | null;
	/** A part's score by code: `i1`, `6`, or `own` for the part itself; null where it is not known. */
	figure(part: ScoredPart, code: string): ShownSpan | null;
}

/** Stored figures as rows to be scored; a level is its score. */
export function figureRows(figures: OfficialState['figures'], fiscalYear: number): FigureRow[] {
	return figures.map(({ part, code, score, level }, at) => ({
		line: at + 1,
		fiscalYear: String(fiscalYear),
		part,
		code,
		score: score ?? level ?? ''
	}));
}

/** The scores that published figures give; null where they are of no year that has rules. */
export function officialScores(rows: FigureRow[]): OfficialScores | null {
	const read = readFigures(rows, knownRules);
	if (!read.ok) return null;
	const { rules, figures, level } = read.official;
	const year = scoreYear(rules, figures);
	return {
		total: year.total.score === undefined ? null : shownSpan(year.total.score),
		level: year.level === null ? statedLevel(level) : levelNames(year.level),
		figure(part, code) {
			const score = year.parts[part].get(code)?.score;
			return score === undefined ? null : shownSpan(score);
		}
	};
}

/** A part's own score; see `OfficialScores.figure`. */
export function ownScore(scores: OfficialScores | null, part: ScoredPart): ShownSpan | null {
	return scores?.figure(part, OWN_SCORE) ?? null;
}

export function shownSpan({ low, high }: Span): ShownSpan {
	return { low: shown(low), high: shown(high) };
}

export function levelNames({ low, high }: LevelSpan): LevelNames {
	return { low: low.name, high: high.name };
}

/** A level as it was published, in a year whose rule nobody has confirmed. */
function statedLevel(level: StatedLevel | undefined): LevelNames | null {
	if (level === undefined) return null;
	const name = typeof level === 'string' ? { th: level, en: level } : level.name;
	return { low: name, high: name };
}
