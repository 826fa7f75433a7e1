/**
 * Forms that must not be sent twice by a reload. Their page carries a **once token**; a second
 * request with the same one is recognised. It has nothing to do with the tickets of employees. Kept in memory: behind several instances, or after a restart, a
 * reload may pass, so this is a kindness and no safeguard.
 */
import { randomUUID } from 'node:crypto';

/** More than all admins of a machine send between two restarts that matter. */
const MOST_REMEMBERED = 1000;

const used = new Set<string>();

export function newOnceToken(): string {
	return randomUUID();
}

/** Uses a token up; false when that was done before. */
export function useOnceToken(token: string): boolean {
	if (used.has(token)) return false;
	used.add(token);
	const [oldest] = used;
	if (used.size > MOST_REMEMBERED && oldest !== undefined) used.delete(oldest);
	return true;
}
