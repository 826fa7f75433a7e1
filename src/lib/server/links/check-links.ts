/** Many addresses, a few at a time, on request only. */
import { askPublic, type Ask } from './ask.ts';
import { checkLink, type LinkCheck } from './check-link.ts';

/** A page that has not answered by then loses its reader, too. */
const TIMEOUT_MS = 8_000;

/** Few enough that a small office's line and its website, which most links lead to, bear it. */
const AT_ONCE = 4;

/** Who has a check under way: a second press of the button must not double it. */
const busy = new Set<string>();

/**
 * Checks the addresses in their order, for one owner at a time.
 *
 * @param owner whose check it is; null is returned where theirs is still under way
 */
export async function checkLinks(
	owner: string,
	addresses: string[],
	ask: Ask = askPublic(),
	timeout = TIMEOUT_MS
): Promise<LinkCheck[] | null> {
	if (busy.has(owner)) return null;
	busy.add(owner);
	try {
		return await inTurn(addresses, AT_ONCE, (address) =>
			checkLink(address, ask, AbortSignal.timeout(timeout))
		);
	} finally {
		busy.delete(owner);
	}
}

/** Runs `act` on every value, never more than `atOnce` at a time; results in the values' order. */
async function inTurn<T, R>(
	values: T[],
	atOnce: number,
	act: (value: T) => Promise<R>
): Promise<R[]> {
	const results: R[] = [];
	const left = values.entries();
	const work = async () => {
		for (const [at, value] of left) results[at] = await act(value);
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return results;
}
