/**
 * Sends responses to a round with tickets as a phone with script would: takes the round's key, redeems
 * the slip for a ticket with a blinded message, and sends the answers with the ticket alone.
 */
import {
	readReply,
	writeAnswerRequest,
	writeTicketRequest,
	type Reply
} from '../../lib/privacy/ticket/bodies.ts';
import { pinOf } from '../../lib/privacy/slip-link.ts';
import {
	blindTicket,
	finalizeTicket,
	importTicketKey,
	KeyRefused,
	SignatureRefused
} from '../../lib/privacy/ticket/client.ts';
import { SimulationError } from './error.ts';
import { fetchFrom } from './fetch-from.ts';
import type { Sending, TicketRound } from './plan.ts';

/** What the server says of an answer that it has. */
const TAKEN_IN = ['ok', 'already'];

/**
 * Redeems one slip and sends one answer.
 * @throws SimulationError naming what was refused, without any answer or code.
 */
export async function sendWithTicket(
	url: string,
	{ path, code, answers }: Sending,
	ticketRound: TicketRound,
	signal: AbortSignal
): Promise<void> {
	const post = (action: string, body: string) => postJson(url, `${path}/${action}`, body, signal);
	const key = await takeKey(url, path, ticketRound, signal);
	const blinded = await blindTicket(key, ticketRound.round);
	const request = writeTicketRequest({ code: code ?? '', blinded: blinded.blinded });
	const { kind, blindSignature } = await post('ticket', request);
	if (blindSignature === undefined) throw refusal(`${path}/ticket`, kind);
	const ticket = await finalizeTicket(key, blinded, blindSignature).catch((error: unknown) => {
		throw error instanceof SignatureRefused ? refusal(`${path}/ticket`, 'signature') : error;
	});
	const answered = await post('answer', writeAnswerRequest({ ...ticket, answers }));
	if (!TAKEN_IN.includes(answered.kind)) throw refusal(`${path}/answer`, answered.kind);
}

async function takeKey(
	url: string,
	path: string,
	{ keyFingerprint }: TicketRound,
	signal: AbortSignal
): Promise<CryptoKey> {
	const { isOk, status, bytes } = await fetchFrom(url, `${path}/key`, signal, { headers: {} });
	if (!isOk) throw refusal(`${path}/key`, `HTTP ${status}`);
	return importTicketKey(bytes, pinOf(keyFingerprint)).catch((error: unknown) => {
		throw error instanceof KeyRefused ? refusal(`${path}/key`, error.fault) : error;
	});
}

async function postJson(
	url: string,
	path: string,
	body: string,
	signal: AbortSignal
): Promise<Reply> {
	const headers = { 'content-type': 'application/json' };
	const request = { method: 'POST', headers, body } as const;
	const { status, bytes } = await fetchFrom(url, path, signal, request);
	const reply = readReply(new TextDecoder().decode(bytes));
	if (reply === null) throw refusal(path, `HTTP ${status}`);
	return reply;
}

function refusal(path: string, kind: string): SimulationError {
	return new SimulationError(`Stopped at ${path}: ${kind}.`);
}
