/** An analyst of the demonstration, for pages that visitors may not read. */
import type { APIRequestContext } from '@playwright/test';
import { createAccount } from '../../src/lib/server/supabase/agencies.ts';
import { AGENCY_A } from '../e2e/support/cast.ts';
import { ask, service } from '../e2e/support/database.ts';
import { postForm } from '../e2e/support/requests.ts';

const ACCOUNT = { email: 'bench@test.invalid', password: 'nobody-else-is-here' };

/** Makes the account and signs it in. */
export async function signInAnalyst(
	reader: APIRequestContext,
	data: string,
	url: string
): Promise<void> {
	const id = await createAccount(service(data), ACCOUNT.email, ACCOUNT.password);
	await ask(
		data,
		(sql) => sql`
			insert into public.memberships (user_id, agency_id, role)
			values (${id}, ${AGENCY_A}, 'analyst')`
	);
	const reply = await postForm(reader, `${url}/staff/sign-in?/sign_in`, { ...ACCOUNT, next: '' });
	if (reply.status() !== 303) throw new Error('The analyst could not sign in.');
}
