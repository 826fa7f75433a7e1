/*
 * The agency's own look at its website: what of each OIT item is published, where, and who sees to
 * it. The assessors look at the same things; what they found is an official figure.
 * Locks nothing. To undo: drop the table and its trigger function.
 */

/*
 * public.oit_self_checks: one item of one fiscal year, as far as the agency has come with it. No row
 * means that nobody has looked yet.
 * Deliberately absent: the score (it follows from the ticks), who ticked (a task list, no audit),
 * and the content of an evidence page.
 */
create table public.oit_self_checks (
	agency_id uuid not null,
	fiscal_year integer not null,
	instrument_id text not null,
	item text not null,
	ticked smallint[] not null default '{}',
	evidence_url text,
	note text not null default '',
	responsible text not null default '',
	state text not null default 'not_started',
	link_outcome text,
	link_status integer,
	link_target text,
	link_checked_at timestamptz,
	constraint oit_self_checks_pkey primary key (agency_id, fiscal_year, item),
	constraint oit_self_checks_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete cascade,
	constraint oit_self_checks_fiscal_year_is_buddhist check (fiscal_year between 2560 and 2650),
	constraint oit_self_checks_instrument_is_oit check (instrument_id ~ '^oit-2[5-7][0-9]{2}$'),
	constraint oit_self_checks_item_is_a_code check (item ~ '^o[1-9][0-9]?$'),
	constraint oit_self_checks_ticked_are_numbers check (
		cardinality(ticked) <= 20
		and array_position(ticked, null) is null
		and 1 <= all (ticked) and 20 >= all (ticked)
	),
	-- What is opened with a click must be a page of the web, and never javascript: or data:.
	constraint oit_self_checks_evidence_is_a_web_address
		check (evidence_url ~* '^https?://[^[:space:]]+$' and length(evidence_url) <= 2000),
	constraint oit_self_checks_note_length check (length(note) <= 2000),
	constraint oit_self_checks_responsible_length check (length(responsible) <= 200),
	constraint oit_self_checks_state_is_known
		check (state in ('not_started', 'gathering', 'published', 'checked')),
	constraint oit_self_checks_link_outcome_is_known
		check (link_outcome in ('answers', 'moved', 'broken', 'silent', 'refused')),
	constraint oit_self_checks_link_status_is_http check (link_status between 100 and 599),
	constraint oit_self_checks_link_target_is_a_web_address
		check (link_target ~* '^https?://' and length(link_target) <= 2000),
	constraint oit_self_checks_link_is_whole
		check ((link_outcome is null) = (link_checked_at is null))
);
comment on table public.oit_self_checks is 'How far the agency has come with publishing one OIT item of a fiscal year.';
comment on column public.oit_self_checks.agency_id is 'The agency.';
comment on column public.oit_self_checks.fiscal_year is 'Buddhist fiscal year that is prepared for.';
comment on column public.oit_self_checks.instrument_id is 'The checklist whose items and elements are ticked, such as oit-2566; it may be of an earlier year.';
comment on column public.oit_self_checks.item is 'o1 to o43.';
comment on column public.oit_self_checks.ticked is 'Places of the elements that are published, counted from 1 as the checklist lists them.';
comment on column public.oit_self_checks.evidence_url is 'Where it is published; http or https.';
comment on column public.oit_self_checks.note is 'What colleagues should know.';
comment on column public.oit_self_checks.responsible is 'The unit that sees to it; a unit, not a person.';
comment on column public.oit_self_checks.state is 'not_started, gathering, published or checked.';
comment on column public.oit_self_checks.link_outcome is 'What the last check of the evidence address found: answers, moved, broken (an error page), silent, or refused (not an address we would ask).';
comment on column public.oit_self_checks.link_status is 'HTTP status of that answer.';
comment on column public.oit_self_checks.link_target is 'Where the address led, if elsewhere.';
comment on column public.oit_self_checks.link_checked_at is 'When the address was asked.';
alter table public.oit_self_checks enable row level security;

/* What was found at one address says nothing of another. */
create function private.tg_oit_self_checks__forget_link() returns trigger
	language plpgsql
	set search_path = ''
as $$
begin
	if new.evidence_url is distinct from old.evidence_url then
		new.link_outcome := null;
		new.link_status := null;
		new.link_target := null;
		new.link_checked_at := null;
	end if;
	return new;
end;
$$;
comment on function private.tg_oit_self_checks__forget_link() is
	'Forgets the last check of an evidence address when the address changes.';
revoke all on function private.tg_oit_self_checks__forget_link() from public;
create trigger _500_forget_link before update on public.oit_self_checks
	for each row execute function private.tg_oit_self_checks__forget_link();

create policy "Admins and analysts read the self-checks of their agency" on public.oit_self_checks
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins and analysts add self-checks to their agency" on public.oit_self_checks
	for insert to authenticated
	with check (agency_id in (select private.agency_ids_as('admin', 'analyst')));
create policy "Admins and analysts update the self-checks of their agency" on public.oit_self_checks
	for update to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst')))
	with check (agency_id in (select private.agency_ids_as('admin', 'analyst')));
-- No delete: an item is unticked, not removed.
grant select on public.oit_self_checks to authenticated, service_role;
grant insert (
	agency_id, fiscal_year, instrument_id, item, ticked, evidence_url, note, responsible, state
) on public.oit_self_checks to authenticated;
-- With the key, because saving is an upsert.
grant update (
	agency_id, fiscal_year, instrument_id, item, ticked, evidence_url, note, responsible, state,
	link_outcome, link_status, link_target, link_checked_at
) on public.oit_self_checks to authenticated;
