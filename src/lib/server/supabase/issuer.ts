/** Rounds whose tickets are signed by one Prongsai and used at another: which, and how it is set. */
import type { Supabase } from './client.ts';
import { NOTHING_CHANGED, Refusal, refuse } from './refusal.ts';
import { row, rows, text, textOrNull } from './row.ts';

/**
 * `issuer`: the round has neither slips nor a signing key; the round `slug` of ISSUER_URL has them,
 * and signs with the key `spki` (DER, hex). `collector`: the round makes slips and signs, and the
 * answers go to `address`.
 */
export type Outside =
	{ kind: 'issuer'; slug: string; spki: string } | { kind: 'collector'; address: string };

/** The other Prongsai of a round, by the round's slug; null where there is none. */
export async function ticketIssuer(client: Supabase, roundSlug: string): Promise<Outside | null> {
	const { data, error } = await client.rpc('ticket_issuer', { p_round_slug: roundSlug });
	if (error) throw error;
	if (data === null) return null;
	const from = row(data);
	const slug = textOrNull(from, 'issuer');
	return slug === null
		? { kind: 'collector', address: text(from, 'signs_for') }
		: { kind: 'issuer', slug, spki: text(from, 'issuer_key') };
}

/**
 * Lets a draft's tickets be signed elsewhere. Its slips, if it has any, are void.
 * @param key of the issuer's round, in hex. @throws Refusal NOROW, RNDFZ, 23505 where another round
 *   has this issuer's round already (P20)
 */
export function setIssuer(
	supabase: Supabase,
	round: string,
	issuer: { slug: string; spki: string; fingerprint: string }
): Promise<void> {
	return update(supabase, round, {
		issuer: issuer.slug,
		issuer_key: issuer.spki,
		key_fingerprint: issuer.fingerprint,
		signs_for: null
	});
}

/** Makes a draft's slips and key for a round of another Prongsai. @throws Refusal NOROW, RNDFZ */
export function setSignsFor(supabase: Supabase, round: string, address: string): Promise<void> {
	return update(supabase, round, { signs_for: address });
}

/** Makes a draft's tickets its own business again; it needs slips then. @throws Refusal NOROW, RNDFZ */
export function unsetOutside(supabase: Supabase, round: string): Promise<void> {
	return update(supabase, round, {
		issuer: null,
		issuer_key: null,
		key_fingerprint: null,
		signs_for: null
	});
}

interface Columns {
	issuer?: string | null;
	issuer_key?: string | null;
	key_fingerprint?: string | null;
	signs_for?: string | null;
}

async function update(supabase: Supabase, round: string, columns: Columns): Promise<void> {
	const { data, error } = await supabase
		.from('rounds')
		.update(columns)
		.eq('id', round)
		.eq('admission', 'ticket')
		.select('id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}
