/*
 * An outside issuer: one Prongsai makes the slips and signs the tickets of a round, another takes its
 * answers. So whoever counts the answers holds neither slips nor the key that signs.
 *
 *   at the issuer     signs_for    address of the collector's round, which its slips carry
 *   at the collector  issuer       public slug of the issuer's round, and the key it signs with
 *
 * A ticket's message names the collector's round: the phone needs no second id, and the issuer signs
 * it unread. Both kinds are rounds with tickets, and what they promise is frozen with the rest.
 *
 * Locks public.rounds for a moment. To undo: drop what is new, make the replaced functions again from
 * the files before this.
 */

alter table public.rounds
	add column issuer text,
	add column issuer_key text,
	add column signs_for text;
comment on column public.rounds.issuer is
	'Slug of the round at the outside issuer that has the slips and signs the tickets; null: this Prongsai does.';
comment on column public.rounds.issuer_key is
	'The public key of that round (SPKI in hex), as it was fetched when the issuer was named.';
comment on column public.rounds.signs_for is
	'Address of another Prongsai''s round, whose tickets this one signs and whose answers it never sees; null: its own.';

alter table public.rounds
	add constraint rounds_issuer_has_a_key check (
		(issuer is null) = (issuer_key is null)
		and (issuer is null or issuer ~ '^[a-z0-9-]{1,40}$')
		and (
			issuer_key is null
			or issuer_key ~ '^([0-9a-f]{2})+$' and length(issuer_key) <= 2048
				and key_fingerprint is not null
				and key_fingerprint = encode(sha256(decode(issuer_key, 'hex')), 'hex')
		)
	),
	add constraint rounds_signs_for_an_address check (
		signs_for ~ '^(https://[^/?#@[:space:]]+|http://(localhost|127[.]0[.]0[.]1)(:[0-9]{1,5})?)/i/[a-z0-9-]{1,40}$'
	),
	add constraint rounds_are_outside_in_one_way check (issuer is null or signs_for is null),
	add constraint rounds_outside_have_tickets
		check (admission = 'ticket' or issuer is null and signs_for is null),
	-- Whoever holds the key would else make slips that nobody counts.
	add constraint rounds_with_an_issuer_have_no_slips check (issuer is null or printed = 0);

grant insert (issuer, issuer_key, signs_for) on public.rounds to authenticated, service_role;
grant update (issuer, issuer_key, signs_for) on public.rounds to authenticated, service_role;

/* As before; a draft that becomes a draw has no issuer either. */
create or replace function private.tg_rounds__discard_slips() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	delete from private.slips where round_id = new.id;
	new.printed := 0;
	new.spares := 0;
	if new.admission <> 'ticket' then
		new.key_fingerprint := null;
		new.issuer := null;
		new.issuer_key := null;
		new.signs_for := null;
	end if;
	return new;
end;
$$;

-- Slips carry the address that they are answered at.
create trigger _610_discard_slips before update on public.rounds
	for each row
	when ((old.issuer, old.signs_for) is distinct from (new.issuer, new.signs_for))
	execute function private.tg_rounds__discard_slips();

/* As before; a round whose slips are the issuer's has none here, and may not be given any. */
create or replace function private.require_slip_count(p_round public.rounds, p_count integer) returns void
	language plpgsql immutable
	set search_path = ''
as $$
declare
	v_most constant integer := p_round.expected + private.most_spares(p_round.expected);
begin
	if p_round.issuer is not null then
		if p_count <> 0 then
			raise exception 'the slips of this round are made by its issuer' using errcode = 'RNDST';
		end if;
		return;
	end if;
	if p_count not between p_round.k and v_most then
		raise exception 'the round takes between % and % slips, not %', p_round.k, v_most, p_count
			using errcode = 'SLTCT', hint = 'Make the slips again, for the head count of the round.';
	end if;
end;
$$;
comment on function private.require_slip_count(public.rounds, integer) is
	'Slips are at least k, and at most the head count and max(2, 5 %) spares (SLTCT); none with an outside issuer (RNDST).';

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
 * As before. A round that signs for another takes no answers, so it always ends void; where at least
 * k slips were redeemed it is shown as closed, with their number, or nobody could ever compare it
 * with the answers elsewhere. Of fewer nothing is told (P5).
 */
create or replace function public.round_counters(p_round_slug text) returns jsonb
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
