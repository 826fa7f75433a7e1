/*
 * Official figures: what the assessor gave the agency, imported by hand. They stand beside the
 * agency's own rounds and are never mixed with them.
 * Locks nothing. To undo: drop both tables.
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
	constraint official_sources_pkey primary key (agency_id, fiscal_year),
	constraint official_sources_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete cascade,
	constraint official_sources_fiscal_year_is_buddhist check (fiscal_year between 2560 and 2650),
	constraint official_sources_source_th_length check (length(source_th) between 1 and 500),
	constraint official_sources_source_en_length check (length(source_en) between 1 and 500)
);
comment on table public.official_sources is 'Where the official figures of a fiscal year come from.';
comment on column public.official_sources.agency_id is 'The agency that was assessed.';
comment on column public.official_sources.fiscal_year is 'Buddhist fiscal year.';
comment on column public.official_sources.source_th is 'The source in Thai, as the report cites it.';
comment on column public.official_sources.source_en is 'The source in English.';
comment on column public.official_sources.is_example is 'Made up or of another agency, for showing; labelled so wherever it appears.';
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

create policy "Admins and analysts read the sources of their agency" on public.official_sources
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins add sources to their agency" on public.official_sources
	for insert to authenticated
	with check (agency_id in (select private.agency_ids_as('admin')));
create policy "Admins update the sources of their agency" on public.official_sources
	for update to authenticated
	using (agency_id in (select private.agency_ids_as('admin')))
	with check (agency_id in (select private.agency_ids_as('admin')));
create policy "Admins delete the sources of their agency" on public.official_sources
	for delete to authenticated
	using (agency_id in (select private.agency_ids_as('admin')));
grant select on public.official_sources to authenticated, service_role;
grant insert (agency_id, fiscal_year, source_th, source_en, is_example)
	on public.official_sources to authenticated, service_role;
-- With the key, because an import is an upsert.
grant update (agency_id, fiscal_year, source_th, source_en, is_example)
	on public.official_sources to authenticated, service_role;
grant delete on public.official_sources to authenticated;

create policy "Admins and analysts read the official figures of their agency"
	on public.official_figures
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins add official figures to their agency" on public.official_figures
	for insert to authenticated
	with check (agency_id in (select private.agency_ids_as('admin')));
create policy "Admins update the official figures of their agency" on public.official_figures
	for update to authenticated
	using (agency_id in (select private.agency_ids_as('admin')))
	with check (agency_id in (select private.agency_ids_as('admin')));
create policy "Admins delete the official figures of their agency" on public.official_figures
	for delete to authenticated
	using (agency_id in (select private.agency_ids_as('admin')));
grant select on public.official_figures to authenticated, service_role;
grant insert (agency_id, fiscal_year, part, code, score, level)
	on public.official_figures to authenticated, service_role;
grant update (agency_id, fiscal_year, part, code, score, level)
	on public.official_figures to authenticated, service_role;
grant delete on public.official_figures to authenticated;
