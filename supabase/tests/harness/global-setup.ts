/**
 * Starts the embedded Supabase once for all database tests, and makes the template from which each
 * test file copies a database of its own: so files may commit, and run side by side.
 */
import { createClient } from '@supabase/supabase-js';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { startApi } from '../../local/api.ts';
import { applyMigrations } from '../../local/migrations.ts';
import { loadSecrets, type Secrets } from '../../local/secrets.ts';
import { startLocalSupabase } from '../../local/start.ts';
import { insertCast } from './cast.ts';

/** One right that the migrations themselves grant on a table of ours. */
export interface TableGrant {
	role: string;
	table: string;
	command: string;
	/** Null where the right is on the whole table. */
	columns: string[] | null;
}

declare module 'vitest' {
	export interface ProvidedContext {
		/** Superuser address of the database behind `supabaseUrl`. */
		databaseUrl: string;
		/** Folder of that database, with the log of its server. */
		dataFolder: string;
		supabaseUrl: string;
		publishableKey: string;
		secretKey: string;
		/** Name of the database to copy: migrated, with the cast, nobody connected. */
		template: string;
		/** As a hosted Supabase would have them, before the embedded one widens them. */
		grantsOfMigrations: TableGrant[];
	}
}

const TEMPLATE = 'prongsai_template';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'prongsai-tests-'));
	// Postgres does not run as root, and must be able to enter.
	chmodSync(folder, 0o755);
	const supabase = await startLocalSupabase(folder);
	try {
		project.provide('databaseUrl', supabase.databaseUrl);
		project.provide('dataFolder', folder);
		project.provide('supabaseUrl', supabase.url);
		project.provide('publishableKey', supabase.publishableKey);
		project.provide('secretKey', supabase.secretKey);
		project.provide('template', TEMPLATE);
		project.provide(
			'grantsOfMigrations',
			await makeTemplate(supabase.databaseUrl, loadSecrets(folder))
		);
		await seedCast(supabase.databaseUrl);
	} catch (error) {
		await supabase.stop();
		throw error;
	}
	return async () => {
		await supabase.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}

async function makeTemplate(databaseUrl: string, secrets: Secrets): Promise<TableGrant[]> {
	const url = databaseUrl.replace(/\/postgres$/, `/${TEMPLATE}`);
	const server = postgres(databaseUrl, { max: 1 });
	// Some tests look at the order in which rows lie; a vacuum, at whatever moment, would make room for
	// new ones between the old. Those that need one do it themselves.
	await server`alter system set autovacuum = off`;
	await server`select pg_reload_conf()`;
	await server`create database ${server(TEMPLATE)}`;
	await server.end();
	const api = await startApi(url, secrets);
	await applyMigrations(url);
	const grants = await readGrants(url);
	// At its first request the embedded Supabase grants all rights on all tables to all roles. Every
	// test of access runs in that world.
	await createClient(api.url, secrets.publishableKey).from('agencies').select('id');
	await api.stop();
	await seedCast(url);
	return grants;
}

async function seedCast(url: string): Promise<void> {
	const sql = postgres(url, { max: 1 });
	await insertCast(sql);
	await sql.end();
}

async function readGrants(url: string): Promise<TableGrant[]> {
	const sql = postgres(url, { max: 1 });
	const rows = await sql<TableGrant[]>`
		select g.role, g.table, g.command, array_agg(g.column_name::text order by g.column_name)
				filter (where g.column_name is not null) as columns
		from (
			select grantee as role, table_schema || '.' || table_name as table,
				lower(privilege_type) as command, null as column_name
			from information_schema.role_table_grants
			where table_schema in ('public', 'private', 'audit') and grantee <> 'postgres'
			union
			select c.grantee, c.table_schema || '.' || c.table_name, lower(c.privilege_type), c.column_name
			from information_schema.role_column_grants c
			where c.table_schema in ('public', 'private', 'audit') and c.grantee <> 'postgres'
				and not exists (
					select from information_schema.role_table_grants t
					where (t.grantee, t.table_schema, t.table_name, t.privilege_type)
						= (c.grantee, c.table_schema, c.table_name, c.privilege_type)
				)
		) g
		group by g.role, g.table, g.command
		order by g.role, g.table, g.command`;
	await sql.end();
	return rows;
}
