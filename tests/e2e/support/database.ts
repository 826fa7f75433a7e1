/** What a test asks an instance's database, past all rights: the pages would not tell. */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';

/** Answers that were taken in, and those of them that still wait for the mix. */
export interface Counted {
	spent: number;
	waiting: number;
}

/** Where the database of the running instance on this data folder answers to its owner. */
export function databaseUrl(data: string): string {
	return readJson<{ databaseUrl: string }>(data, 'running.json').databaseUrl;
}

/** Asks the database of the instance on this data folder, as its owner. */
export async function ask<T>(
	data: string,
	question: (sql: postgres.Sql) => Promise<T>
): Promise<T> {
	const sql = postgres(databaseUrl(data), { max: 1, onnotice: () => undefined });
	try {
		return await question(sql);
	} finally {
		await sql.end();
	}
}

/** Calls a function of the database as the server does. */
export async function callAsServer(data: string, name: string, words: object): Promise<unknown> {
	const result = await service(data).rpc(name, words);
	if (result.error) throw new Error(`${name}: ${result.error.message}`);
	return result.data as unknown;
}

/** The client with the secret key. */
export function service(data: string): SupabaseClient {
	const { supabaseUrl } = readJson<{ supabaseUrl: string }>(data, 'running.json');
	const { secretKey } = readJson<{ secretKey: string }>(data, 'supabase.json');
	return createClient(supabaseUrl, secretKey, { auth: { persistSession: false } });
}

export function countAnswers(data: string, round: string): Promise<Counted> {
	return ask(data, async (sql) => {
		const [row] = await sql<Counted[]>`
			select
				(select count(*)::int from private.spent where round_id = ${round}) as spent,
				(select count(*)::int from private.inbox where round_id = ${round}) as waiting`;
		return row ?? { spent: -1, waiting: -1 };
	});
}

/** Slips of a round that were redeemed. */
export function countSlips(data: string, round: string): Promise<number> {
	return ask(data, async (sql) => {
		const [row] = await sql<{ slips: number }[]>`
			select count(*)::int as slips from private.slips
			where round_id = ${round} and state = 'redeemed'`;
		return row?.slips ?? -1;
	});
}

function readJson<T>(data: string, file: string): T {
	return JSON.parse(readFileSync(join(data, file), 'utf8')) as T;
}
