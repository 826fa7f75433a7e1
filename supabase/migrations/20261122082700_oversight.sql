/*
 * Oversight: a district or a province sees which of its agencies needs help with what.
 *
 * An overseer gets no right on any table of an agency: one function tells what they may know, which is
 * names, turnout as the night has rounded it, figures of final results, official figures as stated,
 * and counts. So there is no row of an answer, no draft, no comment, no entry link and no service point
 * to take care of, now or when those tables grow.
 *
 * The notice of an agency names the regions that oversee it, as recipients of combined results.
 *
 * Locks nothing. To undo: drop the functions.
 */

/*
 * Security definer, for it asks by the region and not by a role in an agency. The same words for a region
 * that does not exist.
 */
create function private.require_overseer(p_region_slug text) returns void
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	if not exists (
		select from public.regions
		where slug = p_region_slug and id in (select private.region_ids_overseen())
	) then
		raise exception 'the caller does not oversee this region' using errcode = 'NOTOV',
			hint = 'Ask whoever runs Prongsai.';
	end if;
end;
$$;
comment on function private.require_overseer(text) is
	'Refuses whoever oversees neither the region nor the province above it (NOTOV).';
revoke all on function private.require_overseer(text) from public;

/* Security invoker: called from oversight. */
create function private.overdue_measures(p_agency_id uuid, p_fiscal_year integer) returns bigint
	language sql stable
	set search_path = ''
as $$
	select count(*)
	from public.measures
	where agency_id = p_agency_id and fiscal_year = p_fiscal_year
		and state in ('planned', 'under_way') and ends_on < private.today();
$$;
comment on function private.overdue_measures(uuid, integer) is 'Measures of an agency and year that should have ended.';
revoke all on function private.overdue_measures(uuid, integer) from public;

/*
 * Security definer: overseers may read no table of an agency, so that what they learn is this and no
 * more. Turnout is that of last night, rounded down (P16); a draft is not even counted.
 * One pass over the summaries of the region; rounds are looked up for the page alone.
 */
create function public.oversight(
	p_region_slug text,
	p_fiscal_year integer,
	p_name text,
	p_sort text,
	p_is_descending boolean,
	p_skip integer,
	p_most integer
) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
declare
	-- Known before the rest is planned: what is best for a district is slow for a country.
	v_region_ids uuid[];
begin
	perform private.require_overseer(p_region_slug);
	select array_agg(r.id) into v_region_ids
	from public.regions r
	join public.regions top on top.id in (r.id, r.parent_id)
	where top.slug = p_region_slug;
	return (
		-- Narrow and in one pass: of thousands of agencies a page shows a hundred, and needs the rest of those.
		with found as (
			select
				a.id, a.name_th, a.slug,
				case p_sort
					when 'official_total' then s.official_total
					when 'official_lowest' then s.official_lowest
					when 'official_low_items' then s.official_low_items
					when 'pulse_iit' then s.pulse_iit
					when 'pulse_eit' then s.pulse_eit
					when 'pulse_lowest' then s.pulse_lowest
					when 'pulse_low_items' then s.pulse_low_items
					when 'oit_gaps' then s.oit_items - s.oit_whole
					when 'overdue' then private.overdue_measures(a.id, p_fiscal_year)
				end as key
			from public.agencies a
			left join public.year_summaries s on s.agency_id = a.id and s.fiscal_year = p_fiscal_year
			where a.region_id = any (v_region_ids)
				and (
					p_name = ''
					or position(lower(p_name) in lower(a.name_th || ' ' || a.name_en || ' ' || a.slug)) > 0
				)
		),
		page as (
			select
				f.place, a.id, a.slug, a.name_th, a.name_en, a.is_demonstration,
				g.name_th as region_th, g.name_en as region_en,
				s as figures,
				private.overdue_measures(a.id, p_fiscal_year) as overdue
			from (
				select id, row_number() over () as place
				from (
					select * from found
					order by
						-- What is not known stands last, whichever way.
						case when p_is_descending then -key else key end nulls last,
						-- By the alphabet: the bytes of a name that begins with เ or แ stand behind ฮ.
						case when p_is_descending and p_sort = 'name' then name_th collate "th-x-icu" end
							desc nulls last,
						name_th collate "th-x-icu", slug
					limit least(greatest(p_most, 0), 1000) offset greatest(p_skip, 0)
				) o
			) f
			join public.agencies a on a.id = f.id
			join public.regions g on g.id = a.region_id
			left join public.year_summaries s on s.agency_id = a.id and s.fiscal_year = p_fiscal_year
		)
		select jsonb_build_object(
			'region', (
				select jsonb_build_object('name_th', name_th, 'name_en', name_en, 'level', level)
				from public.regions where slug = p_region_slug
			),
			'total', (select count(*) from found),
			'rows', coalesce(
				jsonb_agg(
					jsonb_build_object(
						'slug', p.slug,
						'name_th', p.name_th,
						'name_en', p.name_en,
						'is_demonstration', p.is_demonstration,
						'region_th', p.region_th,
						'region_en', p.region_en,
						'overdue', p.overdue,
						'official_is_example', coalesce(
							(
								select o.is_example from public.official_sources o
								where o.agency_id = p.id and o.fiscal_year = p_fiscal_year
							),
							false
						),
						'rounds', (
							select coalesce(
								jsonb_agg(
									jsonb_build_object(
										'part', t.part,
										'state', t.state,
										'opens_on', t.opens_on,
										'closes_on', t.closes_on,
										'expected', t.expected,
										'turnout_at_least', t.turnout_at_least,
										'turnout_on', t.turnout_on,
										'is_joint', exists (
											select from public.joint_agencies j where j.round_id = t.id
										),
										'answered', (
											select (d.result ->> 'n')::integer from public.published_results d
											where d.round_id = t.id and d.is_final
										)
									)
									order by t.part, t.opens_on, t.id
								),
								'[]'
							)
							from (
								select r.*
								from public.rounds r
								where r.id in (
									select o.id from public.rounds o where o.agency_id = p.id
									union
									select j.round_id from public.joint_agencies j where j.agency_id = p.id
								)
									and r.fiscal_year = p_fiscal_year and r.state <> 'draft'
								order by r.opens_on desc, r.id
								limit 20
							) t
						),
						-- Null where nothing is known of the year.
						'figures', to_jsonb(p.figures) - array['agency_id', 'fiscal_year']
					)
					order by p.place
				),
				'[]'
			)
		)
		from page p
	);
end;
$$;
comment on function public.oversight(text, integer, text, text, boolean, integer, integer) is
	'Agencies of a region and those below it in a fiscal year: {region, total, rows}, those whose name has p_name, sorted by name or a figure (p_sort), from p_skip on at most p_most and 1000. NOTOV.';
revoke all on function public.oversight(text, integer, text, text, boolean, integer, integer) from public;
grant execute on function public.oversight(text, integer, text, text, boolean, integer, integer)
	to authenticated;
