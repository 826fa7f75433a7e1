/** P43: the self-check sees the database as it is, and every fault that is planted in it. */
import { createClient } from '@supabase/supabase-js';
import postgres from 'postgres';
import { describe, expect, inject, it } from 'vitest';
import { judge, type CheckCode, type DatabaseFacts } from '../../src/lib/privacy/self-check.ts';
import type { Supabase } from '../../src/lib/server/supabase/client.ts';
import { isPrivateExposed, readDatabaseFacts } from '../../src/lib/server/supabase/self-check.ts';
import { asRole, rolledBack, sql, type Tx } from './harness/database.ts';
import { draftExternal, openExternal, openInternal } from './harness/rounds.ts';

const GOOD_KEYS = { isReadable: true, folderMode: 0o700, fileMode: 0o600, unreadable: 0 };

/** The facts as the server gets them, over a connection of this file's own database. */
async function facts(tx: Tx): Promise<DatabaseFacts> {
	const [row] = await asRole(tx, 'service_role', (t) => t`select public.self_check() as facts`);
	const client = { rpc: async () => ({ data: row?.facts as unknown, error: null }) };
	return readDatabaseFacts(client as never);
}

/** Codes of what is not well, each with what was found. */
function faults(database: DatabaseFacts): Record<string, string[]> {
	const bad = judge({ database, isPrivateExposed: false, keys: GOOD_KEYS }).filter(
		({ level }) => level !== 'ok'
	);
	return Object.fromEntries(bad.map(({ code, subjects }) => [code, subjects]));
}

function client(key: string): Supabase {
	return createClient(inject('supabaseUrl'), key, { auth: { persistSession: false } });
}

describe('the embedded Supabase', () => {
	it('has nothing for the self-check to find, over the interface that submissions use', async () => {
		const database = await readDatabaseFacts(client(inject('secretKey')));
		expect(Object.keys(database.settings)).toContain('log_statement');
		expect(faults(database)).toEqual({});
	});

	it('P44: does not know the schema of respondent data', async () => {
		expect(await isPrivateExposed(client(inject('publishableKey')))).toBe(false);
	});

	it('P44: an interface that answers for the schema is seen, with rows or without', async () => {
		for (const answer of [
			{ error: null, status: 200 },
			{ error: { code: '42501' }, status: 403 }
		]) {
			const table = { from: () => ({ select: () => ({ limit: async () => answer }) }) };
			expect(await isPrivateExposed({ schema: () => table } as never)).toBe(true);
		}
	});
});

describe('the facts', () => {
	it('name the rounds that need a key, and no other', async () => {
		await rolledBack(async (tx) => {
			await draftExternal(tx);
			const open = await openExternal(tx);
			const { id: closing } = await openInternal(tx);
			await tx`select public.begin_closing(${closing})`;
			expect((await facts(tx)).roundsInWork).toEqual([open, closing].toSorted());
		});
	});

	it('hold no row of respondents', async () => {
		await rolledBack(async (tx) => {
			await openExternal(tx);
			const before = await facts(tx);
			await tx`
				insert into private.spent (round_id, h)
				select id, sha256('x') from public.rounds where state = 'open'`;
			expect(await facts(tx)).toEqual(before);
		});
	});
});

describe('P43: a planted fault is seen:', () => {
	const PLANTS: [
		what: string,
		statements: string[],
		found: Partial<Record<CheckCode, string[]>>
	][] = [
		[
			'every statement in the log',
			[`set local log_statement = 'all'`],
			{ log_statement: ['log_statement = all'] }
		],
		[
			'slow statements in the log',
			['set local log_min_duration_statement = 0'],
			{ slow_statements: ['log_min_duration_statement = 0'] }
		],
		[
			'parameters in the log',
			['set local log_parameter_max_length = -1'],
			{ log_parameters: ['log_parameter_max_length = -1'] }
		],
		[
			'parameters of errors in the log',
			['set local log_parameter_max_length_on_error = -1'],
			{ log_parameters_on_error: ['log_parameter_max_length_on_error = -1'] }
		],
		[
			'details of errors in the log',
			[`set local log_error_verbosity = 'verbose'`],
			{ log_error_verbosity: ['log_error_verbosity = verbose'] }
		],
		[
			'auto_explain',
			[`load 'auto_explain'`, 'set local auto_explain.log_min_duration = 0'],
			{
				auto_explain: [
					'auto_explain.log_min_duration = 0',
					'auto_explain.log_parameter_max_length = -1'
				]
			}
		],
		[
			'a publication of one table',
			['create publication p for table private.inbox'],
			{ publications: ['p: inbox'] }
		],
		[
			'a publication of the schema',
			['create publication p for tables in schema private'],
			{
				publications: [
					'p: comment_releases',
					'p: comments',
					'p: inbox',
					'p: inbox_comments',
					'p: marks',
					'p: mixes',
					'p: published_tallies',
					'p: responses',
					'p: slips',
					'p: spent',
					'p: tallies'
				]
			}
		],
		[
			'a trigger that copies',
			[
				'create table public.copies (h bytea)',
				'alter table public.copies enable row level security',
				`create function public.copy() returns trigger language plpgsql set search_path = '' as $$
					begin insert into public.copies values (new.h); return new; end $$`,
				'revoke all on function public.copy() from public',
				'create trigger copy after insert on private.spent for each row execute function public.copy()'
			],
			{ triggers: ['spent: copy'] }
		],
		[
			'a rule that copies',
			[
				'create table public.copies (like private.inbox)',
				'alter table public.copies enable row level security',
				'create rule copy as on insert to private.inbox do also insert into public.copies values (new.*)'
			],
			{ triggers: ['inbox: copy'] }
		],
		[
			'a view around row level security',
			['create view public.peek as select round_id, count(*) from private.inbox group by 1'],
			{ views: ['public.peek'] }
		],
		[
			'a table of respondents without row level security',
			['alter table private.slips disable row level security'],
			{ row_level_security: ['private.slips'] }
		],
		[
			'a table of staff without row level security',
			['alter table public.rounds disable row level security'],
			{ row_level_security: ['public.rounds'] }
		],
		[
			'a policy on respondents',
			['create policy peek on private.responses for select to authenticated using (true)'],
			{ policies: ['responses: peek'] }
		],
		[
			'a function for everybody',
			['grant execute on function public.inbox_ids(uuid) to public'],
			{ open_functions: ['public.inbox_ids(uuid)'] }
		]
	];

	it.each(PLANTS)('%s', async (_, statements, found) => {
		await rolledBack(async (tx) => {
			expect(faults(await facts(tx))).toEqual({});
			for (const statement of statements) await tx.unsafe(statement);
			expect(faults(await facts(tx))).toEqual(found);
		});
	});

	it('a setting that somebody gave the database for all connections to come', async () => {
		const [row] = await sql`select current_database() as name`;
		const name = String(row?.name);
		const { host, port, user, pass } = sql.options;
		await sql`alter database ${sql(name)} set log_min_duration_statement = 250`;
		const fresh = postgres({
			host: String(host),
			port: Number(port),
			user: String(user),
			pass: String(pass),
			database: name,
			max: 1
		});
		const later = await fresh.begin((tx) => facts(tx));
		await fresh.end();
		await sql`alter database ${sql(name)} reset log_min_duration_statement`;
		expect(faults(later)).toEqual({ slow_statements: ['log_min_duration_statement = 250'] });
	});
});
