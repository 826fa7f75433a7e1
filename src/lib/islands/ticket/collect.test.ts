import { beforeEach, describe, expect, it } from 'vitest';
import { readTicketRequest } from '../../privacy/ticket/bodies.ts';
import { isSigned, signBlinded } from '../../privacy/ticket/issuer.ts';
import { collectTicket, type Counter } from './collect.ts';
import { MemoryRound, MemoryStore, ROUND_ID } from './round.fixture.ts';

const code = 'ABCD-EFGH-JKMNP';

let round: MemoryRound;
let store: MemoryStore;
let counter: Counter;

beforeEach(async () => {
	round = await MemoryRound.open();
	store = new MemoryStore();
	counter = { id: ROUND_ID, round, store };
});

const collect = (slip = code) => collectTicket(counter, { code: slip, pin: round.pin });

describe('a slip', () => {
	it('leads to a genuine ticket, which is all that is kept', async () => {
		const collected = await collect();
		const ticket = 'ticket' in collected ? collected.ticket : null;
		expect(ticket && isSigned(round.ticketKey, ticket.prepared, ticket.signature)).toBe(true);
		expect(store.tickets.get(ROUND_ID)).toEqual(ticket);
		expect(store.pending.size).toBe(0);
	});

	it('is sent with the blinded message and nothing that would undo the blinding', async () => {
		await collect();
		expect(round.sent).toHaveLength(1);
		const body = round.sent[0]?.body ?? '';
		expect(Object.keys(JSON.parse(body) as object).toSorted()).toEqual(['blinded', 'code', 'fill']);
	});

	it('whose reply was lost is asked for with the same bytes again, and gets its ticket (P18)', async () => {
		round.instead.push('lost');
		expect(await collect()).toEqual({ kind: 'offline' });
		expect(store.pending.size, 'kept before it was sent').toBe(1);
		expect(await collect()).toHaveProperty('ticket');
		expect(round.sent[1]?.body).toBe(round.sent[0]?.body);
		expect(round.redeemed.size).toBe(1);
	});

	it('is recognised however it is typed, and another one has a message of its own', async () => {
		round.instead.push('offline', 'offline', 'offline');
		await collect('ABCD-EFGH-JKMNP');
		await collect(' abcd efgh jkmnp ');
		await collect('0000-0000-00000');
		const [first, again, other] = round.sent.map(({ body }) => readTicketRequest(body)?.blinded);
		expect(again).toEqual(first);
		expect(other).not.toEqual(first);
	});

	it("of a key that is not the round's stops before anything is kept or sent (P20)", async () => {
		const swapped = await MemoryRound.open();
		round.spki = swapped.spki;
		expect(await collect()).toEqual({ kind: 'key' });
		round.spki = new Uint8Array(294);
		expect(await collect()).toEqual({ kind: 'key' });
		expect(round.sent).toEqual([]);
		expect(store.isEmpty).toBe(true);
	});

	it('waits where the key does not come', async () => {
		round.spki = null;
		expect(await collect()).toEqual({ kind: 'offline' });
		expect(round.sent).toEqual([]);
	});

	it('that is refused for good leaves nothing on the phone; for a while, the message stays', async () => {
		for (const kind of ['slip_unknown', 'slip_used', 'slip_revoked', 'closed', 'gone', 'code']) {
			round.instead.push(kind);
			expect(await collect()).toEqual({ kind });
			expect(store.isEmpty, kind).toBe(true);
		}
		for (const kind of ['unavailable', 'too_many_address', 'too_many_codes', 'offline']) {
			round.instead.push(kind);
			expect(await collect()).toEqual({ kind });
			expect(store.pending.size, kind).toBe(1);
		}
	});

	it('signed by another key gives no ticket, and may be asked for again', async () => {
		const { ticketKey } = await MemoryRound.open();
		// A small number, which any modulus can sign.
		const blindSignature = signBlinded(ticketKey, new Uint8Array(256).fill(2, 255));
		const post = () => Promise.resolve({ kind: 'signed', blindSignature });
		counter = { ...counter, round: { key: () => round.key(), post } };
		expect(await collect()).toEqual({ kind: 'signature' });
		expect(store.tickets.size).toBe(0);
		expect(store.pending.size).toBe(1);
	});

	it('is not sent where the browser keeps nothing', async () => {
		store.keepPending = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
		expect(await collect()).toEqual({ kind: 'storage' });
		expect(round.sent).toEqual([]);
	});

	it('with a code longer than any is told like a mistyped one', async () => {
		expect(await collect('A'.repeat(300))).toEqual({ kind: 'code' });
		expect(round.sent).toEqual([]);
	});
});
