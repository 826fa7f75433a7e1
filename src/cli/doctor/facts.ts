/** Looks at a set-up. Whatever cannot be looked at is null, never guessed. */
import { createClient } from '@supabase/supabase-js';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { BACKED_UP } from '../backup/last.ts';
import { inspectFolder } from '../../lib/server/collector/key-folder.ts';
import { keyFolderIn } from '../../lib/server/collector/key-store.ts';
import type { Environment, SupabaseAccess } from '../../lib/server/env.ts';
import type { SetupFacts } from './judge.ts';

const PATIENCE_MS = 10_000;
const DAY_MS = 24 * 60 * 60_000;
const MIGRATIONS = join(import.meta.dirname, '..', '..', '..', 'supabase', 'migrations');

/** Gathers the facts about the set-up of an environment. */
export async function lookAtSetup(environment: Environment): Promise<SetupFacts> {
	const { data } = environment;
	const keys = keyFolderIn(data);
	const note = readNote(join(data, 'running.json'));
	const access = environment.supabase ?? embeddedAccess(data, note);
	const clock = access && (await lookAtClock(access));
	return {
		publicUrl: environment.publicUrl,
		trustsProxy: environment.trustProxy,
		isEmbedded: environment.supabase === null,
		isReachable: clock !== null,
		clockDifference: clock?.difference ?? null,
		missingMigrations: await missingMigrations(environment.databaseUrl ?? note?.databaseUrl),
		openAuth: access && (await openAuth(access)),
		keyFolder: existsSync(keys) ? await inspectFolder(keys) : null,
		longestRetentionDays: access && (await longestRetention(access)),
		backupAgeDays: ageInDays(join(data, BACKED_UP)),
		bangkokDate: new Intl.DateTimeFormat('th-TH-u-ca-buddhist', {
			timeZone: 'Asia/Bangkok',
			day: 'numeric',
			month: 'long',
			year: 'numeric'
		})
			.format(new Date('2026-11-23T19:00:00Z'))
			.replace(/\s*พ\.ศ\.\s*/, ' ')
	};
}

interface Note {
	supabaseUrl: string;
	databaseUrl?: string;
}

function readNote(file: string): Note | null {
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Note) : null;
}

function embeddedAccess(data: string, note: Note | null): SupabaseAccess | null {
	const file = join(data, 'supabase.json');
	if (note === null || !existsSync(file)) return null;
	const keys = JSON.parse(readFileSync(file, 'utf8')) as Omit<SupabaseAccess, 'url'>;
	return { ...keys, url: note.supabaseUrl };
}

/** Asks what anybody may ask, with the publishable key; null where no answer came. */
async function lookAtClock(access: SupabaseAccess): Promise<{ difference: number | null } | null> {
	const reply = await ask(access, '/rest/v1/rpc/entry_point', {
		method: 'POST',
		body: JSON.stringify({ p_slug: '' })
	});
	if (!reply?.ok) return null;
	const there = Date.parse(reply.headers.get('date') ?? '');
	return { difference: Number.isNaN(there) ? null : Math.round((there - Date.now()) / 1000) };
}

/** The settings that GoTrue tells to whoever asks. */
async function openAuth(access: SupabaseAccess): Promise<string[] | null> {
	const reply = await ask(access, '/auth/v1/settings');
	if (!reply?.ok) return null;
	const said = (await reply.json().catch(() => null)) as {
		disable_signup?: boolean;
		external?: Record<string, boolean>;
	} | null;
	if (said?.disable_signup === undefined) return null;
	const { anonymous_users: anonymous, phone } = said.external ?? {};
	return [
		...(said.disable_signup ? [] : ['signup']),
		...(anonymous ? ['anonymous'] : []),
		...(phone ? ['phone'] : [])
	];
}

async function ask(
	{ url, publishableKey }: SupabaseAccess,
	path: string,
	init: RequestInit = {}
): Promise<Response | null> {
	const headers = { apikey: publishableKey, 'content-type': 'application/json' };
	const signal = AbortSignal.timeout(PATIENCE_MS);
	return fetch(`${url}${path}`, { ...init, headers, signal }).catch(() => null);
}

async function longestRetention({ url, secretKey }: SupabaseAccess): Promise<number | null> {
	const client = createClient(url, secretKey, { auth: { persistSession: false } });
	const { data, error } = await client
		.from('agencies')
		.select('retention_days')
		.order('retention_days', { ascending: false })
		.limit(1)
		.abortSignal(AbortSignal.timeout(PATIENCE_MS));
	if (error) return null;
	const [longest] = data as { retention_days: number }[];
	return longest?.retention_days ?? 0;
}

async function missingMigrations(url: string | undefined): Promise<string[] | null> {
	if (url === undefined) return null;
	const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined });
	try {
		const rows = await sql<{ version: string }[]>`
			select version from supabase_migrations.schema_migrations`;
		const applied = new Set(rows.map(({ version }) => version));
		const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
		return files.filter((name) => !applied.has(name.slice(0, 14)));
	} catch {
		return null;
	} finally {
		await sql.end({ timeout: 1 });
	}
}

function ageInDays(path: string): number | null {
	return existsSync(path) ? Math.floor((Date.now() - statSync(path).mtimeMs) / DAY_MS) : null;
}
