/** The overview as rows for a spreadsheet: what the page shows, and nothing else. */
import { bangkokDay } from '$lib/i18n/dates.ts';
import { columnWord, roundSentence } from '$lib/i18n/oversight-words.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import type { TableRow } from '$lib/server/documents/table.ts';
import type { LowestIndicator, OverseenAgency } from '$lib/server/supabase/oversight.ts';

/** One agency; its columns are the same for all. */
export function agencyRow(agency: OverseenAgency): TableRow {
	const { pulse, official, oit } = agency;
	const isThai = getLocale() === 'th';
	const today = bangkokDay(new Date());
	return {
		[columnWord('name')]: isThai ? agency.nameTh : agency.nameEn,
		[m.oversight_col_code()]: agency.slug,
		[m.oversight_col_region()]: isThai ? agency.region.nameTh : agency.region.nameEn,
		[m.oversight_col_rounds()]: agency.rounds
			.map((round) => roundSentence(round, today))
			.join(' · '),
		[columnWord('pulse_iit')]: pulse.iit ?? '',
		[columnWord('pulse_eit')]: pulse.eit ?? '',
		...lowest(columnWord('pulse_lowest'), pulse.lowest),
		[columnWord('pulse_low_items')]: pulse.lowItems ?? '',
		[columnWord('official_total')]: official.total ?? '',
		[columnWord('official_level')]: official.level ?? '',
		...lowest(columnWord('official_lowest'), official.lowest),
		[columnWord('official_low_items')]: official.lowItems ?? '',
		[m.oversight_col_oit_items()]: oit?.items ?? '',
		[m.oversight_col_oit_looked_at()]: oit?.lookedAt ?? '',
		[m.oversight_col_oit_whole()]: oit?.whole ?? '',
		[columnWord('overdue')]: agency.overdue,
		[m.oversight_col_remarks()]: remarks(agency).join(' · ')
	};
}

/** What keeps the figures of a row from being an agency's own exact ones. */
function remarks({ isDemonstration, pulse, official }: OverseenAgency): string[] {
	return [
		...(isDemonstration ? [m.oversight_demonstration()] : []),
		...(official.isExample ? [m.oversight_example()] : []),
		...(pulse.isApproximate ? [m.oversight_approximate()] : []),
		...(pulse.isJoint ? [m.cluster_overseen()] : [])
	];
}

function lowest(column: string, indicator: LowestIndicator | null): TableRow {
	return {
		[column]: indicator?.number ?? '',
		[m.oversight_col_score_of({ column })]: indicator?.score ?? ''
	};
}
