/** What could not be read of official figures, and what does not agree, as sentences that help. */
import type { ImportFault } from '$lib/ita/official/import.ts';
import type { LineRefusal } from '$lib/ita/official/paste.ts';
import type { FigurePlace } from '$lib/ita/official/place.ts';
import type { RemarkFault } from '$lib/ita/official/remarks.ts';
import type { TableFault } from '$lib/ita/scoring/named-table.ts';
import { OWN_SCORE } from '$lib/ita/scoring/score.ts';
import { m } from './paraglide/messages.js';

type Sentence = (words: { value: string; about: string }) => string;

const SENTENCES: Record<
	LineRefusal | ImportFault['code'] | TableFault['code'] | RemarkFault['why'],
	Sentence
> = {
	code_missing: m.official_why_code_missing,
	several_codes: m.official_why_several_codes,
	several_scores: m.official_why_several_scores,
	number_unclear: m.official_why_number_unclear,
	eit_items_unclear: m.official_why_eit_items,
	eit_indicators_unclear: m.official_why_eit_indicators,
	score_cell_missing: m.official_why_cells_differ,
	year_column_missing: m.official_why_year_column,
	rank_unreadable: m.official_why_rank,
	day_unreadable: m.official_why_day,
	score_unreadable: m.official_why_score,
	score_comma: m.official_why_score_comma,
	score_decimals: m.official_why_score_decimals,
	score_too_high: m.official_why_score_high,
	score_out_of_range: m.official_why_score_high,
	no_figures: m.official_why_no_figures,
	fiscal_year_unreadable: m.official_why_year,
	fiscal_year_unknown: m.official_why_year,
	fiscal_year_differs: m.official_why_year,
	part_unknown: m.official_why_part,
	code_unknown: m.official_why_code_unknown,
	level_unknown: m.official_why_level,
	level_unsafe: m.official_why_level,
	level_repeated: m.official_why_repeated,
	figure_repeated: m.official_why_repeated,
	column_missing: m.official_why_column_missing,
	column_unknown: m.official_why_column_unknown,
	cells_differ: m.official_why_cells_differ,
	quote_unclosed: m.official_why_quote,
	remark_code_missing: m.official_why_remark_code,
	remark_code_unknown: m.official_why_code_unknown,
	remark_too_long: m.official_why_remark_long
};

/** What is wrong with a line, and what to do. */
export function whySentence(why: keyof typeof SENTENCES, value: string, about = ''): string {
	return SENTENCES[why]({ value, about });
}

const PARTS: Record<FigurePlace['part'], () => string> = {
	iit: m.official_part_iit,
	eit_public: m.official_part_eit_public,
	eit_survey: m.official_part_eit_survey,
	eit: m.official_part_eit,
	oit: m.official_part_oit,
	ita: m.official_part_ita
};

/** A part in a word or two, as in the column of a table. */
export function officialPartWord(part: string): string {
	return Object.hasOwn(PARTS, part) ? PARTS[part as FigurePlace['part']]() : part;
}

/** A figure in a few words: `ข้อ i1`, `ตัวชี้วัดที่ 9`, `คะแนนรวม`. */
export function codeWord(part: string, code: string): string {
	if (code === 'total') return m.results_total();
	if (code === 'level') return m.results_level();
	if (code === part || code === OWN_SCORE) return m.official_own_score();
	if (/^\d+$/.test(code)) return m.official_indicator({ code });
	return code.includes('.') ? m.official_sub_indicator({ code }) : m.official_item({ code });
}
