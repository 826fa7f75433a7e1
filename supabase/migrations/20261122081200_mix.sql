/*
 * The mix: where answers stop being somebody's. And what is left behind after.
 *
 * The server opens the envelopes and shuffles; this file decides whether the result may stand, so
 * that no fault in the server can publish a small batch. Why it is sound: call what one mix moves
 * into one cell an atom. Every atom has at least k answers, atoms do not overlap, and every count
 * is a sum of whole atoms. So the difference of two counts is no answer at all or at least k.
 *
 * Locks nothing. To undo: drop the functions.
 */

/* Security definer: envelopes are private; the server alone, which has the key, may fetch them. */
create function public.inbox_ids(p_round_id uuid) returns jsonb
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
comment on function public.inbox_ids(uuid) is 'What waits in the inbox of a round, as [id, cell], with what a plan needs; null for an unknown round.';
revoke all on function public.inbox_ids(uuid) from public;
grant execute on function public.inbox_ids(uuid) to service_role;

/* Security definer: as inbox_ids. In the order asked for, which is that of the shuffle. */
create function public.inbox_envelopes(p_ids uuid[]) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_server();
	return (
		select coalesce(
			jsonb_agg(jsonb_build_array(i.id, i.cell, encode(i.envelope, 'hex')) order by a.place),
			'[]'
		)
		from unnest(p_ids) with ordinality as a(id, place)
		join private.inbox i on i.id = a.id
	);
end;
$$;
comment on function public.inbox_envelopes(uuid[]) is 'Envelopes as [id, cell, hex], in the order of the ids; those already mixed are missing.';
revoke all on function public.inbox_envelopes(uuid[]) from public;
grant execute on function public.inbox_envelopes(uuid[]) to service_role;

/* Security invoker: called from publish_steps only. */
create function private.unpublished(p_round_id uuid)
	returns table (cell smallint, item text, option text, n integer)
	language sql stable
	set search_path = ''
as $$
	select cell, item, option, coalesce(t.n, 0) - coalesce(p.n, 0)
	from (select * from private.tallies where round_id = p_round_id) t
	full join (select * from private.published_tallies where round_id = p_round_id) p
		using (cell, item, option);
$$;
comment on function private.unpublished(uuid) is
	'Per cell, item and option, what was mixed and is not published in that cell. Negative in cell 0 once leftovers were pooled there.';
revoke all on function private.unpublished(uuid) from public;

/*
 * What may be published moves in steps. Call the answers to an item that are neither - nor x its
 * substantive ones.
 * - A cell's figures of an item are brought up to date when at least k substantive answers have
 *   been added since they last were.
 * - At close, what the cells could not publish by themselves is published together in the rest, if
 *   it comes to k; else never.
 * Each step describes at least k answers to the item, no answer is in two steps, and every
 * published count is a sum of whole steps: the argument of the head of this file, for items.
 * Security invoker: called from commit_mix only, under the round's lock.
 */
create function private.publish_steps(p_round_id uuid, p_k integer, p_is_last boolean) returns void
	language plpgsql volatile
	set search_path = ''
as $$
begin
	insert into private.published_tallies (round_id, cell, item, option, n)
	select t.round_id, t.cell, t.item, t.option, t.n
	from private.tallies t
	where t.round_id = p_round_id and (t.cell, t.item) in (
		select l.cell, l.item
		from private.unpublished(p_round_id) l
		group by l.cell, l.item
		having sum(l.n) filter (where l.option not in ('-', 'x')) >= p_k
	)
	on conflict (round_id, cell, item, option) do update set n = excluded.n;

	if p_is_last then
		insert into private.published_tallies (round_id, cell, item, option, n)
		select p_round_id, 0, l.item, l.option, sum(l.n)
		from private.unpublished(p_round_id) l
		where l.item in (
			select u.item
			from private.unpublished(p_round_id) u
			group by u.item
			having sum(u.n) filter (where u.option not in ('-', 'x')) >= p_k
		)
		group by l.item, l.option
		having sum(l.n) > 0
		on conflict (round_id, cell, item, option) do update set n = published_tallies.n + excluded.n;
	end if;
