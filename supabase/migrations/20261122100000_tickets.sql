/*
 * Tickets: one answer for each employee, and nobody can tell which is whose.
 *
 * In a round with tickets a slip does not come with an answer. It is redeemed first, for a signature
 * over something that the server cannot read, and the answer comes with that signature; only the
 * nullifier of the ticket is spent. So `slips` and `spent` have nothing in common, not even a time.
 *
 * And the counters by which everybody can see whether the box was stuffed:
 *     answers <= redeemed <= handed out <= printed <= head count + spares.
 * What is certain by construction or known to all is enforced here. That answers are no more than
 * slips redeemed, and these no more than handed out, is shown instead: a refusal would hide the
 * fraud that the numbers reveal, and would tell who asks how many have come (P16).
 *
 * Locks public.rounds and private.slips for a moment. To undo: drop the new functions, make the
 * replaced ones again from the files before this, drop the columns and constraints.
 */

alter table public.rounds
	add column key_fingerprint text,
	add column printed integer not null default 0,
	add column handed_out integer,
	add column spares integer not null default 0,
	add column redeemed_at_least integer not null default 0;
comment on column public.rounds.admission is
	'How a respondent gets in: link (external), draw or ticket (internal): a slip from a box comes with the answer, or is redeemed for a blind-signed ticket first.';
comment on column public.rounds.key_fingerprint is
	'SHA-256 of the public key that signs the round''s tickets (SPKI), in hex; half of it is printed on the slips.';
comment on column public.rounds.printed is 'Slips that were made; shown publicly.';
comment on column public.rounds.handed_out is 'Slips handed out, as the agency declares; null until it does.';
comment on column public.rounds.spares is 'Slips beyond one for each employee, as declared; so many could answer twice.';
comment on column public.rounds.redeemed_at_least is 'Slips redeemed at the last snapshot, rounded down to a multiple of k.';

-- Rounds that have slips already, whatever their state: nothing that was promised changes.
alter table public.rounds disable trigger _500_freeze;
update public.rounds r
set printed = s.n, spares = greatest(0, s.n - r.expected)
from (select round_id, count(*)::integer as n from private.slips group by round_id) s
where s.round_id = r.id;
alter table public.rounds enable trigger _500_freeze;

alter table public.rounds
	drop constraint rounds_admission_is_known,
	drop constraint rounds_admission_fits_part,
	add constraint rounds_admission_is_known check (admission in ('link', 'draw', 'ticket')),
	add constraint rounds_admission_fits_part check ((part = 'iit') = (admission in ('draw', 'ticket'))),
	add constraint rounds_key_fingerprint_is_a_hash check (key_fingerprint ~ '^[0-9a-f]{64}$'),
	-- P20: one key for one round.
	add constraint rounds_key_fingerprint_unique unique (key_fingerprint),
	add constraint rounds_key_signs_tickets check (admission = 'ticket' or key_fingerprint is null),
	add constraint rounds_tickets_have_a_key
		check (admission <> 'ticket' or state = 'draft' or key_fingerprint is not null),
	add constraint rounds_only_internal_ones_have_slips
		check (part = 'iit' or (printed, spares, redeemed_at_least) = (0, 0, 0) and handed_out is null),
	add constraint rounds_redeemed_is_whole_batches
		check (redeemed_at_least >= 0 and redeemed_at_least % k = 0),
	-- P22, as far as it is decided before anybody answers.
	add constraint rounds_slips_add_up check (
		printed >= 0 and spares >= 0
		and (
			state = 'draft' and handed_out is null and redeemed_at_least = 0
			or state <> 'draft' and coalesce(handed_out, 0) between 0 and printed
				and printed <= expected + spares and redeemed_at_least <= printed
		)
	);

-- The key is made with the slips, before the round opens. The counters are not granted: functions.
grant insert (key_fingerprint) on public.rounds to authenticated, service_role;
grant update (key_fingerprint) on public.rounds to authenticated, service_role;

alter table private.slips
	add column blinded_hash bytea,
	add constraint slips_blinded_hash_is_a_hash check (octet_length(blinded_hash) = 32),
	add constraint slips_only_redeemed_ones_were_blinded check (blinded_hash is null or state = 'redeemed');
