/**
 * Official figures with all that was announced beside them, as they stand and as they stood after
 * each import. Only `import_official_year` writes them.
 */
import type { StoredFigure } from '$lib/ita/official/import.ts';
import type { Remark } from '$lib/ita/official/remarks.ts';
import type { Wording } from '$lib/ita/instrument/types.ts';
import type { Supabase } from './client.ts';
import type { Json } from './database.types.ts';
import { refuse } from './refusal.ts';
import { number, oneOf, row, rows, text, textOrNull, truth, type Row } from './row.ts';

/** What an admin confirmed of one fiscal year. */
export interface OfficialContent {
	source: Wording;
	/** Place among bodies of its kind, and among which; null where not announced. */
	rank: number | null;
	rankAmong: string | null;
	/** As 2023-08-10. */
	announcedOn: string | null;
	figures: StoredFigure[];
	remarks: Remark[];
}

export interface OfficialState extends OfficialContent {
	isExample: boolean;
}

/** One entry of the history of a year; the highest number is what stands. */
export interface OfficialImport {
	number: number;
	/** Null for figures that were there before imports were counted. */
	importedOn: string | null;
	importedBy: string | null;
	/** 0 where the year was withdrawn. */
	figures: number;
}

/** What a year has, in short. */
export interface OfficialYearEntry {
	fiscalYear: number;
	isExample: boolean;
	announcedOn: string | null;
}

/** More imports of one year than anybody makes. */
const MOST_IMPORTS = 200;
const MOST_YEARS = 100;

/** Years of an agency whose figures stand, the latest first. */
export async function listOfficialYearEntries(
	supabase: Supabase,
	agencyId: string
): Promise<OfficialYearEntry[]> {
	const { data, error } = await supabase
		.from('official_sources')
		.select('fiscal_year, is_example, announced_on')
		.eq('agency_id', agencyId)
		.order('fiscal_year', { ascending: false })
		.limit(MOST_YEARS);
	if (error) throw error;
	return rows(data).map((read) => ({
		fiscalYear: number(read, 'fiscal_year'),
		isExample: truth(read, 'is_example'),
		announcedOn: textOrNull(read, 'announced_on')
	}));
}

/** What stands of a year, or null where nothing does. */
export async function readOfficialState(
	supabase: Supabase,
	agencyId: string,
	fiscalYear: number
): Promise<OfficialState | null> {
	const year = { agency_id: agencyId, fiscal_year: fiscalYear };
	const [source, figures, remarks] = await Promise.all([
		supabase.from('official_sources').select().match(year).maybeSingle(),
		supabase.from('official_figures').select('part, code, score::text, level').match(year),
		supabase.from('official_remarks').select('part, code, remark').match(year)
	]);
	for (const { error } of [source, figures, remarks]) if (error) throw error;
	if (source.data === null) return null;
	return state(row(source.data), rows(figures.data), rows(remarks.data));
}

/** The imports of a year, the latest first. */
export async function listImports(
	supabase: Supabase,
	agencyId: string,
	fiscalYear: number
): Promise<OfficialImport[]> {
	const { data, error } = await supabase
		.from('official_imports')
		.select('number, imported_on, imported_by, content')
		.match({ agency_id: agencyId, fiscal_year: fiscalYear })
		.order('number', { ascending: false })
		.limit(MOST_IMPORTS);
	if (error) throw error;
	return rows(data).map((read) => ({
		number: number(read, 'number'),
		importedOn: textOrNull(read, 'imported_on'),
		importedBy: textOrNull(read, 'imported_by'),
		figures: rows(row(read.content).figures).length
	}));
}

/** The number of the last import of a year; 0 where there is none. */
export async function lastImportNumber(
	supabase: Supabase,
	agencyId: string,
	fiscalYear: number
): Promise<number> {
	const { data, error } = await supabase
		.from('official_imports')
		.select('number')
		.match({ agency_id: agencyId, fiscal_year: fiscalYear })
		.order('number', { ascending: false })
		.limit(1);
	if (error) throw error;
	const [last] = rows(data);
	return last === undefined ? 0 : number(last, 'number');
}

/** What stood after an import; null where there is no such import, or it withdrew the year. */
export async function readImport(
	supabase: Supabase,
	agencyId: string,
	fiscalYear: number,
	importNumber: number
): Promise<OfficialState | null> {
	const { data, error } = await supabase
		.from('official_imports')
		.select('content')
		.match({ agency_id: agencyId, fiscal_year: fiscalYear, number: importNumber })
		.maybeSingle();
	if (error) throw error;
	if (data === null) return null;
	const content = row(row(data).content);
	if (content.source_th === undefined) return null;
	return state(content, rows(content.figures), rows(content.remarks));
}

/**
 * Replaces a year, all or nothing; without figures it withdraws the year.
 *
 * @param replaces number of the last import that the admin has seen, 0 for none
 * @throws Refusal NOTAD, OFIST where another import came in between
 */
export async function importOfficialYear(
	supabase: Supabase,
	agencyId: string,
	fiscalYear: number,
	replaces: number,
	content: OfficialContent
): Promise<void> {
	const { error } = await supabase.rpc('import_official_year', {
		p_agency_id: agencyId,
		p_fiscal_year: fiscalYear,
		p_replaces: replaces,
		p_content: {
			source_th: content.source.th,
			source_en: content.source.en,
			rank: content.rank,
			rank_among: content.rankAmong,
			announced_on: content.announcedOn,
			figures: content.figures,
			remarks: content.remarks
		} as unknown as Json
	});
	if (error) refuse(error);
}

function state(read: Row, figures: Row[], remarks: Row[]): OfficialState {
	return {
		source: { th: text(read, 'source_th'), en: text(read, 'source_en') },
		isExample: truth(read, 'is_example'),
		rank: read.rank === null ? null : number(read, 'rank'),
		rankAmong: textOrNull(read, 'rank_among'),
		announcedOn: textOrNull(read, 'announced_on'),
		figures: figures.map((figure) => ({
			part: text(figure, 'part'),
			code: text(figure, 'code'),
			score: textOrNull(figure, 'score'),
			level: textOrNull(figure, 'level')
		})),
		remarks: remarks.map((remark) => ({
			part: oneOf(remark, 'part', 'iit', 'eit_public', 'eit_survey', 'eit', 'oit', 'ita'),
			code: text(remark, 'code'),
			remark: text(remark, 'remark')
		}))
	};
}
