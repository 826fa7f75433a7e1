/** The comments of a round as a table for a spreadsheet: one column, one row a comment. */
import Papa from 'papaparse';
import { m } from '$lib/i18n/paraglide/messages.js';
import { BYTE_ORDER_MARK } from '$lib/ita/official/byte-order-mark.ts';
import { FORMULA } from './csv.ts';

/** UTF-8 with a byte order mark, lines ending in CR LF, in the order given. */
export function commentsCsv(bodies: readonly string[]): string {
	const rows = bodies.map((body) => ({ [m.comment_csv_text()]: body }));
	return BYTE_ORDER_MARK + Papa.unparse(rows, { escapeFormulae: FORMULA }) + '\r\n';
}
