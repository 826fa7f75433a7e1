/*
 * Agencies and the people who work with Prongsai for them.
 * Locks nothing. To undo: drop the functions, then the tables.
 */

/*
 * public.agencies: the public bodies that are assessed. The names and contacts stand in the notice
 * that respondents read, so they are kept here and not in a settings file.
 * Deliberately absent: the official code of ITAS (nothing is sent there) and any secret.
 */
create table public.agencies (
	id uuid not null default gen_random_uuid(),
	slug text not null,
	name_th text not null,
	name_en text not null,
	kind text,
	-- 85 is what the field calls a good result.
	target numeric(5, 2) not null default 85,
	digits text not null default 'arabic',
	data_contact text not null,
	hosted_by text not null,
	kept_in text,
	retention_days integer not null default 90,
	region_id uuid,
	cluster_id uuid,
	is_demonstration boolean not null default false,
	constraint agencies_pkey primary key (id),
	constraint agencies_slug_unique unique (slug),
	constraint agencies_slug_is_readable
		check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
	-- The address of the data dictionary stands where an agency's notice would.
	constraint agencies_slug_is_not_a_page check (slug <> 'data'),
	constraint agencies_name_th_length check (length(name_th) between 1 and 200),
	constraint agencies_name_en_length check (length(name_en) between 1 and 200),
	constraint agencies_kind_is_known check (
		kind in (
			'subdistrict', 'subdistrict_municipality', 'town_municipality', 'city_municipality',
			'province_organization', 'department', 'province', 'enterprise', 'university',
			'public_organization', 'other'
		)
	),
	constraint agencies_target_is_a_score check (target between 0 and 100),
	constraint agencies_digits_are_known check (digits in ('arabic', 'thai')),
	constraint agencies_data_contact_length check (length(data_contact) between 1 and 300),
	constraint agencies_hosted_by_length check (length(hosted_by) between 1 and 300),
	constraint agencies_kept_in_length check (length(kept_in) between 1 and 300),
	constraint agencies_retention_days_is_bounded check (retention_days between 30 and 3650),
	constraint agencies_region_id_fkey foreign key (region_id) references public.regions (id),
	constraint agencies_cluster_id_fkey foreign key (cluster_id) references public.clusters (id)
);
comment on table public.agencies is 'A public body that measures its own integrity with Prongsai.';
comment on column public.agencies.id is 'Random; never printed.';
comment on column public.agencies.slug is 'Word in the address of its public results; never changes.';
comment on column public.agencies.name_th is 'Official Thai name.';
comment on column public.agencies.name_en is 'English name.';
comment on column public.agencies.kind is 'Kind of body, as the assessment groups them; null: the agency has not said.';
comment on column public.agencies.target is 'Score that the agency wants to reach, 0 to 100; what a new round begins with.';
comment on column public.agencies.digits is
	'Digits in which pages in Thai write numbers to respondents and staff: arabic (123) or thai (๑๒๓).';
comment on column public.agencies.data_contact is 'Who answers questions on personal data; shown in the notice.';
comment on column public.agencies.hosted_by is 'Who runs the machine; shown in the notice.';
comment on column public.agencies.kept_in is
	'Country and place where the data are kept, as the notice says it; null: the agency has not said.';
comment on column public.agencies.retention_days is
	'Days from the last mix of an external round until its rows and marks are deleted; totals stay.';
comment on column public.agencies.region_id is 'The region that oversees it; null: none. Set by configure_regions.';
comment on column public.agencies.cluster_id is 'The agencies it is surveyed with; null: none. Set by configure_clusters.';
comment on column public.agencies.is_demonstration is
	'Made-up figures. Only such an agency can be removed with everything it holds; never changes.';
alter table public.agencies enable row level security;
-- The foreign key; an overview is of the agencies of a region.
create index agencies_region_id_idx on public.agencies (region_id);
create index agencies_cluster_id_idx on public.agencies (cluster_id);
-- Here and not with its table: a cluster names an agency, and agencies name their cluster.
alter table public.clusters
	add constraint clusters_lead_id_fkey foreign key (lead_id) references public.agencies (id);
-- The home page asks for the demonstration; with none, or one, all agencies would be read to find out.
create index agencies_demonstration_idx on public.agencies (id) where is_demonstration;

/*
 * public.memberships: who may do what for which agency. A column, not a Postgres role.
 * Deliberately absent: names and addresses of people, which stay in `auth`; a time of joining.
 */
create table public.memberships (
	user_id uuid not null,
	agency_id uuid not null,
	role text not null,
	constraint memberships_pkey primary key (user_id, agency_id),
	constraint memberships_user_id_fkey foreign key (user_id)
		references auth.users (id) on delete cascade,
	constraint memberships_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete cascade,
	constraint memberships_role_is_known check (role in ('admin', 'analyst', 'interviewer'))
);
comment on table public.memberships is 'One role of one person in one agency.';
comment on column public.memberships.user_id is 'The person, as Supabase Auth knows them.';
comment on column public.memberships.agency_id is 'The agency.';
comment on column public.memberships.role is
	'admin runs rounds, analyst reads results, interviewer sees rounds only.';
