/** Mixes a round of this instance's Supabase and publishes what came of it. */
import { mixDatabase } from '$lib/server/supabase/mix.ts';
import { serviceClient } from '$lib/server/supabase/client.ts';
import { keys } from './keys.ts';
import { runMix, type MixOutcome } from './mix.ts';
import { publishRound } from './publish.ts';

/** Runs the mix of one round now; the caller has decided that it is due. */
export async function mixRound(round: string): Promise<MixOutcome> {
	const outcome = await runMix(mixDatabase(serviceClient()), keys, round);
	// Where nothing moved there is nothing new to publish, and perhaps nothing at all.
	const hasMoved = outcome.kind === 'mixed' && outcome.moved > 0;
	const isClosed = outcome.kind === 'ended' && outcome.state === 'closed';
	if (hasMoved || isClosed) await publishRound(round);
	return outcome;
}
