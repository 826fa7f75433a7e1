/*
 * Collection: what a submission leaves behind until the mix, and the one way in.
 *
 * The tables of `private` have row level security and no policy, and no role has a right on them:
 * the functions are the only door (P44, P46). They hold no time, no address, no person and no
 * sequence (P11, P12); a row's `id`, where there is one, is random.
 * Locks nothing. To undo: drop the functions, then the tables.
 */

/*
 * private.spent: what was already used, so that an answer counts once and a repeat is known (P7).
 * Deliberately absent: what was used for, when, and by whom. Nothing joins it to the inbox.
 */
create table private.spent (
	round_id uuid not null,
	h bytea not null,
	constraint spent_pkey primary key (round_id, h),
	constraint spent_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint spent_h_is_a_hash check (octet_length(h) = 32)
)
-- Dead rows would keep the order of arrival in the file after compact_round has forgotten it.
with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0.01);
comment on table private.spent is 'Hashes of form tokens (external) or slips (internal) that were used.';
comment on column private.spent.round_id is 'The round.';
comment on column private.spent.h is 'SHA-256 of the random number in the form token, or of the slip code under a secret.';
alter table private.spent enable row level security;

/*
 * private.inbox: sealed answers on their way to the mix. They can be read with the round's key
 * only, which is not in this database.
 * Deliberately absent: any order, any link to `spent`.
 */
create table private.inbox (
	id uuid not null default gen_random_uuid(),
	round_id uuid not null,
	cell smallint not null,
	envelope bytea not null,
	constraint inbox_pkey primary key (id),
	constraint inbox_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint inbox_cell_is_not_negative check (cell >= 0),
	-- 12 bytes IV, 1024 padded, 16 tag: the length tells nothing.
	constraint inbox_envelope_has_one_length check (octet_length(envelope) = 1052)
)
-- Mixed envelopes should not stay in the file (privacy: dead rows).
with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
comment on table private.inbox is 'Sealed answers that wait for the next mix.';
comment on column private.inbox.id is 'Random name of the envelope, so that a mix can say which it takes.';
comment on column private.inbox.round_id is 'The round; sealed in.';
comment on column private.inbox.cell is 'Publication cell of the entry link; sealed in.';
comment on column private.inbox.envelope is 'AES-256-GCM under the round''s key, always 1,052 bytes.';
alter table private.inbox enable row level security;
-- The foreign key; the mix counts a round's envelopes by cell.
create index inbox_round_id_cell_idx on private.inbox (round_id, cell);

/*
 * private.slips: the slips of an internal round that were put into the box.
 * Deliberately absent: the code (its hash is taken under a secret outside the database), a serial
 * number, who drew it, when it was redeemed (P21).
 */
create table private.slips (
	round_id uuid not null,
	h bytea not null,
	state text not null default 'unused',
	constraint slips_pkey primary key (round_id, h),
	constraint slips_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint slips_h_is_a_hash check (octet_length(h) = 32),
	constraint slips_state_is_known check (state in ('unused', 'redeemed', 'revoked'))
)
-- As for spent: every redeemed slip leaves a dead row behind.
with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0.01);
comment on table private.slips is 'Slips of internal rounds, known by the hash of their code.';
comment on column private.slips.round_id is 'The round the slip is good for.';
comment on column private.slips.h is 'HMAC-SHA-256 of round and code under a secret outside the database.';
comment on column private.slips.state is 'unused, redeemed (an answer came with it) or revoked.';
alter table private.slips enable row level security;

/*
 * private.responses: mixed answers of external rounds, in the order of the mix. They serve the
 * recount (P6); no page and no export shows a row.
 * Deliberately absent: an id, a link to anything, a time, answers of internal rounds. The day is
 * that of the mix, not of the answer.
 */
create table private.responses (
	round_id uuid not null,
	cell smallint not null,
	day date not null,
	answers jsonb not null,
	constraint responses_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint responses_cell_is_not_negative check (cell >= 0),
	constraint responses_answers_are_an_object check (jsonb_typeof(answers) = 'object')
);
comment on table private.responses is 'Mixed, anonymous answers of external rounds; not one of an internal round.';
comment on column private.responses.round_id is 'The round.';
comment on column private.responses.cell is 'Publication cell it was counted in.';
comment on column private.responses.day is 'Day of the mix.';
comment on column private.responses.answers is 'Option by item, such as {"e1": "3"}.';
alter table private.responses enable row level security;
-- The foreign key; a recount and a removal take a round at a time.
create index responses_round_id_idx on private.responses (round_id);

