/** What must be true of every table and function, of those that will be added as well. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sql } from './harness/database.ts';

const OURS = ['public', 'private', 'audit'];

/** The names that a query returns as `name`. */
async function names(
	query: PromiseLike<readonly { name?: string }[]>
): Promise<(string | undefined)[]> {
	return (await query).map((row) => row.name);
}

describe('tables', () => {
	it('are there, so that the claims below are about something', async () => {
		const tables = await names(sql`
			select schemaname || '.' || tablename as name from pg_tables
			where schemaname in ${sql(OURS)} order by 1`);
		expect(tables).toEqual([
			'audit.acts',
			'audit.paper_entries',
			'private.comment_releases',
			'private.comments',
			'private.inbox',
			'private.inbox_comments',
			'private.marks',
			'private.mixes',
			'private.published_tallies',
			'private.responses',
			'private.slips',
			'private.spent',
			'private.tallies',
			'public.agencies',
			'public.clusters',
			'public.instrument_sets',
			'public.joint_agencies',
			'public.measure_progress',
			'public.measures',
			'public.memberships',
			'public.official_figures',
			'public.official_imports',
			'public.official_remarks',
			'public.official_sources',
			'public.oit_self_checks',
			'public.overseers',
			'public.published_results',
			'public.regions',
			'public.report_edits',
			'public.result_publications',
			'public.rounds',
			'public.service_points',
			'public.year_summaries'
		]);
	});

	it('have row level security, every one', async () => {
		const open = sql`
			select c.oid::regclass::text as name from pg_class c
			where c.relnamespace::regnamespace::text in ${sql(OURS)}
				and c.relkind in ('r', 'p') and not c.relrowsecurity`;
		expect(await names(open)).toEqual([]);
	});

	it('say what they are for, and each column too', async () => {
		const silent = sql`
			select c.oid::regclass || coalesce('.' || a.attname, '') as name
			from pg_class c
			left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			where c.relnamespace::regnamespace::text in ${sql(OURS)} and c.relkind in ('r', 'p')
				and (obj_description(c.oid, 'pg_class') is null or col_description(c.oid, a.attnum) is null)`;
		expect(await names(silent)).toEqual([]);
	});

	it('have an index that leads with each foreign key', async () => {
		const unindexed = sql`
			select f.conname as name from pg_constraint f
			where f.contype = 'f' and f.connamespace::regnamespace::text in ${sql(OURS)}
				and not exists (
					select from pg_index i
					where i.indrelid = f.conrelid
						and (i.indkey::int2[])[0:cardinality(f.conkey) - 1] @> f.conkey
				)`;
		expect(await names(unindexed)).toEqual([]);
	});

	it('have policies that ask who is calling once a statement, to signed-in people only', async () => {
		const careless = sql`
			select tablename || ': ' || policyname as name from pg_policies
			where roles <> '{authenticated}' or cmd = 'ALL'
				or coalesce(qual, '') || coalesce(with_check, '') !~* 'select (private\.(agency_ids_as|region_ids_overseen)|auth\.uid|.* from )'`;
		expect(await names(careless)).toEqual([]);
	});
});

