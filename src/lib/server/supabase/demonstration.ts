/** What the home page may know of the demonstration agency. */
import { publicClient, serviceClient } from './client.ts';

export interface DemonstrationEntries {
	/** Entry link of the open EIT round. */
	eitSlug: string;
	/** Id and slug of the open IIT round. */
	iitRound: string;
	iitSlug: string;
	/** Id of the newest closed round. */
	resultsRound: string;
}

/** Open and closed rounds of the demonstration agency; null when one of them is missing. */
export async function demonstrationEntries(): Promise<DemonstrationEntries | null> {
	const { data, error } = await publicClient().rpc('demonstration_entries');
	if (error) throw error;
	const { eit_slug, iit_round, iit_slug, results_round } = data as Record<string, string | null>;
	if (!eit_slug || !iit_round || !iit_slug || !results_round) return null;
	return { eitSlug: eit_slug, iitRound: iit_round, iitSlug: iit_slug, resultsRound: results_round };
}

/** The first of the slips (hex) that is unused; only the demonstration answers such a question. */
export async function firstUnusedSlip(round: string, hashes: string[]): Promise<string | null> {
	const { data, error } = await serviceClient().rpc('first_unused_demonstration_slip', {
		p_round_id: round,
		p_hashes: hashes
	});
	if (error) throw error;
	return data;
}
