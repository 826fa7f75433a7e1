/** Rewritten sentences of yearly reports; row level security decides who may read and write them. */
import type { ReportEdit } from '$lib/ita/report/edits.ts';
import type { Supabase } from './client.ts';
import { refuse } from './refusal.ts';
import { rows, text } from './row.ts';

/** One report: what its edits belong to. */
export interface ReportKey {
	agencyId: string;
	/** Buddhist era. */
	fiscalYear: number;
	locale: string;
}

/** The database stops at 200; two people at once may pass that by a few. */
const MOST_EDITS = 250;

export async function listReportEdits(
	supabase: Supabase,
	report: ReportKey
): Promise<ReportEdit[]> {
	const { data, error } = await supabase
		.from('report_edits')
		.select('sentence, words, replaced')
		.match(columns(report))
		.order('sentence')
		.limit(MOST_EDITS);
	if (error) throw error;
	return rows(data).map((read) => ({
		sentence: text(read, 'sentence'),
		words: text(read, 'words'),
		replaced: text(read, 'replaced')
	}));
}

/** Keeps a rewritten sentence, whether or not it was rewritten before. @throws Refusal RPTSZ */
export async function keepReportEdit(
	supabase: Supabase,
	report: ReportKey,
	edit: ReportEdit
): Promise<void> {
	const { error } = await supabase.from('report_edits').upsert({ ...columns(report), ...edit });
	if (error) refuse(error);
}

/** Puts the generated sentence back. Nothing happens where it stands already. */
export async function putBackSentence(
	supabase: Supabase,
	report: ReportKey,
	sentence: string
): Promise<void> {
	const { error } = await supabase
		.from('report_edits')
		.delete()
		.match({ ...columns(report), sentence });
	if (error) refuse(error);
}

function columns({ agencyId, fiscalYear, locale }: ReportKey) {
	return { agency_id: agencyId, fiscal_year: fiscalYear, locale };
}
