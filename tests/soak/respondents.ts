/** Respondents on phones that do not give up: each sends until it is thanked. */
import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { numbered, openForm, post, type OpenForm } from '../../src/cli/attack/respondent.ts';
import { readFormToken } from '../../src/lib/privacy/form-token.ts';
import type { Ledger } from './ledger.ts';

export interface Counter {
	url: string;
	/** Paths of forms. */
	paths: string[];
	/** The secret of form tokens, to know a submission's hash from its token. */
	secret: Uint8Array;
}

const AGAIN_MS = 200;
/** Longer than the service is away after any disturbance, with the next one following at once. */
const PATIENCE_MS = 300_000;

/**
 * Sends one answer after the other until it is over; then finishes the one that it has begun.
 * @param isOver asked before each new answer.
 * @throws Error where one was not thanked within five minutes.
 */
export async function respond(
	counter: Counter,
	ledger: Ledger,
	isOver: () => boolean
): Promise<void> {
	while (!isOver()) {
		const path = counter.paths[randomInt(counter.paths.length)] ?? '';
		const form = await openForm(counter.url, path).catch(() => null);
		if (form === null) await pause(AGAIN_MS);
		else await sendUntilThanked(counter, ledger, form);
	}
}

async function sendUntilThanked(
	{ secret }: Counter,
	ledger: Ledger,
	form: OpenForm
): Promise<void> {
	const answers = numbered(form, randomInt(2 ** 30));
	const reading = readFormToken(form.token, { now: new Date(), secret });
	if (!('h' in reading)) throw new Error('A form came with a token that is none of ours.');
	const sent = ledger.note(reading.h, answers);
	let { token } = form;
	const until = performance.now() + PATIENCE_MS;
	while (!sent.isAcknowledged) {
		if (performance.now() > until) throw new Error(`not thanked in five minutes: ${sent.h}`);
		try {
			const reply = await post(form.address, 'send', { token, ...answers });
			const page = await reply.text();
			sent.isAcknowledged = reply.status === 303;
			// One that ran out comes back anew, and counts as the same.
			if (reply.status === 409) token = /name="token" value="([^"]+)"/.exec(page)?.[1] ?? token;
		} catch {
			// Nobody knows whether it arrived; sending it again counts once.
		}
		if (!sent.isAcknowledged) await pause(AGAIN_MS);
	}
}
