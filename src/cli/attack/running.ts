/** The instance that is attacked: where it answers, its database, its folder and its process. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment, SupabaseAccess } from '../../lib/server/env.ts';
import { findInstance, NoInstance } from '../instance.ts';
import { AttackError } from './error.ts';
import { sentence } from './sentences.ts';

export interface Running {
	/** Web address without a slash at the end. */
	url: string;
	supabase: SupabaseAccess;
	/** An address of the database that sees past row level security. */
	databaseUrl: string;
	/** Absolute data folder, which holds the keys. */
	data: string;
	/** The process, where it is one of this machine. */
	pid: number | null;
}

/**
 * Finds the instance on the environment's data folder, or the one whose Supabase it names.
 * @param url its web address where the environment names the Supabase.
 * @throws AttackError where none runs, or its database cannot be reached as its owner.
 */
export function findRunning(environment: Environment, url: string | undefined): Running {
	const { data } = environment;
	try {
		const found = findInstance(url, environment);
		const note = readNote(join(data, 'running.json'));
		const databaseUrl = environment.databaseUrl ?? note.databaseUrl;
		if (databaseUrl === undefined) throw new AttackError(sentence('no_database'));
		return { ...found, databaseUrl, data, pid: note.pid ?? null };
	} catch (error) {
		if (error instanceof NoInstance) throw new AttackError(sentence('not_running', data));
		throw error;
	}
}

function readNote(file: string): { databaseUrl?: string; pid?: number } {
	if (!existsSync(file)) return {};
	return JSON.parse(readFileSync(file, 'utf8')) as { databaseUrl?: string; pid?: number };
}
