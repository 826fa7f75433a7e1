/** From a ticket and a reviewed answer to the inbox. */
import { writeAnswerRequest } from '../../privacy/ticket/bodies.ts';
import { nullifierOf } from '../../privacy/ticket/client.ts';
import { receiptOf } from '../../privacy/ticket/receipt.ts';
import type { Counter } from './collect.ts';

/**
 * `sent`: the answer is in, and the ticket is gone from the phone. `already`: an answer with this
 * ticket was in before this page sent one, and stays the one that counts. The others: see `Collected`;
 * `no_ticket`: there is none in this browser.
 */
export type Sent = { kind: 'sent' | 'already'; receipt: string } | { kind: string };

/**
 * Sends of one page with one answer: each try has the same bytes, so that they count once together,
 * and two taps make one request.
 * @param answers option code by item code, as the review shows them (P38).
 */
export function answerSender(
	{ id, round, store }: Counter,
	answers: Record<string, string>
): () => Promise<Sent> {
	/** Whether an earlier try may have arrived. */
	let mayBeIn = false;

	async function send(): Promise<Sent> {
		const ticket = await store.readTicket(id).catch(() => null);
		if (ticket === null) return { kind: 'no_ticket' };
		const { kind } = await round.post('answer', writeAnswerRequest({ ...ticket, answers }));
		if (kind !== 'ok' && kind !== 'already') {
			mayBeIn ||= kind === 'offline' || kind === 'unavailable';
			return { kind };
		}
		const receipt = receiptOf(await nullifierOf(ticket.prepared));
		// What cannot be deleted is worth nothing any more: the ticket is spent.
		await store.forget(id).catch(() => undefined);
		return { kind: kind === 'ok' || mayBeIn ? 'sent' : 'already', receipt };
	}

	let underWay: Promise<Sent> | null = null;
	return () => {
		underWay ??= send().finally(() => (underWay = null));
		return underWay;
	};
}
