/*
 * From draft to closing: opening, prolonging and closing a round, making a draft of an earlier one, and
 * the lock under which all that happens. The end of a round is the last mix or void_round.
 * Locks nothing. To undo: drop the functions.
 */

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

/*
 * Security definer: people have no right to change a state; this checks who and when for them. The
 * counters of slips start from what is there.
 */
create function public.open_round(p_round_id uuid) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
	v_slips integer;
	v_held_for uuid[];
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
	-- Posters of the draft have named them, and the form will.
	if exists (
		select from public.joint_agencies where round_id = p_round_id
	) and exists (
		select
		from (
			select agency_id, name_th, name_en from public.joint_agencies where round_id = p_round_id
		) told
		full join private.led_by(v_round.agency_id) now
			on (now.agency_id, now.name_th, now.name_en) = (told.agency_id, told.name_th, told.name_en)
		where now.agency_id is null or told.agency_id is null
	) then
		raise exception 'the agencies of the cluster are others than when the round was drafted, or are called otherwise'
			using errcode = 'CLSCH', hint = 'Choose again whom the round is held with.';
	end if;
	if v_round.part = 'iit' then
		-- Of the same colleagues, asked for one agency and for several, one result less the other would tell
		-- of those who are in one of them alone. Two who open at the same time come one after the other.
		v_held_for := private.held_for(v_round);
		perform from public.agencies where id = any (v_held_for) order by id for no key update;
		if exists (
			select from public.rounds o
			where o.id in (
				select r.id from public.rounds r where r.agency_id = any (v_held_for)
				union
				select j.round_id from public.joint_agencies j where j.agency_id = any (v_held_for)
			)
				and o.part = 'iit' and o.fiscal_year = v_round.fiscal_year
				and o.state not in ('draft', 'void') and private.held_for(o) <> v_held_for
		) then
			raise exception 'employees of these agencies were asked together with others, or without them, in that year'
				using errcode = 'CLSTW', hint = 'Hold the rounds of a year for the same agencies.';
		end if;
		if v_round.admission = 'ticket' and v_round.key_fingerprint is null then
			raise exception 'a round with tickets needs the fingerprint of its key' using errcode = 'NOFPR',
				hint = 'Make the key, and then the slips.';
		end if;
		-- Again, because the head count may have been corrected after the slips were made.
		select count(*) into v_slips from private.slips where round_id = p_round_id;
		perform private.require_slip_count(v_round, v_slips);
		update public.rounds
		set printed = v_slips, spares = greatest(0, v_slips - expected)
		where id = p_round_id;
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

	-- Its own agency has it from the trigger of rounds.
	perform audit.note(
		j.agency_id,
		'joint_round_opened',
		v_round.name,
		jsonb_build_object('lead', (select a.name_th from public.agencies a where a.id = v_round.agency_id))
	)
	from public.joint_agencies j
	where j.round_id = p_round_id and j.agency_id <> v_round.agency_id
	order by j.agency_id;
end;
$$;
comment on function public.open_round(uuid) is
	'draft -> open: gives the cells and the day of the first mix. RNDST, RNDDY, RNDSP (no service point), SLTCT (slips too few or too many), NOFPR (tickets without a key), CLSCH (the agencies of the cluster or their names have changed since), CLSTW (employees of one of the agencies were asked for others in that year).';
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
 * Security definer: as the other functions of a round; it checks who asks. A copy has what an agency
 * decided once and would decide again.
 * Deliberately not copied: whatever belongs to one round alone, which is its address, its key and
 * slips, an outside issuer, and everything that came in.
 */
create function public.copy_round(
	p_round_id uuid,
	p_name text,
	p_fiscal_year integer,
	p_instrument_id text,
	p_opens_on date,
	p_closes_on date
) returns text
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_id uuid;
	v_slug text;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	insert into public.rounds (
		agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on,
		k, disclosure_profile, expected, target, admission, asks_comment, wording
	)
	select
		agency_id, p_name, p_instrument_id, part, p_fiscal_year, p_opens_on, p_closes_on,
		k, disclosure_profile, expected, target, admission, asks_comment,
		-- The same code is another question in another questionnaire.
		case when instrument_id = p_instrument_id then wording else '{}' end
	from public.rounds
	where id = p_round_id
	returning id, slug into v_id, v_slug;
	insert into public.service_points (round_id, name_th, name_en, expected)
	select v_id, name_th, name_en, expected
	from public.service_points
	where round_id = p_round_id;
	return v_slug;
end;
$$;
comment on function public.copy_round(uuid, text, integer, text, date, date) is
	'Makes a draft with part, k, profile, expected answers, target, way in, comment, service points and, of the same questionnaire, wording of a round; returns its slug. NOTAD.';
revoke all on function public.copy_round(uuid, text, integer, text, date, date) from public;
grant execute on function public.copy_round(uuid, text, integer, text, date, date) to authenticated;
