/** The board of a year's measures: by responsible unit, and by the day they are to end. */
import type { Measure } from './measure.ts';
import { isOverdue } from './standing.ts';

/** Measures of one unit; `unit` is empty where nobody is named yet. */
export interface UnitLane {
	unit: string;
	overdue: number;
	/** Overdue ones first, then as `byDate`. */
	measures: Measure[];
}

/** Lanes in Thai order, those without a unit at the end. */
export function boardByUnit(measures: Measure[], today: string): UnitLane[] {
	const lanes = Map.groupBy(byDate(measures), ({ unit }) => unit);
	return [...lanes]
		.map(([unit, own]) => {
			const late = own.filter((measure) => isOverdue(measure, today));
			const others = own.filter((measure) => !late.includes(measure));
			return { unit, overdue: late.length, measures: [...late, ...others] };
		})
		.toSorted((a, b) => endLast(a.unit, b.unit) || a.unit.localeCompare(b.unit, 'th'));
}

/** By last day, the earliest first; those without a day at the end. Equal ones keep their order. */
export function byDate(measures: Measure[]): Measure[] {
	return measures.toSorted((a, b) => {
		const [first, second] = [a.endsOn ?? '', b.endsOn ?? ''];
		return endLast(first, second) || (first < second ? -1 : Number(first > second));
	});
}

function endLast(a: string, b: string): number {
	return Number(a === '') - Number(b === '');
}
