/*
 * Marks: how many answers of a round were all at the top, given with help, or typed in from paper.
 * They qualify a score and delete no answer. Counted by the mix, as tallies of their own, so that no
 * row says of one answer how it came or what it was like.
 *
 * Locks nothing. To undo: take the call out of commit_mix, then drop the function and the table.
 */

/*
 * private.marks: of a whole round. Deliberately absent: the cell, a day, an item, any two marks of
 * one answer together. A mark is published at the close or never, as one number.
 */
create table private.marks (
	round_id uuid not null,
	mark text not null,
	n integer not null,
	constraint marks_pkey primary key (round_id, mark),
	constraint marks_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint marks_mark_is_known check (mark in ('all_top', 'assisted', 'paper')),
	constraint marks_n_is_positive check (n > 0)
);
comment on table private.marks is 'How many mixed answers of a round bear a mark.';
comment on column private.marks.round_id is 'The round.';
comment on column private.marks.mark is 'all_top: every item answered, at its best option; assisted: given with help; paper: typed in from paper.';
comment on column private.marks.n is 'How many answers, over all mixes and cells.';
alter table private.marks enable row level security;

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
revoke all on function private.count_marks(uuid, jsonb) from public;
comment on function private.count_marks(uuid, jsonb) is
	'Counts the marks that the rows of a mix bear. MIXFM.';
