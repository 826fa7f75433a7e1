/** The form that takes the tables of a report: pasted, or as a file. */
import { m } from '$lib/i18n/paraglide/messages.js';
import { MOST_ROWS } from '$lib/ita/official/report-table.ts';
import type { Fields } from './fields.ts';
import { takeFile } from './official-form.ts';

/** `MOST_ROWS` rows with long names of tables. */
const LONGEST_TEXT = 100_000;

/** The text of the tables; empty where nothing usable came. */
export async function readReportForm(fields: Fields, form: FormData): Promise<string> {
	await takeFile(fields, form);
	const text = fields.textOrNothing('table');
	if (text === '') fields.refuse('table', m.official_table_missing());
	if (text.length > LONGEST_TEXT) {
		fields.refuse('table', m.analysis_report_why_rows({ value: MOST_ROWS }));
	}
	return text;
}
