/*
 * Oversight: a district or a province sees which of its agencies needs help with what. Until a region
 * is configured nothing of this shows anywhere.
 *
 * An overseer gets no right on any table of an agency: one function tells what they may know, which is
 * names, turnout as the night has rounded it, figures of final results, official figures as stated,
 * and counts. So there is no row of an answer, no draft, no comment, no entry link and no service point
 * to take care of, now or when those tables grow.
 *
 * The notice of an agency names the regions that oversee it, as recipients of combined results.
 *
 * Locks public.agencies, public.official_figures, public.oit_self_checks, public.published_results and
 * public.measures for a moment. To undo: drop the triggers and functions, both tables of regions,
 * public.year_summaries, measures_open_idx and agencies.region_id; make audit.tg_acts__chain,
 * private.works_elsewhere and public.agency_notice again from the files before.
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

alter table public.agencies
	add column region_id uuid,
	add constraint agencies_region_id_fkey foreign key (region_id) references public.regions (id);
comment on column public.agencies.region_id is 'The region that oversees it; null: none. Set by configure_regions.';
create index agencies_region_id_idx on public.agencies (region_id);

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

/*
 * As before, with 256 locks for all agencies instead of one for each: configuring a nation notes an act
 * for thousands of them in one transaction, and Postgres has room for some six thousand locks.
 */
create or replace function audit.tg_acts__chain() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
declare
	v_last audit.acts;
begin
	-- Two acts at the same moment come one after the other.
	perform pg_advisory_xact_lock(hashtext('acts'), hashtext(new.agency_id::text) & 255);
	select * into v_last from audit.acts where agency_id = new.agency_id order by number desc limit 1;
	new.number := coalesce(v_last.number, 0) + 1;
	new.at := date_trunc('second', clock_timestamp());
	new.previous := coalesce(v_last.hash, decode(repeat('00', 32), 'hex'));
	new.hash := audit.hash_of(new);
	return new;
end;
$$;

/* Security definer: audit.note can be called by nobody. The agencies learn who looks at them. */
create function audit.tg_overseers__note() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
declare
	v_one public.overseers;
	v_kind text;
begin
	if tg_op = 'DELETE' then
		v_one := old;
		v_kind := 'overseer_removed';
	else
		v_one := new;
		v_kind := 'overseer_added';
	end if;
	perform audit.note(
		a.id, v_kind, coalesce((select u.email from auth.users u where u.id = v_one.user_id), v_one.user_id::text)
	)
	from public.agencies a
	where a.region_id in (
		select r.id from public.regions r where v_one.region_id in (r.id, r.parent_id)
	)
	order by a.id;
	return null;
end;
$$;
comment on function audit.tg_overseers__note() is
	'Notes for each agency of the region who oversees it from now on, or no longer.';
revoke all on function audit.tg_overseers__note() from public;
create trigger _900_note after insert or delete on public.overseers
	for each row execute function audit.tg_overseers__note();

/*
 * As before, and an overseer is somebody elsewhere too: else an admin could add them to their agency,
 * make a link that sets their password, and see every other agency of the region.
 */
create or replace function private.works_elsewhere(p_user_id uuid) returns boolean
	language sql stable security definer
	set search_path = ''
as $$
	select exists (
		select from public.memberships
		where user_id = p_user_id and agency_id not in (select private.agency_ids_as('admin'))
	) or exists (select from public.overseers where user_id = p_user_id);
$$;
comment on function private.works_elsewhere(uuid) is
	'Whether the person belongs to an agency that the caller does not manage, or oversees a region.';

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

/*
 * public.year_summaries: the figures of an agency and year that an overview compares, taken from where
 * they stand whenever that changes. To read them there for thousands of agencies would open as many
 * published objects and a hundred figures of each. The two bases have columns of their own and are
 * never added up.
 * Deliberately absent: what is not final, drafts, service points, single items, interviews (they
 * stand beside a total, never in it), and a pulse total, which is a range.
 */
