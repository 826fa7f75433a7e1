/** Rounds with tickets, made as the product makes them, and a respondent of such a round without a page. */
import { expect, type APIRequestContext, type APIResponse } from '@playwright/test';
import { join } from 'node:path';
import { fromBase64url, toBase64url } from '../../../src/lib/privacy/ticket/base64url.ts';
import {
	readReply,
	writeAnswerRequest,
	writeTicketRequest
} from '../../../src/lib/privacy/ticket/bodies.ts';
import {
	blindTicket,
	finalizeTicket,
	importTicketKey,
	type Ticket
} from '../../../src/lib/privacy/ticket/client.ts';
import { createKeyStore } from '../../../src/lib/server/collector/key-store.ts';
import { prepareTickets } from '../../../src/lib/server/collector/ticket-key.ts';
import { makeSlips } from '../../../src/lib/server/documents/slips.ts';
import { replaceSlips } from '../../../src/lib/server/supabase/rounds.ts';
import { AGENCY_B } from './cast.ts';
import { ask, callAsServer, service } from './database.ts';

export interface TicketRound {
	id: string;
	slug: string;
	/** Path of its form. */
	path: string;
	/** SHA-256 of its key, 64 hex digits. */
	fingerprint: string;
	/** The codes of all slips, as they are printed. */
	codes: string[];
	/** What the database knows of them, in the same order. */
	hashes: string[];
	/** Path and fragment of a slip's QR code. */
	slip: (place: number) => string;
}

/** An open internal round with tickets for twenty employees and as many slips. */
export async function makeTicketRound(data: string, name: string): Promise<TicketRound> {
	const [made] = await ask(
		data,
		(sql) => sql<{ id: string; slug: string }[]>`
			insert into public.rounds
				(agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, k, expected, admission)
			values
				(${AGENCY_B}, ${name}, 'iit-2566', 'iit', 2569,
					private.today(), private.today() + 30, 5, 20, 'draw')
			returning id, slug`
	);
	if (made === undefined) throw new Error('The round was not made.');
	const { id, slug } = made;
	const store = createKeyStore(join(data, 'keys'));
	const fingerprint = await prepareTickets(store, service(data), id);
	const pepper = await store.secret('slip-pepper');
	const address = `http://localhost/i/${slug}`;
	const { slips, hashes } = makeSlips(20, { id, address, keyFingerprint: fingerprint }, pepper);
	await replaceSlips(service(data), id, hashes);
	await store.create(id);
	await callAsServer(data, 'open_round', { p_round_id: id });
	const pin = toBase64url(Buffer.from(fingerprint, 'hex').subarray(0, 16));
	const codes = slips.map(({ code }) => code);
	const path = `/i/${slug}`;
	const slip = (place: number) => `${path}#c=${(codes[place] ?? '').replaceAll('-', '')}&k=${pin}`;
	return { id, slug, path, fingerprint, codes, hashes, slip };
}

/** Sends a body as the island does. @param address of the round. */
export function postJson(
	request: APIRequestContext,
	address: string,
	where: 'ticket' | 'answer',
	body: string,
	headers: Record<string, string> = {}
): Promise<APIResponse> {
	const { origin } = new URL(address);
	return request.post(`${address}/${where}`, {
		data: Buffer.from(body),
		headers: { origin, 'content-type': 'application/json', ...headers }
	});
}

/** Collects a ticket without a page. */
export async function collect(
	request: APIRequestContext,
	address: string,
	{ id, fingerprint }: TicketRound,
	code: string
): Promise<Ticket> {
	const spki = new Uint8Array(await (await request.get(`${address}/key`)).body());
	const pin = new Uint8Array(Buffer.from(fingerprint, 'hex').subarray(0, 16));
	const key = await importTicketKey(spki, pin);
	const blinded = await blindTicket(key, id);
	const body = writeTicketRequest({ code, blinded: blinded.blinded });
	const reply = readReply(await (await postJson(request, address, 'ticket', body)).text());
	expect(reply?.kind).toBe('signed');
	return finalizeTicket(key, blinded, reply?.blindSignature ?? new Uint8Array());
}

/** Sends an answer without a page; returns what came of it. */
export async function answerWith(
	request: APIRequestContext,
	address: string,
	ticket: Ticket,
	answers: Record<string, string>
): Promise<string | undefined> {
	const body = writeAnswerRequest({ ...ticket, answers });
	return readReply(await (await postJson(request, address, 'answer', body)).text())?.kind;
}

/** The ticket in a link that was kept. */
export function ticketOf(link: string): Ticket {
	const [prepared, signature] = (link.split('#t=')[1] ?? '').split('.').map(fromBase64url);
	if (!prepared || !signature) throw new Error('The link has no ticket.');
	return { prepared, signature };
}
