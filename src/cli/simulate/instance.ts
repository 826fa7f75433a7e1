/** Where the instance is that a simulation is sent to, and the key to ask it which rounds it has. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnvironment, type Environment, type SupabaseAccess } from '../../lib/server/env.ts';
import { SimulationError } from './error.ts';

export interface Instance {
	/** Web address without a slash at the end. */
	url: string;
	supabase: SupabaseAccess;
}

/**
 * The instance that runs on this machine's data folder, or the one whose Supabase the environment
 * names.
 * @param url its web address where the environment names the Supabase; else read from the folder.
 * @throws SimulationError when no instance is found.
 */
export function findInstance(
	url: string | undefined,
	environment: Environment = readEnvironment()
): Instance {
	if (environment.supabase !== null) {
		if (url === undefined) {
			throw new SimulationError('SUPABASE_URL is set: give the web address too, with --url.');
		}
		return { url: withoutSlash(url), supabase: environment.supabase };
	}
	const { data } = environment;
	const files = [join(data, 'running.json'), join(data, 'supabase.json')] as const;
	if (!files.every((file) => existsSync(file))) {
		throw new SimulationError(`No Prongsai runs on ${data}: start it with npm start.`);
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
	if (!URL.canParse(url)) throw new SimulationError(`"${url}" is no web address.`);
	return url.replace(/\/+$/, '');
}
