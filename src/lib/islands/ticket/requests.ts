/** What the island asks of the round's addresses. Every request has an end. */
import { readReply, type Reply } from '../../privacy/ticket/bodies.ts';

/** A weak signal brings 2 kB in this time, and nobody waits longer without a word. */
const TIMEOUT_MS = 20_000;

/** The round's side, as far as the island knows it. Nothing here throws. */
export interface Round {
	/** The key, or null where it did not come. */
	key(): Promise<Uint8Array<ArrayBuffer> | null>;
	/** `offline` and `unavailable`: nobody knows whether the request arrived. */
	post(where: 'ticket' | 'answer', body: string): Promise<Reply>;
}

/** @param path of the round, such as /i/k3x9t2m8qa. */
export function roundAt(
	path: string,
	ask: typeof fetch = (...request) => fetch(...request)
): Round {
	return {
		async key() {
			const got = await within(async (signal) => {
				const reply = await ask(`${path}/key`, { ...PLAIN, signal });
				return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : null;
			});
			return got ?? null;
		},
		async post(where, body) {
			const headers = { 'content-type': 'application/json' };
			const got = await within(async (signal) => {
				const request = { ...PLAIN, method: 'POST', headers, body, signal };
				const reply = await ask(`${path}/${where}`, request);
				// Where something on the way answers in our place, its page says nothing to anybody.
				return readReply(await reply.text()) ?? { kind: 'unavailable' };
			});
			return got ?? { kind: 'offline' };
		}
	};
}

/** No cookie goes along and none is taken; a redirect would carry a ticket who knows where. */
const PLAIN: RequestInit = { credentials: 'omit', cache: 'no-store', redirect: 'error' };

/** What came in time, or undefined. Not AbortSignal.timeout, which older phones lack. */
async function within<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
	const controller = new AbortController();
	const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
	try {
		return await act(controller.signal);
	} catch {
		return undefined;
	} finally {
		clearTimeout(timer);
	}
}
