/*
 * Comments: what a respondent writes in own words, and how it stays apart from what was ticked.
 *
 * A round that asks for a comment takes exactly one comment envelope with each answer, also where
 * nothing was written, so that nobody sees who wrote. It has no cell and lies in a table of its own.
 * At the close all of them are opened at once, and only there: where at least k people wrote
 * something and at least 2k answered, what they wrote is kept, in random order and with nothing
 * beside it; else it is destroyed. All of it happens in the transaction that closes the round.
 *
 * Locks public.rounds for a moment. To undo: make the replaced functions again from the files
 * before this (commit_mix had three arguments), drop the new ones, the trigger, the tables and the
 * column.
 */

-- False for rounds that are there already: their respondents were not told of it.
alter table public.rounds
	add column asks_comment boolean not null default false,
	-- The body of an answer with a ticket has one length, which has no room for a comment.
	add constraint rounds_tickets_carry_no_comment check (not asks_comment or admission <> 'ticket');
comment on column public.rounds.asks_comment is
	'Whether respondents may add a comment in own words; frozen when the round opens.';
grant insert (asks_comment) on public.rounds to authenticated, service_role;
grant update (asks_comment) on public.rounds to authenticated, service_role;

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
 * private.comments: comments of closed rounds, from which numbers and addresses were cut before they
 * were sealed. In random order.
 * Deliberately absent: an id, a cell, a day, the answers beside which it was written.
 */
create table private.comments (
	round_id uuid not null,
	body text not null,
	constraint comments_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint comments_body_length check (length(body) between 1 and 4094)
);
comment on table private.comments is
	'Comments of closed rounds in own words, each by itself; no column joins them to an answer.';
comment on column private.comments.round_id is 'The round.';
comment on column private.comments.body is
	'The text as its writer saw it before sending, with numbers and addresses cut out.';
alter table private.comments enable row level security;
-- The foreign key; a round's comments are read and deleted together.
create index comments_round_id_idx on private.comments (round_id);

/*
 * private.comment_releases: that a round's comments were opened, and how many were kept, so that the
 * page can tell "none were kept" from "their time is over".
 * Deliberately absent: how many were written where none were kept; that would tell of fewer than k.
 */
create table private.comment_releases (
	round_id uuid not null,
	released integer not null,
	constraint comment_releases_pkey primary key (round_id),
	constraint comment_releases_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	-- The floor of k, once more.
	constraint comment_releases_released_is_none_or_5 check (released = 0 or released >= 5)
);
comment on table private.comment_releases is 'What became of a closed round''s comments.';
comment on column private.comment_releases.round_id is 'The round.';
comment on column private.comment_releases.released is
	'How many were kept at the close; 0 where there were too few.';
alter table private.comment_releases enable row level security;

/*
 * Security definer: it looks into a table that its callers may not read. Beside the freeze and not in
 * it: a round is finished only when no sealed comment is left that nobody could open any more.
 */
create function private.tg_rounds__comments_are_opened() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	if exists (select from private.inbox_comments where round_id = new.id) then
		raise exception 'a round is finished only when its comments are opened or destroyed'
			using errcode = 'RNDST';
	end if;
	return new;
end;
$$;
comment on function private.tg_rounds__comments_are_opened() is
	'No round is closed or void with a sealed comment left (RNDST).';
revoke all on function private.tg_rounds__comments_are_opened() from public;
create trigger _510_comments_are_opened before update on public.rounds
	for each row
	when (new.state in ('closed', 'void') and new.state <> old.state)
	execute function private.tg_rounds__comments_are_opened();

