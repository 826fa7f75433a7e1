/** What changed from the year before, indicator by indicator, and what each instrument brought to it. */
import { figureName } from '$lib/server/figure-name.ts';
import { changesBetween, type BaseDifference, type Direction } from '$lib/ita/analysis/changes.ts';
import { CLASS_NUMBER, classesOf, type StrengthClass } from '$lib/ita/analysis/strengths.ts';
import { yearOn, type Basis } from '$lib/ita/analysis/year-picture.ts';
import type { InstrumentKind, Wording } from '$lib/ita/instrument/types.ts';
import type { ScoredYear } from '$lib/ita/scoring/year.ts';
import { levelNames, shownSpan, type LevelNames, type ShownSpan } from '../official.ts';
import { signedSpan } from './signed-span.ts';
import type { KnownYear } from './sources.ts';

export interface ChangesReading {
	/** The year before, Buddhist era. */
	from: number;
	before: { total: ShownSpan | null; level: LevelNames | null };
	indicators: {
		number: string;
		name: Wording | null;
		before: ShownSpan;
		after: ShownSpan;
		change: string;
		direction: Direction | null;
		class: StrengthClass | null;
		/** 2 to 5 as reports count the classes; null of a class they do not know. */
		classNumber: number | null;
	}[];
	/** Points of the total that each instrument brought; they add up to `total` before rounding. */
	contributions: ({ kind: InstrumentKind; change: string } & ShownSpan)[];
	total: ({ change: string } & ShownSpan) | null;
	bases: BaseDifference[];
}

/** Null where no indicator is known in both years. */
export function changesReading(
	known: KnownYear,
	before: KnownYear,
	basis: Basis,
	later: ScoredYear
): ChangesReading | null {
	const earlier = yearOn(before.rules, before.sources, basis);
	const changes = changesBetween(earlier, later, known.rules, before.rules.set);
	if (changes.indicators.length === 0) return null;
	const { contributions, total, bases } = changes;
	return {
		from: before.rules.set.fiscalYear,
		before: {
			total: earlier.total.score === undefined ? null : shownSpan(earlier.total.score),
			level: earlier.level && levelNames(earlier.level)
		},
		indicators: classesOf(changes).map(({ indicator, class: of }) => ({
			number: indicator.number,
			name: figureName(known.rules, indicator.number),
			before: shownSpan(indicator.before),
			after: shownSpan(indicator.after),
			change: signedSpan(indicator.change),
			direction: indicator.direction,
			class: of,
			classNumber: of && CLASS_NUMBER[of]
		})),
		contributions:
			contributions === null
				? []
				: (['iit', 'eit', 'oit'] as const).map((kind) => ({
						kind,
						change: signedSpan(contributions[kind]),
						...shownSpan(contributions[kind])
					})),
		total: total && { change: signedSpan(total), ...shownSpan(total) },
		bases
	};
}
