/** Puts a file of regions in force: check all, make accounts, then everything at once. */
import { randomBytes } from 'node:crypto';
import { createAccount } from '../../lib/server/supabase/agencies.ts';
import type { Supabase } from '../../lib/server/supabase/client.ts';
import { passwordToken } from '../../lib/server/supabase/people.ts';
import { configureRegions, listAgencySlugs } from '../../lib/server/supabase/regions.ts';
import { readOrRefuse } from '../configuration/faults.ts';
import { readRegions } from './read.ts';

export interface Configured {
	regions: number;
	agencies: number;
	/** By e-mail address of those who had no account: where they set their password, once. */
	links: Map<string, string>;
}

/**
 * @param origin web address that the links begin with, without a slash at the end.
 * @throws ConfigurationError naming the lines that are at fault; nothing is changed then.
 */
export async function configure(
	service: Supabase,
	origin: string,
	text: string
): Promise<Configured> {
	const regions = readOrRefuse(readRegions(text, await listAgencySlugs(service)));
	const made: string[] = [];
	for (const email of new Set(regions.flatMap(({ overseers }) => overseers))) {
		const password = randomBytes(24).toString('base64url');
		if ((await createAccount(service, email, password)) !== null) made.push(email);
	}
	await configureRegions(service, regions);
	const links = new Map<string, string>();
	for (const email of made) links.set(email, await linkFor(service, origin, email));
	const agencies = regions.reduce((sum, region) => sum + region.agencies.length, 0);
	return { regions: regions.length, agencies, links };
}

/** A link with which the owner of the account sets a password, once and within the hour. */
export async function linkFor(service: Supabase, origin: string, email: string): Promise<string> {
	return `${origin}/staff/sign-in/password?token=${await passwordToken(service, email)}`;
}
