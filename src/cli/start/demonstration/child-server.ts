/** Runs a second server for as long as a piece of work takes. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LocalSupabase } from '../../../../supabase/local/start.ts';

/** All answers come from one address within seconds, which no office's visitors do. */
const RAISED_LIMITS = { ANSWERS_PER_ADDRESS: '10000', ANSWERS_PER_POINT: '10000' };

/**
 * Starts the server on the same data, does the work, and stops it.
 * @param work gets the server's web address.
 */
export async function withServer<T>(
	supabase: LocalSupabase,
	data: string,
	work: (url: string) => Promise<T>
): Promise<T> {
	const child = fork(join(import.meta.dirname, 'server.ts'), {
		// stdout carries the addresses of the start and nothing else.
		stdio: ['ignore', 2, 2, 'ipc'],
		env: {
			...process.env,
			...RAISED_LIMITS,
			PRONGSAI_DATA: data,
			SUPABASE_URL: supabase.url,
			SUPABASE_PUBLISHABLE_KEY: supabase.publishableKey,
			SUPABASE_SECRET_KEY: supabase.secretKey
		}
	});
	const ended = once(child, 'exit');
	const ready = once(child, 'message') as Promise<[{ port: number }]>;
	try {
		const first = await Promise.race([ready, ended.then(() => null)]);
		if (first === null) throw new Error('The server of the demonstration did not start.');
		return await work(`http://127.0.0.1:${first[0].port}`);
	} finally {
		child.kill();
		await ended;
	}
}
