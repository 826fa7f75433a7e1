import { beforeEach, describe, expect, it } from 'vitest';
import { readAnswerRequest } from '../../privacy/ticket/bodies.ts';
import { nullifierOf } from '../../privacy/ticket/issuer.ts';
import { receiptOf } from '../../privacy/ticket/receipt.ts';
import { collectTicket, type Counter } from './collect.ts';
import { MemoryRound, MemoryStore, ROUND_ID } from './round.fixture.ts';
import { answerSender } from './send.ts';

const answers = { i1: '3', i2: '-' };

let round: MemoryRound;
let store: MemoryStore;
let counter: Counter;
let receipt: string;

beforeEach(async () => {
	round = await MemoryRound.open();
	store = new MemoryStore();
	counter = { id: ROUND_ID, round, store };
	const collected = await collectTicket(counter, { code: 'x', pin: round.pin });
	if (!('ticket' in collected)) throw new Error('No ticket was given.');
	receipt = receiptOf(Buffer.from(nullifierOf(collected.ticket.prepared), 'hex'));
	round.sent.length = 0;
});

describe('an answer', () => {
	it('is stored as it was shown, gives the receipt and leaves nothing behind (P38, P25)', async () => {
		expect(await answerSender(counter, answers)()).toEqual({ kind: 'sent', receipt });
		expect([...round.answers.values()]).toEqual([answers]);
		expect(readAnswerRequest(round.sent[0]?.body ?? '')?.answers).toEqual(answers);
		expect(store.isEmpty).toBe(true);
	});

	it('tapped twice is one request', async () => {
		const send = answerSender(counter, answers);
		const [first, second] = await Promise.all([send(), send()]);
		expect(first).toEqual(second);
		expect(round.sent).toHaveLength(1);
	});

	it('whose reply was lost is thanked for at the second try, and counts once (P7)', async () => {
		round.instead.push('lost');
		const send = answerSender(counter, answers);
		expect(await send()).toEqual({ kind: 'offline' });
		expect(store.tickets.size, 'the ticket stays').toBe(1);
		expect(await send()).toEqual({ kind: 'sent', receipt });
		expect(round.sent[1]?.body).toBe(round.sent[0]?.body);
		expect(round.answers.size).toBe(1);
	});

	it('with a ticket that somebody used before is told so, and the first one stays (P19)', async () => {
		const [ticket] = [...store.tickets.values()];
		await answerSender(counter, answers)();
		if (ticket) await store.keepTicket(ROUND_ID, ticket);
		expect(await answerSender(counter, { i1: '0' })()).toEqual({ kind: 'already', receipt });
		expect([...round.answers.values()]).toEqual([answers]);
		expect(store.isEmpty).toBe(true);
	});

	it('that is refused keeps the ticket', async () => {
		const send = answerSender(counter, answers);
		for (const kind of ['too_many_address', 'unavailable', 'ticket', 'closed', 'not_offered']) {
			round.instead.push(kind);
			expect(await send()).toEqual({ kind });
			expect(store.tickets.size, kind).toBe(1);
		}
	});

	it('without a ticket sends nothing', async () => {
		await store.forget(ROUND_ID);
		expect(await answerSender(counter, answers)()).toEqual({ kind: 'no_ticket' });
		store.readTicket = () => Promise.reject(new DOMException('', 'InvalidStateError'));
		expect(await answerSender(counter, answers)()).toEqual({ kind: 'no_ticket' });
		expect(round.sent).toEqual([]);
	});
});