/* As before, and whether the page has a box for a comment. */
create or replace function public.entry_point(p_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select private.entry(r, p) || jsonb_build_object('asks_comment', r.asks_comment)
	from public.service_points p
	join public.rounds r on r.id = p.round_id
	where p.slug = p_slug;
$$;
create or replace function public.internal_entry(p_round_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select private.entry(r, null) || jsonb_build_object('asks_comment', r.asks_comment)
	from public.rounds r
	where r.slug = p_round_slug and r.part = 'iit';
$$;

/* As before; a round that asks for a comment takes one with each answer, and no other round does. */
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

/* As before, and whether there are comments to open. */
create or replace function public.inbox_ids(p_round_id uuid) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_server();
	return (
		select jsonb_build_object(
			'state', r.state,
			'instrument_id', r.instrument_id,
			'part', r.part,
			'k', r.k,
			'asks_comment', r.asks_comment,
			'ids', coalesce(
				(
					-- Ordered by a random name: the order of arrival stays in the table's pages.
					select jsonb_agg(jsonb_build_array(i.id, i.cell) order by i.id)
					from private.inbox i
					where i.round_id = r.id
				),
				'[]'
			)
		)
		from public.rounds r
		where r.id = p_round_id
	);
end;
$$;

/*
 * Security definer: as inbox_envelopes. In batches by a random name, so that the server never holds
 * all envelopes; while a round is closing none is added.
 */
create function public.inbox_comments(p_round_id uuid, p_after uuid default null) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_server();
	return (
		select coalesce(jsonb_agg(jsonb_build_array(c.id, encode(c.envelope, 'hex')) order by c.id), '[]')
		from (
			select id, envelope
			from private.inbox_comments
			where round_id = p_round_id and (p_after is null or id > p_after)
			order by id
			limit 500
		) c
	);
end;
$$;
comment on function public.inbox_comments(uuid, uuid) is
	'Up to 500 sealed comments of a round as [id, hex]: the first, or those after an id; an empty list at the end.';
revoke all on function public.inbox_comments(uuid, uuid) from public;
grant execute on function public.inbox_comments(uuid, uuid) to service_role;

/*
 * What the server may do with the comments of a round that closes. It sends none, or all that were
 * written; nothing of fewer than k people, and nothing where fewer than 2k answered, since then the
 * writers would stand out. The order is drawn here.
 * Security invoker: called from commit_mix only, under the round's lock.
 */
create function private.release_comments(p_round public.rounds, p_comments jsonb) returns void
	language plpgsql volatile
	set search_path = ''
as $$
declare
	v_comments integer;
	v_waiting integer;
	v_answers integer;
begin
	if jsonb_typeof(p_comments) is distinct from 'array' then
		raise exception 'comments come as a list' using errcode = 'CMTFM';
	end if;
	v_comments := jsonb_array_length(p_comments);
	if not p_round.asks_comment or p_round.state <> 'closing' then
		if v_comments > 0 then
			raise exception 'comments are released when a round that asks for them closes' using errcode = 'CMTST';
		end if;
		return;
	end if;

	-- Refused here and not by a constraint, whose message would quote the comment.
	if exists (
		select
		from jsonb_array_elements(p_comments) as c(value)
		where jsonb_typeof(value) <> 'string' or length(value #>> '{}') not between 1 and 4094
	) then
		raise exception 'a comment is a text that is not empty' using errcode = 'CMTFM';
	end if;
	select count(*) into v_waiting from private.inbox_comments where round_id = p_round.id;
	select count(*) into v_answers from private.spent where round_id = p_round.id;
	if v_waiting <> v_answers or v_comments > v_waiting then
		raise exception 'a round that asks has one sealed comment for each answer' using errcode = 'CMTNM';
	end if;
	if v_comments > 0 and (v_comments < p_round.k or v_answers < 2 * p_round.k) then
		raise exception 'fewer than k comments, or any beside fewer than 2k answers, are never released'
			using errcode = 'CMTSM', hint = 'Send none: they are destroyed.';
	end if;

	delete from private.inbox_comments where round_id = p_round.id;
	insert into private.comments (round_id, body)
	select p_round.id, value #>> '{}'
	from jsonb_array_elements(p_comments) as c(value)
	order by gen_random_uuid();
	insert into private.comment_releases (round_id, released) values (p_round.id, v_comments);
end;
$$;
comment on function private.release_comments(public.rounds, jsonb) is
	'At the close: keeps these comments in random order, or none, and destroys all envelopes (CMTFM, CMTST, CMTNM, CMTSM).';
revoke all on function private.release_comments(public.rounds, jsonb) from public;

/*
 * As before; at the close it also releases or destroys the comments. With another argument it is
 * another function, so the former goes.
 */
drop function public.commit_mix(uuid, uuid[], jsonb);
create function public.commit_mix(p_round_id uuid, p_ids uuid[], p_rows jsonb, p_comments jsonb default '[]')
	returns jsonb
	language plpgsql volatile security definer
	set search_path = ''
	set work_mem = '96MB'
as $$
declare
	v_round public.rounds;
	v_moved integer := coalesce(cardinality(p_ids), 0);
	v_taken jsonb;
	v_given jsonb;
	v_counts jsonb;
begin
	perform private.require_server();
	v_round := private.seize_round(p_round_id);
	if v_round.state not in ('open', 'closing') then
		raise exception 'only an open or closing round is mixed' using errcode = 'RNDST';
	end if;
	if jsonb_typeof(p_rows) is distinct from 'array' or jsonb_array_length(p_rows) <> v_moved then
		raise exception 'a mix has as many rows as envelopes' using errcode = 'MIXST';
	end if;

	if v_moved = 0 then
		if v_round.state = 'closing' then
			raise exception 'a closing round with nothing to mix is void' using errcode = 'MIXSM',
				hint = 'Call void_round.';
		end if;
		-- Too few wait. The next look is due a week later as if there had been enough: a mix as soon
		-- as there are enough would tell who was the last to answer.
		update public.rounds set mix_due_on = case when part <> 'iit' then private.today() + 7 end
		where id = p_round_id;
		return jsonb_build_object('state', v_round.state, 'version', v_round.tallies_version);
	end if;
	if v_round.part = 'iit' and v_round.state = 'open' then
		raise exception 'an internal round is mixed once, when it closes' using errcode = 'MIXIT';
	end if;

	-- Envelopes that are gone, another round's, or named twice make the count differ.
	with taken as (
		delete from private.inbox
		where id = any (p_ids) and round_id = p_round_id
		returning cell
	)
	select jsonb_object_agg(c.cell, c.n) into v_taken
	from (select cell, count(*) as n from taken group by cell) c;
	if v_moved <> coalesce((select sum(value::integer) from jsonb_each_text(v_taken)), 0) then
		raise exception 'the plan is stale: an envelope of it is no longer there' using errcode = 'MIXST',
			hint = 'Plan again.';
	end if;

	select jsonb_object_agg(c.cell, c.n) into v_given
	from (
		select (value ->> 0)::smallint as cell, count(*) as n
		from jsonb_array_elements(p_rows)
		group by (value ->> 0)::smallint
	) c;
	-- An answer is counted where it was given. At close a cell may go to the rest, as a whole.
	if exists (
		select
		from jsonb_each_text(v_taken) t
		full join jsonb_each_text(v_given) g using (key)
		where coalesce(g.value, '0') <> coalesce(t.value, '0')
			and (v_round.state = 'open' or key <> '0' and g.value is not null)
	) then
		raise exception 'a row is counted in a cell that it does not come from' using errcode = 'MIXCE';
	end if;
	if exists (select from jsonb_each_text(v_given) where value::integer < v_round.k) then
		raise exception 'a mix moves at least k answers into each cell' using errcode = 'MIXSM';
	end if;
	if v_round.state = 'open' then
		if exists (
			select
			from jsonb_object_keys(v_given) as g(cell)
			where v_round.k > (
				select count(*) from private.inbox i where i.round_id = p_round_id and i.cell = g.cell::smallint
			)
		) then
			raise exception 'a mix leaves at least k envelopes behind in each cell it moves'
				using errcode = 'MIXLB';
		end if;
	elsif exists (select from private.inbox where round_id = p_round_id) then
		raise exception 'the last mix leaves no envelope behind' using errcode = 'MIXIN';
	end if;

	-- Counted once; what follows works on these few numbers.
	select jsonb_agg(jsonb_build_object('cell', c.cell, 'item', c.key, 'option', c.value, 'n', c.n))
	into v_counts
	from (
		select (r.value ->> 0)::smallint as cell, a.key, a.value, count(*) as n
		from jsonb_array_elements(p_rows) as r(value)
		cross join jsonb_each_text(r.value -> 1) as a
		group by (r.value ->> 0)::smallint, a.key, a.value
	) c;
	if v_counts is null or exists (
		select
		from jsonb_to_recordset(v_counts) as c(item text, option text)
		where c.item !~ '^[a-z0-9_.]{1,16}$' or coalesce(c.option !~ '^(-|[a-z0-9_]{1,16})$', true)
	) then
		raise exception 'items and options are codes, and every row has some' using errcode = 'MIXFM';
	end if;

	if v_round.part <> 'iit' then
		-- In the order given: it was shuffled, and this is the order in the table's pages.
		insert into private.responses (round_id, cell, day, answers)
		select p_round_id, (value ->> 0)::smallint, private.today(), value -> 1
		from jsonb_array_elements(p_rows) with ordinality as r(value, place)
		order by place;
	end if;
	insert into private.mixes (round_id, cell, moved, day)
	select p_round_id, key::smallint, value::integer, private.today()
	from jsonb_each_text(v_given);
	insert into private.tallies (round_id, cell, item, option, n)
	select p_round_id, c.cell, c.item, c.option, c.n
	from jsonb_to_recordset(v_counts) as c(cell smallint, item text, option text, n integer)
	on conflict (round_id, cell, item, option) do update set n = tallies.n + excluded.n;

	-- P6. Every item that the round has ever had adds up to n in every cell: so every row had every
	-- item, and each once.
	if exists (
		select
		from (select cell, sum(moved) as n from private.mixes where round_id = p_round_id group by cell) c
		cross join (select distinct item from private.tallies where round_id = p_round_id) i
		left join (
			select cell, item, sum(n) as n
			from private.tallies
			where round_id = p_round_id
			group by cell, item
		) t using (cell, item)
		where t.n is distinct from c.n
	) then
		raise exception 'every row has every item of the round' using errcode = 'MIXIC',
			hint = 'No answer is the option -.';
	end if;
	perform private.count_marks(p_round_id, p_rows);
	perform private.publish_steps(p_round_id, v_round.k, v_round.state = 'closing');
	perform private.release_comments(v_round, p_comments);

	update public.rounds
	set tallies_version = tallies_version + 1,
		state = case when state = 'closing' then 'closed' else state end,
		mix_due_on = case when state = 'open' then private.today() + 7 end
	where id = p_round_id
	returning * into v_round;
	return jsonb_build_object('state', v_round.state, 'version', v_round.tallies_version);
end;
$$;
comment on function public.commit_mix(uuid, uuid[], jsonb, jsonb) is
	'Takes envelopes out of the inbox and counts the rows [cell, {item: option}, [mark]] that came out of them; closes a closing round, keeping these comments. Returns {state, version}. MIXST, MIXSM, MIXLB, MIXIN, MIXIT, MIXCE, MIXIC, MIXFM, CMTFM, CMTST, CMTNM, CMTSM, RNDST, RNDUN, ISOLA.';
revoke all on function public.commit_mix(uuid, uuid[], jsonb, jsonb) from public;
grant execute on function public.commit_mix(uuid, uuid[], jsonb, jsonb) to service_role;

/* As before; the comments are destroyed unread with the answers. */
create or replace function public.void_round(p_round_id uuid) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
begin
	perform private.require_server();
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'closing' then
		raise exception 'only a closing round becomes void' using errcode = 'RNDST';
	end if;
	if exists (select from private.mixes where round_id = p_round_id)
		or (select count(*) from private.inbox where round_id = p_round_id) >= v_round.k then
		raise exception 'a round with k answers is published, not voided' using errcode = 'VOIDK',
			hint = 'Plan and commit its last mix.';
	end if;
	delete from private.inbox where round_id = p_round_id;
	delete from private.inbox_comments where round_id = p_round_id;
	update public.rounds set state = 'void' where id = p_round_id;
end;
$$;

/* Security invoker: it reads nothing. */
create function private.keeps_marks(p_round public.rounds) returns boolean
	language sql immutable
	set search_path = ''
return p_round.state = 'closed' and p_round.part = 'iit';
comment on function private.keeps_marks(public.rounds) is
	'Whether marks and slips stay for good: in an internal round that was counted everybody may check the box by them (P22).';
revoke all on function private.keeps_marks(public.rounds) from public;

/* As before, and comments go with the rows; those of an internal round too, whose marks stay. */
create or replace function public.delete_expired_responses() returns integer
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

/*
 * Security invoker: called from round_comments, which runs as its owner. The server has no business
 * with comments once they are released, and is let through only because it could do everything.
 */
create function private.require_analyst(p_agency_id uuid) returns void
	language plpgsql stable
	set search_path = ''
as $$
begin
	if private.called_by_server() then
		return;
	end if;
	if p_agency_id is null or p_agency_id not in (select private.agency_ids_as('admin', 'analyst')) then
		raise exception 'the caller is neither analyst nor admin of the agency'
			using errcode = 'NOTAN', hint = 'Ask an admin of your agency for the role.';
	end if;
end;
$$;
comment on function private.require_analyst(uuid) is
	'Refuses whoever is neither analyst nor admin of the agency nor the server (NOTAN). The same words for an agency that does not exist.';
revoke all on function private.require_analyst(uuid) from public;

/*
 * Security definer: comments are private; analysts of the agency read them here and nowhere else.
 * Sorted by a hash of the text, which is the same each time and means nothing: neither time nor place
 * in the table. Until the close it is the same whoever has answered (P16).
 */
create function public.round_comments(p_round_id uuid, p_most integer) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_analyst((select agency_id from public.rounds where id = p_round_id));
	return (
		select jsonb_build_object(
			'asks_comment', r.asks_comment,
			'state', r.state,
			'released', e.released,
			'kept_until', case when e.released > 0 then private.kept_until(r, a.retention_days) end,
			'bodies', (
				select coalesce(jsonb_agg(c.body order by c.hash, c.body), '[]')
				from (
					select body, sha256(convert_to(body, 'UTF8')) as hash
					from private.comments
					where round_id = r.id
					order by hash, body
					limit least(greatest(p_most, 0), 10000)
				) c
			)
		)
		from public.rounds r
		join public.agencies a on a.id = r.agency_id
		left join private.comment_releases e on e.round_id = r.id
		where r.id = p_round_id
	);
end;
$$;
comment on function public.round_comments(uuid, integer) is
	'Comments of a round for its analysts: {asks_comment, state, released (null until the close), kept_until (last day they are kept), bodies (at most so many, sorted by hash)}. NOTAN.';
revoke all on function public.round_comments(uuid, integer) from public;
grant execute on function public.round_comments(uuid, integer) to authenticated;
