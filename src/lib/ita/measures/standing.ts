/** How measures stand on a day: what is overdue, what a draft lacks, which report is due. */
import type { Measure, MeasurePlan } from './measure.ts';

const BUDDHIST_OVER_COMMON = 543;

/** First day, last day of the first half, and last day of a fiscal year (B.E.). */
export interface FiscalYearDays {
	first: string;
	halfYear: string;
	last: string;
}

/** It runs from 1 October to 30 September and is named by the year it ends; half of it is 31 March. */
export function fiscalYearDays(fiscalYear: number): FiscalYearDays {
	const ends = fiscalYear - BUDDHIST_OVER_COMMON;
	return { first: `${ends - 1}-10-01`, halfYear: `${ends}-03-31`, last: `${ends}-09-30` };
}

/** Whether it should have ended before today and has not. Its last day itself is still in time. */
export function isOverdue({ state, endsOn }: MeasurePlan, today: string): boolean {
	return isOpen(state) && endsOn !== null && endsOn < today;
}

/** What the table of measures asks for and a draft has not yet. */
export type Lacking = 'unit' | 'days' | 'steps';

export function lackingOf({ unit, startsOn, endsOn, steps }: MeasurePlan): Lacking[] {
	const lacking: Lacking[] = [];
	if (unit === '') lacking.push('unit');
	if (startsOn === null || endsOn === null) lacking.push('days');
	if (steps.length === 0) lacking.push('steps');
	return lacking;
}

/**
 * Reports that should be there by now. A period is told of once it is over; of a dropped measure its
 * reason tells.
 */
export function reportsDue(measure: Measure, today: string): ('half_year' | 'result')[] {
	if (measure.state === 'dropped') return [];
	const { halfYear, last } = fiscalYearDays(measure.fiscalYear);
	const due: ('half_year' | 'result')[] = [];
	if (measure.halfYear === null && today > halfYear) due.push('half_year');
	if (measure.result === null && today > last) due.push('result');
	return due;
}

function isOpen(state: MeasurePlan['state']): boolean {
	return state === 'planned' || state === 'under_way';
}
