/** A measure as the board shows it on a day. */
import type { Measure } from '$lib/ita/measures/measure.ts';
import { isOverdue, lackingOf, reportsDue } from '$lib/ita/measures/standing.ts';

export function cardOf(measure: Measure, today: string) {
	return {
		...measure,
		isOverdue: isOverdue(measure, today),
		lacking: lackingOf(measure),
		due: reportsDue(measure, today)
	};
}

export type MeasureCard = ReturnType<typeof cardOf>;
