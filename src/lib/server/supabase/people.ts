/** The people of an agency: who they are, what they may do, and how they get in. */
import { ROLES, type Role } from '../../roles.ts';
import type { Supabase } from './client.ts';
import { NOTHING_CHANGED, Refusal, refuse } from './refusal.ts';
import { oneOf, rows, text, truth } from './row.ts';

export interface Person {
	id: string;
	email: string;
	role: Role;
	/** Whether they ever signed in. */
	wasHere: boolean;
	/** Whether an admin may make a link that sets their password. */
	mayGetLink: boolean;
}

/** At most 500, admins first. @throws Refusal NOTAD */
export async function listPeople(supabase: Supabase, agencyId: string): Promise<Person[]> {
	const { data, error } = await supabase.rpc('people', { p_agency_id: agencyId });
	if (error) refuse(error);
	return rows(data).map((read) => ({
		id: text(read, 'user_id'),
		email: text(read, 'email'),
		role: oneOf(read, 'role', ...ROLES),
		wasHere: truth(read, 'was_here'),
		mayGetLink: truth(read, 'may_get_link')
	}));
}

/**
 * Gives an account a role in the agency.
 * @returns the id of the account.
 * @throws Refusal NOTAD, MEMUN (no account with this address), MEMIN (is there already)
 */
export async function addPerson(
	supabase: Supabase,
	agencyId: string,
	email: string,
	role: Role
): Promise<string> {
	const { data, error } = await supabase.rpc('add_person', {
		p_agency_id: agencyId,
		p_email: email,
		p_role: role
	});
	if (error) refuse(error);
	return data;
}

/** @throws Refusal LSTAD (the last admin), NOROW when the caller is no admin of the agency */
export async function changeRole(
	supabase: Supabase,
	agencyId: string,
	userId: string,
	role: Role
): Promise<void> {
	const { data, error } = await supabase
		.from('memberships')
		.update({ role })
		.eq('agency_id', agencyId)
		.eq('user_id', userId)
		.select('user_id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

/** @throws Refusal LSTAD (the last admin), NOROW when the caller is no admin of the agency */
export async function removePerson(
	supabase: Supabase,
	agencyId: string,
	userId: string
): Promise<void> {
	const { data, error } = await supabase
		.from('memberships')
		.delete()
		.eq('agency_id', agencyId)
		.eq('user_id', userId)
		.select('user_id');
	if (error) refuse(error);
	if (rows(data).length === 0) throw new Refusal(NOTHING_CHANGED);
}

/**
 * Asks whether a link that sets this person's password may be made, and notes that one is.
 * @returns the address of the person.
 * @throws Refusal NOTAD, MEMSF (oneself), MEMUN (not of the agency), MEMEL (works for another agency too)
 */
export async function allowPasswordLink(
	supabase: Supabase,
	agencyId: string,
	userId: string
): Promise<string> {
	const { data, error } = await supabase.rpc('allow_password_link', {
		p_agency_id: agencyId,
		p_user_id: userId
	});
	if (error) refuse(error);
	return data;
}

/** The hashed token of a one-time link for an account. Needs the service client. */
export async function passwordToken(service: Supabase, email: string): Promise<string> {
	const { data, error } = await service.auth.admin.generateLink({ type: 'recovery', email });
	if (error) throw error;
	return data.properties.hashed_token;
}
