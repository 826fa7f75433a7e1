/** What could not be read of a report's tables, and what a line of them holds, in words. */
import type { ReportRow } from '$lib/ita/analysis/consistency/report.ts';
import type { ReportFault } from '$lib/ita/official/report-table.ts';
import { codeWord, officialPartWord, whySentence } from './official-words.ts';
import { m } from './paraglide/messages.js';

/** What is wrong with a line, and what to do. */
export function reportFaultSentence({ code, value, about }: ReportFault): string {
	switch (code) {
		case 'column_missing':
		case 'column_unknown':
			return m.analysis_report_why_columns({ value });
		case 'fiscal_year_unknown':
		case 'fiscal_year_unreadable':
			return m.analysis_report_why_year({ value });
		case 'table_missing':
			return m.analysis_report_why_table_missing();
		case 'part_missing':
			return m.analysis_report_why_part_missing({ value });
		case 'class_unknown':
			return m.analysis_report_why_class({ value });
		case 'period_half':
			return m.analysis_report_why_period({ value });
		case 'years_too_many':
			return m.analysis_report_why_years({ value });
		case 'rows_too_many':
			return m.analysis_report_why_rows({ value });
		default:
			return whySentence(code, value, about);
	}
}

/** Which figure a row states: `IIT ข้อ i21 ปี 2566`. */
export function reportRowWord({ part, code, fiscalYear }: ReportRow): string {
	const cell = [officialPartWord(part), codeWord(part, code)];
	return [...new Set(cell), m.analysis_year({ year: fiscalYear })].join(' ');
}
