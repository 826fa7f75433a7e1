/*
 * What the privacy notice of an agency says, what holds it to that, and what Prongsai tells about
 * itself: the data dictionary of `private`, and the facts of the self-check.
 *
 * Locks public.agencies for a moment. To undo: drop the functions, the trigger, the constraint and the two columns.
 */

alter table public.agencies
	add column kept_in text,
	add column retention_days integer not null default 90,
	add constraint agencies_kept_in_length check (length(kept_in) between 1 and 300),
	add constraint agencies_retention_days_is_bounded check (retention_days between 30 and 3650),
	-- The address of the data dictionary stands where an agency's notice would.
	add constraint agencies_slug_is_not_a_page check (slug <> 'data');
comment on column public.agencies.kept_in is
	'Country and place where the data are kept, as the notice says it; null: the agency has not said.';
comment on column public.agencies.retention_days is
	'Days from the last mix of an external round until its rows and marks are deleted; totals stay.';
grant update (kept_in, retention_days) on public.agencies to authenticated, service_role;
grant insert (kept_in, retention_days) on public.agencies to service_role;

/*
 * Security definer: it reads the day of the last mix. A void round never mixed; its planned last
 * day stands in.
 */
create function private.kept_until(p_round public.rounds, p_retention_days integer) returns date
	language sql stable security definer
	set search_path = ''
as $$
	select coalesce((select max(day) from private.mixes where round_id = p_round.id), p_round.closes_on)
		+ p_retention_days;
$$;
comment on function private.kept_until(public.rounds, integer) is
	'Last day on which rows and marks of a finished external or void round are kept.';
revoke all on function private.kept_until(public.rounds, integer) from public;

/*
 * Whoever answered was told how long; the promise may get shorter and never longer. It asks the
 * state of the rounds and not whether there is an answer, or an admin could find out by trying.
 * Security definer: it must see the rounds of the agency whoever asks.
 */
create function private.tg_agencies__keep_retention() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	if new.retention_days > old.retention_days and exists (
		select from public.rounds r
		where r.agency_id = old.id and (
			r.state in ('open', 'closing')
			or r.state in ('closed', 'void') and private.kept_until(r, old.retention_days) >= private.today()
		)
	) then
		raise exception 'answers that are kept were promised a shorter time' using errcode = 'AGNRT',
			hint = 'Wait until the last round has run out, or keep the shorter time.';
	end if;
	return new;
end;
$$;
comment on function private.tg_agencies__keep_retention() is
	'Retention grows only while no round stands under the shorter promise (AGNRT).';
revoke all on function private.tg_agencies__keep_retention() from public;
create trigger _510_keep_retention before update on public.agencies
	for each row execute function private.tg_agencies__keep_retention();

/*
 * Security definer: rows of respondents are out of everybody's reach; the schedule deletes them when
 * their time is over. Tallies and results stay: they describe nobody. So do the marks and slips of
 * an internal round that was counted: by them everybody can check that the box was not stuffed (P22).
 */
create function public.delete_expired_responses() returns integer
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round_id uuid;
	v_deleted integer := 0;
begin
	perform private.require_server();
	for v_round_id in
		select r.id
		from public.rounds r
		join public.agencies a on a.id = r.agency_id
		where (r.state = 'void' or r.state = 'closed' and r.part <> 'iit')
			and private.kept_until(r, a.retention_days) < private.today()
			and (
				exists (select from private.spent where round_id = r.id)
				or exists (select from private.slips where round_id = r.id)
				or exists (select from private.responses where round_id = r.id)
			)
		order by r.id
	loop
		-- A compaction may be writing the same marks anew.
		perform private.seize_round(v_round_id);
		delete from private.spent where round_id = v_round_id;
		delete from private.slips where round_id = v_round_id;
		delete from private.responses where round_id = v_round_id;
		v_deleted := v_deleted + 1;
	end loop;
	return v_deleted;
end;
$$;
comment on function public.delete_expired_responses() is
	'Deletes rows and marks of external and void rounds whose time is over; returns how many rounds.';
revoke all on function public.delete_expired_responses() from public;
grant execute on function public.delete_expired_responses() to service_role;

/* Security definer: a visitor reads no table, and this is what the notice shows to everybody. */
create function public.agency_notice(p_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select jsonb_build_object(
		'slug', slug,
		'name_th', name_th,
		'name_en', name_en,
		'data_contact', data_contact,
		'hosted_by', hosted_by,
		'kept_in', kept_in,
		'retention_days', retention_days,
		'is_demonstration', is_demonstration
	)
	from public.agencies
	where slug = p_slug;
$$;
comment on function public.agency_notice(text) is 'What the privacy notice of an agency is filled with, or null.';
revoke all on function public.agency_notice(text) from public;
grant execute on function public.agency_notice(text) to anon, service_role;

/* These sentences are published now, so they say what a respondent needs to know. */
comment on table private.spent is
	'Marks against counting twice: this form or ticket was used. No column joins them to an answer.';
comment on column private.spent.h is
	'SHA-256 of the random number in the form or ticket; nothing about the respondent is in it.';
comment on table private.responses is
	'Mixed and shuffled answers of external rounds; not one of an internal round.';
comment on column private.responses.answers is
	'Option by item of one respondent, nobody knows whose; - is no answer.';

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
