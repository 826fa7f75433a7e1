/** Who is signed in, and as what. */
import { isAuthRetryableFetchError, type AuthError } from '@supabase/supabase-js';
import type { Digits } from '$lib/i18n/digits.ts';
import type { Role } from '../../roles.ts';
import type { Supabase } from './client.ts';

export interface Membership {
	role: Role;
	agency: {
		id: string;
		slug: string;
		nameTh: string;
		nameEn: string;
		isDemonstration: boolean;
		/** How its pages in Thai write numbers. */
		digits: Digits;
	};
}

export interface Staff {
	userId: string;
	email: string;
	memberships: Membership[];
}

/** A person belongs to a handful of agencies at most; a longer list is a fault. */
const MOST_MEMBERSHIPS = 100;

/**
 * The signed-in staff member, or null. Supabase Auth is asked whether the session is still there: by
 * its signature alone one that was signed out elsewhere would go on for up to an hour.
 */
export async function currentStaff(supabase: Supabase): Promise<Staff | null> {
	const {
		data: { user },
		error: refusal
	} = await supabase.auth.getUser();
	if (!isAccepted(refusal) || user === null) return null;
	const { data: rows, error } = await supabase
		.from('memberships')
		.select('role, agency:agencies(id, slug, name_th, name_en, is_demonstration, digits)')
		.eq('user_id', user.id)
		.limit(MOST_MEMBERSHIPS);
	if (error) throw error;
	return {
		userId: user.id,
		email: user.email ?? '',
		memberships: rows.map(({ role, agency }) => ({
			role: role as Role,
			agency: {
				id: agency.id,
				slug: agency.slug,
				nameTh: agency.name_th,
				nameEn: agency.name_en,
				isDemonstration: agency.is_demonstration,
				digits: agency.digits === 'thai' ? 'thai' : 'arabic'
			}
		}))
	};
}

/** @throws where Auth could not say: an outage is no wrong password and no ended session. */
function isAccepted(error: AuthError | null): boolean {
	if (isAuthRetryableFetchError(error) || (error?.status ?? 0) >= 500) throw error;
	return error === null;
}

/** Signs in by e-mail and password; false when the pair is wrong. */
export async function signIn(
	supabase: Supabase,
	email: string,
	password: string
): Promise<boolean> {
	const { error } = await supabase.auth.signInWithPassword({ email, password });
	return isAccepted(error);
}

/** Signs in by the hashed token of a one-time link; false when it is used up or too old. */
export async function signInByLink(supabase: Supabase, tokenHash: string): Promise<boolean> {
	const { error } = await supabase.auth.verifyOtp({ token_hash: tokenHash, type: 'magiclink' });
	return isAccepted(error);
}

/** Signs in by the hashed token of a link that sets a password; false when it is used up or too old. */
export async function signInByPasswordLink(
	supabase: Supabase,
	tokenHash: string
): Promise<boolean> {
	const { error } = await supabase.auth.verifyOtp({ token_hash: tokenHash, type: 'recovery' });
	return isAccepted(error);
}

/** Sets the signed-in person's password. @throws the error of Supabase Auth, such as `weak_password` */
export async function setPassword(supabase: Supabase, password: string): Promise<void> {
	const { error } = await supabase.auth.updateUser({ password });
	if (error) throw error;
}

/** Ends the session on this device. */
export async function signOut(supabase: Supabase): Promise<void> {
	await supabase.auth.signOut({ scope: 'local' });
}

/** Ends the person's sessions on all other devices. */
export async function signOutElsewhere(supabase: Supabase): Promise<void> {
	const { error } = await supabase.auth.signOut({ scope: 'others' });
	if (error) throw error;
}

/** Ends all sessions of the person. */
export async function signOutEverywhere(supabase: Supabase): Promise<void> {
	const { error } = await supabase.auth.signOut({ scope: 'global' });
	if (error) throw error;
}