describe('private', () => {
	it('P11: has no column finer than a day', async () => {
		const fine = sql`
			select table_name || '.' || column_name as name from information_schema.columns
			where table_schema = 'private' and data_type ~ 'time|interval'`;
		expect(await names(fine)).toEqual([]);
	});

	it('P11: knows the day of a mix and of nothing else', async () => {
		const days = sql`
			select table_name || '.' || column_name as name from information_schema.columns
			where table_schema = 'private' and data_type = 'date' order by 1`;
		expect(await names(days)).toEqual(['mixes.day', 'responses.day']);
	});

	it('P12: has no sequence, no identity and no default that counts up or knows the time', async () => {
		const ordered = sql`
			select c.relname as name from pg_class c
			where c.relnamespace = 'private'::regnamespace and c.relkind = 'S'
			union all
			select table_name || '.' || column_name from information_schema.columns
			where table_schema = 'private'
				and (is_identity = 'YES' or column_default ~ 'nextval|now|uuidv7|timestamp')`;
		expect(await names(ordered)).toEqual([]);
	});

	it('P12, P37: keeps nothing beside a comment but its round', async () => {
		const columns = sql`
			select column_name as name from information_schema.columns
			where table_schema = 'private' and table_name = 'comments' order by ordinal_position`;
		expect(await names(columns)).toEqual(['round_id', 'body']);
	});

	it('P12: gives a mixed answer no name', async () => {
		const columns = sql`
			select column_name as name from information_schema.columns
			where table_schema = 'private' and table_name = 'responses' order by ordinal_position`;
		expect(await names(columns)).toEqual(['round_id', 'cell', 'day', 'answers']);
	});

	it('P21: keeps no time, address, person or code beside a slip or what was spent', async () => {
		const columns = sql`
			select table_name || '.' || column_name as name from information_schema.columns
			where table_schema = 'private' and table_name in ('slips', 'spent') order by 1`;
		expect(await names(columns)).toEqual([
			'slips.blinded_hash',
			'slips.h',
			'slips.round_id',
			'slips.state',
			'spent.h',
			'spent.round_id'
		]);
	});

	it('P44: has no policy, is in no publication and has no trigger that could copy a row', async () => {
		const leaks = sql`
			select policyname as name from pg_policies where schemaname = 'private'
			union all
			select tablename from pg_publication_tables where schemaname in ('private', 'public')
			union all
			select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
			where c.relnamespace = 'private'::regnamespace and not t.tgisinternal
			union all
			select rulename from pg_rules where schemaname = 'private'
			union all
			select viewname from pg_views where schemaname in ('private', 'public')`;
		expect(await names(leaks)).toEqual([]);
	});

	it('P44: is reached by no foreign key from outside and reaches no person', async () => {
		const links = sql`
			select distinct confrelid::regclass::text as name from pg_constraint
			where contype = 'f' and connamespace = 'private'::regnamespace
			union
			select conrelid::regclass::text from pg_constraint
			where contype = 'f' and connamespace <> 'private'::regnamespace
				and confrelid in (select oid from pg_class where relnamespace = 'private'::regnamespace)`;
		expect(await names(links)).toEqual(['rounds']);
	});

	it('P46: is written to by functions of this list only', async () => {
		const writers = sql`
			select p.oid::regprocedure::text as name from pg_proc p
			where p.pronamespace::regnamespace::text in ${sql(OURS)}
				and p.prosrc ~* '(insert\\s+into|update|delete\\s+from)\\s+private\\.(inbox|responses|tallies|published_tallies|mixes|marks|comment)'
			order by 1`;
		expect(await names(writers)).toEqual([
			'commit_mix(uuid,uuid[],jsonb,jsonb)',
			// Retention: deletes rows whose time is over, writes none.
			'delete_expired_responses()',
			'private.count_marks(uuid,jsonb)',
			'private.publish_steps(uuid,integer,boolean)',
			'private.release_comments(rounds,jsonb)',
			'submit_responses(jsonb)',
			'void_round(uuid)'
		]);
	});
});

