/*
 * Slips: what employees draw from a box, one for each, and how many there are.
 *
 * In a draw the code of a slip comes with the answer; in a round with tickets it is redeemed first, in
 * the file of tickets. What is public of the slips is
 *     answers <= redeemed <= handed out <= printed <= head count + spares.
 * What is certain by construction or known to all is enforced, by constraints of public.rounds and here.
 * That answers are no more than slips redeemed, and these no more than handed out, is shown instead: a
 * refusal would hide the fraud that the numbers reveal, and would tell who asks how many have come (P16).
 *
 * Locks public.rounds for a moment, for its triggers. To undo: drop the triggers and functions, then
 * the table.
 */

/*
 * private.slips: the slips of an internal round that were put into the box.
 * Deliberately absent: the code (its hash is taken under a secret outside the database), a serial
 * number, who drew it, when it was redeemed (P21).
 */
create table private.slips (
	round_id uuid not null,
	h bytea not null,
	state text not null default 'unused',
	blinded_hash bytea,
	constraint slips_pkey primary key (round_id, h),
	constraint slips_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint slips_h_is_a_hash check (octet_length(h) = 32),
	constraint slips_state_is_known check (state in ('unused', 'redeemed', 'revoked')),
	constraint slips_blinded_hash_is_a_hash check (octet_length(blinded_hash) = 32),
	constraint slips_only_redeemed_ones_were_blinded check (blinded_hash is null or state = 'redeemed')
)
-- Dead rows, of which every redeemed slip leaves one, would keep the order of arrival in the file after
-- compact_round has forgotten it.
with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0.01);
comment on table private.slips is 'Slips of internal rounds, known by the hash of their code.';
comment on column private.slips.round_id is 'The round the slip is good for.';
comment on column private.slips.h is 'HMAC-SHA-256 of round and code under a secret outside the database.';
comment on column private.slips.state is
	'unused, redeemed (an answer came with it, or a ticket was signed for it) or revoked.';
comment on column private.slips.blinded_hash is
	'SHA-256 of the blinded message that was signed for it, so that a lost reply can be repeated; blinded, it leads to no ticket. Forgotten by compact_round.';
alter table private.slips enable row level security;

/*
 * Security definer: slips are private. A slip is printed for one way in, with the fingerprint of one
 * key and the address that it is answered at; where one of these changes in a draft, the slips would
 * lead their holders astray. A draft that becomes a draw has no key and no issuer either.
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
		new.issuer := null;
		new.issuer_key := null;
		new.signs_for := null;
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
create trigger _610_discard_slips before update on public.rounds
	for each row
	when ((old.issuer, old.signs_for) is distinct from (new.issuer, new.signs_for))
	execute function private.tg_rounds__discard_slips();

/* Security invoker: it reads nothing. */
create function private.most_spares(p_expected integer) returns integer
	language sql immutable
	set search_path = ''
return greatest(2, (p_expected + 19) / 20);
comment on function private.most_spares(integer) is 'Spares are at most max(2, 5 %) of the head count.';
revoke all on function private.most_spares(integer) from public;

/*
 * How many slips a head count allows: all employees, and a few spares for those that get lost, but
 * not so many that somebody could stuff the box unnoticed. Fewer than k could never be published.
 * A round whose slips are an outside issuer's has none here, and may not be given any.
 * Security invoker: called from functions that have checked their caller.
 */
create function private.require_slip_count(p_round public.rounds, p_count integer) returns void
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
revoke all on function private.require_slip_count(public.rounds, integer) from public;

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
 * Security definer: slips are private; an admin may replace all of them, before opening, and read
 * none. Random order, so that a slip's place does not tell its place in the print. Tickets need their
 * key first, for slips carry its print. It is noted even where the number stays the same: as many new
 * slips are other slips.
 */
create function public.replace_slips(p_round_id uuid, p_hashes text[]) returns void
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
	perform audit.note(
		v_round.agency_id,
		case when v_round.printed = 0 then 'slips_made' else 'slips_replaced' end,
		v_round.name,
		jsonb_build_object('round', v_round.slug, 'printed', v_count)
	);
end;
$$;
comment on function public.replace_slips(uuid, text[]) is
	'Replaces all slips of an internal draft by these hashes (hex) and counts them as printed. RNDST, NOFPR (tickets without a key), SLTFM, SLTCT.';
revoke all on function public.replace_slips(uuid, text[]) from public;
grant execute on function public.replace_slips(uuid, text[]) to authenticated, service_role;

/*
 * Security definer: slips are private. Of unused slips only: the ticket that one was redeemed for
 * cannot be found, which is the point. The hash is taken by the server, from the slip that somebody
 * shows; which it was is in no record. Not in a draw, for the reason of slip_state.
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
	perform audit.note(
		v_round.agency_id, 'slip_revoked', v_round.name, jsonb_build_object('round', v_round.slug)
	);
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

/* Security definer: audit.note can be called by nobody. */
create function audit.tg_rounds__note_declared() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	perform audit.note(
		new.agency_id,
		'slips_declared',
		new.name,
		jsonb_build_object('round', new.slug, 'handed_out', new.handed_out, 'spares', new.spares)
	);
	return null;
end;
$$;
comment on function audit.tg_rounds__note_declared() is 'Notes what an agency declares of its slips, which is public.';
revoke all on function audit.tg_rounds__note_declared() from public;
create trigger _910_note_declared after update of handed_out on public.rounds
	for each row when (old.state = 'open' and new.state = 'open')
	execute function audit.tg_rounds__note_declared();
