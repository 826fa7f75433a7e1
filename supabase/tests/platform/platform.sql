/*
 * What a Supabase project has before its first migration, as far as ours build on it: the roles of the
 * REST interface, the accounts, who is asking, and the rights that every new object of `public` gets.
 * The migrations run as `owner`, who is no superuser, as `postgres` is none on a hosted project.
 */
create role anon nologin;
create role authenticated nologin;
create role service_role nologin bypassrls;
create role owner login createrole bypassrls;
grant anon, authenticated, service_role to owner;

create schema auth;
create table auth.users (
	id uuid primary key default gen_random_uuid(),
	email text unique
);
create function auth.uid() returns uuid language sql stable as $$
	select nullif(current_setting('request.jwt.claim.sub', true), '')::uuid
$$;
grant usage on schema auth to owner, anon, authenticated, service_role;
grant all on auth.users to owner;

grant create on database postgres to owner;
grant all on schema public to owner;
grant usage on schema public to anon, authenticated, service_role;
alter default privileges for role owner in schema public
	grant all on tables to anon, authenticated, service_role;
alter default privileges for role owner in schema public
	grant all on functions to anon, authenticated, service_role;
