/**
 * The **password link**: an admin hands it to a person of the agency, who sets a password with it,
 * once. It is how people come in and how they come back; Prongsai sends no letters.
 */
import { randomBytes } from 'node:crypto';
import { localizeHref } from '$lib/i18n/paraglide/runtime.js';
import type { Role } from '$lib/roles.ts';
import { readEnvironment } from './env.ts';
import { publicUrl } from './public-url.ts';
import { createAccount } from './supabase/agencies.ts';
import { serviceClient, type Supabase } from './supabase/client.ts';
import { addPerson, allowPasswordLink, listPeople, passwordToken } from './supabase/people.ts';

export interface PasswordLink {
	email: string;
	/** Null for an account that somebody has signed in to: whoever owns it has a password. */
	address: string | null;
}

/**
 * Gives somebody a role, and an account if the address has none; its password is known to nobody.
 * @param supabase the admin's own client: the database decides whether they may.
 * @param requested the URL of the page that shows the link.
 * @throws Refusal NOTAD, MEMIN
 */
export async function invite(
	supabase: Supabase,
	requested: URL,
	{ agencyId, email, role }: { agencyId: string; email: string; role: Role }
): Promise<PasswordLink> {
	const password = randomBytes(24).toString('base64url');
	const made = await createAccount(serviceClient(), email, password);
	const id = await addPerson(supabase, agencyId, email, role);
	if (made === null) {
		// An earlier link may have run out, or its person been removed before it was used.
		const person = (await listPeople(supabase, agencyId)).find((one) => one.id === id);
		if (!person?.mayGetLink || person.wasHere) return { email, address: null };
	}
	return makePasswordLink(supabase, requested, agencyId, id);
}

/** Makes a link; an older one of the same person stops working. @throws Refusal NOTAD, MEMSF, MEMUN, MEMEL */
export async function makePasswordLink(
	supabase: Supabase,
	requested: URL,
	agencyId: string,
	userId: string
): Promise<PasswordLink> {
	const email = await allowPasswordLink(supabase, agencyId, userId);
	const token = await passwordToken(serviceClient(), email);
	const origin = publicUrl(readEnvironment().publicUrl, requested);
	return { email, address: `${origin}${localizeHref(`/staff/sign-in/password?token=${token}`)}` };
}
