/** More than the service can do at a time: what it says then, and what it stores. */
import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { issueFormToken, readFormToken } from '../../src/lib/privacy/form-token.ts';
import type { Ledger } from './ledger.ts';
import type { Site } from './site.ts';

/** More than are let in while the database does not move. */
const MANY = 3000;
const ANSWERS = { e1: '3', e2: '3' };
/** Until then whoever is one too many has been told so. */
const SOON_MS = 20_000;
const AGAIN_MS = 200;
/** Within so long each is thanked that tries again, once the database moves. */
const PATIENCE_MS = 60_000;
/** Longer than the service itself waits for its database. */
const SILENCE_MS = 30_000;

interface Told {
	status: number;
	retryAfter: string | undefined;
}

/**
 * Sends many answers at once to a database that stands still, then lets it move.
 * @throws Error where none was told to come again in a moment, one was told so too late, or one was
 *   not thanked within a minute of trying again.
 */
export async function overload(site: Site, ledger: Ledger): Promise<void> {
	const { url, paths, secret } = site.counter;
	const address = new URL(`${url}${paths[0] ?? ''}?/send`);
	const agent = new Agent({ maxSockets: Infinity });
	const cell = site.round.cells[1] ?? 1;
	const refusedEarly: Told[] = [];
	const sendings = await site.ask((sql) =>
		sql.begin(async (tx) => {
			await tx`lock table private.inbox in access exclusive mode`;
			const now = new Date();
			const all = Array.from({ length: MANY }, async () => {
				const token = issueFormToken({ round: site.round.id, cell, now, secret, randomBytes });
				const reading = readFormToken(token, { now, secret });
				if (!('h' in reading)) throw new Error('A token of our own cannot be read.');
				const sent = ledger.note(reading.h, stored());
				const told = await post(agent, address, { token, ...ANSWERS });
				sent.isAcknowledged = told.status === 303;
				if (told.status === 503) refusedEarly.push(told);
				return { token, sent };
			});
			const began = performance.now();
			while (refusedEarly.length === 0 && performance.now() - began < SOON_MS) {
				await pause(50);
			}
			return { all };
		})
	);
	if (!refusedEarly.some(({ retryAfter }) => Number(retryAfter) > 0)) {
		throw new Error('Overload: nobody was told to try again in a moment.');
	}
	try {
		const all = await Promise.all(sendings.all);
		for (const { token, sent } of all) {
			const until = performance.now() + PATIENCE_MS;
			while (!sent.isAcknowledged) {
				const { status } = await post(agent, address, { token, ...ANSWERS });
				sent.isAcknowledged = status === 303;
				if (sent.isAcknowledged) break;
				if (performance.now() > until) throw new Error(`Overload: ${status}, and no thanks.`);
				await pause(AGAIN_MS);
			}
		}
	} finally {
		agent.destroy();
	}
}

/** What is sealed of the answers: every item, the others left open. */
function stored(): Record<string, string> {
	const items = Array.from({ length: 15 }, (_, i) => [`e${i + 1}`, '-']);
	return { ...(Object.fromEntries(items) as Record<string, string>), ...ANSWERS };
}

/** Without a reply the status is 0. */
function post(agent: Agent, address: URL, fields: Record<string, string>): Promise<Told> {
	const body = new URLSearchParams(fields).toString();
	return new Promise((resolve) => {
		const none = () => resolve({ status: 0, retryAfter: undefined });
		const sending = request(
			address,
			{
				agent,
				method: 'POST',
				headers: {
					accept: 'text/html',
					origin: address.origin,
					'content-type': 'application/x-www-form-urlencoded',
					'content-length': Buffer.byteLength(body)
				}
			},
			(reply) => {
				reply.resume();
				reply.once('close', () =>
					resolve({ status: reply.statusCode ?? 0, retryAfter: reply.headers['retry-after'] })
				);
			}
		);
		sending.setTimeout(SILENCE_MS, () => sending.destroy(new Error('No reply.')));
		sending.once('error', none);
		sending.end(body);
	});
}
