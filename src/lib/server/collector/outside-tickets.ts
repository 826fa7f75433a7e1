/**
 * Tickets that are signed elsewhere: the request goes on to the issuer as it came, without a word of
 * who sent it, and what the issuer refuses is passed on. Code and blinded message are seen in passing
 * and kept nowhere; the ticket is as unrecognisable here as there.
 */
import type { Reply } from '$lib/privacy/ticket/bodies.ts';
import { IssuerAway, type OutsideIssuer } from './outside-issuer.ts';
import type { Issued, SlipChecked } from './tickets.ts';

const BLIND_SIGNATURE_BYTES = 256;

/** @throws IssuerAway */
export async function issueElsewhere(
	issuer: OutsideIssuer | undefined,
	slug: string,
	code: string,
	blinded: Uint8Array
): Promise<Issued> {
	const { kind, blindSignature } = await asked(issuer).ticket(slug, { code, blinded });
	switch (kind) {
		case 'signed':
			if (blindSignature?.length !== BLIND_SIGNATURE_BYTES) throw new IssuerAway();
			return { kind, blindSignature: Buffer.from(blindSignature) };
		case 'slip_unknown':
		case 'slip_used':
		case 'slip_revoked':
		case 'closed':
		case 'malformed':
			return { kind };
		default:
			return tooMany(kind);
	}
}

/** @throws IssuerAway */
export async function checkElsewhere(
	issuer: OutsideIssuer | undefined,
	slug: string,
	code: string
): Promise<SlipChecked> {
	const { kind }: Reply = await asked(issuer).slip(slug, code);
	switch (kind) {
		case 'unused':
		case 'redeemed':
		case 'revoked':
		case 'slip_unknown':
			return { kind };
		default:
			return tooMany(kind);
	}
}

function asked(issuer: OutsideIssuer | undefined): OutsideIssuer {
	if (issuer === undefined) throw new IssuerAway('ISSUER_URL is not set any more.');
	return issuer;
}

/**
 * The round is known here, so an issuer that does not know it, or this server, is out of order: a
 * phone that was told so would throw away what it needs for another try.
 */
function tooMany(kind: string): { kind: 'too_many'; reason: 'address' | 'codes' } {
	if (kind === 'too_many_address') return { kind: 'too_many', reason: 'address' };
	if (kind === 'too_many_codes') return { kind: 'too_many', reason: 'codes' };
	throw new IssuerAway('The issuer does not sign for this server.');
}
