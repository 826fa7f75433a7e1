/** What a queue asks of the server. Every request has an end, and nothing here throws. */
import { readFates } from '../../privacy/parcel/fate.ts';
import { fromBase64url, toBase64url } from '../../privacy/ticket/base64url.ts';
import type { Delivered } from './sender.ts';
import type { Kept } from './store.ts';

/** A weak signal brings a batch in this time. */
const TIMEOUT_MS = 20_000;

/** A batch, and of a kiosk the round's device key, where it came. */
export interface Supplies {
	blanks: string[];
	key: Uint8Array<ArrayBuffer> | null;
}

/** @param path the page's own: blanks and parcels have addresses below it. */
export function queueAt(path: string, credentials: RequestCredentials) {
	async function post(where: string, body: unknown): Promise<Response | null> {
		const controller = new AbortController();
		const timer = setTimeout(() => controller.abort(), TIMEOUT_MS);
		try {
			return await fetch(`${path}/${where}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify(body),
				credentials,
				cache: 'no-store',
				// To the page on which one signs in, and nowhere else.
				redirect: 'manual',
				signal: controller.signal
			});
		} catch {
			return null;
		} finally {
			clearTimeout(timer);
		}
	}

	return {
		async deliver(batch: readonly Kept[]): Promise<Delivered> {
			const parcels = batch.map(({ token, parcel }) => [token, toBase64url(parcel)]);
			const reply = await post('parcels', { parcels });
			if (reply?.type === 'opaqueredirect') return 'signed_out';
			// Where something on the way answers in our place, its page says nothing to anybody.
			const body: unknown = await reply?.json().catch(() => null);
			if (isRefusal(reply, body)) return 'barred';
			return readFates(body, batch.length) ?? 'unreachable';
		},
		/** Null where none came. */
		async supplies(): Promise<Supplies | null> {
			const reply = await post('blanks', {});
			const body = (await reply?.json().catch(() => null)) as Partial<
				Record<'blanks' | 'key', unknown>
			> | null;
			const blanks: unknown = body?.blanks;
			if (!Array.isArray(blanks)) return null;
			const key = typeof body?.key === 'string' ? fromBase64url(body.key) : null;
			return { blanks: blanks.filter((token) => typeof token === 'string'), key };
		}
	};
}

/** Whether our own server said that this person has no such round, or may not ask it. */
function isRefusal(reply: Response | null, body: unknown): boolean {
	const isOurs = typeof (body as { message?: unknown } | null)?.message === 'string';
	return isOurs && (reply?.status === 403 || reply?.status === 404);
}