end;
$$;
comment on function private.publish_steps(uuid, integer, boolean) is
	'Moves published_tallies forward where an item has k new answers; at close pools the leftovers in cell 0.';
revoke all on function private.publish_steps(uuid, integer, boolean) from public;

/*
 * Counts the marks of the rows that a mix takes in: a third part of a row, [cell, {item: option},
 * [mark]], which is kept nowhere else. Security invoker: called from commit_mix only, under the
 * round's lock, so that a mix is counted with its marks or not at all.
 */
create function private.count_marks(p_round_id uuid, p_rows jsonb) returns void
	language plpgsql volatile
	set search_path = ''
as $$
begin
	if exists (
		select
		from jsonb_array_elements(p_rows) as r(value)
		cross join jsonb_array_elements_text(coalesce(r.value -> 2, '[]')) as m(mark)
		where m.mark not in ('all_top', 'assisted', 'paper')
	) then
		raise exception 'a row bears a mark that nobody knows' using errcode = 'MIXFM';
	end if;
	insert into private.marks as m (round_id, mark, n)
	select p_round_id, marked.mark, count(*)
	from jsonb_array_elements(p_rows) as r(value)
	-- Once an answer, however often it is named.
	cross join lateral (
		select distinct named.mark
		from jsonb_array_elements_text(coalesce(r.value -> 2, '[]')) as named(mark)
	) marked
	group by marked.mark
	on conflict (round_id, mark) do update set n = m.n + excluded.n;
end;
$$;
comment on function private.count_marks(uuid, jsonb) is
	'Counts the marks that the rows of a mix bear. MIXFM.';
revoke all on function private.count_marks(uuid, jsonb) from public;

/*
 * Security definer: the one function that counts answers; for the server alone.
 *
 * Everything is one transaction under the round's lock, held alone: two mixes at once, a submission
 * or a closing in between cannot happen, and after a crash nothing has. The last one also releases or
 * destroys the comments.
 * Set-based, because a mix may carry a hundred thousand rows. work_mem: an internal round's rows
 * are counted in memory and never written, not even to a temporary file.
 */
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

/*
 * Security definer: deletes envelopes, for the server alone. Fewer than k answers in all: nothing
 * may be published, not even how many, and the comments are destroyed unread. `spent` stays, so that a
 * repeat is still told 'already'.
 */
create function public.void_round(p_round_id uuid) returns void
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
comment on function public.void_round(uuid) is
	'closing -> void where fewer than k answered: deletes the envelopes and publishes nothing (RNDST, VOIDK).';
revoke all on function public.void_round(uuid) from public;
grant execute on function public.void_round(uuid) to service_role;

/*
 * Security definer: rewrites private rows, for the server alone. Until here the rows of `spent` and
 * the last versions of slips lie in the order of arrival; written anew in random order, in one
 * transaction, their place and transaction tell nothing (P21). The old versions are dead, and go
 * from the file with the vacuum that the owner of the database runs (vacuum full).
 */
create function public.compact_round(p_round_id uuid) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
	v_spent bytea[];
	v_slips private.slips[];
begin
	perform private.require_server();
	v_round := private.seize_round(p_round_id);
	if v_round.state not in ('closed', 'void') then
		raise exception 'only a finished round is compacted' using errcode = 'RNDST';
	end if;
	v_spent := array(
		select h from private.spent where round_id = p_round_id order by gen_random_uuid()
	);
	delete from private.spent where round_id = p_round_id;
	insert into private.spent (round_id, h) select p_round_id, h from unnest(v_spent) as s(h);

	v_slips := array(
		select s from private.slips s where s.round_id = p_round_id order by gen_random_uuid()
	);
	delete from private.slips where round_id = p_round_id;
	insert into private.slips (round_id, h, state) select round_id, h, state from unnest(v_slips);
end;
$$;
comment on function public.compact_round(uuid) is 'Forgets the order in which answers of a finished round arrived (RNDST).';
revoke all on function public.compact_round(uuid) from public;
grant execute on function public.compact_round(uuid) to service_role;
