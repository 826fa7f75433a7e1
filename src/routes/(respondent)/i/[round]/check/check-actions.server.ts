/** What anybody can have checked: the code of a slip, and a receipt. */
import { error, fail } from '@sveltejs/kit';
import { findInternalEntry } from '$lib/server/collector/intake.ts';
import { hasReceipt } from '$lib/server/collector/receipts.ts';
import { ticketDesk } from '$lib/server/collector/ticket-desk.ts';
import { checkSlip } from '$lib/server/collector/tickets.ts';
import { isBodyTooLarge, RESPONDENT_BODY_LIMIT } from '$lib/server/http/body-limit.ts';
import { formDataOf } from '$lib/server/http/form-data.ts';
import { publicClient } from '$lib/server/supabase/client.ts';
import { nullifiers } from '$lib/server/supabase/tickets.ts';
import { entryBehind, refuseExposed } from '../../../entry-behind.server.ts';
import type { RequestEvent } from './$types';

const away = () => error(503, 'unavailable');

export async function checkCode(event: RequestEvent) {
	const { entry, typed } = await read(event, 'code');
	const slip = await checkSlip(ticketDesk, { visitor: event, entry, code: typed }).catch(away);
	if (slip.kind === 'gone') error(404, 'unknown_link');
	const outcome = slip.kind === 'too_many' ? (`too_many_${slip.reason}` as const) : slip.kind;
	const said = { slip: outcome, receipt: null };
	if (outcome === 'code') return fail(422, said);
	return slip.kind === 'too_many' ? fail(429, said) : said;
}

export async function checkReceipt(event: RequestEvent) {
	const { typed } = await read(event, 'receipt');
	const list = await nullifiers(publicClient(), event.params.round).catch(away);
	if (list === null) error(404, 'unknown_link');
	return { slip: null, receipt: hasReceipt(list, typed) ? 'found' : 'missing' } as const;
}

async function read(event: RequestEvent, field: string) {
	if (isBodyTooLarge(event.request, RESPONDENT_BODY_LIMIT)) error(413, 'body_too_large');
	refuseExposed(event.url);
	const entry = await entryBehind(findInternalEntry, event.params.round);
	return { entry, typed: String((await formDataOf(event.request)).get(field) ?? '') };
}
