/** The record of what staff did for an agency. */
import type { Supabase } from './client.ts';
import { refuse } from './refusal.ts';
import { number, row, rows, text, textOrNull, type Row } from './row.ts';

/** One thing that somebody did. */
export interface Act {
	/** Counted from 1, without a gap. */
	number: number;
	/** As 2026-11-22T03:04:05Z. */
	at: string;
	/** E-mail address; null for the server. */
	actor: string | null;
	/** One word; `act-words.ts` has the sentence. */
	kind: string;
	/** What it was done to: the name of a round, an address, a fiscal year. */
	subject: string | null;
	detail: Row;
	/** 64 hexadecimal digits, bound to those of the act before. */
	hash: string;
}

export interface ActsRecord {
	total: number;
	/** Number of the first act that does not fit the one before; null where all do. */
	brokenAt: number | null;
	/** Newest first. */
	acts: Act[];
}

/**
 * The newest acts, and whether all of them still follow from each other.
 * @param most at most 1000.
 * @throws Refusal NOTAD
 */
export async function readActs(
	supabase: Supabase,
	agencyId: string,
	most: number
): Promise<ActsRecord> {
	const { data, error } = await supabase.rpc('acts', { p_agency_id: agencyId, p_most: most });
	if (error) refuse(error);
	const read = row(data);
	return {
		total: number(read, 'total'),
		brokenAt: read.broken_at === null ? null : number(read, 'broken_at'),
		acts: rows(read.acts).map(act)
	};
}

/** Notes who typed in papers on days that are over. Needs the service client. */
export async function notePapers(service: Supabase): Promise<void> {
	const { error } = await service.rpc('note_papers');
	if (error) refuse(error);
}

function act(read: Row): Act {
	return {
		number: number(read, 'number'),
		at: text(read, 'at'),
		actor: textOrNull(read, 'actor'),
		kind: text(read, 'kind'),
		subject: textOrNull(read, 'subject'),
		detail: row(read.detail),
		hash: text(read, 'hash')
	};
}
