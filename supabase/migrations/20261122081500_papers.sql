/*
 * Paper entry: answers that came on paper and are typed in by staff. They go the way of every other
 * answer; how many a person typed on a day is noted for the office's own supervision.
 * Locks nothing. To undo: drop the functions, then the table.
 */

/*
 * audit.paper_entries: whether as many papers were typed in as lay in the box. The row is written in
 * the transaction that takes the answer, so that none is typed in unnoticed. That transaction can be
 * recognised on the disk; it tells of a waiting envelope what its key would tell, namely that it came
 * from paper, and of a mixed answer nothing, because mixing leaves no trace of envelopes.
 * Deliberately absent: the service point, the answers, and a link to the person's account: what was
 * done stays when the account is gone.
 */
create table audit.paper_entries (
	round_id uuid not null,
	day date not null,
	user_id uuid not null,
	n integer not null,
	is_noted boolean not null default false,
	constraint paper_entries_pkey primary key (round_id, day, user_id),
	constraint paper_entries_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint paper_entries_n_is_a_days_work check (n between 1 and 2000)
);
comment on table audit.paper_entries is 'How many papers a person typed in on a day.';
comment on column audit.paper_entries.round_id is 'The round they were typed into.';
comment on column audit.paper_entries.day is 'Day in Thailand.';
comment on column audit.paper_entries.user_id is 'The account that typed them.';
comment on column audit.paper_entries.n is 'How many, repeats not counted.';
comment on column audit.paper_entries.is_noted is 'Whether the day stands in the record of acts.';
alter table audit.paper_entries enable row level security;
-- Papers are noted once, the night after they were typed in, and stay for good.
create index paper_entries_not_noted_idx on audit.paper_entries (day) where not is_noted;
-- No policy: written by submit_paper and note_papers, read by paper_entries, and by nothing else.

/*
 * Security definer: it writes what nobody may write by themselves. Only the server calls it, because
 * only the server can seal; the person is whoever is signed in there, and is checked here again. The
 * answer and the count are one transaction.
 */
create function public.submit_paper(p_round_id uuid, p_user_id uuid, p_response jsonb) returns jsonb
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_outcome text;
	v_today constant date := private.today();
begin
	perform private.require_server();
	if not exists (
		select
		from public.rounds r
		join public.memberships m on m.agency_id = r.agency_id
		where r.id = p_round_id and m.user_id = p_user_id and m.role in ('admin', 'interviewer')
	) then
		raise exception 'the person is neither admin nor interviewer of the agency'
			using errcode = 'NOTIN', hint = 'Ask an admin of your agency for the role.';
	end if;
	-- A ticket is on a phone. What came without one would be spent as if it were one.
	if exists (select from public.rounds where id = p_round_id and admission = 'ticket') then
		raise exception 'a round with tickets takes no papers' using errcode = 'TKTPA';
	end if;
	v_outcome := public.submit_responses(
		jsonb_build_array(p_response || jsonb_build_object('round_id', p_round_id))
	) ->> 0;
	if v_outcome = 'ok' then
		insert into audit.paper_entries as e (round_id, day, user_id, n)
		values (p_round_id, v_today, p_user_id, 1)
		on conflict (round_id, day, user_id) do update set n = e.n + 1;
	end if;
	return jsonb_build_object(
		'outcome', v_outcome,
		'today', coalesce((
			select n
			from audit.paper_entries
			where round_id = p_round_id and day = v_today and user_id = p_user_id
		), 0)
	);
end;
$$;
comment on function public.submit_paper(uuid, uuid, jsonb) is
	'Submits one answer typed in from paper, as submit_responses does: {outcome, today (how many papers of this round the person has typed in today)}. NOTIN, TKTPA, SUBFM.';
revoke all on function public.submit_paper(uuid, uuid, jsonb) from public;
grant execute on function public.submit_paper(uuid, uuid, jsonb) to service_role;

/*
 * Security definer: admins see what was typed in for their agency. Of days that are over alone: a
 * number that moves while people answer would be a live counter.
 */
create function public.paper_entries(p_round_id uuid) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	return (
		select coalesce(
			jsonb_agg(
				jsonb_build_object('day', e.day, 'entered_by', u.email, 'n', e.n)
				order by e.day desc, u.email
			),
			'[]'
		)
		from (
			select day, user_id, n
			from audit.paper_entries
			where round_id = p_round_id and day < private.today()
			order by day desc, user_id
			limit 500
		) e
		left join auth.users u on u.id = e.user_id
	);
end;
$$;
comment on function public.paper_entries(uuid) is
	'Papers typed into a round until yesterday, for admins of its agency: [{day, entered_by (e-mail address; null where the account is gone), n}], newest first, at most 500. NOTAD.';
revoke all on function public.paper_entries(uuid) from public;
grant execute on function public.paper_entries(uuid) to authenticated;

/*
 * Security definer: both tables are out of everybody's reach. Of days that are over alone, and without
 * a number: an act that appeared with a paper would tell that somebody has just answered (P16).
 */
create function public.note_papers() returns integer
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_entry record;
	v_noted integer := 0;
begin
	perform private.require_server();
	for v_entry in
		update audit.paper_entries e
		set is_noted = true
		from public.rounds r
		where r.id = e.round_id and not e.is_noted and e.day < private.today()
		returning r.agency_id, r.name, r.slug, e.day, e.user_id
	loop
		insert into audit.acts (agency_id, kind, subject, detail, actor)
		values (
			v_entry.agency_id,
			'papers_entered',
			v_entry.name,
			jsonb_build_object('round', v_entry.slug, 'day', v_entry.day),
			coalesce((select email from auth.users where id = v_entry.user_id), v_entry.user_id::text)
		);
		v_noted := v_noted + 1;
	end loop;
	return v_noted;
end;
$$;
comment on function public.note_papers() is
	'Notes who typed in papers on days that are over; returns how many days of persons.';
revoke all on function public.note_papers() from public;
grant execute on function public.note_papers() to service_role;
