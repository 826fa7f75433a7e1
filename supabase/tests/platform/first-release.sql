/*
 * A database as the first release left it (the first eight migrations), with an open round and 24
 * answers in its inbox; dumped by pg_dump 15 (--inserts --no-owner), comments taken out. Never changed:
 * it stands for the data folders that are out there.
 */
set check_function_bodies = false;
INSERT INTO auth.users VALUES ('00000000-0000-4000-8000-0000000a11ce', '00000000-0000-4000-8000-0000000a11ce@example.org');
INSERT INTO auth.users VALUES ('00000000-0000-4000-8000-000000000b0b', '00000000-0000-4000-8000-000000000b0b@example.org');
INSERT INTO auth.users VALUES ('00000000-0000-4000-8000-00000000001d', '00000000-0000-4000-8000-00000000001d@example.org');
INSERT INTO auth.users VALUES ('00000000-0000-4000-8000-0000000ca201', '00000000-0000-4000-8000-0000000ca201@example.org');
CREATE SCHEMA private;
COMMENT ON SCHEMA private IS 'What respondents leave behind, and helpers of policies. Never exposed. No time finer than a day, no sequence, no identity.';
CREATE SCHEMA supabase_migrations;
CREATE FUNCTION private.agency_ids_as(VARIADIC p_roles text[]) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select agency_id
	from public.memberships
	where user_id = (select auth.uid()) and role = any (p_roles);
$$;
COMMENT ON FUNCTION private.agency_ids_as(VARIADIC p_roles text[]) IS 'Agencies in which the caller has one of the roles. The one source of every policy.';
CREATE FUNCTION private.called_by_server() RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    RETURN (COALESCE(current_setting('role'::text, true), 'none'::text) <> ALL (ARRAY['anon'::text, 'authenticated'::text]));
COMMENT ON FUNCTION private.called_by_server() IS 'Whether the caller came with the secret key (or owns the database), and not as a person.';
CREATE FUNCTION private.random_slug() RETURNS text
    LANGUAGE sql
    SET search_path TO ''
    AS $$
	select string_agg(
		substr(
			'0123456789abcdefghjkmnpqrstvwxyz',
			1 + (get_byte(uuid_send(gen_random_uuid()), 15) & 31),
			1
		),
		''
	)
	from generate_series(1, 10);
$$;
COMMENT ON FUNCTION private.random_slug() IS 'Default of every slug that is printed: ten random base32 characters.';
CREATE TABLE public.rounds (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug text DEFAULT private.random_slug() NOT NULL,
    agency_id uuid NOT NULL,
    name text NOT NULL,
    instrument_id text NOT NULL,
    part text NOT NULL,
    fiscal_year integer NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    k integer DEFAULT 10 NOT NULL,
    expected integer NOT NULL,
    target numeric(5,2) DEFAULT 85 NOT NULL,
    admission text NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    tallies_version integer DEFAULT 0 NOT NULL,
    mix_due_on date,
    turnout_at_least integer DEFAULT 0 NOT NULL,
    turnout_on date,
    CONSTRAINT rounds_admission_fits_part CHECK (((part = 'iit'::text) = (admission = 'draw'::text))),
    CONSTRAINT rounds_admission_is_known CHECK ((admission = ANY (ARRAY['link'::text, 'draw'::text]))),
    CONSTRAINT rounds_closes_after_opens CHECK ((closes_on > opens_on)),
    CONSTRAINT rounds_draft_has_no_history CHECK (((state <> 'draft'::text) OR ((tallies_version = 0) AND (mix_due_on IS NULL) AND (turnout_at_least = 0) AND (turnout_on IS NULL)))),
    CONSTRAINT rounds_expected_is_positive CHECK ((expected > 0)),
    CONSTRAINT rounds_fiscal_year_is_buddhist CHECK (((fiscal_year >= 2560) AND (fiscal_year <= 2650))),
    CONSTRAINT rounds_instrument_id_is_known CHECK ((instrument_id ~ '^(iit|eit)-[0-9]{4}$'::text)),
    CONSTRAINT rounds_k_is_at_least_5 CHECK (((k >= 5) AND (k <= 100))),
    CONSTRAINT rounds_name_length CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT rounds_part_fits_instrument CHECK ((split_part(instrument_id, '-'::text, 1) = split_part(part, '_'::text, 1))),
    CONSTRAINT rounds_part_is_known CHECK ((part = ANY (ARRAY['iit'::text, 'eit_public'::text, 'eit_survey'::text]))),
    CONSTRAINT rounds_slug_is_base32 CHECK ((slug ~ '^[0-9a-hjkmnp-tv-z]{10}$'::text)),
    CONSTRAINT rounds_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closing'::text, 'closed'::text, 'void'::text]))),
    CONSTRAINT rounds_target_is_a_score CHECK (((target >= (0)::numeric) AND (target <= (100)::numeric))),
    CONSTRAINT rounds_turnout_is_whole_batches CHECK (((turnout_at_least >= 0) AND ((turnout_at_least % k) = 0)))
);
COMMENT ON TABLE public.rounds IS 'One fielding of an instrument by an agency.';
COMMENT ON COLUMN public.rounds.id IS 'Random; part of what seals an envelope.';
COMMENT ON COLUMN public.rounds.slug IS 'Address of an internal round (/i/<slug>); printed on slips.';
COMMENT ON COLUMN public.rounds.agency_id IS 'Whose round it is; never changes.';
COMMENT ON COLUMN public.rounds.name IS 'What staff and respondents call it.';
COMMENT ON COLUMN public.rounds.instrument_id IS 'The built-in questionnaire, such as iit-2566.';
COMMENT ON COLUMN public.rounds.part IS 'Which part of the assessment it imitates.';
COMMENT ON COLUMN public.rounds.fiscal_year IS 'Buddhist fiscal year whose weights and levels apply.';
COMMENT ON COLUMN public.rounds.opens_on IS 'First day, in Thailand.';
COMMENT ON COLUMN public.rounds.closes_on IS 'Last day, in Thailand; may move later while the round is open.';
COMMENT ON COLUMN public.rounds.k IS 'Fewest answers that anything published may describe; at least 5.';
COMMENT ON COLUMN public.rounds.expected IS 'Expected answers; for an internal round the head count, shown publicly.';
COMMENT ON COLUMN public.rounds.target IS 'Score the agency wants to reach, 0 to 100.';
COMMENT ON COLUMN public.rounds.admission IS 'How a respondent gets in: link (external) or draw, a slip from a box (internal).';
COMMENT ON COLUMN public.rounds.state IS 'draft, open, closing, closed or void; the last two are final.';
COMMENT ON COLUMN public.rounds.tallies_version IS 'Counts the mixes that moved something; a published result names it.';
COMMENT ON COLUMN public.rounds.mix_due_on IS 'Day of the next mix while open; none for an internal round, which mixes once, at close.';
COMMENT ON COLUMN public.rounds.turnout_at_least IS 'Answers received at the last snapshot, rounded down to a multiple of k.';
COMMENT ON COLUMN public.rounds.turnout_on IS 'Day of that snapshot.';
CREATE TABLE public.service_points (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    round_id uuid NOT NULL,
    name_th text NOT NULL,
    name_en text NOT NULL,
    expected integer NOT NULL,
    slug text DEFAULT private.random_slug() NOT NULL,
    cell smallint,
    CONSTRAINT service_points_cell_is_positive CHECK ((cell > 0)),
    CONSTRAINT service_points_expected_is_positive CHECK ((expected > 0)),
    CONSTRAINT service_points_name_en_length CHECK (((length(name_en) >= 1) AND (length(name_en) <= 120))),
    CONSTRAINT service_points_name_th_length CHECK (((length(name_th) >= 1) AND (length(name_th) <= 120))),
    CONSTRAINT service_points_slug_is_base32 CHECK ((slug ~ '^[0-9a-hjkmnp-tv-z]{10}$'::text))
);
COMMENT ON TABLE public.service_points IS 'A place where an external round is offered.';
COMMENT ON COLUMN public.service_points.id IS 'Random; never printed.';
COMMENT ON COLUMN public.service_points.round_id IS 'The round; a point belongs to one.';
COMMENT ON COLUMN public.service_points.name_th IS 'Thai name, shown to respondents.';
COMMENT ON COLUMN public.service_points.name_en IS 'English name.';
COMMENT ON COLUMN public.service_points.expected IS 'Expected answers here; below 3k the round has one cell for all points.';
COMMENT ON COLUMN public.service_points.slug IS 'Address of its entry link (/e/<slug>), the same for every visitor.';
COMMENT ON COLUMN public.service_points.cell IS 'Publication cell, given when the round opens; points may share one.';
CREATE FUNCTION private.entry(p_round public.rounds, p_point public.service_points) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
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
		'part', p_round.part,
		'fiscal_year', p_round.fiscal_year,
		'k', p_round.k,
		'opens_on', p_round.opens_on,
		'closes_on', p_round.closes_on,
		'admission', p_round.admission,
		'agency', jsonb_build_object(
			'name_th', a.name_th,
			'name_en', a.name_en,
			'data_contact', a.data_contact,
			'hosted_by', a.hosted_by,
			'slug', a.slug,
			'is_demonstration', a.is_demonstration
		)
	)
	from public.agencies a
	where a.id = p_round.agency_id;
