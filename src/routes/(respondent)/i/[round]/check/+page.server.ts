import { error } from '@sveltejs/kit';
import { findInternalEntry } from '$lib/server/collector/intake.ts';
import { ticketDesk } from '$lib/server/collector/ticket-desk.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import { roundCounters, type RoundCounters } from '$lib/server/supabase/tickets.ts';
import { entryBehind, refuseExposed } from '../../../entry-behind.server.ts';
import { checkCode, checkReceipt } from './check-actions.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What anybody may know of the round. Nothing here follows a slip or an answer before the night. */
export const load: PageServerLoad = async ({ params, url }) => {
	refuseExposed(url);
	const entry = await entryBehind(findInternalEntry, params.round);
	const away = () => error(503, 'unavailable');
	const counters = await roundCounters(publicClient(), params.round).catch(away);
	if (counters === null) error(404, 'unknown_link');
	const { outside } = entry;
	if (outside?.kind !== 'issuer') return { entry, counters, issuer: null };
	return { entry, counters, issuer: await issuersCounters(outside.slug, counters) };
};

export const actions = { code: checkCode, receipt: checkReceipt } satisfies Actions;

/** Null counters where the issuer cannot be asked, or shows those of another key's slips. */
async function issuersCounters(slug: string, { keyFingerprint }: RoundCounters) {
	const shown = (await ticketDesk.issuer?.counters(slug).catch(() => null)) ?? null;
	const isSameKey = shown !== null && shown.keyFingerprint === keyFingerprint;
	return { url: ticketDesk.issuer?.url ?? '', counters: isSameKey ? shown : null };
}
