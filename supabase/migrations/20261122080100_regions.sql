/*
 * Regions: the districts and provinces that oversee agencies, and the people who do it for them. Until
 * a region is configured nothing of this shows anywhere. What an overseer is told stands in the file of
 * oversight.
 *
 * Before the agencies, each of which names its region.
 * Locks nothing. To undo: drop the functions, then the tables.
 */

/*
 * public.regions: a province, or a district of one. Configured from a file as a whole.
 * Deliberately absent: a place on a map, and levels above the province.
 */
create table public.regions (
	id uuid not null default gen_random_uuid(),
	slug text not null,
	name_th text not null,
	name_en text not null,
	level text not null,
	parent_id uuid,
	parent_level text generated always as (case when parent_id is not null then 'province' end) stored,
	constraint regions_pkey primary key (id),
	constraint regions_slug_unique unique (slug),
	constraint regions_slug_is_readable
		check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
	constraint regions_name_th_length check (length(name_th) between 1 and 200),
	constraint regions_name_en_length check (length(name_en) between 1 and 200),
	constraint regions_level_is_known check (level in ('district', 'province')),
	constraint regions_only_districts_have_a_parent check (parent_id is null or level = 'district'),
	-- What a parent refers to, so that it is a province: regions are two deep and have no circles.
	constraint regions_id_and_level_unique unique (id, level),
	constraint regions_parent_fkey foreign key (parent_id, parent_level)
		references public.regions (id, level)
);
comment on table public.regions is 'A district or province that oversees agencies.';
comment on column public.regions.id is 'Random; never printed.';
comment on column public.regions.slug is 'Its code in the file, and the word in the address of its overview.';
comment on column public.regions.name_th is 'Thai name.';
comment on column public.regions.name_en is 'English name.';
comment on column public.regions.level is 'district or province.';
comment on column public.regions.parent_id is 'The province of a district, where that oversees as well.';
comment on column public.regions.parent_level is 'Always province; part of the key that holds it.';
alter table public.regions enable row level security;
create index regions_parent_idx on public.regions (parent_id, parent_level);

/*
 * public.overseers: who may see the overview of a region, and of the districts below it.
 * A table of its own and no role of a membership: whoever oversees a hundred agencies is nobody in
 * any of them, and no policy that asks for members can ever let them in.
 */
create table public.overseers (
	user_id uuid not null,
	region_id uuid not null,
	constraint overseers_pkey primary key (user_id, region_id),
	constraint overseers_user_id_fkey foreign key (user_id)
		references auth.users (id) on delete cascade,
	constraint overseers_region_id_fkey foreign key (region_id)
		references public.regions (id) on delete cascade
);
comment on table public.overseers is 'One person who oversees one region.';
comment on column public.overseers.user_id is 'The person, as Supabase Auth knows them.';
comment on column public.overseers.region_id is 'The region.';
alter table public.overseers enable row level security;
create index overseers_region_id_idx on public.overseers (region_id);

/* Security definer: the policy of `regions` needs what only the person themselves may read of others. */
create function private.region_ids_overseen() returns setof uuid
	language sql stable security definer
	set search_path = ''
as $$
	select o.region_id from public.overseers o where o.user_id = (select auth.uid())
	union
	select r.id
	from public.regions r
	join public.overseers o on o.region_id = r.parent_id
	where o.user_id = (select auth.uid());
$$;
comment on function private.region_ids_overseen() is
	'Regions that the caller oversees, with the districts of their provinces. The one source of this right.';
revoke all on function private.region_ids_overseen() from public;
grant execute on function private.region_ids_overseen() to authenticated;

create policy "Overseers read their regions and those below" on public.regions
	for select to authenticated
	using (id in (select private.region_ids_overseen()));
create policy "People read what they oversee" on public.overseers
	for select to authenticated
	using (user_id = (select auth.uid()));
grant select on public.regions, public.overseers to authenticated, service_role;
-- No insert, update or delete for anybody: both come from configure_regions.

