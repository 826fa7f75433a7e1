/** What a list of agencies can be sorted by, as the function of the database names it. */
export const SORTS = [
	'name',
	'pulse_iit',
	'pulse_eit',
	'pulse_lowest',
	'pulse_low_items',
	'official_total',
	'official_lowest',
	'official_low_items',
	'oit_gaps',
	'overdue'
] as const;
export type Sort = (typeof SORTS)[number];
