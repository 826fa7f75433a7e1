/*
 * Published results: what leaves the mix, the only thing that analysis, pages and exports read.
 * Locks nothing. To undo: drop the functions, then the table.
 */

/*
 * public.published_results: the published object of a round, made by the server from
 * published_state and stored with the version of the tallies that it came from.
 * Deliberately absent: earlier versions. What was published stays known to whoever read it, which
 * the steps of k allow for; keeping it here would only invite to compare.
 */
create table public.published_results (
	round_id uuid not null,
	version integer not null,
	as_of date not null,
	is_final boolean not null,
	result jsonb not null,
	digest bytea,
	constraint published_results_pkey primary key (round_id),
	constraint published_results_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete restrict,
	constraint published_results_version_is_positive check (version > 0),
	constraint published_results_result_is_an_object check (jsonb_typeof(result) = 'object'),
	constraint published_results_final_has_digest check (is_final = (digest is not null))
);
comment on table public.published_results is 'The published object of a round.';
comment on column public.published_results.round_id is 'The round; it has one published object.';
comment on column public.published_results.version is 'Version of the tallies it was made from; behind rounds.tallies_version it is made again.';
comment on column public.published_results.as_of is 'Day of the mix it stands for.';
comment on column public.published_results.is_final is 'True once the round is closed; the row never changes after.';
comment on column public.published_results.result is 'The figures, as src/lib/privacy/disclosure makes them.';
comment on column public.published_results.digest is 'SHA-256 of the result as text, taken when final: proof that it was not touched.';
alter table public.published_results enable row level security;

/* Security definer: it must see whether the round belongs to the demonstration. P34. */
create function private.tg_published_results__freeze_final() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	if tg_op = 'DELETE' then
		if not exists (
			select from public.rounds r
			join public.agencies a on a.id = r.agency_id
			where r.id = old.round_id and a.is_demonstration
		) then
			raise exception 'what was published is kept' using errcode = 'RESFZ';
		end if;
		return old;
	end if;
	if tg_op = 'UPDATE' and old.is_final and new is distinct from old then
		raise exception 'the result of a closed round never changes' using errcode = 'RESFZ';
	end if;
	if tg_op = 'UPDATE' and (new.version < old.version or new.round_id <> old.round_id) then
		raise exception 'a published result is only replaced by a later one' using errcode = 'RESOL';
	end if;
	if new.is_final and new.digest is distinct from sha256(convert_to(new.result::text, 'UTF8')) then
		raise exception 'the digest is not that of the result' using errcode = 'RESDG';
	end if;
	return new;
end;
$$;
comment on function private.tg_published_results__freeze_final() is
	'A final result never changes (RESFZ), versions only grow (RESOL), the digest fits (RESDG); against every role.';
revoke all on function private.tg_published_results__freeze_final() from public;
create trigger _500_freeze_final before insert or update or delete on public.published_results
	for each row execute function private.tg_published_results__freeze_final();

create policy "Admins and analysts read the published results of their agency"
	on public.published_results
	for select to authenticated
	using (
		round_id in (
			select id from public.rounds
			where agency_id in (select private.agency_ids_as('admin', 'analyst'))
		)
	);
grant select on public.published_results to authenticated, service_role;
-- No insert, update or delete for anybody: results come from store_published_result.

/*
 * Security definer: reads the tallies, for the server alone, and of the counts only what may be
 * published. The exact counts of an item that lags behind are not in it, only that it lags.
 */
