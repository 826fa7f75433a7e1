/*
 * Joint rounds: what agencies do that are too small for figures of their own.
 *
 * An office of eight people can never publish a figure, for nothing published may describe fewer than k.
 * So one agency of a cluster, its lead, holds a **joint round** for all of them, with a service point for
 * each. Everything that holds for a round holds for it: one box, one key, one mix, and points that expect
 * too few answers are one cell. What is pooled is pooled from the first answer on. Adding up results of
 * single agencies afterwards would need results that may not be made, and a sum less a published part of
 * it would tell the part that was held back.
 *
 * Which agencies a joint round speaks for is declared before it opens, by whoever runs Prongsai and not by
 * the agencies, and frozen then: respondents are told it, and nobody can choose companions by their answers.
 *
 * Locks nothing. To undo: drop the functions, then the table.
 */

/*
 * public.joint_agencies: the agencies that a joint round speaks for, the one that holds it included.
 * The names are kept as respondents are told them.
 * Deliberately absent: whose answer is whose; that is the service point, as in every round.
 */
create table public.joint_agencies (
	round_id uuid not null,
	agency_id uuid not null,
	name_th text not null,
	name_en text not null,
	constraint joint_agencies_pkey primary key (round_id, agency_id),
	constraint joint_agencies_round_id_fkey foreign key (round_id)
		references public.rounds (id) on delete cascade,
	constraint joint_agencies_agency_id_fkey foreign key (agency_id) references public.agencies (id)
);
comment on table public.joint_agencies is 'The agencies that a joint round speaks for; frozen when it opens.';
comment on column public.joint_agencies.round_id is 'The joint round.';
comment on column public.joint_agencies.agency_id is 'One of the agencies.';
comment on column public.joint_agencies.name_th is 'Its Thai name then.';
comment on column public.joint_agencies.name_en is 'Its English name then.';
alter table public.joint_agencies enable row level security;
-- The foreign key, and the joint rounds of an agency.
create index joint_agencies_agency_id_idx on public.joint_agencies (agency_id);

create policy "Members read whom their agency's rounds are held with" on public.joint_agencies
	for select to authenticated
	using (
		round_id in (
			select id from public.rounds
			where agency_id = any (array(select private.agency_ids_as('admin', 'analyst', 'interviewer')))
		)
	);
grant select on public.joint_agencies to authenticated, service_role;
-- No insert, update or delete for anybody: hold_jointly writes them.

/*
 * Security definer: it must find the round whoever asks. Another agency in an open round would learn of
 * answers that were not meant for it (P28).
 */
create function private.tg_joint_agencies__freeze() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
declare
	v_state text;
begin
	-- The share lock keeps the round from being opened between this look and the end.
	select state into v_state from public.rounds
	where id = case when tg_op = 'INSERT' then new.round_id else old.round_id end
	for share;
	-- Without its round the row goes with it.
	if v_state <> 'draft' or tg_op = 'UPDATE' then
		raise exception 'whom a round is held with is frozen when it opens' using errcode = 'RNDFZ',
			hint = 'Make another round.';
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end;
$$;
comment on function private.tg_joint_agencies__freeze() is
	'Freezes whom a round is held with when it opens (RNDFZ), against every role.';
revoke all on function private.tg_joint_agencies__freeze() from public;
create trigger _500_freeze before insert or update or delete on public.joint_agencies
	for each row execute function private.tg_joint_agencies__freeze();

/*
 * Security definer: a member may read no other agency, and learns of those of its cluster the names, which
 * the notice tells everybody.
 */
create function public.agency_cluster(p_agency_id uuid) returns jsonb
	language sql stable security definer
	set search_path = ''
as $$
	select jsonb_build_object(
		'name_th', c.name_th,
		'name_en', c.name_en,
		'lead_id', c.lead_id,
		'agencies', (
			select jsonb_agg(
				jsonb_build_object('id', a.id, 'name_th', a.name_th, 'name_en', a.name_en)
				order by a.name_th collate "th-x-icu", a.id
			)
			from public.agencies a
			where a.cluster_id = c.id
		)
	)
	from public.clusters c
	join public.agencies own on own.cluster_id = c.id
	where own.id = p_agency_id
		and own.id in (select private.agency_ids_as('admin', 'analyst', 'interviewer'));
$$;
comment on function public.agency_cluster(uuid) is
	'The cluster of an agency of the caller: {name_th, name_en, lead_id, agencies: [{id, name_th, name_en}]}, or null.';
revoke all on function public.agency_cluster(uuid) from public;
grant execute on function public.agency_cluster(uuid) to authenticated;

/*
 * Security invoker: called from hold_jointly and open_round, which are definers. What a joint round of the
 * agency would say now; nothing when it leads no cluster.
 */
create function private.led_by(p_agency_id uuid)
	returns table (agency_id uuid, name_th text, name_en text)
	language sql stable
	set search_path = ''
as $$
	select a.id, a.name_th, a.name_en
	from public.clusters c
	join public.agencies a on a.cluster_id = c.id
	where c.lead_id = p_agency_id;
$$;
comment on function private.led_by(uuid) is 'The agencies of the cluster that this one leads, itself included.';
revoke all on function private.led_by(uuid) from public;

/* Security definer: as open_round. Whom it is held with comes from the cluster and is chosen by nobody. */
create function public.hold_jointly(p_round_id uuid, p_is_joint boolean) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
declare
	v_round public.rounds;
	v_before uuid[];
	v_after uuid[];
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'draft' then
		raise exception 'whom a round is held with is frozen when it opens' using errcode = 'RNDFZ',
			hint = 'Make another round.';
	end if;
	select array_agg(agency_id order by agency_id) into v_before
	from public.joint_agencies
	where round_id = p_round_id;
	delete from public.joint_agencies where round_id = p_round_id;
	if p_is_joint then
		insert into public.joint_agencies (round_id, agency_id, name_th, name_en)
		select p_round_id, agency_id, name_th, name_en
		from private.led_by(v_round.agency_id);
		if not found then
			raise exception 'the agency leads no cluster' using errcode = 'CLSLD',
				hint = 'Ask whoever runs Prongsai.';
		end if;
	end if;
	select array_agg(agency_id order by agency_id) into v_after
	from public.joint_agencies
	where round_id = p_round_id;
	if v_after is distinct from v_before then
		perform audit.note(
			v_round.agency_id,
			'round_changed',
			v_round.name,
			jsonb_build_object('round', v_round.slug, 'columns', '["joint_agencies"]'::jsonb)
		);
	end if;
end;
$$;
comment on function public.hold_jointly(uuid, boolean) is
	'Holds a draft together with the agencies of the cluster that its agency leads, or alone again. NOTAD, RNDFZ, CLSLD.';
revoke all on function public.hold_jointly(uuid, boolean) from public;
grant execute on function public.hold_jointly(uuid, boolean) to authenticated;

/* Security invoker: called from open_round, which is a definer. */
create function private.held_for(p_round public.rounds) returns uuid[]
	language sql stable
	set search_path = ''
as $$
	select coalesce(
		(select array_agg(agency_id order by agency_id) from public.joint_agencies where round_id = p_round.id),
		array[p_round.agency_id]
	);
$$;
comment on function private.held_for(public.rounds) is 'Agencies that a round speaks for, in the order of their ids.';
revoke all on function private.held_for(public.rounds) from public;
