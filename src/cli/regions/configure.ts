/** Puts a file of regions in force: check all, make accounts, then everything at once. */
import { randomBytes } from 'node:crypto';
import { createAccount } from '../../lib/server/supabase/agencies.ts';
import type { Supabase } from '../../lib/server/supabase/client.ts';
import { passwordToken } from '../../lib/server/supabase/people.ts';
import { configureRegions, listAgencySlugs } from '../../lib/server/supabase/regions.ts';
import { RegionsError } from './error.ts';
import { readRegions, type Fault } from './read.ts';

/** Faults that are told; whoever has more has one cause for most of them. */
const MOST_FAULTS = 30;

export interface Configured {
	regions: number;
	agencies: number;
	/** By e-mail address of those who had no account: where they set their password, once. */
	links: Map<string, string>;
}

/**
 * @param origin web address that the links begin with, without a slash at the end.
 * @throws RegionsError naming the lines that are at fault; nothing is changed then.
 */
export async function configure(
	service: Supabase,
	origin: string,
	text: string
): Promise<Configured> {
	const read = readRegions(text, await listAgencySlugs(service));
	if (!read.ok) throw new RegionsError(told(read.faults));
	const made: string[] = [];
	for (const email of new Set(read.regions.flatMap(({ overseers }) => overseers))) {
		const password = randomBytes(24).toString('base64url');
		if ((await createAccount(service, email, password)) !== null) made.push(email);
	}
	await configureRegions(service, read.regions);
	const links = new Map<string, string>();
	for (const email of made) links.set(email, await linkFor(service, origin, email));
	const agencies = read.regions.reduce((sum, region) => sum + region.agencies.length, 0);
	return { regions: read.regions.length, agencies, links };
}

/** A link with which the owner of the account sets a password, once and within the hour. */
export async function linkFor(service: Supabase, origin: string, email: string): Promise<string> {
	return `${origin}/staff/sign-in/password?token=${await passwordToken(service, email)}`;
}

function told(faults: Fault[]): string {
	const lines = faults
		.slice(0, MOST_FAULTS)
		.map(({ line, sentence }) => `บรรทัด · line ${line}: ${sentence}`);
	const more = faults.length - lines.length;
	return [
		'ไม่ได้เปลี่ยนอะไร · Nothing was changed.',
		...lines,
		...(more > 0 ? [`และอีก ${more} แห่ง · and ${more} more`] : [])
	].join('\n');
}
