/*
 * The wording of a round: what it asks in other words than the built-in questionnaire's, such as the
 * official sentences of the year, which an agency may paste. It belongs to what a round asks, so it is
 * frozen with the rest when the round opens (tg_rounds__freeze) and noted like it (tg_rounds__note).
 *
 * Locks public.rounds for a moment. To undo: put private.entry and public.public_results back as they
 * were before, then drop the trigger, the column and both functions.
 */

/*
 * Plain text alone: what cannot be seen could say something else on a screen than on paper.
 * Security invoker: it reads its arguments.
 */
create function private.is_wording(p_wording jsonb, p_instrument_id text) returns boolean
	language sql immutable
	set search_path = ''
as $$
	select case
		when jsonb_typeof(p_wording) is distinct from 'object' then false
		else not exists (
			select
			from jsonb_each(p_wording) as item (code, words)
			where code !~ '^[ie][1-9][0-9]?$'
				or left(code, 1) <> left(p_instrument_id, 1)
				or case
					when jsonb_typeof(words) <> 'object' then true
					else words = '{}' or exists (
						select
						from jsonb_each(words) as language (name, question)
						where name not in ('th', 'en')
							or jsonb_typeof(question) <> 'string'
							or length(question #>> '{}') not between 1 and 500
							or question #>> '{}' <> trim(question #>> '{}')
							or question #>> '{}' ~
								'[\u0001-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]'
					)
				end
		)
	end;
$$;
comment on function private.is_wording(jsonb, text) is
	'Whether these are questions of items of this kind of questionnaire: {"e1": {"th": …, "en": …}}, either language left out, 1 to 500 characters of plain text each.';
revoke all on function private.is_wording(jsonb, text) from public;
-- A constraint is checked with the rights of whoever writes.
grant execute on function private.is_wording(jsonb, text) to authenticated, service_role;

alter table public.rounds
	add column wording jsonb not null default '{}',
	add constraint rounds_wording_is_plain_text check (private.is_wording(wording, instrument_id));
comment on column public.rounds.wording is
	'Questions by item and language that stand in the place of the built-in ones; empty: none.';
grant insert (wording) on public.rounds to authenticated, service_role;
grant update (wording) on public.rounds to authenticated, service_role;

/*
 * Security invoker: it only changes the row. The same code is another question in another
 * questionnaire, so words that were meant for one must not appear in the other.
 */
create function private.tg_rounds__discard_wording() returns trigger
	language plpgsql
	set search_path = ''
as $$
begin
	new.wording := '{}';
	return new;
end;
$$;
comment on function private.tg_rounds__discard_wording() is
	'Discards the wording of a draft that gets another questionnaire.';
revoke all on function private.tg_rounds__discard_wording() from public;
-- After the freeze, which lets a change of questionnaire through in drafts only.
create trigger _610_discard_wording before update on public.rounds
	for each row when (old.instrument_id <> new.instrument_id)
	execute function private.tg_rounds__discard_wording();

/* As before, with the wording. */
create or replace function private.entry(p_round public.rounds, p_point public.service_points)
	returns jsonb
	language sql stable
	set search_path = ''
as $$
	select jsonb_build_object(
		'round_id', p_round.id,
		'round_slug', p_round.slug,
		'cell', case when p_round.part = 'iit' then 1 else p_point.cell end,
		'service_point_th', p_point.name_th,
		'service_point_en', p_point.name_en,
		'state', case
			when p_round.state = 'draft' then 'not_yet'
			when p_round.state = 'open' and private.today() < p_round.opens_on then 'not_yet'
			when p_round.state = 'open' and private.today() <= p_round.closes_on then 'open'
			else 'closed'
		end,
		'name', p_round.name,
		'instrument_id', p_round.instrument_id,
		'wording', p_round.wording,
		'part', p_round.part,
		'fiscal_year', p_round.fiscal_year,
		'k', p_round.k,
		'disclosure_profile', p_round.disclosure_profile,
		'opens_on', p_round.opens_on,
		'closes_on', p_round.closes_on,
		'admission', p_round.admission,
		'agency', jsonb_build_object(
			'name_th', a.name_th,
			'name_en', a.name_en,
			'data_contact', a.data_contact,
			'hosted_by', a.hosted_by,
			'slug', a.slug,
			'is_demonstration', a.is_demonstration,
			'digits', a.digits
		)
	)
	from public.agencies a
	where a.id = p_round.agency_id;
$$;

/* As before, with the wording. */
create or replace function public.public_results(p_agency_slug text, p_fiscal_year integer) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'name', t.name,
				'part', t.part,
				'wording', t.wording,
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
