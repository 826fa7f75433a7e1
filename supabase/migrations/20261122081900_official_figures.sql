/*
 * Official figures: what the assessor gave the agency, imported by hand. They stand beside the
 * agency's own rounds and are never mixed with them. What stands now is replaced in one step, and what
 * stood before stays readable. With the figures come the assessors' remarks, the rank and the day of
 * the announcement.
 * Locks nothing. To undo: drop the functions, then the tables.
 */

/*
 * public.official_sources: where a year's figures come from, so that each can be traced.
 * Deliberately absent: the imported file.
 */
create table public.official_sources (
	agency_id uuid not null,
	fiscal_year integer not null,
	source_th text not null,
	source_en text not null,
	is_example boolean not null default false,
	rank integer,
	rank_among text,
	announced_on date,
	constraint official_sources_pkey primary key (agency_id, fiscal_year),
	constraint official_sources_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete cascade,
	constraint official_sources_fiscal_year_is_buddhist check (fiscal_year between 2560 and 2650),
	constraint official_sources_source_th_length check (length(source_th) between 1 and 500),
	constraint official_sources_source_en_length check (length(source_en) between 1 and 500),
	constraint official_sources_rank_is_a_place check (rank between 1 and 99999),
	constraint official_sources_rank_among_length check (length(rank_among) between 1 and 200)
);
comment on table public.official_sources is 'Where the official figures of a fiscal year come from.';
comment on column public.official_sources.agency_id is 'The agency that was assessed.';
comment on column public.official_sources.fiscal_year is 'Buddhist fiscal year.';
comment on column public.official_sources.source_th is 'The source in Thai, as the report cites it.';
comment on column public.official_sources.source_en is 'The source in English.';
comment on column public.official_sources.is_example is 'Made up or of another agency, for showing; labelled so wherever it appears.';
comment on column public.official_sources.rank is 'Place among bodies of its kind, as announced.';
comment on column public.official_sources.rank_among is 'Among whom the rank counts, such as all sub-district offices.';
comment on column public.official_sources.announced_on is 'Day the result was announced.';
alter table public.official_sources enable row level security;

/*
 * public.official_figures: one figure of one year, at any level: item, sub-indicator, indicator,
 * instrument, total. Coarser figures are kept as given even where they do not follow from the
 * finer ones: that is a finding.
 * Deliberately absent: anything computed.
 */
create table public.official_figures (
	agency_id uuid not null,
	fiscal_year integer not null,
	part text not null,
	code text not null,
	score numeric(5, 2),
	level text,
	constraint official_figures_pkey primary key (agency_id, fiscal_year, part, code),
	constraint official_figures_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete cascade,
	constraint official_figures_fiscal_year_is_buddhist check (fiscal_year between 2560 and 2650),
	constraint official_figures_part_is_known
		check (part in ('iit', 'eit_public', 'eit_survey', 'eit', 'oit', 'ita')),
	constraint official_figures_code_length check (length(code) between 1 and 20),
	constraint official_figures_score_is_a_score check (score between 0 and 100),
	constraint official_figures_level_length check (length(level) between 1 and 60),
	constraint official_figures_score_or_level check (num_nonnulls(score, level) = 1)
);
comment on table public.official_figures is 'Figures of the official assessment, as published.';
comment on column public.official_figures.agency_id is 'The agency that was assessed.';
comment on column public.official_figures.fiscal_year is 'Buddhist fiscal year.';
comment on column public.official_figures.part is 'iit, eit_public, eit_survey, eit (mean of both), oit, or ita for total and level.';
comment on column public.official_figures.code is 'i1, 9.1, 6, a part''s own name, total or level.';
comment on column public.official_figures.score is '0 to 100, two decimals. Select it as score::text: the embedded REST interface and PostgREST differ in how they write numerics.';
comment on column public.official_figures.level is 'The level''s name, where the figure is one.';
alter table public.official_figures enable row level security;

/*
 * public.official_remarks: what the assessors wrote about a figure: advice, and for OIT the reason
 * why an item got nothing.
 * Deliberately absent: the agency's own view; that is a measure.
 */
create table public.official_remarks (
	agency_id uuid not null,
	fiscal_year integer not null,
	part text not null,
	code text not null,
	remark text not null,
	constraint official_remarks_pkey primary key (agency_id, fiscal_year, part, code),
	constraint official_remarks_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete cascade,
	constraint official_remarks_fiscal_year_is_buddhist check (fiscal_year between 2560 and 2650),
	constraint official_remarks_part_is_known
		check (part in ('iit', 'eit_public', 'eit_survey', 'eit', 'oit', 'ita')),
	constraint official_remarks_code_length check (length(code) between 1 and 20),
	constraint official_remarks_remark_length check (length(remark) between 1 and 4000)
);
comment on table public.official_remarks is 'What the assessors wrote about a figure of a fiscal year.';
comment on column public.official_remarks.agency_id is 'The agency that was assessed.';
comment on column public.official_remarks.fiscal_year is 'Buddhist fiscal year.';
comment on column public.official_remarks.part is 'As in official_figures.';
comment on column public.official_remarks.code is 'As in official_figures; it may be a figure that was not published.';
comment on column public.official_remarks.remark is 'The assessors'' words.';
alter table public.official_remarks enable row level security;

