/*
 * Tickets: one answer for each employee, and nobody can tell which is whose.
 *
 * In a round with tickets a slip does not come with an answer. It is redeemed first, for a signature
 * over something that the server cannot read, and the answer comes with that signature; only the
 * nullifier of the ticket is spent. So `slips` and `spent` have nothing in common, not even a time.
 *
 * With an outside issuer one Prongsai makes the slips and signs the tickets of a round, and another takes
 * its answers. So whoever counts the answers holds neither slips nor the key that signs.
 *
 *   at the issuer     signs_for    address of the collector's round, which its slips carry
 *   at the collector  issuer       public slug of the issuer's round, and the key it signs with
 *
 * A ticket's message names the collector's round: the phone needs no second id, and the issuer signs
 * it unread. Both kinds are rounds with tickets, and what they promise is frozen with the rest.
 *
 * Locks nothing. To undo: drop the functions.
 */

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
 * Security definer: as internal_entry. All of it is printed on slips or served to every phone.
 */
create function public.ticket_issuer(p_round_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select jsonb_build_object('issuer', r.issuer, 'issuer_key', r.issuer_key, 'signs_for', r.signs_for)
	from public.rounds r
	where r.slug = p_round_slug and coalesce(r.issuer, r.signs_for) is not null;
$$;
comment on function public.ticket_issuer(text) is
	'Of a round whose tickets are signed by one Prongsai and used at another: issuer (slug there) and issuer_key (SPKI in hex), or signs_for (address of the collector''s round). Null of any other round.';
revoke all on function public.ticket_issuer(text) from public;
grant execute on function public.ticket_issuer(text) to anon, service_role;

/*
 * Security definer: what everybody may know of a round's slips, by the address that is printed on
 * them. Until the round has closed it changes with the night's snapshot alone, never with an answer
 * (P16); of a void round nothing more is ever told (P5).
 * A round that signs for another takes no answers, so it always ends void; where at least k slips were
 * redeemed it is shown as closed, with their number, or nobody could ever compare it with the answers
 * elsewhere. Of fewer nothing is told.
 */
create function public.round_counters(p_round_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select jsonb_build_object(
		'state', case when e.has_signed then 'closed' else r.state end,
		'admission', r.admission,
		'k', r.k,
		'key_fingerprint', r.key_fingerprint,
		'expected', r.expected,
		'printed', r.printed,
		'handed_out', r.handed_out,
		'spares', r.spares,
		'redeemed', case
			when r.state = 'closed' or e.has_signed
				then (select count(*) from private.slips s where s.round_id = r.id and s.state = 'redeemed')
			else r.redeemed_at_least
		end,
		'counted_on', r.turnout_on,
		'answers', case
			when r.state = 'closed' then (select count(*) from private.spent s where s.round_id = r.id)
		end
	)
	from public.rounds r
	cross join lateral (
		select r.signs_for is not null and r.state = 'void' and r.k <= (
			select count(*) from private.slips s where s.round_id = r.id and s.state = 'redeemed'
		) as has_signed
	) e
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