$$;
COMMENT ON FUNCTION private.entry(p_round public.rounds, p_point public.service_points) IS 'The round as a respondent''s page shows it.';
CREATE FUNCTION private.publish_steps(p_round_id uuid, p_k integer, p_is_last boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION private.publish_steps(p_round_id uuid, p_k integer, p_is_last boolean) IS 'Moves published_tallies forward where an item has k new answers; at close pools the leftovers in cell 0.';
CREATE FUNCTION private.require_admin(p_agency_id uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
	if private.called_by_server() then
		return;
	end if;
	if p_agency_id is null or p_agency_id not in (select private.agency_ids_as('admin')) then
		raise exception 'the caller is not an admin of the agency'
			using errcode = 'NOTAD', hint = 'Ask an admin of your agency to do this.';
	end if;
end;
$$;
COMMENT ON FUNCTION private.require_admin(p_agency_id uuid) IS 'Refuses whoever is neither an admin of the agency nor the server (NOTAD). The same words for an agency that does not exist.';
CREATE FUNCTION private.require_server() RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
	if not private.called_by_server() then
		raise exception 'only the server may call this function'
			using errcode = 'NOSVR', hint = 'Call it with the secret key.';
	end if;
end;
$$;
COMMENT ON FUNCTION private.require_server() IS 'Refuses people (NOSVR).';
CREATE FUNCTION private.require_slip_count(p_round public.rounds, p_count integer) RETURNS void
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
declare
	v_most constant integer := p_round.expected + greatest(2, (p_round.expected + 19) / 20);
begin
	if p_count not between p_round.k and v_most then
		raise exception 'the round takes between % and % slips, not %', p_round.k, v_most, p_count
			using errcode = 'SLPNM', hint = 'Make the slips again, for the head count of the round.';
	end if;
end;
$$;
COMMENT ON FUNCTION private.require_slip_count(p_round public.rounds, p_count integer) IS 'Slips are at least k, and at most the head count and max(2, 5 %) spares (SLPNM).';
CREATE FUNCTION private.seize_round(p_round_id uuid) RETURNS public.rounds
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
begin
	if current_setting('transaction_isolation') <> 'read committed' then
		raise exception 'rounds are locked at read committed only' using errcode = 'ISOLA';
	end if;
	perform pg_advisory_xact_lock(hashtextextended('round ' || p_round_id, 0));
	select * into v_round from public.rounds where id = p_round_id;
	if not found then
		raise exception 'there is no such round' using errcode = 'RNDUN';
	end if;
	return v_round;
end;
$$;
COMMENT ON FUNCTION private.seize_round(p_round_id uuid) IS 'Locks a round alone until the transaction ends and returns it as it is then (RNDUN, ISOLA).';
CREATE FUNCTION private.share_round(p_round_id uuid) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
	if current_setting('transaction_isolation') <> 'read committed' then
		raise exception 'rounds are locked at read committed only' using errcode = 'ISOLA';
	end if;
	perform pg_advisory_xact_lock_shared(hashtextextended('round ' || p_round_id, 0));
end;
$$;
COMMENT ON FUNCTION private.share_round(p_round_id uuid) IS 'Locks a round beside other submissions until the transaction ends (ISOLA).';
CREATE FUNCTION private.tg_agencies__freeze() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
	if (new.id, new.slug, new.is_demonstration)
		is distinct from (old.id, old.slug, old.is_demonstration) then
		raise exception 'id, slug and is_demonstration of an agency never change' using errcode = 'AGNFZ';
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_agencies__freeze() IS 'Keeps id, slug and is_demonstration as they were made (AGNFZ).';
CREATE FUNCTION private.tg_memberships__keep_an_admin() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	if tg_op = 'UPDATE'
		and (new.user_id, new.agency_id) is distinct from (old.user_id, old.agency_id) then
		raise exception 'a membership is not handed on' using errcode = 'MEMFZ',
			hint = 'Add the other person instead.';
	end if;
	-- Two admins who remove each other at the same moment must not both succeed.
	perform from public.agencies where id = old.agency_id for update;
	if found and old.role = 'admin' and (tg_op = 'DELETE' or new.role <> 'admin') and not exists (
		select from public.memberships
		where agency_id = old.agency_id and role = 'admin' and user_id <> old.user_id
	) then
		raise exception 'the agency would be left without an admin' using errcode = 'LSTAD',
			hint = 'Make another person admin first.';
	end if;
	if tg_op = 'DELETE' then
		return old;
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_memberships__keep_an_admin() IS 'An agency keeps one admin (LSTAD), unless it is itself being removed; a membership keeps its person (MEMFZ).';
CREATE FUNCTION private.tg_published_results__freeze_final() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	if tg_op = 'DELETE' then
		if not exists (
			select from public.rounds r
			join public.agencies a on a.id = r.agency_id
			where r.id = old.round_id and a.is_demonstration
		) then
			raise exception 'what was published is kept' using errcode = 'RESFZ';
		end if;
		return old;
	end if;
	if tg_op = 'UPDATE' and old.is_final and new is distinct from old then
		raise exception 'the result of a closed round never changes' using errcode = 'RESFZ';
	end if;
	if tg_op = 'UPDATE' and (new.version < old.version or new.round_id <> old.round_id) then
		raise exception 'a published result is only replaced by a later one' using errcode = 'RESOL';
	end if;
	if new.is_final and new.digest is distinct from sha256(convert_to(new.result::text, 'UTF8')) then
		raise exception 'the digest is not that of the result' using errcode = 'RESDG';
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_published_results__freeze_final() IS 'A final result never changes (RESFZ), versions only grow (RESOL), the digest fits (RESDG); against every role.';
CREATE FUNCTION private.tg_rounds__freeze() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	c_movable constant text[] :=
		array['state', 'closes_on', 'mix_due_on', 'turnout_at_least', 'turnout_on', 'tallies_version'];
begin
	if tg_op = 'INSERT' then
		if new.state <> 'draft' then
			raise exception 'a round begins as a draft' using errcode = 'RNDST';
		end if;
		return new;
	end if;
	if tg_op = 'DELETE' then
		if old.state <> 'draft' and not exists (
			select from public.agencies where id = old.agency_id and is_demonstration
		) then
			raise exception 'a round that was opened is kept' using errcode = 'RNDFZ',
				hint = 'Close it; its results stay.';
		end if;
		return old;
	end if;
	if (new.id, new.slug, new.agency_id) is distinct from (old.id, old.slug, old.agency_id) then
		raise exception 'id, slug and agency of a round never change' using errcode = 'RNDFZ';
	end if;
	if old.state = 'draft' and new.state = 'draft' then
		return new;
	end if;
	if old.state in ('closed', 'void') then
		raise exception 'a finished round never changes' using errcode = 'RNDFZ';
	end if;
	if (to_jsonb(new) - c_movable) is distinct from (to_jsonb(old) - c_movable) then
		raise exception 'what a round asks and promises is frozen when it opens' using errcode = 'RNDFZ',
			hint = 'Make another round.';
	end if;
	if new.closes_on <> old.closes_on and (old.state <> 'open' or new.closes_on < old.closes_on) then
		raise exception 'a round can only be prolonged, and only while it is open'
			using errcode = 'RNDDY';
	end if;
	if new.tallies_version < old.tallies_version or new.turnout_at_least < old.turnout_at_least then
		raise exception 'versions and turnout of a round only grow' using errcode = 'RNDFZ';
	end if;
	if new.state = old.state then
		return new;
	end if;
	if (old.state, new.state) not in (
		('draft', 'open'), ('open', 'closing'), ('closing', 'closed'), ('closing', 'void')
	) then
		raise exception 'a round does not go from % to %', old.state, new.state using errcode = 'RNDST';
	end if;
	if new.state in ('closed', 'void') then
		if exists (select from private.inbox where round_id = old.id) then
			raise exception 'a round is finished only when its inbox is empty' using errcode = 'RNDST';
		end if;
		if exists (select from private.mixes where round_id = old.id) <> (new.state = 'closed') then
			raise exception 'a round is void if and only if nothing was ever mixed' using errcode = 'RNDST';
		end if;
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_rounds__freeze() IS 'The state machine of a round and what it freezes (RNDST, RNDFZ, RNDDY), against every role.';
CREATE FUNCTION private.tg_service_points__freeze() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
begin
	-- The share lock keeps the round from being opened between this look and the end.
	select * into v_round from public.rounds
	where id = case when tg_op = 'INSERT' then new.round_id else old.round_id end
	for share;
	if tg_op = 'DELETE' then
		-- Without its round the point goes with it.
		if v_round.id is not null and v_round.state <> 'draft' then
			raise exception 'service points are frozen when the round opens' using errcode = 'RNDFZ';
		end if;
		return old;
	end if;
	if v_round.part = 'iit' then
		raise exception 'an internal round has no service points' using errcode = 'RNDSP';
	end if;
	if tg_op = 'UPDATE'
		and (new.id, new.slug, new.round_id) is distinct from (old.id, old.slug, old.round_id) then
		raise exception 'id, slug and round of a service point never change' using errcode = 'RNDFZ';
	end if;
	if v_round.state = 'draft' then
		if new.cell is not null then
			raise exception 'cells are given when the round opens' using errcode = 'RNDFZ';
		end if;
		return new;
	end if;
	-- open_round gives the cell, once.
	if tg_op = 'UPDATE' and v_round.state = 'open' and old.cell is null
		and (to_jsonb(new) - 'cell') = (to_jsonb(old) - 'cell') then
		return new;
	end if;
	raise exception 'service points are frozen when the round opens' using errcode = 'RNDFZ',
		hint = 'Make another round.';
end;
$$;
COMMENT ON FUNCTION private.tg_service_points__freeze() IS 'Freezes service points when the round opens (RNDFZ); internal rounds have none (RNDSP).';
CREATE FUNCTION private.today() RETURNS date
    LANGUAGE sql STABLE
    SET search_path TO ''
    RETURN ((now() AT TIME ZONE 'Asia/Bangkok'::text))::date;
COMMENT ON FUNCTION private.today() IS 'The day in Thailand. The only clock that Prongsai''s tables know.';
CREATE FUNCTION private.unpublished(p_round_id uuid) RETURNS TABLE(cell smallint, item text, option text, n integer)
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	select cell, item, option, coalesce(t.n, 0) - coalesce(p.n, 0)
	from (select * from private.tallies where round_id = p_round_id) t
	full join (select * from private.published_tallies where round_id = p_round_id) p
		using (cell, item, option);
$$;
COMMENT ON FUNCTION private.unpublished(p_round_id uuid) IS 'Per cell, item and option, what was mixed and is not published in that cell. Negative in cell 0 once leftovers were pooled there.';
CREATE FUNCTION public.begin_closing(p_round_id uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	-- Two may ask at the same time, the clerk and the schedule.
	if v_round.state = 'closing' then
		return;
	end if;
	if v_round.state <> 'open' then
		raise exception 'only an open round can be closed' using errcode = 'RNDST';
	end if;
	update public.rounds set state = 'closing' where id = p_round_id;
end;
$$;
COMMENT ON FUNCTION public.begin_closing(p_round_id uuid) IS 'open -> closing; nothing is accepted from here on. Does nothing when already closing (RNDST).';
CREATE FUNCTION public.commit_mix(p_round_id uuid, p_ids uuid[], p_rows jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    SET work_mem TO '96MB'
    AS $_$
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
	perform private.publish_steps(p_round_id, v_round.k, v_round.state = 'closing');
	update public.rounds
	set tallies_version = tallies_version + 1,
		state = case when state = 'closing' then 'closed' else state end,
		mix_due_on = case when state = 'open' then private.today() + 7 end
	where id = p_round_id
	returning * into v_round;
	return jsonb_build_object('state', v_round.state, 'version', v_round.tallies_version);
end;
$_$;
COMMENT ON FUNCTION public.commit_mix(p_round_id uuid, p_ids uuid[], p_rows jsonb) IS 'Takes envelopes out of the inbox and counts the rows [cell, {item: option}] that came out of them; closes a closing round. Returns {state, version}. MIXST, MIXSM, MIXLB, MIXIN, MIXIT, MIXCE, MIXIC, MIXFM, RNDST, RNDUN, ISOLA.';
CREATE FUNCTION public.compact_round(p_round_id uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.compact_round(p_round_id uuid) IS 'Forgets the order in which answers of a finished round arrived (RNDST).';
CREATE FUNCTION public.demonstration_entries() RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.demonstration_entries() IS 'Entry links of the demonstration''s open rounds and the id of a closed one, each null where there is none.';
CREATE FUNCTION public.due_rounds() RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_today constant date := private.today();
begin
	perform private.require_server();
	return (
		select jsonb_build_object(
			'mix', coalesce(
				jsonb_agg(r.id order by r.id) filter (
					where r.state = 'open' and r.mix_due_on <= v_today and r.closes_on >= v_today
				),
				'[]'
			),
			'overdue', coalesce(
				jsonb_agg(r.id order by r.id) filter (
					where r.state = 'open' and r.mix_due_on < v_today and r.closes_on >= v_today
				),
				'[]'
			),
			'close', coalesce(
				jsonb_agg(r.id order by r.id) filter (
					where r.state = 'closing' or r.state = 'open' and r.closes_on < v_today
				),
				'[]'
			),
			'publish', coalesce(
				jsonb_agg(r.id order by r.id) filter (
					where r.tallies_version > coalesce(p.version, 0)
				),
				'[]'
			)
		)
		from public.rounds r
		left join public.published_results p on p.round_id = r.id
	);
end;
$$;
COMMENT ON FUNCTION public.due_rounds() IS 'Ids of rounds to mix (and which of them are overdue), to close, and to publish anew.';
CREATE FUNCTION public.entry_point(p_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select private.entry(r, p)
	from public.service_points p
	join public.rounds r on r.id = p.round_id
	where p.slug = p_slug;
$$;
COMMENT ON FUNCTION public.entry_point(p_slug text) IS 'The external round behind an entry link, or null. state is not_yet, open or closed, by the day in Thailand.';
CREATE FUNCTION public.first_unused_demonstration_slip(p_round_id uuid, p_hashes text[]) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.first_unused_demonstration_slip(p_round_id uuid, p_hashes text[]) IS 'The first of these slips (hex) that is unused, in a round of the demonstration; null otherwise.';
CREATE FUNCTION public.inbox_envelopes(p_ids uuid[]) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.inbox_envelopes(p_ids uuid[]) IS 'Envelopes as [id, cell, hex], in the order of the ids; those already mixed are missing.';
CREATE FUNCTION public.inbox_ids(p_round_id uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_server();
	return (
		select jsonb_build_object(
			'state', r.state,
			'instrument_id', r.instrument_id,
			'part', r.part,
			'k', r.k,
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
COMMENT ON FUNCTION public.inbox_ids(p_round_id uuid) IS 'What waits in the inbox of a round, as [id, cell], with what a plan needs; null for an unknown round.';
CREATE FUNCTION public.internal_entry(p_round_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select private.entry(r, null)
	from public.rounds r
	where r.slug = p_round_slug and r.part = 'iit';
$$;
COMMENT ON FUNCTION public.internal_entry(p_round_slug text) IS 'The internal round behind an address on a slip, or null; its cell is 1.';
CREATE FUNCTION public.open_round(p_round_id uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
	v_slips integer;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'draft' then
		raise exception 'only a draft can be opened' using errcode = 'RNDST';
	end if;
	if v_round.closes_on < private.today() then
		raise exception 'the last day of the round has passed' using errcode = 'RNDDY',
			hint = 'Choose a later last day.';
	end if;
	if v_round.part = 'iit' then
		-- Again, because the head count may have been corrected after the slips were made.
		select count(*) into v_slips from private.slips where round_id = p_round_id;
		perform private.require_slip_count(v_round, v_slips);
	elsif not exists (select from public.service_points where round_id = p_round_id) then
		raise exception 'an external round needs a service point' using errcode = 'RNDSP',
			hint = 'Add at least one service point.';
	end if;
	update public.rounds
	set state = 'open', mix_due_on = case when v_round.part <> 'iit' then private.today() + 7 end
	where id = p_round_id;
	-- A point too small to be published by itself would only thin out the others: then all are one.
	update public.service_points p
	set cell = c.cell
	from (
		select
			id,
			case
				when min(expected) over () >= 3 * v_round.k then row_number() over (order by name_th, id)
				else 1
			end::smallint as cell
		from public.service_points
		where round_id = p_round_id
	) c
	where p.id = c.id;
end;
$$;
COMMENT ON FUNCTION public.open_round(p_round_id uuid) IS 'draft -> open: gives the cells and the day of the first mix. RNDST, RNDDY, RNDSP (no service point), SLPNM (slips too few or too many).';
CREATE FUNCTION public.prolong_round(p_round_id uuid, p_closes_on date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'open' then
		raise exception 'only an open round can be prolonged' using errcode = 'RNDST',
			hint = 'A round that was closed is never opened again.';
	end if;
	if p_closes_on is null or p_closes_on <= v_round.closes_on or p_closes_on < private.today() then
		raise exception 'the new last day must be later than the old one and not yet past'
			using errcode = 'RNDDY',
			hint = 'Choose a later last day.';
	end if;
	update public.rounds set closes_on = p_closes_on where id = p_round_id;
end;
$$;
COMMENT ON FUNCTION public.prolong_round(p_round_id uuid, p_closes_on date) IS 'Moves the last day of an open round later (RNDST, RNDDY).';
CREATE FUNCTION public.published_state(p_round_id uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_server();
	return (
		select jsonb_build_object(
			'version', r.tallies_version,
			'state', r.state,
			'k', r.k,
			'instrument_id', r.instrument_id,
			'part', r.part,
			'fiscal_year', r.fiscal_year,
			'target', r.target,
			'as_of', (select max(m.day) from private.mixes m where m.round_id = r.id),
			'n', (select coalesce(sum(m.moved), 0) from private.mixes m where m.round_id = r.id),
			'cells', coalesce(
				(
					select jsonb_agg(jsonb_build_array(c.cell, c.n) order by c.cell)
					from (
						select m.cell, sum(m.moved) as n from private.mixes m where m.round_id = r.id group by m.cell
					) c
				),
				'[]'
			),
			'tallies', coalesce(
				(
					select jsonb_agg(
						jsonb_build_array(p.cell, p.item, p.option, p.n, p.total_n) order by p.cell, p.item, p.option
					)
					from (
						select cell, item, option, n, sum(n) over (partition by cell, item) as total_n
						from private.published_tallies
						where round_id = r.id
					) p
				),
				'[]'
			),
			'held', coalesce(
				(
					select jsonb_agg(jsonb_build_array(h.cell, h.item) order by h.cell, h.item)
					from (
						-- What was pooled in the rest at close is published: then the item as a whole adds up.
						select u.cell, u.item, sum(u.n) as here, sum(sum(u.n)) over (partition by u.item) as anywhere
						from private.unpublished(r.id) u
						group by u.cell, u.item
					) h
					where h.here > 0 and h.anywhere > 0
				),
				'[]'
			)
		)
		from public.rounds r
		where r.id = p_round_id
	);
end;
$$;
COMMENT ON FUNCTION public.published_state(p_round_id uuid) IS 'What may be published of a round: n, [cell, n], [cell, item, option, n, n of the item in the cell], and held [cell, item] that lag behind; null for an unknown round.';
CREATE FUNCTION public.remove_demonstration() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_removed integer;
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
	delete from public.agencies where is_demonstration;
	get diagnostics v_removed = row_count;
	return v_removed;
end;
$$;
COMMENT ON FUNCTION public.remove_demonstration() IS 'Removes demonstration agencies with everything they hold, answers included; returns how many. Accounts in auth stay. NOTAD.';
CREATE FUNCTION public.replace_slips(p_round_id uuid, p_hashes text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
	v_round public.rounds;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'draft' or v_round.admission <> 'draw' then
		raise exception 'slips are made for an internal round before it opens' using errcode = 'RNDST';
	end if;
	if exists (select from unnest(p_hashes) as s(h) where h is null or h !~ '^[0-9a-f]{64}$')
		or cardinality(p_hashes) <> (select count(distinct h) from unnest(p_hashes) as s(h)) then
		raise exception 'slips are distinct hashes of 32 bytes in lower-case hex' using errcode = 'SLTFM';
	end if;
	perform private.require_slip_count(v_round, coalesce(cardinality(p_hashes), 0));
	delete from private.slips where round_id = p_round_id;
	insert into private.slips (round_id, h)
	select p_round_id, decode(h, 'hex')
	from unnest(p_hashes) as s(h)
	order by gen_random_uuid();
end;
$_$;
COMMENT ON FUNCTION public.replace_slips(p_round_id uuid, p_hashes text[]) IS 'Replaces all slips of an internal draft by these hashes (hex). RNDST, SLTFM, SLPNM.';
CREATE FUNCTION public.set_up_agency(p_user_id uuid, p_slug text, p_name_th text, p_name_en text, p_data_contact text, p_hosted_by text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_agency_id uuid;
begin
	perform private.require_server();
	-- Of two people who hold the link, one becomes the first admin.
	lock table public.memberships in share row exclusive mode;
	-- The demonstration has an admin of its own, whom nobody can be.
	if exists (
		select from public.memberships m join public.agencies a on a.id = m.agency_id
		where m.role = 'admin' and not a.is_demonstration
	) then
		raise exception 'there is an admin already' using errcode = 'ADMEX',
			hint = 'Ask the admin to add you.';
	end if;
	insert into public.agencies (slug, name_th, name_en, data_contact, hosted_by)
	values (p_slug, p_name_th, p_name_en, p_data_contact, p_hosted_by)
	returning id into v_agency_id;
	insert into public.memberships (user_id, agency_id, role)
	values (p_user_id, v_agency_id, 'admin');
	return v_agency_id;
end;
$$;
COMMENT ON FUNCTION public.set_up_agency(p_user_id uuid, p_slug text, p_name_th text, p_name_en text, p_data_contact text, p_hosted_by text) IS 'Makes the first agency and its admin, and returns the agency''s id. ADMEX when an agency other than the demonstration has an admin.';
CREATE FUNCTION public.snapshot_turnout() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_server();
	update public.rounds r
	set turnout_on = private.today(),
		turnout_at_least = (select count(*) from private.spent s where s.round_id = r.id) / r.k * r.k
	where r.state = 'open' and (r.turnout_on is null or r.turnout_on < private.today());
end;
$$;
COMMENT ON FUNCTION public.snapshot_turnout() IS 'Sets the turnout of open rounds, once a day, rounded down to a multiple of k.';
CREATE FUNCTION public.store_published_result(p_round_id uuid, p_version integer, p_result jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
	v_is_final boolean;
begin
	perform private.require_server();
	v_round := private.seize_round(p_round_id);
	if p_version is distinct from v_round.tallies_version or p_version = 0 then
		raise exception 'the result was made from tallies that have moved on' using errcode = 'RESOL',
			hint = 'Make it again from published_state.';
	end if;
	v_is_final := v_round.state = 'closed';
	insert into public.published_results as p (round_id, version, as_of, is_final, result, digest)
	values (
		p_round_id,
		p_version,
		(select max(day) from private.mixes where round_id = p_round_id),
		v_is_final,
		p_result,
		case when v_is_final then sha256(convert_to(p_result::text, 'UTF8')) end
	)
	on conflict (round_id) do update
	set version = excluded.version,
		as_of = excluded.as_of,
		is_final = excluded.is_final,
		result = excluded.result,
		digest = excluded.digest;
end;
$$;
COMMENT ON FUNCTION public.store_published_result(p_round_id uuid, p_version integer, p_result jsonb) IS 'Stores the published object of the tallies'' present version; final when the round is closed. RESOL, RESFZ.';
CREATE FUNCTION public.submit_responses(p_responses jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
	v_outcomes text[];
	v_outcome text;
	v_redeemed bytea[] := '{}';
	v_one record;
	v_round_id uuid;
	v_today constant date := private.today();
begin
	perform private.require_server();
	if jsonb_typeof(p_responses) is distinct from 'array'
		or jsonb_array_length(p_responses) not between 1 and 200 then
		raise exception 'a call carries 1 to 200 responses' using errcode = 'SUBSZ';
	end if;
	-- Refused here and not by a constraint, whose message would quote the row.
	if exists (
		select
		from jsonb_to_recordset(p_responses)
			as r(round_id text, cell text, h text, envelope text, slip text)
		where coalesce(round_id !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', true)
			or coalesce(cell !~ '^[0-9]{1,4}$', true)
			or coalesce(h !~ '^[0-9a-f]{64}$', true)
			or coalesce(envelope !~ '^[0-9a-f]*$' or length(envelope) <> 2104, true)
			or slip !~ '^[0-9a-f]{64}$'
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
			case when o.admission = 'draw' then decode(r.slip, 'hex') end as slip,
			case
				when o.id is null then 'unknown'
				when exists (
					select from private.spent u
					where u.round_id = r.round_id and u.h = decode(r.h, 'hex')
				) then 'already'
				when o.state <> 'open' or v_today not between o.opens_on and o.closes_on then 'closed'
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
				else 'ok'
			end as outcome
		from jsonb_array_elements(p_responses) with ordinality as e(value, place)
		cross join jsonb_to_record(e.value)
			as r(round_id uuid, cell smallint, h text, envelope text, slip text)
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
$_$;
COMMENT ON FUNCTION public.submit_responses(p_responses jsonb) IS 'Takes up to 200 of {round_id, cell, h, envelope, slip} (hex) and answers, in their order, ok, already, closed, unknown, slip_unknown or slip_used. SUBSZ, SUBFM, ISOLA.';
CREATE FUNCTION public.void_round(p_round_id uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
	update public.rounds set state = 'void' where id = p_round_id;
end;
$$;
COMMENT ON FUNCTION public.void_round(p_round_id uuid) IS 'closing -> void where fewer than k answered: deletes the envelopes and publishes nothing (RNDST, VOIDK).';
CREATE TABLE private.inbox (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    round_id uuid NOT NULL,
    cell smallint NOT NULL,
    envelope bytea NOT NULL,
    CONSTRAINT inbox_cell_is_not_negative CHECK ((cell >= 0)),
    CONSTRAINT inbox_envelope_has_one_length CHECK ((octet_length(envelope) = 1052))
)
WITH (autovacuum_vacuum_threshold='0', autovacuum_vacuum_scale_factor='0');
COMMENT ON TABLE private.inbox IS 'Sealed answers that wait for the next mix.';
COMMENT ON COLUMN private.inbox.id IS 'Random name of the envelope, so that a mix can say which it takes.';
COMMENT ON COLUMN private.inbox.round_id IS 'The round; sealed in.';
COMMENT ON COLUMN private.inbox.cell IS 'Publication cell of the entry link; sealed in.';
COMMENT ON COLUMN private.inbox.envelope IS 'AES-256-GCM under the round''s key, always 1,052 bytes.';
CREATE TABLE private.mixes (
    round_id uuid NOT NULL,
    cell smallint NOT NULL,
    moved integer NOT NULL,
    day date NOT NULL,
    CONSTRAINT mixes_cell_is_not_negative CHECK ((cell >= 0)),
    CONSTRAINT mixes_moved_is_at_least_5 CHECK ((moved >= 5))
);
COMMENT ON TABLE private.mixes IS 'Log of the mixes, by cell.';
COMMENT ON COLUMN private.mixes.round_id IS 'The round.';
COMMENT ON COLUMN private.mixes.cell IS 'Cell that the answers were counted in.';
COMMENT ON COLUMN private.mixes.moved IS 'How many; never fewer than the round''s k.';
COMMENT ON COLUMN private.mixes.day IS 'Day of the mix.';
CREATE TABLE private.published_tallies (
    round_id uuid NOT NULL,
    cell smallint NOT NULL,
    item text NOT NULL,
    option text NOT NULL,
    n integer NOT NULL,
    CONSTRAINT published_tallies_n_is_not_negative CHECK ((n >= 0))
);
COMMENT ON TABLE private.published_tallies IS 'Counts that may be published: they move in steps of at least k answers to the item.';
COMMENT ON COLUMN private.published_tallies.round_id IS 'The round.';
COMMENT ON COLUMN private.published_tallies.cell IS 'Publication cell; 0 also takes what the cells could not publish by themselves at close.';
COMMENT ON COLUMN private.published_tallies.item IS 'Item of the instrument.';
COMMENT ON COLUMN private.published_tallies.option IS 'Option chosen; - and x as in tallies.';
COMMENT ON COLUMN private.published_tallies.n IS 'Published count.';
CREATE TABLE private.responses (
    round_id uuid NOT NULL,
    cell smallint NOT NULL,
    day date NOT NULL,
    answers jsonb NOT NULL,
    CONSTRAINT responses_answers_are_an_object CHECK ((jsonb_typeof(answers) = 'object'::text)),
    CONSTRAINT responses_cell_is_not_negative CHECK ((cell >= 0))
);
COMMENT ON TABLE private.responses IS 'Mixed, anonymous answers of external rounds; not one of an internal round.';
COMMENT ON COLUMN private.responses.round_id IS 'The round.';
COMMENT ON COLUMN private.responses.cell IS 'Publication cell it was counted in.';
COMMENT ON COLUMN private.responses.day IS 'Day of the mix.';
COMMENT ON COLUMN private.responses.answers IS 'Option by item, such as {"e1": "3"}.';
CREATE TABLE private.slips (
    round_id uuid NOT NULL,
    h bytea NOT NULL,
    state text DEFAULT 'unused'::text NOT NULL,
    CONSTRAINT slips_h_is_a_hash CHECK ((octet_length(h) = 32)),
    CONSTRAINT slips_state_is_known CHECK ((state = ANY (ARRAY['unused'::text, 'redeemed'::text, 'revoked'::text])))
)
WITH (autovacuum_vacuum_threshold='0', autovacuum_vacuum_scale_factor='0.01');
COMMENT ON TABLE private.slips IS 'Slips of internal rounds, known by the hash of their code.';
COMMENT ON COLUMN private.slips.round_id IS 'The round the slip is good for.';
COMMENT ON COLUMN private.slips.h IS 'HMAC-SHA-256 of round and code under a secret outside the database.';
COMMENT ON COLUMN private.slips.state IS 'unused, redeemed (an answer came with it) or revoked.';
CREATE TABLE private.spent (
    round_id uuid NOT NULL,
    h bytea NOT NULL,
    CONSTRAINT spent_h_is_a_hash CHECK ((octet_length(h) = 32))
)
WITH (autovacuum_vacuum_threshold='0', autovacuum_vacuum_scale_factor='0.01');
COMMENT ON TABLE private.spent IS 'Hashes of form tokens (external) or slips (internal) that were used.';
COMMENT ON COLUMN private.spent.round_id IS 'The round.';
COMMENT ON COLUMN private.spent.h IS 'SHA-256 of the random number in the form token, or of the slip code under a secret.';
CREATE TABLE private.tallies (
    round_id uuid NOT NULL,
    cell smallint NOT NULL,
    item text NOT NULL,
    option text NOT NULL,
    n integer NOT NULL,
    CONSTRAINT tallies_cell_is_not_negative CHECK ((cell >= 0)),
    CONSTRAINT tallies_item_is_a_code CHECK ((item ~ '^[a-z0-9_.]{1,16}$'::text)),
    CONSTRAINT tallies_n_is_not_negative CHECK ((n >= 0)),
    CONSTRAINT tallies_option_is_a_code CHECK ((option ~ '^(-|[a-z0-9_]{1,16})$'::text))
);
COMMENT ON TABLE private.tallies IS 'Counts of all mixed answers.';
COMMENT ON COLUMN private.tallies.round_id IS 'The round.';
COMMENT ON COLUMN private.tallies.cell IS 'Publication cell; 0 is the rest.';
COMMENT ON COLUMN private.tallies.item IS 'Item of the instrument, such as e1.';
COMMENT ON COLUMN private.tallies.option IS 'Option chosen; - is no answer, x is "not my work".';
COMMENT ON COLUMN private.tallies.n IS 'How many chose it; the options of an item add up to the cell''s answers (P6).';
CREATE TABLE public.agencies (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug text NOT NULL,
    name_th text NOT NULL,
    name_en text NOT NULL,
    data_contact text NOT NULL,
    hosted_by text NOT NULL,
    is_demonstration boolean DEFAULT false NOT NULL,
    CONSTRAINT agencies_data_contact_length CHECK (((length(data_contact) >= 1) AND (length(data_contact) <= 300))),
    CONSTRAINT agencies_hosted_by_length CHECK (((length(hosted_by) >= 1) AND (length(hosted_by) <= 300))),
    CONSTRAINT agencies_name_en_length CHECK (((length(name_en) >= 1) AND (length(name_en) <= 200))),
    CONSTRAINT agencies_name_th_length CHECK (((length(name_th) >= 1) AND (length(name_th) <= 200))),
    CONSTRAINT agencies_slug_is_readable CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)))
);
COMMENT ON TABLE public.agencies IS 'A public body that measures its own integrity with Prongsai.';
COMMENT ON COLUMN public.agencies.id IS 'Random; never printed.';
COMMENT ON COLUMN public.agencies.slug IS 'Word in the address of its public results; never changes.';
COMMENT ON COLUMN public.agencies.name_th IS 'Official Thai name.';
COMMENT ON COLUMN public.agencies.name_en IS 'English name.';
COMMENT ON COLUMN public.agencies.data_contact IS 'Who answers questions on personal data; shown in the notice.';
COMMENT ON COLUMN public.agencies.hosted_by IS 'Who runs the machine; shown in the notice.';
COMMENT ON COLUMN public.agencies.is_demonstration IS 'Made-up figures. Only such an agency can be removed with everything it holds; never changes.';
CREATE TABLE public.memberships (
    user_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    role text NOT NULL,
    CONSTRAINT memberships_role_is_known CHECK ((role = ANY (ARRAY['admin'::text, 'analyst'::text, 'interviewer'::text])))
);
COMMENT ON TABLE public.memberships IS 'One role of one person in one agency.';
COMMENT ON COLUMN public.memberships.user_id IS 'The person, as Supabase Auth knows them.';
COMMENT ON COLUMN public.memberships.agency_id IS 'The agency.';
COMMENT ON COLUMN public.memberships.role IS 'admin runs rounds, analyst reads results, interviewer sees rounds only.';
CREATE TABLE public.official_figures (
    agency_id uuid NOT NULL,
    fiscal_year integer NOT NULL,
    part text NOT NULL,
    code text NOT NULL,
    score numeric(5,2),
    level text,
    CONSTRAINT official_figures_code_length CHECK (((length(code) >= 1) AND (length(code) <= 20))),
    CONSTRAINT official_figures_fiscal_year_is_buddhist CHECK (((fiscal_year >= 2560) AND (fiscal_year <= 2650))),
    CONSTRAINT official_figures_level_length CHECK (((length(level) >= 1) AND (length(level) <= 60))),
    CONSTRAINT official_figures_part_is_known CHECK ((part = ANY (ARRAY['iit'::text, 'eit_public'::text, 'eit_survey'::text, 'eit'::text, 'oit'::text, 'ita'::text]))),
    CONSTRAINT official_figures_score_is_a_score CHECK (((score >= (0)::numeric) AND (score <= (100)::numeric))),
    CONSTRAINT official_figures_score_or_level CHECK ((num_nonnulls(score, level) = 1))
);
COMMENT ON TABLE public.official_figures IS 'Figures of the official assessment, as published.';
COMMENT ON COLUMN public.official_figures.agency_id IS 'The agency that was assessed.';
COMMENT ON COLUMN public.official_figures.fiscal_year IS 'Buddhist fiscal year.';
COMMENT ON COLUMN public.official_figures.part IS 'iit, eit_public, eit_survey, eit (mean of both), oit, or ita for total and level.';
COMMENT ON COLUMN public.official_figures.code IS 'i1, 9.1, 6, a part''s own name, total or level.';
COMMENT ON COLUMN public.official_figures.score IS '0 to 100, two decimals. Select it as score::text: the embedded REST interface and PostgREST differ in how they write numerics.';
COMMENT ON COLUMN public.official_figures.level IS 'The level''s name, where the figure is one.';
CREATE TABLE public.official_sources (
    agency_id uuid NOT NULL,
    fiscal_year integer NOT NULL,
    source_th text NOT NULL,
    source_en text NOT NULL,
    is_example boolean DEFAULT false NOT NULL,
    CONSTRAINT official_sources_fiscal_year_is_buddhist CHECK (((fiscal_year >= 2560) AND (fiscal_year <= 2650))),
    CONSTRAINT official_sources_source_en_length CHECK (((length(source_en) >= 1) AND (length(source_en) <= 500))),
    CONSTRAINT official_sources_source_th_length CHECK (((length(source_th) >= 1) AND (length(source_th) <= 500)))
);
COMMENT ON TABLE public.official_sources IS 'Where the official figures of a fiscal year come from.';
COMMENT ON COLUMN public.official_sources.agency_id IS 'The agency that was assessed.';
COMMENT ON COLUMN public.official_sources.fiscal_year IS 'Buddhist fiscal year.';
COMMENT ON COLUMN public.official_sources.source_th IS 'The source in Thai, as the report cites it.';
COMMENT ON COLUMN public.official_sources.source_en IS 'The source in English.';
COMMENT ON COLUMN public.official_sources.is_example IS 'Made up or of another agency, for showing; labelled so wherever it appears.';
CREATE TABLE public.published_results (
    round_id uuid NOT NULL,
    version integer NOT NULL,
    as_of date NOT NULL,
    is_final boolean NOT NULL,
    result jsonb NOT NULL,
    digest bytea,
    CONSTRAINT published_results_final_has_digest CHECK ((is_final = (digest IS NOT NULL))),
    CONSTRAINT published_results_result_is_an_object CHECK ((jsonb_typeof(result) = 'object'::text)),
    CONSTRAINT published_results_version_is_positive CHECK ((version > 0))
);
COMMENT ON TABLE public.published_results IS 'The published object of a round.';
COMMENT ON COLUMN public.published_results.round_id IS 'The round; it has one published object.';
COMMENT ON COLUMN public.published_results.version IS 'Version of the tallies it was made from; behind rounds.tallies_version it is made again.';
COMMENT ON COLUMN public.published_results.as_of IS 'Day of the mix it stands for.';
COMMENT ON COLUMN public.published_results.is_final IS 'True once the round is closed; the row never changes after.';
COMMENT ON COLUMN public.published_results.result IS 'The figures, as src/lib/privacy/disclosure makes them.';
COMMENT ON COLUMN public.published_results.digest IS 'SHA-256 of the result as text, taken when final: proof that it was not touched.';
CREATE TABLE supabase_migrations.schema_migrations (
    version text NOT NULL,
    statements text[],
    name text
);
INSERT INTO private.inbox VALUES ('592b5b1e-7a2f-4763-aac1-8055ad9623ef', 'f1c70000-0000-4000-8000-000000000001', 1, '\x563081f0da5edf6a04e95b71643f8d4e2fceb2837585c005cb5128ab89cdf9a849a21193121391fbda5b1b3ec70f2bb98e0a2c815b0c7fad030c72a9c3a11c8951f4704de7950d64d1d3d3a7f5e282c250e30e1ad68cf0d8b7e5df1f0f49c22a2723c5ebf7b622d8222f4b69c19e725388e28386507a128cd7646382d313ac1deb5edecf6ca1fa837be11e9fa0a21d198173cf2d8b74449b9aa61ad0bec388ee5bdccb391554a7315b2742c0324d2b5344d46740887c12328b868c91bc15537e249f6c6e5a5c04f61398ad22e5febbbb3d4413299fb05f56ed4952761d3c1948832f7153bf2c9b9e236ffbc16be5071deff3a581f9f1a6ffd0e349e4eef378d6d1e259a3a0c85943ebfc7149bda3f618f6d538cceb6a636ad97db821d0089b61ffa495cba617acd2f1d8d84e2e89b9f83255b30faa151a3c35da781d267f76cf6b2881d85d70044e0f74d40f5abe79043afacb601f6c0393968d34d17e7a7a74e15a5d7361a3a8982ba57d935baa732d947ad5fa6c76fcef2a4f8ffe823e6852f7c1846194595e636a0806cdbb68ea2fd28ccb3b428edab2b51cdb89bbfcf0d1e2f217e7f592ba45bc8cac6e72c9ee99d762ccba4a4ac5dc44bef574f63182e4ebac047c680cdef6406237535d7eb7484c2539d900e7a767df5b350aabae2f754f5e102f7dc1a5cf26ef96ca3c593761402790742643457307fbf72c20990e261a143ed6fb3e46f556b9ef3361c05c079bd62651b31f9abfb0c67fa562a5caa4b583baf7f4495e50e078227d48f11ca5c653e903ed0b88108e249fd51c5d0073cd160f8c7e75cb25fdbe4e8c1b13a837556e1731d08bea52957e5706e38c895f9f020d6dd762cae2c8bac0bd6c03c0e53b9e845471e0c04c8737d74e5d1ba78149a61aa4333895839921b9dc41bf20468c20f2f39bb1c27c934cc8f1d1cddb319fc497dd2a2152b7089037fa73a7d34ce2ec094e2887c6c7cef4834b72051602519ff3702d5aa9f90cff4640320a277c5e325367d8da3d6a6780febd0be15b8522d028323d5c265378aae510f6374fd8988414d38c2797369f2d351af9bb855bbc4f69dccbc975e93f5f9fc2f292bee066dd3b7a669181d99b792fd0034c6e4f1ce79b9eef0ec553a263554b957149e90e52b970fa6b47c4a3759a1bddd21adb22f9c8ff508263f7c4790218c5696e09bfffa807399ed8f45332fd56e21812f2d02b8582105070abff7c9babb6d937007543523a359d02862dcbe7d3865df7ac955367524bbcbaa54646ae60e2421594039bd9934afb67a51ee5fb5ceab5d6ed59b07a39a07fcaabbbb785b04eb3818978dd2108d6a08a1711e349ceb125f5d2b408cd8e8038bb49913e8adc6979b3797c1a3858d3250ba8df59ef33b41dfc9409295d9caf09fd9ec5c62d5cdf3f4a4d9fbe1ed5da5b55729a1e97115ad65ef3a1d6cbcb4061d52afe5da67846d16ce2b28e7a1951db4cef0442a5f0');
INSERT INTO private.inbox VALUES ('dc01b46c-e90d-4878-bd79-9d99d335dcaa', 'f1c70000-0000-4000-8000-000000000001', 2, '\xe9cd38d969bfd7601433f4e856e3ec578b8bc0cb166d4e4703d9a9c67eabd125ab7f6ed746b314f28bf698a7ff5d578be7c3b142a1822391c5fee49223c1077e9382e5a49fbb0482fb9fd141b8bdc07d25eb20be289656352bb6a7576a7669877ef32e4bf0a66c68717bc05a782bd1a8474f1a3bac94a25d7d2e11c08cd1a48f3309d714112af6f8135daeabf307c62a25917bdba20e27d13cadf8a7b26dc2462b86d6d165427fd4bacbf2b3544d437cabb7af3defb496c433de94cbf7a70ffcad98c0c47e7b81c44d48c63102ba2038d945bce40135099a997efcde9034f7bfabee2be19aea3e470004640a1478a2a870770730c6241f7e20011ae0f308db8bcc5399d240ae4a5cf51ac48bb941dfca25eb56cf6e95bb71f07e12139df544b2d3931271f2828ed8dbaf6b9c003ebe97cafac6a96f6e3a1c91082acc7c5f21508ad2bcdcff34884faec3e0d97c3748e325c3a14f4f5c92088d5311c85c1bd18850c1dee8b845025d0f8740e498f9cddcfbebf49fb31097069e4ba2f39c24414ce1a298605199b2b1c857b5a5a48aa8f7a3dd83036975d61c31748040451dee0a2631222b5db7ccfa4886d90d6bb516b58359f4914936b8d64a7f8588afd1f8575177c796f75d88ba7dc0027ca9bb1d8dd67eeac50a3184fec609fd65439c9bc2a580eba8fad7ad84cf9ed89045993b7aa3762c7d28e0bf7bbe1c6ae14bcdda1a5748723ab8f5a645615c2385056d2f5a87234b1c233d2b15a70ca147a6cd4bb6a47e3d38ea1ae0c32ad92f5e41a539032df8d3ba21a1d4020a89599f7ba930c2a10c07b27b9ede06c96929a675300c14ca6cdb8e9f8aa5d3e27e05cfd9c476645fe2f3fdd982c197045125270c9d63c38d31da66d1d5639fa96c425ab141c64e699fa0c1b6562980a27213e0afbca3da635676be55c1f905e11e19c2afb8d980d41bb23863fde90da40d8333b0ce992381ff554fe4f2a358694c34799fadad3a023b7059bb4f1945a55c96f4d2f304a68e5a1d3172af551e03a55be1988e6718d993327f1526d6c3e9b6e0a4d5adb8a271be03d7d8e095da7913214d78d43ba974ecf7d86e402655012fca64684acd37c8dea0ffd9cdce97dab2d34a5efa96d193af9ba38d6ff8d671ee0c18fdda74e80207e3ad83c06d7c7aa845641c104b8e56a974c85fb048e647e78364440df2599ec393e888fe56c95cac5e9966a4416f07f4844f4643f7dcc516759f745847d1265df0b4e1e40da2f701aabee38aff8431a5f2689d2e4df02ad08aa613dfc93c019e2a9320e667332b85d05c4313d4947e44dd05dcdca28b3fca8160028ebc8041d1854f34231b43a7e99873a8c62bda3ebcd6546b058dfac2b0246fda86d8708d93e743e36f28febd4542fc39c8a009c4ed19c33411f464bd686927d25bc92329e5d9e732a581624d42168d6a2eaf4b0868dd6ac36b7cebadeb7fb714d0b7cd854af6b0f0a533d9f2b132fc');
INSERT INTO private.inbox VALUES ('f80c70cd-2fdf-4034-b5e3-40efc193ce30', 'f1c70000-0000-4000-8000-000000000001', 1, '\x3656d1b3f5d83532b8991f07003f5480832067c1e23c0591d34183d5870fd4069d1a96863378194523b87f0d868e468a7f48e7fb6e47587025e9796b20a0bc6d3dde219ce7102fe0d0d4c27577f1fc124a30976352d9a8b2d385f6dbe52b2f27cc8aa3388ddec35bdce0fc3b583451bc0d655006c9d7910a6fb71f93521c273c93d2cdb8c5f81e1d9af4c365733d13156dabee8b81779b71088b976f6ce80a0d74fd005b4289eb713ab5108e5388097c487c0ac4ebfba14a2367f26661d829a7016e58f094e505af633ef26296040306954d1a17738fe4ddc3032952dd4e0ca90d673526e9c91e8c33a6ca4fd65ee2ddb1f6565ca17547457fce2883f94980e862ac722f12c68d507760147b6e8a51669405c1777a2070becb6447e0a32c09d605fae8aad1e922cdf0d413b7df196837eab0f9b71bddafdac7b9934f8899d7a6d866f7c33e69f521fae67b857fe4a37d65bd77f1b01da7652e17616447e88f5ffd91f306fe795aef2e7f3a90cf7f1f7ed689a01b7842418b099ecb4484711df825d77f6123eb65f442af7cfc4c16679dded6f330650a34828892817f35512b2d9acc20723cfab1e64bcecf25e04c12fbf22911ea340cf74500524603528f7bddbe993a753df7f02a1381ca59641f864f9c253e402057d211a9d294f8d82612bfb05d16b2fecbab11ed9c3500017c9d597a0dd02c337afdce9473c2006ab3bf5b42afd8299bffbbaebf7029468ca6d6f7cf54fcadf7882fd056fadc06451b0fdf7ec6d0ce7a185007bead070e84d0f45ef76c4fab83142d90a03cedeadfce6df0e0ca67f56a0e17ac6f8390741946f30bcbdd3011330a602ccc32a6442c1cc50dddb36f7832de45e1d4e2736665b253de1cef11b1fb795c8cf1beba46c25652eb655b0cfd7316d48d55b2d2595995b7d5d4e5c9e10a9f089f16bb27c7c4deb1cff539dc52a0c7188da64d79a33ee36b4fef2b5332a0c79d6fb7cad2bd32fae2df83520d98d83eeed4b82a6b185d1f0a3d91927325446215c0be3a20f363f564606b3d5f11f4e04ea9f8a54dd4ab103a440269a7989cdd1b76c2f63d48e687f070e01faff19894fabb4f3ea967a0584fd1c6a85b7e228ccac83154615422dce7633ae9ff63a2ed5ddca594b0bd81aa091b1310bd4f92eeb7b42a959aa28b7ef2df7fd7061059cc7650172830e38d9e2a4e22ba9218d1af03b1fbfe5b4fa5599d8f1afd3f72dd498f9708703cdd7bef998f665309d50da20cdcb93d5ed63286c92b58cc0ebe9369a3993f68b425ff6f491596390f9c1bb61eb13ca33f67482a678b97da9679c3a4f48a555b0b580d9acd30dd9a3fbafefe913b9e899f42d87368c50baa3e9a127b6a1a681e646c7ddbc094d2c6cc141646518a74ef5fe5575f0bf7f0430adf89aaf8693c16d4ee4c2aec617d4aa5aa0f8271e4f9adae6e9304384116f8fcf8c1b1e78bf8df5cddfea39c24877559ad4ef8fe7c27957556');
INSERT INTO private.inbox VALUES ('48e570a7-8457-41f3-8aeb-425a83624283', 'f1c70000-0000-4000-8000-000000000001', 2, '\xd937eba838d18705ab9ab9833b7b0461b65fac1ae1fe0380183e5e72b121a6a166eed7a5644547bacf352e451156ff2c0a6c55db0a9404b436767315774ad9e127e22d8e119ec402ad09cc761b32b8f035fc792421d7e8dc691358b93a9d0720c05ad293a75f523db531d55991060ad5f8ca33beea2a96bf57990dae85d7f211a61b35fe328af5a776541a4b40be35a2ff08afdf94d01dfd69bdb2c3cd360e3fba6f7b5f00742fa52142130c3d2e6dfdf31f975f52d46eb673af50a8049744117d88bd5f8ee6e9886207d8e641ea5bf17654d930fb22e254673e973d0784ff66b962dd9ac12c0a577eccf8580dd3ded8f946020f2fca1bd095fd91adcd51b1dd2eeff4bcf7fb99890322784597ab928ff092fdaab062e829609801c9c500d5d38e8219d40afc7438ef998372208499d2c32592af83b98144f3c228ba9fd8c95a7d7b3cf336fd29eefbaa6ac5d137cfbc9e962da478ab11f0f5625c9f13a74e4975bdec6e08f5cf7c5b3c3dcdf171d5146d530ca659bf6118575683d0a782279b9786415872be3ed629d5dcaa8a81a02bebc9be4fb46b2c2f476aff8a1b29f70e54563608d934464a62bef0947dc26127ae91fdf7108c755e930730d9d57c6d3c229b595ea99cbd66d13f74080682f168ffb61a02c82cc8d3b46c4b7bd4c160b1d04ba6db9c7acd8f51a8a0412dede761aad984d16f3abcf3227be1201ce0a7cb1d6144fe50349503d35b3147b4adef08ce379d9bb369617066fbfb9edf5979b9eca30725f3e1620d5451648c263bd3d4498785b7ff92fbc90141be3e10d7380f7f95f597119357e85f8010f1e12c25508aaa34a4a57226530487581bc77162abe30c3b4209c43726376c834ae36edd8816b9af24848a8961fec7c266418b2749b59967fb0a38bd28e14c40f7ff8edb4230916bdc906fc783f5b6155cb3e37ea92ad01f05633e4a5cab582842445d97a8a3f8c5678c51183f24d53de0c9609fbf70e57769220f1cb8e480382929590a0ef1d6f0b2178a368f9c6b82063feee9adc0d10a6c81a356f5ca9758e5e4623397e0c9628122cae85ffa96433e79d6b1959ac10bdbc974e13269abf5a985e0348ebd808cab9c57c464ff90e3f24effe691c06cdc640e92a3cfd3c94fdf59f3366f44eb69ca686361f92bdb3f6924050b3fc38cf0a78d275f0ea29bcafe2c838b6de0eb5bd81258796df0942550d699f1b6f843ac4efbfb691db13906417eaddd76a0fe83edb500081c48905f48ad1c9052f7c0f8d0b7569457109c49822d3e51b0cdbcdb326b93e4aa0e74dd959f9347223947ffec6433207df33ab0aee1cdce4126d90e15e73097c0ce60f23381ed917354e9fad1699e57f32f7b1cceb74dc8b04185ad4c8025adbeb2a1aa6ce8c485b25c43b3d4a23d16c71922af7a6d5db47e28f4ba8731cc24c862f90cb6130dd29e55d4eb2f6c9e7715bb0a615eaf7b2893c6196d9bbfd9ba591df406a8');
INSERT INTO private.inbox VALUES ('20c1d01a-e1df-4a51-a4d4-5dc067e55451', 'f1c70000-0000-4000-8000-000000000001', 1, '\x3a23ad0b8c563498140a2a416380991833c1078c2dd2247cb067d82bb6e83812373aae35c703fb0eaebdccd0ec0572337934b3e88bafb34d7770d56bd5de4b009aa547e916e6be4149fcd7643cb6bc72d90f59a268ca1b15e4671c3f39f2debf31d62817b2745c055c2bb308ea40a53e2655ae667fb188bbd3f1f9c7cf67ec9b14a6a864ab324278de9fd6effb1abb537fa64e71f5f35d95c294e70f4bc8d33de0d5f11fa000217df873703c28f455e4702eef55e704d5e387d20c353f9610160272743f149a4213a2fd3bf85872c486a386b320b104e204b209f5be2895e8192e017dbf29aacb9661e9c7fbb05eace37599045b6f58f4caaa846e338c3d70fde016a63b0d73a6531c8df8aadeb104b49432d71f02bfd2fc89cee3280d8b249779850b23f5172dd4740100311d59d693f94297fdc20385304d489594c968ac827bcb0c89cd958e4a1ee205a9966c382017852d4ae2a8c998926532ef734ea2f319a0510955ee8b3143a47923569d6e63fc695ec825df4597475969aa80021ba1d7e12c15509b82791517cfc8aa14c4e29b63aa91feabc490719c303975f6a2d4a5417871cccd1781a5063a649e4ba0f12079a993ac8bde36b7efab1e6ae88bedb42f944d5889f44c423ee0a9d78e2d0a4cc681dfe7466fdb4b707a658f2c669fbbdb0682c1bd2281a0a564105e805a5ca6a90066398635a457259969a241075500da8366d267b34ef4758b00a2f6787aada963a497e43dc0a4210d6f32a33b2b47e51c4a3d61db67369b15482f81521a31b9c184c57dd897d4cbf8261adf14e7bb78d776a800bcc93e330e1f7cd3a5b42a11bd059ef52c248606745cde6162021df1c950a3daed854c69e0b13eb2614a8e52166cbf0162991495dd913094b15f448fc33a7b2e9b39d503cbb5ece7a7fb65016c198dba4acffcd65c8397f086c842fca9f31c913fc6459e2b3d6e79a1e6d104924928029b88bb9a53a2f5a6452921e34e05220d38ddb3a12d390a422d5401a900c2243917e653994f495c49d93ec1677cfa2c63ab293fa18eb29bede497ae1c65bb3378e958b046e52f31f318f7d739ea8cae0fc1f0d3b277b8ede430c690382f0230a1b634babd97544974c5e71954dd526115451a8bb2dcdd2cc5f204494b5ab8c6fe3a38cc4e72ea4fa14fc596e91d26860bb9512f15dc2149caf72d7900e067e6be631473f19e76d3a3e8cbb9d5d0d9a629c006acda77cfa675a203217ef8fca0e1e775c9bed70e7b65d518b37788b31db90e216a531be49d535c6c93c7befc1ae41739c6ef05ec8382211ed8798dc4352036c1afd23096e0cf33f31633c01dc42166951537bd1c6079bee179279b4b417bdb9eea5c58f06adc2193d0e05b735a20da0fe4705a4ae5829b21b764c5220e86999b8c306f6d21989f752f88ade60d5d05c0bb0272d896165632eccdf7f13299b5a2a053f55f93793c8a744613016d55fbb02ed27ea2');
INSERT INTO private.inbox VALUES ('c9abbd9c-4b49-43e2-aa3b-04fae119c7a2', 'f1c70000-0000-4000-8000-000000000001', 2, '\x39ed37844fa6d0688f7df9f7851224fd9254769d2baf008da65f21ab97e5060486ff0992d4a63d337aa4303a2b588a66cdd40e59341eb13ca90d8e76f232abc23a132ef666e1d429dfb4e2fbb362429a077161e7e30045f3d5bf2ad43b9469d64f733605f0f96f69106edb933f60d7ca7db3689baaafc2958d7e8ada3dc47ea7d6c885f54d2b76f8d4009ed260efc8824979c80140cb9fb82faa6b69c36e156f7e3579585f2be62124400e960aa8e7ad271e37c6d97850cf258c320e9e783369d6a1c732d90c627537191d75f1972c75d17f828d6aa4f227483e7e68c4d286a9784459171b176c895dbce979b24c6caf18bc5e8caf74175329524d2df3a712ffbaefabc4d1c475bd1343d0ce2f3a01305b792164ce275191f0b2a2d735956d8768863cbac065d828c085f1244828e0b5c980d74217f7650b6826e27009a169dded7a6656aee3f0e242c413353897df62d508ca1a1d4c2e83a36e05b64e69c115c36077d4d3177d5487f157f4d5391f432f6d8a5fa5462e7ff39643d690b9c8aacb0d565b2bdfb9c0847961c8fdcd6abf2197bbd3ad6e999e0a1d1312445480b0a0c303fc64f6f1fb2cf7bba583cb09f4e6415baf16870c50c412bfc8d3988f7b82e4a077cbb9695a10ddf912a5c887ab8817f1bdee006c22139cefcc9ffd2e0e89bbb595f771635eaf592e1220c0990abdb79924c5da17a4bf385948c0b8da301204734092f8c9f81c679d5460669291cb45c9a6a8acd2cd87c67310be743c9b76a731edf52210ca3b5e1d8faf56d5ce679cac40fd1a07b1b06eb49ecce9f60a482d8ca10ce578127bb8f9cbad1530a87a5980ade6b3ed9b6827c1489a03741ce7dc689298855bfa09973b24f44032cc0154372a28ae797aa7b1788fa727a46ae1100d4d4471bcd13f2936704ba27b0505f525e8991cfa62a48a4008cc2c344bdcfd7a42e70b5bf35d881d6769bf5ca29f480d50d48f74ac38bb5e2c3cbc9b0c6cd256d9fc1815d97d655ef2351427804d5527109b80b08e6ee4d00a8c5ba0ebcdfa78a906d5dfb21cce87cb4cf2b79bec814a5fb9cb2a72d103c5683a3458cd6f3f95b6ad67057c8d541aedabfd5a815c3fc63a5e82579c9ccad8af01f6903a841a5c8fb2ad69922c828fc704024a1f701facef65798e2ef011b4c6707d6cdb23340d5d4809469b2ef35d82cbd14fd13e123e5ab8338462da81a04265240d24a65d1c5703e034d02a2075c75bd9609ac7614af93f331e140d4fc271dd6026b1cc6eab226e42c0c3a44fe9801b4d254950558d7cac18c95b0cb3f10a4c4852f4ac442b00ae80e74563ff506ebe79518226ed31e5957e211d7ee22bfe1356b5f79f7dbda8bc002048f4738bb99cd05399d51674df55b18e78444675a7d4d5f71d5a490e7fec99a6a7a38b88a87523041a59da2bc66243b7d81f7fdf2b22e8d5133fdd0e122f2bf6fe8f6ca98507767c0bfb9563980fd85fe8ffff8e36');
INSERT INTO private.inbox VALUES ('08919d04-c351-4765-9150-b1d82318ee33', 'f1c70000-0000-4000-8000-000000000001', 1, '\x1e99af716611754ede39bdb371b022f392f2ec6037de51b8d036966ed533349aff830cfbf95607b13a8ab9248159d97ecce2518b78a9e8431c9ecaa77e1c7dcb55862de33587877d11fdaf0b4eb36ab4d66353686c934d34e2714925117b9b123da6ec33678c8f1b9ed8e479a62dff3ef7b116a7244244ba6541a2e252c3262db8593989a6c300a8a18aec7135a3b1726b30421d30424fb43865e6bd1672ac8f3c0fa105c44f9e87c4870cadfb20efd3157731029f34b9e7e4a35f351109eafa27ae202b451311cbc6cfda64a137728993d235dd4ecd332b3de5c2f4b1a0ed0ceb84db1e36da0f1c8a370fe10347a12b69aa06d28074feee757e8376a04e635e89fb53fba7a4072f866559a7c8c8fe0ef7adaf4cc99a74add668fc6235bdf3032a7696a2ffab6efaa26b5e990307af4472cacd25ab389a5083c703f7d639e61f6f6a19a52f69077f1a1560434fd00ae9d75b78c4c3b556a906c5666cbe794c18a127433157603b6351b7e09e31c6fd308b2150feb31fb2e6c27dd06b2ec665422ab3701f163ad915195630f447b81328e7617531381e1326784fe6df441c2c759e18735bf26f3cf8f1d36272a457adea5c5e9d0c803391a25bcf7d08668c003e2f7c57266a3398a4ab8003361d30dba43cade6c6f536b7b3a00840cf46dae60394f783d9533f4667ce47c4e735b1a18c467c20047d9ed39f45c38e8e5f3eb7b02041b6c2eb338d0fc946b5fa5890b52423f6f339d10c882c80ad2b51159c6651013e35bace5df4cffb8aa191393afa96ff4308d246c582df28a8a81c251c6adec722520f5f633261dbacc6853d67463b6f6f399fd2c639245e1fc80251823dff538f6b7e242cd8181342638addc0cdddafa65436221a32b8b1a695a5a20b3eed49279c0a30d3ac7e0ab3992eaa1c1609b04e36cdeded17004b16b253f5faf655c271050ac922ee78c9109280b20ae9ce93c65c488fba0c955d2f4589494f565b03ea83038c6266075ba3496c3b1c850f748ace39986e6b9e70814e9e774b48c6580ea2c797c19398383b2e36a0d008efebfa2c82ace476f0cb01280e29ba2fe9e35cf7f502048289b9aed1115fb9ccb354cf267a5519fab7df5011979e44286c2fd1126408591701a3b551bdedb3e0637c9d7c88cda32bbac7306557b6424e97a251ff100d07087dba5f2e320fc24b6de11677f265f9dda59c2cdc2a128eaee1f0d463de992595edf1504d0edc392110d95a9900fb3b3bcce4a982187b48f0558e196d89db7057061c10be8c7b25359a689fe7dd7db069a82b3b9ca21f960a5cce64811744e10d66c768adab47e7197a8fe563a093e82fd526565821701cdbf59a8996b587d6abce3e1f174df7c8c814c782ddd28020d7f9511ce2d1e6617551adb85f1f543eb3e010633aa14a679a2f5b4dcd8cff450558ec4436b67b0c939e56703a2486e67d98d450e0a899b29bc31446c7004658dddcef9e251b');
INSERT INTO private.inbox VALUES ('acd33263-056c-4df5-b94d-93bb29f0ef4e', 'f1c70000-0000-4000-8000-000000000001', 2, '\xf6fc9792298007de24cda262a81d507cf0f532c15c91a75a501ac1efb7969f29a23582c96437777db6abfa669b53e3a29e347657ad1da118660e2bf4320b4eaae670ac403499622ddf9f2d08e8548218f3cac5301f432acf9f280b1963af29723f68e176721c2f2198eafaa7f7a2f99ca0f58c7922fd10ea2f2ba3eceee59e0e7a520c5e0d003d7f010cb2cc98e5b3597b50339283f31c55591b3e5040384ae0ced244f3c70e839b21d0c37417da6d98aa0b60652b0d83fa12cba20c7ac1971c15b61c1ff9e888e39b08b43ef232975a3e5a9336ac62869782467e362b1256a8c0dec6f995459975e12e769695ab45fb2203c3934274497b57bf19b106073279a00402550e52a489108598681b4b7e78070fb521c0aa2e0c71bbc75d9173dcd33a6531ae0615548a69aeee5d4c3202461bf7c4edb85124602b0f578dcfbee51521358ef0770c347fc3dbb109f62bfc410eedca6b2114f07c2366bbcd5505404a79f0dd62a0a8f17d7a7ed20c93494682a959fd665601017018fdd61b6ad63ad79265a811cff38f510fdaca2138709d126af9c8352aeb0a1909287d64bc631e03c4b09ba7904a4e59d54f27ab8721681a48ada9386e84f7968db8a577e3a661d30d78b1cef3258a5c3d788f541d57051ab3c144780024fe8192c2547a2607249555d6f27be9f35739f407450a2a9d664334640458d283c830c82a12bbd7ec474e33dbdf0d749b5db6be7694711ac30f4f40cab361b1ba1618b22d28de96a518a2ccd4a97368323511a122134ca69414b94e0db0c6db002f97fcfb1b95fd01d3260a852a927764beafbb04035a541f1e456bd3c70313bec808a1c47c94d0890d3f975c804e7dcda927c0b8f6c0d38d94ab15fca42c352ea74cf19f1ed568851cc9ae37a720910601883e8e4e941a8e06e19279f3eb272314dc6b5ae1d6e9c31fa7ce87d2d6620540dba91977da44ffc2b23e7c31ed9e36f1dd13d7a62e88a4e99d82cd029f5425ec917352b4b4c8b9864bd488cb0ac3e94dc944cc09a050c1b030d2506de2ffd6093982781b7eddf50351a2b6c2dfab3f7d95df6de05e8c574b574b2dba9bef7e5e8e8c9e8d6f704810af07549af15b92ca1d82e1b44cafbf788a1a49ec5272352f1baeed9bfa6c85622eadc283647fb33685138500c5cd9456579fd7bc17f1539341796e6a38b680d229fcc6da6ee4ec32db4a4859b3daba62cd07b13e7dc0bb698424cf4e77a7d2ec6b68ca7469727ab13af08f2c31461aa6579798ee5573d83f3bfb252e72523ee8fb5b63ddf360a42a3ac3fa69c3b3de2cbad8fbe7c5fe7e6ed1760a6be1fac5514a7caf7cb5f8f48e234d1171ee473e884e59bde77c82c12330d8870320dfea91b215b8747a1f67d37a0ae06ce84934264526e30c01e05e95dbdfa4211c3a499db60c20cd6904328de88a95efd55d447070a34a303d1ebedae0030f047fdabe0570abab40165efd93f06bc09ecb');
INSERT INTO private.inbox VALUES ('9976974b-6587-4977-b9c3-a384712c794c', 'f1c70000-0000-4000-8000-000000000001', 1, '\x5eb8ca05b0fb23b1571c0c5247a2691e44f408d45b13c2e1bbe3b93b0250daa68374c2d12107d7baf67e67b95400698ce9221baf7890c1ef7f842f47569f686f9198cef9fd26e5d7920c890329a7e9c37a8d3cebe8892b34a9786bfedb9439134e7a2368a56af952c57907245bf625ce2c21d5f86041798d05713387d089dcc5f0f7b18b5424a5804a330524eee565d1d7ff7ffe5f79c073bf48f8bfec8dd66264c2b28238486168d665be4266f3e052a7b82bf01ab729eb8bb32854fe8047b4d56cc9c6e591a171978ffa3ac01930a09b590cc77ac066abf7375cef0dec95efec2988a94918bd978a4c81fd2820766da8c84766c0c6bd16cdf1f5759b3f4c7ae113d9ba7a2ad48cf69115e2a8bcc66c26c521967bde7d9beb20cf2c386c5227b7555b8b74fd0e388e7a69d0bd3d928f022a397e24e2fc2fba2e15afe99536dbc70df8b5c6d4fb949070bb3f14d2de39bf28c47bbe91ed53cf0ca05a23a008c45327a1f3aa869809dff1b8123a3ec05ee7ba22e950e0ad1faa9cb3ed76576f3562c3ad7ca29dfe0a44bb429c463f32be19bdb00aac184d5f7ea6a3f7abe1a00bc0af00b5d36c49ee025ddebb97a6c6be76c44d28562b27d39a965c150d5d159fad7f80a53d9934ca1827b6b0230d9c7a9f5f1fe1587d5453d1b874ba535f12a2fe73d6ce08bcc513089973ce2cafe76927bd93298e5624c517e10c362955a3b6bbd1aba3207d2feb579e8c93d27e9e2e69d2cb53ea166da61a0df55203eb8417388c0d9fe4d05ec40106a2ff03c2461ac1f4356fda66aeb7a06d8a28d11619843e8f5b9c4b1b12e08e47863668b6d93ae31009f0dab16745262d4acb59be309da07262599b427da231edd6b0c3e43e4a4549bab37a737ff5e9a665ee89be53479a15154f9693a6d7bef6e809eb17fb603f8bfbad0effbec2803ce504516669dda9ae246c2e7c35ffd827ebc2c1db8e862df70cdd409373e37c3c12805e3d5cf16376384dc896e9c0fd2aec0eb505d236c5bf0bfb237fbda144c7cba9eb3343a12e5660451d5af776e7ea18b86540fd0929d760f45ebe409db6b3ff46b35e27f0260194c5951bd99012eac638f3cc00548a7937e8e625705a9410ae743d9ed84b0cf5a276535623c2ccd83a403ff8f57283c626fdea62c09041e9984792abc30f597d2f2b4285140ebec5c65e9dcee43c28212bf109cfc63f8c2b135e671a314d66b69ee6d556054bef0adebc0d935d6b3ae9eea935a09d66f9c6c19406aebfe6d1c4b8bac72e27d10a4108e8921dc4382037ed0b5f39c29a2c950eedb8fa2490147b3defc0f27ed0f814b7ac0e8a8a9da9546891f42c5df3f41e4d418969c13e94a43551d05c67155cdd56d0cae2b68567c112f8282cdf6049c134841140e44e436be1271e7e679b7ba1a1fec42f8c3f2568059c87b97a4d33e89dff906b4c357c5f2d749819f2c1156fbfebdcbf99b5e18ab4a765aa73a91bf62721');
INSERT INTO private.inbox VALUES ('b1c6cfc8-8fc7-4f1d-926d-998bd474114a', 'f1c70000-0000-4000-8000-000000000001', 2, '\xb5ec9ffd5a13141b0177501507b6542cc8375973a5da40283eae0f3594698d43df2d8b0e775aacce5a3327d1383ec38fa42845534e188f52d15bc67c9d92c9043fe14bcd7d138e24e85befba3dced86a547146a11588184934c5bc36e01da789045bf1f73c8cd23a0ab59bf615041000f2f5615284981291c146263ffff3369b9f03b82ac8d8c97589c1ece2bc8a87b97d255940551fa3939d0dbadc175cc9cc74b6019ce075fc395d4f955c62f77b01e7c24cca340b4417a8d6bb05d7c868ddc93c097bccc0f604d3afde146f243da69521220005f9a28ff4e9d30ad0537443fd458e9399d18c7cef4ee05ab9408bc6338bcbb76cc272ccb6d40cc3279ae78e0be58b532a544acbfa9bf89b779e10fbf0ec7afbab0e0753ca3f761689c0a1cb75c51fa29a409b1c41cc39da796b9bfda634a551ce827daed88143075c5b807da6d282518d4198bd2638038004bd754eea60da9233d35e764ae46e0a9b73165fb26ecb4de2662a46fa91aae9d6e1d2f0fa2251ebc6c1a64a03a16a8eefa5a7bb2b6b51e6415d5874e3fe75215afefaf5f63fc050cc4600ceb27214794efadc70a1a7c1092dbb7406c8192904319204b817a9fff67e6499f3cadbfbae118e91cce956f06ce6f8264759c479bf340e49b82088c8adaf5beffc0846f3a1faf57e6a2b9c84bc68261449d122f864efec405062877e91aee8c9b158d197bab867568981ae25fc794a7bb6388e679d1c7bff86ddb35d0bf557bba9552c9e9630d600ba8b2c1365dae205fd52532fcbdd22f08925431e416999828188ab3b4fe15481b61ea8b25715622e631115910b07716864664aecac45c4e2c625428dae1d631039284b955cc84fa9c75a8f5061c29dd4a4760c133e26d86be794b32e6eac42b8af9849936142318f65b5e3904a877e5fb328e9cc9621fc1b01a9667e025e81d8fa05dc32f6eb2fc886e40866eafcc499171d84a0c7a0ed4ae8c757584be127c3eba4eb9e6878af3b3efe2797112d1d85e4acbf7ede535c8469ead6301b4d7fc6aac7e6e5d0f196dd52476736bc890af920df2b297a3a3691d11faf48d8a01df9f1079c38843a2e9c150be71a2f85847b26424190bde0a474b0dffe89c332f8097b8fccb9f20cf1b90a3fb3d9811c25a0dc1297c1b6039fe67867e042c3209e9f13885871f1135cbe087193811e8474cbda36dbd2c9709c02a65780d94d5bfbc1ea83d5270d754448ecdac42e4534897ec3fd0996a9c59b4384b8fee2a60538686285f3bfe9fd5a429e32b3aa431dc84c1e9458b3900b74d0f95261be164bc049eeb2bfbcb7a9c15dd891cbd21818b96ecc4d8e0942cf568ed81dcf76e425bc295b79780e8705ff4e531cab592bf1c059ca4b491fb14ec82b2d4b51da91fcd69c3a679f82c21e5458a4fd9be76075007efaa96cefcbafd97f7c6482ecb4862f63571ab7b913f5f638e8ea9a786fb9aaf0b9e392b2cb821f10967a6f92d9');
INSERT INTO private.inbox VALUES ('2f49b565-084e-4f42-9b8c-72ecc00c8c5d', 'f1c70000-0000-4000-8000-000000000001', 1, '\x1aef4cd5d9e0b66ae6438f50d9081040a6ddf384aa081d42bbd4c230351208168844f73224980d4763e4bed99f7968d5be127a9b202f6886490889e25b1d0e9e7f71f3cd1315aaca085ea7e305111f09b8ce5fc8085c03c4786f42b0929cda2b8778ad6897dfbe05ac35b53c1b62704fd38349cfa8a45d0ecb9f617e29f0f530d7eb65d65e087a68a0e007c821f8b51b98b5467cc882fd5cb19a5260b38869b0e80d20d6a1be35f61bddda97f45abf14785243b7ff7c51d7bb3270c7d75f6520f99287476c5fa211e15b2a74b92ad998260666b460d50d54a50a004aaef4fcf8dd4db1b253650b70e5038bc5e9609cc5d70bb8c456e7a8cf0407e39a099f74445e55a4cc0e5be65f02f8462e83cea0b379605d27b4b284fbc6bb59688506860a0d95f4739fbd3c0c8f18d80c1febbda26186e37fcd13e17bc4eef80a4e7443f3e8efb76e1086b30473b16c6940cca344433ebc19950bc227f946b729b2906b43aaed1e6ca58b83398e75809c76d7b4acbfb3d1ef4f49bba572597c5acfb9612a11cc338d581de10f3f0f4d8b788a749ef4ad4c83de65e46935542ebdd1265bb86c45facfa5a6778b8b752ee0483b04888bf913d55b8af6c59d7e448722674e744f193a417b5b5d8fe3641936b3fc3a71102cef94db9610ee20d26470035f32f04e276bd4a095483cefdcc5f7b59ffc9df463a97aae84ad52b6e0eb73bb64d120dbb6d753151d063ca0b846f318f7c6972a867bda50fa5d12f1097d8979a0bf8792cda9cc79bd2efb6ed975c5872ace384a2c7ee22aa49b3ac74c722387554b18dbe0311202581c5ea468fe3d44832875f818962a1e75ff0f25c87a5a0c831ba74a30db448fb67314ffc8b16ec4cd6864f77638783f2a3217b6b5067fa09e49167db40312699189024e62255f626d8289b76dc4f74495390458564ed4586502cccc669a399fe1edf20a20b9c60697d1fdc6f79732a6eefdf0aa8aa48fd7f45fe4be2539b548889074fc05b2c5c8bdb83441214f40198f012c8241e07e11d4dcf7dacb3030487acf8903cf186947a25b08af9fb7cab693e8f5e89a80a988fe8781588faecd5d891e1c62dd38f7da317286d3bb6a92f509c269e4fd024ed641fab5373cee19d7b8941e97ac85049eba4acd69e0cdda70eba23d90837c0d0360bccc43b0f8f0a4ac2fc1bead789a09871ab2a0e1e00065bf475d948f3623a5c9d177d4f5887e76d7ab9a79d942df6dc6842eb16fd3c175f680bb834d918b72a034c1aeb3027f0eae618e3b1b6c4eff8d10b6f08f12b6efc9959658aa029122965523b29f681edc4e8acfcb1cbe9403bfbb262ecdb70caa48a59054897c234d5dcd76713a8a1bf5e281233eae937f0d6aa6e766b58dd4320e31352775257ecee4dc3add6ed45f4c4b19e57f1982b1e9d9f1a139c0df43694220b93ce3626ff4b54da2df46c59af0f6506a5a1bb937efbac824cec2facb5d626e8bac5fa2b1');
INSERT INTO private.inbox VALUES ('890a2dc4-4ec4-499d-8a02-1897eedd42ef', 'f1c70000-0000-4000-8000-000000000001', 2, '\xb4d08c66815f46145a22e85f54381f128de37cda3ef8be678a0d3380dd60fecbfa9aec809462c62a52c01db0ad6e68259aefe00a164a2c725c58ac7f9ac8fa1c14edd0fccfc029a80ea53eb9adce03cbf3b153e6f5dffd103686b0873ce53785a539127c5cd946f06c70f7bb74ed74c6b49a20a4e39867a5ca93dd1882542b38f1fdd614964920fac41c5907ad83be3361176250610acd9fe37bb9ab4340b06a801130242c11a364817bf545f3eec09cac4f0e73804d7f79f0997bd9247e8f1b64bf942de3acba8f5e0a9d6fb0d2d3b9a5391cd6f6e77b0a76d19a9cde687faf74db6d4592a575122c23bd4f62817862d6899642443d46d7699e0019194b7eb3e2ce4fff93f77098a6cdf9378228b9f3577997b906127a691f90fdba8c7a6cee33258698999fb6946edbf4b0c60a3f179ee6b84ef039c0c0055e1cc9b540991bedffc49c14e4ad02441a911c0957eefffbe1a657a40ec8a6d80b7164be947ba8316a0f1faec4bb235f3304dae11fca49d3ffe564114453247eaa53b43c6d7b2532a2cc10b2add17af36639a53daad0734a2eefd5d69a764f08031c0a5dcf0d8fde9de976ff77070ae432bb581d28acca1f5c1518cb99b614fcf927976aae2240c5b710c6f23c432eebac75da924693426af39d4c3ac0db03f0cb83c53dc4d9b5ddc92c979660654c6545a284f82ebba4988d413b59ed3c969a70fa4d445e77fd6a4431103d1a6fbd69522730aa25dee9e0bf2b0f7a7c5cdb9bd46c0ec0aee9d166358cd33de8ce0b12420e78ad6483f43733ab3cdd288f88174933890b36a399761226a8e265d688a8a1bf5ed47d509effc516aaf0f59613eada69729709ce1b80039f7f4a6ac29e0937cd65c93b3e460326825e0e4c80dbd17e8109e1bd56261154b5e6fc2f53f22cf58e3b32739b55a153c4df77b56e303f916f243767cbf200beaaf3f2643c9c85d18ff46f44029ae15c1e5327419ba152e179497120c6ae00392e522381ff389292abd9f066302f7109d47f2de336f7dd8614cdc7b480cb5c843684c01cc71b6ca7e4a6bb8dee117c7dacd52045bb881e3d031d967704dc4b0c94755afc79db68176788336f69bb0a25f07a2169bf7f2896dac89a1413fdf73626385c7953705c34ec3e4a5eec14f84ffbe25f846809690ca328b32d6e7522c11c64275d803fbeec4552aafac2cc993e4a2df17c21599699d5426185cf1edbc70d1fa31f6fcc6abe8077669119650db43440ff469b3c2fe5f0bb951bb8919a2a0bddf3c8d64fb2e53ad5073cc29882f4df7549199c2ffa7a205256597c8a3662e787e3530bb5458ede763b07492c5e457e4824aaa5619088b3f502e370e9bbee4a94bcd681eb992586755a12f0b394c2c8b0ca119d2163f74b1a1f783609a977200b037839551e9c8a91744c5ab890012db3056d6e452031c997dc1b47e228ed798034a01e91f9953c6d2c4bc193461062ae48e90f6422f3c023');
INSERT INTO private.inbox VALUES ('6a80e53e-8ab7-47a2-80ba-8c0d36cddac1', 'f1c70000-0000-4000-8000-000000000001', 1, '\x254d251bf3880c5aa052c59533fc0165671ca8ab81c64d8e146e71869cf6a52a62fd7c5a582d43e662c90ac43200ae952be77b808ee9f5162888b282b51f8cb129eaa3a43073684dae93b56601950411f1e88b015173b6a77a42e3ddfab30f9e47c43b6ca15e230e5a82d6120390e6daffdcedb88b3df26f3410bf763dc265c6688dbcc1603c86fefaf91db4b8ce46b4954e9df5accfd798befb4ef57e7af552d06ff3883b674d8b824d7bc36e997dcb4185636b382e80837ea484c586f9222c9c8c3a25ceb9891801a6dd42ae3d455bf6ffd2e19aa5f041945f23e360cbd544facaa9386dda19c5003b98377a45ee60ff58ae57ae59d9e565f8e4fb61ff5e6e8702a69828bba1d7be4e87dbbf8f3c15dc4980a19e73d0c9da4ba483a894ca63213f257a13e0afa5b4499ceebfb0502d1e00d38a34c335be4aeb5017cb07888b2e5264ad80f0c098b160d3db2bb3726f5a832d98a14b2efdf27ff0844887840d54a90cf5d0fff83dcfa097397bb96be2f0421089580046199fde5415652c0d5dc538632f6d5710cdb60f77685225729edfdaacd80ab913889eb5edf8617b3e2d85a0ce1a6e177a1cff51439cdff0f911e26a2864105c286eea99076ff0203d6c62a9ff80fc627d4db49d28099aca0af198d275267f8c44f3f2886e66cb25aff8cde10c45faadb271f90dcc12f8455e6f100d094312201df01d461cb1a01054a5a9be4be44459725a7d82f0cb2c53849b7e1c640168cc3fc574d56bc375c6da103c01e4c5955adac51ed43ade802a65bd987bac0100bc26e96fa536350dbe723e0ad4e00f50d123073ab52d059f55b99c7316d831396416783044eee4eba9a59dd60391c83041d07694ef9ba1a24d6e3ca63e9c523b5e365b2818dae489759c72d9a3a39bf8ad5502b38ae81c0b66b97a06783b9951f600e235f168d0a359deba45fdfcc337786ba6b2a0378f224cead5b1855fa013d1d71e42c8af4d4c452bd8cd346d6b206611da206e8d2b9ea5fb3c575d1c3bf2d65d4f4508bd1f3f19c3cc34de21394558f5958bdc79005895a79bfc4d697ec12492e918169ae3c39a93d42774a001570578bb6e0e794e99bdb62b860957f0bd2339fee362abeda1357e1991611a4d3d4e56de3b62b4c51ac492b60d46bcbe71a49f2af016a3b74a733b6d570be6b821059b3fc462583f8985ac02992d3231636f1e8e73fdc95896d8e85d90ef661b82525dbd0dfff6e95ceb21a46230464df95cf32aa0472ba03991fd15806725e95ce1a9b896f67d4758923d3fe89d8c3e307564118e7f303f69481b47399274ecb6be9cdaaf9a555c0989b03da5c24af8f1f892587af15ed05f05a535ce659e0ed7495037aa7f4ab2e53e8e21f5cc099a740330ab42e3d1b8cfd64b8e414f042ad2b1034339e91e4f3811c16457ecfd6a8fb584819a8cbdc76eaafc2f2c3a13db21d4dfc6617fcdae5fed4fee0c048be36cc3615af0bdbac3');
INSERT INTO private.inbox VALUES ('db08f0a5-e42a-4675-99ea-740bbbeaabb0', 'f1c70000-0000-4000-8000-000000000001', 2, '\xcdb5914907f140601417521b1f816e6ac3a70d9362446d785ca9fe099e1bb52b7c6d20f056ff0c66a66d3479e6a0ab4a8d2faefa1eb9209ec51f9ecc16a1c557d7c92e9164374e0fbf052bf5efaadfc31c2a96fd66c96243e6e230674a66c5b783eb0a736054bb3a26f09a2410c9e980481c485ee5c4b9ddaf7615ede324d5e0826c3ca0ba2c47a7d0f68b8a166a44821d8787e11cba3b91d6bd312a9657a44a91f4feb02c021090505ac9a561f8ab7935588e5fc95d5074a07f904cf4eade4862a3f6de7449c80b4b01ce18d6812f1fa330bcf18d0a48c87b5281b7464fda83cdcd0769f8bb49ef3061162eabaa105b6a1851dfcf42d362e4ab92784e1da7dc426653b84cdaec51d2dadd65bea9a917539b39a5227d62085bbe55ad9823ba815e7f65c2d2637a166b7abcc97c316b136d607f8e0b64304584ac988d090b329a8b5123ac1222509c539b7f007e0668b5cca043306a276f251f2eb941ee402c66e0c86397bb7a62d37e7a7222832b50150b03a58fc2fdbbd89117db3bb5fe98211d036800cccd7d426aa1e322e4ae160ff2bce458d26a1cbf2e3652327b1799fee5f48bae8b9b1e29d3e366b384c0dcfea7e89b50003feab2f12361c2d238fcde45d932ca3e8e19a6c4c7e79ab6ac4096a37b409a1cf8ba0e52fc521eb3f0f15096e66081215265686bb20f87d3b1d1e867bdb6ec0a944c2fc523c8efe0089434dc17fefcaeb0a611245b256967a630d5d06b55809331eb5a030ad8ac084ad6a2696768b16196eaca089a1bc5a1d2570152669c55a770723fa4751d5f3a38c830afad9e6f9157fea7425a0f4081ad54de1b4e9888ea81d6b6cd49973578a156c9172001bf0ebc5e5717efe3b5ff34e1839bd116707c9939b173fcc611d0bf23878a842857f85e81e7c6a95b6d16e2aa042a48a41ff41db01d89736cd7e2538174770adaf4a8293cd4596020e08a2cab4befd0ce2ad38281cdeab14465c9af6f938f3e2d732e1b1c61efa887d5ab6a40969bd16a3c1b9b0d8bcb3f4d2fbaa4d4527d40b1fc90da553b885415c423acd94d241f7df5ceb8459a6433bc079dc3daf44328812d00c5a13ba5fdd087eb22ea237b6b64190807164e48f93501ee34badb904b0c220c6e47a5f50a582019eedc1e0745291d12282cb426afaadff6dd850cd76b86b0d6d54b1cd8382ca785b72f38e2f7d8128f4cf4f954717e62eb5720447fdec8123c0f6dab6cbda038b0d51844993983f858d8efbf8755c310c675a011ea463594e0a4e9684be7d544a2c58867947b38a96950e7db2dddab6adea36ae32bfc4b62f0af22542272fdaf89eda2443389ef02cb89502c6179c9c56dca22b3884119c5a8b93c7351101ed3782e6fdc6355a041397fe90696f1eaf03a898cef50e02e523d24dc7d251f760450ee50284088f6b48332f16dce8398a1eae1333c5a32c031e3f959a0bad411693564912ef315fb503ca953490cef4450');
INSERT INTO private.inbox VALUES ('8580a3c4-54f1-44b2-a5b9-42c43b6d5483', 'f1c70000-0000-4000-8000-000000000001', 1, '\xadebd95df9780269b644e325fd77fc60ce0b193b5a1858307c086282f59d623863bd325a3f5dce343aa570e67f8479fe848d40f07943e8d539530bd0f75da3b646f1d7b3f1161ece9dd6d18db0ce11aef07524132f5a927690ccf89329bfb0b45f9b97f02290370928ee2e8a015210c59546a2e042f50d3d27f1afaa525e94ef71b5f05516bf901e44a4a99e532b59ef44d366c1efc8e8016895f814e80973b5010b0f8ac5893f0972dd2aae5d343c146c010633435bb6913eb60508dabc7df2433a27495d3d53d62c4f6989d4eb4bc13f7a9065815ffe56747094a244788932384c42bc75620b16dfa1b78f4fd7a5e7ff97b8504025feb9501bd8cb75028d05106f9eb4cca41bd751bfc33d61a9423ec7ca82d4a48733028bba8a2312b3b5cc4fc0165993fa9d872530b6fa1aca08eece27178f45976c61712487e9dbc92005563222523ee6d3e2820687aa3af72940e9d0d306dd416f7c18f39a3679a0f2f0e901c5ba939233c6f787e5780d6caa73c4c3fae96a20290d50d4d0a7addd0717c74a693d8cf701dbe23532aa888c3f48ae09fb45b379b06cfa40fec86aa8b5ff04e0bd6b31e6f20a76a17cb6a623d9726fd4655e59d9b89b6b3bf3aa3731d33051933dc692524b3ad1293b3eff4c2062e4934d8e12350796c70e36304910966251e4613bf66d6ebe56104a145d6919a1785aa72d0dbeb7a9b3255c80fdf5edf78385024c76c9fca0e89c84ea80f5e756fecbd480174b5fa9f27337248ec6fb4aab05001c0bb0a424c6f83831d82f53df1896de21b7ec191580604563ae894d76eb3295b5f047e49b52121d3cf2458d0cc80946adedd814ad589374895256b6a5c9f001867b4df5fa68353c863f08ca9c02dc5d9d3340fdecd728ef2d6b55b004395ca986d96e6409cf411eabbf70e2a782ac8176873e91bda4307643e7a7e0daa0eb1de1460c0d358f632e0fdbbe113e4d66e128a91bd48d8ad98ddef0de692d68d07f2d32609af2bc411fd1a3002ffcd8a225abb178a56562c90c6b46a1b1c81530c116edb4a5569abb21d79808684f474209bd39b396d3e198f3f917b1c436e9c22a469d2487c37e3c8998c0f51311adb0b1d4bc331f4c275fea52e27171f4be5ddb4348287178fb910ce3696dac2eabd00520c5511e2a6d10ed36e79e05fca9c20197ab299bdb9d81f14087c400eefed86e0130ab8876cf752e8a1dd4876ded793a215f3f9d77d1c7871090e2b5676a1e5d124a3c35c9e5919c66fa3f5cd3e963c24a3ba921c4106488829a63050381bae01d8b05d91125f63561cf0e793c7be33d6db81d03507d8abe84e0f8dcc3bda1779f1880fa631d0ee4682b1a50581026936664784e93ec07fc492e76c6e3ca49595466ca4fbe58e83bcc25327e8710b9c299a5829fdb953aff7b5ec0d235e94adf7eba8dfa32e4a753b466765e3f3586d80a8443b77921d60583356982bff16a5be4c1c19d98b6e94c1f');
INSERT INTO private.inbox VALUES ('206baf7f-e6ba-40ef-96cc-1660a05945a1', 'f1c70000-0000-4000-8000-000000000001', 2, '\xb229df1e0d209c47fce805dd54048d9c60b3e09c265b4d488e39c8644fb0a90bd8513020491f8e60de8025773620a4dc4fbf3f6628fe70fe5e580bbee032b191a4b89065e1c549058ebf2cb6a59a0a242e36d1acb89f1fee563410511b7da932ba162bd95dda0c88dddecbac86f7d74e7e26eb43f59c632531191be40254b6e896817d4139cec598b9881730e515b840a789f6b8d50e9124f25a19ab01856b279c6a79566bb199e6543d76780fa92444d4a0e1a3e394472584d90d3ce5e19d9b5d66f7370cc394e2a9875054ad8539f808f5f32500b60fa6cbf708fd6369539db8e34fb2f98720fad4db4c5b74d87ab1771e7d6372dd472cfa0c55b0bcd54aee6400a0be64823a17c56ba9aa5f6ac7559c57f5cc946e4f3ebaf00464ee026f28b40cf8279b6af204d8604b376f903c291a61ef649f34aa6f3847d2af67fa377a0e3387f03516eae88dad6fb12c27b660c64297e5dedcfbc9004d365428cb4376b64eb1ed5970c3708f783b8b7c55101af80b176694322026e1478c8e1d84b3699de0277a48dd68b74369d78a23ac2bca058898bb6cf61d2be78b4b68eced076b60fe684777770306e904e1d78f08b0809fc6124f636327a6124237b15e0928af85685577e12ce4a6990a0a63a7edd079bc24d05a1dc96803ae05377fe61531c5046e1b1146711a9c7db8d1b88af6208f54dcaeb0a9a5dcc4833e0cb1d4895b356d819ee7d4c600efb3d70996ab0b7f0a1c22168e4954f32522bb0d1cb176e4aba510f5696606335e34094382b9085e3cf52ea0a4a6feb7dc0e8c4a8b39ee2ff7843e5edce7f1949da4375cc8818228772ecdd5d3ec106decdfd6be433b9d592f568243ccb007a5c171ae4077dbd77fddf9888a6ac9e76e1c374853a98db0d9a070d4f0d7cd091e8f2386ee7aadd7b8260509d7e750c3134d5e721ee918acd25e90e44faa5048402ec9a8147ab1fc3ff44f870ef809ac3957b6bd1cf6e9b5ef08bde6afc2ce3b2b6c12227f5ab854d921e1375b7de26a5e2134fed95f38dcf0432305a18e19b1bdcd5c3be2a7cb7cc90d9354799d22e82eacdb34358aaa8b776ace3d576cf747725c72bfa644338397b03336d74a2e6edc46d68593a4c325702e6adf7cf258d7319b559be385bcf5066226ae46c6a10162182c9303907c165bab1635a87ae2a0ce64be6b5b48be51e5904229072ceedbe8b4646c5b972afa476485b5c42190e1af9ad70a2f6091efeff69e37ff6b7daaddb05bcc7a533efc6a3eeaf8bc11687402cf86e6c90225ce8ca1b4f2e159f42d5cb515b505b3bca970a940e1cb8fa77a77e73f9430779cd54adeae81351ffe5e48db2eea64ac9658f72ae051348b574dee1cddeeb874a7d743a331d528b632078a8fc0a7bf45d608eb70750ad8fc8ddd99a34fb0a1ee804a2e04b36ab49e7222d0d9032ef4785d1c1f529cc36f713764011086ed95454371638b9fe35e63c3d8543487a34aa8');
INSERT INTO private.inbox VALUES ('9eceda2c-b087-481e-ad96-044177294c8c', 'f1c70000-0000-4000-8000-000000000001', 1, '\x431ad5a1fffc8e21143d46a75b93a9277f9322bfd732c7449a542c3091f32507d1231a9cb10882a151ef6b44d23471ad0cb715d1efe05caaacece5b2d4a939aff13b609cbf5ffb6fc53cc6369ae4142f850a3bdfbb5a86d9b82d5b4d0fd10e763338fa3b703ad80b677e43fb65b6e4a8d4e3233afcdf0346889906ffed10c8b3ac89805bc83c8f9fd9ebfd9f089989fc472f25a98f57b15705caaf3c66687f97b9e52b5da5e7b9905d72f0327b8c61dc2160a956791b97d13794190745e4572b545c12df0ba38facad44ab797521c27f4e0341bf32a2af3da0db4225d7cd2d87872844217e9f557116e2837c2a60950fae69633937b05ff64362875680bade7a5b8f9a8568b233f63ea3a92c4195c6fe6106a9401d3deca5be0630141c0cd1f0f9b694b0f03801e6b839450a21434a06d26d0b0be507ad198ad5dac2b2f5f0438d9074c549daa3d564036242d7614194883cd7d47f407b33190c3f639b24c2afac826ef8589c6c3b02e91d8506965730c0939004e8f25ad5f3d63d4218ea93361992f973156b2d04a64ba11cdb66aab0d5d6480697d7cec528b2d8017d8f70677f4ba94ebde087893332ddb30fb210d61ad5f279667459410e7c212210cd2bfb52a2a44fabe41dba8ec26e5eddb2b205373c5e943d89caa64ee8e07193129282ad427961a94cb3233b7a2d7ef5ea4d992a93a0aa938c776b4d76107d68d0c058a886eba77f25acf4aefd2ab0541dd31c14c5bc1dbae5e8006f2e4a3f817a0fcb1294e9be14ef98044745141d5e817aa0f18edd5552c08d1f5f71799006de77c799d7fdb498c50559108ac8158faf9a91a8b4471998d4291159223af37bdcfc0614d8fc6381256ce6220afa3d8053ea9496f7a717c3f7f210ef7e98356650d6b4e2e1de70cdc1386d8a5f3b311b6e5d3ed0a617bd76b083d4aabadaf11fd683334ea57076deca2d8958806458ccb39ebbca31ba28e5087920d8393669444fcf84717979f0ed921ee3f9a785fa8b549d31254b51b934a3d102f4dccc8d9ec3094e7efe7a44998d58bb3c73fdf39e14c1211ab1d93a06d99470902991d014debcc014fe64919556878b4c7f1a5fa8ebfdb9ba5dc7bf5f08fbe30d065b90ebdc2b702674e7b911152d2e6d696cf1ebab6022c52ffb1339ffa7c9994afe3fd8f51b20749d1f3b573be63a96a0c6bcf39463b87f15c6400739887e0bb1f6adb691c97b108084758fff15c7d902f59c468020b28f204d18148c9db60c798a207c1e4facc5f9f7a4f01a9f5ec07a22bf8d517cdd70eed006b3392a8d5b4a8092ccc085f9cc16e74a5553c25dfbc2e07db1a4ea14c8d294aa55a72b2249f91e91c58aaf2bf6347ccf35a37a55cfbae7f34099d6fd710a6ca992123377bb5da9ce7b32917b06e5829b2dbdeb138cd144189a7a34dd8a3892ba9a1a4d22199624963a6deb2be1277175e1ce6692dc2f4a0a37ae9429553e9e825512a69ed86f7622');
INSERT INTO private.inbox VALUES ('3b961f11-8d20-4464-9e4f-37f19acd3f8a', 'f1c70000-0000-4000-8000-000000000001', 2, '\x784f7ec1fbc14bb30e97b994a83c18ca72c971f37a0fad26511bda93c0d48c1501091a83a4aeae5888db13c6d6263aab500c472bdba268c08395404d335a6e96f34f99bfd3c0fa31d85822ab40b412f75f560c26fdab8e404a581ad829a23c28e44c0d003d07b29dfeeb9fd5f0990e651f8f34372b8c847e47d268cc8371c251239f5e1b2825dbcb59f89087c3667f215bf602f887c3fcc30d85f90d6851a2069d0abb0ee2416df9ff3925dda0ac3a2bbcb2af9adbc7aae0bda4ddc6fd453dbcd113aa20c5e9ac54307b4c4c675c568c8a8a34df7909143bb0734dc157f8aec195858a4bf96b9337b3332af41953cb081c51fa3d19d1bc345b25b84d923e270ab18e50692e2676b52c1a19ea6a793bb0bc27d4447bcf89d6e8394c7d8fc522bc0f1ed1aa042d137072866e40ee771e88a711631663e345e1fe5d352650528692ede8087caff6a7e498eb96d03a9b3a9d1a877718362645f5c28612602ec98c1db2055c8ffe071a8ce26cb36675809dddb51e74531f5db9242ccba5172c0f74a4917af8171f21ca75fda4f46062a1b9f04287d28e67b7d75ed568d5b6d801b704fd326520b8244df9486b5031256d6e335734adcf847fe9d4805702a712c2e5d493dce189e99fde9b671b6d91de3e26aa2f0c0d25f7d45c93d733d28cf919d3ba1fcbd2f9adcb07989d1b96c252e6f7033791a10f211161e8b273a3b86120554b6d987ba1664cfd17441c0f1360a935923799bd590b2f114f6a10a49049ca157a8f561350bd6c951762574f75a5ded927d771d4f1e406927887be69b41e95cb20b4ff67afb162651b4e0332ba08a253a3b40903f37725d5c74a82fc3c5b63d57386f9e84924cd493956b7d2e702f7821c6a43dc9ed55bf4405b815bf8e90a4187f1be89ad814fb819fbb69acc2d89464a33d21bb38550aa5193c4e0e8895f48a8d35272932eff3182af555eb246d3b356c4959b2f0f5950fbbbaa606dd18ca8e93676511ac8f75730ccbbf47c329d367e894c718779fec3b6a8fc1373b16c97c568a4851b82817820006f05dbbcea7218351c2e25f58e6be76fe790e382ed28cfcd0401bab49062a5c1a328310751f4977c2e69ef4cf1f86358e74b45f0725bf95c5c040b0391ca7169547ff90e67370d83781e82ca58ee11b4a2c5aec4db62862db111b73e024b9a167d306010f9b827dbc8143525ea752873738bc9648b3ab0940a57487df6738b92288ca7a8634607e472f3c63b818741fa5559baca97ffe07a1894336ebd66731755368b31c5256844bf94dba529f4b768bf5b22f67a70e4e6d26cc800686d171c8f6149ff6de4370cc8ca93bade0720e17291bbc8475e808a5ca7b8c2bb9aba371541e261e8a587b776ff8be79e82dc91672058d7a49e3fdda7fe0756f6191d5542007c91fffad6dab334be7805329bf7ab03caa1031626949abf46a9f849b42f48671fabc26fa8fe364c99c1a1f2fbcf94bb73');
INSERT INTO private.inbox VALUES ('654b2ac1-976f-4ef6-b519-2d4114c3aa79', 'f1c70000-0000-4000-8000-000000000001', 1, '\x510d9092b201ee70dd6aeb994b8ca7fcca936536669aa95afad4803e1b7ce294a101461574d36bbd299812b0f752f7637f45f5d81154f856cf963def5370fd4ad9a9eff84bdee990e68fe06aec140ffb2bf6d5ee9ad307a4eebb05295cbe100230773e8415fc267d6dd6ccf190839ab950a875296135310a6fbe9f87b4b70155059c468c27bec2f0e68b43b2d8ce6bf9166bb726ccd686a05d9a626153767d87eaae243b87f6498a1ccc5626171301a42f8f5ec36e8bc5dcc98470fd32fe147890a77e52e88b1073a7924a9f6724a7e06abc66e45c587310bfdbb74e8cffa99713c8c0db2b8a8a8803971e09da48d31b19b9564394e8b7b585e5b0e8dd4f2831ffa900834ae1770679843192c9e7ba120e3b37a7c0c60733b04e93dc6ff57046a9145dd5bf81614b0981190e7f5c69fd5b303fb1090de02db430c153aa8231bcb39e0450016ab83474f50722247e054b37a178b7d1092919845602f7c43801b2811f63921ee08ed7060b562f2565990d470304f41d4bc4929dfd539d45579ce8f094d527724738d070be8945a00d26366ed3dbd9d88013daaf67f38b4df7246e9b90e67dc3a861297ece579e49f4f7d4ee96a363ed563727ac7d8d04fdadf4a65d7b2f565bb5303a378781673fc55024e0b90f66a95c9e49f7e244f341e9b715cba19a04065da8665ebc7192933a13cc03c70c01d9bdd41914efdfc9fa4e3ffd4b546dc7dc6c585b01d8b7e41f9898672e848d46fe75384f7d051c40aeb07ed8b04a39bdc5b2e6513d1940f59fb9360407c1c1a18bb96997be47ac13bcab5b7b03fcbafa9e0700d0b1ddf2651c3b48652801631a527620be13142b07446733b583e224e5810d837c23a524f9b542cd49cb721fda68a98f3d189dcd3c18aaa1db4f04575b9072672503161c94ad79ccabe98b9554b02f47c1d7753461917e8828ade9b114b2406c2fea6dc348835aa0db207171773af52b2b237782f32492fea836f9df10abdfa1dad0a960769e6662ff324051f247b88257bb0806dba9903edf34a224ff409e2b284b525ebd3900df61017e0e5d1acc94e9458cecd7c1a8a12239a05cd54a39ca2161584f3b8de2f309ca67d0c09506064fa8960b0d6961e23b12d0d852f15e5a1cefc47779d71eee1b7149786ee6a76520fdf769d82a70226b1ba62d45088d8fc1d228592edc6da774a301a1b208b9ab87e5781a81a92ba128f2cf96c46fc3e4710ebfe2ed1e94500f5d001be4e4aeb7b163dd872dcd5f5db6c46cd578d9a3a92efd111d73307d8ffba990d06c5cb5d19767cf42853472fdd22ecfeb0fa6eb44040831281bfbaef3f1e803aec47914fdbbdf0d410ad5a24a69b20bd72c32075c1908610d178124f860967115112c3c2d82cda2ff36da6566a98031ff9738b71f00ef170ad8379b28398476483f2432e1697331644185bf92d5098b86230d4b149a194084468f2e3277c4a509d5f417b9c549dd521b');
INSERT INTO private.inbox VALUES ('bacb4341-38f1-45e0-bb9e-ad69a4868de1', 'f1c70000-0000-4000-8000-000000000001', 2, '\x00b75bef7a9cabaaa22dc7b71d33d331a6917fe6df1160708ce2846016916ec91859b5296c044638dbe500af1f43e1126fb60c7dfaac418d8717bcc93d00ba5fc823edf34cadda6080fabd6dc7cfe94447fb32734a2cdef61cfbb431d423a1a157e061c878141a5f24bf57af08ecbd5db0080c86bfdddfad583e63bed2421a7a509482bb5d9bbaaab2494183235e5c6a17b308910e56baad76dc4ecada462935dd42891a1e6ffac3d3dd2330098cf1e1fbdf89f4fe0249e71a7e41705367831c97e38ef3945b3752867d31e3e95f15a2d3e7316c36aa367a89f9f22178b36b92e2a335dfce01de4bae07ee50e738fd43181e8d8aead612cca6f3202b5459a22cbc4487a5a4fba46b9905c51f1da97d8bdaac9e6bdbeb46b81d4b5ba7b649e8a308d149efc728ee856c2344250e3635756fed8ae6425921ede7d38e608dd534ce0708e02175ce70609b22d63e7c3946bd67dfb3cbedb3da657f17b7d0fde2b7c3e6685b3a63ae1bb9c04f2b93bde0cfe6ec67f7a09bb505858cc031dc2b05c7c908cfaec1bf3650e0a5decf56bdccfd094f10cb557286ca5e5fd5acec7d87d3f7a50a09dc7dd25293c58f1b0275e21bc08aadde1a8714894c322c3602e2676e523c1907c8c858368d2928defe8494437de1d1241269ece933de24b6d8383d81c07ba6e15d4f7c9c276fd51616d1cb2333d36487e717d86ff6971f56c22daf6dae29fdbeac35776054fb8294488ce6fbeb0479052b3f4d11ed2801e0070bf38479c1747655042007cdd6811e3dee10a1d415b34d1d04c0ccd7ae441e236810f8c19d52554d5da12dc3e33101ce5b60ae63077457107a2202e806f06505f82f1ea9550e8a6d930f1c703592114628d3d9ef7df3a0362d3889d71eb1ab7a46f0b4f5c85d057fac8fe6f6815053710d96f31561ba7d1345bad96fd9e4152409c98fb6e8e318f17e69c4d99d9b002f8b17a97aaf9c18397349b531f95e7e0546abe0afa0d63bccc41d0eb33c58b66675e9b1aa13b4bc12043bade2eda8e86263fe905ddfac871a1ed1b1a50ffd176e6406cd146d4f6b9d02f79f37c6d48fc3f18bd09b01a99afa3c5b4ece1e1da44ae6573f4361787cae37fac682efd288247862d8fc4200aa19661ecf92fd067814dc5a5189bb76d49b5796d54d60de6812c8202c90fcb8e4fcfb45fd85e7d99ce7066f4260fdb2bb9a57ee89fd922a162aeda5f98d939cac3ecf2b4ccbd29d17c6b4a2d2a6a83282dbda46b9c10e41d40ff843c0556679887d5ab26a3559be06a84c21d0ad33465f5ea39b23af5e030285067cebccf3466440167091fb452a8e7d37ead46809b05285b5a0aa36aae605dd02d4170a02e9f52615c93b2b0cfbc084bd4da113e71687905648444505edcfa22c74d4211e499bd01f406ea50c0e73f0edf14bf1a10fab7b599b70f4d8c23ca86db7b95f2a92059636249c4aa392b391d4148519661e8e47b89b3589314a4909');
INSERT INTO private.inbox VALUES ('bc49e0cc-dc3d-4b31-9987-bc2d1d999ad8', 'f1c70000-0000-4000-8000-000000000001', 1, '\x3c04513a1884fd14de4c2649d26ed953d0ac9a25be8da7079573f586b388b96ab236d6ec127f7fb92989a602dfeb41513bffb7f813bc3475fb576c0310d52a86a8243edb760f11567903204bcee093687f67d357f05a5eefc5f82a7aa21b625eb38dfd3db130e9410a9106b4da8b23970d66f4917d8c43d0e4eec6fe63fb4da89133d23266d09e0da50c2da31437d3f63b18e6ee79b7aa4f3e9239f1d2bdb65c1fc6f3e8efb65b902e6e86265c10a274e516c6f5ba67fb779bee60e872cf5448bd57c29ac6a09b1c83d93b50d071db7700ba045b6408aae581c6517e3bccca102315cfaeff9cd9acfdddbdb77e6fe958dff7d912c2d9ca262235a1ac59a5581e14ca9a5b6d6d1bd99d13703ffdd705b1449dba752bc7ece7ec5bcda3b864eabd95393819d1ecadfeded65251acc8be5e7dbcc3c7a10a3b58301a9e6521ac02f3ea43fa4f43d898371ee4651cbce7080e601159c1e01c5b9327821a20fefb22947663ff583f9fa579127c7e7d79648829ae4eae7629094077f7a9d551d7a58f64f4833b42c1662d59c338e9505d99e9bdab1a68afb9f36264193f962e9ff948f64b75470808a3faa2a6515219f3655015499daa33dd8d86846aeb051da7ed18f68289df856555dd6094e8d3d68e4322d03e8278596dea3f48e6328278068d40781afcc140e4535e61507d698fd683be5b473bc085dcde9e7a7afff30ff3fd8329c47848de888b4228b3024b7401f99b63acfd9346fdd0abddbdda7f0609ee5a04d634c8e8d4563325df34a0c98f8569326f9d31847d8655e2d31b4947ddf776290057d9f1d08a4f64ae131f90ce36365694bc498a1009b18f331e4af3b288715efac1c6bb9a0d108c9e3137e565506bb1042fd40d021873a0c497761ec537ea28df1a637acc971c9371ee671cde96dd12840c0dcab545c4370967af3c03e3debf03888a0785ebf466981a1c8124cd48fdfc101ae4c15f7a304a02db0838c70ed7e60d12cf3fb8a96b08da68572b3136ae78ab94986d1b0302565c1723dd8dd29c7253219cc556600c3481edfd557d4839da2ebaae2c8b6fa60b337f751a88e7d1e165a381f2c9893bde12b08948c4a5bb5276d9290ed8054013470cb5db832e0980257b2f408107f9e5ef5520933145160e7286bab6ff3cbb6a1fbb438ed86ba54200fdf4d98ddfa5980d242b19bc848c5c0f7f574d7907b7dc2c287977bdbbc7034dea459e5c87bf2f8aa3250b52776c1a35e5e47ba3a239ff66d401f7039ef2333e5cbae1775fdb803392de1b5a2d54074a96d06d14500214ac6852cf8ba640923ae9838344c011236b9b0e704e8b0a182bbb0e557e087d031f7c73ab56ad44620cd19a243f5f2449d54cf9d31b6d1f210f52be18a7f7584a02308ef7f8608fdff93bc5a66ae83c0398a735ce690e031cf10f1793a64c994142e64108a2ba491d99a6086db0cd462cacb9f02022e53d43c520ec1c4da21f461a81da');
INSERT INTO private.inbox VALUES ('1f55c425-01f8-4651-8ee7-0661ac58dd2a', 'f1c70000-0000-4000-8000-000000000001', 2, '\x62f6fa50e879b7dba9d73efcd6ded40c719a81fdcfaad68569ced88592831890fbd015c0d455d464210c2354a5594df428f53a00f68927362f4d165d0645ae6d86919a7d2b7e48fd412fb68fabdab8e3d60c4b0a9d352399a5f4ca2eb80d795ac3c95dea329d80592f92158a2e3f0e8b50aea6ddc27494f713278d2e57bec300be2a063c314616063f7fe22a91ba1bf8b8987800d4c60a219eac4bef2c8adae2703aa636d2cc63524343376cbaefad52d789637b1c8d8c6b690c758bb91bb20b9aec42bf48a317d1d0a8cf3a273fe2078a1037101a70854c1b9d2dc1fa1377a2fcd117edc281a73e9e6a3340faae2e0b8b6751a18fd0ae297a13a0e201efe33004e7c653bcfdbee19dfb423732ec0286220958d00131f746c3d3fb0a6d116915a5b9f29c8a92fffd4d94fa4991d45f28c2986e9ecd5cd48d5cd0495f0d843f45d1f8c51b6abf3801cd70cdbee6b0d8eae478a08d308f10da432d4b938e91c19c15375cb570a749026e4a0380a533dbe8a2c5b676a6931ced76f8b5f577dbfc46e3ebef7190cdd6eedff021a4d40bcea52d163bfa44c665441cc912c304b191686684c71dda1c6a86eea05eb4bc25ab38b81975c5de8826745d9d5766862152149eca2fe9ce143530a76e854a022dd3d684b8c53d0c89cd2440b7788b168bb82a9df677788ddf5b3ac02f9fb49efe4fd305130d3a998b8529f633fea7d9242f52d09fc0a03fb4a304bc7653bfd10b011834ada046dd44f868b7370265c6918a6a9e42fd17043432c45c0c6ec1301fe56cf52044e0c95e45e0466fe967bf44c85a9ce64b71f209b6f33ca12c3b0fe9c8cbb999165830ec3e09f906a2d51b209bef86ac1c8b4c482110bf1140364df7ef448031c42d190b63114013dc9a8420b524b4deeb19bdb4a174f2933565a59ec03ba66e94e1f32c9fe120d55cedac84eca581714d6a80765f03f335a5662b56c0899ae9c12e733d5eb6740c59426d4dbe94bec1a7b6c73942481e8e3edfbda2d71190a6a20fdae7aa110b27fadae6653182309f392a8cfed448b0601281ce8ece4001c8330fd93c94eddbaf9f102ccb1f6a767ad8ac461b55e52d146e0062b2c28a5c767a1f99749265f29501a98bd1ac5d853054042f95ad8f602944b248f42da4b0e931679f8165e0c564b06242a7cd11589df155dc3008a256363b1359b0cf18b15fefed2f3b484c8a12e62273e53180043b190f4f35779ac165f8123b4889d29dd52c4d50af3c2a7c4809c41c11b288ef9214ee5425535218a35be1877b6466714668dd61ceedbae9549811d63b4e8c8a98f31df178e690bb42bbfbf5920eb3d578d4f4df6824799ed4397b79651d3d9da5a46ecaa1612431a28a995b9bb0062cfefdf50f216644ebd8c4673e31f5d27a9b63b8c2ffe2a8c4a55925fcb226494fa04fa9845615dec048c3e6525ca057e8034f2e4de763041e24935dde8a104ea9577a5b0b9749ea47894446');
INSERT INTO private.inbox VALUES ('2edb5831-96a6-4b16-abc7-ea6a8e701dab', 'f1c70000-0000-4000-8000-000000000001', 1, '\xfe564518303c127b5185c6b3f83e4876e2e60283c6ee22655071b373e78f2c9cc31250a614d5bfeeda7bd12b7c23a3a292bdeeaa94700f1ea4562f12bd0ff2edb6badf3966f36d6e808e96445224f0f410fadd30d9e55e59004bd0245db6a3d066be294ac04fd8d7517b23ce7a9859dcb49f42dc5341016771242788d78b82d2c0c10632b863ceb3c6c0b8e30fa691947743d5d905df276b1a66cb0182e4f2cad86963104ca625d87800c1eef6846575e2075df59ce1005e66e10282cd16b53ffae827aed45f4f6eb670615a2089042c8657204961f20883b15e0c5c278d1d9cac1c5e31e17eed4c5ebfc8e7300380b9836d7608035cbec4ac839f969105f6c73cbac8c1dfd41e0f1e6ad669fa9af08ae16eaff9461e598fa01b8b5dedd07c70c9cb111f08830e0caf202d56d1693d846b5a5b1a87a0bb770ee53513a1c518bbd7419a52dc0a7a6f931086374081fd4a0488787e9602ea42fed67406d121b9bdee1850be811b40a25cb85e2270094f57226f562c60b4bb46d9e7ded24ad76fdd2e7bba2ac36ebf54e85a9ad27f1ce9014ae6409bf8dbb49a506536f9bf12f5743e86741ca9c0d14f340939f4a7ccbfb6e44ecf364fec8b660e9e29dc3667586e93ea77cd096fcaaee1894a8d82121f4c69a773a0e06bab25f2769ba936b623574db453f7e5bb8fa0515a3519b9edaf5b873dae37b126d605f509b2aba3baa6c010f05dd4b0fc26c6879753fc881cb2482b7af803fb05d9a80405772080ef751de3b124d92cffab6a9ef141d275d2b29acd2810a74ce4438959c7132d3588561d213bbdb1397d198a614eed5d7fca585c613718a13c91b3a2cbd929922aa1ca737dd5980c41514ce75c4696defa3ba77dfa546f266e584c0c28a812dd7e499ffc5992f15f928e8ebfa3ec921683c7560d18ec1805a347622d172ecb6f1ba5578d49e0f9d5fc791766ad54872f8b42030c73c0c621c631df45bd740f6cf96590ac21aff0e5f68c3f5489d2016f772b9eb46807b3e8dcfdb27eda0bff14164d85e98b046efcc7b0a9d7b5f0814b9e48a370964f268da3082db39ca164313e6200f793559918a48b4d916f27b3daf32856e6d2e983bd6b5ce67834ad0a92fa5cc6fb40456f9f0daa1eab7e445e6a52ff8632664780593517a03b2d74a06758c8914a5d4904241f2915e2a5c1c81a0b43249f6ea60e5140ba1764227309b50539761d2df335b974682f704765ab02024883b750a6c869aeb5451078505635a09363027bce853f8f524528e0dd01d633fecd4c1013be9306fd2c7eb300974c33778904afcc42eb3aef0137e598a71323118233dba265707046a65dda6c3d7a7a93f5e37c653fbe39e061d38fa9e1e22604e6d8bf82123f6dc37f0a103db2c9dc2a9d92f21b4ed937b2e76ed4b61f66d89ee35d133b4c4b86575e0c53e4390d0aebcf52aca4b1d3fbf461795e27a7e8a65639b4bbd066e4c11e95fef88ae267');
INSERT INTO private.inbox VALUES ('45baf594-0cf8-4285-8e26-c4f25fb99566', 'f1c70000-0000-4000-8000-000000000001', 2, '\xa61fe6a35cc994d3bd355a1380065c3dcc8a8d6d8ed048260b5a4b57f0649b965650c709d3056adeb098736787f89ece8a934ab51494421513e57fd90a809d678e1f77fc1d21c985ab63a79016e9765f755107ac64163879651961ae764476d9cfd33ce4fa8c4c06eada59cf7545931235c591c846f1c6a1fc4d7daeedb8a2b1bd000cfcd01ec01ec9e216c4bcb89a9389f6bd9170dcdec8c13dfd38e763360df42c7935f6351177c633bbbb6d2b3ec202fd3e6fb96eaa4c0d5e03d32335d077744a5675c49f0917dcd568a70baf67f821b529e11e2257fc6e1450d360176a6de7cc5d239db1936d6c0cfae977acdce3aa58a6b95ac27ec02e215cfd56834afa88326dbc7bab269640b67d56cc5f3cf5c63432388f728d2349850f34b6a0d81edfc2b2b47859380e2585a7981bfa5c3adccb33bdb48a65e4aa537befd01e41dc3dd3b46e268a6befa1f9f8bceb6522a5a400119d218fb2554b6791f5b6b67984f7034249365e3e7e21281c7bfe127bb06b5436aa816172d058f5352e054de97e97f4922b5eccae786d2016f261e14eab233a0a175578882a66f6416e4d9fb83077e3c7b9fe75ac7598da6bd7b94e565b1eeec622aa471cfaecd9dde25d8061a654636db7ed0d5752f772e403201899e0f85e90ec13dbe3eda6ae16e8623693762a2662d666f193c3d1682214942eb5c56214365a92569ca76e4d38dcecbeb1015062dd5572c7c2a0077cbc29acc4da969d93f4efeb0cb9d88cd883d1ecd3baa7df1d3aa98c7b30c139ecaad43a5def985701d0fbce7c85470917c6c4cd38a1d94944ff833a84b09f6698f1b3dc9c82f4125b8c614bd3b75f194e3f121a4b9c31623309cd4c108c1bbb09309217efd6072ac63c0c66fd3a3e9ef4358e3fb353a7a971bbc20b4ca81af9529410228aa9ae223c93156f95709205234cc915f2eb9a9d42573b040dad254a3a80309e92d143af163d8fef8efb8a65b30d6564f89bce8c52794aacea7d15ce1d1fb7b32c97844fabf823a0dc2bf6940a46fccd5d97d50a7a32b21641d80de33055dedf967f2e448b14dffc7c271154bd377df3f566bdf4a1601f931f7e6f9ef7e56c8b7901ab48f05ec0deee93938b0d0a5f77cab1a5ee1415b8c8265d0f78caffddab5f4bcb644fb30bea3162a4652bcce38bf50d5aab202a10a01cb1311b05e6e2febaeb7f8fec9581bbcba6302ee9a6a05a17fbedc6879cdc2aeaed83586e16318717370748bf163124182c1ee592dd55d5822a4fe87a42cccf78623260529a701a71f9f377510fbd3fe3e801d4ef9a8da24ed1a2e7d6b590cdffb67109773a48ca1d75111de3420b144691beeb37ac8ce36893eb73566318688a5a85c95d6ef5f3ee6490b4c788faab94a8b5cebe9435850b3bcab8709bf6b5435e9fdefac528ae11f59c332f40cdac5d453c87fdf9c8743a65c685adb5e91f96ae057fea21eed13808577f82770b2988e587a5ef3db4');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x3250c6da8aef1f5afcbf12bc05cc4bc4a27d9fad7a1db0dc4a24ebb5488403b1');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xcdeb8014ea4bbd92696ed6afe4eccc7075e7b970825b33664485f60412e8c775');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xacab79673a5b83e413b194b2bdb9bc81f2ddd2373484523d42eb31eb7da67c8b');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x0d420204113d0f6d877dd6cf148b3860bab0bc5896e8ee0bcebe1660da57ef24');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xe13d1a6979fc8aeedd092e9a4e2df96af42edb65e3a112bf6e756a32dbccfd2c');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x93da3189d67646faaf132415c91f1ffd5b8474b38434d2196966dfd4b229c416');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x9e91f802346cb5257252a5c8c297ba33e65dc814b08802f00878862f6c7481d2');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xd35a5a285a6f2439dee5480249c1a903165b094ba74f07de1bd6fae017fec914');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x0fd84664d9527095081a07e2939aa923f1bc2dff76188133c1d77789f19a5c75');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xf4f80f1800c11426028d58a3b4739d8c02867eccc63c57a03d4f998af067b25e');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x4454a93899e40968607faaa56ad18c269285077d27111221ea2ec9f76d10750e');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xa6754368685b0f6fd23a76a88bf748ea723ded6666dbfc7a5268588d291ea047');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x365cb16dcc47a310c8ce7d55ada25b2a99d564b6dcd75f4f2575ac946a1b97a1');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xeffdfe528043fe3da3cc2f1f724633c53f0429f236ca34705e2786470a55dd53');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xd369e0c1405bc31982e623e804de8a8d65e3494941accb152db9d571250ad4da');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x8c548cf68502e98cd4b90dc56fda22a71d615c694676111ebe5b60337689e476');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x4643d6b8c8b136b6833d706f87b6259fc2cd2c949d2714312eaca73cd88ed24a');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x727a586a9df8fba984e41677ac94bd1a37e03f634a16ac59134dc6fad528bdf1');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x9f8edca1091bbc9f2f93589399d94125d5f5ad66d1ba0d80a2d233a4edf30c3a');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x352696939228ce6f91d556b80d3fca3af198a1b468a30a422c42e1039da5c9bb');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xaf62b568beac8c0bbccbcfd58562f0d0c19198b611740f65bc24eb06284ae885');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xc48135e4248310c69caf21c62fc88bffc3f8dd3a1dff83d7b3fd721af18c904d');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x8220959463e6fe37d349b552b40cf94ad542d65aa50d848d77b323db54d7abe0');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x08c4532e411a9c7f93210bdc929f407b83d365854de5c7cc209420efb4f9cf28');
INSERT INTO public.agencies VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 'agency-a', 'หน่วยงาน agency-a', 'agency-a', 'โทร. 0 2000 0000', 'สำนักปลัด', false);
INSERT INTO public.agencies VALUES ('bbbbbbbb-0000-4000-8000-00000000000b', 'agency-b', 'หน่วยงาน agency-b', 'agency-b', 'โทร. 0 2000 0000', 'สำนักปลัด', false);
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-0000000a11ce', 'aaaaaaaa-0000-4000-8000-00000000000a', 'admin');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-000000000b0b', 'aaaaaaaa-0000-4000-8000-00000000000a', 'analyst');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-00000000001d', 'aaaaaaaa-0000-4000-8000-00000000000a', 'interviewer');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-0000000ca201', 'bbbbbbbb-0000-4000-8000-00000000000b', 'admin');
INSERT INTO public.rounds VALUES ('f1c70000-0000-4000-8000-000000000001', 'znyeppn230', 'aaaaaaaa-0000-4000-8000-00000000000a', 'รอบของรุ่นเก่า', 'eit-2566', 'eit_public', 2569, '2026-11-23', '2026-12-23', 5, 60, 85.00, 'link', 'open', 0, '2026-11-30', 0, NULL);
INSERT INTO public.service_points VALUES ('9df5a65d-9a98-4118-96bf-72f031f9b7c2', 'f1c70000-0000-4000-8000-000000000001', 'จุด 1', 'Point 1', 30, 'h7yxr9jx8p', 1);
INSERT INTO public.service_points VALUES ('b9b3e5ed-484e-41aa-8e5f-be1d3fef5a34', 'f1c70000-0000-4000-8000-000000000001', 'จุด 2', 'Point 2', 30, '470504ejrb', 2);
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122090000', NULL, 'ground');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122090100', NULL, 'agencies');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122090200', NULL, 'rounds');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122090300', NULL, 'collection');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122090400', NULL, 'mix');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122090500', NULL, 'published_results');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122090600', NULL, 'official_figures');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122090700', NULL, 'demonstration');
ALTER TABLE ONLY private.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY private.published_tallies
    ADD CONSTRAINT published_tallies_pkey PRIMARY KEY (round_id, cell, item, option);
