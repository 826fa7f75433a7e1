import { ownAgency } from '$lib/server/staff-access.ts';
import { readActs } from '$lib/server/supabase/acts.ts';
import type { PageServerLoad } from './$types';

/** Some years of a small office. */
const MOST_SHOWN = 500;

export const load: PageServerLoad = async ({ locals }) => ({
	record: await readActs(locals.supabase, ownAgency(locals).id, MOST_SHOWN)
});
