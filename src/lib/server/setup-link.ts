/**
 * The **set-up link** of a fresh installation: whoever reads what `npm start` prints, or the data
 * folder itself, may become the first admin; nobody else. It imports relatively, so that plain
 * Node can use it too.
 */
import { createClient } from '@supabase/supabase-js';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from './env.ts';
import { adminExists } from './supabase/agencies.ts';

const FILE = 'setup-token';

/**
 * The token for the address `/staff/setup?token=…`, made when it is first asked for and the same
 * until it is used. Null once there is an admin; a token left over is removed then.
 */
export async function setupToken(environment: Environment): Promise<string | null> {
	if (environment.supabase === null) return null;
	const { url, secretKey } = environment.supabase;
	const client = createClient(url, secretKey, { auth: { persistSession: false } });
	if (await adminExists(client)) {
		removeSetupToken(environment.data);
		return null;
	}
	return readSetupToken(environment.data) ?? issueSetupToken(environment.data);
}

/** Makes a new token in the data folder, readable by its owner alone, and returns it. */
export function issueSetupToken(data: string): string {
	const token = randomBytes(24).toString('base64url');
	mkdirSync(data, { recursive: true });
	writeFileSync(join(data, FILE), token, { mode: 0o600 });
	return token;
}

/** The token that waits in the data folder, or null. */
export function readSetupToken(data: string): string | null {
	try {
		return readFileSync(join(data, FILE), 'utf8') || null;
	} catch {
		return null;
	}
}

/** Whether the token is the one that waits. Takes as long for a near miss as for any other. */
export function isSetupToken(data: string, given: string): boolean {
	const token = readSetupToken(data);
	return token !== null && timingSafeEqual(digest(token), digest(given));
}

/** Removes the token once it was used. */
export function removeSetupToken(data: string): void {
	rmSync(join(data, FILE), { force: true });
}

/** Digests have one length, which `timingSafeEqual` asks for. */
function digest(token: string): Buffer {
	return createHash('sha256').update(token).digest();
}
