/**
 * What the phone keeps between a slip and an answer, and nothing after it: a blinded ticket before it
 * is sent to be signed, so that a lost reply costs nobody the ticket, and the ticket until the answer
 * has arrived. Never the slip's code, and never an answer.
 */
import type { BlindedTicket, Ticket } from '../../privacy/ticket/client.ts';

/** A ticket that is being signed. `slip` names its slip without being its code; see `slipMark`. */
export interface PendingTicket extends BlindedTicket {
	round: string;
	slip: string;
}

/** Where the tickets of this browser are; rounds are named by their id. */
export interface TicketStore {
	readPending(round: string, slip: string): Promise<PendingTicket | null>;
	/** Keeps it unless one of the same slip is there, and returns the one that is there now. */
	keepPending(pending: PendingTicket): Promise<PendingTicket>;
	dropPending(round: string, slip: string): Promise<void>;
	readTicket(round: string): Promise<Ticket | null>;
	/** Keeps the ticket in the place of everything that was pending in its round. */
	keepTicket(round: string, ticket: Ticket): Promise<void>;
	/** Removes all that is kept of the round. */
	forget(round: string): Promise<void>;
}

/**
 * Tells two slips of a round apart without keeping their codes: SHA-256 of round and code, in hex.
 * It goes with the pending ticket, as soon as that is signed or refused.
 */
export async function slipMark(round: string, code: string): Promise<string> {
	const plain = code
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
	const text = new TextEncoder().encode(`${round} ${plain}`);
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
