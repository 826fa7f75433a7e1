/*
 * What an agency rewrites in its yearly report. The report itself is not stored: it is made anew from
 * the figures, and what was rewritten takes the place of what the figures say.
 * Locks nothing. To undo: drop the table and the function.
 */

/*
 * public.report_edits: one rewritten sentence of one report in one language. No row means that the
 * generated sentence stands.
 * Deliberately absent: who rewrote it and when (the agency answers for its report as a whole), and
 * figures (tables of a report cannot be rewritten).
 */
create table public.report_edits (
	agency_id uuid not null,
	fiscal_year integer not null,
	locale text not null,
	sentence text not null,
	words text not null,
	replaced text not null,
	constraint report_edits_pkey primary key (agency_id, fiscal_year, locale, sentence),
	constraint report_edits_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete cascade,
	constraint report_edits_fiscal_year_is_buddhist check (fiscal_year between 2560 and 2650),
	constraint report_edits_locale_is_a_code check (locale ~ '^[a-z]{2}$'),
	constraint report_edits_sentence_is_a_key check (sentence ~ '^[a-z0-9._]{1,60}$'),
	constraint report_edits_words_length check (length(words) between 1 and 4000),
	constraint report_edits_replaced_length check (length(replaced) between 1 and 8000)
);
comment on table public.report_edits is 'A sentence of a yearly report as the agency has rewritten it.';
comment on column public.report_edits.agency_id is 'The agency.';
comment on column public.report_edits.fiscal_year is 'Buddhist fiscal year that the report analyses.';
comment on column public.report_edits.locale is 'Language of the report: th or en.';
comment on column public.report_edits.sentence is 'Key of the sentence, such as theme.6.conclusion.';
comment on column public.report_edits.words is 'What the agency says instead.';
comment on column public.report_edits.replaced is 'What the figures said when it was rewritten; where they now say something else, it is told.';
alter table public.report_edits enable row level security;

/* A report is read with all of its edits, so that they must end. It has some sixty sentences. */
create function private.tg_report_edits__bound() returns trigger
	language plpgsql
	set search_path = ''
as $$
begin
	if (
		select count(*) from public.report_edits
		where agency_id = new.agency_id and fiscal_year = new.fiscal_year and locale = new.locale
			-- A sentence that is rewritten again comes as an insert too.
			and sentence <> new.sentence
	) >= 200 then
		raise exception 'more than 200 rewritten sentences of a report' using errcode = 'RPTSZ',
			hint = 'Put sentences back that need no other words.';
	end if;
	return new;
end;
$$;
comment on function private.tg_report_edits__bound() is
	'A report has 200 rewritten sentences at most (RPTSZ).';
revoke all on function private.tg_report_edits__bound() from public;
create trigger _500_bound before insert on public.report_edits
	for each row execute function private.tg_report_edits__bound();

create policy "Admins and analysts read the report edits of their agency" on public.report_edits
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins and analysts add report edits to their agency" on public.report_edits
	for insert to authenticated
	with check (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins and analysts update the report edits of their agency" on public.report_edits
	for update to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')))
	with check (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins and analysts remove report edits of their agency" on public.report_edits
	for delete to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
grant select, delete on public.report_edits to authenticated;
grant select on public.report_edits to service_role;
grant insert (agency_id, fiscal_year, locale, sentence, words, replaced)
	on public.report_edits to authenticated;
-- With the key, because saving is an upsert.
grant update (agency_id, fiscal_year, locale, sentence, words, replaced)
	on public.report_edits to authenticated;
