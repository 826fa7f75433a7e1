/** What stands behind an address of measures. */
import { error } from '@sveltejs/kit';
import { instrumentsOf, knownSets } from '$lib/ita/instrument/catalogue.ts';
import type { Measure, MeasurePlan } from '$lib/ita/measures/measure.ts';
import { THEMES_YEAR } from '$lib/ita/measures/themes.ts';
import { analysedAgency } from '$lib/server/staff-access.ts';
import { readMeasure } from '$lib/server/supabase/measures.ts';
import { isUuid } from '$lib/uuid.ts';

/** Fiscal years whose instruments have items, the earliest first. */
export function itemsYears(): number[] {
	return knownSets()
		.filter((set) => instrumentsOf(set).length > 0)
		.map(({ fiscalYear }) => fiscalYear);
}

/** A measure nobody has written yet. */
export const BLANK: MeasurePlan = {
	theme: null,
	title: '',
	itemsYear: THEMES_YEAR,
	items: [],
	unit: '',
	steps: [],
	startsOn: null,
	endsOn: null,
	state: 'planned',
	droppedReason: '',
	isPublic: false
};

interface YearParams {
	agency: string;
	year: string;
}

/** The agency and year of an address. @throws 404, 403 for interviewers */
export function yearBehind(locals: App.Locals, params: YearParams) {
	const agency = analysedAgency(locals, params.agency);
	const fiscalYear = /^2[56]\d\d$/.test(params.year) ? Number(params.year) : 0;
	if (fiscalYear < 2560 || fiscalYear > 2650) error(404, 'no_year');
	return { agency, fiscalYear, home: `/staff/measures/${agency.slug}/${fiscalYear}` };
}

/** The measure of an address, in its agency and year. @throws 404, 403 for interviewers */
export async function measureBehind(
	locals: App.Locals,
	params: YearParams & { measure: string }
): Promise<ReturnType<typeof yearBehind> & { measure: Measure }> {
	const year = yearBehind(locals, params);
	const measure = isUuid(params.measure)
		? await readMeasure(locals.supabase, year.agency.id, params.measure)
		: null;
	if (measure?.fiscalYear !== year.fiscalYear) error(404, 'measure_unknown');
	return { ...year, measure };
}
