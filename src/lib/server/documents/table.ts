/** Tables that leave for a spreadsheet: the same rows as CSV or as a workbook. */
import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import { BYTE_ORDER_MARK } from '$lib/ita/official/byte-order-mark.ts';
import { withoutTimes } from './archive.ts';
import { FORMULA } from './csv.ts';

/** Cells by column; every row has the same columns. */
export type TableRow = Record<string, string | number>;

export interface Sheet {
	/** At most 31 characters, as Excel has it. */
	name: string;
	rows: TableRow[];
}

/** UTF-8 with a byte order mark, lines ending in CR LF; no cell is run as a formula. */
export function tableCsv(rows: TableRow[]): string {
	return BYTE_ORDER_MARK + Papa.unparse(rows, { escapeFormulae: FORMULA }) + '\r\n';
}

/** A workbook. Texts are stored as texts there, so that none is run as a formula. */
export async function tableXlsx(sheets: Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
	const book = await writeExcelFile(
		sheets.map(({ name, rows }) => {
			const columns = Object.keys(rows[0] ?? {});
			return {
				sheet: name,
				stickyRowsCount: 1,
				columns: columns.map((column) => ({ width: widthOf(column, rows) })),
				data: [
					columns.map((column) => ({ value: column, type: String, fontWeight: 'bold' as const })),
					...rows.map((row) => columns.map((column) => cell(row[column] ?? '')))
				]
			};
		})
	).toBuffer();
	return withoutTimes(book);
}

function cell(value: string | number) {
	if (value === '') return null;
	return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}

/** Wide enough for most, and never so wide that the next column is out of sight. */
function widthOf(column: string, rows: TableRow[]): number {
	const longest = rows.reduce(
		(most, row) => Math.max(most, String(row[column] ?? '').length),
		column.length
	);
	return Math.min(60, longest + 2);
}

/** What every file of figures is answered with. */
export function download(
	body: string | Uint8Array<ArrayBuffer>,
	type: keyof typeof TYPES,
	name: string
): Response {
	return new Response(body, {
		headers: {
			'content-type': TYPES[type],
			'cache-control': 'private, no-store',
			'content-disposition': `attachment; filename="${name}.${type}"`
		}
	});
}

const TYPES = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	json: 'application/json; charset=utf-8',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pdf: 'application/pdf'
};
