/** The mix in the database: what waits, what is counted, and which rounds are due. */
import type { Inbox, MixDatabase } from '$lib/server/collector/mix.ts';
import type { Supabase } from './client.ts';
import { ensureInstruments } from './instrument-sets.ts';
import { refuse } from './refusal.ts';
import type { RoundState } from '$lib/privacy/disclosure/published-state.ts';

/** Days of the schedule are stored in the database; this is what they ask for today. */
export interface DueRounds {
	/** `isOverdue`: due before today, so that it does not wait for the night. */
	mix: { id: string; isOverdue: boolean }[];
	/** Closing, or past the last day. */
	close: string[];
	/** Counted, but the published result is older. */
	publish: string[];
}

/**
 * What a mix needs, over a client with the secret key. Its calls throw a `Refusal` where the
 * database refuses the plan, and the error itself where it cannot be reached.
 */
export function mixDatabase(client: Supabase): MixDatabase {
	return {
		async inboxIds(round) {
			const { data, error } = await client.rpc('inbox_ids', { p_round_id: round });
			if (error) refuse(error);
			const inbox = data as Inbox | null;
			if (inbox !== null) await ensureInstruments([inbox.instrument_id], client);
			return inbox;
		},
		async inboxEnvelopes(ids) {
			const { data, error } = await client.rpc('inbox_envelopes', { p_ids: ids });
			if (error) refuse(error);
			const found = data as [id: string, cell: number, hex: string][];
			return found.map(([id, cell, hex]) => [id, cell, Buffer.from(hex, 'hex')]);
		},
		async commitMix(round, ids, rows, comments) {
			const { data, error } = await client.rpc('commit_mix', {
				p_round_id: round,
				p_ids: ids,
				p_rows: rows,
				p_comments: comments
			});
			if (error) refuse(error);
			return data as { state: RoundState };
		},
		async inboxComments(round, after) {
			const { data, error } = await client.rpc('inbox_comments', {
				p_round_id: round,
				...(after === null ? {} : { p_after: after })
			});
			if (error) refuse(error);
			const found = data as [id: string, hex: string][];
			return found.map(([id, hex]) => [id, Buffer.from(hex, 'hex')]);
		},
		async voidRound(round) {
			const { error } = await client.rpc('void_round', { p_round_id: round });
			if (error) refuse(error);
		},
		async compactRound(round) {
			const { error } = await client.rpc('compact_round', { p_round_id: round });
			if (error) refuse(error);
		}
	};
}

/** The rounds that have something due today. */
export async function dueRounds(client: Supabase): Promise<DueRounds> {
	const { data, error } = await client.rpc('due_rounds');
	if (error) refuse(error);
	const due = data as Record<'mix' | 'overdue' | 'close' | 'publish', string[]>;
	return {
		mix: due.mix.map((id) => ({ id, isOverdue: due.overdue.includes(id) })),
		close: due.close,
		publish: due.publish
	};
}

/** Sets the turnout that the public may see; does nothing when it was set today (P16). */
export async function snapshotTurnout(client: Supabase): Promise<void> {
	const { error } = await client.rpc('snapshot_turnout');
	if (error) refuse(error);
}
