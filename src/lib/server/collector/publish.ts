/** Makes and stores the published result of a round, from what the database lets out of it. */
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { parsePublishedState } from '$lib/privacy/disclosure/published-state.ts';
import { publish } from '$lib/privacy/disclosure/publish.ts';
import { serviceClient } from '$lib/server/supabase/client.ts';
import { ensureInstruments } from '$lib/server/supabase/instrument-sets.ts';
import { publishedState, storePublishedResult } from '$lib/server/supabase/publishing.ts';

/**
 * Publishes the present state of a round. Safe to repeat: after a crash between mix and publishing
 * the schedule finds the stored version behind the tallies and calls this again.
 */
export async function publishRound(round: string): Promise<void> {
	const database = serviceClient();
	const state = parsePublishedState(await publishedState(database, round));
	await ensureInstruments([state.instrumentId], database);
	const instrument = surveyInstrument(state.instrumentId);
	await storePublishedResult(database, round, publish(state, instrument));
}
