/** Why there is nothing to read, in the words that respondents were told beforehand. */
import { longDate } from '$lib/i18n/dates.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import type { RoundComments } from '$lib/server/supabase/comments.ts';

/** The sentence for a round without texts, whatever the reason. */
export function absence(
	{ asksComment, state, released, keptUntil }: Omit<RoundComments, 'bodies'>,
	k: number
): string {
	if (!asksComment) return m.comment_page_not_asked();
	if (state === 'void') return m.comment_page_void({ k });
	if (released === null) return m.comment_page_waiting({ k, twice: 2 * k });
	if (released > 0 && keptUntil !== null) {
		return m.comment_page_deleted({ n: released, day: longDate(keptUntil, getLocale()) });
	}
	return m.comment_page_too_few({ k, twice: 2 * k });
}
