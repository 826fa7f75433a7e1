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

/*
 * Security definer: reads the tallies, for the server alone, and of the counts only what may be
 * published, with the profile it is published under. Of an item that lags behind there are the
 * counts as they last were; that it lags is seen from n. The head count is that of an internal round,
 * which is public. Marks are let out once the round is closed, each only where it and all the rest are
 * at least k answers: while the round is open two of them would tell of the answers in between.
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
			'disclosure_profile', r.disclosure_profile,
			'head_count', case when r.part = 'iit' then r.expected end,
			'instrument_id', r.instrument_id,
			'part', r.part,
			'fiscal_year', r.fiscal_year,
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
			'marks', coalesce(
				(
					select jsonb_agg(jsonb_build_array(m.mark, m.n) order by m.mark)
					from private.marks m
					where m.round_id = r.id and r.state = 'closed' and m.n >= r.k
						and r.k <= (select sum(x.moved) from private.mixes x where x.round_id = r.id) - m.n
				),
				'[]'
			),
			'tallies', coalesce(
				(
					select jsonb_agg(
						jsonb_build_array(p.cell, p.item, p.option, p.n) order by p.cell, p.item, p.option
					)
					from private.published_tallies p
					where p.round_id = r.id
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
	'What may be published of a round: its profile, n, [cell, n], [cell, item, option, n], [mark, n]; null for an unknown round.';
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