ALTER TABLE ONLY private.slips
    ADD CONSTRAINT slips_pkey PRIMARY KEY (round_id, h);
ALTER TABLE ONLY private.spent
    ADD CONSTRAINT spent_pkey PRIMARY KEY (round_id, h);
ALTER TABLE ONLY private.tallies
    ADD CONSTRAINT tallies_pkey PRIMARY KEY (round_id, cell, item, option);
ALTER TABLE ONLY public.agencies
    ADD CONSTRAINT agencies_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agencies
    ADD CONSTRAINT agencies_slug_unique UNIQUE (slug);
ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (user_id, agency_id);
ALTER TABLE ONLY public.official_figures
    ADD CONSTRAINT official_figures_pkey PRIMARY KEY (agency_id, fiscal_year, part, code);
ALTER TABLE ONLY public.official_sources
    ADD CONSTRAINT official_sources_pkey PRIMARY KEY (agency_id, fiscal_year);
ALTER TABLE ONLY public.published_results
    ADD CONSTRAINT published_results_pkey PRIMARY KEY (round_id);
ALTER TABLE ONLY public.rounds
    ADD CONSTRAINT rounds_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.rounds
    ADD CONSTRAINT rounds_slug_unique UNIQUE (slug);
ALTER TABLE ONLY public.service_points
    ADD CONSTRAINT service_points_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_points
    ADD CONSTRAINT service_points_slug_unique UNIQUE (slug);