comment on column private.slips.state is
	'unused, redeemed (an answer came with it, or a ticket was signed for it) or revoked.';
comment on column private.slips.blinded_hash is
	'SHA-256 of the blinded message that was signed for it, so that a lost reply can be repeated; blinded, it leads to no ticket. Forgotten by compact_round.';

/*
 * Security definer: slips are private. A slip is printed for one way in and with the fingerprint of
 * one key; where either changes in a draft, the slips would lead their holders astray.
 */
create function private.tg_rounds__discard_slips() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	delete from private.slips where round_id = new.id;
	new.printed := 0;
	new.spares := 0;
	if new.admission <> 'ticket' then
		new.key_fingerprint := null;
	end if;
	return new;
end;
$$;
comment on function private.tg_rounds__discard_slips() is
	'Discards the slips of a draft whose way in or key changes: they must be made again.';
revoke all on function private.tg_rounds__discard_slips() from public;
-- After the freeze, which lets a change of these through in drafts only.
create trigger _600_discard_slips before update on public.rounds
	for each row
	when ((old.admission, old.key_fingerprint) is distinct from (new.admission, new.key_fingerprint))
	execute function private.tg_rounds__discard_slips();

/* As before, and the counters of slips: they move while the round is open, and some only grow. */
create or replace function private.tg_rounds__freeze() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
declare
	c_movable constant text[] := array[
		'state', 'closes_on', 'mix_due_on', 'turnout_at_least', 'turnout_on', 'tallies_version',
		'handed_out', 'spares', 'redeemed_at_least'
	];
begin
	if tg_op = 'INSERT' then
		if new.state <> 'draft' then
			raise exception 'a round begins as a draft' using errcode = 'RNDST';
		end if;
		return new;
	end if;
	if tg_op = 'DELETE' then
		if old.state <> 'draft' and not exists (
			select from public.agencies where id = old.agency_id and is_demonstration
		) then
			raise exception 'a round that was opened is kept' using errcode = 'RNDFZ',
				hint = 'Close it; its results stay.';
		end if;
		return old;
	end if;

	if (new.id, new.slug, new.agency_id) is distinct from (old.id, old.slug, old.agency_id) then
		raise exception 'id, slug and agency of a round never change' using errcode = 'RNDFZ';
	end if;
	if old.state = 'draft' and new.state = 'draft' then
		return new;
	end if;
	if old.state in ('closed', 'void') then
		raise exception 'a finished round never changes' using errcode = 'RNDFZ';
	end if;
	if (to_jsonb(new) - c_movable) is distinct from (to_jsonb(old) - c_movable) then
		raise exception 'what a round asks and promises is frozen when it opens' using errcode = 'RNDFZ',
			hint = 'Make another round.';
	end if;
	if new.closes_on <> old.closes_on and (old.state <> 'open' or new.closes_on < old.closes_on) then
		raise exception 'a round can only be prolonged, and only while it is open' using errcode = 'RNDDY';
	end if;
	if new.tallies_version < old.tallies_version or new.turnout_at_least < old.turnout_at_least
		or new.redeemed_at_least < old.redeemed_at_least then
		raise exception 'versions and turnout of a round only grow' using errcode = 'RNDFZ';
	end if;
	if (new.handed_out, new.spares) is distinct from (old.handed_out, old.spares) and old.state <> 'open' then
		raise exception 'slips are declared while the round is open' using errcode = 'RNDFZ';
	end if;

	if new.state = old.state then
		return new;
	end if;
	if (old.state, new.state) not in (
		('draft', 'open'), ('open', 'closing'), ('closing', 'closed'), ('closing', 'void')
	) then
		raise exception 'a round does not go from % to %', old.state, new.state using errcode = 'RNDST';
	end if;
	if new.state in ('closed', 'void') then
		if exists (select from private.inbox where round_id = old.id) then
			raise exception 'a round is finished only when its inbox is empty' using errcode = 'RNDST';
		end if;
		if exists (select from private.mixes where round_id = old.id) <> (new.state = 'closed') then
			raise exception 'a round is void if and only if nothing was ever mixed' using errcode = 'RNDST';
		end if;
	end if;
	return new;
