/** Revokes a slip by its code, which its holder shows: the database knows slips by their hash alone. */
import { hashSlipCode } from '$lib/privacy/slip-code.ts';
import type { Supabase } from '$lib/server/supabase/client.ts';
import { revokeSlip } from '$lib/server/supabase/tickets.ts';
import { keys } from './keys.ts';
import { SLIP_SECRET } from './submit.ts';

/** @param code in its plain form. @throws Refusal NOTAD, RNDST, SLTUN, SLTUS */
export async function revokeShownSlip(
	supabase: Supabase,
	round: string,
	code: string
): Promise<void> {
	await revokeSlip(supabase, round, hashSlipCode(code, round, await keys.secret(SLIP_SECRET)));
}
