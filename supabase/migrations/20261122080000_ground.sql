/*
 * The ground: who may speak to this database, and what nobody may do unless a later file says so.
 *
 * Supabase gives its three API roles all rights on everything that appears in `public`. Prongsai
 * elects not to: the rights are taken back here, and every table and function states its own. After
 * this file the absence of a grant is the default.
 *
 * Grants are nevertheless the outer fence only. The embedded Supabase (@supabase/lite) hands all
 * table rights back to the three roles as soon as one table has row level security, so what must
 * hold is held by row level security and triggers, and the tests run with those rights handed back.
 *
 * Every table and every function is stated once, in the file of its subject; the files are applied in
 * the order of their names, and what a file says of undoing it holds once those after it are undone.
 *
 * Locks nothing. To undo: drop the schemas private and audit, and grant Supabase's defaults again.
 */

-- A hosted Supabase has these roles; a plain Postgres under the embedded one has not.
do $$
begin
	if not exists (select from pg_catalog.pg_roles where rolname = 'anon') then
		create role anon nologin noinherit;
	end if;
	if not exists (select from pg_catalog.pg_roles where rolname = 'authenticated') then
		create role authenticated nologin noinherit;
	end if;
	if not exists (select from pg_catalog.pg_roles where rolname = 'service_role') then
		create role service_role nologin noinherit bypassrls;
	end if;
end;
$$;

revoke all on all tables in schema public from anon, authenticated, service_role;
revoke all on all sequences in schema public from anon, authenticated, service_role;
revoke all on all routines in schema public from public, anon, authenticated, service_role;
alter default privileges in schema public
	revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public
	revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public
	revoke all on functions from anon, authenticated, service_role;

revoke create on schema public from public;
grant usage on schema public to anon, authenticated, service_role;

/*
 * `private` is never among the schemas that the REST interface shows. No role gets a right in it:
 * its tables are reached through the functions of `public` alone, which run as their owner.
 * Its helper functions can be called by policies and defaults, because Postgres resolves their
 * names when those are made, not when they run.
 */
create schema private;
comment on schema private is
	'What respondents leave behind, and helpers of policies. Never exposed. No time finer than a day, no sequence, no identity.';
revoke all on schema private from public, anon, authenticated, service_role;

/*
 * `audit` holds what staff did, and nothing that respondents left behind. Like `private` it is never
 * among the schemas that the REST interface shows, and no role gets a right in it.
 */
create schema audit;
comment on schema audit is
	'What staff did. Never exposed. Nothing of a single answer; of papers who and on which day, no time.';
revoke all on schema audit from public, anon, authenticated, service_role;

/*
 * Security invoker: it reads nothing. Days are the municipality's: a server in another time zone
 * must not close a round seven hours early.
 */
create function private.today() returns date
	language sql stable
	set search_path = ''
return (now() at time zone 'Asia/Bangkok')::date;
comment on function private.today() is 'The day in Thailand. The only clock that Prongsai''s tables know.';
revoke all on function private.today() from public;

/*
 * Ten characters of Crockford's base32, 50 random bits: short enough for a QR code that an old
 * phone reads, too many to try out. The last byte of a version 4 uuid is random and comes from the
 * operating system's generator, unlike random().
 */
create function private.random_slug() returns text
	language sql volatile
	set search_path = ''
as $$
	select string_agg(
		substr(
			'0123456789abcdefghjkmnpqrstvwxyz',
			1 + (get_byte(uuid_send(gen_random_uuid()), 15) & 31),
			1
		),
		''
	)
	from generate_series(1, 10);
$$;
comment on function private.random_slug() is 'Default of every slug that is printed: ten random base32 characters.';
revoke all on function private.random_slug() from public;
-- A default runs with the rights of whoever inserts the row.
grant execute on function private.random_slug() to authenticated, service_role;

/*
 * Security invoker: it reads a setting. The second fence behind the grants of functions that only
 * the server may call: a right granted by mistake does not open them to people. `role` is the role
 * that the REST interface switched to; a claim in the token could be missing. The owner of the
 * database, who connects directly, has no such role and could do everything anyway.
 */
create function private.called_by_server() returns boolean
	language sql stable
	set search_path = ''
return coalesce(current_setting('role', true), 'none') not in ('anon', 'authenticated');
comment on function private.called_by_server() is
	'Whether the caller came with the secret key (or owns the database), and not as a person.';
revoke all on function private.called_by_server() from public;

create function private.require_server() returns void
	language plpgsql stable
	set search_path = ''
as $$
begin
	if not private.called_by_server() then
		raise exception 'only the server may call this function'
			using errcode = 'NOSVR', hint = 'Call it with the secret key.';
	end if;
end;
$$;
comment on function private.require_server() is 'Refuses people (NOSVR).';
revoke all on function private.require_server() from public;
