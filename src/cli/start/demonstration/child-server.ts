/** Runs a second server for as long as a piece of work takes. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { SupabaseAccess } from '../../../lib/server/env.ts';

/** All answers come from one address within seconds, which no office's visitors do. */
const RAISED_LIMITS = { ANSWERS_PER_ADDRESS: '10000', ANSWERS_PER_POINT: '10000' };

export interface ChildServer {
	url: string;
	stop(): Promise<void>;
}

/** What is different from a server that this process would start for itself. */
interface Choices {
	/** Its variables; this process's own where not given. */
	environment?: NodeJS.ProcessEnv;
	/** Told of what it says; where not given, it speaks on this process's stderr. */
	onOutput?: (text: string) => void;
}

/** Starts a server on the same data and waits until it is ready. */
export async function startChildServer(
	supabase: SupabaseAccess,
	data: string,
	{ environment = process.env, onOutput }: Choices = {}
): Promise<ChildServer> {
	// stdout carries the addresses of the start and nothing else.
	const output = onOutput === undefined ? 2 : 'pipe';
	const child = fork(join(import.meta.dirname, 'server.ts'), {
		stdio: ['ignore', output, output, 'ipc'],
		env: {
			...environment,
			...RAISED_LIMITS,
			PRONGSAI_DATA: data,
			SUPABASE_URL: supabase.url,
			SUPABASE_PUBLISHABLE_KEY: supabase.publishableKey,
			SUPABASE_SECRET_KEY: supabase.secretKey
		}
	});
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (chunk: Buffer) => onOutput?.(chunk.toString()));
	}
	const ended = once(child, 'exit');
	const ready = once(child, 'message') as Promise<[{ port: number }]>;
	const stop = async () => {
		child.kill();
		await ended;
	};
	const first = await Promise.race([ready, ended.then(() => null)]);
	if (first === null) throw new Error('The second server did not start.');
	return { url: `http://127.0.0.1:${first[0].port}`, stop };
}

/**
 * Starts the server on the same data, does the work, and stops it.
 * @param work gets the server's web address.
 */
export async function withServer<T>(
	supabase: SupabaseAccess,
	data: string,
	work: (url: string) => Promise<T>
): Promise<T> {
	const server = await startChildServer(supabase, data);
	try {
		return await work(server.url);
	} finally {
		await server.stop();
	}
}
