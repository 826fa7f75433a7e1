/** Measures of an agency; row level security decides who may read and write them. */
import {
	MEASURE_STATES,
	type Measure,
	type MeasurePlan,
	type MeasureReport
} from '$lib/ita/measures/measure.ts';
import type { Supabase } from './client.ts';
import { measureProgress } from './measure-progress.ts';
import { NOTHING_CHANGED, Refusal, refuse } from './refusal.ts';
import { number, oneOf, row, rows, text, textOrNull, texts, truth, type Row } from './row.ts';

const COLUMNS = '*, progress:measure_progress(*)';
/** The database stops at 200 of a year; two people at once may pass that by a few. */
const MOST_MEASURES = 250;
const MOST_PROGRESS = 150;
const MOST_ROWS = 1000;

/** All measures of an agency and fiscal year (B.E.) with their progress, by theme and title. */
export async function readMeasures(
	supabase: Supabase,
	agencyId: string,
	fiscalYear: number
): Promise<Measure[]> {
	const { data, error } = await supabase
		.from('measures')
		.select(COLUMNS)
		.eq('agency_id', agencyId)
		.eq('fiscal_year', fiscalYear)
		.order('theme', { nullsFirst: false })
		.order('title')
		.order('id')
		.limit(MOST_MEASURES)
		.limit(MOST_PROGRESS, { referencedTable: 'measure_progress' });
	if (error) throw error;
	return rows(data).map(measure);
}

/** One measure of an agency, or null where it has none with this id. */
export async function readMeasure(
	supabase: Supabase,
	agencyId: string,
	id: string
): Promise<Measure | null> {
	const { data, error } = await supabase
		.from('measures')
		.select(COLUMNS)
		.eq('agency_id', agencyId)
		.eq('id', id)
		.limit(MOST_PROGRESS, { referencedTable: 'measure_progress' })
		.maybeSingle();
	if (error) throw error;
	return data === null ? null : measure(row(data));
}

/** Fiscal years with a measure, the latest first. */
export async function listMeasureYears(supabase: Supabase, agencyId: string): Promise<number[]> {
	const { data, error } = await supabase
		.from('measures')
		.select('fiscal_year')
		.eq('agency_id', agencyId)
		.order('fiscal_year', { ascending: false })
		.limit(MOST_ROWS);
	if (error) throw error;
	return [...new Set(rows(data).map((read) => number(read, 'fiscal_year')))];
}

/** Adds a measure and returns its id. @throws Refusal MSRSZ where the year has too many */
export async function addMeasure(
	supabase: Supabase,
	agencyId: string,
	fiscalYear: number,
	plan: MeasurePlan
): Promise<string> {
	const { data, error } = await supabase
		.from('measures')
		.insert({ agency_id: agencyId, fiscal_year: fiscalYear, ...planColumns(plan) })
		.select('id')
		.single();
	if (error) refuse(error);
	return text(row(data), 'id');
}

/** @throws Refusal NOROW where the person may not, or the measure is gone */
export async function saveMeasure(
	supabase: Supabase,
	id: string,
	plan: MeasurePlan
): Promise<void> {
	await update(supabase, id, planColumns(plan));
}

/** Saves the half-year follow-up and the year's result. @throws Refusal NOROW */
export async function saveMeasureReports(
	supabase: Supabase,
	id: string,
	{ halfYear, result }: Pick<Measure, 'halfYear' | 'result'>
): Promise<void> {
	await update(supabase, id, {
		half_year: halfYear?.text ?? '',
		half_year_on: halfYear?.on ?? null,
		result: result?.text ?? '',
		result_on: result?.on ?? null
	});
}

/** Removes a measure that was not begun. @throws Refusal NOROW where it was, or is gone */
export async function removeMeasure(supabase: Supabase, id: string): Promise<void> {
	const { data, error } = await supabase.from('measures').delete().eq('id', id).select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

type Columns = ReturnType<typeof planColumns>;
type ReportColumns = Record<'half_year' | 'result', string> &
	Record<'half_year_on' | 'result_on', string | null>;

async function update(
	supabase: Supabase,
	id: string,
	columns: Columns | ReportColumns
): Promise<void> {
	const { data, error } = await supabase.from('measures').update(columns).eq('id', id).select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

function planColumns(plan: MeasurePlan) {
	return {
		theme: plan.theme,
		title: plan.title,
		items_year: plan.itemsYear,
		items: plan.items,
		unit: plan.unit,
		steps: plan.steps,
		starts_on: plan.startsOn,
		ends_on: plan.endsOn,
		state: plan.state,
		dropped_reason: plan.droppedReason,
		is_public: plan.isPublic
	};
}

function measure(read: Row): Measure {
	return {
		id: text(read, 'id'),
		fiscalYear: number(read, 'fiscal_year'),
		theme: read.theme === null ? null : number(read, 'theme'),
		title: text(read, 'title'),
		itemsYear: number(read, 'items_year'),
		items: texts(read, 'items'),
		unit: text(read, 'unit'),
		steps: texts(read, 'steps'),
		startsOn: textOrNull(read, 'starts_on'),
		endsOn: textOrNull(read, 'ends_on'),
		state: oneOf(read, 'state', ...MEASURE_STATES),
		droppedReason: text(read, 'dropped_reason'),
		isPublic: truth(read, 'is_public'),
		halfYear: report(read, 'half_year'),
		result: report(read, 'result'),
		progress: rows(read.progress)
			.map(measureProgress)
			.toSorted((a, b) => (a.on < b.on ? 1 : Number(a.on > b.on) * -1))
	};
}

/** Text and day together, or null. */
export function report(read: Row, column: 'half_year' | 'result'): MeasureReport | null {
	const on = textOrNull(read, `${column}_on`);
	return on === null ? null : { text: text(read, column), on };
}
