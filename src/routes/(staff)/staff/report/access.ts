import { error } from '@sveltejs/kit';
import { bangkokDay } from '$lib/i18n/dates.ts';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { REPORT_WORDS } from '$lib/i18n/report-words.ts';
import { checkReport } from '$lib/ita/analysis/consistency/report.ts';
import { withEdits } from '$lib/ita/report/edits.ts';
import { sentencesOf } from '$lib/ita/report/model.ts';
import { reportOf } from '$lib/ita/report/report.ts';
import { statedBy } from '$lib/ita/report/stated.ts';
import { knownRules } from '$lib/ita/scoring/known-rules.ts';
import { analysedAgency } from '$lib/server/staff-access.ts';
import { readMeasures } from '$lib/server/supabase/measures.ts';
import { listReportEdits, type ReportKey } from '$lib/server/supabase/report-edits.ts';
import { rulesBehind } from '../official/year.ts';
import { yearCharts } from '../results/year/charts.ts';
import { yearReading } from '../results/year/reading.ts';
import { knownYears } from '../results/year/sources.ts';
import { reportSource } from './source.ts';

/** What an address of a report names. */
export interface Address {
	agency: string;
	year: string;
}

/**
 * The report behind an address, with what was rewritten in it, and its pictures.
 *
 * @throws 404, also where no official figures stand, 403 for interviewers
 */
export async function reportBehind(locals: App.Locals, params: Address) {
	const agency = analysedAgency(locals, params.agency);
	const rules = rulesBehind(params.year);
	const { fiscalYear } = rules.set;
	const key: ReportKey = { agencyId: agency.id, fiscalYear, locale: getLocale() };
	const [{ year, before }, measures, edits] = await Promise.all([
		knownYears(locals.supabase, agency.id, rules),
		readMeasures(locals.supabase, agency.id, fiscalYear + 1),
		listReportEdits(locals.supabase, key)
	]);
	const today = bangkokDay(new Date());
	const source =
		reportSource(agency, year, before, measures, today) ?? error(404, 'nothing_imported');
	const generated = reportOf(source, REPORT_WORDS);
	const checked = checkReport(statedBy(generated, { source, words: REPORT_WORDS }), knownRules);
	return {
		agency,
		key,
		edits,
		home: `/staff/report/${agency.slug}/${fiscalYear}`,
		report: withEdits(generated, edits),
		charts: yearCharts(yearReading(year, before, 'official')),
		/** Whether every figure of its tables agrees with every other. */
		isConsistent: checked.ok && checked.findings.length === 0
	};
}

/**
 * A sentence of that report, and what it replaced where it was rewritten.
 *
 * @throws 404 where the report has no such sentence, and as `reportBehind`
 */
export async function sentenceBehind(locals: App.Locals, params: Address & { sentence: string }) {
	const { report, edits, key, home } = await reportBehind(locals, params);
	const sentence =
		sentencesOf(report).find((one) => one.key === params.sentence) ??
		error(404, 'sentence_unknown');
	const replaced = edits.find((edit) => edit.sentence === sentence.key)?.replaced ?? null;
	return { sentence, replaced, key, home };
}
