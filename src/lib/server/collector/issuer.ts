/** The outside issuer of this process, and what a draft takes from it. */
import { readEnvironment } from '../env.ts';
import { setIssuer } from '../supabase/issuer.ts';
import type { Supabase } from '../supabase/client.ts';
import { Refusal } from '../supabase/refusal.ts';
import { issuerAt, IssuerAway, type OutsideIssuer } from './outside-issuer.ts';

const { issuerUrl } = readEnvironment();

/** Undefined without ISSUER_URL. */
export const issuer: OutsideIssuer | undefined =
	issuerUrl === null ? undefined : issuerAt(issuerUrl);

/**
 * Names the issuer's round for a draft, with the key that it has now.
 * @throws Refusal ISSAW, ISSKY, and those of `setIssuer`
 */
export async function nameIssuer(
	asked: OutsideIssuer,
	supabase: Supabase,
	round: string,
	slug: string
): Promise<void> {
	const { spki, fingerprint } = await keyAt(asked, slug);
	await setIssuer(supabase, round, { slug, spki: spki.toString('hex'), fingerprint });
}

/**
 * Makes sure that the issuer still has the key whose fingerprint is on its slips, before the round
 * opens and nothing can be mended any more.
 * @throws Refusal ISSAW, ISSKY
 */
export async function requireIssuersKey(
	asked: OutsideIssuer | undefined,
	slug: string,
	fingerprint: string | null
): Promise<void> {
	if (asked === undefined) throw new Refusal('ISSAW');
	if ((await keyAt(asked, slug)).fingerprint !== fingerprint) throw new Refusal('ISSKY');
}

async function keyAt(asked: OutsideIssuer, slug: string) {
	try {
		const key = await asked.key(slug);
		if (key === null) throw new Refusal('ISSKY');
		return key;
	} catch (error) {
		throw error instanceof IssuerAway ? new Refusal('ISSAW') : error;
	}
}