/*
 * public.official_imports: every state that the figures of a year have had, the latest being what
 * the other tables hold. Rows are never changed or removed while the agency is there.
 * Deliberately absent: the file that was sent, and a link to the person's account: the address
 * stays readable when the account is gone.
 */
create table public.official_imports (
	agency_id uuid not null,
	fiscal_year integer not null,
	number integer not null,
	imported_on date,
	imported_by text,
	content jsonb not null,
	constraint official_imports_pkey primary key (agency_id, fiscal_year, number),
	constraint official_imports_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete cascade,
	constraint official_imports_fiscal_year_is_buddhist check (fiscal_year between 2560 and 2650),
	constraint official_imports_number_is_positive check (number > 0),
	constraint official_imports_imported_by_length check (length(imported_by) between 1 and 320),
	constraint official_imports_content_is_whole check (
		jsonb_typeof(content -> 'figures') = 'array' and jsonb_typeof(content -> 'remarks') = 'array'
	)
);
comment on table public.official_imports is 'What the official figures of a fiscal year were after each import.';
comment on column public.official_imports.agency_id is 'The agency that was assessed.';
comment on column public.official_imports.fiscal_year is 'Buddhist fiscal year.';
comment on column public.official_imports.number is 'Counted from 1 for each agency and year; the highest is the present state.';
comment on column public.official_imports.imported_on is 'Day in Thailand; null for figures that were there before imports were counted.';
comment on column public.official_imports.imported_by is 'E-mail address of the admin who confirmed it; null for the server, and for figures from before.';
comment on column public.official_imports.content is 'Source, rank, day of announcement, figures and remarks, whole; no figures where the year was withdrawn.';
alter table public.official_imports enable row level security;

/* Security definer: audit.note can be called by nobody. */
create function audit.tg_official_imports__note() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	perform audit.note(
		new.agency_id,
		case when new.content -> 'figures' = '[]' then 'figures_withdrawn' else 'figures_imported' end,
		new.fiscal_year::text,
		jsonb_build_object('number', new.number)
	);
	return null;
end;
$$;
comment on function audit.tg_official_imports__note() is 'Notes that official figures were brought in or withdrawn.';
revoke all on function audit.tg_official_imports__note() from public;
-- Without a day they were there before imports were counted, and nobody brought them in now.
create trigger _900_note after insert on public.official_imports
	for each row when (new.imported_on is not null)
	execute function audit.tg_official_imports__note();

-- People only read: whoever could write past import_official_year could replace figures without leaving
-- the old ones behind. The server has the rights and does not use them.
create policy "Admins and analysts read the sources of their agency" on public.official_sources
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
grant select on public.official_sources to authenticated, service_role;
grant insert (agency_id, fiscal_year, source_th, source_en, is_example)
	on public.official_sources to service_role;
grant update (agency_id, fiscal_year, source_th, source_en, is_example)
	on public.official_sources to service_role;

create policy "Admins and analysts read the official figures of their agency"
	on public.official_figures
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
grant select on public.official_figures to authenticated, service_role;
grant insert (agency_id, fiscal_year, part, code, score, level)
	on public.official_figures to service_role;
grant update (agency_id, fiscal_year, part, code, score, level)
	on public.official_figures to service_role;

create policy "Admins and analysts read the official remarks of their agency"
	on public.official_remarks
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
-- No insert, update or delete: remarks come and go with import_official_year.
grant select on public.official_remarks to authenticated, service_role;

create policy "Admins and analysts read the official imports of their agency"
	on public.official_imports
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
-- No insert, update or delete: history is written by import_official_year and by nothing else.
grant select on public.official_imports to authenticated, service_role;

/* Security invoker: called from import_official_year only. */
create function private.official_year(p_agency_id uuid, p_fiscal_year integer) returns jsonb
	language sql stable
	set search_path = ''
