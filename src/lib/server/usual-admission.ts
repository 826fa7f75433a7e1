/** Ticket or draw, where nobody has chosen yet. */
import type { InternalAdmission } from './forms/round-form.ts';
import { entryLink } from './entry-link.ts';
import { transportOf } from './http/transport.ts';

/**
 * Whether a phone that opens an internal round's address has the cryptography that tickets need: a
 * browser gives it to pages that came encrypted, or from the machine itself (P24).
 * @param requested the URL of the page that asks.
 */
export function canUseTickets(requested: URL): boolean {
	return transportOf(new URL(entryLink(requested, 'i', ''))) === 'safe';
}

/** Tickets where phones can use them, else the draw alone. */
export function usualAdmission(requested: URL): InternalAdmission {
	return canUseTickets(requested) ? 'ticket' : 'draw';
}
