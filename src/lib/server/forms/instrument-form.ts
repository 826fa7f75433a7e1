/** The form that brings in an instrument set: a file or a pasted text, and what it says. */
import { createHash } from 'node:crypto';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { CellFault } from '$lib/ita/instrument/read-set-table.ts';
import { readNewSet } from '$lib/ita/instrument/new-set.ts';
import type { WholeSet } from '$lib/ita/instrument/whole-set.ts';
import { decodeTable, LARGEST_TABLE_FILE } from './decode-table.ts';
import type { Fields } from './fields.ts';

/** A table of more rows is no set; JSON that people can read has about as many lines again. */
const MOST_LINES = 8000;

/** What the form says; the set is null while anything must be put right. */
export interface InstrumentForm {
	whole: WholeSet | null;
	faults: readonly CellFault[];
}

/** Reads the attached file, or the pasted text where there is none. */
export async function readInstrumentForm(fields: Fields, form: FormData): Promise<InstrumentForm> {
	const nothing = { whole: null, faults: [] };
	const file = form.get('file');
	if (file instanceof File && file.size > 0) {
		if (file.size > LARGEST_TABLE_FILE) {
			fields.refuse('file', m.new_year_file_large());
			return nothing;
		}
		const decoded = decodeTable(new Uint8Array(await file.arrayBuffer()));
		if (!decoded.ok) {
			fields.refuse(
				'file',
				decoded.why === 'workbook' ? m.official_file_workbook() : m.official_file_undecodable()
			);
			return nothing;
		}
		form.set('text', decoded.text);
	}
	const text = fields.textOrNothing('text');
	if (text === '') {
		fields.refuse('text', m.new_year_text_missing());
		return nothing;
	}
	if (text.length > LARGEST_TABLE_FILE || text.split('\n').length > MOST_LINES) {
		fields.refuse('text', m.new_year_text_long());
		return nothing;
	}
	const read = readNewSet(text);
	return read.ok ? { whole: read.whole, faults: [] } : { whole: null, faults: read.faults };
}

/** A mark of what was shown, so that nothing else is stored in its place. */
export function digestOfSet(agencyId: string, whole: WholeSet): string {
	return createHash('sha256')
		.update(JSON.stringify([agencyId, whole]))
		.digest('base64url');
}
