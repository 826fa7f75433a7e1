/** Makes the first agency and its first admin, and signs the admin in. */
import { isAuthError } from '@supabase/supabase-js';
import { readEnvironment } from './env.ts';
import { removeSetupToken } from './setup-link.ts';
import { createAccount, setUpAgency, type FirstAgency } from './supabase/agencies.ts';
import { serviceClient, type Supabase } from './supabase/client.ts';
import { Refusal } from './supabase/refusal.ts';
import { currentStaff, signIn } from './supabase/staff.ts';

/**
 * Safe to repeat after a refusal: an account that was made meanwhile is used again, for whoever
 * knows its password.
 * @param supabase the client of the person, who is signed in afterwards.
 * @throws Refusal ADMEX, PWEAK, PTAKE (another's account), 23505 (the slug is taken)
 */
export async function setUp(
	supabase: Supabase,
	{ agency, email, password }: { agency: FirstAgency; email: string; password: string }
): Promise<void> {
	const service = serviceClient();
	const created = await account(service, email, password);
	if (!(await signIn(supabase, email, password))) throw new Refusal('PTAKE');
	const userId = created ?? (await currentStaff(supabase))?.userId;
	if (userId === undefined) throw new Refusal('PTAKE');
	await setUpAgency(service, userId, agency);
	removeSetupToken(readEnvironment().data);
}

async function account(service: Supabase, email: string, password: string): Promise<string | null> {
	try {
		return await createAccount(service, email, password);
	} catch (error) {
		if (isAuthError(error) && error.code === 'weak_password') throw new Refusal('PWEAK');
		throw error;
	}
}