as $$
	select jsonb_build_object(
		'source_th', s.source_th,
		'source_en', s.source_en,
		'is_example', s.is_example,
		'rank', s.rank,
		'rank_among', s.rank_among,
		'announced_on', s.announced_on,
		'figures', coalesce((
			-- The score as text, or REST interfaces would drop a trailing zero.
			select jsonb_agg(
				jsonb_build_object('part', f.part, 'code', f.code, 'score', f.score::text, 'level', f.level)
				order by f.part, f.code
			)
			from public.official_figures f
			where f.agency_id = s.agency_id and f.fiscal_year = s.fiscal_year
		), '[]'),
		'remarks', coalesce((
			select jsonb_agg(
				jsonb_build_object('part', r.part, 'code', r.code, 'remark', r.remark)
				order by r.part, r.code
			)
			from public.official_remarks r
			where r.agency_id = s.agency_id and r.fiscal_year = s.fiscal_year
		), '[]')
	)
	from public.official_sources s
	where s.agency_id = p_agency_id and s.fiscal_year = p_fiscal_year;
$$;
comment on function private.official_year(uuid, integer) is
	'Everything that stands of the official figures of a year, as one value; null where there is nothing.';
revoke all on function private.official_year(uuid, integer) from public;

/*
 * Security definer: nobody may write these tables by themselves, so that nothing is replaced without
 * being kept. The agency's row is locked: two imports of one year come one after the other, and the
 * second is refused, because its admin has not seen the first.
 */
create function public.import_official_year(
	p_agency_id uuid,
	p_fiscal_year integer,
	p_replaces integer,
	p_content jsonb
) returns integer
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_number integer;
	v_before jsonb;
	v_is_example boolean;
begin
	perform private.require_admin(p_agency_id);
	select is_demonstration into v_is_example
	from public.agencies where id = p_agency_id for no key update;
	v_before := private.official_year(p_agency_id, p_fiscal_year);
	select coalesce(max(number), 0) into v_number
	from public.official_imports
	where agency_id = p_agency_id and fiscal_year = p_fiscal_year;
	if p_replaces is distinct from v_number then
		raise exception 'the figures of the year were replaced in the meantime' using errcode = 'OFIST',
			hint = 'Look at what stands there now and import again.';
	end if;
	if jsonb_array_length(p_content -> 'figures') > 500
		or jsonb_array_length(p_content -> 'remarks') > 500 then
		raise exception 'a year has no more than 500 figures or remarks' using errcode = 'OFISZ';
	end if;
	if v_number = 0 and v_before is not null then
		v_number := 1;
		insert into public.official_imports (agency_id, fiscal_year, number, content)
		values (p_agency_id, p_fiscal_year, 1, v_before);
	end if;

	delete from public.official_remarks
	where agency_id = p_agency_id and fiscal_year = p_fiscal_year;
	delete from public.official_figures
	where agency_id = p_agency_id and fiscal_year = p_fiscal_year;
	delete from public.official_sources
	where agency_id = p_agency_id and fiscal_year = p_fiscal_year;
	if jsonb_array_length(p_content -> 'figures') > 0 then
		insert into public.official_sources (
			agency_id, fiscal_year, source_th, source_en, is_example, rank, rank_among, announced_on
		)
		select
			p_agency_id, p_fiscal_year, c.source_th, c.source_en, v_is_example, c.rank, c.rank_among,
			c.announced_on
		from jsonb_to_record(p_content) as c (
			source_th text, source_en text, rank integer, rank_among text, announced_on date
		);
		insert into public.official_figures (agency_id, fiscal_year, part, code, score, level)
		select p_agency_id, p_fiscal_year, f.part, f.code, f.score, f.level
		from jsonb_to_recordset(p_content -> 'figures')
			as f (part text, code text, score numeric, level text);
		insert into public.official_remarks (agency_id, fiscal_year, part, code, remark)
		select p_agency_id, p_fiscal_year, r.part, r.code, r.remark
		from jsonb_to_recordset(p_content -> 'remarks') as r (part text, code text, remark text);
	elsif v_before is null then
		raise exception 'there is nothing to withdraw' using errcode = 'OFIST',
			hint = 'Look at what stands there now and import again.';
	end if;

	v_number := v_number + 1;
	insert into public.official_imports (
		agency_id, fiscal_year, number, imported_on, imported_by, content
	)
	values (
		p_agency_id,
		p_fiscal_year,
		v_number,
		private.today(),
		(select email from auth.users where id = (select auth.uid())),
		coalesce(
			private.official_year(p_agency_id, p_fiscal_year),
			jsonb_build_object('figures', '[]'::jsonb, 'remarks', '[]'::jsonb)
		)
	);
	return v_number;
end;
$$;
comment on function public.import_official_year(uuid, integer, integer, jsonb) is
	'Replaces the official figures of a year by p_content, or withdraws them where it has none, keeps what stood before, and returns the number of the import. p_replaces is the number of the import that the admin has seen, 0 for none. NOTAD, OFIST, OFISZ.';
revoke all on function public.import_official_year(uuid, integer, integer, jsonb) from public;
grant execute on function public.import_official_year(uuid, integer, integer, jsonb) to authenticated;
