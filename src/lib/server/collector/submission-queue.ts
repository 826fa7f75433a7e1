/**
 * The **submission queue**: submissions that arrive while a call to the database is under way wait
 * for the next one and travel together. The way through REST costs far more than the statement, so
 * this is what lets one machine take a queue of people at closing time.
 */
import type { SealedResponse, SubmitOutcome } from '$lib/server/supabase/intake.ts';

/** What `submit_responses` takes in one call. */
const MOST_PER_CALL = 200;

/** Beyond ten calls' worth nobody would wait for the answer; a phone may try again. */
const MOST_WAITING = 2000;

/** Thrown when so many wait already that another would not be served in time. */
export class Overloaded extends Error {}

interface Waiting {
	response: SealedResponse;
	resolve: (outcome: SubmitOutcome) => void;
	reject: (reason: unknown) => void;
}

/**
 * Puts calls behind one another, one at a time.
 * @param send submits 1 to 200 responses and returns their outcomes in order, once committed.
 * @returns submits one response; it resolves only after the call that carried it has returned, and
 *   rejects when that call failed: then it is not known whether the response was stored.
 */
export function createSubmissionQueue(
	send: (responses: SealedResponse[]) => Promise<SubmitOutcome[]>
): (response: SealedResponse) => Promise<SubmitOutcome> {
	const waiting: Waiting[] = [];
	let isSending = false;

	async function sendAll(): Promise<void> {
		isSending = true;
		while (waiting.length > 0) await sendSome(waiting.splice(0, MOST_PER_CALL));
		isSending = false;
	}

	async function sendSome(batch: Waiting[]): Promise<void> {
		try {
			const outcomes = await send(batch.map(({ response }) => response));
			batch.forEach(({ resolve, reject }, index) => {
				const outcome = outcomes[index];
				if (outcome === undefined) reject(new Error('An outcome is missing.'));
				else resolve(outcome);
			});
		} catch (error) {
			for (const { reject } of batch) reject(error);
		}
	}

	return (response) =>
		new Promise((resolve, reject) => {
			if (waiting.length >= MOST_WAITING) return reject(new Overloaded());
			waiting.push({ response, resolve, reject });
			if (!isSending) void sendAll();
		});
}
