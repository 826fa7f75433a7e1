/** What an agency has found of its own OIT items; row level security decides who may. */
import type { LinkCheck, LinkOutcome } from '../links/check-link.ts';
import type { Supabase } from './client.ts';
import { refuse } from './refusal.ts';
import { number, oneOf, row, rows, text, textOrNull, type Row } from './row.ts';

export const SELF_CHECK_STATES = ['not_started', 'gathering', 'published', 'checked'] as const;
export type SelfCheckState = (typeof SELF_CHECK_STATES)[number];

/** Which list of which agency and year. */
export interface SelfCheckYear {
	agencyId: string;
	/** Buddhist era; may be later than the instrument's. */
	fiscalYear: number;
	/** `oit-2566` */
	instrumentId: string;
}

/** What a person says about one item. */
export interface SelfCheckWords {
	/** Places of the elements that are published, counted from 1. */
	ticked: number[];
	evidenceUrl: string | null;
	note: string;
	responsible: string;
	state: SelfCheckState;
}

export interface SelfCheck extends SelfCheckWords {
	/** `o1` */
	item: string;
	/** Null where the present evidence address was not asked yet. */
	link: (LinkCheck & { checkedAt: string }) | null;
}

/** Far above 43 items. */
const MOST_ITEMS = 100;
const MOST_ROWS = 1000;

/** The items somebody has looked at, in no order. */
export async function listSelfChecks(
	supabase: Supabase,
	year: SelfCheckYear
): Promise<SelfCheck[]> {
	const { data, error } = await supabase
		.from('oit_self_checks')
		.select()
		.match(yearColumns(year))
		.limit(MOST_ITEMS);
	if (error) throw error;
	return rows(data).map(selfCheck);
}

/** One item, or null where nobody has looked at it. */
export async function readSelfCheck(
	supabase: Supabase,
	year: SelfCheckYear,
	item: string
): Promise<SelfCheck | null> {
	const { data, error } = await supabase
		.from('oit_self_checks')
		.select()
		.match({ ...yearColumns(year), item })
		.maybeSingle();
	if (error) throw error;
	return data === null ? null : selfCheck(row(data));
}

/** Fiscal years with an item that somebody has looked at, the latest first. */
export async function listSelfCheckYears(supabase: Supabase, agencyId: string): Promise<number[]> {
	const { data, error } = await supabase
		.from('oit_self_checks')
		.select('fiscal_year')
		.eq('agency_id', agencyId)
		.order('fiscal_year', { ascending: false })
		.limit(MOST_ROWS);
	if (error) throw error;
	return [...new Set(rows(data).map((read) => number(read, 'fiscal_year')))];
}

/** Saves what was said of an item, whether or not something was said before. */
export async function saveSelfCheck(
	supabase: Supabase,
	year: SelfCheckYear,
	item: string,
	words: SelfCheckWords
): Promise<void> {
	const { error } = await supabase.from('oit_self_checks').upsert({
		...yearColumns(year),
		item,
		ticked: words.ticked,
		evidence_url: words.evidenceUrl,
		note: words.note,
		responsible: words.responsible,
		state: words.state
	});
	if (error) refuse(error);
}

/** Notes what was found at an address, unless the item has another one by now. */
export async function recordLinkCheck(
	supabase: Supabase,
	year: SelfCheckYear,
	item: string,
	address: string,
	{ outcome, status, target }: LinkCheck
): Promise<void> {
	const { error } = await supabase
		.from('oit_self_checks')
		.update({
			link_outcome: outcome,
			link_status: status,
			link_target: target,
			link_checked_at: new Date().toISOString()
		})
		.match({ ...yearColumns(year), item, evidence_url: address });
	if (error) refuse(error);
}

function yearColumns({ agencyId, fiscalYear, instrumentId }: SelfCheckYear) {
	return { agency_id: agencyId, fiscal_year: fiscalYear, instrument_id: instrumentId };
}

function selfCheck(read: Row): SelfCheck {
	const ticked = read.ticked;
	if (!Array.isArray(ticked)) throw new TypeError('Column ticked is no list.');
	return {
		item: text(read, 'item'),
		ticked: ticked.map(Number),
		evidenceUrl: textOrNull(read, 'evidence_url'),
		note: text(read, 'note'),
		responsible: text(read, 'responsible'),
		state: oneOf(read, 'state', ...SELF_CHECK_STATES),
		link: read.link_outcome === null ? null : linkCheck(read)
	};
}

function linkCheck(read: Row): LinkCheck & { checkedAt: string } {
	const outcomes: LinkOutcome[] = ['answers', 'moved', 'broken', 'silent', 'refused'];
	return {
		outcome: oneOf(read, 'link_outcome', ...outcomes),
		status: read.link_status === null ? null : number(read, 'link_status'),
		target: textOrNull(read, 'link_target'),
		checkedAt: new Date(text(read, 'link_checked_at')).toISOString()
	};
}
