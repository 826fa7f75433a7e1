/** What is stored about respondents, read off the database itself. */
import type { Supabase } from './client.ts';
import { rows, text, type Row } from './row.ts';

export interface DictionaryColumn {
	name: string;
	/** As Postgres writes it. */
	type: string;
	/** The database's own sentence, in English. */
	sentence: string;
}

export interface DictionaryTable {
	name: string;
	sentence: string;
	columns: DictionaryColumn[];
}

/** Every table of respondent data with its columns, in the order of their names. */
export async function readDataDictionary(client: Supabase): Promise<DictionaryTable[]> {
	const { data, error } = await client.rpc('data_dictionary');
	if (error) throw error;
	return rows(data).map((table) => ({
		name: text(table, 'name'),
		sentence: sentence(table),
		columns: rows(table.columns).map((column) => ({
			name: text(column, 'name'),
			type: text(column, 'type'),
			sentence: sentence(column)
		}))
	}));
}

/** A missing sentence is shown as missing; the tests do not let it come to that. */
function sentence(from: Row): string {
	return from.comment === null ? '–' : text(from, 'comment');
}
