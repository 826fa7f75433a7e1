/** Opens a round: first its key, then the round; never the other way round. */
import { openRound } from '$lib/server/supabase/rounds.ts';
import type { Supabase } from '$lib/server/supabase/client.ts';
import { Refusal } from '$lib/server/supabase/refusal.ts';
import { keys } from './keys.ts';
import { KeyExists, KeyUnreadable, type KeyStore } from './key-store.ts';

/** @throws Refusal NOKEY when the key cannot be kept, and those of `openRound` */
export async function openRoundWithKey(supabase: Supabase, round: string): Promise<void> {
	await ensureKey(keys, round);
	await openRound(supabase, round);
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