create table public.year_summaries (
	agency_id uuid not null,
	fiscal_year integer not null,
	official_total numeric(5, 2),
	official_level text,
	official_indicator text,
	official_lowest numeric(5, 2),
	official_low_items integer,
	pulse_iit numeric(5, 2),
	pulse_eit numeric(5, 2),
	pulse_is_approximate boolean,
	pulse_indicator text,
	pulse_lowest numeric(5, 2),
	pulse_low_items integer,
	oit_items integer,
	oit_looked_at integer,
	oit_whole integer,
	constraint year_summaries_pkey primary key (fiscal_year, agency_id),
	constraint year_summaries_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete cascade
);
comment on table public.year_summaries is 'Figures of an agency and fiscal year as an overview compares them; kept by triggers.';
comment on column public.year_summaries.agency_id is 'The agency.';
comment on column public.year_summaries.fiscal_year is 'Buddhist fiscal year.';
comment on column public.year_summaries.official_total is 'The total as stated by the assessor; null where none was imported.';
comment on column public.year_summaries.official_level is 'The level as stated by the assessor.';
comment on column public.year_summaries.official_indicator is 'Number of the lowest indicator among those stated.';
comment on column public.year_summaries.official_lowest is 'Its score.';
comment on column public.year_summaries.official_low_items is 'Stated items below 85, the national target; null where none is stated.';
comment on column public.year_summaries.pulse_iit is 'Score of the newest closed employees'' round that shows every item, as shown.';
comment on column public.year_summaries.pulse_eit is 'The same of the residents'' rounds.';
comment on column public.year_summaries.pulse_is_approximate is 'Whether one of these rounds is strict, so that its means are approximate.';
comment on column public.year_summaries.pulse_indicator is 'Number of the lowest indicator of these rounds.';
comment on column public.year_summaries.pulse_lowest is 'Its score.';
comment on column public.year_summaries.pulse_low_items is 'Items of these rounds that are below their round''s target, for certain where means are approximate.';
comment on column public.year_summaries.oit_items is 'Items of the checklist of the self-check; null where none was looked at.';
comment on column public.year_summaries.oit_looked_at is 'Items of it that somebody has looked at.';
comment on column public.year_summaries.oit_whole is 'Items of it whose every element is published.';
alter table public.year_summaries enable row level security;
create index year_summaries_agency_id_idx on public.year_summaries (agency_id);
-- No policy and no grant: overseers read it through the function oversight, within their regions.

/* Security invoker: it computes. As src/lib/ita/scoring/shown.ts: half away from zero, only for showing. */
create function private.shown(p_fraction text) returns numeric
	language sql immutable
	set search_path = ''
return round(split_part(p_fraction, '/', 1)::numeric / split_part(p_fraction, '/', 2)::numeric, 2);
comment on function private.shown(text) is 'A published mean, n/d, with the two decimals that are shown.';
revoke all on function private.shown(text) from public;

/*
 * Security invoker: it reads nothing. The checklists are in src/lib/ita/instrument/built-in, where a
 * test compares them; another one comes with a migration that makes this function again.
 */
create function private.oit_elements(p_instrument_id text) returns smallint[]
	language sql immutable
	set search_path = ''
return case p_instrument_id
	when 'oit-2566' then
		'{3,5,2,3,4,2,2,2,2,3,3,3,4,2,3,2,2,2,3,3,8,5,2,4,5,5,3,2,3,3,2,2,2,3,2,3,2,3,4,4,4,4,2}'::smallint[]
end;
comment on function private.oit_elements(text) is
	'How many elements each item of a checklist has, o1 first; null for an unknown one.';
revoke all on function private.oit_elements(text) from public;

/*
 * Security invoker: called from summarise_years. As stated, and nothing computed: what the assessor has
 * announced is the official figure, also where it does not follow from finer ones. Indicators of a part
 * that was imported in two halves alone are left out: their mean was not announced.
 */
