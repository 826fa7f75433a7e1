/** Those who read: a visitor, and the attack's own analyst, on the pages and over REST. */
import { createClient } from '@supabase/supabase-js';
import { PATIENCE_MS, post } from './respondent.ts';
import type { Running } from './running.ts';
import type { Stage } from './stage.ts';

/** A page as it came. */
export interface Reply {
	status: number;
	headers: [name: string, value: string][];
	body: Buffer;
}

export interface Reader {
	name: 'visitor' | 'analyst';
	get(path: string): Promise<Reply>;
}

export function visitor({ url }: Running): Reader {
	return { name: 'visitor', get: (path) => get(`${url}${path}`, {}) };
}

/** Signs in on the page for it, as an analyst does. @throws Error where that fails. */
export async function analyst({ url }: Running, { analyst }: Stage): Promise<Reader> {
	const reply = await post(`${url}/staff/sign-in`, 'sign_in', { ...analyst, next: '' });
	await reply.arrayBuffer();
	const cookie = reply.headers
		.getSetCookie()
		.map((line) => line.split(';')[0])
		.join('; ');
	if (reply.status !== 303 || cookie === '') throw new Error('The analyst could not sign in.');
	return { name: 'analyst', get: (path) => get(`${url}${path}`, { cookie }) };
}

/** Headers of a REST request by the analyst. @throws Error where signing in fails. */
export async function analystHeaders({ supabase }: Running, { analyst }: Stage) {
	const client = createClient(supabase.url, supabase.publishableKey, {
		auth: { persistSession: false }
	});
	const { data, error } = await client.auth.signInWithPassword(analyst);
	if (error) throw error;
	return {
		apikey: supabase.publishableKey,
		authorization: `Bearer ${data.session.access_token}`
	};
}

/** Headers of a REST request by somebody who has only the public key. */
export function visitorHeaders({ supabase: { publishableKey } }: Running): Record<string, string> {
	return { apikey: publishableKey, authorization: `Bearer ${publishableKey}` };
}

async function get(address: string, headers: Record<string, string>): Promise<Reply> {
	const reply = await fetch(address, {
		headers: { accept: 'text/html', ...headers },
		redirect: 'manual',
		signal: AbortSignal.timeout(PATIENCE_MS)
	});
	return {
		status: reply.status,
		headers: [...reply.headers],
		body: Buffer.from(await reply.arrayBuffer())
	};
}
