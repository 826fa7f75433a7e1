/**
 * What can be wrong with an instrument or a set, each as a code with values. The English here is for
 * whoever edits the built-in files; a page has its sentences in `i18n/instrument-fault-words.ts`.
 */

/** By code; `{name}` stands for the value of that name. */
const FAULTS = {
	not_json: 'is no JSON',
	not_text: 'must be text',
	empty: 'must not be empty',
	too_long: 'must not be longer than {most} characters',
	bad_character: 'holds a character that cannot be seen',
	not_boolean: 'must be true or false',
	not_whole: 'must be a whole number from {least} to {most}',
	not_score: 'must be a number from 0 to 100 with at most two decimals',
	none_of: '{value} is none of {allowed}',
	not_list: 'must be a list',
	not_object: 'must be an object',
	unknown_field: 'unknown field',
	missing: 'missing',
	wrong_count: 'must be {least} to {most}',
	stands_twice: '{value} stands twice',
	other_year: `is not the file's year {year}`,
	other_kind: '{value} is no instrument of this kind',
	other_name: `{value} is not the file's name`,
	no_id: 'must be the kind and a Buddhist year, as in "iit-2566"',
	item_code: '{value} must be {letter} and a number without leading zero',
	no_elements: 'must name at least one element',
	no_scale: 'no scale {value}',
	too_few_options: 'must offer at least two options',
	reserved_option: '{value} is reserved for answers outside the scale',
	points_not_more: 'must be more than those of the option before',
	no_indicators: 'must name at least one indicator',
	no_item: 'no item {value}',
	item_placed_twice: 'item {value} already has an indicator',
	item_unplaced: 'item {value} has no indicator',
	items_or_subs: 'must have either items or sub-indicators',
	sub_indicator_code: '{value} must be {expected}',
	no_items: 'must name at least one item',
	weights_sum: 'add up to {sum}, not 100',
	level_not_less: 'must ask for less than the level before',
	last_level: 'the last level must take every total',
	levels_without_weights: 'levels need weights to be reached',
	no_later_year: 'must be a year from {least} to {most}, for earlier ones come with Prongsai',
	no_instrument: 'no instrument {value}',
	nothing_to_ask: 'must name at least one instrument',
	code_form: '{value} must be lower-case letters, digits and _',
	sub_indicators_asked: 'a questionnaire has no sub-indicators',
	indicators_differ: 'must be the indicators of {kind} in the set',
	split_indicator: 'item {value} is not asked together with its indicator',
	answers_too_long: 'an answer would be longer than the {most} bytes of an envelope',
	no_column: 'no column {value}',
	unknown_column: '{value} is no column',
	cells_differ: 'has {value} cells, not as many as the first line',
	quote_unclosed: 'a quotation mark is not closed',
	unused_cell: '{value} means nothing in this row',
	unknown_row: '{value} is no kind of row',
	belongs_nowhere: '{value} belongs to nothing in the table'
} as const;

export type FaultCode = keyof typeof FAULTS;

/** One thing that is wrong, and where: path `items[3].scale`, empty for the whole. */
export interface Fault {
	path: string;
	code: FaultCode;
	values: Readonly<Record<string, string | number>>;
}

/** A fault in English, without its place. */
export function faultText({ code, values }: Fault): string {
	return FAULTS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
