/*
 * Entries: what a page that asks may know of a round, found by the address that was printed.
 * Locks nothing. To undo: drop the functions.
 */

/*
 * What a respondent's page needs to know of a round, and nothing that an answer changes (P16): the
 * questions and how finely the result will be told, and the agency with the digits it writes in.
 * Security invoker: called from the three functions below only.
 */
create function private.entry(p_round public.rounds, p_point public.service_points)
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
		'wording', p_round.wording,
		'part', p_round.part,
		'fiscal_year', p_round.fiscal_year,
		'k', p_round.k,
		'disclosure_profile', p_round.disclosure_profile,
		'opens_on', p_round.opens_on,
		'closes_on', p_round.closes_on,
		'admission', p_round.admission,
		'joint_with', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object('th', j.name_th, 'en', j.name_en)
					order by j.name_th collate "th-x-icu", j.agency_id
				),
				'[]'
			)
			from public.joint_agencies j
			where j.round_id = p_round.id and j.agency_id <> p_round.agency_id
		),
		'agency', jsonb_build_object(
			'name_th', a.name_th,
			'name_en', a.name_en,
			'data_contact', a.data_contact,
			'hosted_by', a.hosted_by,
			'slug', a.slug,
			'is_demonstration', a.is_demonstration,
			'digits', a.digits
		)
	)
	from public.agencies a
	where a.id = p_round.agency_id;
$$;
comment on function private.entry(public.rounds, public.service_points) is 'The round as a respondent''s page shows it.';
revoke all on function private.entry(public.rounds, public.service_points) from public;

/*
 * Security definer: whoever holds the printed link may read what stands on the page behind it,
 * and nothing else of the tables. No printed link leads to a round that interviewers ask.
 */
create function public.entry_point(p_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select private.entry(r, p) || jsonb_build_object('asks_comment', r.asks_comment)
	from public.service_points p
	join public.rounds r on r.id = p.round_id
	where p.slug = p_slug and r.part = 'eit_public';
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
	select private.entry(r, null) || jsonb_build_object('asks_comment', r.asks_comment)
	from public.rounds r
	where r.slug = p_round_slug and r.part = 'iit';
$$;
comment on function public.internal_entry(text) is 'The internal round behind an address on a slip, or null; its cell is 1.';
revoke all on function public.internal_entry(text) from public;
grant execute on function public.internal_entry(text) to anon, service_role;

/*
 * Interviews: rounds of the part eit_survey are asked by the agency's own interviewers, who have signed
 * in. Nobody else may answer them, so the address of their service points opens no form.
 *
 * Security definer: what entry_point is to whoever holds a printed link, for interviewers of the
 * agency. It is asked with the person's own session before any answer is taken, so that a role that
 * was taken away ends with the next answer.
 */
create function public.interview_entry(p_slug text) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_interviewer((
		select r.agency_id
		from public.service_points p
		join public.rounds r on r.id = p.round_id
		where p.slug = p_slug and r.part = 'eit_survey'
	));
	return (
		select private.entry(r, p) || jsonb_build_object('asks_comment', r.asks_comment)
		from public.service_points p
		join public.rounds r on r.id = p.round_id
		where p.slug = p_slug and r.part = 'eit_survey'
	);
end;
$$;
comment on function public.interview_entry(text) is
	'The round that is asked at a service point by interviewers, as entry_point tells of others. NOTIN, also where there is none.';
revoke all on function public.interview_entry(text) from public;
grant execute on function public.interview_entry(text) to authenticated;