/*
 * Security definer: for the server alone, from the file of whoever runs Prongsai. It replaces the whole
 * configuration: what is not named is removed. All or nothing, so that no half of a province shows.
 */
create function public.configure_regions(p_regions jsonb) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_agencies jsonb;
	v_overseers jsonb;
	v_missing text;
begin
	perform private.require_server();
	-- Two configurations at once come one after the other.
	lock table public.regions, public.overseers in share row exclusive mode;

	select coalesce(jsonb_object_agg(agency, r.slug), '{}') into v_agencies
	from jsonb_to_recordset(p_regions) as r (slug text, agencies jsonb),
		jsonb_array_elements_text(r.agencies) as agency;
	select coalesce(jsonb_agg(distinct jsonb_build_object('region', r.slug, 'email', lower(email))), '[]')
	into v_overseers
	from jsonb_to_recordset(p_regions) as r (slug text, overseers jsonb),
		jsonb_array_elements_text(r.overseers) as email;

	select slug into v_missing
	from jsonb_object_keys(v_agencies) as slug
	where slug not in (select a.slug from public.agencies a)
	order by slug limit 1;
	if found then
		raise exception 'there is no agency %', v_missing using errcode = 'REGAG';
	end if;
	select o.email into v_missing
	from jsonb_to_recordset(v_overseers) as o (email text)
	where o.email not in (select lower(u.email) from auth.users u where u.email is not null)
	order by o.email limit 1;
	if found then
		raise exception 'there is no account of %', v_missing using errcode = 'REGOV';
	end if;

	-- Parents come after, when all are there; whatever was a parent before is none meanwhile.
	insert into public.regions (slug, name_th, name_en, level)
	select r.slug, r.name_th, r.name_en, r.level
	from jsonb_to_recordset(p_regions) as r (slug text, name_th text, name_en text, level text)
	on conflict (slug) do update
	set name_th = excluded.name_th, name_en = excluded.name_en, level = excluded.level, parent_id = null;
	select r.parent into v_missing
	from jsonb_to_recordset(p_regions) as r (parent text)
	where r.parent is not null
		and r.parent not in (
			select p.slug from jsonb_to_recordset(p_regions) as p (slug text, level text) where p.level = 'province'
		)
	order by r.parent limit 1;
	if found then
		raise exception 'there is no province %', v_missing using errcode = 'REGPA';
	end if;
	update public.regions g
	set parent_id = p.id
	from jsonb_to_recordset(p_regions) as r (slug text, parent text)
	join public.regions p on p.slug = r.parent
	where g.slug = r.slug;

	-- Before agencies move, so that those learn of it which they were the overseers of.
	delete from public.overseers o
	using public.regions g, auth.users u
	where g.id = o.region_id and u.id = o.user_id
		and not v_overseers @> jsonb_build_array(jsonb_build_object('region', g.slug, 'email', lower(u.email)));
	update public.agencies a
	set region_id = g.id
	from public.agencies b
	left join public.regions g on g.slug = v_agencies ->> b.slug
	where a.id = b.id and a.region_id is distinct from g.id;

	insert into public.overseers (user_id, region_id)
	select u.id, g.id
	from jsonb_to_recordset(v_overseers) as o (region text, email text)
	join public.regions g on g.slug = o.region
	-- An address that was written in two ways has two accounts; the same one is taken each time.
	join lateral (
		select id from auth.users where lower(users.email) = o.email order by id limit 1
	) u on true
	on conflict do nothing;

	delete from public.regions
	where slug not in (select r.slug from jsonb_to_recordset(p_regions) as r (slug text));
end;
$$;
comment on function public.configure_regions(jsonb) is
	'Replaces all regions, their agencies and overseers: [{slug, name_th, name_en, level, parent (slug of a province or null), agencies: [slug], overseers: [e-mail]}]; an agency stands in one region. REGAG (no such agency), REGOV (no such account), REGPA (no such province); changes nothing then.';
revoke all on function public.configure_regions(jsonb) from public;
grant execute on function public.configure_regions(jsonb) to service_role;
