/** A phone and a round in memory, for the tests of the island. */
import { readAnswerRequest, readTicketRequest, type Reply } from '../../privacy/ticket/bodies.ts';
import {
	generateTicketKey,
	nullifierOf,
	readTicketKey,
	redeemTicket,
	signBlinded,
	type TicketKey
} from '../../privacy/ticket/issuer.ts';
import type { Ticket } from '../../privacy/ticket/client.ts';
import type { Round } from './requests.ts';
import type { PendingTicket, TicketStore } from './store.ts';

export const ROUND_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

/** What IndexedDB does, as far as one tab can tell. */
export class MemoryStore implements TicketStore {
	readonly pending = new Map<string, PendingTicket>();
	readonly tickets = new Map<string, Ticket>();

	get isEmpty(): boolean {
		return this.pending.size + this.tickets.size === 0;
	}
	async readPending(round: string, slip: string) {
		return this.pending.get(`${round}/${slip}`) ?? null;
	}
	async keepPending(pending: PendingTicket) {
		const name = `${pending.round}/${pending.slip}`;
		const there = this.pending.get(name) ?? pending;
		this.pending.set(name, there);
		return there;
	}
	async dropPending(round: string, slip: string) {
		this.pending.delete(`${round}/${slip}`);
	}
	async readTicket(round: string) {
		return this.tickets.get(round) ?? null;
	}
	async keepTicket(round: string, ticket: Ticket) {
		await this.forget(round);
		this.tickets.set(round, ticket);
	}
	async forget(round: string) {
		this.tickets.delete(round);
		for (const name of this.pending.keys()) {
			if (name.startsWith(`${round}/`)) this.pending.delete(name);
		}
	}
}

/** Signs one message for each slip and takes one answer for each ticket. */
export class MemoryRound implements Round {
	readonly ticketKey: TicketKey;
	readonly redeemed = new Map<string, string>();
	readonly answers = new Map<string, Record<string, string>>();
	/** Everything that was sent, in its order. */
	readonly sent: { where: string; body: string }[] = [];
	/** Replies that are given in the place of the round's own; `lost`: it acts, and nobody hears. */
	readonly instead: string[] = [];
	/** What is handed out as the key. */
	spki: Uint8Array<ArrayBuffer> | null;

	private constructor(ticketKey: TicketKey) {
		this.ticketKey = ticketKey;
		this.spki = Uint8Array.from(ticketKey.spki);
	}

	static async open(): Promise<MemoryRound> {
		return new MemoryRound(readTicketKey(await generateTicketKey()));
	}

	get pin(): Uint8Array<ArrayBuffer> {
		return Uint8Array.from(Buffer.from(this.ticketKey.fingerprint, 'hex').subarray(0, 16));
	}

	async key() {
		return this.spki;
	}

	async post(where: 'ticket' | 'answer', body: string): Promise<Reply> {
		this.sent.push({ where, body });
		const instead = this.instead.shift();
		if (instead !== undefined && instead !== 'lost') return { kind: instead };
		const reply = where === 'ticket' ? this.sign(body) : this.take(body);
		return instead === 'lost' ? { kind: 'offline' } : reply;
	}

	private sign(body: string): Reply {
		const { code = '', blinded = new Uint8Array() } = readTicketRequest(body) ?? {};
		const message = Buffer.from(blinded).toString('hex');
		const earlier = this.redeemed.get(code) ?? message;
		if (earlier !== message) return { kind: 'slip_used' };
		this.redeemed.set(code, message);
		return { kind: 'signed', blindSignature: signBlinded(this.ticketKey, blinded) };
	}

	private take(body: string): Reply {
		const request = readAnswerRequest(body);
		if (request === null) return { kind: 'malformed' };
		const { prepared, signature, answers } = request;
		if (redeemTicket(this.ticketKey, ROUND_ID, prepared, signature) === null) {
			return { kind: 'ticket' };
		}
		const nullifier = nullifierOf(prepared);
		if (this.answers.has(nullifier)) return { kind: 'already' };
		this.answers.set(nullifier, answers);
		return { kind: 'ok' };
	}
}
