/** The form that rewrites a sentence of the yearly report. */
import { m } from '$lib/i18n/paraglide/messages.js';
import { EDIT_BOUNDS, type ReportEdit } from '$lib/ita/report/edits.ts';
import type { Fields } from './fields.ts';

/** What the report itself says at this place. */
interface Said {
	key: string;
	generated: string;
}

/** The sentence as it was rewritten; null where it says what the report says by itself. */
export function readReportEdit(fields: Fields, { key, generated }: Said): ReportEdit | null {
	const words = asWritten(fields.text('words', m.report_edit_label(), EDIT_BOUNDS.words));
	// What stood on the page: figures may have moved since, and that is to be told.
	const stood = asWritten(fields.textOrNothing('replaced')) || generated;
	// Code points, as Postgres counts them.
	const replaced = [...stood].slice(0, EDIT_BOUNDS.replaced).join('');
	return words === generated ? null : { sentence: key, words, replaced };
}

/** Forms are sent with lines that end in CR LF (HTML, section 4.10.22.4), the report has LF. */
function asWritten(typed: string): string {
	return typed.replaceAll('\r\n', '\n');
}
