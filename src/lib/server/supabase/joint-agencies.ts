/** The agencies that a joint round speaks for, as its rows have them. */
import { nameIn, type Name } from './name.ts';
import { rows, text } from './row.ts';

/** An agency of a joint round, by the name that respondents are told. */
export interface JointAgency extends Name {
	id: string;
}

/** Agencies of a round by Thai name; none where one agency holds it for itself. */
export function jointAgencies(value: unknown): JointAgency[] {
	return rows(value)
		.map((read) => ({ id: text(read, 'agency_id'), ...nameIn(read) }))
		.sort((a, b) => a.th.localeCompare(b.th, 'th'));
}
