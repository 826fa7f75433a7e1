/** Between a gateway's refusal and the form that shows it. */
import { refusalSentence } from '$lib/i18n/database-errors.ts';
import { Refusal } from '$lib/server/supabase/refusal.ts';

/**
 * Runs a step and returns null, or the sentence for the reader where the database refused it.
 * @throws whatever else went wrong.
 */
export async function refusedBy(step: () => Promise<unknown>): Promise<string | null> {
	try {
		await step();
		return null;
	} catch (error) {
		if (error instanceof Refusal) return refusalSentence(error.code);
		throw error;
	}
}
