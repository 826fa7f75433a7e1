/** The way of a published result into the database; reading it is in results.ts. */
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { Supabase } from './client.ts';
import type { Json } from './database.types.ts';

/** What may be published of a round now, unparsed. */
export async function publishedState(database: Supabase, round: string): Promise<unknown> {
	const { data, error } = await database.rpc('published_state', { p_round_id: round });
	if (error) throw error;
	return data;
}

/** Stores a result; the database refuses an older version and any change of a final one (P34). */
export async function storePublishedResult(
	database: Supabase,
	round: string,
	result: PublishedResult
): Promise<void> {
	const { error } = await database.rpc('store_published_result', {
		p_round_id: round,
		p_version: result.version,
		p_result: result as unknown as Json
	});
	if (error) throw error;
}