end;
$$;

/*
 * How many spares a head count allows, as in require_slip_count.
 * Security invoker: it reads nothing.
 */
create function private.most_spares(p_expected integer) returns integer
	language sql immutable
	set search_path = ''
return greatest(2, (p_expected + 19) / 20);
comment on function private.most_spares(integer) is 'Spares are at most max(2, 5 %) of the head count.';
revoke all on function private.most_spares(integer) from public;

create or replace function private.require_slip_count(p_round public.rounds, p_count integer) returns void
	language plpgsql immutable
	set search_path = ''
as $$
declare
	v_most constant integer := p_round.expected + private.most_spares(p_round.expected);
begin
	if p_count not between p_round.k and v_most then
		raise exception 'the round takes between % and % slips, not %', p_round.k, v_most, p_count
			using errcode = 'SLPNM', hint = 'Make the slips again, for the head count of the round.';
	end if;
end;
$$;

/* As before, for both kinds of internal round. Tickets need their key first: slips carry its print. */
create or replace function public.replace_slips(p_round_id uuid, p_hashes text[]) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
	v_count constant integer := coalesce(cardinality(p_hashes), 0);
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'draft' or v_round.part <> 'iit' then
		raise exception 'slips are made for an internal round before it opens' using errcode = 'RNDST';
	end if;
	if v_round.admission = 'ticket' and v_round.key_fingerprint is null then
		raise exception 'slips for tickets carry the fingerprint of the round''s key' using errcode = 'NOFPR',
			hint = 'Make the key first.';
	end if;
	if exists (select from unnest(p_hashes) as s(h) where h is null or h !~ '^[0-9a-f]{64}$')
		or v_count <> (select count(distinct h) from unnest(p_hashes) as s(h)) then
		raise exception 'slips are distinct hashes of 32 bytes in lower-case hex' using errcode = 'SLTFM';
	end if;
	perform private.require_slip_count(v_round, v_count);
	delete from private.slips where round_id = p_round_id;
	insert into private.slips (round_id, h)
	select p_round_id, decode(h, 'hex')
	from unnest(p_hashes) as s(h)
	order by gen_random_uuid();
	update public.rounds
	set printed = v_count, spares = greatest(0, v_count - expected)
	where id = p_round_id;
end;
$$;
comment on function public.replace_slips(uuid, text[]) is
	'Replaces all slips of an internal draft by these hashes (hex) and counts them as printed. RNDST, NOFPR (tickets without a key), SLTFM, SLPNM.';

/* As before; with tickets it needs the key's fingerprint, and the counters start from what is there. */
create or replace function public.open_round(p_round_id uuid) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
	v_slips integer;
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
	if v_round.part = 'iit' then
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
end;
$$;
comment on function public.open_round(uuid) is
	'draft -> open: gives the cells and the day of the first mix. RNDST, RNDDY, RNDSP (no service point), SLPNM (slips too few or too many), NOFPR (tickets without a key).';

/* As before; in a round with tickets `h` is the nullifier, and nothing of a slip may come along. */
create or replace function public.submit_responses(p_responses jsonb) returns jsonb
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_outcomes text[];
	v_outcome text;
	v_redeemed bytea[] := '{}';
	v_one record;
	v_round_id uuid;
	v_today constant date := private.today();
