/** One request to the instance, as a browser makes it. */
import { SimulationError } from './error.ts';

/** Longer than a page takes on a busy machine. */
const PATIENCE_MS = 20_000;

/** What came back, all of it. */
export interface Fetched {
	/** Where it led to. */
	address: string;
	isOk: boolean;
	status: number;
	bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Asks the instance; whatever is posted names the origin that is checked on the other side.
 * @param url web address of the instance, without a slash at the end.
 * @param signal gives the request up.
 * @throws SimulationError where nobody answers, and the signal's reason where it was given up.
 */
export async function fetchFrom(
	url: string,
	path: string,
	signal: AbortSignal,
	request: { method?: 'POST'; headers: Record<string, string>; body?: string | URLSearchParams }
): Promise<Fetched> {
	const headers = new Headers({ 'accept-language': 'th', ...request.headers });
	if (request.method === 'POST') headers.set('origin', new URL(url).origin);
	try {
		const reply = await fetch(`${url}${path}`, {
			...request,
			headers,
			signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)])
		});
		const bytes = new Uint8Array(await reply.arrayBuffer());
		return { address: reply.url, isOk: reply.ok, status: reply.status, bytes };
	} catch (error) {
		if (signal.aborted) throw error;
		throw new SimulationError(`${url} does not answer: ${cause(error)}.`);
	}
}

function cause(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? error.cause.message : error.message;
}
