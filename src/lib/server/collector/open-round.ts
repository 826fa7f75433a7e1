/** Opens a round: first its keys, then the round; never the other way round. */
import { openRound, type Round } from '$lib/server/supabase/rounds.ts';
import type { Supabase } from '$lib/server/supabase/client.ts';
import { Refusal } from '$lib/server/supabase/refusal.ts';
import { issuer, requireIssuersKey } from './issuer.ts';
import { keys } from './keys.ts';
import { KeyExists, KeyUnreadable, type KeyStore } from './key-store.ts';

/** A round about to be opened, as the database knows it. */
export type Opening = Pick<Round, 'id' | 'admission' | 'keyFingerprint'> &
	Partial<Pick<Round, 'issuer' | 'signsFor'>>;

/**
 * @throws Refusal NOKEY when the key cannot be kept, NOTKY when the ticket key is not the one that
 *   the slips name, ISSAW and ISSKY of an outside issuer's, and those of `openRound`
 */
export async function openRoundWithKey(supabase: Supabase, round: Opening): Promise<void> {
	if (round.issuer) await requireIssuersKey(issuer, round.issuer, round.keyFingerprint);
	else await requireTicketKey(keys, round);
	// Without this key nothing can be sealed here: a round that signs for another takes no answers.
	if (!round.signsFor) await ensureKey(keys, round.id);
	await openRound(supabase, round.id);
}

/**
 * Makes sure that the key on disk is the one whose fingerprint is on paper: every phone would refuse
 * another, and the round could not be mended once it is open. Without a fingerprint the database
 * refuses by itself.
 * @throws Refusal NOTKY
 */
export async function requireTicketKey(
	store: Pick<KeyStore, 'readTicketKey'>,
	{ id, admission, keyFingerprint }: Opening
): Promise<void> {
	if (admission !== 'ticket' || keyFingerprint === null) return;
	try {
		const { fingerprint } = await store.readTicketKey(id);
		if (fingerprint !== keyFingerprint) throw new Refusal('NOTKY');
	} catch (error) {
		throw error instanceof KeyUnreadable ? new Refusal('NOTKY') : error;
	}
}

/** Makes the round's key, or reads the one of an earlier attempt. @throws Refusal NOKEY */
export async function ensureKey(store: KeyStore, round: string): Promise<void> {
	try {
		await store.create(round);
	} catch (error) {
		if (error instanceof KeyUnreadable) throw new Refusal('NOKEY');
		if (!(error instanceof KeyExists)) throw error;
		await readBack(store, round);
	}
}

async function readBack(store: KeyStore, round: string): Promise<void> {
	try {
		await store.read(round);
	} catch (error) {
		throw error instanceof KeyUnreadable ? new Refusal('NOKEY') : error;
	}
}
