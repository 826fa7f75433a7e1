/*
 * Year summaries: the figures of an agency and year that an overview compares, and the triggers that
 * keep them.
 * Locks public.official_figures, public.oit_self_checks and public.published_results for a moment, for
 * their triggers. To undo: drop the triggers and functions, then the table.
 */

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
	pulse_is_joint boolean,
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
comment on column public.year_summaries.pulse_is_joint is 'Whether one of these rounds is a joint one, whose figures are of several agencies.';
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
	out is_joint boolean,
	out indicator text,
	out lowest numeric,
	out low_items integer
)
	language sql stable
	set search_path = ''
as $$
	with held as (
		select r.*, j.round_id is not null as is_joint
		from public.rounds r
		left join public.joint_agencies j on j.round_id = r.id and j.agency_id = p_agency_id
		where r.agency_id = p_agency_id and r.fiscal_year = p_fiscal_year
		union all
		select r.*, true
		from public.joint_agencies j
		join public.rounds r on r.id = j.round_id
		where j.agency_id = p_agency_id and r.agency_id <> p_agency_id and r.fiscal_year = p_fiscal_year
	),
	newest as (
		select distinct on (h.part) h.part, h.target, h.is_joint, d.result
		from held h
		join public.published_results d on d.round_id = h.id and d.is_final
		where h.part in ('iit', 'eit_public')
			and d.result #>> '{score,mean}' is not null
			and d.result #> '{score,missing}' = '[]'
		-- What the agency has measured by itself says more of it than what several have together.
		order by h.part, h.is_joint, h.opens_on desc, h.id
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
		bool_or(n.is_joint),
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
		pulse_is_joint = p.is_joint,
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
		select r.agency_id, r.fiscal_year
		from changed d
		join public.rounds r on r.id = d.round_id
		where d.is_final
		union
		select j.agency_id, r.fiscal_year
		from changed d
		join public.rounds r on r.id = d.round_id
		join public.joint_agencies j on j.round_id = r.id
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
