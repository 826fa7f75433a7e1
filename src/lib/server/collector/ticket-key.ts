/** Gives a draft the key that will sign its tickets, before its slips are made. */
import { setTicketKey } from '../supabase/tickets.ts';
import type { Supabase } from '../supabase/client.ts';
import { Refusal } from '../supabase/refusal.ts';
import { KeyExists, KeyUnreadable, type KeyStore } from './key-store.ts';

/**
 * Makes the key, or reads the one of an earlier attempt, and makes the draft one with tickets. Its
 * former slips are void, unless they were made for this key.
 * @returns the key's fingerprint, 64 hex digits; slips carry its first 16 bytes.
 * @throws Refusal NOKEY when the key cannot be kept, and those of `setTicketKey`
 */
export async function prepareTickets(
	store: KeyStore,
	supabase: Supabase,
	round: string
): Promise<string> {
	const fingerprint = await ensureTicketKey(store, round);
	await setTicketKey(supabase, round, fingerprint);
	return fingerprint;
}

/** The fingerprint of the round's ticket key, which is made where there is none. @throws Refusal NOKEY */
export async function ensureTicketKey(store: KeyStore, round: string): Promise<string> {
	try {
		await store.createTicketKey(round).catch((error: unknown) => {
			if (!(error instanceof KeyExists)) throw error;
		});
		return (await store.readTicketKey(round)).fingerprint;
	} catch (error) {
		throw error instanceof KeyUnreadable ? new Refusal('NOKEY') : error;
	}
}
