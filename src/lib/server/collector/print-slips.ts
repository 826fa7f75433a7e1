/** The slips of a draft, from its key to the sheet that is shown once. */
import { makeSlips, type Slip } from '$lib/server/documents/slips.ts';
import type { Supabase } from '$lib/server/supabase/client.ts';
import { replaceSlips, type Round } from '$lib/server/supabase/rounds.ts';
import { keys } from './keys.ts';
import { SLIP_SECRET } from './submit.ts';
import { prepareTickets } from './ticket-key.ts';

export interface PrintedSlips {
	slips: Slip[];
	/** Of the key that will sign the tickets, 64 hex digits; null in a draw. */
	keyFingerprint: string | null;
}

/**
 * Makes so many slips and voids all earlier ones of the draft. The key comes first: its fingerprint
 * is on the slips.
 * @param address of the round, for the QR codes.
 * @throws Refusal NOKEY, NOROW, RNDST, RNDFZ, SLTCT
 */
export async function printSlips(
	supabase: Supabase,
	{ id, admission }: Pick<Round, 'id' | 'admission'>,
	count: number,
	address: string
): Promise<PrintedSlips> {
	const keyFingerprint = admission === 'ticket' ? await prepareTickets(keys, supabase, id) : null;
	const pepper = await keys.secret(SLIP_SECRET);
	const { slips, hashes } = makeSlips(count, { id, address, keyFingerprint }, pepper);
	await replaceSlips(supabase, id, hashes);
	return { slips, keyFingerprint };
}