create function private.official_summary(
	p_agency_id uuid,
	p_fiscal_year integer,
	out total numeric,
	out level text,
	out indicator text,
	out lowest numeric,
	out low_items integer
)
	language sql stable
	set search_path = ''
as $$
	select
		max(f.score) filter (where f.part = 'ita' and f.code = 'total'),
		max(f.level) filter (where f.part = 'ita' and f.code = 'level'),
		(array_agg(f.code order by f.score, f.code::integer) filter (where f.is_indicator))[1],
		min(f.score) filter (where f.is_indicator),
		case when bool_or(f.is_item) then count(*) filter (where f.is_item and f.score < 85) end
	from (
		select *,
			part in ('iit', 'eit', 'oit') and code ~ '^[0-9]+$' and score is not null as is_indicator,
			code ~ '^[ioe][0-9]+$' and score is not null as is_item
		from public.official_figures
		where agency_id = p_agency_id and fiscal_year = p_fiscal_year
	) f;
$$;
comment on function private.official_summary(uuid, integer) is
	'What the assessor stated of an agency and year, as columns of year_summaries.';
revoke all on function private.official_summary(uuid, integer) from public;

/*
 * Security invoker: called from summarise_years. The newest closed round of each part whose result shows
 * every item, from published objects alone (P35); a result that may still move is no figure of anybody
 * outside the agency (P16).
 */
create function private.pulse_summary(
	p_agency_id uuid,
	p_fiscal_year integer,
	out iit numeric,
	out eit numeric,
	out is_approximate boolean,
	out indicator text,
	out lowest numeric,
	out low_items integer
)
	language sql stable
	set search_path = ''
