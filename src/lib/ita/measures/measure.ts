/**
 * A **measure** (มาตรการ): what an agency does about its result in a fiscal year. Its table, its
 * half-year follow-up and its year's result are what the OIT items on integrity measures ask for
 * (o42 and o43 of 2566). Days are `2026-11-22`, years of the Buddhist era.
 */

export const MEASURE_STATES = ['planned', 'under_way', 'done', 'dropped'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** The same bounds as the database's constraints; lengths in characters. */
export const MEASURE_BOUNDS = {
	title: 300,
	unit: 200,
	items: 20,
	steps: 12,
	step: 500,
	droppedReason: 500,
	report: 4000,
	progress: 1000,
	url: 2000
} as const;

/** What was told of a measure, and the day it was told of. */
export interface MeasureReport {
	text: string;
	on: string;
}

/** What staff write about a measure before they report on it. */
export interface MeasurePlan {
	/** ประเด็น 1 to 7; null where its items belong to none. */
	theme: number | null;
	title: string;
	/**
	 * Fiscal year of the instruments that `items` are codes of: numbers do not carry over between
	 * years.
	 */
	itemsYear: number;
	/** Items it answers: `i21`, `e4`, `o24`; none where it answers a matter of its own. */
	items: string[];
	/** Responsible unit; empty in a draft. */
	unit: string;
	steps: string[];
	/** Null in a draft. */
	startsOn: string | null;
	endsOn: string | null;
	state: MeasureState;
	/** Why it was dropped; filled then and only then. */
	droppedReason: string;
	/** Whether visitors may read it. */
	isPublic: boolean;
}

export interface MeasureProgress extends MeasureReport {
	id: string;
	/** http or https. */
	evidenceUrl: string | null;
}

export interface Measure extends MeasurePlan {
	id: string;
	/** The fiscal year in which it is carried out. */
	fiscalYear: number;
	/** Follow-up of the first half, up to 31 March. */
	halfYear: MeasureReport | null;
	/** The year's result, up to 30 September. */
	result: MeasureReport | null;
	/** The latest first. */
	progress: MeasureProgress[];
}

/** What visitors read of a measure: no items, for a pulse may have flagged them. */
export type PublicMeasure = Pick<
	Measure,
	'theme' | 'title' | 'unit' | 'steps' | 'startsOn' | 'endsOn' | 'state' | 'halfYear' | 'result'
>;
