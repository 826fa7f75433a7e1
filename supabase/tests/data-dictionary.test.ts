/** P39: the public data dictionary is the schema, and every part of it has its words. */
import { createClient } from '@supabase/supabase-js';
import { describe, expect, inject, it } from 'vitest';
import { DICTIONARY_EXAMPLES, DICTIONARY_TH } from '../../src/lib/i18n/data-dictionary.ts';
import {
	readDataDictionary,
	type DictionaryTable
} from '../../src/lib/server/supabase/data-dictionary.ts';
import { asRole, rolledBack, sql, type Tx } from './harness/database.ts';

async function dictionary(tx: Tx): Promise<DictionaryTable[]> {
	const [row] = await asRole(tx, 'anon', (t) => t`select public.data_dictionary() as tables`);
	return readDataDictionary({
		rpc: async () => ({ data: row?.tables as unknown, error: null })
	} as never);
}

/** Names of tables and, as `table.column`, of columns. */
function namesOf(tables: DictionaryTable[]): string[] {
	return tables.flatMap(({ name, columns }) => [
		name,
		...columns.map((column) => `${name}.${column.name}`)
	]);
}

/** Where a Thai sentence, an English one or an example is missing. */
function silent(tables: DictionaryTable[]): string[] {
	const wordless = tables.flatMap(({ name, sentence, columns }) => [
		...(sentence === '–' ? [`${name}: English`] : []),
		...columns.flatMap((column) =>
			column.sentence === '–' ? [`${name}.${column.name}: English`] : []
		)
	]);
	const names = namesOf(tables);
	return [
		...wordless,
		...names.filter((name) => !DICTIONARY_TH[name]).map((name) => `${name}: Thai`),
		...names
			.filter((name) => name.includes('.') && !DICTIONARY_EXAMPLES[name])
			.map((name) => `${name}: example`)
	];
}

describe('P39: the data dictionary', () => {
	it('names every column of private that information_schema knows', async () => {
		const columns = await sql<{ name: string }[]>`
			select table_name || '.' || column_name as name from information_schema.columns
			where table_schema = 'private' order by table_name, ordinal_position`;
		await rolledBack(async (tx) => {
			const shown = namesOf(await dictionary(tx)).filter((name) => name.includes('.'));
			expect(shown).toEqual(columns.map(({ name }) => name));
			expect(shown).toContain('inbox.envelope');
		});
	});

	it('has a sentence in both languages and an example for each, and none to spare', async () => {
		await rolledBack(async (tx) => {
			const tables = await dictionary(tx);
			expect(silent(tables)).toEqual([]);
			expect(Object.keys(DICTIONARY_TH).toSorted()).toEqual(namesOf(tables).toSorted());
			const columns = namesOf(tables).filter((name) => name.includes('.'));
			expect(Object.keys(DICTIONARY_EXAMPLES).toSorted()).toEqual(columns.toSorted());
		});
	});

	it('shows a column that nobody wrote a sentence for', async () => {
		await rolledBack(async (tx) => {
			await tx`alter table private.inbox add column phone text`;
			await tx`create view private.peek as select h from private.spent`;
			expect(silent(await dictionary(tx))).toEqual([
				'inbox.phone: English',
				'peek: English',
				'peek.h: English',
				'inbox.phone: Thai',
				'peek: Thai',
				'peek.h: Thai',
				'inbox.phone: example',
				'peek.h: example'
			]);
		});
	});

	it('is there for everybody over REST, and holds no row', async () => {
		const visitor = createClient(inject('supabaseUrl'), inject('publishableKey'), {
			auth: { persistSession: false }
		});
		const tables = await readDataDictionary(visitor as never);
		expect(namesOf(tables)).toContain('responses.answers');
		expect(JSON.stringify(tables)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
	});
});
