/*
 * The inbox: what a submission leaves behind until the mix, and the one way in.
 *
 * The tables of `private` have row level security and no policy, and no role has a right on them:
 * the functions are the only door (P44, P46). They hold no time, no address, no person and no
 * sequence (P11, P12); a row's `id`, where there is one, is random. What is said of them and their
 * columns is published by data_dictionary, so it says what a respondent needs to know.
 *
 * Locks nothing. To undo: drop the function, then the tables.
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
comment on table private.spent is
	'Marks against counting twice: this form or ticket was used. No column joins them to an answer.';
comment on column private.spent.round_id is 'The round.';
comment on column private.spent.h is
	'SHA-256 of the random number in the form or ticket; nothing about the respondent is in it.';
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
 * private.inbox_comments: sealed comments until the close, one for each answer.
 * Deliberately absent: the cell, any order, any link to `inbox` or `spent`.
 */
create table private.inbox_comments (
	id uuid not null default gen_random_uuid(),
	round_id uuid not null,
	envelope bytea not null,
	constraint inbox_comments_pkey primary key (id),
	constraint inbox_comments_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	-- 12 bytes IV, 4096 padded, 16 tag: the length does not tell whether anything was written.
	constraint inbox_comments_envelope_has_one_length check (octet_length(envelope) = 4124)
)
-- Opened envelopes should not stay in the file.
with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
comment on table private.inbox_comments is
	'Sealed comments that wait for the close: one for each answer, also where nothing was written.';
comment on column private.inbox_comments.id is 'Random name of the envelope.';
comment on column private.inbox_comments.round_id is 'The round; sealed in.';
comment on column private.inbox_comments.envelope is
	'AES-256-GCM under the round''s key, always 4,124 bytes.';
alter table private.inbox_comments enable row level security;
-- The foreign key, and the batches in which the close reads a round's envelopes.
create index inbox_comments_round_id_id_idx on private.inbox_comments (round_id, id);

/*
 * Security definer: the only way into `spent`, `inbox` and `inbox_comments`, for the server alone.
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
 * - In a round with tickets `h` is the nullifier, and nothing of a slip may come along.
 * - A round that asks for a comment takes exactly one comment envelope with each answer, also where
 *   nothing was written, so that nobody sees who wrote; no other round takes any.
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
	if jsonb_typeof(p_responses) is distinct from 'array' or jsonb_array_length(p_responses) not between 1 and 200 then
		raise exception 'a call carries 1 to 200 responses' using errcode = 'SUBSZ';
	end if;
	-- Refused here and not by a constraint, whose message would quote the row.
	if exists (
		select
		from jsonb_to_recordset(p_responses) as r(round_id text, cell text, h text, envelope text, slip text, comment text)
		where coalesce(round_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', true)
			or coalesce(cell !~ '^[0-9]{1,4}$', true)
			or coalesce(h !~ '^[0-9a-f]{64}$', true)
			or coalesce(envelope !~ '^[0-9a-f]*$' or length(envelope) <> 2104, true)
			or slip !~ '^[0-9a-f]{64}$'
			or comment !~ '^[0-9a-f]*$'
			or length(comment) <> 8248
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
			decode(r.comment, 'hex') as comment,
			case when o.admission = 'draw' then decode(r.slip, 'hex') end as slip,
			case
				when o.id is null then 'unknown'
				when exists (select from private.spent u where u.round_id = r.round_id and u.h = decode(r.h, 'hex'))
					then 'already'
				when o.state <> 'open' or v_today not between o.opens_on and o.closes_on then 'closed'
				-- One without the other would tell who wrote something.
				when o.asks_comment <> (r.comment is not null) then 'other_form'
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
		cross join jsonb_to_record(e.value)
			as r(round_id uuid, cell smallint, h text, envelope text, slip text, comment text)
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
				if v_one.comment is not null then
					insert into private.inbox_comments (round_id, envelope) values (v_one.round_id, v_one.comment);
				end if;
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
	'Takes up to 200 of {round_id, cell, h, envelope, slip, comment} (hex; slip null except in a draw, comment null except where the round asks) and answers, in their order, ok, already, closed, unknown, other_form, slip_unknown or slip_used. SUBSZ, SUBFM, ISOLA.';
revoke all on function public.submit_responses(jsonb) from public;
grant execute on function public.submit_responses(jsonb) to service_role;
