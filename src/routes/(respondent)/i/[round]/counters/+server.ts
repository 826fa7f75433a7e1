import { error, json } from '@sveltejs/kit';
import { findInternalEntry } from '$lib/server/collector/intake.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import { roundCounters } from '$lib/server/supabase/tickets.ts';
import type { RequestHandler } from './$types';

const away = () => error(503, 'unavailable');

/** The public numbers of slips that another Prongsai's round uses; its page shows them to everybody. */
export const GET: RequestHandler = async ({ params }) => {
	const entry = await findInternalEntry(params.round).catch(away);
	if (entry?.outside?.kind !== 'collector') error(404, 'unknown_link');
	return json(await roundCounters(publicClient(), params.round).catch(away));
};
