/** The instance that a command speaks to: its web address, and its Supabase with the keys. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment, type Environment, type SupabaseAccess } from '../lib/server/env.ts';

/** Why there is none; the message is one sentence for the person who started the command. */
export class NoInstance extends Error {}

export interface Instance {
	/** Web address without a slash at the end. */
	url: string;
	supabase: SupabaseAccess;
}

/**
 * The instance that runs on this machine's data folder, or the one whose Supabase the environment
 * names.
 * @param url its web address where the environment names the Supabase; else read from the folder.
 * @throws NoInstance when no instance is found.
 */
export function findInstance(
	url: string | undefined,
	environment: Environment = readEnvironment()
): Instance {
	if (environment.supabase !== null) {
		if (url === undefined) {
			throw new NoInstance('SUPABASE_URL is set: give the web address too, with --url.');
		}
		return { url: withoutSlash(url), supabase: environment.supabase };
	}
	const { data } = environment;
	const files = [join(data, 'running.json'), join(data, 'supabase.json')] as const;
	if (!files.every((file) => existsSync(file))) {
		throw new NoInstance(`No Prongsai runs on ${data}: start it with npm start.`);
	}
	const [running, keys] = files.map(
		(file) => JSON.parse(readFileSync(file, 'utf8')) as unknown
	) as [{ url: string; supabaseUrl: string }, { publishableKey: string; secretKey: string }];
	return {
		url: withoutSlash(url ?? running.url),
		supabase: {
			url: running.supabaseUrl,
			publishableKey: keys.publishableKey,
			secretKey: keys.secretKey
		}
	};
}

function withoutSlash(url: string): string {
	if (!URL.canParse(url)) throw new NoInstance(`"${url}" is no web address.`);
	return url.replace(/\/+$/, '');
}
