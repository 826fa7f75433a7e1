/**
 * The **outside issuer**: another Prongsai that has the slips of a round and signs its tickets. It is
 * asked at the one address that ISSUER_URL names, and told nothing of whoever asks here: no address,
 * no header. Every request has an end, and no more is read than the longest honest reply.
 */
import {
	readReply,
	TICKET_BODY_BYTES,
	writeSlipRequest,
	writeTicketRequest,
	type Reply,
	type TicketRequest
} from '$lib/privacy/ticket/bodies.ts';
import { readPublicTicketKey, type PublicTicketKey } from '$lib/privacy/ticket/issuer.ts';
import { readCounters, type RoundCounters } from '$lib/server/supabase/tickets.ts';

/** Half of what a phone waits for this server, so that it still hears why. */
const TIMEOUT_MS = 10_000;

/** More than a key or the counters take. */
const MOST_BYTES = 4096;

/** Thrown when the issuer did not answer in time, or not as a Prongsai does. */
export class IssuerAway extends Error {}

/** Every call throws IssuerAway; then nobody knows whether it arrived, and asking again is safe. */
export interface OutsideIssuer {
	/** Address without a slash at the end. */
	url: string;
	/** The key of its round; null where it has no such round, or none with a key any more. */
	key(slug: string): Promise<PublicTicketKey | null>;
	/** Asks for a signature; its reply says what came of it. */
	ticket(slug: string, request: TicketRequest): Promise<Reply>;
	/** Asks what became of a slip. */
	slip(slug: string, code: string): Promise<Reply>;
	/** What everybody may know of its slips. */
	counters(slug: string): Promise<RoundCounters>;
}

/** @param url of ISSUER_URL; a slug is part of a path and nothing else. */
export function issuerAt(url: string, ask: typeof fetch = fetch): OutsideIssuer {
	async function call(slug: string, where: string, body?: string): Promise<Response> {
		if (!/^[a-z0-9-]{1,40}$/.test(slug)) throw new IssuerAway('That is no slug.');
		const headers = { 'content-type': 'application/json', origin: url };
		const posted = body === undefined ? {} : { method: 'POST', headers, body };
		try {
			return await ask(`${url}/i/${slug}/${where}`, {
				...posted,
				// A redirect would carry a code who knows where.
				redirect: 'error',
				signal: AbortSignal.timeout(TIMEOUT_MS)
			});
		} catch {
			throw new IssuerAway('The issuer did not answer.');
		}
	}

	async function post(slug: string, where: string, body: string): Promise<Reply> {
		const bytes = await readBytes(await call(slug, where, body), TICKET_BODY_BYTES);
		const reply = readReply(bytes.toString('utf8'));
		if (reply === null) throw new IssuerAway('That is no reply of a Prongsai.');
		return reply;
	}

	return {
		url,
		async key(slug) {
			const response = await call(slug, 'key');
			if (response.status === 404 || response.status === 410) return null;
			if (!response.ok) throw new IssuerAway('The issuer has no key just now.');
			const spki = await readBytes(response, MOST_BYTES);
			try {
				return readPublicTicketKey(spki);
			} catch {
				return null;
			}
		},
		ticket: async (slug, request) => post(slug, 'ticket', writeTicketRequest(request)),
		slip: async (slug, code) => post(slug, 'slip', writeSlipRequest(code)),
		async counters(slug) {
			const response = await call(slug, 'counters');
			if (!response.ok) throw new IssuerAway('The issuer has no counters just now.');
			const bytes = await readBytes(response, MOST_BYTES);
			try {
				return readCounters(JSON.parse(bytes.toString('utf8')));
			} catch {
				throw new IssuerAway('Those are no counters of a Prongsai.');
			}
		}
	};
}

async function readBytes(response: Response, most: number): Promise<Buffer> {
	const chunks: Uint8Array[] = [];
	let length = 0;
	try {
		for await (const chunk of response.body ?? []) {
			length += chunk.length;
			// Leaving the loop ends the request.
			if (length > most) break;
			chunks.push(chunk);
		}
	} catch {
		throw new IssuerAway('The issuer stopped in the middle of its answer.');
	}
	if (length > most) throw new IssuerAway('The issuer says more than a Prongsai would.');
	return Buffer.concat(chunks);
}
