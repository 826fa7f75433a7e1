/**
 * Imported instrument sets: what admins do with them, and how they get into the catalogue of this
 * process. Reading the catalogue is a plain call, so it is brought up to date at the doors: before each
 * staff page, and where a round or a result of an imported questionnaire comes out of the database.
 */
import { takeImported } from '../../ita/instrument/catalogue.ts';
import { readWholeSet, type WholeSet } from '../../ita/instrument/whole-set.ts';
import { log } from '../log.ts';
import { serviceClient, type Supabase } from './client.ts';
import type { Json } from './database.types.ts';
import { refuse } from './refusal.ts';
import { number, rows, text, truth } from './row.ts';

/** What an admin reads of an imported set. */
export interface ImportedSet {
	fiscalYear: number;
	/** As 2026-11-22. */
	importedOn: string;
	/** Another one after each import. */
	revision: string;
	/** A round of it has been opened; it never changes again. */
	isFrozen: boolean;
}

/** The database takes no set of a year before. */
const FIRST_IMPORTED = 2568;

/** The years that a set can be of are fewer. */
const MOST_SETS = 100;

/** By fiscal year; null where this version cannot read what an earlier one has stored. */
let known = new Map<number, { revision: string; isFrozen: boolean; whole: WholeSet | null }>();

/** Brings the catalogue up to date. Fetches only what has changed since the last time. */
export async function refreshCatalogue(service: Supabase = serviceClient()): Promise<void> {
	const { data, error } = await service
		.from('instrument_sets')
		.select('fiscal_year, revision, is_frozen')
		.limit(MOST_SETS);
	if (error) throw error;
	const stored = rows(data).map((read) => ({
		fiscalYear: number(read, 'fiscal_year'),
		revision: text(read, 'revision'),
		isFrozen: truth(read, 'is_frozen')
	}));
	const changed = stored
		.filter(({ fiscalYear, revision }) => known.get(fiscalYear)?.revision !== revision)
		.map(({ fiscalYear }) => fiscalYear);
	const contents = await readContents(service, changed);
	known = new Map(
		stored.flatMap(({ fiscalYear, revision, isFrozen }) => {
			const found = contents.get(fiscalYear) ?? known.get(fiscalYear);
			// Gone between the two questions.
			if (found === undefined) return [];
			const isSame = found.revision === revision;
			return [[fiscalYear, { ...found, isFrozen: isSame && isFrozen }] as const];
		})
	);
	takeImported([...known.values()].flatMap(({ whole }) => whole ?? []));
}

/**
 * Makes sure that instruments are in the catalogue as they will stay. Costs nothing for what comes
 * with Prongsai and for what was fetched after its first round had opened.
 *
 * @param ids such as `eit-2570`
 */
export async function ensureInstruments(ids: readonly string[], service?: Supabase): Promise<void> {
	const years = ids.map((id) => Number(id.slice(-4)));
	const mayChange = years.some((year) => year >= FIRST_IMPORTED && !known.get(year)?.isFrozen);
	if (mayChange) await refreshCatalogue(service);
}

/** The imported sets, the latest year first, as admins read them. */
export async function listImportedSets(supabase: Supabase): Promise<ImportedSet[]> {
	const { data, error } = await supabase
		.from('instrument_sets')
		.select('fiscal_year, imported_on, revision, is_frozen')
		.order('fiscal_year', { ascending: false })
		.limit(MOST_SETS);
	if (error) throw error;
	return rows(data).map((read) => ({
		fiscalYear: number(read, 'fiscal_year'),
		importedOn: text(read, 'imported_on'),
		revision: text(read, 'revision'),
		isFrozen: truth(read, 'is_frozen')
	}));
}

/**
 * Stores a set for everybody.
 *
 * @param replaces revision that the admin has seen, null where there was none
 * @throws Refusal NOTAD, INSST, INSFZ
 */
export async function importInstrumentSet(
	supabase: Supabase,
	agencyId: string,
	whole: WholeSet,
	replaces: string | null
): Promise<void> {
	const { error } = await supabase.rpc('import_instrument_set', {
		p_agency_id: agencyId,
		p_fiscal_year: whole.set.fiscalYear,
		p_content: whole as unknown as Json,
		...(replaces === null ? {} : { p_replaces: replaces })
	});
	if (error) refuse(error);
}

/** Removes a set that nothing uses. @throws Refusal NOTAD, INSST, INSFZ */
export async function removeInstrumentSet(
	supabase: Supabase,
	agencyId: string,
	fiscalYear: number,
	revision: string
): Promise<void> {
	const { error } = await supabase.rpc('remove_instrument_set', {
		p_agency_id: agencyId,
		p_fiscal_year: fiscalYear,
		p_revision: revision
	});
	if (error) refuse(error);
}

async function readContents(service: Supabase, years: number[]) {
	if (years.length === 0) return new Map<number, never>();
	const { data, error } = await service
		.from('instrument_sets')
		.select('fiscal_year, revision, is_frozen, content')
		.in('fiscal_year', years);
	if (error) throw error;
	return new Map(
		rows(data).map((read) => {
			const reading = readWholeSet(read.content);
			// The other years and their rounds must not suffer from it.
			if (!reading.ok) log({ instrumentSet: 'unreadable' });
			const whole = reading.ok ? reading.whole : null;
			return [
				number(read, 'fiscal_year'),
				{ revision: text(read, 'revision'), isFrozen: truth(read, 'is_frozen'), whole }
			] as const;
		})
	);
}