begin
	perform private.require_server();
	if jsonb_typeof(p_responses) is distinct from 'array' or jsonb_array_length(p_responses) not between 1 and 200 then
		raise exception 'a call carries 1 to 200 responses' using errcode = 'SUBSZ';
	end if;
	-- Refused here and not by a constraint, whose message would quote the row.
	if exists (
		select
		from jsonb_to_recordset(p_responses) as r(round_id text, cell text, h text, envelope text, slip text)
		where coalesce(round_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', true)
			or coalesce(cell !~ '^[0-9]{1,4}$', true)
			or coalesce(h !~ '^[0-9a-f]{64}$', true)
			or coalesce(envelope !~ '^[0-9a-f]*$' or length(envelope) <> 2104, true)
			or slip !~ '^[0-9a-f]{64}$'
	) then
		raise exception 'a response of the call is malformed' using errcode = 'SUBFM';
	end if;
	v_outcomes := array_fill(null::text, array[jsonb_array_length(p_responses)]);

	for v_round_id in
		select distinct round_id
		from jsonb_to_recordset(p_responses) as r(round_id uuid)
		order by round_id
	loop
		perform private.share_round(v_round_id);
	end loop;
	perform
	from private.slips
	where (round_id, h) in (
		select round_id, decode(slip, 'hex')
		from jsonb_to_recordset(p_responses) as r(round_id uuid, slip text)
		where slip is not null
	)
	order by round_id, h
	for update;

	for v_one in
		select
			e.place,
			r.round_id,
			r.cell,
			decode(r.h, 'hex') as h,
			decode(r.envelope, 'hex') as envelope,
			case when o.admission = 'draw' then decode(r.slip, 'hex') end as slip,
			case
				when o.id is null then 'unknown'
				when exists (select from private.spent u where u.round_id = r.round_id and u.h = decode(r.h, 'hex'))
					then 'already'
				when o.state <> 'open' or v_today not between o.opens_on and o.closes_on then 'closed'
				when r.cell <> 1 and o.part = 'iit' then 'unknown'
				-- With several cells there is also cell 0, the rest, for answers that came by no known point.
				when o.part <> 'iit' and not exists (
					select from public.service_points p
					where p.round_id = r.round_id and (p.cell = r.cell or r.cell = 0 and p.cell > 1)
				) then 'unknown'
				when o.admission = 'draw' then (
					coalesce(
						(
							select case when l.state = 'unused' then 'ok' else 'slip_used' end
							from private.slips l
							where l.round_id = r.round_id and l.h = decode(r.slip, 'hex')
						),
						'slip_unknown'
					)
				)
				-- A slip beside a ticket would say whose answer it is.
				when o.admission = 'ticket' and r.slip is not null then 'slip_unknown'
				else 'ok'
			end as outcome
		from jsonb_array_elements(p_responses) with ordinality as e(value, place)
		cross join jsonb_to_record(e.value) as r(round_id uuid, cell smallint, h text, envelope text, slip text)
		left join public.rounds o on o.id = r.round_id
		order by r.round_id, r.h, e.place
	loop
		v_outcome := v_one.outcome;
		if v_outcome = 'ok' and v_one.slip = any (v_redeemed) then
			v_outcome := 'slip_used';
		end if;
		if v_outcome = 'ok' then
			insert into private.spent (round_id, h) values (v_one.round_id, v_one.h) on conflict do nothing;
			if not found then
				-- Twice in this call, or another call was faster between the look and the insert.
				v_outcome := 'already';
			else
				insert into private.inbox (round_id, cell, envelope)
				values (v_one.round_id, v_one.cell, v_one.envelope);
				if v_one.slip is not null then
					update private.slips set state = 'redeemed' where round_id = v_one.round_id and h = v_one.slip;
					v_redeemed := v_redeemed || v_one.slip;
				end if;
			end if;
		end if;
		v_outcomes[v_one.place] := v_outcome;
	end loop;
	return to_jsonb(v_outcomes);
end;
$$;
comment on function public.submit_responses(jsonb) is
	'Takes up to 200 of {round_id, cell, h, envelope, slip} (hex; slip null except in a draw) and answers, in their order, ok, already, closed, unknown, slip_unknown or slip_used. SUBSZ, SUBFM, ISOLA.';

/* As before, and the slips redeemed, rounded down to a multiple of k like the answers (P22). */
create or replace function public.snapshot_turnout() returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
begin
	perform private.require_server();
	update public.rounds r
	set turnout_on = private.today(),
		turnout_at_least = (select count(*) from private.spent s where s.round_id = r.id) / r.k * r.k,
		redeemed_at_least = (
			select count(*) from private.slips s where s.round_id = r.id and s.state = 'redeemed'
		) / r.k * r.k
	where r.state = 'open' and (r.turnout_on is null or r.turnout_on < private.today());
end;
$$;
comment on function public.snapshot_turnout() is
	'Sets turnout and redeemed slips of open rounds, once a day, rounded down to a multiple of k.';

/* Refused before it is looked up, and not by a cast, whose message would quote it. */
create function private.require_hash(p_hash text) returns void
	language plpgsql immutable
	set search_path = ''
as $$
begin
	if coalesce(p_hash !~ '^[0-9a-f]{64}$', true) then
		raise exception 'a hash is 32 bytes in lower-case hex' using errcode = 'SLTFM';
	end if;
end;
$$;
comment on function private.require_hash(text) is 'Refuses what is no hash of 32 bytes in hex (SLTFM).';
revoke all on function private.require_hash(text) from public;

/*
 * Security definer: changes a slip, for the server alone. The server signs before it calls, and
 * gives the signature away only where the answer is `signed` or `again`.
 *
 * The lock is the submissions': once begin_closing has returned no ticket is signed any more.
 * Two calls for one slip wait for each other; the blinded message of the first is the slip's.
 */
create function public.redeem_slip(p_round_id uuid, p_slip text, p_blinded_hash text) returns text
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
	v_slip private.slips;
begin
	perform private.require_server();
	perform private.require_hash(p_slip);
	perform private.require_hash(p_blinded_hash);
	perform private.share_round(p_round_id);
	select * into v_round from public.rounds where id = p_round_id and admission = 'ticket';
	if not found then
		return 'unknown';
	end if;
	if v_round.state <> 'open' or private.today() not between v_round.opens_on and v_round.closes_on then
		return 'closed';
	end if;
	select * into v_slip from private.slips
	where round_id = p_round_id and h = decode(p_slip, 'hex')
	for update;
	if not found then
		return 'unknown';
	end if;
	if v_slip.state = 'unused' then
		update private.slips
		set state = 'redeemed', blinded_hash = decode(p_blinded_hash, 'hex')
		where round_id = p_round_id and h = v_slip.h;
		return 'signed';
	end if;
	return case
		when v_slip.state = 'revoked' then 'revoked'
		when v_slip.blinded_hash = decode(p_blinded_hash, 'hex') then 'again'
		else 'other'
	end;
end;
$$;
comment on function public.redeem_slip(uuid, text, text) is
	'Redeems a slip of a round with tickets for one blinded message (hashes in hex): signed, again (the same message), other (redeemed for another), revoked, unknown or closed. SLTFM, ISOLA.';
revoke all on function public.redeem_slip(uuid, text, text) from public;
grant execute on function public.redeem_slip(uuid, text, text) to service_role;

/*
 * Security definer: looks at a slip, for the server alone, on behalf of somebody who holds its code.
 * Whoever did not answer can so find out that somebody else used the slip. Not in a draw, where the
 * slip comes with the answer: there it would tell who has answered.
 */
create function public.slip_state(p_round_id uuid, p_slip text) returns text
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_server();
	perform private.require_hash(p_slip);
	return (
		select coalesce(s.state, 'unknown')
		from public.rounds r
		left join private.slips s on s.round_id = r.id and s.h = decode(p_slip, 'hex')
		where r.id = p_round_id and r.admission = 'ticket'
	);
end;
$$;
comment on function public.slip_state(uuid, text) is
	'unused, redeemed, revoked or unknown, for a slip (hash in hex) of a round with tickets; null for any other round. SLTFM.';
revoke all on function public.slip_state(uuid, text) from public;
grant execute on function public.slip_state(uuid, text) to service_role;

/*
 * Security definer: slips are private. Of unused slips only: the ticket that one was redeemed for
 * cannot be found, which is the point. The hash is taken by the server, from the slip that somebody
 * shows. Not in a draw, for the reason of slip_state.
 */
create function public.revoke_slip(p_round_id uuid, p_slip text) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
	v_state text;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	perform private.require_hash(p_slip);
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'open' or v_round.admission <> 'ticket' then
		raise exception 'a slip is revoked while its round is open and has tickets' using errcode = 'RNDST';
	end if;
	select state into v_state from private.slips where round_id = p_round_id and h = decode(p_slip, 'hex');
	if not found then
		raise exception 'the round has no such slip' using errcode = 'SLTUN';
	end if;
	if v_state = 'redeemed' then
		raise exception 'the slip was used' using errcode = 'SLTUS',
			hint = 'A ticket cannot be taken back.';
	end if;
	update private.slips set state = 'revoked' where round_id = p_round_id and h = decode(p_slip, 'hex');
end;
$$;
comment on function public.revoke_slip(uuid, text) is
	'Revokes an unused slip (hash in hex) of an open round with tickets; again does nothing. RNDST, SLTFM, SLTUN (unknown), SLTUS (used).';
revoke all on function public.revoke_slip(uuid, text) from public;
grant execute on function public.revoke_slip(uuid, text) to authenticated;

/*
 * Security definer: people have no right to change the counters; this checks them. Against the
 * night's snapshot and not against the slips as they are: refusals would else tell, number by
 * number, how many have been redeemed by now (P16).
 */
create function public.declare_slips(p_round_id uuid, p_handed_out integer, p_spares integer) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'open' or v_round.part <> 'iit' then
		raise exception 'slips are declared while an internal round is open' using errcode = 'RNDST';
	end if;
	if p_handed_out is null or p_handed_out not between v_round.redeemed_at_least and v_round.printed
		or p_spares is null or p_spares not between greatest(0, v_round.printed - v_round.expected)
			and private.most_spares(v_round.expected) then
		raise exception 'redeemed <= handed out <= printed <= head count + spares, and spares are few'
			using errcode = 'SLTNM', hint = 'Count the slips again.';
	end if;
	update public.rounds set handed_out = p_handed_out, spares = p_spares where id = p_round_id;
end;
$$;
comment on function public.declare_slips(uuid, integer, integer) is
	'Declares how many slips of an open internal round were handed out, and how many are spares. RNDST, SLTNM.';
revoke all on function public.declare_slips(uuid, integer, integer) from public;
grant execute on function public.declare_slips(uuid, integer, integer) to authenticated;

/*
 * Security definer: what everybody may know of a round's slips, by the address that is printed on
 * them. Until the round has closed it changes with the night's snapshot alone, never with an answer
 * (P16); of a void round nothing more is ever told (P5).
 */
create function public.round_counters(p_round_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select jsonb_build_object(
		'state', r.state,
		'admission', r.admission,
		'k', r.k,
		'key_fingerprint', r.key_fingerprint,
		'expected', r.expected,
		'printed', r.printed,
		'handed_out', r.handed_out,
		'spares', r.spares,
		'redeemed', case
			when r.state = 'closed'
				then (select count(*) from private.slips s where s.round_id = r.id and s.state = 'redeemed')
			else r.redeemed_at_least
		end,
		'counted_on', r.turnout_on,
		'answers', case
			when r.state = 'closed' then (select count(*) from private.spent s where s.round_id = r.id)
		end
	)
	from public.rounds r
	where r.slug = p_round_slug and r.part = 'iit';
$$;
comment on function public.round_counters(text) is
	'What is public of an internal round''s slips, or null: head count, printed, handed out, spares, redeemed (rounded down to a multiple of k on counted_on; exact once closed), and answers once closed.';
revoke all on function public.round_counters(text) from public;
grant execute on function public.round_counters(text) to anon, service_role;

/*
 * Security definer: as round_counters. Sorted, so that it shows no order of arrival whether or not
 * compact_round has run. A respondent finds the own receipt in it, and everybody can count it.
 */
create function public.nullifiers(p_round_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select (
		select coalesce(jsonb_agg(encode(s.h, 'hex') order by s.h), '[]')
		from private.spent s
		where s.round_id = r.id
	)
	from public.rounds r
	where r.slug = p_round_slug and r.admission = 'ticket' and r.state = 'closed';
$$;
comment on function public.nullifiers(text) is
	'The nullifiers (hex, sorted) of all answers of a closed round with tickets; null for any other round.';
revoke all on function public.nullifiers(text) from public;
grant execute on function public.nullifiers(text) to anon, service_role;
