/*
 * Comments: what a respondent writes in own words, and how it stays apart from what was ticked.
 *
 * A round that asks for a comment takes exactly one comment envelope with each answer (submit_responses).
 * It has no cell and lies in a table of its own. At the close all of them are opened at once, and only
 * there: where at least k people wrote something and at least 2k answered, what they wrote is kept, in
 * random order and with nothing beside it; else it is destroyed. All of it happens in the transaction
 * that closes the round.
 *
 * Locks public.rounds for a moment, for its trigger. To undo: drop the trigger and the functions, then
 * the tables.
 */

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
