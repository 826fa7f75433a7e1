/** Whether Supabase answers, and the database behind it. */
import type { Supabase } from './client.ts';

/** Asks the least that reaches a table. @throws where no answer of the database came back. */
export async function askDatabase(client: Supabase, signal: AbortSignal): Promise<void> {
	const { error } = await client.rpc('entry_point', { p_slug: '' }).abortSignal(signal);
	if (error) throw error;
}
