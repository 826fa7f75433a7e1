/** What is wrong with an instrument set that somebody brings in, as a sentence that helps. */
import type { Fault, FaultCode } from '$lib/ita/instrument/faults.ts';
import { m } from './paraglide/messages.js';

type Values = Record<string, string>;

const SENTENCES: Record<FaultCode, (values: never) => string> = {
	not_json: m.new_year_fault_not_json,
	not_text: m.new_year_fault_not_text,
	empty: m.new_year_fault_empty,
	too_long: m.new_year_fault_too_long,
	bad_character: m.new_year_fault_bad_character,
	not_boolean: m.new_year_fault_not_boolean,
	not_whole: m.new_year_fault_not_whole,
	not_score: m.new_year_fault_not_score,
	none_of: m.new_year_fault_none_of,
	not_list: m.new_year_fault_not_list,
	not_object: m.new_year_fault_not_object,
	unknown_field: m.new_year_fault_unknown_field,
	missing: m.new_year_fault_missing,
	wrong_count: m.new_year_fault_wrong_count,
	stands_twice: m.new_year_fault_stands_twice,
	other_year: m.new_year_fault_other_year,
	other_kind: m.new_year_fault_other_kind,
	other_name: m.new_year_fault_other_name,
	no_id: m.new_year_fault_no_id,
	item_code: m.new_year_fault_item_code,
	no_elements: m.new_year_fault_no_elements,
	no_scale: m.new_year_fault_no_scale,
	too_few_options: m.new_year_fault_too_few_options,
	reserved_option: m.new_year_fault_reserved_option,
	points_not_more: m.new_year_fault_points_not_more,
	no_indicators: m.new_year_fault_no_indicators,
	no_item: m.new_year_fault_no_item,
	item_placed_twice: m.new_year_fault_item_placed_twice,
	item_unplaced: m.new_year_fault_item_unplaced,
	items_or_subs: m.new_year_fault_items_or_subs,
	sub_indicator_code: m.new_year_fault_sub_indicator_code,
	no_items: m.new_year_fault_no_items,
	weights_sum: m.new_year_fault_weights_sum,
	level_not_less: m.new_year_fault_level_not_less,
	last_level: m.new_year_fault_last_level,
	levels_without_weights: m.new_year_fault_levels_without_weights,
	no_later_year: m.new_year_fault_no_later_year,
	no_instrument: m.new_year_fault_no_instrument,
	nothing_to_ask: m.new_year_fault_nothing_to_ask,
	code_form: m.new_year_fault_code_form,
	sub_indicators_asked: m.new_year_fault_sub_indicators_asked,
	indicators_differ: m.new_year_fault_indicators_differ,
	split_indicator: m.new_year_fault_split_indicator,
	answers_too_long: m.new_year_fault_answers_too_long,
	no_column: m.new_year_fault_no_column,
	unknown_column: m.new_year_fault_unknown_column,
	cells_differ: m.new_year_fault_cells_differ,
	quote_unclosed: m.new_year_fault_quote_unclosed,
	unused_cell: m.new_year_fault_unused_cell,
	unknown_row: m.new_year_fault_unknown_row,
	belongs_nowhere: m.new_year_fault_belongs_nowhere
};

/** The sentence of a fault, in the reader's language. */
export function faultSentence({ code, values }: Fault): string {
	const words = Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, String(value)])
	);
	return (SENTENCES[code] as (values: Values) => string)(words);
}
