/*
 * The public page of an agency: which of its results anybody may read, and what a visitor is told.
 * Nothing is public until an admin has chosen it, and only what never changes again can be chosen.
 * Locks nothing. To undo: drop the functions, then the table.
 */

/*
 * public.result_publications: a row is the decision that visitors may read the result of a round.
 * Deliberately absent: a copy of the result (it is final, and stands in one place), who decided, and
 * what was withdrawn: a withdrawn result stays known to whoever has read it.
 */
create table public.result_publications (
	round_id uuid not null,
	-- The trigger writes the day in Thailand.
	published_on date not null default current_date,
	constraint result_publications_pkey primary key (round_id),
	-- Of the result, not of the round: without one there is nothing to publish.
	constraint result_publications_round_id_fkey foreign key (round_id)
		references public.published_results (round_id) on delete cascade
);
comment on table public.result_publications is 'Results that an admin has opened to everybody.';
comment on column public.result_publications.round_id is 'The closed round whose result it is.';
comment on column public.result_publications.published_on is 'Day of the decision, in Thailand.';
alter table public.result_publications enable row level security;

/*
 * Security definer: it must find the result whoever asks, and knows the day, which its callers do not.
 * A result that is not final moves with every mix; published, it would be a counter for everybody (P16).
 */
create function private.tg_result_publications__only_final() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	if not exists (
		select from public.published_results where round_id = new.round_id and is_final
	) then
		raise exception 'only the result of a closed round is published' using errcode = 'RESNF',
			hint = 'Close the round first.';
	end if;
	new.published_on := private.today();
	return new;
end;
$$;
comment on function private.tg_result_publications__only_final() is
	'Opens final results alone (RESNF), against every role, and writes the day.';
revoke all on function private.tg_result_publications__only_final() from public;
create trigger _500_only_final before insert or update on public.result_publications
	for each row execute function private.tg_result_publications__only_final();

/* Security definer: audit.note can be called by nobody. Only rounds that exist are noted. */
create function audit.tg_result_publications__note() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
begin
	select * into v_round from public.rounds
	where id = case when tg_op = 'DELETE' then old.round_id else new.round_id end;
	if found then
		perform audit.note(
			v_round.agency_id,
			case when tg_op = 'DELETE' then 'result_withdrawn' else 'result_published' end,
			v_round.name,
			jsonb_build_object('round', v_round.slug)
		);
	end if;
	return null;
end;
$$;
comment on function audit.tg_result_publications__note() is
	'Notes that a result was opened to everybody or withdrawn.';
revoke all on function audit.tg_result_publications__note() from public;
create trigger _900_note after insert or delete on public.result_publications
	for each row execute function audit.tg_result_publications__note();

create policy "Admins and analysts read what their agency has published"
	on public.result_publications
	for select to authenticated
	using (
		round_id in (
			select id from public.rounds
			where agency_id in (select private.agency_ids_as('admin', 'analyst'))
		)
	);
create policy "Admins publish results of their agency" on public.result_publications
	for insert to authenticated
	with check (
		round_id in (
			select id from public.rounds where agency_id in (select private.agency_ids_as('admin'))
		)
	);
create policy "Admins withdraw results of their agency" on public.result_publications
	for delete to authenticated
	using (
		round_id in (
			select id from public.rounds where agency_id in (select private.agency_ids_as('admin'))
		)
	);
grant select, delete on public.result_publications to authenticated;
grant select on public.result_publications to service_role;
grant insert (round_id) on public.result_publications to authenticated;

/*
 * Security definer: a visitor reads no table. A year is named once something of it is public, so that
 * the list does not tell of rounds that are drafted, open or kept by the agency.
 */
create function public.public_agency(p_slug text) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select jsonb_build_object(
		'slug', a.slug,
		'name_th', a.name_th,
		'name_en', a.name_en,
		'digits', a.digits,
		'is_demonstration', a.is_demonstration,
		'years', (
			select coalesce(jsonb_agg(y.fiscal_year order by y.has_results desc, y.fiscal_year desc), '[]')
			from (
				select x.fiscal_year, bool_or(x.is_result) as has_results
				from (
					select r.fiscal_year, true as is_result
					from public.result_publications p
					join public.rounds r on r.id = p.round_id
					where r.agency_id = a.id
					union all
					select s.fiscal_year, false
					from public.measures s
					where s.agency_id = a.id and s.is_public
				) x
				group by x.fiscal_year
			) y
		)
	)
	from public.agencies a
	where a.slug = p_slug;
$$;
comment on function public.public_agency(text) is
	'Name of an agency and the fiscal years with something public, those with results before those with measures alone, the latest first; null where there is none.';
revoke all on function public.public_agency(text) from public;
grant execute on function public.public_agency(text) to anon, service_role;

/*
 * Security definer: a visitor reads no table. Whole published objects, but for the service points:
 * a point is a handful of colleagues, whom the page of an agency neither praises nor blames.
 * That the result is final is asked again: the table promises it, and this is where it would hurt.
 */
create function public.public_results(p_agency_slug text, p_fiscal_year integer) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'name', t.name,
				'part', t.part,
				'wording', t.wording,
				'joint_agencies', (
					select coalesce(
						jsonb_agg(
							jsonb_build_object(
								'name_th', j.name_th, 'name_en', j.name_en
							)
						),
						'[]'
					)
					from public.joint_agencies j
					where j.round_id = t.id
				),
				'opens_on', t.opens_on,
				'closes_on', t.closes_on,
				'expected', t.expected,
				'published_on', t.published_on,
				'result', t.result || '{"cells": []}'
			)
			order by t.part, t.closes_on desc, t.id
		),
		'[]'
	)
	from (
		select r.*, p.published_on, d.result
		from public.result_publications p
		join public.published_results d on d.round_id = p.round_id and d.is_final
		join public.rounds r on r.id = p.round_id
		join public.agencies a on a.id = r.agency_id
		where a.slug = p_agency_slug and r.fiscal_year = p_fiscal_year
		order by r.closes_on desc, r.id
		limit 20
	) t;
$$;
comment on function public.public_results(text, integer) is
	'Published results of an agency and fiscal year, by part, of at most 20 rounds, without service points; none of an unknown agency.';
revoke all on function public.public_results(text, integer) from public;
grant execute on function public.public_results(text, integer) to anon, service_role;
