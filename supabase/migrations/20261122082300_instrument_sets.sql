/*
 * Instrument sets of fiscal years that do not come with Prongsai, as an admin has imported them. They
 * are of the whole deployment: a fiscal year has one assessment.
 * Locks public.rounds for a moment, for its trigger. To undo: drop the trigger on public.rounds, the
 * functions and the table; rounds that ask an imported questionnaire could then be neither answered nor
 * shown.
 */

/*
 * public.instrument_sets: weights, levels and questionnaires of a fiscal year, whole.
 * Deliberately absent: who imported it (the record of acts of their agency says so), and columns for
 * single items: src/lib/ita/instrument is what reads them, of these as of the built-in ones.
 */
create table public.instrument_sets (
	fiscal_year integer not null,
	content jsonb not null,
	revision uuid not null default gen_random_uuid(),
	imported_on date not null default private.today(),
	is_frozen boolean not null default false,
	constraint instrument_sets_pkey primary key (fiscal_year),
	-- 2565 to 2567 come with Prongsai, and results stand on them.
	constraint instrument_sets_fiscal_year_is_later check (fiscal_year between 2568 and 2650),
	constraint instrument_sets_content_is_of_the_year
		check (coalesce(content #>> '{set,fiscalYear}' = fiscal_year::text, false)),
	constraint instrument_sets_content_is_whole check (
		coalesce(
			jsonb_typeof(content #> '{set,instruments}') = 'object'
			and jsonb_typeof(content -> 'instruments') = 'array',
			false
		)
	),
	constraint instrument_sets_content_size check (length(content::text) <= 1000000)
);
comment on table public.instrument_sets is 'The assessment of a fiscal year that does not come with Prongsai, as it was imported.';
comment on column public.instrument_sets.fiscal_year is 'Buddhist fiscal year.';
comment on column public.instrument_sets.content is 'The set and its instruments, as src/lib/ita/instrument/whole-set.ts reads them.';
comment on column public.instrument_sets.revision is 'Another one after each import, so that every server notices.';
comment on column public.instrument_sets.imported_on is 'Day in Thailand of the latest import.';
comment on column public.instrument_sets.is_frozen is 'A round of it has been opened: it never changes again, whatever becomes of the round.';
alter table public.instrument_sets enable row level security;

create policy "Admins read the imported instrument sets" on public.instrument_sets
	for select to authenticated
	using (exists (select private.agency_ids_as('admin')));
-- No insert, update or delete: sets come and go with import_instrument_set and remove_instrument_set.
grant select on public.instrument_sets to authenticated, service_role;

/* Security invoker: called from the trigger below, which may read every agency. */
create function private.is_instrument_set_used(p_fiscal_year integer) returns boolean
	language sql stable
	set search_path = ''
as $$
	select exists (
		select from public.rounds
		where instrument_id in ('iit-' || p_fiscal_year, 'eit-' || p_fiscal_year)
	)
	or exists (select from public.official_sources where fiscal_year = p_fiscal_year)
	or exists (select from public.oit_self_checks where instrument_id = 'oit-' || p_fiscal_year)
	or exists (
		select from public.measures where items_year = p_fiscal_year and cardinality(items) > 0
	);
$$;
comment on function private.is_instrument_set_used(integer) is
	'Whether a round, official figures, a self-check or a measure of any agency names items of the year.';
revoke all on function private.is_instrument_set_used(integer) from public;

/*
 * Security definer: rounds of agencies that the caller is not in count as well. What people have
 * answered, and what was scored, must go on meaning what it meant; this holds against every role.
 */
create function private.tg_instrument_sets__freeze() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	-- Opening a round does just this.
	if tg_op = 'UPDATE' and new.is_frozen
		and (new.fiscal_year, new.content, new.revision, new.imported_on)
			is not distinct from (old.fiscal_year, old.content, old.revision, old.imported_on) then
		return new;
	end if;
	if old.is_frozen or private.is_instrument_set_used(old.fiscal_year) then
		raise exception 'the instrument set of the year is in use' using errcode = 'INSFZ',
			hint = 'Delete the drafts that ask it; what was opened or scored by it keeps it.';
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end;
$$;
comment on function private.tg_instrument_sets__freeze() is
	'An instrument set that is in use neither changes nor goes (INSFZ), against every role.';
revoke all on function private.tg_instrument_sets__freeze() from public;
create trigger _500_freeze before update or delete on public.instrument_sets
	for each row execute function private.tg_instrument_sets__freeze();

/*
 * Security definer: the set is of no agency. Its row is locked, so that no round is made of a
 * questionnaire that is being replaced at the same moment.
 */
create function private.tg_rounds__ask_known_instrument() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
declare
	v_is_frozen boolean;
begin
	if tg_op = 'UPDATE'
		and (new.instrument_id, new.state) is not distinct from (old.instrument_id, old.state) then
		return new;
	end if;
	select is_frozen into v_is_frozen
	from public.instrument_sets
	where fiscal_year::text = right(new.instrument_id, 4)
		and content #>> array['set', 'instruments', split_part(new.instrument_id, '-', 1)]
			= new.instrument_id
	for update;
	if not found then
		raise exception 'there is no such questionnaire' using errcode = 'INSUN',
			hint = 'Import the instrument set of its fiscal year first.';
	end if;
	if new.state <> 'draft' and not v_is_frozen then
		update public.instrument_sets set is_frozen = true
		where fiscal_year::text = right(new.instrument_id, 4);
	end if;
	return new;
end;
$$;
comment on function private.tg_rounds__ask_known_instrument() is
	'A round asks a questionnaire that is there (INSUN); opening it freezes the set.';
revoke all on function private.tg_rounds__ask_known_instrument() from public;
create trigger _520_ask_known_instrument before insert or update on public.rounds
	-- Earlier ones come with Prongsai.
	for each row when (right(new.instrument_id, 4) > '2567')
	execute function private.tg_rounds__ask_known_instrument();

/*
 * Security definer: nobody may write the table by themselves. The agency is whose record tells of it;
 * the set is everybody's, so an admin of any agency may import it, and none may change it behind a
 * round of another.
 */
create function public.import_instrument_set(
	p_agency_id uuid,
	p_fiscal_year integer,
	p_content jsonb,
	p_replaces uuid default null
) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_revision uuid;
begin
	perform private.require_admin(p_agency_id);
	select revision into v_revision
	from public.instrument_sets where fiscal_year = p_fiscal_year for update;
	if v_revision is distinct from p_replaces then
		raise exception 'the set of the year was imported in the meantime' using errcode = 'INSST',
			hint = 'Look at what stands there now and import again.';
	end if;
	if v_revision is null then
		insert into public.instrument_sets (fiscal_year, content) values (p_fiscal_year, p_content);
	else
		update public.instrument_sets
		set content = p_content, revision = gen_random_uuid(), imported_on = private.today()
		where fiscal_year = p_fiscal_year;
	end if;
	perform audit.note(p_agency_id, 'instruments_imported', p_fiscal_year::text);
end;
$$;
comment on function public.import_instrument_set(uuid, integer, jsonb, uuid) is
	'Stores the instrument set of a fiscal year, in place of the revision that the admin has seen, if any, and notes it. NOTAD, INSST, INSFZ.';
revoke all on function public.import_instrument_set(uuid, integer, jsonb, uuid) from public;
grant execute on function public.import_instrument_set(uuid, integer, jsonb, uuid) to authenticated;

/* Security definer: as import_instrument_set. */
create function public.remove_instrument_set(
	p_agency_id uuid,
	p_fiscal_year integer,
	p_revision uuid
) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
begin
	perform private.require_admin(p_agency_id);
	delete from public.instrument_sets
	where fiscal_year = p_fiscal_year and revision = p_revision;
	if not found then
		raise exception 'the set of the year was imported in the meantime' using errcode = 'INSST',
			hint = 'Look at what stands there now.';
	end if;
	perform audit.note(p_agency_id, 'instruments_removed', p_fiscal_year::text);
end;
$$;
comment on function public.remove_instrument_set(uuid, integer, uuid) is
	'Removes the instrument set of a fiscal year that nothing uses, in the revision that the admin has seen, and notes it. NOTAD, INSST, INSFZ.';
revoke all on function public.remove_instrument_set(uuid, integer, uuid) from public;
grant execute on function public.remove_instrument_set(uuid, integer, uuid) to authenticated;