/*
 * private.tallies: everything that was mixed, counted. Five numbers an item are all that a score
 * needs, however many answered.
 * Deliberately absent: any combination of two items.
 */
create table private.tallies (
	round_id uuid not null,
	cell smallint not null,
	item text not null,
	option text not null,
	n integer not null,
	constraint tallies_pkey primary key (round_id, cell, item, option),
	constraint tallies_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint tallies_cell_is_not_negative check (cell >= 0),
	-- Codes only: no word that somebody typed can end up in a count.
	constraint tallies_item_is_a_code check (item ~ '^[a-z0-9_.]{1,16}$'),
	constraint tallies_option_is_a_code check (option ~ '^(-|[a-z0-9_]{1,16})$'),
	constraint tallies_n_is_not_negative check (n >= 0)
);
comment on table private.tallies is 'Counts of all mixed answers.';
comment on column private.tallies.round_id is 'The round.';
comment on column private.tallies.cell is 'Publication cell; 0 is the rest.';
comment on column private.tallies.item is 'Item of the instrument, such as e1.';
comment on column private.tallies.option is 'Option chosen; - is no answer, x is "not my work".';
comment on column private.tallies.n is 'How many chose it; the options of an item add up to the cell''s answers (P6).';
alter table private.tallies enable row level security;

/*
 * private.published_tallies: the part of the tallies that may be published. It lags behind where
 * fewer than k people have answered an item since it last moved.
 * Deliberately absent: the rows' former values; each was published.
 */
create table private.published_tallies (
	round_id uuid not null,
	cell smallint not null,
	item text not null,
	option text not null,
	n integer not null,
	constraint published_tallies_pkey primary key (round_id, cell, item, option),
	constraint published_tallies_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint published_tallies_n_is_not_negative check (n >= 0)
);
comment on table private.published_tallies is 'Counts that may be published: they move in steps of at least k answers to the item.';
comment on column private.published_tallies.round_id is 'The round.';
comment on column private.published_tallies.cell is 'Publication cell; 0 also takes what the cells could not publish by themselves at close.';
comment on column private.published_tallies.item is 'Item of the instrument.';
comment on column private.published_tallies.option is 'Option chosen; - and x as in tallies.';
comment on column private.published_tallies.n is 'Published count.';
alter table private.published_tallies enable row level security;

/*
 * private.mixes: how many answers each mix moved into a cell. Its sum is the cell's n.
 * Deliberately absent: a number of the mix, a time, which envelopes.
 */
create table private.mixes (
	round_id uuid not null,
	cell smallint not null,
	moved integer not null,
	day date not null,
	constraint mixes_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint mixes_cell_is_not_negative check (cell >= 0),
	-- The floor of k, once more: no mix of fewer than five answers can even be written down.
	constraint mixes_moved_is_at_least_5 check (moved >= 5)
);
comment on table private.mixes is 'Log of the mixes, by cell.';
comment on column private.mixes.round_id is 'The round.';
comment on column private.mixes.cell is 'Cell that the answers were counted in.';
comment on column private.mixes.moved is 'How many; never fewer than the round''s k.';
comment on column private.mixes.day is 'Day of the mix.';
alter table private.mixes enable row level security;
-- The foreign key; n of a round and its cells.
create index mixes_round_id_idx on private.mixes (round_id);

/*
 * How many slips a head count allows: all employees, and a few spares for those that get lost, but
 * not so many that somebody could stuff the box unnoticed. Fewer than k could never be published.
 * Security invoker: called from functions that have checked their caller.
 */
create function private.require_slip_count(p_round public.rounds, p_count integer) returns void
	language plpgsql immutable
	set search_path = ''
as $$
declare
	v_most constant integer := p_round.expected + greatest(2, (p_round.expected + 19) / 20);
begin
	if p_count not between p_round.k and v_most then
		raise exception 'the round takes between % and % slips, not %', p_round.k, v_most, p_count
			using errcode = 'SLPNM', hint = 'Make the slips again, for the head count of the round.';
	end if;
