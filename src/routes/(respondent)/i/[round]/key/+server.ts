import { error } from '@sveltejs/kit';
import { findInternalEntry } from '$lib/server/collector/intake.ts';
import { ticketDesk } from '$lib/server/collector/ticket-desk.ts';
import type { RequestHandler } from './$types';

/** The key that signs the round's tickets, SubjectPublicKeyInfo in DER (RFC 5280). */
export const GET: RequestHandler = async ({ params }) => {
	const entry = await findInternalEntry(params.round).catch(() => error(503, 'unavailable'));
	if (entry?.admission !== 'ticket') error(404, 'unknown_link');
	// Destroyed with the round's end; its fingerprint stays on the page of the round.
	if (entry.state === 'closed') error(410, 'closed');
	if (entry.outside?.kind === 'issuer') return derOf(Buffer.from(entry.outside.spki, 'hex'));
	const { spki } = await ticketDesk.keys
		.readTicketKey(entry.roundId)
		.catch(() => error(503, 'unavailable'));
	return derOf(spki);
};

function derOf(spki: Buffer): Response {
	return new Response(new Uint8Array(spki), {
		headers: { 'content-type': 'application/octet-stream' }
	});
}
