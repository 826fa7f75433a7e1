/*
 * Rounds and their service points: what is asked, where, and from when to when.
 * draft -> open -> closing -> closed | void; drawn in ../README.md.
 * Locks nothing. To undo: drop the functions, then the tables.
 */

/*
 * public.rounds: one fielding of an instrument by an agency.
 * Deliberately absent: any live count. What stands here about answers is the night's snapshot,
 * rounded down to a multiple of k, and the version of the tallies, which the mix alone moves (P16).
 * Also absent: the round's key, which lives outside the database.
 */
create table public.rounds (
	id uuid not null default gen_random_uuid(),
	slug text not null default private.random_slug(),
	agency_id uuid not null,
	name text not null,
	instrument_id text not null,
	part text not null,
	fiscal_year integer not null,
	opens_on date not null,
	closes_on date not null,
	k integer not null default 10,
	expected integer not null,
	target numeric(5, 2) not null default 85,
	admission text not null,
	state text not null default 'draft',
	tallies_version integer not null default 0,
	mix_due_on date,
	turnout_at_least integer not null default 0,
	turnout_on date,
	constraint rounds_pkey primary key (id),
	constraint rounds_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete restrict,
	constraint rounds_slug_unique unique (slug),
	constraint rounds_slug_is_base32 check (slug ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
	constraint rounds_name_length check (length(name) between 1 and 120),
	constraint rounds_instrument_id_is_known check (instrument_id ~ '^(iit|eit)-[0-9]{4}$'),
	constraint rounds_part_is_known check (part in ('iit', 'eit_public', 'eit_survey')),
	constraint rounds_part_fits_instrument
		check (split_part(instrument_id, '-', 1) = split_part(part, '_', 1)),
	constraint rounds_fiscal_year_is_buddhist check (fiscal_year between 2560 and 2650),
	constraint rounds_closes_after_opens check (closes_on > opens_on),
	-- P15: five is the floor, whatever a form sends.
	constraint rounds_k_is_at_least_5 check (k between 5 and 100),
	constraint rounds_expected_is_positive check (expected > 0),
	constraint rounds_target_is_a_score check (target between 0 and 100),
	constraint rounds_admission_is_known check (admission in ('link', 'draw')),
	constraint rounds_admission_fits_part check ((part = 'iit') = (admission = 'draw')),
	constraint rounds_state_is_known check (state in ('draft', 'open', 'closing', 'closed', 'void')),
	constraint rounds_turnout_is_whole_batches
		check (turnout_at_least >= 0 and turnout_at_least % k = 0),
	constraint rounds_draft_has_no_history check (
		state <> 'draft'
		or (tallies_version = 0 and mix_due_on is null and turnout_at_least = 0 and turnout_on is null)
	)
);
comment on table public.rounds is 'One fielding of an instrument by an agency.';
comment on column public.rounds.id is 'Random; part of what seals an envelope.';
comment on column public.rounds.slug is 'Address of an internal round (/i/<slug>); printed on slips.';
comment on column public.rounds.agency_id is 'Whose round it is; never changes.';
comment on column public.rounds.name is 'What staff and respondents call it.';
comment on column public.rounds.instrument_id is 'The built-in questionnaire, such as iit-2566.';
comment on column public.rounds.part is 'Which part of the assessment it imitates.';
comment on column public.rounds.fiscal_year is 'Buddhist fiscal year whose weights and levels apply.';
comment on column public.rounds.opens_on is 'First day, in Thailand.';
comment on column public.rounds.closes_on is 'Last day, in Thailand; may move later while the round is open.';
comment on column public.rounds.k is 'Fewest answers that anything published may describe; at least 5.';
comment on column public.rounds.expected is 'Expected answers; for an internal round the head count, shown publicly.';
comment on column public.rounds.target is 'Score the agency wants to reach, 0 to 100.';
comment on column public.rounds.admission is 'How a respondent gets in: link (external) or draw, a slip from a box (internal).';
comment on column public.rounds.state is 'draft, open, closing, closed or void; the last two are final.';
comment on column public.rounds.tallies_version is 'Counts the mixes that moved something; a published result names it.';
comment on column public.rounds.mix_due_on is 'Day of the next mix while open; none for an internal round, which mixes once, at close.';
comment on column public.rounds.turnout_at_least is 'Answers received at the last snapshot, rounded down to a multiple of k.';
comment on column public.rounds.turnout_on is 'Day of that snapshot.';
alter table public.rounds enable row level security;
-- The foreign key; every list of rounds is of one agency.
create index rounds_agency_id_idx on public.rounds (agency_id);
-- The schedule asks every few minutes for rounds in work, which are few among the finished.
create index rounds_in_work_idx on public.rounds (state) where state in ('open', 'closing');

/*
 * public.service_points: counters of an external round, each with its own entry link.
 * Deliberately absent: a place on a map, a counter of visits, a second code per point. The code is
 * the same for everybody (P28).
 */
create table public.service_points (
	id uuid not null default gen_random_uuid(),
	round_id uuid not null,
	name_th text not null,
	name_en text not null,
	expected integer not null,
	slug text not null default private.random_slug(),
	cell smallint,
	constraint service_points_pkey primary key (id),
	constraint service_points_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint service_points_name_th_length check (length(name_th) between 1 and 120),
	constraint service_points_name_en_length check (length(name_en) between 1 and 120),
	constraint service_points_expected_is_positive check (expected > 0),
	constraint service_points_slug_unique unique (slug),
	constraint service_points_slug_is_base32 check (slug ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
	-- Cell 0 is the rest, which no point has from the start.
	constraint service_points_cell_is_positive check (cell > 0)
);
comment on table public.service_points is 'A place where an external round is offered.';
comment on column public.service_points.id is 'Random; never printed.';
comment on column public.service_points.round_id is 'The round; a point belongs to one.';
comment on column public.service_points.name_th is 'Thai name, shown to respondents.';
comment on column public.service_points.name_en is 'English name.';
comment on column public.service_points.expected is 'Expected answers here; below 3k the round has one cell for all points.';
comment on column public.service_points.slug is 'Address of its entry link (/e/<slug>), the same for every visitor.';
comment on column public.service_points.cell is 'Publication cell, given when the round opens; points may share one.';
alter table public.service_points enable row level security;
-- The foreign key, and the points of a round.
create index service_points_round_id_idx on public.service_points (round_id);

/*
 * Security definer: it looks into the inbox, where its callers may not.
 * It holds against every role, the owner included, because respondents were promised what stood in
 * the notice on the day they answered (P15).
 */
create function private.tg_rounds__freeze() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
declare
	c_movable constant text[] :=
		array['state', 'closes_on', 'mix_due_on', 'turnout_at_least', 'turnout_on', 'tallies_version'];
begin
	if tg_op = 'INSERT' then
		if new.state <> 'draft' then
			raise exception 'a round begins as a draft' using errcode = 'RNDST';
		end if;
		return new;
	end if;
	if tg_op = 'DELETE' then
		if old.state <> 'draft' and not exists (
			select from public.agencies where id = old.agency_id and is_demonstration
		) then
			raise exception 'a round that was opened is kept' using errcode = 'RNDFZ',
				hint = 'Close it; its results stay.';
		end if;
		return old;
	end if;

	if (new.id, new.slug, new.agency_id) is distinct from (old.id, old.slug, old.agency_id) then
		raise exception 'id, slug and agency of a round never change' using errcode = 'RNDFZ';
	end if;
	if old.state = 'draft' and new.state = 'draft' then
		return new;
	end if;
	if old.state in ('closed', 'void') then
		raise exception 'a finished round never changes' using errcode = 'RNDFZ';
	end if;
	if (to_jsonb(new) - c_movable) is distinct from (to_jsonb(old) - c_movable) then
		raise exception 'what a round asks and promises is frozen when it opens' using errcode = 'RNDFZ',
			hint = 'Make another round.';
	end if;
	if new.closes_on <> old.closes_on and (old.state <> 'open' or new.closes_on < old.closes_on) then
		raise exception 'a round can only be prolonged, and only while it is open'
			using errcode = 'RNDDY';
	end if;
	if new.tallies_version < old.tallies_version or new.turnout_at_least < old.turnout_at_least then
		raise exception 'versions and turnout of a round only grow' using errcode = 'RNDFZ';
	end if;

	if new.state = old.state then
		return new;
	end if;
	if (old.state, new.state) not in (
		('draft', 'open'), ('open', 'closing'), ('closing', 'closed'), ('closing', 'void')
	) then
		raise exception 'a round does not go from % to %', old.state, new.state using errcode = 'RNDST';
	end if;
	if new.state in ('closed', 'void') then
		if exists (select from private.inbox where round_id = old.id) then
			raise exception 'a round is finished only when its inbox is empty' using errcode = 'RNDST';
		end if;
		if exists (select from private.mixes where round_id = old.id) <> (new.state = 'closed') then
			raise exception 'a round is void if and only if nothing was ever mixed' using errcode = 'RNDST';
		end if;
	end if;
	return new;
end;
$$;
comment on function private.tg_rounds__freeze() is
	'The state machine of a round and what it freezes (RNDST, RNDFZ, RNDDY), against every role.';
revoke all on function private.tg_rounds__freeze() from public;
create trigger _500_freeze before insert or update or delete on public.rounds
	for each row execute function private.tg_rounds__freeze();

/*
 * Security definer: it must find the round whoever asks.
 * A new point in an open round would be a second partition of the answers, and a renamed one would
 * publish answers under a name that nobody saw when answering (P15, P28, P32).
 */
create function private.tg_service_points__freeze() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
begin
	-- The share lock keeps the round from being opened between this look and the end.
	select * into v_round from public.rounds
	where id = case when tg_op = 'INSERT' then new.round_id else old.round_id end
	for share;
	if tg_op = 'DELETE' then
		-- Without its round the point goes with it.
		if v_round.id is not null and v_round.state <> 'draft' then
			raise exception 'service points are frozen when the round opens' using errcode = 'RNDFZ';
		end if;
		return old;
	end if;
	if v_round.part = 'iit' then
		raise exception 'an internal round has no service points' using errcode = 'RNDSP';
	end if;
	if tg_op = 'UPDATE'
		and (new.id, new.slug, new.round_id) is distinct from (old.id, old.slug, old.round_id) then
		raise exception 'id, slug and round of a service point never change' using errcode = 'RNDFZ';
	end if;
	if v_round.state = 'draft' then
		if new.cell is not null then
			raise exception 'cells are given when the round opens' using errcode = 'RNDFZ';
		end if;
		return new;
	end if;
	-- open_round gives the cell, once.
	if tg_op = 'UPDATE' and v_round.state = 'open' and old.cell is null
		and (to_jsonb(new) - 'cell') = (to_jsonb(old) - 'cell') then
		return new;
	end if;
	raise exception 'service points are frozen when the round opens' using errcode = 'RNDFZ',
		hint = 'Make another round.';
end;
$$;
comment on function private.tg_service_points__freeze() is
	'Freezes service points when the round opens (RNDFZ); internal rounds have none (RNDSP).';
revoke all on function private.tg_service_points__freeze() from public;
create trigger _500_freeze before insert or update or delete on public.service_points
	for each row execute function private.tg_service_points__freeze();

create policy "Members read the rounds of their agency" on public.rounds
	for select to authenticated
	using (agency_id in (select private.agency_ids_as('admin', 'analyst', 'interviewer')));
create policy "Admins draft rounds of their agency" on public.rounds
	for insert to authenticated
	with check (state = 'draft' and agency_id in (select private.agency_ids_as('admin')));
create policy "Admins update draft rounds of their agency" on public.rounds
	for update to authenticated
	using (state = 'draft' and agency_id in (select private.agency_ids_as('admin')))
	with check (state = 'draft' and agency_id in (select private.agency_ids_as('admin')));
create policy "Admins delete draft rounds of their agency" on public.rounds
	for delete to authenticated
	using (state = 'draft' and agency_id in (select private.agency_ids_as('admin')));
grant select on public.rounds to authenticated, service_role;
-- Not granted: id, slug (made by default), state and its bookkeeping (functions alone).
grant insert (
	agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, k, expected, target, admission
)
	on public.rounds to authenticated, service_role;
grant update (
	name, instrument_id, part, fiscal_year, opens_on, closes_on, k, expected, target, admission
)
	on public.rounds to authenticated, service_role;
grant delete on public.rounds to authenticated;

create policy "Members read the service points of their agency's rounds" on public.service_points
	for select to authenticated
	using (
		round_id in (
			select id from public.rounds
			where agency_id in (select private.agency_ids_as('admin', 'analyst', 'interviewer'))
		)
	);
create policy "Admins add service points to draft rounds of their agency" on public.service_points
	for insert to authenticated
	with check (
		round_id in (
			select id from public.rounds
			where state = 'draft' and agency_id in (select private.agency_ids_as('admin'))
		)
	);
create policy "Admins update service points of draft rounds of their agency"
	on public.service_points
	for update to authenticated
	using (
		round_id in (
			select id from public.rounds
			where state = 'draft' and agency_id in (select private.agency_ids_as('admin'))
		)
	)
	with check (
		round_id in (
			select id from public.rounds
			where state = 'draft' and agency_id in (select private.agency_ids_as('admin'))
		)
	);
create policy "Admins delete service points of draft rounds of their agency"
	on public.service_points
	for delete to authenticated
	using (
		round_id in (
			select id from public.rounds
			where state = 'draft' and agency_id in (select private.agency_ids_as('admin'))
		)
	);
grant select on public.service_points to authenticated, service_role;
-- Not granted: cell, which open_round gives.
grant insert (round_id, name_th, name_en, expected)
	on public.service_points to authenticated, service_role;
grant update (name_th, name_en, expected) on public.service_points to authenticated, service_role;
grant delete on public.service_points to authenticated;

/*
 * A round's lock. Submissions share it; whatever must see all of them, or none in flight, holds it
 * alone. It is taken before anything is read, and the reads after it must see what was committed
 * while waiting, which only holds at read committed.
 */
create function private.share_round(p_round_id uuid) returns void
	language plpgsql volatile
	set search_path = ''
as $$
begin
	if current_setting('transaction_isolation') <> 'read committed' then
		raise exception 'rounds are locked at read committed only' using errcode = 'ISOLA';
	end if;
	perform pg_advisory_xact_lock_shared(hashtextextended('round ' || p_round_id, 0));
end;
$$;
comment on function private.share_round(uuid) is 'Locks a round beside other submissions until the transaction ends (ISOLA).';
revoke all on function private.share_round(uuid) from public;

create function private.seize_round(p_round_id uuid) returns public.rounds
	language plpgsql volatile
	set search_path = ''
as $$
declare
	v_round public.rounds;
begin
	if current_setting('transaction_isolation') <> 'read committed' then
		raise exception 'rounds are locked at read committed only' using errcode = 'ISOLA';
	end if;
	perform pg_advisory_xact_lock(hashtextextended('round ' || p_round_id, 0));
	select * into v_round from public.rounds where id = p_round_id;
	if not found then
		raise exception 'there is no such round' using errcode = 'RNDUN';
	end if;
	return v_round;
end;
$$;
comment on function private.seize_round(uuid) is
	'Locks a round alone until the transaction ends and returns it as it is then (RNDUN, ISOLA).';
revoke all on function private.seize_round(uuid) from public;

/* Security definer: people have no right to change a state; this checks who and when for them. */
create function public.open_round(p_round_id uuid) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
	v_slips integer;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'draft' then
		raise exception 'only a draft can be opened' using errcode = 'RNDST';
	end if;
	if v_round.closes_on < private.today() then
		raise exception 'the last day of the round has passed' using errcode = 'RNDDY',
			hint = 'Choose a later last day.';
	end if;
	if v_round.part = 'iit' then
		-- Again, because the head count may have been corrected after the slips were made.
		select count(*) into v_slips from private.slips where round_id = p_round_id;
		perform private.require_slip_count(v_round, v_slips);
	elsif not exists (select from public.service_points where round_id = p_round_id) then
		raise exception 'an external round needs a service point' using errcode = 'RNDSP',
			hint = 'Add at least one service point.';
	end if;

	update public.rounds
	set state = 'open', mix_due_on = case when v_round.part <> 'iit' then private.today() + 7 end
	where id = p_round_id;

	-- A point too small to be published by itself would only thin out the others: then all are one.
	update public.service_points p
	set cell = c.cell
	from (
		select
			id,
			case
				when min(expected) over () >= 3 * v_round.k then row_number() over (order by name_th, id)
				else 1
			end::smallint as cell
		from public.service_points
		where round_id = p_round_id
	) c
	where p.id = c.id;
end;
$$;
comment on function public.open_round(uuid) is
	'draft -> open: gives the cells and the day of the first mix. RNDST, RNDDY, RNDSP (no service point), SLPNM (slips too few or too many).';
revoke all on function public.open_round(uuid) from public;
grant execute on function public.open_round(uuid) to authenticated, service_role;

/* Security definer: the last day of an open round is frozen for people except through here. */
create function public.prolong_round(p_round_id uuid, p_closes_on date) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'open' then
		raise exception 'only an open round can be prolonged' using errcode = 'RNDST',
			hint = 'A round that was closed is never opened again.';
	end if;
	if p_closes_on is null or p_closes_on <= v_round.closes_on or p_closes_on < private.today() then
		raise exception 'the new last day must be later than the old one and not yet past'
			using errcode = 'RNDDY',
			hint = 'Choose a later last day.';
	end if;
	update public.rounds set closes_on = p_closes_on where id = p_round_id;
end;
$$;
comment on function public.prolong_round(uuid, date) is 'Moves the last day of an open round later (RNDST, RNDDY).';
revoke all on function public.prolong_round(uuid, date) from public;
grant execute on function public.prolong_round(uuid, date) to authenticated;

/*
 * Security definer: as open_round. The lock waits for submissions in flight and keeps new ones
 * out, so that none is accepted after the last mix has looked into the inbox.
 */
create function public.begin_closing(p_round_id uuid) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	-- Two may ask at the same time, the clerk and the schedule.
	if v_round.state = 'closing' then
		return;
	end if;
	if v_round.state <> 'open' then
		raise exception 'only an open round can be closed' using errcode = 'RNDST';
	end if;
	update public.rounds set state = 'closing' where id = p_round_id;
end;
$$;
comment on function public.begin_closing(uuid) is
	'open -> closing; nothing is accepted from here on. Does nothing when already closing (RNDST).';
revoke all on function public.begin_closing(uuid) from public;
grant execute on function public.begin_closing(uuid) to authenticated, service_role;

/*
 * What a respondent's page needs to know of a round, and nothing that an answer changes (P16).
 * Security invoker: called from the two functions below only.
 */
create function private.entry(p_round public.rounds, p_point public.service_points) returns jsonb
	language sql stable
	set search_path = ''
as $$
	select jsonb_build_object(
		'round_id', p_round.id,
		'round_slug', p_round.slug,
		'cell', case when p_round.part = 'iit' then 1 else p_point.cell end,
		'service_point_th', p_point.name_th,
		'service_point_en', p_point.name_en,
		'state', case
			when p_round.state = 'draft' then 'not_yet'
			when p_round.state = 'open' and private.today() < p_round.opens_on then 'not_yet'
			when p_round.state = 'open' and private.today() <= p_round.closes_on then 'open'
			else 'closed'
		end,
		'name', p_round.name,
		'instrument_id', p_round.instrument_id,
		'part', p_round.part,
		'fiscal_year', p_round.fiscal_year,
		'k', p_round.k,
		'opens_on', p_round.opens_on,
		'closes_on', p_round.closes_on,
		'admission', p_round.admission,
		'agency', jsonb_build_object(
			'name_th', a.name_th,
			'name_en', a.name_en,
			'data_contact', a.data_contact,
			'hosted_by', a.hosted_by,
			'slug', a.slug,
			'is_demonstration', a.is_demonstration
		)
	)
	from public.agencies a
	where a.id = p_round.agency_id;
$$;
comment on function private.entry(public.rounds, public.service_points) is 'The round as a respondent''s page shows it.';
revoke all on function private.entry(public.rounds, public.service_points) from public;

/*
 * Security definer: whoever holds the printed link may read what stands on the page behind it,
 * and nothing else of the tables.
 */
create function public.entry_point(p_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select private.entry(r, p)
	from public.service_points p
	join public.rounds r on r.id = p.round_id
	where p.slug = p_slug;
$$;
comment on function public.entry_point(text) is
	'The external round behind an entry link, or null. state is not_yet, open or closed, by the day in Thailand.';
revoke all on function public.entry_point(text) from public;
grant execute on function public.entry_point(text) to anon, service_role;

/* Security definer: as entry_point, for the address that is printed on slips. */
create function public.internal_entry(p_round_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select private.entry(r, null)
	from public.rounds r
	where r.slug = p_round_slug and r.part = 'iit';
$$;
comment on function public.internal_entry(text) is 'The internal round behind an address on a slip, or null; its cell is 1.';
revoke all on function public.internal_entry(text) from public;
grant execute on function public.internal_entry(text) to anon, service_role;