as $$
	with newest as (
		select distinct on (r.part) r.part, r.target, d.result
		from public.rounds r
		join public.published_results d on d.round_id = r.id and d.is_final
		where r.agency_id = p_agency_id and r.fiscal_year = p_fiscal_year
			and r.part in ('iit', 'eit_public')
			and d.result #>> '{score,mean}' is not null
			and d.result #> '{score,missing}' = '[]'
		order by r.part, r.opens_on desc, r.id
	),
	indicators as (
		select i.value ->> 'number' as number, private.shown(i.value ->> 'mean') as score
		from newest n, jsonb_array_elements(n.result -> 'indicators') i
		where i.value ->> 'mean' is not null
	)
	select
		max(private.shown(n.result #>> '{score,mean}')) filter (where n.part = 'iit'),
		max(private.shown(n.result #>> '{score,mean}')) filter (where n.part = 'eit_public'),
		bool_or(coalesce(n.result ->> 'profile', 'default') = 'strict'),
		(select i.number from indicators i order by i.score, i.number::integer limit 1),
		(select min(i.score) from indicators i),
		sum((
			select count(*)
			from jsonb_array_elements(n.result -> 'items') i
			-- As isBelow of the pages: exact means as they are shown, approximate ones where it is certain.
			where coalesce(
				(i.value #>> '{within,high}')::numeric, private.shown(i.value ->> 'mean')
			) < n.target
		))::integer
	from newest n;
$$;
comment on function private.pulse_summary(uuid, integer) is
	'What the newest closed rounds of an agency and year have published, as columns of year_summaries.';
revoke all on function private.pulse_summary(uuid, integer) from public;

/* Security invoker: called from summarise_years. An empty form that was saved is no look. */
create function private.oit_summary(
	p_agency_id uuid,
	p_fiscal_year integer,
	out items integer,
	out looked_at integer,
	out whole integer
)
	language sql stable
	set search_path = ''
as $$
	select
		max(cardinality(e.elements)),
		count(*) filter (where e.elements is not null),
		count(*) filter (
			where e.elements[substr(c.item, 2)::integer] = (
				select count(distinct t)
				from unnest(c.ticked) t
				where t <= e.elements[substr(c.item, 2)::integer]
			)
		)
	from public.oit_self_checks c, lateral private.oit_elements(c.instrument_id) as e (elements)
	where c.agency_id = p_agency_id and c.fiscal_year = p_fiscal_year
		and (c.state <> 'not_started' or c.ticked <> '{}');
$$;
comment on function private.oit_summary(uuid, integer) is
	'How far the self-check of an agency and year has come, as columns of year_summaries.';
revoke all on function private.oit_summary(uuid, integer) from public;

/*
 * Security invoker: called from the triggers below, which are definers. Row by row locked first and
 * computed after, in statements of their own: of two who save at once the second sees the first.
 */
create function private.summarise_years(p_agency_ids uuid[], p_fiscal_years integer[]) returns void
	language plpgsql volatile
	set search_path = ''
as $$
begin
	insert into public.year_summaries (agency_id, fiscal_year)
	select distinct k.agency_id, k.fiscal_year
	from unnest(p_agency_ids, p_fiscal_years) as k (agency_id, fiscal_year)
	-- An agency that is just being removed takes its figures with it.
	join public.agencies a on a.id = k.agency_id
	order by k.fiscal_year, k.agency_id
	on conflict do nothing;
	perform from public.year_summaries s
	where (s.agency_id, s.fiscal_year) in (select * from unnest(p_agency_ids, p_fiscal_years))
	order by s.fiscal_year, s.agency_id
	for update;

	update public.year_summaries s
	set official_total = o.total,
		official_level = o.level,
		official_indicator = o.indicator,
		official_lowest = o.lowest,
		official_low_items = o.low_items,
		pulse_iit = p.iit,
		pulse_eit = p.eit,
		pulse_is_approximate = p.is_approximate,
		pulse_indicator = p.indicator,
		pulse_lowest = p.lowest,
		pulse_low_items = p.low_items,
		oit_items = c.items,
		oit_looked_at = c.looked_at,
		oit_whole = c.whole
	from (select distinct * from unnest(p_agency_ids, p_fiscal_years)) as k (agency_id, fiscal_year),
		lateral private.official_summary(k.agency_id, k.fiscal_year) o,
		lateral private.pulse_summary(k.agency_id, k.fiscal_year) p,
		lateral private.oit_summary(k.agency_id, k.fiscal_year) c
	where s.agency_id = k.agency_id and s.fiscal_year = k.fiscal_year;
end;
$$;
comment on function private.summarise_years(uuid[], integer[]) is
	'Takes the summaries of these agencies and years, given pair by pair, from where their figures stand.';
revoke all on function private.summarise_years(uuid[], integer[]) from public;

/* Security definer: nobody may write summaries by themselves. `changed` is what the statement touched. */
create function private.tg_figures__summarise() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	perform private.summarise_years(array_agg(c.agency_id), array_agg(c.fiscal_year))
	from (select distinct agency_id, fiscal_year from changed) c
	having count(*) > 0;
	return null;
end;
$$;
comment on function private.tg_figures__summarise() is
	'Keeps the summaries of agencies and years whose official figures or self-checks have changed.';
revoke all on function private.tg_figures__summarise() from public;
create trigger _900_summarise_new after insert on public.official_figures
	referencing new table as changed
	for each statement execute function private.tg_figures__summarise();
create trigger _900_summarise_other after update on public.official_figures
	referencing new table as changed
	for each statement execute function private.tg_figures__summarise();
create trigger _900_summarise_gone after delete on public.official_figures
	referencing old table as changed
	for each statement execute function private.tg_figures__summarise();
create trigger _900_summarise_new after insert on public.oit_self_checks
	referencing new table as changed
	for each statement execute function private.tg_figures__summarise();
create trigger _900_summarise_other after update on public.oit_self_checks
	referencing new table as changed
	for each statement execute function private.tg_figures__summarise();
create trigger _900_summarise_gone after delete on public.oit_self_checks
	referencing old table as changed
	for each statement execute function private.tg_figures__summarise();

/* Security definer: as above. Only final results count, and they never change. */
create function private.tg_published_results__summarise() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	perform private.summarise_years(array_agg(c.agency_id), array_agg(c.fiscal_year))
	from (
		select distinct r.agency_id, r.fiscal_year
		from changed d
		join public.rounds r on r.id = d.round_id
		where d.is_final
	) c
	having count(*) > 0;
	return null;
end;
$$;
comment on function private.tg_published_results__summarise() is
	'Keeps the summaries of agencies and years of which a result has become final or was removed.';
revoke all on function private.tg_published_results__summarise() from public;
create trigger _900_summarise_new after insert on public.published_results
	referencing new table as changed
	for each statement execute function private.tg_published_results__summarise();
create trigger _900_summarise_other after update on public.published_results
	referencing new table as changed
	for each statement execute function private.tg_published_results__summarise();
create trigger _900_summarise_gone after delete on public.published_results
	referencing old table as changed
	for each statement execute function private.tg_published_results__summarise();

-- What stands there already.
select private.summarise_years(array_agg(agency_id), array_agg(fiscal_year))
from (
	select agency_id, fiscal_year from public.official_figures
	union
	select agency_id, fiscal_year from public.oit_self_checks
	union
	select r.agency_id, r.fiscal_year
	from public.published_results d
	join public.rounds r on r.id = d.round_id
	where d.is_final
) k
having count(*) > 0;

-- Overdue measures of all agencies at once: few among those that are open, fewer among all.
create index measures_open_idx on public.measures (fiscal_year, ends_on, agency_id)
	where state in ('planned', 'under_way');

/*
 * Security definer, for it asks by the region and not by a role in an agency. The same words for a region
 * that does not exist.
 */
create function private.require_overseer(p_region_slug text) returns void
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	if not exists (
		select from public.regions
		where slug = p_region_slug and id in (select private.region_ids_overseen())
	) then
		raise exception 'the caller does not oversee this region' using errcode = 'NOTOV',
			hint = 'Ask whoever runs Prongsai.';
	end if;
end;
$$;
comment on function private.require_overseer(text) is
	'Refuses whoever oversees neither the region nor the province above it (NOTOV).';
revoke all on function private.require_overseer(text) from public;

/*
 * Security definer: overseers may read no table of an agency, so that what they learn is this and no
 * more. Turnout is that of last night, rounded down (P16); a draft is not even counted.
 * One pass over the summaries of the region; rounds are looked up for the page alone.
 */
create function public.oversight(
	p_region_slug text,
	p_fiscal_year integer,
	p_name text,
	p_sort text,
	p_is_descending boolean,
	p_skip integer,
	p_most integer
) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_overseer(p_region_slug);
	return (
		with overseen as (
			select r.id, r.name_th, r.name_en
			from public.regions r
			join public.regions top on top.id in (r.id, r.parent_id)
			where top.slug = p_region_slug
		),
		late as (
			select m.agency_id, count(*) as n
			from public.agencies a
			join overseen g on g.id = a.region_id
			-- Of these agencies: a district does not count for the whole country.
			join public.measures m on m.agency_id = a.id
			where m.fiscal_year = p_fiscal_year and m.state in ('planned', 'under_way')
				and m.ends_on < private.today()
			group by m.agency_id
		),
		found as (
			select
				a.id, a.slug, a.name_th, a.name_en, a.is_demonstration,
				g.name_th as region_th, g.name_en as region_en,
				s as figures,
				coalesce(l.n, 0) as overdue,
				case p_sort
					when 'official_total' then s.official_total
					when 'official_lowest' then s.official_lowest
					when 'official_low_items' then s.official_low_items
					when 'pulse_iit' then s.pulse_iit
					when 'pulse_eit' then s.pulse_eit
					when 'pulse_lowest' then s.pulse_lowest
					when 'pulse_low_items' then s.pulse_low_items
					when 'oit_gaps' then s.oit_items - s.oit_whole
					when 'overdue' then coalesce(l.n, 0)
				end as key
			from public.agencies a
			join overseen g on g.id = a.region_id
			left join public.year_summaries s on s.agency_id = a.id and s.fiscal_year = p_fiscal_year
			left join late l on l.agency_id = a.id
			where position(lower(p_name) in lower(a.name_th || ' ' || a.name_en || ' ' || a.slug)) > 0
		),
		page as (
			select *, row_number() over () as place
			from (
				select * from found
				order by
					-- What is not known stands last, whichever way.
					case when p_is_descending then -key else key end nulls last,
					-- By the alphabet: the bytes of a name that begins with เ or แ stand behind ฮ.
					case when p_is_descending and p_sort = 'name' then name_th collate "th-x-icu" end
						desc nulls last,
					name_th collate "th-x-icu", slug
				limit least(greatest(p_most, 0), 1000) offset greatest(p_skip, 0)
			) f
		)
		select jsonb_build_object(
			'region', (
				select jsonb_build_object('name_th', name_th, 'name_en', name_en, 'level', level)
				from public.regions where slug = p_region_slug
			),
			'total', (select count(*) from found),
			'rows', coalesce(
				jsonb_agg(
					jsonb_build_object(
						'slug', p.slug,
						'name_th', p.name_th,
						'name_en', p.name_en,
						'is_demonstration', p.is_demonstration,
						'region_th', p.region_th,
						'region_en', p.region_en,
						'overdue', p.overdue,
						'official_is_example', coalesce(
							(
								select o.is_example from public.official_sources o
								where o.agency_id = p.id and o.fiscal_year = p_fiscal_year
							),
							false
						),
						'rounds', (
							select coalesce(
								jsonb_agg(
									jsonb_build_object(
										'part', t.part,
										'state', t.state,
										'opens_on', t.opens_on,
										'closes_on', t.closes_on,
										'expected', t.expected,
										'turnout_at_least', t.turnout_at_least,
										'turnout_on', t.turnout_on,
										'answered', (
											select (d.result ->> 'n')::integer from public.published_results d
											where d.round_id = t.id and d.is_final
										)
									)
									order by t.part, t.opens_on, t.id
								),
								'[]'
							)
							from (
								select * from public.rounds
								where agency_id = p.id and fiscal_year = p_fiscal_year and state <> 'draft'
								order by opens_on desc, id
								limit 20
							) t
						),
						-- Null where nothing is known of the year.
						'figures', to_jsonb(p.figures) - array['agency_id', 'fiscal_year']
					)
					order by p.place
				),
				'[]'
			)
		)
		from page p
	);
end;
$$;
comment on function public.oversight(text, integer, text, text, boolean, integer, integer) is
	'Agencies of a region and those below it in a fiscal year: {region, total, rows}, those whose name has p_name, sorted by name or a figure (p_sort), from p_skip on at most p_most and 1000. NOTOV.';
revoke all on function public.oversight(text, integer, text, text, boolean, integer, integer) from public;
grant execute on function public.oversight(text, integer, text, text, boolean, integer, integer)
	to authenticated;

/*
 * As before, with the regions in which somebody sees the agency's overview: whoever answers is told who
 * learns of the result.
 */
create or replace function public.agency_notice(p_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select jsonb_build_object(
		'slug', a.slug,
		'name_th', a.name_th,
		'name_en', a.name_en,
		'data_contact', a.data_contact,
		'hosted_by', a.hosted_by,
		'kept_in', a.kept_in,
		'retention_days', a.retention_days,
		'is_demonstration', a.is_demonstration,
		'overseen_by', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object('name_th', r.name_th, 'name_en', r.name_en) order by r.level, r.slug
				),
				'[]'
			)
			from public.regions own
			join public.regions r on r.id in (own.id, own.parent_id)
			where own.id = a.region_id
				and exists (select from public.overseers o where o.region_id = r.id)
		)
	)
	from public.agencies a
	where a.slug = p_slug;
$$;
