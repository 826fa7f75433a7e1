/*
 * Interviews: rounds of the part eit_survey are asked by the agency's own interviewers, who have signed
 * in. Nobody else may answer them, so the address of their service points opens no form.
 *
 * Checks the existing rounds once, and locks nothing else. To undo: put public.entry_point and
 * private.entry back as they were before, with public.agency_digits, then drop both functions and the
 * constraint.
 */

-- What somebody says aloud is written down by somebody else, in words that would tell of both.
alter table public.rounds
	add constraint rounds_survey_asks_no_comment check (part <> 'eit_survey' or not asks_comment);

/* As before, with the agency's digits, for which every form asked once more. */
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
			'is_demonstration', a.is_demonstration,
			'digits', a.digits
		)
	)
	from public.agencies a
	where a.id = p_round.agency_id;
$$;

drop function public.agency_digits(text);

/* As before, but for rounds that interviewers ask: no printed link leads to those. */
create or replace function public.entry_point(p_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select private.entry(r, p) || jsonb_build_object('asks_comment', r.asks_comment)
	from public.service_points p
	join public.rounds r on r.id = p.round_id
	where p.slug = p_slug and r.part = 'eit_public';
$$;

/*
 * Security invoker: called from interview_entry, which runs as its owner. The server is let through
 * because it could do everything.
 */
create function private.require_interviewer(p_agency_id uuid) returns void
	language plpgsql stable
	set search_path = ''
as $$
begin
	if private.called_by_server() then
		return;
	end if;
	if p_agency_id is null
		or p_agency_id not in (select private.agency_ids_as('admin', 'interviewer')) then
		raise exception 'the caller is neither admin nor interviewer of the agency'
			using errcode = 'NOTIN', hint = 'Ask an admin of your agency for the role.';
	end if;
end;
$$;
comment on function private.require_interviewer(uuid) is
	'Refuses whoever is neither admin nor interviewer of the agency nor the server (NOTIN). The same words for an agency that does not exist.';
revoke all on function private.require_interviewer(uuid) from public;

/*
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