alter table public.memberships enable row level security;
-- The foreign key, and the list of an agency's people; the primary key leads with the person.
create index memberships_agency_id_idx on public.memberships (agency_id);

/*
 * Security definer: the policies of `memberships` themselves need the answer, and would otherwise
 * ask themselves without end. It tells a caller about nobody else: the person comes from the token.
 */
create function private.agency_ids_as(variadic p_roles text[]) returns setof uuid
	language sql stable security definer
	set search_path = ''
as $$
	select agency_id
	from public.memberships
	where user_id = (select auth.uid()) and role = any (p_roles);
$$;
comment on function private.agency_ids_as(text[]) is
	'Agencies in which the caller has one of the roles. The one source of every policy.';
revoke all on function private.agency_ids_as(text[]) from public;
grant execute on function private.agency_ids_as(text[]) to authenticated;

/*
 * Security invoker: called from security definer functions only. The server is let through because
 * it seeds the demonstration and acts when a round runs out.
 */
create function private.require_admin(p_agency_id uuid) returns void
	language plpgsql stable
	set search_path = ''
as $$
begin
	if private.called_by_server() then
		return;
	end if;
	if p_agency_id is null or p_agency_id not in (select private.agency_ids_as('admin')) then
		raise exception 'the caller is not an admin of the agency'
			using errcode = 'NOTAD', hint = 'Ask an admin of your agency to do this.';
	end if;
end;
$$;
comment on function private.require_admin(uuid) is
	'Refuses whoever is neither an admin of the agency nor the server (NOTAD). The same words for an agency that does not exist.';
revoke all on function private.require_admin(uuid) from public;

/*
 * Security invoker: called from round_comments, which runs as its owner. The server has no business
 * with comments once they are released, and is let through only because it could do everything.
 */
create function private.require_analyst(p_agency_id uuid) returns void
	language plpgsql stable
	set search_path = ''
as $$
begin
	if private.called_by_server() then
		return;
	end if;
	if p_agency_id is null or p_agency_id not in (select private.agency_ids_as('admin', 'analyst')) then
		raise exception 'the caller is neither analyst nor admin of the agency'
			using errcode = 'NOTAN', hint = 'Ask an admin of your agency for the role.';
	end if;
end;
$$;
comment on function private.require_analyst(uuid) is
	'Refuses whoever is neither analyst nor admin of the agency nor the server (NOTAN). The same words for an agency that does not exist.';
revoke all on function private.require_analyst(uuid) from public;

/*
 * Security invoker: called from interview_entry, which runs as its owner. The server is let through
 * because it could do everything.
 */
create function private.require_interviewer(p_agency_id uuid) returns void
	language plpgsql stable
	set search_path = ''
as $$
begin
	if private.called_by_server() then
		return;
	end if;
	if p_agency_id is null
		or p_agency_id not in (select private.agency_ids_as('admin', 'interviewer')) then
		raise exception 'the caller is neither admin nor interviewer of the agency'
			using errcode = 'NOTIN', hint = 'Ask an admin of your agency for the role.';
	end if;
end;
$$;
comment on function private.require_interviewer(uuid) is
	'Refuses whoever is neither admin nor interviewer of the agency nor the server (NOTIN). The same words for an agency that does not exist.';
revoke all on function private.require_interviewer(uuid) from public;

/* Addresses that were printed and the mark of made-up figures hold for good, for every role. */
create function private.tg_agencies__freeze() returns trigger
	language plpgsql
	set search_path = ''
as $$
begin
	if (new.id, new.slug, new.is_demonstration)
		is distinct from (old.id, old.slug, old.is_demonstration) then
		raise exception 'id, slug and is_demonstration of an agency never change' using errcode = 'AGNFZ';
	end if;
	return new;
end;
$$;
comment on function private.tg_agencies__freeze() is 'Keeps id, slug and is_demonstration as they were made (AGNFZ).';
revoke all on function private.tg_agencies__freeze() from public;
create trigger _500_freeze before update on public.agencies
	for each row execute function private.tg_agencies__freeze();

/*
 * Row level security lets admins update the row, and the embedded Supabase every column of it.
 * Security definer: whether the server calls may be asked by nobody.
 */
create function private.tg_agencies__keep_region() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	if new.region_id is distinct from old.region_id and not private.called_by_server() then
		raise exception 'nobody chooses their own overseer' using errcode = 'REGFZ',
			hint = 'Ask whoever runs Prongsai.';
	end if;
	return new;
end;
$$;
comment on function private.tg_agencies__keep_region() is 'Keeps the region of an agency from people (REGFZ).';
revoke all on function private.tg_agencies__keep_region() from public;
create trigger _510_keep_region before update on public.agencies
	for each row execute function private.tg_agencies__keep_region();

/* Security definer: as above. */
create function private.tg_agencies__keep_cluster() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	if new.cluster_id is distinct from old.cluster_id and not private.called_by_server() then
		raise exception 'no agency chooses whom it is surveyed with' using errcode = 'CLSFZ',
			hint = 'Ask whoever runs Prongsai.';
	end if;
	return new;
