/** The forms about a measure: its plan, its reports, and an entry of its progress. */
import { m } from '$lib/i18n/paraglide/messages.js';
import {
	MEASURE_BOUNDS,
	MEASURE_STATES,
	type Measure,
	type MeasurePlan,
	type MeasureProgress,
	type MeasureReport
} from '$lib/ita/measures/measure.ts';
import { fiscalYearDays } from '$lib/ita/measures/standing.ts';
import { isItemOf } from '$lib/ita/measures/suggested.ts';
import { arabicDigits } from '$lib/ita/official/plain.ts';
import { readEvidenceAddress } from './evidence-address.ts';
import { dayValues, type Fields, type Values } from './fields.ts';

/** The number that a person may have typed before a step: the list numbers itself. */
const OWN_NUMBER = /^[0-9๐-๙]{1,2}[.)]\s*/;

/** What stands in the form of the plan. */
export function planValues(plan: MeasurePlan): Values {
	return {
		title: plan.title,
		theme: plan.theme === null ? '' : String(plan.theme),
		items: plan.items.join(' '),
		items_year: String(plan.itemsYear),
		unit: plan.unit,
		steps: plan.steps.join('\n'),
		state: plan.state,
		dropped_reason: plan.droppedReason,
		is_public: plan.isPublic ? 'yes' : '',
		...(plan.startsOn === null ? {} : dayValues('starts_on', plan.startsOn)),
		...(plan.endsOn === null ? {} : dayValues('ends_on', plan.endsOn))
	};
}

/** @param itemsYears fiscal years whose instruments have items */
export function readPlan(fields: Fields, itemsYears: number[]): MeasurePlan {
	const title = fields.text('title', m.measures_field_title(), MEASURE_BOUNDS.title);
	const year = fields.oneOf('items_year', m.measures_field_items_year(), itemsYears.map(String));
	const state = fields.oneOf('state', m.measures_field_state(), MEASURE_STATES) || 'planned';
	const startsOn = optionalDay(fields, 'starts_on', m.measures_field_starts());
	const endsOn = optionalDay(fields, 'ends_on', m.measures_field_ends());
	if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
		fields.refuse('ends_on', m.measures_ends_before());
	}
	const theme = fields.oneOf('theme', m.measures_field_theme(), ['', ...'1234567']);
	return {
		title,
		theme: theme === '' ? null : Number(theme),
		itemsYear: Number(year),
		items: readItems(fields, Number(year)),
		unit: optionalText(fields, 'unit', m.measures_field_unit(), MEASURE_BOUNDS.unit),
		steps: readSteps(fields),
		startsOn,
		endsOn,
		state,
		droppedReason: readReason(fields, state),
		isPublic: fields.isTicked('is_public')
	};
}

/** What stands in the form of the reports. */
export function reportValues({ halfYear, result }: Measure): Values {
	return {
		half_year: halfYear?.text ?? '',
		result: result?.text ?? '',
		...(halfYear === null ? {} : dayValues('half_year_on', halfYear.on)),
		...(result === null ? {} : dayValues('result_on', result.on))
	};
}

export function readReports(fields: Fields, fiscalYear: number) {
	return {
		halfYear: readReport(fields, 'half_year', m.measures_half_year(), fiscalYear),
		result: readReport(fields, 'result', m.measures_result(), fiscalYear)
	};
}

export function readProgress(fields: Fields): Omit<MeasureProgress, 'id'> {
	return {
		on: fields.day('done_on', m.measures_progress_day()),
		text: fields.text('note', m.measures_progress_note(), MEASURE_BOUNDS.progress),
		evidenceUrl: readEvidenceAddress(fields)
	};
}

/** Codes with spaces or commas between them, in Thai digits too; each once. */
function readItems(fields: Fields, itemsYear: number): string[] {
	const typed = arabicDigits(fields.textOrNothing('items')).toLowerCase();
	const codes = [...new Set(typed.split(/[\s,;]+/).filter((code) => code !== ''))];
	const unknown = codes.filter((code) => !isItemOf(itemsYear, code));
	if (unknown.length > 0 && Number.isInteger(itemsYear) && itemsYear > 0) {
		fields.refuse('items', m.measures_items_unknown({ items: unknown.join(' '), year: itemsYear }));
	}
	if (codes.length > MEASURE_BOUNDS.items) {
		fields.refuse('items', m.measures_items_many({ most: MEASURE_BOUNDS.items }));
	}
	return codes;
}

/** One step a line. */
function readSteps(fields: Fields): string[] {
	const steps = fields
		.textOrNothing('steps')
		.split(/\r?\n/)
		.map((line) => line.trim().replace(OWN_NUMBER, ''))
		.filter((line) => line !== '');
	if (steps.length > MEASURE_BOUNDS.steps) {
		fields.refuse('steps', m.measures_steps_many({ most: MEASURE_BOUNDS.steps }));
	}
	if (steps.some((step) => [...step].length > MEASURE_BOUNDS.step)) {
		fields.refuse('steps', m.measures_step_long({ most: MEASURE_BOUNDS.step }));
	}
	return steps;
}

/** A reason left over from before is not kept once the measure goes on. */
function readReason(fields: Fields, state: MeasurePlan['state']): string {
	const typed = fields.textOrNothing('dropped_reason');
	if (state !== 'dropped') return '';
	if (typed === '') fields.refuse('dropped_reason', m.measures_reason_missing());
	return fields.text('dropped_reason', m.measures_field_reason(), MEASURE_BOUNDS.droppedReason);
}

/** Text and day, or neither. */
function readReport(
	fields: Fields,
	name: 'half_year' | 'result',
	label: string,
	fiscalYear: number
): MeasureReport | null {
	const text = optionalText(fields, name, label, MEASURE_BOUNDS.report);
	const day = `${name}_on`;
	const dayLabel = m.measures_report_day({ label });
	const on = optionalDay(fields, day, dayLabel);
	if (text === '' && on === null) return null;
	if (text === '') fields.refuse(name, m.staff_field_required({ label }));
	if (on === null) fields.refuse(day, m.staff_field_required({ label: dayLabel }));
	else if (on < fiscalYearDays(fiscalYear).first) {
		fields.refuse(day, m.measures_report_early({ label, year: fiscalYear }));
	}
	return { text, on: on ?? '' };
}

function optionalDay(fields: Fields, name: string, label: string): string | null {
	const parts = ['day', 'month', 'year'].map((part) => fields.textOrNothing(`${name}_${part}`));
	return parts.every((part) => part === '') ? null : fields.day(name, label);
}

function optionalText(fields: Fields, name: string, label: string, most: number): string {
	return fields.textOrNothing(name) === '' ? '' : fields.text(name, label, most);
}
