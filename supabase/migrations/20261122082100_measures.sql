/*
 * What an agency does about its result: measures, how far they have come, and what visitors may read.
 * Locks nothing. To undo: drop the functions, then the tables.
 */

/*
 * public.measures: one measure of one fiscal year. A draft may lack its unit and its days.
 * Deliberately absent: names of people (a unit answers for it), who wrote it, and whether it is
 * overdue (that follows from its last day).
 */
create table public.measures (
	id uuid not null default gen_random_uuid(),
	agency_id uuid not null,
	fiscal_year integer not null,
	theme smallint,
	title text not null,
	items_year integer not null,
	items text[] not null default '{}',
	unit text not null default '',
	steps text[] not null default '{}',
	starts_on date,
	ends_on date,
	state text not null default 'planned',
	dropped_reason text not null default '',
	half_year text not null default '',
	half_year_on date,
	result text not null default '',
	result_on date,
	is_public boolean not null default false,
	constraint measures_pkey primary key (id),
	-- What progress refers to, so that it cannot stand in another agency than its measure.
	constraint measures_id_and_agency_unique unique (id, agency_id),
	constraint measures_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete cascade,
	constraint measures_fiscal_year_is_buddhist check (fiscal_year between 2560 and 2650),
	constraint measures_theme_is_one_of_seven check (theme between 1 and 7),
	constraint measures_title_length check (length(title) between 1 and 300),
	constraint measures_items_year_is_buddhist check (items_year between 2560 and 2650),
	constraint measures_items_are_codes check (
		cardinality(items) <= 20
		and array_position(items, null) is null
		and array_to_string(items, ' ') ~ '^([ioe][1-9][0-9]?( [ioe][1-9][0-9]?)*)?$'
	),
	constraint measures_unit_length check (length(unit) <= 200),
	-- Each is 500 at most on the page; what the table must bound is their sum.
	constraint measures_steps_are_few_and_short check (
		cardinality(steps) <= 12
		and array_position(steps, null) is null
		and '' <> all (steps)
		and length(array_to_string(steps, '')) <= 6000
	),
	constraint measures_days_are_in_order check (ends_on >= starts_on),
	constraint measures_days_are_of_our_time check (
		starts_on between '2016-10-01' and '2110-12-31' and ends_on between '2016-10-01' and '2110-12-31'
	),
	constraint measures_state_is_known check (state in ('planned', 'under_way', 'done', 'dropped')),
	constraint measures_dropped_with_a_reason check (
		(state = 'dropped') = (dropped_reason <> '') and length(dropped_reason) <= 500
	),
	constraint measures_half_year_is_whole check (
		(half_year = '') = (half_year_on is null) and length(half_year) <= 4000
	),
	constraint measures_result_is_whole check (
		(result = '') = (result_on is null) and length(result) <= 4000
	),
	-- Before 1 October there is nothing to tell of the year.
	constraint measures_reports_are_of_their_year check (
		half_year_on >= make_date(fiscal_year - 544, 10, 1)
		and result_on >= make_date(fiscal_year - 544, 10, 1)
	),
	constraint measures_reports_are_of_our_time
		check (half_year_on <= '2110-12-31' and result_on <= '2110-12-31')
);
comment on table public.measures is 'What an agency does about its result in a fiscal year.';
comment on column public.measures.id is 'Random.';
comment on column public.measures.agency_id is 'The agency.';
comment on column public.measures.fiscal_year is 'Buddhist fiscal year in which it is carried out.';
comment on column public.measures.theme is '1 to 7 (ประเด็น); null where its items belong to none.';
comment on column public.measures.title is 'What is done.';
comment on column public.measures.items_year is 'Fiscal year of the instruments that items are codes of; numbers do not carry over.';
comment on column public.measures.items is 'Items it answers, such as i21 or o24.';
comment on column public.measures.unit is 'The responsible unit, not a person; empty in a draft.';
comment on column public.measures.steps is 'Steps in their order.';
comment on column public.measures.starts_on is 'First day; null in a draft.';
comment on column public.measures.ends_on is 'Last day; null in a draft.';
comment on column public.measures.state is 'planned, under_way, done or dropped.';
comment on column public.measures.dropped_reason is 'Why it was dropped; filled then and only then.';
comment on column public.measures.half_year is 'Follow-up of the first half of the year; empty until it is told.';
comment on column public.measures.half_year_on is 'Day of that follow-up.';
comment on column public.measures.result is 'Result of the year; empty until it is told.';
comment on column public.measures.result_on is 'Day of that result.';
comment on column public.measures.is_public is 'Whether visitors may read it.';
alter table public.measures enable row level security;
create index measures_agency_id_fiscal_year_idx on public.measures (agency_id, fiscal_year);

/*
 * public.measure_progress: what was done on a day, with where it can be seen. Mistakes are deleted
 * and written again.
 */
