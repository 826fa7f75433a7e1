/** Takes the demonstration away: its agency, all it holds, and the keys of its rounds. */
import { keys } from '$lib/server/collector/keys.ts';
import { demonstrationRounds, removeDemonstration } from '$lib/server/supabase/agencies.ts';
import { serviceClient, type Supabase } from '$lib/server/supabase/client.ts';

/**
 * @param supabase the client of an admin, who may do this.
 * @throws Refusal NOTAD
 */
export async function removeDemonstrationAndKeys(supabase: Supabase): Promise<void> {
	const rounds = await demonstrationRounds(serviceClient());
	await removeDemonstration(supabase);
	for (const round of rounds) await keys.destroy(round);
}
