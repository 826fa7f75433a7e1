/** What stands behind a respondent's address. */
import { error } from '@sveltejs/kit';
import { transportOf } from '$lib/server/http/transport.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';

/** Where an address finds its round; null where there is none. */
export type FindEntry = (slug: string) => Promise<Entry | null>;

/** @throws 503 while the database is away, 404 */
export async function entryBehind(find: FindEntry, slug: string): Promise<Entry> {
	const entry = await find(slug).catch(() => error(503, 'unavailable'));
	return entry ?? error(404, 'unknown_link');
}

/** The round of the thanks page, or null where the database is away: the answer is stored already. */
export async function thankedRound(
	find: FindEntry,
	slug: string,
	locals: App.Locals
): Promise<{ entry: Entry | null }> {
	const entry = await find(slug).catch(() => undefined);
	if (entry === null) error(404, 'unknown_link');
	locals.digits = entry?.agency.digits;
	return { entry: entry ?? null };
}

/**
 * Over plain http an operator may tell us the number that the page says we cannot know (P45), and a
 * code would be told to whoever listens, like an answer. @throws 403
 */
export function refuseExposed(url: URL): void {
	if (transportOf(url) === 'exposed') error(403, 'https_required');
}
