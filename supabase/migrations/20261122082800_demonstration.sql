/*
 * The demonstration: what a visitor may try of it, and taking it away, so that made-up figures never
 * stand beside an agency's own.
 * Locks nothing. To undo: drop the functions.
 */

/*
 * Security definer: it removes rounds that were opened and results that are final, which nobody may
 * do elsewhere. Made-up figures are nobody's, so an admin of any agency of the installation may; it is
 * noted for their agencies.
 * From the leaves up: the triggers let a round go only while they can see that its agency is the
 * demonstration. What is private goes with its round; the record of its own acts goes with the agency.
 */
create function public.remove_demonstration() returns integer
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_removed integer;
	v_agency_id uuid;
begin
	if not private.called_by_server() and not exists (select from private.agency_ids_as('admin')) then
		raise exception 'the caller is no admin' using errcode = 'NOTAD',
			hint = 'Ask an admin of your agency to do this.';
	end if;
	delete from public.published_results
	where round_id in (
		select r.id
		from public.rounds r
		join public.agencies a on a.id = r.agency_id
		where a.is_demonstration
	);
	delete from public.rounds
	where agency_id in (select id from public.agencies where is_demonstration);
	delete from audit.acts
	where agency_id in (select id from public.agencies where is_demonstration);
	delete from public.agencies where is_demonstration;
	get diagnostics v_removed = row_count;
	if v_removed > 0 then
		for v_agency_id in select private.agency_ids_as('admin') loop
			perform audit.note(v_agency_id, 'demonstration_removed', null);
		end loop;
	end if;
	return v_removed;
end;
$$;
comment on function public.remove_demonstration() is
	'Removes demonstration agencies with everything they hold, answers included; returns how many. Accounts in auth stay. NOTAD.';
revoke all on function public.remove_demonstration() from public;
grant execute on function public.remove_demonstration() to authenticated, service_role;

/*
 * What the home page offers a visitor to try. Security definer: a visitor reads no table.
 * Newest first, so that a round opened in trying things out is the one that is shown.
 */
create function public.demonstration_entries() returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	with shown as (
		select r.*
		from public.rounds r
		join public.agencies a on a.id = r.agency_id
		where a.is_demonstration
	)
	select jsonb_build_object(
		'eit_slug', (
			select p.slug
			from shown r
			join public.service_points p on p.round_id = r.id
			where r.state = 'open' and r.part = 'eit_public'
			order by r.opens_on desc, r.id, p.id
			limit 1
		),
		'iit_slug', (select slug from shown where state = 'open' and part = 'iit' order by opens_on desc, id limit 1),
		'iit_round', (select id from shown where state = 'open' and part = 'iit' order by opens_on desc, id limit 1),
		'results_round', (
			select id from shown where state = 'closed' and part <> 'iit' order by fiscal_year desc, id limit 1
		)
	);
$$;
comment on function public.demonstration_entries() is
	'Entry links of the demonstration''s open rounds and the id of a closed one, each null where there is none.';
revoke all on function public.demonstration_entries() from public;
grant execute on function public.demonstration_entries() to anon, service_role;

/*
 * Security definer: slips are private. Of a real round nobody may ask which code is used: it would
 * tell who has answered to whoever has seen the slips. The demonstration's slips are nobody's.
 */
create function public.first_unused_demonstration_slip(p_round_id uuid, p_hashes text[])
	returns text
	language plpgsql stable security definer
	set search_path = ''
as $$
begin
	perform private.require_server();
	return (
		select encode(s.h, 'hex')
		from unnest(p_hashes) with ordinality as asked(h, place)
		join private.slips s on s.round_id = p_round_id and s.h = decode(asked.h, 'hex')
		join public.rounds r on r.id = s.round_id
		join public.agencies a on a.id = r.agency_id
		where a.is_demonstration and s.state = 'unused'
		order by asked.place
		limit 1
	);
end;
$$;
comment on function public.first_unused_demonstration_slip(uuid, text[]) is
	'The first of these slips (hex) that is unused, in a round of the demonstration; null otherwise.';
revoke all on function public.first_unused_demonstration_slip(uuid, text[]) from public;
grant execute on function public.first_unused_demonstration_slip(uuid, text[]) to service_role;
