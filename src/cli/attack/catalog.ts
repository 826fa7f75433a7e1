/** What there is to be asked for: tables and functions, from the catalog and from no list of ours. */
import type postgres from 'postgres';

export interface Table {
	schema: string;
	name: string;
	columns: string[];
}

/** Tables and views of every schema that is not Postgres's own. */
export async function allTables(sql: postgres.Sql): Promise<Table[]> {
	const found = await sql<Table[]>`
		select c.relnamespace::regnamespace::text as schema, c.relname as name,
			array_agg(a.attname::text order by a.attnum) as columns
		from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		where c.relkind in ('r', 'p', 'v', 'm', 'f')
			and c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'
		group by c.oid
		order by 1, 2`;
	return [...found];
}

export interface Procedure {
	name: string;
	parameters: string[];
	/** Whether the migrations say that a visitor may call it, and it can change nothing. */
	isForVisitors: boolean;
}

/** Functions of `public` and `private`, triggers aside. */
export async function allFunctions(sql: postgres.Sql): Promise<Procedure[]> {
	const found = await sql<Procedure[]>`
		select p.proname as name,
			coalesce(p.proargnames[1:p.pronargs], '{}') as parameters,
			p.provolatile <> 'v' and exists (
				select from aclexplode(p.proacl) a
				where a.grantee <> 0 and a.grantee::regrole::text = 'anon' and a.privilege_type = 'EXECUTE'
			) as "isForVisitors"
		from pg_proc p
		where p.pronamespace::regnamespace::text in ('public', 'private')
			and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype
		order by 1`;
	return [...found];
}
