/**
 * **Ticket requests** over HTTP: JSON of one length in, JSON of one length out, whatever comes of it.
 * There is no cookie and no session that another site could ride on; that a request comes from our
 * own page is asked for all the same, as for a form. Nothing of a request is logged.
 */
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import {
	ANSWER_BODY_BYTES,
	readAnswerRequest,
	readSlipRequest,
	readTicketRequest,
	writeReply,
	type Reply
} from '$lib/privacy/ticket/bodies.ts';
import { isBodyTooLarge } from '$lib/server/http/body-limit.ts';
import { transportOf } from '$lib/server/http/transport.ts';
import { log } from '$lib/server/log.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import type { Visitor } from './limiter.ts';
import { checkSlip, issueTicket, submitTicketAnswer, type TicketDesk } from './tickets.ts';

/** A request and the round that it is made to. */
export interface TicketCall extends Visitor {
	request: Request;
	url: URL;
	params: { round: string };
}

export type FindEntry = (slug: string) => Promise<Entry | null>;

/** `POST /i/<round>/ticket`: a slip's code and a blinded message for a blind signature. */
export function takeTicketRequest(
	desk: TicketDesk,
	find: FindEntry,
	call: TicketCall
): Promise<Response> {
	return take(find, call, readTicketRequest, async (entry, request) => {
		const issued = await issueTicket(desk, { visitor: call, entry, ...request });
		return issued.kind === 'too_many' ? { kind: `too_many_${issued.reason}` } : issued;
	});
}

/** `POST /i/<round>/answer`: a ticket and the answers. */
export function takeAnswerRequest(
	desk: TicketDesk,
	find: FindEntry,
	call: TicketCall
): Promise<Response> {
	return take(find, call, readAnswerRequest, async (entry, request) => {
		const instrument = surveyInstrument(entry.instrumentId);
		const answered = await submitTicketAnswer(desk, {
			visitor: call,
			entry,
			instrument,
			...request
		});
		if (answered.kind === 'accepted') return { kind: answered.isNew ? 'ok' : 'already' };
		return answered.kind === 'too_many' ? { kind: `too_many_${answered.reason}` } : answered;
	});
}

/** `POST /i/<round>/slip`: a slip's code for its state, asked by the collector that we sign for. */
export function takeSlipRequest(
	desk: TicketDesk,
	find: FindEntry,
	call: TicketCall
): Promise<Response> {
	return take(find, call, readSlipRequest, async (entry, code) => {
		if (entry.outside?.kind !== 'collector') return { kind: 'gone' };
		const checked = await checkSlip(desk, { visitor: call, entry, code });
		return checked.kind === 'too_many' ? { kind: `too_many_${checked.reason}` } : checked;
	});
}

async function take<T>(
	find: FindEntry,
	call: TicketCall,
	read: (text: string) => T | null,
	act: (entry: Entry, request: T) => Promise<Reply>
): Promise<Response> {
	const { request, url, params } = call;
	// A page that came unencrypted could have been altered, and its ticket be recognisable (P24).
	if (transportOf(url) !== 'safe') return reply({ kind: 'insecure' });
	if (!isFromOwnPage(request, url)) return reply({ kind: 'foreign' });
	if (isBodyTooLarge(request, ANSWER_BODY_BYTES)) return reply({ kind: 'malformed' });
	try {
		const body = read(await request.text());
		if (body === null) return reply({ kind: 'malformed' });
		const entry = await find(params.round);
		return reply(entry === null ? { kind: 'gone' } : await act(entry, body));
	} catch {
		// Told without its text, which may quote data.
		log({ ticket: 'failed' });
		return reply({ kind: 'unavailable' });
	}
}

/**
 * A browser names the origin of every POST, and lets no other site send this content type without
 * asking us first, which we never allow.
 */
function isFromOwnPage(request: Request, url: URL): boolean {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
	return request.headers.get('origin') === url.origin && type === 'application/json';
}

const STATUS: Readonly<Record<string, number>> = {
	signed: 200,
	ok: 200,
	already: 200,
	unused: 200,
	redeemed: 200,
	revoked: 200,
	malformed: 400,
	insecure: 403,
	foreign: 403,
	slip_unknown: 404,
	gone: 404,
	slip_used: 409,
	slip_revoked: 410,
	closed: 410,
	code: 422,
	ticket: 422,
	not_offered: 422,
	too_many_address: 429,
	too_many_codes: 429,
	unavailable: 503
};

function reply({ kind, blindSignature }: Reply): Response {
	const headers = { 'content-type': 'application/json' };
	const body = writeReply({ kind, ...(blindSignature && { blindSignature }) });
	return new Response(body, { status: STATUS[kind] ?? 500, headers });
}
