/** The round of a kiosk's own requests, which are held to what its page is held to. */
import { error } from '@sveltejs/kit';
import { findEntryPoint } from '$lib/server/collector/intake.ts';
import { transportOf } from '$lib/server/http/transport.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';

/** @throws 403 over plain http in public (P45), 404, 503 */
export async function kioskEntry(slug: string, url: URL): Promise<Entry> {
	if (transportOf(url) === 'exposed') error(403, 'https_required');
	const entry = await findEntryPoint(slug).catch(() => error(503, 'unavailable'));
	return entry ?? error(404, 'unknown_link');
}
