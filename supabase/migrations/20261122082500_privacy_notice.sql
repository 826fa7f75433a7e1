/*
 * What the privacy notice of an agency says, and what Prongsai tells about itself: the data dictionary
 * of `private`, and the facts of the self-check.
 * Locks nothing. To undo: drop the functions.
 */

/*
 * Security definer: a visitor reads no table, and this is what the notice shows to everybody. It names
 * the regions in which somebody sees the agency's overview: whoever answers is told who learns of the
 * result.
 */
create function public.agency_notice(p_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	with own as (
		select * from public.agencies where slug = p_slug
	),
	together as (
		select id from own
		union
		select o.id from own join public.agencies o on o.cluster_id = own.cluster_id
		union
		-- Rounds that began under another configuration keep what they said.
		select other.agency_id
		from own
		join public.joint_agencies j on j.agency_id = own.id
		join public.rounds r on r.id = j.round_id and r.state in ('open', 'closing')
		join public.joint_agencies other on other.round_id = r.id
	)
	select jsonb_build_object(
		'slug', own.slug,
		'name_th', own.name_th,
		'name_en', own.name_en,
		'data_contact', own.data_contact,
		'hosted_by', own.hosted_by,
		'kept_in', own.kept_in,
		'retention_days', own.retention_days,
		'is_demonstration', own.is_demonstration,
		'overseen_by', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object('name_th', r.name_th, 'name_en', r.name_en) order by r.level, r.slug
				),
				'[]'
			)
			from public.regions r
			where exists (select from public.overseers o where o.region_id = r.id)
				and r.id in (
					select unnest(array[g.id, g.parent_id])
					from public.agencies a
					join public.regions g on g.id = a.region_id
					-- As an array it is known before agencies are looked at, of which these are a few.
					where a.id = any (array(select id from together))
				)
		),
		'joint_with', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object('name_th', a.name_th, 'name_en', a.name_en)
					order by a.name_th collate "th-x-icu", a.id
				),
				'[]'
			)
			from public.agencies a
			where a.id = any (array(select id from together)) and a.id <> own.id
		)
	)
	from own;
$$;
comment on function public.agency_notice(text) is 'What the privacy notice of an agency is filled with, or null.';
revoke all on function public.agency_notice(text) from public;
grant execute on function public.agency_notice(text) to anon, service_role;

/*
 * Security invoker: the system catalog is readable to everybody. It tells what is stored about
 * respondents, so that nobody has to take our word for it (P39); never a row.
 */
create function public.data_dictionary() returns jsonb
	language sql stable
	set search_path = ''
as $$
	select coalesce(jsonb_agg(t.entry order by t.name), '[]')
	from (
		select c.relname as name, jsonb_build_object(
			'name', c.relname,
			'comment', pg_catalog.obj_description(c.oid, 'pg_class'),
			'columns', (
				select jsonb_agg(
					jsonb_build_object(
						'name', a.attname,
						'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
						'comment', pg_catalog.col_description(c.oid, a.attnum)
					)
					order by a.attnum
				)
				from pg_catalog.pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			)
		) as entry
		from pg_catalog.pg_class c
		join pg_catalog.pg_namespace s on s.oid = c.relnamespace
		where s.nspname = 'private' and c.relkind in ('r', 'p', 'v', 'm', 'f')
	) t;
$$;
comment on function public.data_dictionary() is
	'Every table and column of respondent data with its type and its sentence. No rows.';
revoke all on function public.data_dictionary() from public;
grant execute on function public.data_dictionary() to anon, service_role;

/*
 * The facts of the self-check (P43, P44); src/lib/privacy/self-check.ts judges them. Settings are
 * those of the connection that submissions come through, whoever set them and how.
 * Security definer: the ids of the rounds in work, and rules on tables that the server cannot read.
 */
create function public.self_check() returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_server();
	return jsonb_build_object(
		'settings', (
			select coalesce(jsonb_object_agg(name, setting), '{}')
			from pg_catalog.pg_settings
			where name in (
				'log_statement', 'log_min_duration_statement', 'log_min_duration_sample',
				'log_transaction_sample_rate', 'log_parameter_max_length',
				'log_parameter_max_length_on_error', 'log_error_verbosity', 'track_commit_timestamp',
				'auto_explain.log_min_duration', 'auto_explain.log_parameter_max_length', 'pgaudit.log'
			)
		),
		'publications', (
			select coalesce(jsonb_agg(pubname || ': ' || tablename order by pubname, tablename), '[]')
			from pg_catalog.pg_publication_tables
			where schemaname = 'private'
		),
		-- A rule copies a row as well as a trigger does. No migration makes either.
		'triggers', (
			select coalesce(jsonb_agg(c.relname || ': ' || x.name order by c.relname, x.name), '[]')
			from (
				select tgrelid as relation, tgname as name from pg_catalog.pg_trigger where not tgisinternal
				union all
				select ev_class, rulename from pg_catalog.pg_rewrite where rulename <> '_RETURN'
			) x
			join pg_catalog.pg_class c on c.oid = x.relation
			join pg_catalog.pg_namespace s on s.oid = c.relnamespace
			where s.nspname = 'private'
		),
		'extensions', (
			select coalesce(jsonb_agg(extname order by extname), '[]') from pg_catalog.pg_extension
		),
		'without_rls', (
			select coalesce(jsonb_agg(s.nspname || '.' || c.relname order by s.nspname, c.relname), '[]')
			from pg_catalog.pg_class c
			join pg_catalog.pg_namespace s on s.oid = c.relnamespace
			where s.nspname in ('public', 'private') and c.relkind in ('r', 'p') and not c.relrowsecurity
		),
		'policies', (
			select coalesce(jsonb_agg(tablename || ': ' || policyname order by tablename, policyname), '[]')
			from pg_catalog.pg_policies
			where schemaname = 'private'
		),
		-- A view runs with its owner's rights, so row level security below it holds nobody back.
		'views', (
			select coalesce(jsonb_agg(distinct v.oid::regclass::text), '[]')
			from pg_catalog.pg_depend d
			join pg_catalog.pg_rewrite w on w.oid = d.objid
			join pg_catalog.pg_class v on v.oid = w.ev_class
			join pg_catalog.pg_class c on c.oid = d.refobjid
			join pg_catalog.pg_namespace s on s.oid = c.relnamespace
			where d.classid = 'pg_catalog.pg_rewrite'::regclass
				and d.refclassid = 'pg_catalog.pg_class'::regclass
				and s.nspname = 'private' and c.relkind in ('r', 'p') and v.oid <> c.oid
		),
		'open_functions', (
			select coalesce(jsonb_agg(p.oid::regprocedure::text order by p.oid::regprocedure::text), '[]')
			from pg_catalog.pg_proc p
			join pg_catalog.pg_namespace s on s.oid = p.pronamespace
			where s.nspname in ('public', 'private')
				and (p.proacl is null or exists (select from pg_catalog.aclexplode(p.proacl) where grantee = 0))
				-- An extension brings its own functions into public.
				and not exists (
					select from pg_catalog.pg_depend
					where classid = 'pg_catalog.pg_proc'::regclass and objid = p.oid and deptype = 'e'
				)
		),
		'rounds_in_work', (
			select coalesce(jsonb_agg(id order by id), '[]') from public.rounds where state in ('open', 'closing')
		)
	);
end;
$$;
comment on function public.self_check() is
	'Settings, publications, triggers, extensions and rights of this database, and the rounds in work. Judged outside.';
revoke all on function public.self_check() from public;
grant execute on function public.self_check() to service_role;
