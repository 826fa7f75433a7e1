/**
 * A whole set as one table, a **row** for each thing in it: what it is, its code, and the code of what
 * it belongs to, which stands above it. `th` and `en` are its name, question or source.
 *
 *     row            code   of                        more
 *     set            2570
 *     weight         part                             points (percent of the total)
 *     level          AA                               points (least total), each_part (least of each)
 *     instrument     kind                             words (own or official)
 *     indicator      6      kind
 *     sub_indicator  9.1    indicator
 *     option         yes    kind                      scale, points
 *     item           e1     indicator                 help, scale, polarity, words
 *     item           o1     sub-indicator, indicator  help
 *     element        1      item
 */
export const COLUMNS = [
	'row',
	'code',
	'of',
	'th',
	'en',
	'help_th',
	'help_en',
	'scale',
	'polarity',
	'points',
	'each_part',
	'words'
] as const;

export type Column = (typeof COLUMNS)[number];

export const ROW_KINDS = [
	'set',
	'weight',
	'level',
	'instrument',
	'indicator',
	'sub_indicator',
	'option',
	'item',
	'element'
] as const;

export type RowKind = (typeof ROW_KINDS)[number];
