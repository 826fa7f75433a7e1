/** Makes a first round in one go, as far as it gets. */
import { sizeWarnings } from '$lib/privacy/round-size.ts';
import { openRoundWithKey } from '$lib/server/collector/open-round.ts';
import type { Supabase } from '$lib/server/supabase/client.ts';
import {
	addServicePoint,
	createRound,
	type RoundDraft,
	type ServicePointDraft
} from '$lib/server/supabase/rounds.ts';

/**
 * Makes the draft, its service point, and opens it where that is wanted and needs no second thought.
 * Yields, after each step, the page that the person is best led to if the next one is refused.
 * @throws Refusal of the step that was refused
 */
export async function* makeFirstRound(
	supabase: Supabase,
	agencyId: string,
	{ draft, point }: { draft: RoundDraft; point: ServicePointDraft },
	isToOpen: boolean
): AsyncGenerator<string, void> {
	const { id, slug } = await createRound(supabase, agencyId, draft);
	const home = `/staff/rounds/${slug}`;
	yield home;
	const pointSlug = await addServicePoint(supabase, id, point);
	if (!isToOpen) return;
	// Where opening needs a second thought, the page that opens says why.
	yield `${home}/open`;
	if (sizeWarnings({ ...draft, points: [point.expected] }).length > 0) return;
	await openRoundWithKey(supabase, { id, admission: draft.admission, keyFingerprint: null });
	yield `${home}/poster/${pointSlug}`;
}
