/** Passwords of staff: set with a link, or changed by whoever knows the present one. */
import { isAuthError } from '@supabase/supabase-js';
import { publicClient, type Supabase } from './supabase/client.ts';
import { Refusal } from './supabase/refusal.ts';
import {
	setPassword,
	signIn,
	signInByPasswordLink,
	signOut,
	signOutElsewhere
} from './supabase/staff.ts';

/** `still_elsewhere`: the password is set, but other devices could not be signed out. */
export type Replaced = 'done' | 'still_elsewhere';

/** `used_up`: the link was used, is too old or none of ours. `weak`: it is used up now. */
export type LinkOutcome = Replaced | 'used_up' | 'weak';

/** Uses a link up: the person is signed in here, with the new password, and nowhere else. */
export async function setPasswordByLink(
	supabase: Supabase,
	token: string,
	password: string
): Promise<LinkOutcome> {
	if (!(await signInByPasswordLink(supabase, token))) return 'used_up';
	try {
		await replace(supabase, password);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		// The same password again is what the person wants to have.
		if (error.code !== 'PSAME') {
			await signOut(supabase);
			return 'weak';
		}
	}
	return endOthers(supabase);
}

/**
 * Whether this is the password of the account. Asked in a session of its own: a computer that was left
 * alone must not be enough to change it.
 */
export async function isPasswordOf(email: string, password: string): Promise<boolean> {
	const probe = publicClient();
	const isRight = await signIn(probe, email, password);
	if (isRight) await signOut(probe);
	return isRight;
}

/**
 * Changes the password of the person whose client this is, and signs other devices out.
 * @throws Refusal PWEAK, PSAME
 */
export async function changePassword(supabase: Supabase, next: string): Promise<Replaced> {
	await replace(supabase, next);
	return endOthers(supabase);
}

/** The password is another already: a fault here must not look as if it were not. */
async function endOthers(supabase: Supabase): Promise<Replaced> {
	try {
		await signOutElsewhere(supabase);
		return 'done';
	} catch {
		return 'still_elsewhere';
	}
}

async function replace(supabase: Supabase, password: string): Promise<void> {
	try {
		await setPassword(supabase, password);
	} catch (error) {
		if (isAuthError(error) && error.code === 'weak_password') throw new Refusal('PWEAK');
		if (isAuthError(error) && error.code === 'same_password') throw new Refusal('PSAME');
		throw error;
	}
}
