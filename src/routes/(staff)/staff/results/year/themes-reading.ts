/** The themes ๑–๗ of a year, flagged items first. */
import { flagsOf, type Flag } from '$lib/ita/analysis/flags.ts';
import { themeResults, themeSet } from '$lib/ita/analysis/themes/themes.ts';
import type { Basis } from '$lib/ita/analysis/year-picture.ts';
import type { Wording } from '$lib/ita/instrument/types.ts';
import type { ScoredPart } from '$lib/ita/scoring/score.ts';
import { shownSpan, type ShownSpan } from '../official.ts';
import { yearOfItems } from './items.ts';
import { nameOnBasis } from './name-on-basis.ts';
import type { KnownYear } from './sources.ts';

export interface ThemeReading {
	/** 1 to 7. */
	number: number;
	name: Wording;
	/** Mean of all known items, as reports print it; null where none is known. */
	overall: ShownSpan | null;
	parts: {
		part: ScoredPart;
		mean: ShownSpan;
		items: { code: string; name: Wording | null; score: ShownSpan; flags: Flag['kind'][] }[];
		/** Items that nothing is known of, and that are not in the mean. */
		missing: string[];
	}[];
}

/** Null where the year has no themes, or none of their items is known. */
export function themeReadings(known: KnownYear, basis: Basis): ThemeReading[] | null {
	const set = themeSet(known.rules.set.fiscalYear);
	if (set === undefined) return null;
	const year = yearOfItems(known, basis);
	const themes = themeResults(set, year, flagsOf(known.rules, year));
	if (themes.every(({ parts }) => parts.length === 0)) return null;
	return themes.map(({ theme, overall, parts }) => ({
		number: theme.number,
		name: theme.name,
		overall: overall && shownSpan(overall),
		parts: parts.map(({ part, mean, items, missing }) => ({
			part,
			mean: shownSpan(mean),
			items: items.map(({ code, score, flags }) => ({
				code,
				name: nameOnBasis(known, basis, part, code),
				score: shownSpan(score),
				flags
			})),
			missing
		}))
	}));
}
