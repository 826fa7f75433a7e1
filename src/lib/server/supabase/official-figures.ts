/**
 * Official figures of an agency by fiscal year: what the assessor published. A year is there once
 * its source is: figures that cannot be traced are not shown.
 */
import type { Wording } from '$lib/ita/instrument/types.ts';
import type { FigureRow } from '$lib/ita/scoring/figures.ts';
import type { Supabase } from './client.ts';
import { number, rows, text, textOrNull, truth, type Row } from './row.ts';

export interface OfficialYear {
	/** Buddhist era. */
	fiscalYear: number;
	source: Wording;
	/** True of figures that are another agency's or made up, to show what the page looks like. */
	isExample: boolean;
	/** As published, ready to be scored; `line` counts from 1. */
	rows: FigureRow[];
}

/** All years of an agency, the latest first. */
export async function listOfficialYears(
	supabase: Supabase,
	agencyId: string
): Promise<OfficialYear[]> {
	const { data, error } = await supabase
		.from('official_sources')
		.select()
		.eq('agency_id', agencyId)
		.order('fiscal_year', { ascending: false });
	if (error) throw error;
	// One year at a time: an answer holds a thousand rows at most, and a year has over a hundred.
	return Promise.all(
		rows(data).map(async (source) =>
			officialYear(source, await figureRows(supabase, agencyId, number(source, 'fiscal_year')))
		)
	);
}

async function figureRows(
	supabase: Supabase,
	agencyId: string,
	fiscalYear: number
): Promise<FigureRow[]> {
	const { data, error } = await supabase
		.from('official_figures')
		// As text, or a trailing zero would be lost, and with it how far the score was rounded.
		.select('part, code, score::text, level')
		.eq('agency_id', agencyId)
		.eq('fiscal_year', fiscalYear)
		.order('part')
		.order('code');
	if (error) throw error;
	return rows(data).map((figure, index) => ({
		line: index + 1,
		fiscalYear: String(fiscalYear),
		part: text(figure, 'part'),
		code: text(figure, 'code'),
		score: textOrNull(figure, 'score') ?? text(figure, 'level')
	}));
}

function officialYear(source: Row, figures: FigureRow[]): OfficialYear {
	return {
		fiscalYear: number(source, 'fiscal_year'),
		source: { th: text(source, 'source_th'), en: text(source, 'source_en') },
		isExample: truth(source, 'is_example'),
		rows: figures
	};
}
