import { error, fail, type RequestEvent } from '@sveltejs/kit';
import { findInternalEntry } from '$lib/server/collector/intake.ts';
import { hasReceipt } from '$lib/server/collector/receipts.ts';
import { ticketDesk } from '$lib/server/collector/ticket-desk.ts';
import { checkSlip } from '$lib/server/collector/tickets.ts';
import { isBodyTooLarge, RESPONDENT_BODY_LIMIT } from '$lib/server/http/body-limit.ts';
import { formDataOf } from '$lib/server/http/form-data.ts';
import { transportOf } from '$lib/server/http/transport.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import { nullifiers, roundCounters, type RoundCounters } from '$lib/server/supabase/tickets.ts';
import type { Actions, PageServerLoad } from './$types';

const away = () => error(503, 'unavailable');

/** What anybody may know of the round. Nothing here follows a slip or an answer before the night. */
export const load: PageServerLoad = async ({ params, url }) => {
	const entry = await internalRound(url, params.round);
	const counters = await roundCounters(publicClient(), params.round).catch(away);
	if (counters === null) error(404, 'unknown_link');
	const { outside } = entry;
	if (outside?.kind !== 'issuer') return { entry, counters, issuer: null };
	return { entry, counters, issuer: await issuersCounters(outside.slug, counters) };
};

export const actions: Actions = {
	async code(event) {
		const { entry, typed } = await read(event, 'code');
		const slip = await checkSlip(ticketDesk, { visitor: event, entry, code: typed }).catch(away);
		if (slip.kind === 'gone') error(404, 'unknown_link');
		const outcome = slip.kind === 'too_many' ? (`too_many_${slip.reason}` as const) : slip.kind;
		if (outcome === 'code') return fail(422, { slip: outcome, receipt: null });
		return slip.kind === 'too_many'
			? fail(429, { slip: outcome, receipt: null })
			: { slip: outcome, receipt: null };
	},
	async receipt(event) {
		const { typed } = await read(event, 'receipt');
		const list = await nullifiers(publicClient(), event.params.round ?? '').catch(away);
		if (list === null) error(404, 'unknown_link');
		return { slip: null, receipt: hasReceipt(list, typed) ? 'found' : 'missing' } as const;
	}
};

/** Null counters where the issuer cannot be asked, or shows those of another key's slips. */
async function issuersCounters(slug: string, { keyFingerprint }: RoundCounters) {
	const shown = (await ticketDesk.issuer?.counters(slug).catch(() => null)) ?? null;
	const isSameKey = shown !== null && shown.keyFingerprint === keyFingerprint;
	return { url: ticketDesk.issuer?.url ?? '', counters: isSameKey ? shown : null };
}

async function read(event: RequestEvent, field: string) {
	if (isBodyTooLarge(event.request, RESPONDENT_BODY_LIMIT)) error(413, 'body_too_large');
	const entry = await internalRound(event.url, event.params.round ?? '');
	return { entry, typed: String((await formDataOf(event.request)).get(field) ?? '') };
}

/** Over plain http a code would be told to whoever listens, like an answer. */
async function internalRound(url: URL, slug: string) {
	if (transportOf(url) === 'exposed') error(403, 'https_required');
	const entry = await findInternalEntry(slug).catch(away);
	if (entry === null) error(404, 'unknown_link');
	return entry;
}
