import type { DisclosureProfile, PublishedMark, PublishedResult } from './published-result.ts';

/**
 * What the database lets out of a round to be published: the row-sets of answers that reached k,
 * added up. `publish` makes the published result of it; nothing else may read it (P35).
 */
export interface PublishedState {
	version: number;
	state: RoundState;
	/** The least number of answers anything published may describe; 5 or more. */
	k: number;
	profile: DisclosureProfile;
	/** Everybody who could answer, where that is known and public: in an internal round. */
	headCount: number | null;
	instrumentId: string;
	part: PublishedResult['part'];
	fiscalYear: number;
	/** Day of the last mix; null before the first one. */
	asOf: string | null;
	/** Answers counted, over all cells. */
	n: number;
	cells: { cell: number; n: number }[];
	/** Of a closed round, marks that at least k answers bear and at least k do not. */
	marks: PublishedMark[];
	/** How many chose an option; options that nobody chose may be absent. */
	tallies: { cell: number; item: string; option: string; n: number }[];
}

export type RoundState = (typeof ROUND_STATES)[number];

const ROUND_STATES = ['draft', 'open', 'closing', 'closed', 'void'] as const;
const PROFILES = ['default', 'strict'] as const;
const MARKS = ['all_top', 'assisted', 'paper'] as const;
const PARTS = ['iit', 'eit_public', 'eit_survey'] as const;

/**
 * Reads the object that the database function `published_state` returns.
 *
 * Whatever else it carries is dropped here: what is not read cannot come to be published.
 *
 * @throws TypeError naming the field that is not as it should be.
 */
export function parsePublishedState(value: unknown): PublishedState {
	const source = recordOf(value, 'published state');
	const k = countOf(source.k, 'k');
	if (k < 5) throw new TypeError(`k is ${k}, below the floor of 5`);
	return {
		version: countOf(source.version, 'version'),
		state: oneOf(ROUND_STATES, source.state, 'state'),
		k,
		profile: oneOf(PROFILES, source.disclosure_profile, 'disclosure_profile'),
		headCount: source.head_count === null ? null : countOf(source.head_count, 'head_count'),
		instrumentId: textOf(source.instrument_id, 'instrument_id'),
		part: oneOf(PARTS, source.part, 'part'),
		fiscalYear: countOf(source.fiscal_year, 'fiscal_year'),
		asOf: source.as_of === null ? null : dayOf(source.as_of, 'as_of'),
		n: countOf(source.n, 'n'),
		cells: listOf(source.cells, 'cells').map((row) => {
			const [cell, n] = listOf(row, 'cells');
			return { cell: countOf(cell, 'cells: cell'), n: countOf(n, 'cells: n') };
		}),
		marks: listOf(source.marks, 'marks').map((row) => {
			const [mark, n] = listOf(row, 'marks');
			return { mark: oneOf(MARKS, mark, 'marks: mark'), n: countOf(n, 'marks: n') };
		}),
		tallies: listOf(source.tallies, 'tallies').map((row) => {
			const [cell, item, option, n] = listOf(row, 'tallies');
			return {
				cell: countOf(cell, 'tallies: cell'),
				item: textOf(item, 'tallies: item'),
				option: textOf(option, 'tallies: option'),
				n: countOf(n, 'tallies: n')
			};
		})
	};
}

function recordOf(value: unknown, field: string): Record<string, unknown> {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw new TypeError(`${field} is no object`);
	}
	return value as Record<string, unknown>;
}

function listOf(value: unknown, field: string): unknown[] {
	if (!Array.isArray(value)) throw new TypeError(`${field} is no list`);
	return value;
}

function textOf(value: unknown, field: string): string {
	if (typeof value !== 'string' || value === '') throw new TypeError(`${field} is no text`);
	return value;
}

function countOf(value: unknown, field: string): number {
	if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
		throw new TypeError(`${field} is no whole number`);
	}
	return value;
}

/** A day, and never a time of day: nothing that is published may be finer (P11). */
function dayOf(value: unknown, field: string): string {
	const day = textOf(value, field);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new TypeError(`${field} is no day`);
	return day;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, field: string): T {
	const found = allowed.find((candidate) => candidate === value);
	if (found === undefined) throw new TypeError(`${field} is none of ${allowed.join(', ')}`);
	return found;
}
