/*
 * Retention: how long what respondents left behind is kept, and what holds an agency to it.
 * Locks public.agencies for a moment, for its trigger. To undo: drop the trigger, then the functions.
 */

/*
 * Security definer: it reads the day of the last mix. A void round never mixed; its planned last
 * day stands in.
 */
create function private.kept_until(p_round public.rounds, p_retention_days integer) returns date
	language sql stable security definer
	set search_path = ''
as $$
	select coalesce((select max(day) from private.mixes where round_id = p_round.id), p_round.closes_on)
		+ p_retention_days;
$$;
comment on function private.kept_until(public.rounds, integer) is
	'Last day on which rows and marks of a finished external or void round are kept.';
revoke all on function private.kept_until(public.rounds, integer) from public;

/* Security invoker: it reads nothing. */
create function private.keeps_marks(p_round public.rounds) returns boolean
	language sql immutable
	set search_path = ''
return p_round.state = 'closed' and p_round.part = 'iit';
comment on function private.keeps_marks(public.rounds) is
	'Whether marks and slips stay for good: in an internal round that was counted everybody may check the box by them (P22).';
revoke all on function private.keeps_marks(public.rounds) from public;

/*
 * Whoever answered was told how long; the promise may get shorter and never longer. It asks the
 * state of the rounds and not whether there is an answer, or an admin could find out by trying.
 * Security definer: it must see the rounds of the agency whoever asks.
 */
create function private.tg_agencies__keep_retention() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	if new.retention_days > old.retention_days and exists (
		select from public.rounds r
		where r.agency_id = old.id and (
			r.state in ('open', 'closing')
			or r.state in ('closed', 'void') and private.kept_until(r, old.retention_days) >= private.today()
		)
	) then
		raise exception 'answers that are kept were promised a shorter time' using errcode = 'AGNRT',
			hint = 'Wait until the last round has run out, or keep the shorter time.';
	end if;
	return new;
end;
$$;
comment on function private.tg_agencies__keep_retention() is
	'Retention grows only while no round stands under the shorter promise (AGNRT).';
revoke all on function private.tg_agencies__keep_retention() from public;
create trigger _510_keep_retention before update on public.agencies
	for each row execute function private.tg_agencies__keep_retention();

/*
 * Security definer: what respondents left behind is out of everybody's reach; the schedule deletes it
 * when its time is over. Tallies and results stay: they describe nobody. So do the marks and slips of
 * an internal round that was counted; its comments go like all others.
 */
create function public.delete_expired_responses() returns integer
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round_id uuid;
	v_deleted integer := 0;
begin
	perform private.require_server();
	for v_round_id in
		select r.id
		from public.rounds r
		join public.agencies a on a.id = r.agency_id
		where r.state in ('void', 'closed')
			and private.kept_until(r, a.retention_days) < private.today()
			and (
				exists (select from private.comments where round_id = r.id)
				or not private.keeps_marks(r) and (
					exists (select from private.spent where round_id = r.id)
					or exists (select from private.slips where round_id = r.id)
					or exists (select from private.responses where round_id = r.id)
				)
			)
		order by r.id
	loop
		-- A compaction may be writing the same marks anew.
		perform private.seize_round(v_round_id);
		delete from private.comments where round_id = v_round_id;
		if not (select private.keeps_marks(r) from public.rounds r where r.id = v_round_id) then
			delete from private.spent where round_id = v_round_id;
			delete from private.slips where round_id = v_round_id;
			delete from private.responses where round_id = v_round_id;
		end if;
		v_deleted := v_deleted + 1;
	end loop;
	return v_deleted;
end;
$$;
comment on function public.delete_expired_responses() is
	'Deletes comments, rows and marks of rounds whose time is over (marks of a counted internal round stay); returns how many rounds.';
revoke all on function public.delete_expired_responses() from public;
grant execute on function public.delete_expired_responses() to service_role;