ALTER TABLE ONLY supabase_migrations.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);
CREATE INDEX inbox_round_id_cell_idx ON private.inbox USING btree (round_id, cell);
CREATE INDEX mixes_round_id_idx ON private.mixes USING btree (round_id);
CREATE INDEX responses_round_id_idx ON private.responses USING btree (round_id);
CREATE INDEX memberships_agency_id_idx ON public.memberships USING btree (agency_id);
CREATE INDEX rounds_agency_id_idx ON public.rounds USING btree (agency_id);
CREATE INDEX rounds_in_work_idx ON public.rounds USING btree (state) WHERE (state = ANY (ARRAY['open'::text, 'closing'::text]));
CREATE INDEX service_points_round_id_idx ON public.service_points USING btree (round_id);
CREATE TRIGGER _500_freeze BEFORE UPDATE ON public.agencies FOR EACH ROW EXECUTE FUNCTION private.tg_agencies__freeze();
CREATE TRIGGER _500_freeze BEFORE INSERT OR DELETE OR UPDATE ON public.rounds FOR EACH ROW EXECUTE FUNCTION private.tg_rounds__freeze();
CREATE TRIGGER _500_freeze BEFORE INSERT OR DELETE OR UPDATE ON public.service_points FOR EACH ROW EXECUTE FUNCTION private.tg_service_points__freeze();
CREATE TRIGGER _500_freeze_final BEFORE INSERT OR DELETE OR UPDATE ON public.published_results FOR EACH ROW EXECUTE FUNCTION private.tg_published_results__freeze_final();
CREATE TRIGGER _500_keep_an_admin BEFORE DELETE OR UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION private.tg_memberships__keep_an_admin();
ALTER TABLE ONLY private.inbox
    ADD CONSTRAINT inbox_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.mixes
    ADD CONSTRAINT mixes_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.published_tallies
    ADD CONSTRAINT published_tallies_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.responses
    ADD CONSTRAINT responses_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.slips
    ADD CONSTRAINT slips_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.spent
    ADD CONSTRAINT spent_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.tallies
    ADD CONSTRAINT tallies_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.official_figures
    ADD CONSTRAINT official_figures_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.official_sources
    ADD CONSTRAINT official_sources_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.published_results
    ADD CONSTRAINT published_results_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.rounds
    ADD CONSTRAINT rounds_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.service_points
    ADD CONSTRAINT service_points_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE private.inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.mixes ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.published_tallies ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.responses ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.slips ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.spent ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.tallies ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Admins add official figures to their agency" ON public.official_figures FOR INSERT TO authenticated WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins add people to their agency" ON public.memberships FOR INSERT TO authenticated WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins add service points to draft rounds of their agency" ON public.service_points FOR INSERT TO authenticated WITH CHECK ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE ((rounds.state = 'draft'::text) AND (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))))));
