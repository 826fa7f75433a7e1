/*
 * The disclosure profile of a round: how finely its result may be told. It is chosen in the draft,
 * told to respondents and frozen when the round opens, like everything that _500_freeze does not
 * name as movable (P15).
 *
 * Locks public.rounds for a moment; the default is kept in the catalog and rewrites nothing. To undo:
 * private.entry as it was before, then drop the column.
 */

alter table public.rounds
	add column disclosure_profile text not null default 'default',
	add constraint rounds_disclosure_profile_is_known
		check (disclosure_profile in ('default', 'strict'));
comment on column public.rounds.disclosure_profile is
	'How finely the result is told: default shows exact means, strict approximate ones.';
grant insert (disclosure_profile) on public.rounds to authenticated, service_role;
grant update (disclosure_profile) on public.rounds to authenticated, service_role;

/* As before; the notice says how finely the result will be told. */
create or replace function private.entry(p_round public.rounds, p_point public.service_points)
	returns jsonb
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
		'disclosure_profile', p_round.disclosure_profile,
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

/*
 * Security definer: reads the tallies, for the server alone, and of the counts only what may be
 * published, with the profile it is published under. Of an item that lags behind there are the
 * counts as they last were; that it lags is seen from n. The head count is that of an internal round,
 * which is public. Marks are let out once the round is closed, each only where it and all the rest are
 * at least k answers: while the round is open two of them would tell of the answers in between.
 */
create or replace function public.published_state(p_round_id uuid) returns jsonb
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