end;
$$;
comment on function private.tg_agencies__keep_cluster() is 'Keeps the cluster of an agency from people (CLSFZ).';
revoke all on function private.tg_agencies__keep_cluster() from public;
create trigger _510_keep_cluster before update on public.agencies
	for each row execute function private.tg_agencies__keep_cluster();

/*
 * Security definer: it must see the other admins even where row level security would hide them.
 * An agency without an admin could never close its rounds by itself.
 */
create function private.tg_memberships__keep_an_admin() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	if tg_op = 'UPDATE'
		and (new.user_id, new.agency_id) is distinct from (old.user_id, old.agency_id) then
		raise exception 'a membership is not handed on' using errcode = 'MEMFZ',
			hint = 'Add the other person instead.';
	end if;
	-- Two admins who remove each other at the same moment must not both succeed.
	perform from public.agencies where id = old.agency_id for update;
	if found and old.role = 'admin' and (tg_op = 'DELETE' or new.role <> 'admin') and not exists (
		select from public.memberships
		where agency_id = old.agency_id and role = 'admin' and user_id <> old.user_id
	) then
		raise exception 'the agency would be left without an admin' using errcode = 'LSTAD',
			hint = 'Make another person admin first.';
	end if;
	if tg_op = 'DELETE' then
		return old;
	end if;
	return new;
end;
$$;
comment on function private.tg_memberships__keep_an_admin() is
	'An agency keeps one admin (LSTAD), unless it is itself being removed; a membership keeps its person (MEMFZ).';
revoke all on function private.tg_memberships__keep_an_admin() from public;
create trigger _500_keep_an_admin before update or delete on public.memberships
	for each row execute function private.tg_memberships__keep_an_admin();

create policy "Members read their agency" on public.agencies
	for select to authenticated
	using (id in (select private.agency_ids_as('admin', 'analyst', 'interviewer')));
create policy "Admins update the names and contacts of their agency" on public.agencies
	for update to authenticated
	using (id in (select private.agency_ids_as('admin')))
	with check (id in (select private.agency_ids_as('admin')));
-- No insert: an agency comes from set_up_agency. No delete: only the demonstration is removed.
grant select on public.agencies to authenticated, service_role;
grant update (
	name_th, name_en, kind, target, digits, data_contact, hosted_by, kept_in, retention_days
)
	on public.agencies to authenticated, service_role;
-- The server seeds the demonstration.
grant insert (
	slug, name_th, name_en, kind, target, digits, data_contact, hosted_by, kept_in, retention_days,
	is_demonstration
)
	on public.agencies to service_role;

create policy "People read their own memberships" on public.memberships
	for select to authenticated
	using (user_id = (select auth.uid()));
create policy "Admins read the memberships of their agency" on public.memberships
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin')));
create policy "Admins add people to their agency" on public.memberships
	for insert to authenticated
	with check (agency_id in (select private.agency_ids_as('admin')));
create policy "Admins change roles in their agency" on public.memberships
	for update to authenticated
	using (agency_id in (select private.agency_ids_as('admin')))
	with check (agency_id in (select private.agency_ids_as('admin')));
create policy "Admins remove people from their agency" on public.memberships
	for delete to authenticated
	using (agency_id in (select private.agency_ids_as('admin')));
grant select on public.memberships to authenticated, service_role;
grant insert (user_id, agency_id, role) on public.memberships to authenticated, service_role;
grant update (role) on public.memberships to authenticated, service_role;
grant delete on public.memberships to authenticated, service_role;

/*
 * Security definer: nobody can be an admin before there is one, so no policy can allow it.
 * The server calls it once, for the person who holds the set-up link of a fresh installation.
 */
create function public.set_up_agency(
	p_user_id uuid,
	p_slug text,
	p_name_th text,
	p_name_en text,
	p_data_contact text,
	p_hosted_by text
) returns uuid
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_agency_id uuid;
begin
	perform private.require_server();
	-- Of two people who hold the link, one becomes the first admin.
	lock table public.memberships in share row exclusive mode;
	-- The demonstration has an admin of its own, whom nobody can be.
	if exists (
		select from public.memberships m join public.agencies a on a.id = m.agency_id
		where m.role = 'admin' and not a.is_demonstration
	) then
		raise exception 'there is an admin already' using errcode = 'ADMEX',
			hint = 'Ask the admin to add you.';
	end if;
	insert into public.agencies (slug, name_th, name_en, data_contact, hosted_by)
	values (p_slug, p_name_th, p_name_en, p_data_contact, p_hosted_by)
	returning id into v_agency_id;
	insert into public.memberships (user_id, agency_id, role)
	values (p_user_id, v_agency_id, 'admin');
	return v_agency_id;
end;
$$;
comment on function public.set_up_agency(uuid, text, text, text, text, text) is
	'Makes the first agency and its admin, and returns the agency''s id. ADMEX when an agency other than the demonstration has an admin.';
revoke all on function public.set_up_agency(uuid, text, text, text, text, text) from public;
grant execute on function public.set_up_agency(uuid, text, text, text, text, text) to service_role;
