import { AuthApiError } from '@supabase/supabase-js';
import { describe, expect, it } from 'vitest';
import { changePassword, setPasswordByLink } from './passwords.ts';
import type { Supabase } from './supabase/client.ts';

const away = new AuthApiError('away', 500, 'unexpected_failure');

/** Supabase Auth that does all it is asked, but for signing out where that fails. */
function authThat(signOutError: AuthApiError | null) {
	const done: string[] = [];
	const auth = {
		verifyOtp: () => Promise.resolve({ error: null }),
		updateUser: () => Promise.resolve({ error: done.push('password') && null }),
		signOut: ({ scope }: { scope: string }) => {
			done.push(`sign out ${scope}`);
			return Promise.resolve({ error: signOutError });
		}
	};
	return { supabase: { auth } as unknown as Supabase, done };
}

describe('a new password', () => {
	it.each([
		['is set', null, 'done'],
		[
			'is set also where other devices cannot be signed out, and that is told',
			away,
			'still_elsewhere'
		]
	] as const)('%s', async (_, signOutError, outcome) => {
		const byLink = authThat(signOutError);
		expect(await setPasswordByLink(byLink.supabase, 'token', 'a-long-password')).toBe(outcome);
		const changed = authThat(signOutError);
		expect(await changePassword(changed.supabase, 'a-long-password')).toBe(outcome);
		for (const { done } of [byLink, changed]) expect(done).toEqual(['password', 'sign out others']);
	});
});