CREATE POLICY "Admins add sources to their agency" ON public.official_sources FOR INSERT TO authenticated WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read the official figures of their agency" ON public.official_figures FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read the published results of their agency" ON public.published_results FOR SELECT TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)))));
CREATE POLICY "Admins and analysts read the sources of their agency" ON public.official_sources FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins change roles in their agency" ON public.memberships FOR UPDATE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))) WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins delete draft rounds of their agency" ON public.rounds FOR DELETE TO authenticated USING (((state = 'draft'::text) AND (agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))));
CREATE POLICY "Admins delete service points of draft rounds of their agency" ON public.service_points FOR DELETE TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE ((rounds.state = 'draft'::text) AND (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))))));
CREATE POLICY "Admins delete the official figures of their agency" ON public.official_figures FOR DELETE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins delete the sources of their agency" ON public.official_sources FOR DELETE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins draft rounds of their agency" ON public.rounds FOR INSERT TO authenticated WITH CHECK (((state = 'draft'::text) AND (agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))));
CREATE POLICY "Admins read the memberships of their agency" ON public.memberships FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins remove people from their agency" ON public.memberships FOR DELETE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins update draft rounds of their agency" ON public.rounds FOR UPDATE TO authenticated USING (((state = 'draft'::text) AND (agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)))) WITH CHECK (((state = 'draft'::text) AND (agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))));
CREATE POLICY "Admins update service points of draft rounds of their agency" ON public.service_points FOR UPDATE TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE ((rounds.state = 'draft'::text) AND (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)))))) WITH CHECK ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE ((rounds.state = 'draft'::text) AND (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))))));
CREATE POLICY "Admins update the names and contacts of their agency" ON public.agencies FOR UPDATE TO authenticated USING ((id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))) WITH CHECK ((id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins update the official figures of their agency" ON public.official_figures FOR UPDATE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))) WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins update the sources of their agency" ON public.official_sources FOR UPDATE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))) WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Members read the rounds of their agency" ON public.rounds FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text, 'interviewer'::text]) AS agency_ids_as)));
CREATE POLICY "Members read the service points of their agency's rounds" ON public.service_points FOR SELECT TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text, 'interviewer'::text]) AS agency_ids_as)))));
CREATE POLICY "Members read their agency" ON public.agencies FOR SELECT TO authenticated USING ((id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text, 'interviewer'::text]) AS agency_ids_as)));
CREATE POLICY "People read their own memberships" ON public.memberships FOR SELECT TO authenticated USING ((user_id = ( SELECT auth.uid() AS uid)));
ALTER TABLE public.agencies ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.official_figures ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.official_sources ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.published_results ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.rounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.service_points ENABLE ROW LEVEL SECURITY;
GRANT ALL ON SCHEMA public TO owner;
GRANT USAGE ON SCHEMA public TO anon;
GRANT USAGE ON SCHEMA public TO authenticated;
GRANT USAGE ON SCHEMA public TO service_role;
REVOKE ALL ON FUNCTION private.agency_ids_as(VARIADIC p_roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.agency_ids_as(VARIADIC p_roles text[]) TO authenticated;
REVOKE ALL ON FUNCTION private.called_by_server() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.random_slug() FROM PUBLIC;
GRANT ALL ON FUNCTION private.random_slug() TO authenticated;
GRANT ALL ON FUNCTION private.random_slug() TO service_role;
GRANT SELECT,DELETE ON TABLE public.rounds TO authenticated;
GRANT SELECT ON TABLE public.rounds TO service_role;
GRANT INSERT(agency_id) ON TABLE public.rounds TO authenticated;
GRANT INSERT(agency_id) ON TABLE public.rounds TO service_role;
GRANT INSERT(name),UPDATE(name) ON TABLE public.rounds TO authenticated;
GRANT INSERT(name),UPDATE(name) ON TABLE public.rounds TO service_role;
GRANT INSERT(instrument_id),UPDATE(instrument_id) ON TABLE public.rounds TO authenticated;
GRANT INSERT(instrument_id),UPDATE(instrument_id) ON TABLE public.rounds TO service_role;
GRANT INSERT(part),UPDATE(part) ON TABLE public.rounds TO authenticated;
GRANT INSERT(part),UPDATE(part) ON TABLE public.rounds TO service_role;
GRANT INSERT(fiscal_year),UPDATE(fiscal_year) ON TABLE public.rounds TO authenticated;
GRANT INSERT(fiscal_year),UPDATE(fiscal_year) ON TABLE public.rounds TO service_role;
GRANT INSERT(opens_on),UPDATE(opens_on) ON TABLE public.rounds TO authenticated;
GRANT INSERT(opens_on),UPDATE(opens_on) ON TABLE public.rounds TO service_role;
GRANT INSERT(closes_on),UPDATE(closes_on) ON TABLE public.rounds TO authenticated;
GRANT INSERT(closes_on),UPDATE(closes_on) ON TABLE public.rounds TO service_role;
GRANT INSERT(k),UPDATE(k) ON TABLE public.rounds TO authenticated;
GRANT INSERT(k),UPDATE(k) ON TABLE public.rounds TO service_role;
GRANT INSERT(expected),UPDATE(expected) ON TABLE public.rounds TO authenticated;
GRANT INSERT(expected),UPDATE(expected) ON TABLE public.rounds TO service_role;
GRANT INSERT(target),UPDATE(target) ON TABLE public.rounds TO authenticated;
GRANT INSERT(target),UPDATE(target) ON TABLE public.rounds TO service_role;
GRANT INSERT(admission),UPDATE(admission) ON TABLE public.rounds TO authenticated;
GRANT INSERT(admission),UPDATE(admission) ON TABLE public.rounds TO service_role;
GRANT SELECT,DELETE ON TABLE public.service_points TO authenticated;
GRANT SELECT ON TABLE public.service_points TO service_role;
GRANT INSERT(round_id) ON TABLE public.service_points TO authenticated;
GRANT INSERT(round_id) ON TABLE public.service_points TO service_role;
GRANT INSERT(name_th),UPDATE(name_th) ON TABLE public.service_points TO authenticated;
GRANT INSERT(name_th),UPDATE(name_th) ON TABLE public.service_points TO service_role;
GRANT INSERT(name_en),UPDATE(name_en) ON TABLE public.service_points TO authenticated;
GRANT INSERT(name_en),UPDATE(name_en) ON TABLE public.service_points TO service_role;
GRANT INSERT(expected),UPDATE(expected) ON TABLE public.service_points TO authenticated;
GRANT INSERT(expected),UPDATE(expected) ON TABLE public.service_points TO service_role;
REVOKE ALL ON FUNCTION private.entry(p_round public.rounds, p_point public.service_points) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.publish_steps(p_round_id uuid, p_k integer, p_is_last boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.require_admin(p_agency_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.require_server() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.require_slip_count(p_round public.rounds, p_count integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.seize_round(p_round_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.share_round(p_round_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_agencies__freeze() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_memberships__keep_an_admin() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_published_results__freeze_final() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_rounds__freeze() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_service_points__freeze() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.today() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.unpublished(p_round_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION public.begin_closing(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.begin_closing(p_round_id uuid) TO authenticated;
GRANT ALL ON FUNCTION public.begin_closing(p_round_id uuid) TO service_role;
REVOKE ALL ON FUNCTION public.commit_mix(p_round_id uuid, p_ids uuid[], p_rows jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.commit_mix(p_round_id uuid, p_ids uuid[], p_rows jsonb) TO service_role;
REVOKE ALL ON FUNCTION public.compact_round(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.compact_round(p_round_id uuid) TO service_role;
REVOKE ALL ON FUNCTION public.demonstration_entries() FROM PUBLIC;
GRANT ALL ON FUNCTION public.demonstration_entries() TO anon;
GRANT ALL ON FUNCTION public.demonstration_entries() TO service_role;
REVOKE ALL ON FUNCTION public.due_rounds() FROM PUBLIC;
GRANT ALL ON FUNCTION public.due_rounds() TO service_role;
REVOKE ALL ON FUNCTION public.entry_point(p_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.entry_point(p_slug text) TO anon;
GRANT ALL ON FUNCTION public.entry_point(p_slug text) TO service_role;
REVOKE ALL ON FUNCTION public.first_unused_demonstration_slip(p_round_id uuid, p_hashes text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.first_unused_demonstration_slip(p_round_id uuid, p_hashes text[]) TO service_role;
REVOKE ALL ON FUNCTION public.inbox_envelopes(p_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.inbox_envelopes(p_ids uuid[]) TO service_role;
REVOKE ALL ON FUNCTION public.inbox_ids(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.inbox_ids(p_round_id uuid) TO service_role;
REVOKE ALL ON FUNCTION public.internal_entry(p_round_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.internal_entry(p_round_slug text) TO anon;
GRANT ALL ON FUNCTION public.internal_entry(p_round_slug text) TO service_role;
REVOKE ALL ON FUNCTION public.open_round(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_round(p_round_id uuid) TO authenticated;
GRANT ALL ON FUNCTION public.open_round(p_round_id uuid) TO service_role;
REVOKE ALL ON FUNCTION public.prolong_round(p_round_id uuid, p_closes_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.prolong_round(p_round_id uuid, p_closes_on date) TO authenticated;
REVOKE ALL ON FUNCTION public.published_state(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.published_state(p_round_id uuid) TO service_role;
REVOKE ALL ON FUNCTION public.remove_demonstration() FROM PUBLIC;
GRANT ALL ON FUNCTION public.remove_demonstration() TO authenticated;
GRANT ALL ON FUNCTION public.remove_demonstration() TO service_role;
REVOKE ALL ON FUNCTION public.replace_slips(p_round_id uuid, p_hashes text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.replace_slips(p_round_id uuid, p_hashes text[]) TO authenticated;
GRANT ALL ON FUNCTION public.replace_slips(p_round_id uuid, p_hashes text[]) TO service_role;
REVOKE ALL ON FUNCTION public.set_up_agency(p_user_id uuid, p_slug text, p_name_th text, p_name_en text, p_data_contact text, p_hosted_by text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.set_up_agency(p_user_id uuid, p_slug text, p_name_th text, p_name_en text, p_data_contact text, p_hosted_by text) TO service_role;
REVOKE ALL ON FUNCTION public.snapshot_turnout() FROM PUBLIC;
GRANT ALL ON FUNCTION public.snapshot_turnout() TO service_role;
REVOKE ALL ON FUNCTION public.store_published_result(p_round_id uuid, p_version integer, p_result jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.store_published_result(p_round_id uuid, p_version integer, p_result jsonb) TO service_role;
REVOKE ALL ON FUNCTION public.submit_responses(p_responses jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.submit_responses(p_responses jsonb) TO service_role;
REVOKE ALL ON FUNCTION public.void_round(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.void_round(p_round_id uuid) TO service_role;
GRANT SELECT ON TABLE public.agencies TO authenticated;
GRANT SELECT ON TABLE public.agencies TO service_role;
GRANT INSERT(slug) ON TABLE public.agencies TO service_role;
GRANT UPDATE(name_th) ON TABLE public.agencies TO authenticated;
GRANT INSERT(name_th),UPDATE(name_th) ON TABLE public.agencies TO service_role;
GRANT UPDATE(name_en) ON TABLE public.agencies TO authenticated;
GRANT INSERT(name_en),UPDATE(name_en) ON TABLE public.agencies TO service_role;
GRANT UPDATE(data_contact) ON TABLE public.agencies TO authenticated;
GRANT INSERT(data_contact),UPDATE(data_contact) ON TABLE public.agencies TO service_role;
GRANT UPDATE(hosted_by) ON TABLE public.agencies TO authenticated;
GRANT INSERT(hosted_by),UPDATE(hosted_by) ON TABLE public.agencies TO service_role;
GRANT INSERT(is_demonstration) ON TABLE public.agencies TO service_role;
GRANT SELECT,DELETE ON TABLE public.memberships TO authenticated;
GRANT SELECT,DELETE ON TABLE public.memberships TO service_role;
GRANT INSERT(user_id) ON TABLE public.memberships TO authenticated;
GRANT INSERT(user_id) ON TABLE public.memberships TO service_role;
GRANT INSERT(agency_id) ON TABLE public.memberships TO authenticated;
GRANT INSERT(agency_id) ON TABLE public.memberships TO service_role;
GRANT INSERT(role),UPDATE(role) ON TABLE public.memberships TO authenticated;
GRANT INSERT(role),UPDATE(role) ON TABLE public.memberships TO service_role;
GRANT SELECT,DELETE ON TABLE public.official_figures TO authenticated;
GRANT SELECT ON TABLE public.official_figures TO service_role;
GRANT INSERT(agency_id),UPDATE(agency_id) ON TABLE public.official_figures TO authenticated;
GRANT INSERT(agency_id),UPDATE(agency_id) ON TABLE public.official_figures TO service_role;
GRANT INSERT(fiscal_year),UPDATE(fiscal_year) ON TABLE public.official_figures TO authenticated;
GRANT INSERT(fiscal_year),UPDATE(fiscal_year) ON TABLE public.official_figures TO service_role;
GRANT INSERT(part),UPDATE(part) ON TABLE public.official_figures TO authenticated;
GRANT INSERT(part),UPDATE(part) ON TABLE public.official_figures TO service_role;
GRANT INSERT(code),UPDATE(code) ON TABLE public.official_figures TO authenticated;
GRANT INSERT(code),UPDATE(code) ON TABLE public.official_figures TO service_role;
GRANT INSERT(score),UPDATE(score) ON TABLE public.official_figures TO authenticated;
GRANT INSERT(score),UPDATE(score) ON TABLE public.official_figures TO service_role;
GRANT INSERT(level),UPDATE(level) ON TABLE public.official_figures TO authenticated;
GRANT INSERT(level),UPDATE(level) ON TABLE public.official_figures TO service_role;
GRANT SELECT,DELETE ON TABLE public.official_sources TO authenticated;
GRANT SELECT ON TABLE public.official_sources TO service_role;
GRANT INSERT(agency_id),UPDATE(agency_id) ON TABLE public.official_sources TO authenticated;
GRANT INSERT(agency_id),UPDATE(agency_id) ON TABLE public.official_sources TO service_role;
GRANT INSERT(fiscal_year),UPDATE(fiscal_year) ON TABLE public.official_sources TO authenticated;
GRANT INSERT(fiscal_year),UPDATE(fiscal_year) ON TABLE public.official_sources TO service_role;
GRANT INSERT(source_th),UPDATE(source_th) ON TABLE public.official_sources TO authenticated;
GRANT INSERT(source_th),UPDATE(source_th) ON TABLE public.official_sources TO service_role;
GRANT INSERT(source_en),UPDATE(source_en) ON TABLE public.official_sources TO authenticated;
GRANT INSERT(source_en),UPDATE(source_en) ON TABLE public.official_sources TO service_role;
GRANT INSERT(is_example),UPDATE(is_example) ON TABLE public.official_sources TO authenticated;
GRANT INSERT(is_example),UPDATE(is_example) ON TABLE public.official_sources TO service_role;
GRANT SELECT ON TABLE public.published_results TO authenticated;
GRANT SELECT ON TABLE public.published_results TO service_role;
