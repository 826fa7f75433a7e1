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

/** `used_up`: the link was used, is too old or none of ours. `weak`: it is used up now. */
export type LinkOutcome = 'done' | 'used_up' | 'weak';

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
	await signOutElsewhere(supabase);
	return 'done';
}

/**
 * Changes a password and signs other devices out.
 * @param supabase the client of the person with this address.
 * @throws Refusal PWRNG (the present one is wrong), PWEAK, PSAME
 */
export async function changePassword(
	supabase: Supabase,
	email: string,
	{ present, next }: { present: string; next: string }
): Promise<void> {
	// In a session of its own: a computer that was left alone must not be enough.
	const probe = publicClient();
	if (!(await signIn(probe, email, present))) throw new Refusal('PWRNG');
	await signOut(probe);
	await replace(supabase, next);
	await signOutElsewhere(supabase);
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
