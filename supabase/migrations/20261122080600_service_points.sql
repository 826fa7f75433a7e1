/*
 * Service points: where an external round is offered.
 * Locks nothing. To undo: drop the table, then the function.
 */

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