create function public.published_state(p_round_id uuid) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_server();
	return (
		select jsonb_build_object(
			'version', r.tallies_version,
			'state', r.state,
			'k', r.k,
			'instrument_id', r.instrument_id,
			'part', r.part,
			'fiscal_year', r.fiscal_year,
			'target', r.target,
			'as_of', (select max(m.day) from private.mixes m where m.round_id = r.id),
			'n', (select coalesce(sum(m.moved), 0) from private.mixes m where m.round_id = r.id),
			'cells', coalesce(
				(
					select jsonb_agg(jsonb_build_array(c.cell, c.n) order by c.cell)
					from (
						select m.cell, sum(m.moved) as n from private.mixes m where m.round_id = r.id group by m.cell
					) c
				),
				'[]'
			),
			'tallies', coalesce(
				(
					select jsonb_agg(
						jsonb_build_array(p.cell, p.item, p.option, p.n, p.total_n) order by p.cell, p.item, p.option
					)
					from (
						select cell, item, option, n, sum(n) over (partition by cell, item) as total_n
						from private.published_tallies
						where round_id = r.id
					) p
				),
				'[]'
			),
			'held', coalesce(
				(
					select jsonb_agg(jsonb_build_array(h.cell, h.item) order by h.cell, h.item)
					from (
						-- What was pooled in the rest at close is published: then the item as a whole adds up.
						select u.cell, u.item, sum(u.n) as here, sum(sum(u.n)) over (partition by u.item) as anywhere
						from private.unpublished(r.id) u
						group by u.cell, u.item
					) h
					where h.here > 0 and h.anywhere > 0
				),
				'[]'
			)
		)
		from public.rounds r
		where r.id = p_round_id
	);
end;
$$;
comment on function public.published_state(uuid) is
	'What may be published of a round: n, [cell, n], [cell, item, option, n, n of the item in the cell], and held [cell, item] that lag behind; null for an unknown round.';
revoke all on function public.published_state(uuid) from public;
grant execute on function public.published_state(uuid) to service_role;

/*
 * Security definer: the one way in, for the server alone. The version must be that of the tallies
 * as they are now: a mix in between means that the object must be made again.
 */
create function public.store_published_result(p_round_id uuid, p_version integer, p_result jsonb)
	returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
	v_is_final boolean;
begin
	perform private.require_server();
	v_round := private.seize_round(p_round_id);
	if p_version is distinct from v_round.tallies_version or p_version = 0 then
		raise exception 'the result was made from tallies that have moved on' using errcode = 'RESOL',
			hint = 'Make it again from published_state.';
	end if;
	v_is_final := v_round.state = 'closed';
	insert into public.published_results as p (round_id, version, as_of, is_final, result, digest)
	values (
		p_round_id,
		p_version,
		(select max(day) from private.mixes where round_id = p_round_id),
		v_is_final,
		p_result,
		case when v_is_final then sha256(convert_to(p_result::text, 'UTF8')) end
	)
	on conflict (round_id) do update
	set version = excluded.version,
		as_of = excluded.as_of,
		is_final = excluded.is_final,
		result = excluded.result,
		digest = excluded.digest;
end;
$$;
comment on function public.store_published_result(uuid, integer, jsonb) is
	'Stores the published object of the tallies'' present version; final when the round is closed. RESOL, RESFZ.';
revoke all on function public.store_published_result(uuid, integer, jsonb) from public;
grant execute on function public.store_published_result(uuid, integer, jsonb) to service_role;

/*
 * Security definer: what is to be done, for the server alone, which asks at its start and every few
 * minutes; a due day that passed while the machine was off is so caught up with.
 * A mix that is overdue happens now; one due today waits for the minute of the night that the server
 * drew.
 */
create function public.due_rounds() returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
declare
	v_today constant date := private.today();
begin
	perform private.require_server();
	return (
		select jsonb_build_object(
			'mix', coalesce(
				jsonb_agg(r.id order by r.id) filter (
					where r.state = 'open' and r.mix_due_on <= v_today and r.closes_on >= v_today
				),
				'[]'
			),
			'overdue', coalesce(
				jsonb_agg(r.id order by r.id) filter (
					where r.state = 'open' and r.mix_due_on < v_today and r.closes_on >= v_today
				),
				'[]'
			),
			'close', coalesce(
				jsonb_agg(r.id order by r.id) filter (
					where r.state = 'closing' or r.state = 'open' and r.closes_on < v_today
				),
				'[]'
			),
			'publish', coalesce(
				jsonb_agg(r.id order by r.id) filter (
					where r.tallies_version > coalesce(p.version, 0)
				),
				'[]'
			)
		)
		from public.rounds r
		left join public.published_results p on p.round_id = r.id
	);
end;
$$;
comment on function public.due_rounds() is
	'Ids of rounds to mix (and which of them are overdue), to close, and to publish anew.';
revoke all on function public.due_rounds() from public;
grant execute on function public.due_rounds() to service_role;