end;
$$;
comment on function private.require_slip_count(public.rounds, integer) is
	'Slips are at least k, and at most the head count and max(2, 5 %) spares (SLPNM).';
revoke all on function private.require_slip_count(public.rounds, integer) from public;

/*
 * Security definer: slips are private; an admin may replace all of them, before opening, and read
 * none. Random order, so that a slip's place does not tell its place in the print.
 */
create function public.replace_slips(p_round_id uuid, p_hashes text[]) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'draft' or v_round.admission <> 'draw' then
		raise exception 'slips are made for an internal round before it opens' using errcode = 'RNDST';
	end if;
	if exists (select from unnest(p_hashes) as s(h) where h is null or h !~ '^[0-9a-f]{64}$')
		or cardinality(p_hashes) <> (select count(distinct h) from unnest(p_hashes) as s(h)) then
		raise exception 'slips are distinct hashes of 32 bytes in lower-case hex' using errcode = 'SLTFM';
	end if;
	perform private.require_slip_count(v_round, coalesce(cardinality(p_hashes), 0));
	delete from private.slips where round_id = p_round_id;
	insert into private.slips (round_id, h)
	select p_round_id, decode(h, 'hex')
	from unnest(p_hashes) as s(h)
	order by gen_random_uuid();
end;
$$;
comment on function public.replace_slips(uuid, text[]) is
	'Replaces all slips of an internal draft by these hashes (hex). RNDST, SLTFM, SLPNM.';
revoke all on function public.replace_slips(uuid, text[]) from public;
grant execute on function public.replace_slips(uuid, text[]) to authenticated, service_role;

/*
 * Security definer: the only way into `spent` and `inbox`, for the server alone.
 *
 * Many submissions in one call, because the way through REST is the cost. One transaction: the
 * server tells its respondents nothing before it is committed.
 *
 * - The lock is shared among submissions and excludes begin_closing and commit_mix, so no answer
 *   slips into a round behind its last mix. Rounds are locked in the order of their ids.
 * - Elements are worked on in the order of their hashes, after all slips were locked in that order:
 *   two calls that hold the same hashes wait for each other and never in a circle. It also means
 *   that the order of arrival within a call is not stored.
 * - The look into `spent` comes before the look at the state: who repeats an accepted submission
 *   after closing is told that it was accepted.
 */
create function public.submit_responses(p_responses jsonb) returns jsonb
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
	if jsonb_typeof(p_responses) is distinct from 'array'
		or jsonb_array_length(p_responses) not between 1 and 200 then
		raise exception 'a call carries 1 to 200 responses' using errcode = 'SUBSZ';
	end if;
	-- Refused here and not by a constraint, whose message would quote the row.
	if exists (
		select
		from jsonb_to_recordset(p_responses)
			as r(round_id text, cell text, h text, envelope text, slip text)
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
				when exists (
					select from private.spent u
					where u.round_id = r.round_id and u.h = decode(r.h, 'hex')
				) then 'already'
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
				else 'ok'
			end as outcome
		from jsonb_array_elements(p_responses) with ordinality as e(value, place)
		cross join jsonb_to_record(e.value)
			as r(round_id uuid, cell smallint, h text, envelope text, slip text)
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
	'Takes up to 200 of {round_id, cell, h, envelope, slip} (hex) and answers, in their order, ok, already, closed, unknown, slip_unknown or slip_used. SUBSZ, SUBFM, ISOLA.';
revoke all on function public.submit_responses(jsonb) from public;
grant execute on function public.submit_responses(jsonb) to service_role;

/*
 * Security definer: the night's snapshot counts `spent`, which nobody may read. Rounded down to a
 * multiple of k and taken once a day, it never shows that somebody answered just now (P16, P22).
 */
create function public.snapshot_turnout() returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
begin
	perform private.require_server();
	update public.rounds r
	set turnout_on = private.today(),
		turnout_at_least = (select count(*) from private.spent s where s.round_id = r.id) / r.k * r.k
	where r.state = 'open' and (r.turnout_on is null or r.turnout_on < private.today());
end;
$$;
comment on function public.snapshot_turnout() is 'Sets the turnout of open rounds, once a day, rounded down to a multiple of k.';
revoke all on function public.snapshot_turnout() from public;
grant execute on function public.snapshot_turnout() to service_role;
