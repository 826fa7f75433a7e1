/**
 * The themes (ประเด็น ๑–๗) by which an agency reports what it will do: items of all three instruments
 * that belong together. No official rule for the average of a theme is known, so the mean is told by
 * instrument: one mean over items of different instruments hides that OIT has failed.
 */
import type { InstrumentKind, Wording } from '../../instrument/types.ts';
import { mean, type Score, type ScoredPart } from '../../scoring/score.ts';
import type { ScoredYear } from '../../scoring/year.ts';
import type { Flag } from '../flags.ts';
import themes2566 from './2566.json' with { type: 'json' };

/** A theme as data: its items by kind of instrument. */
export interface Theme extends Record<InstrumentKind, string[]> {
	/** 1 to 7. */
	number: number;
	name: Wording;
}

/** The themes of a fiscal year, and where they come from. */
export interface ThemeSet {
	fiscalYear: number;
	themes: Theme[];
	source: Wording;
}

export interface ThemeItem {
	code: string;
	score: Score;
	flags: Flag['kind'][];
}

/** The items of one instrument within a theme. */
export interface ThemePart {
	part: ScoredPart;
	/** Flagged items first, those below the target before those below the median. */
	items: ThemeItem[];
	/** Mean of the items that are known. */
	mean: Score;
	/** Items of the theme that nothing is known of, and that are not in the mean. */
	missing: string[];
}

export interface ThemeResult {
	theme: Theme;
	/** One entry a part that has any item of the theme; none of a part that nothing is known of. */
	parts: ThemePart[];
	/** Plain mean of all known items of IIT, EIT public and OIT, as reports print it; null of none. */
	overall: Score | null;
}

const THEME_SETS: ThemeSet[] = [themes2566];

/** The themes of a fiscal year (B.E.), or undefined where none are known. */
export function themeSet(fiscalYear: number): ThemeSet | undefined {
	return THEME_SETS.find((candidate) => candidate.fiscalYear === fiscalYear);
}

/** Every theme with its items, flags and means. */
export function themeResults({ themes }: ThemeSet, year: ScoredYear, flags: Flag[]): ThemeResult[] {
	return themes.map((theme) => {
		const parts = (['iit', 'eit_public', 'eit_survey', 'oit'] as const).flatMap((part) =>
			themePart(theme, part, year, flags)
		);
		// As in the reports, a theme's average knows EIT by its public half, whose items are published.
		const printed = parts.filter(({ part }) => part !== 'eit_survey');
		const scores = printed.flatMap(({ items }) => items.map(({ score }) => score));
		return { theme, parts, overall: scores.length === 0 ? null : mean(scores) };
	});
}

function themePart(theme: Theme, part: Flag['part'], year: ScoredYear, flags: Flag[]): ThemePart[] {
	const codes = theme[part === 'iit' || part === 'oit' ? part : 'eit'];
	const items = codes.flatMap((code) => {
		const score = year.parts[part].get(code)?.score;
		if (score === undefined) return [];
		const kinds = flags
			.filter((flag) => flag.part === part && flag.code === code)
			.map(({ kind }) => kind);
		return [{ code, score, flags: kinds }];
	});
	if (items.length === 0) return [];
	const known = new Set(items.map(({ code }) => code));
	return [
		{
			part,
			items: items.toSorted((a, b) => urgency(a) - urgency(b)),
			mean: mean(items.map(({ score }) => score)),
			missing: codes.filter((code) => !known.has(code))
		}
	];
}

function urgency({ flags }: ThemeItem): number {
	if (flags.includes('low')) return 0;
	return flags.length > 0 ? 1 : 2;
}
