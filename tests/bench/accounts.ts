/** Accounts for pages that visitors may not read, made and signed in. */
import type { APIRequestContext } from '@playwright/test';
import type { Sql } from 'postgres';
import { createAccount } from '../../src/lib/server/supabase/agencies.ts';
import { AGENCY_A } from '../e2e/support/cast.ts';
import { ask, service } from '../e2e/support/database.ts';
import { postForm } from '../e2e/support/requests.ts';
import { COUNTRY_SLUG } from './load/regions.ts';

const ACCOUNT = { email: 'bench@test.invalid', password: 'nobody-else-is-here' };

/** An analyst of the demonstration. */
export function signInAnalyst(reader: APIRequestContext, data: string, url: string): Promise<void> {
	return signIn(
		reader,
		data,
		url,
		(sql, id) => sql`
			insert into public.memberships (user_id, agency_id, role)
			values (${id}, ${AGENCY_A}, 'analyst')`
	);
}

/** Who oversees all of a made-up country. */
export function signInOverseer(
	reader: APIRequestContext,
	data: string,
	url: string
): Promise<void> {
	return signIn(reader, data, url, async (sql, id) => {
		// Each of its agencies would be told, one by one.
		await sql`set session_replication_role = replica`;
		await sql`
			insert into public.overseers (user_id, region_id)
			select ${id}, r.id from public.regions r where slug = ${COUNTRY_SLUG}`;
	});
}

async function signIn(
	reader: APIRequestContext,
	data: string,
	url: string,
	letIn: (sql: Sql, id: string) => PromiseLike<unknown>
): Promise<void> {
	const id = await createAccount(service(data), ACCOUNT.email, ACCOUNT.password);
	if (id === null) throw new Error('There is such an account already.');
	await ask(data, async (sql) => letIn(sql, id));
	const reply = await postForm(reader, `${url}/staff/sign-in?/sign_in`, { ...ACCOUNT, next: '' });
	if (reply.status() !== 303) throw new Error('The account could not sign in.');
}