describe('audit', () => {
	it('P11, P12: has no column of papers finer than a day and nothing of a single answer', async () => {
		const columns = sql`
			select table_name || '.' || column_name || ' ' || data_type as name
			from information_schema.columns
			where table_schema = 'audit' order by table_name, ordinal_position`;
		expect(await names(columns)).toEqual([
			'acts.agency_id uuid',
			'acts.number integer',
			// Of what staff did. That papers were typed in is noted when their day is over.
			'acts.at timestamp with time zone',
			'acts.actor text',
			'acts.kind text',
			'acts.subject text',
			'acts.detail jsonb',
			'acts.previous bytea',
			'acts.hash bytea',
			'paper_entries.round_id uuid',
			'paper_entries.day date',
			'paper_entries.user_id uuid',
			'paper_entries.n integer',
			'paper_entries.is_noted boolean'
		]);
	});

	it('has no policy: it is read by functions that check their caller', async () => {
		const policies = sql`select policyname as name from pg_policies where schemaname = 'audit'`;
		expect(await names(policies)).toEqual([]);
	});

	it('P46: is written to by functions of this list only, none of which a respondent reaches', async () => {
		const writers = sql`
			select p.oid::regprocedure::text as name from pg_proc p
			where p.pronamespace::regnamespace::text in ${sql(OURS)}
				and p.prosrc ~* '(insert\\s+into|update|delete\\s+from)\\s+audit\\.'`;
		expect((await names(writers)).toSorted()).toEqual([
			'audit.note(uuid,text,text,jsonb)',
			'note_papers()',
			'remove_demonstration()',
			'submit_paper(uuid,uuid,jsonb)'
		]);
	});
});

describe('functions', () => {
	it('say what they are for', async () => {
		const silent = sql`
			select p.oid::regprocedure::text as name from pg_proc p
			where p.pronamespace::regnamespace::text in ${sql(OURS)} and obj_description(p.oid, 'pg_proc') is null`;
		expect(await names(silent)).toEqual([]);
	});

	it('fix their search path to nothing, so that nobody can put another table under them', async () => {
		const loose = sql`
			select p.oid::regprocedure::text as name from pg_proc p
			where p.pronamespace::regnamespace::text in ${sql(OURS)}
				and not coalesce(p.proconfig @> array['search_path=""'], false)`;
		expect(await names(loose)).toEqual([]);
	});

	it('are executable by public in no case', async () => {
		const open = sql`
			select p.oid::regprocedure::text as name from pg_proc p
			where p.pronamespace::regnamespace::text in ${sql(OURS)}
				and (
					p.proacl is null
					or exists (select from aclexplode(p.proacl) a where a.grantee = 0)
				)`;
		expect(await names(open)).toEqual([]);
	});

	it('of public begin with a check of the caller, or show what everybody may see', async () => {
		const unchecked = sql`
			select p.proname as name from pg_proc p
			where p.pronamespace = 'public'::regnamespace
				and p.prosrc !~ 'begin\\s+perform private\\.require_(server|admin|analyst|interviewer|overseer)'
			order by 1`;
		expect(await names(unchecked)).toEqual([
			// Ask in the query itself what the caller may see, and tell everybody else nothing.
			'agency_cluster',
			'agency_notice',
			'data_dictionary',
			'demonstration_entries',
			'entry_point',
			'internal_entry',
			// As agency_cluster.
			'joint_result',
			'joint_results',
			'nullifiers',
			'public_agency',
			'public_measures',
			'public_results',
			// Checks its caller as well, in other words: any admin.
			'remove_demonstration',
			'round_counters',
			'ticket_issuer'
		]);
	});

	it('P16, P40: read no request header', async () => {
		const readers = sql`
			select p.oid::regprocedure::text as name from pg_proc p
			where p.pronamespace::regnamespace::text in ${sql(OURS)} and p.prosrc ~ 'request\\.(headers|cookies|path)'`;
		expect(await names(readers)).toEqual([]);
	});
});

describe('error codes', () => {
	const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');
	const listed = [...readme.matchAll(/^\| (`[A-Z]{5}`.*?) \|/gm)].flatMap(([, codes = '']) => [
		...codes.matchAll(/[A-Z]{5}/g)
	]);

	it('are those that the README explains, each raised somewhere', async () => {
		const raised = await names(sql`
			select distinct m[1] as name
			from pg_proc p, regexp_matches(p.prosrc, 'errcode = ''([A-Z]{5})''', 'g') m
			where p.pronamespace::regnamespace::text in ${sql(OURS)} order by 1`);
		expect(listed.map(([code]) => code).toSorted()).toEqual(raised);
	});

	it('begin with a letter that Postgres and PostgREST leave to us', () => {
		for (const [code] of listed) expect(code).toMatch(/^[^FHPX].[^P]/);
	});
});
