/*
 * The results of joint rounds, for the agencies that did not hold them but were asked for.
 * Locks nothing. To undo: drop the functions.
 */

/* Security invoker: called from the two functions below. What a reader of a result must know, and no more. */
create function private.joint_result(p_round public.rounds) returns jsonb
	language sql stable
	set search_path = ''
as $$
	select jsonb_build_object(
		'id', p_round.id,
		'slug', p_round.slug,
		'name', p_round.name,
		'part', p_round.part,
		'instrument_id', p_round.instrument_id,
		'wording', p_round.wording,
		'fiscal_year', p_round.fiscal_year,
		'opens_on', p_round.opens_on,
		'closes_on', p_round.closes_on,
		'k', p_round.k,
		'expected', p_round.expected,
		'target', p_round.target,
		-- Comments are read by the agency that holds the round alone, as the notice says.
		'asks_comment', false,
		'state', p_round.state,
		'mix_due_on', p_round.mix_due_on,
		'turnout_at_least', p_round.turnout_at_least,
		'turnout_on', p_round.turnout_on,
		'agency', (
			select jsonb_build_object(
				'id', a.id, 'name_th', a.name_th, 'name_en', a.name_en, 'is_demonstration', a.is_demonstration
			)
			from public.agencies a
			where a.id = p_round.agency_id
		),
		'joint_agencies', (
			select jsonb_agg(
				jsonb_build_object('agency_id', j.agency_id, 'name_th', j.name_th, 'name_en', j.name_en)
			)
			from public.joint_agencies j
			where j.round_id = p_round.id
		),
		'service_points', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object(
						'cell', p.cell, 'expected', p.expected, 'name_th', p.name_th, 'name_en', p.name_en
					)
				),
				'[]'
			)
			from public.service_points p
			where p.round_id = p_round.id
		),
		'published', (
			select jsonb_build_object('result', d.result)
			from public.published_results d
			where d.round_id = p_round.id
		)
	);
$$;
comment on function private.joint_result(public.rounds) is
	'A joint round with its published object, as the readers of its agencies see it.';
revoke all on function private.joint_result(public.rounds) from public;

/*
 * Security definer: the agencies of a joint round read its result, and have no right on any table of the
 * one that holds it. The 40 newest: an agency has a few rounds a year.
 */
create function public.joint_results(p_agency_id uuid) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select coalesce(jsonb_agg(private.joint_result(t) order by t.opens_on desc, t.id), '[]')
	from (
		select r.*
		from public.joint_agencies j
		join public.rounds r on r.id = j.round_id
		where j.agency_id = p_agency_id
			and p_agency_id in (select private.agency_ids_as('admin', 'analyst'))
			and r.agency_id <> p_agency_id and r.state <> 'draft'
		order by r.opens_on desc, r.id
		limit 40
	) t;
$$;
comment on function public.joint_results(uuid) is
	'Joint rounds that other agencies hold for this one, with what is published of them, the newest first; none for whoever is neither admin nor analyst of it.';
revoke all on function public.joint_results(uuid) from public;
grant execute on function public.joint_results(uuid) to authenticated;

/* Security definer: as joint_results. */
create function public.joint_result(p_round text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select private.joint_result(r)
	from public.rounds r
	where p_round in (r.slug, r.id::text) and r.state <> 'draft'
		-- Known before the rounds are looked at, of which these are a handful.
		and r.id = any (
			array(
				select j.round_id
				from public.joint_agencies j
				where j.agency_id = any (array(select private.agency_ids_as('admin', 'analyst')))
			)
		);
$$;
comment on function public.joint_result(text) is
	'The joint round with this slug or id, as joint_results tells it, or null.';
revoke all on function public.joint_result(text) from public;
grant execute on function public.joint_result(text) to authenticated;
