/**
 * The three ways to speak to Supabase. A staff member's own client is the rule, for row level
 * security then decides; the public client reads what respondents may know; the service client is
 * for the collector alone.
 */
import { createServerClient } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Cookies } from '@sveltejs/kit';
import { EnvironmentError, readEnvironment, type SupabaseAccess } from '../env.ts';
import type { Database } from './database.types.ts';

export type Supabase = SupabaseClient<Database>;

/** Longer than any statement takes, shorter than a person waits. */
const TIMEOUT_MS = 15_000;

const withTimeout: typeof fetch = (input, init) =>
	fetch(input, {
		...init,
		signal: AbortSignal.any([
			AbortSignal.timeout(TIMEOUT_MS),
			...(init?.signal ? [init.signal] : [])
		])
	});

const keepNoSession = { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false };

/** The client with the secret key: submits, mixes, publishes. Never handed to a route. */
export function serviceClient(): Supabase {
	const { url, secretKey } = access();
	return createClient<Database>(url, secretKey, {
		auth: keepNoSession,
		global: { fetch: withTimeout }
	});
}

/** The client without a person: reads what anyone may read. */
export function publicClient(): Supabase {
	const { url, publishableKey } = access();
	return createClient<Database>(url, publishableKey, {
		auth: keepNoSession,
		global: { fetch: withTimeout }
	});
}

/**
 * The client of the signed-in staff member, with the session in httpOnly cookies.
 * @param setHeaders receives what keeps a refreshed session out of shared caches.
 */
export function staffClient(
	cookies: Cookies,
	isHttps: boolean,
	setHeaders: (headers: Record<string, string>) => void
): Supabase {
	const { url, publishableKey } = access();
	// Setting a password changes the session more than once; a header may be set once.
	let isSaid = false;
	return createServerClient<Database>(url, publishableKey, {
		cookies: {
			getAll: () => cookies.getAll(),
			setAll(changed, headers) {
				for (const { name, value, options } of changed) {
					cookies.set(name, value, {
						...options,
						path: '/',
						httpOnly: true,
						sameSite: 'lax',
						secure: isHttps
					});
				}
				if (headers && !isSaid) setHeaders(headers);
				isSaid ||= headers !== undefined;
			}
		},
		global: { fetch: withTimeout }
	});
}

function access(): SupabaseAccess {
	const { supabase } = readEnvironment();
	if (supabase === null) {
		throw new EnvironmentError('There is no Supabase: start Prongsai with `npm start`.');
	}
	return supabase;
}
