/**
 * Rounds behind entry links, remembered for a moment: a queue at a counter asks for the same one
 * over and over, and each look costs as much as an answer. What the database decides is never
 * decided here; a page may lag some seconds behind it.
 */
import { log } from '$lib/server/log.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';

/** How long a look holds. */
const FRESH_MS = 5000;

/** How long an old look is better than an error page while the database is away. */
const USEFUL_MS = 60 * 60_000;

/** More links than a province has counters; beyond it the oldest look is forgotten. */
const MOST_ENTRIES = 5000;

/** The form of every address that we make; anything else is not worth a look. */
const SLUG = /^[a-z0-9-]{1,40}$/;

/**
 * Wraps a look into the database.
 * @param find null where there is no such link; that is asked again every time.
 * @returns the same, at most some seconds old; it fails as `find` does where nothing is remembered.
 */
export function rememberEntries(
	find: (slug: string) => Promise<Entry | null>,
	now: () => Date = () => new Date()
): (slug: string) => Promise<Entry | null> {
	const seen = new Map<string, { entry: Entry; at: number }>();
	const looking = new Map<string, Promise<Entry | null>>();

	async function look(slug: string): Promise<Entry | null> {
		try {
			const entry = await find(slug);
			seen.delete(slug);
			if (entry !== null) {
				for (const oldest of seen.keys()) {
					if (seen.size < MOST_ENTRIES) break;
					seen.delete(oldest);
				}
				seen.set(slug, { entry, at: now().getTime() });
			}
			return entry;
		} catch (error) {
			const old = seen.get(slug);
			log({ entry: 'failed' });
			if (old !== undefined && now().getTime() - old.at < USEFUL_MS) return old.entry;
			throw error;
		} finally {
			looking.delete(slug);
		}
	}

	return async (slug) => {
		if (!SLUG.test(slug)) return null;
		const known = seen.get(slug);
		if (known !== undefined && now().getTime() - known.at < FRESH_MS) return known.entry;
		const underWay = looking.get(slug);
		if (underWay !== undefined) return underWay;
		const started = look(slug);
		looking.set(slug, started);
		return started;
	};
}
