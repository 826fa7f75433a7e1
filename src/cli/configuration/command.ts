/** What commands that put a file in force have in common: the instance, the file, and how they fail. */
import { createClient } from '@supabase/supabase-js';
import { readFileSync } from 'node:fs';
import { readEnvironment } from '../../lib/server/env.ts';
import type { Supabase } from '../../lib/server/supabase/client.ts';
import { findInstance, NoInstance } from '../instance.ts';
import { explain } from '../start/messages.ts';
import { ConfigurationError } from './error.ts';

/** All agencies of the country change in one call: seconds, and more on a busy machine. */
const TIMEOUT_MS = 120_000;

/** Runs a command; what stops it is told on stderr, and its status is 1 then. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
	try {
		await command();
	} catch (error) {
		const isTold = error instanceof ConfigurationError || error instanceof NoInstance;
		console.error(isTold ? error.message : explain(error));
		process.exitCode = 1;
	}
}

/** The running instance, with a client that may do everything. @param url as `findInstance` takes it */
export function instanceWithService(url: string | undefined): { url: string; service: Supabase } {
	const environment = readEnvironment();
	const instance = findInstance(url ?? environment.publicUrl ?? undefined, environment);
	const service = createClient(instance.supabase.url, instance.supabase.secretKey, {
		auth: { persistSession: false },
		global: {
			fetch: (to, init) => fetch(to, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
		}
	});
	return { url: instance.url, service };
}

/** @throws ConfigurationError when there is no such file */
export function readText(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		throw new ConfigurationError(`อ่าน ${file} ไม่ได้ · ${file} cannot be read.`);
	}
}
