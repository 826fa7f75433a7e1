/** From a slip to a ticket. Whatever goes wrong on the way, the same slip may be tried again. */
import { BodyTooLong, writeTicketRequest } from '../../privacy/ticket/bodies.ts';
import {
	blindTicket,
	finalizeTicket,
	importTicketKey,
	KeyRefused,
	SignatureRefused,
	type Ticket
} from '../../privacy/ticket/client.ts';
import type { Round } from './requests.ts';
import { slipMark, type PendingTicket, type TicketStore } from './store.ts';

/** Where tickets come from and where they are kept. */
export interface Counter {
	/** Id of the round. */
	id: string;
	round: Round;
	store: TicketStore;
}

/** A slip whose key is known: from its QR code, or compared by a person. */
export interface PinnedSlip {
	code: string;
	pin: Uint8Array;
}

/**
 * `key`: the round's key is not the slip's, and nothing was sent (P20). `signature`: what came back
 * is none. `storage`: the browser keeps nothing. The others are the round's own words, or those of
 * `Round.post`.
 */
export type Collected = { kind: 'ticket'; ticket: Ticket } | { kind: string };

/** After these the blinded message has no use: the slip has none for it, and never will. */
const FINAL = ['code', 'slip_unknown', 'slip_used', 'slip_revoked', 'closed', 'gone', 'malformed'];

/** Collects the ticket of a slip, or finishes an earlier try with the very same bytes (P18). */
export async function collectTicket(counter: Counter, slip: PinnedSlip): Promise<Collected> {
	const { id, round, store } = counter;
	const spki = await round.key();
	if (spki === null) return { kind: 'offline' };
	try {
		const key = await importTicketKey(spki, slip.pin);
		const mark = await slipMark(id, slip.code);
		const pending =
			(await storing(() => store.readPending(id, mark))) ??
			(await makePending(store, key, id, mark));
		const body = writeTicketRequest({ code: slip.code, blinded: pending.blinded });
		const reply = await round.post('ticket', body);
		if (FINAL.includes(reply.kind)) await storing(() => store.dropPending(id, mark));
		if (reply.kind !== 'signed' || !reply.blindSignature) return { kind: reply.kind };
		const ticket = await finalizeTicket(key, pending, reply.blindSignature);
		await storing(() => store.keepTicket(id, ticket));
		return { kind: 'ticket', ticket };
	} catch (error) {
		return { kind: faultOf(error) };
	}
}

/** Kept before anything is sent: without the inverse a signature is worth nothing. */
async function makePending(
	store: TicketStore,
	key: CryptoKey,
	round: string,
	slip: string
): Promise<PendingTicket> {
	const blinded = await blindTicket(key, round);
	return storing(() => store.keepPending({ ...blinded, round, slip }));
}

class StorageRefused extends Error {}

function storing<T>(act: () => Promise<T>): Promise<T> {
	return act().catch((error: unknown) => {
		throw error instanceof DOMException ? new StorageRefused() : error;
	});
}

function faultOf(error: unknown): string {
	if (error instanceof KeyRefused) return 'key';
	if (error instanceof SignatureRefused) return 'signature';
	if (error instanceof StorageRefused) return 'storage';
	if (error instanceof BodyTooLong) return 'code';
	// A key that the browser cannot even read is no key of the slip's either.
	return error instanceof DOMException ? 'key' : 'unexpected';
}
