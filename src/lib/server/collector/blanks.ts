/**
 * **Blanks** are form tokens that a device takes along to where there is no network: one for each
 * answer, valid for 36 hours. The server keeps no record of them, and those of a batch differ in
 * nothing but their random number.
 */
import { randomBytes } from 'node:crypto';
import { issueFormToken, KEPT_LIFETIME_SECONDS } from '$lib/privacy/form-token.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import { FORM_TOKEN_SECRET, type WayIn } from './submit.ts';

/** What one person can ask on a day out, and no more than a device should hold. */
export const BLANKS_PER_BATCH = 60;

/** A batch of blanks; none where the round takes no answers today. */
export async function issueBlanks(
	{ keys, now }: Pick<WayIn, 'keys' | 'now'>,
	entry: Entry
): Promise<string[]> {
	const { roundId: round, cell } = entry;
	if (entry.state !== 'open' || cell === null) return [];
	const secret = await keys.secret(FORM_TOKEN_SECRET);
	const lifetime = KEPT_LIFETIME_SECONDS;
	return Array.from({ length: BLANKS_PER_BATCH }, () =>
		issueFormToken({ round, cell, now: now(), secret, randomBytes, lifetime })
	);
}