create table public.measure_progress (
	id uuid not null default gen_random_uuid(),
	measure_id uuid not null,
	agency_id uuid not null,
	done_on date not null,
	note text not null,
	evidence_url text,
	constraint measure_progress_pkey primary key (id),
	constraint measure_progress_measure_fkey foreign key (measure_id, agency_id)
		references public.measures (id, agency_id) on delete cascade,
	constraint measure_progress_day_is_of_our_time
		check (done_on between '2016-10-01' and '2110-12-31'),
	constraint measure_progress_note_length check (length(note) between 1 and 1000),
	-- What is opened with a click must be a page of the web, and never javascript: or data:.
	constraint measure_progress_evidence_is_a_web_address
		check (evidence_url ~* '^https?://[^[:space:]]+$' and length(evidence_url) <= 2000)
);
comment on table public.measure_progress is 'What was done for a measure on a day.';
comment on column public.measure_progress.id is 'Random.';
comment on column public.measure_progress.measure_id is 'The measure.';
comment on column public.measure_progress.agency_id is 'The agency of the measure.';
comment on column public.measure_progress.done_on is 'The day.';
comment on column public.measure_progress.note is 'What was done.';
comment on column public.measure_progress.evidence_url is 'Where it can be seen; http or https.';
alter table public.measure_progress enable row level security;
create index measure_progress_measure_id_idx on public.measure_progress (measure_id, agency_id);

/*
 * Lists are read whole, so that they must end. Two people at once may pass the bound by a row, which
 * the readers allow for.
 */
create function private.tg_measures__bound() returns trigger
	language plpgsql
	set search_path = ''
as $$
begin
	if (
		select count(*) from public.measures
		where agency_id = new.agency_id and fiscal_year = new.fiscal_year
	) >= 200 then
		raise exception 'more than 200 measures of a year' using errcode = 'MSRSZ',
			hint = 'Remove drafts that nobody needs.';
	end if;
	return new;
end;
$$;
comment on function private.tg_measures__bound() is 'A year has 200 measures at most (MSRSZ).';
revoke all on function private.tg_measures__bound() from public;
create trigger _500_bound before insert on public.measures
	for each row execute function private.tg_measures__bound();

create function private.tg_measure_progress__bound() returns trigger
	language plpgsql
	set search_path = ''
as $$
begin
	if (select count(*) from public.measure_progress where measure_id = new.measure_id) >= 100 then
		raise exception 'more than 100 entries of a measure' using errcode = 'MSRSZ',
			hint = 'Sum up earlier progress in one entry.';
	end if;
	return new;
end;
$$;
comment on function private.tg_measure_progress__bound() is 'A measure has 100 entries of progress at most (MSRSZ).';
revoke all on function private.tg_measure_progress__bound() from public;
create trigger _500_bound before insert on public.measure_progress
	for each row execute function private.tg_measure_progress__bound();

/* A measure stays in its agency and year: moved to a full year it would pass the bound. */
create function private.tg_measures__freeze() returns trigger
	language plpgsql
	set search_path = ''
as $$
begin
	if (new.id, new.agency_id, new.fiscal_year)
		is distinct from (old.id, old.agency_id, old.fiscal_year) then
		raise exception 'agency and year of a measure never change' using errcode = 'MSRFZ';
	end if;
	return new;
end;
$$;
comment on function private.tg_measures__freeze() is 'Keeps a measure in its agency and year (MSRFZ).';
revoke all on function private.tg_measures__freeze() from public;
create trigger _500_freeze before update on public.measures
	for each row execute function private.tg_measures__freeze();

create policy "Admins and analysts read the measures of their agency" on public.measures
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins and analysts add measures to their agency" on public.measures
	for insert to authenticated
	with check (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins and analysts update the measures of their agency" on public.measures
	for update to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')))
	with check (agency_id in (select private.agency_ids_as('admin', 'analyst')));
-- What was begun is dropped with a reason, not removed.
create policy "Admins and analysts remove planned measures of their agency" on public.measures
	for delete to authenticated
	using (state = 'planned' and agency_id in (select private.agency_ids_as('admin', 'analyst')));
grant select, delete on public.measures to authenticated;
grant select on public.measures to service_role;
grant insert (
	agency_id, fiscal_year, theme, title, items_year, items, unit, steps, starts_on, ends_on, state,
	dropped_reason, is_public
) on public.measures to authenticated;
grant update (
	theme, title, items_year, items, unit, steps, starts_on, ends_on, state, dropped_reason,
	half_year, half_year_on, result, result_on, is_public
) on public.measures to authenticated;

create policy "Admins and analysts read progress in their agency" on public.measure_progress
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins and analysts add progress in their agency" on public.measure_progress
	for insert to authenticated
	with check (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins and analysts remove progress in their agency" on public.measure_progress
	for delete to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
-- No update: an entry is removed and written again.
grant select, delete on public.measure_progress to authenticated;
grant select on public.measure_progress to service_role;
grant insert (measure_id, agency_id, done_on, note, evidence_url)
	on public.measure_progress to authenticated;

/*
 * Security definer: a visitor reads no table. It tells what was marked public, without the items
 * (a pulse may have flagged them), without progress and without the reason of what was dropped.
 */
create function public.public_measures(p_agency_slug text, p_fiscal_year integer) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'theme', s.theme,
				'title', s.title,
				'unit', s.unit,
				'steps', s.steps,
				'starts_on', s.starts_on,
				'ends_on', s.ends_on,
				'state', s.state,
				'half_year', s.half_year,
				'half_year_on', s.half_year_on,
				'result', s.result,
				'result_on', s.result_on
			)
			order by s.theme nulls last, s.ends_on nulls last, s.title, s.id
		),
		'[]'
	)
	from public.measures s
	join public.agencies a on a.id = s.agency_id
	where a.slug = p_agency_slug and s.fiscal_year = p_fiscal_year and s.is_public;
$$;
comment on function public.public_measures(text, integer) is
	'Measures of an agency and year that were marked public, by theme and last day; none of an unknown agency.';
revoke all on function public.public_measures(text, integer) from public;
grant execute on function public.public_measures(text, integer) to anon, service_role;
