/*
 * A database as the first release left it (the migrations up to 20261122082800), with an open round and
 * 24 answers in its inbox; dumped by pg_dump 15 (--inserts --no-owner), comments taken out. Never changed:
 * it stands for the data folders that are out there.
 */
set check_function_bodies = false;
-- pg_dump tells rights by what is the default, which was taken back before the first table.
alter default privileges in schema public
	revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public
	revoke all on functions from anon, authenticated, service_role;
INSERT INTO auth.users VALUES ('00000000-0000-4000-8000-0000000a11ce', '00000000-0000-4000-8000-0000000a11ce@example.org');
INSERT INTO auth.users VALUES ('00000000-0000-4000-8000-000000000b0b', '00000000-0000-4000-8000-000000000b0b@example.org');
INSERT INTO auth.users VALUES ('00000000-0000-4000-8000-00000000001d', '00000000-0000-4000-8000-00000000001d@example.org');
INSERT INTO auth.users VALUES ('00000000-0000-4000-8000-0000000ca201', '00000000-0000-4000-8000-0000000ca201@example.org');
CREATE SCHEMA audit;
COMMENT ON SCHEMA audit IS 'What staff did. Never exposed. Nothing of a single answer; of papers who and on which day, no time.';
CREATE SCHEMA private;
COMMENT ON SCHEMA private IS 'What respondents leave behind, and helpers of policies. Never exposed. No time finer than a day, no sequence, no identity.';
CREATE SCHEMA supabase_migrations;
CREATE FUNCTION audit.changed(p_old jsonb, p_new jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
	select coalesce(jsonb_agg(key order by key), '[]')
	from jsonb_each(p_new)
	where value is distinct from p_old -> key;
$$;
COMMENT ON FUNCTION audit.changed(p_old jsonb, p_new jsonb) IS 'The names of the columns that differ.';
CREATE TABLE audit.acts (
    agency_id uuid NOT NULL,
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text,
    kind text NOT NULL,
    subject text,
    detail jsonb DEFAULT '{}'::jsonb NOT NULL,
    previous bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT acts_hash_is_a_hash CHECK ((length(hash) = 32)),
    CONSTRAINT acts_kind_is_a_word CHECK (((kind ~ '^[a-z]+(_[a-z]+)*$'::text) AND (length(kind) <= 40))),
    CONSTRAINT acts_number_is_positive CHECK ((number > 0)),
    CONSTRAINT acts_previous_is_a_hash CHECK ((length(previous) = 32))
);
COMMENT ON TABLE audit.acts IS 'What staff did for an agency, in order; each act is bound to the one before.';
COMMENT ON COLUMN audit.acts.agency_id IS 'The agency it was done for.';
COMMENT ON COLUMN audit.acts.number IS 'Counted from 1 for each agency, without a gap.';
COMMENT ON COLUMN audit.acts.at IS 'When it was noted, to the second; of papers, the night after.';
COMMENT ON COLUMN audit.acts.actor IS 'E-mail address of the person; null for the server and the owner of the database.';
COMMENT ON COLUMN audit.acts.kind IS 'What was done, as one word.';
COMMENT ON COLUMN audit.acts.subject IS 'The name of the round, the address of the person or the fiscal year that it was done to.';
COMMENT ON COLUMN audit.acts.detail IS 'What else there is to know, by kind.';
COMMENT ON COLUMN audit.acts.previous IS 'The hash of the act before; 32 zero bytes for the first.';
COMMENT ON COLUMN audit.acts.hash IS 'SHA-256 of everything else in this row.';
CREATE FUNCTION audit.hash_of(p_act audit.acts) RETURNS bytea
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	select sha256(
		convert_to(
			jsonb_build_array(
				p_act.agency_id,
				p_act.number,
				to_char(p_act.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS'),
				p_act.actor,
				p_act.kind,
				p_act.subject,
				p_act.detail,
				encode(p_act.previous, 'hex')
			)::text,
			'UTF8'
		)
	);
$$;
COMMENT ON FUNCTION audit.hash_of(p_act audit.acts) IS 'The hash that an act must have: SHA-256 of its other columns as one JSON list.';
CREATE FUNCTION audit.note(p_agency_id uuid, p_kind text, p_subject text, p_detail jsonb DEFAULT '{}'::jsonb) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO ''
    AS $$
	insert into audit.acts (agency_id, kind, subject, detail, actor)
	select
		p_agency_id,
		p_kind,
		p_subject,
		p_detail,
		(select coalesce(email, id::text) from auth.users where id = (select auth.uid()))
	-- An agency that is just being removed takes its record with it.
	where exists (select from public.agencies where id = p_agency_id);
$$;
COMMENT ON FUNCTION audit.note(p_agency_id uuid, p_kind text, p_subject text, p_detail jsonb) IS 'Notes an act of whoever is calling.';
CREATE FUNCTION audit.tg_acts__chain() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_last audit.acts;
begin
	-- Two acts at the same moment come one after the other.
	perform pg_advisory_xact_lock(hashtext('acts'), hashtext(new.agency_id::text) & 255);
	select * into v_last from audit.acts where agency_id = new.agency_id order by number desc limit 1;
	new.number := coalesce(v_last.number, 0) + 1;
	new.at := date_trunc('second', clock_timestamp());
	new.previous := coalesce(v_last.hash, decode(repeat('00', 32), 'hex'));
	new.hash := audit.hash_of(new);
	return new;
end;
$$;
COMMENT ON FUNCTION audit.tg_acts__chain() IS 'Puts an act at the end of its agency''s chain.';
CREATE FUNCTION audit.tg_acts__keep() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	if tg_op = 'DELETE' and exists (
		select from public.agencies where id = old.agency_id and is_demonstration
	) then
		return old;
	end if;
	raise exception 'what was done stays as it was noted' using errcode = 'ACTFZ';
end;
$$;
COMMENT ON FUNCTION audit.tg_acts__keep() IS 'Refuses every change of the record of acts (ACTFZ), except with the demonstration.';
CREATE FUNCTION audit.tg_agencies__note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_changed jsonb;
begin
	if tg_op = 'INSERT' then
		perform audit.note(new.id, 'agency_made', new.name_th);
		return null;
	end if;
	v_changed := audit.changed(to_jsonb(old), to_jsonb(new));
	if v_changed <> '[]' then
		perform audit.note(new.id, 'settings_changed', null, jsonb_build_object('columns', v_changed));
	end if;
	return null;
end;
$$;
COMMENT ON FUNCTION audit.tg_agencies__note() IS 'Notes that an agency was made or its settings changed: which, not to what.';
CREATE FUNCTION audit.tg_memberships__note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_person constant uuid := case when tg_op = 'DELETE' then old.user_id else new.user_id end;
	v_address text;
begin
	select coalesce(email, id::text) into v_address from auth.users where id = v_person;
	v_address := coalesce(v_address, v_person::text);
	if tg_op = 'INSERT' then
		perform audit.note(new.agency_id, 'person_added', v_address, jsonb_build_object('role', new.role));
	elsif tg_op = 'DELETE' then
		perform audit.note(old.agency_id, 'person_removed', v_address, jsonb_build_object('role', old.role));
	elsif new.role <> old.role then
		perform audit.note(
			new.agency_id, 'role_changed', v_address, jsonb_build_object('from', old.role, 'to', new.role)
		);
	end if;
	return null;
end;
$$;
COMMENT ON FUNCTION audit.tg_memberships__note() IS 'Notes who came, went, or has another role.';
CREATE FUNCTION audit.tg_official_imports__note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform audit.note(
		new.agency_id,
		case when new.content -> 'figures' = '[]' then 'figures_withdrawn' else 'figures_imported' end,
		new.fiscal_year::text,
		jsonb_build_object('number', new.number)
	);
	return null;
end;
$$;
COMMENT ON FUNCTION audit.tg_official_imports__note() IS 'Notes that official figures were brought in or withdrawn.';
CREATE FUNCTION audit.tg_overseers__note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_one public.overseers;
	v_kind text;
begin
	if tg_op = 'DELETE' then
		v_one := old;
		v_kind := 'overseer_removed';
	else
		v_one := new;
		v_kind := 'overseer_added';
	end if;
	perform audit.note(
		a.id, v_kind, coalesce((select u.email from auth.users u where u.id = v_one.user_id), v_one.user_id::text)
	)
	from public.agencies a
	where a.region_id in (
		select r.id from public.regions r where v_one.region_id in (r.id, r.parent_id)
	)
	order by a.id;
	return null;
end;
$$;
COMMENT ON FUNCTION audit.tg_overseers__note() IS 'Notes for each agency of the region who oversees it from now on, or no longer.';
CREATE FUNCTION audit.tg_result_publications__note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION audit.tg_result_publications__note() IS 'Notes that a result was opened to everybody or withdrawn.';
CREATE FUNCTION audit.tg_rounds__note() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
	v_detail jsonb;
	v_changed jsonb;
	v_kind text;
begin
	if tg_op = 'DELETE' then
		v_round := old;
	else
		v_round := new;
	end if;
	v_detail := jsonb_build_object('round', v_round.slug);
	if tg_op = 'INSERT' then
		v_kind := 'round_drafted';
	elsif tg_op = 'DELETE' then
		v_kind := 'round_removed';
	elsif (old.state, new.state) = ('draft', 'draft') then
		v_changed := audit.changed(to_jsonb(old), to_jsonb(new)) - array[
			-- They come with the slips, which are noted by themselves.
			'printed', 'spares', 'key_fingerprint'
		];
		if v_changed <> '[]' then
			v_kind := 'round_changed';
			v_detail := v_detail || jsonb_build_object('columns', v_changed);
		end if;
	elsif (old.state, new.state) = ('draft', 'open') then
		v_kind := 'round_opened';
	elsif (old.state, new.state) = ('open', 'closing') then
		v_kind := 'round_closing';
	elsif new.closes_on <> old.closes_on then
		v_kind := 'round_prolonged';
		v_detail := v_detail || jsonb_build_object('from', old.closes_on, 'to', new.closes_on);
	end if;
	if v_kind is not null then
		perform audit.note(v_round.agency_id, v_kind, v_round.name, v_detail);
	end if;
	return null;
end;
$$;
COMMENT ON FUNCTION audit.tg_rounds__note() IS 'Notes what staff did with a round.';
CREATE FUNCTION audit.tg_rounds__note_declared() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform audit.note(
		new.agency_id,
		'slips_declared',
		new.name,
		jsonb_build_object('round', new.slug, 'handed_out', new.handed_out, 'spares', new.spares)
	);
	return null;
end;
$$;
COMMENT ON FUNCTION audit.tg_rounds__note_declared() IS 'Notes what an agency declares of its slips, which is public.';
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
CREATE FUNCTION private.count_marks(p_round_id uuid, p_rows jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION private.count_marks(p_round_id uuid, p_rows jsonb) IS 'Counts the marks that the rows of a mix bear. MIXFM.';
CREATE FUNCTION private.is_wording(p_wording jsonb, p_instrument_id text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $_$
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
$_$;
COMMENT ON FUNCTION private.is_wording(p_wording jsonb, p_instrument_id text) IS 'Whether these are questions of items of this kind of questionnaire: {"e1": {"th": …, "en": …}}, either language left out, 1 to 500 characters of plain text each.';
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
    wording jsonb DEFAULT '{}'::jsonb NOT NULL,
    part text NOT NULL,
    fiscal_year integer NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    k integer DEFAULT 10 NOT NULL,
    disclosure_profile text DEFAULT 'default'::text NOT NULL,
    expected integer NOT NULL,
    target numeric(5,2) DEFAULT 85 NOT NULL,
    asks_comment boolean DEFAULT false NOT NULL,
    admission text NOT NULL,
    key_fingerprint text,
    issuer text,
    issuer_key text,
    signs_for text,
    state text DEFAULT 'draft'::text NOT NULL,
    tallies_version integer DEFAULT 0 NOT NULL,
    mix_due_on date,
    turnout_at_least integer DEFAULT 0 NOT NULL,
    turnout_on date,
    printed integer DEFAULT 0 NOT NULL,
    handed_out integer,
    spares integer DEFAULT 0 NOT NULL,
    redeemed_at_least integer DEFAULT 0 NOT NULL,
    CONSTRAINT rounds_admission_fits_part CHECK (((part = 'iit'::text) = (admission = ANY (ARRAY['draw'::text, 'ticket'::text])))),
    CONSTRAINT rounds_admission_is_known CHECK ((admission = ANY (ARRAY['link'::text, 'draw'::text, 'ticket'::text]))),
    CONSTRAINT rounds_are_outside_in_one_way CHECK (((issuer IS NULL) OR (signs_for IS NULL))),
    CONSTRAINT rounds_closes_after_opens CHECK ((closes_on > opens_on)),
    CONSTRAINT rounds_disclosure_profile_is_known CHECK ((disclosure_profile = ANY (ARRAY['default'::text, 'strict'::text]))),
    CONSTRAINT rounds_draft_has_no_history CHECK (((state <> 'draft'::text) OR ((tallies_version = 0) AND (mix_due_on IS NULL) AND (turnout_at_least = 0) AND (turnout_on IS NULL)))),
    CONSTRAINT rounds_expected_is_positive CHECK ((expected > 0)),
    CONSTRAINT rounds_fiscal_year_is_buddhist CHECK (((fiscal_year >= 2560) AND (fiscal_year <= 2650))),
    CONSTRAINT rounds_instrument_id_is_known CHECK ((instrument_id ~ '^(iit|eit)-[0-9]{4}$'::text)),
    CONSTRAINT rounds_issuer_has_a_key CHECK ((((issuer IS NULL) = (issuer_key IS NULL)) AND ((issuer IS NULL) OR (issuer ~ '^[a-z0-9-]{1,40}$'::text)) AND ((issuer_key IS NULL) OR ((issuer_key ~ '^([0-9a-f]{2})+$'::text) AND (length(issuer_key) <= 2048) AND (key_fingerprint IS NOT NULL) AND (key_fingerprint = encode(sha256(decode(issuer_key, 'hex'::text)), 'hex'::text)))))),
    CONSTRAINT rounds_k_is_at_least_5 CHECK (((k >= 5) AND (k <= 100))),
    CONSTRAINT rounds_key_fingerprint_is_a_hash CHECK ((key_fingerprint ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT rounds_key_signs_tickets CHECK (((admission = 'ticket'::text) OR (key_fingerprint IS NULL))),
    CONSTRAINT rounds_name_length CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT rounds_only_internal_ones_have_slips CHECK (((part = 'iit'::text) OR (((printed = 0) AND (spares = 0) AND (redeemed_at_least = 0)) AND (handed_out IS NULL)))),
    CONSTRAINT rounds_outside_have_tickets CHECK (((admission = 'ticket'::text) OR ((issuer IS NULL) AND (signs_for IS NULL)))),
    CONSTRAINT rounds_part_fits_instrument CHECK ((split_part(instrument_id, '-'::text, 1) = split_part(part, '_'::text, 1))),
    CONSTRAINT rounds_part_is_known CHECK ((part = ANY (ARRAY['iit'::text, 'eit_public'::text, 'eit_survey'::text]))),
    CONSTRAINT rounds_redeemed_is_whole_batches CHECK (((redeemed_at_least >= 0) AND ((redeemed_at_least % k) = 0))),
    CONSTRAINT rounds_signs_for_an_address CHECK ((signs_for ~ '^(https://[^/?#@[:space:]]+|http://(localhost|127[.]0[.]0[.]1)(:[0-9]{1,5})?)/i/[a-z0-9-]{1,40}$'::text)),
    CONSTRAINT rounds_slips_add_up CHECK (((printed >= 0) AND (spares >= 0) AND (((state = 'draft'::text) AND (handed_out IS NULL) AND (redeemed_at_least = 0)) OR ((state <> 'draft'::text) AND ((COALESCE(handed_out, 0) >= 0) AND (COALESCE(handed_out, 0) <= printed)) AND (printed <= (expected + spares)) AND (redeemed_at_least <= printed))))),
    CONSTRAINT rounds_slug_is_base32 CHECK ((slug ~ '^[0-9a-hjkmnp-tv-z]{10}$'::text)),
    CONSTRAINT rounds_state_is_known CHECK ((state = ANY (ARRAY['draft'::text, 'open'::text, 'closing'::text, 'closed'::text, 'void'::text]))),
    CONSTRAINT rounds_survey_asks_no_comment CHECK (((part <> 'eit_survey'::text) OR (NOT asks_comment))),
    CONSTRAINT rounds_target_is_a_score CHECK (((target >= (0)::numeric) AND (target <= (100)::numeric))),
    CONSTRAINT rounds_tickets_carry_no_comment CHECK (((NOT asks_comment) OR (admission <> 'ticket'::text))),
    CONSTRAINT rounds_tickets_have_a_key CHECK (((admission <> 'ticket'::text) OR (state = 'draft'::text) OR (key_fingerprint IS NOT NULL))),
    CONSTRAINT rounds_turnout_is_whole_batches CHECK (((turnout_at_least >= 0) AND ((turnout_at_least % k) = 0))),
    CONSTRAINT rounds_with_an_issuer_have_no_slips CHECK (((issuer IS NULL) OR (printed = 0))),
    CONSTRAINT rounds_wording_is_plain_text CHECK (private.is_wording(wording, instrument_id))
);
COMMENT ON TABLE public.rounds IS 'One fielding of an instrument by an agency.';
COMMENT ON COLUMN public.rounds.id IS 'Random; part of what seals an envelope.';
COMMENT ON COLUMN public.rounds.slug IS 'Address of an internal round (/i/<slug>); printed on slips.';
COMMENT ON COLUMN public.rounds.agency_id IS 'Whose round it is; never changes.';
COMMENT ON COLUMN public.rounds.name IS 'What staff and respondents call it.';
COMMENT ON COLUMN public.rounds.instrument_id IS 'The questionnaire, such as iit-2566: built in, or of an imported set.';
COMMENT ON COLUMN public.rounds.wording IS 'Questions by item and language that stand in the place of the built-in ones; empty: none.';
COMMENT ON COLUMN public.rounds.part IS 'Which part of the assessment it imitates.';
COMMENT ON COLUMN public.rounds.fiscal_year IS 'Buddhist fiscal year whose weights and levels apply.';
COMMENT ON COLUMN public.rounds.opens_on IS 'First day, in Thailand.';
COMMENT ON COLUMN public.rounds.closes_on IS 'Last day, in Thailand; may move later while the round is open.';
COMMENT ON COLUMN public.rounds.k IS 'Fewest answers that anything published may describe; at least 5.';
COMMENT ON COLUMN public.rounds.disclosure_profile IS 'How finely the result is told: default shows exact means, strict approximate ones.';
COMMENT ON COLUMN public.rounds.expected IS 'Expected answers; for an internal round the head count, shown publicly.';
COMMENT ON COLUMN public.rounds.target IS 'Score the agency wants to reach, 0 to 100.';
COMMENT ON COLUMN public.rounds.asks_comment IS 'Whether respondents may add a comment in own words; frozen when the round opens.';
COMMENT ON COLUMN public.rounds.admission IS 'How a respondent gets in: link (external), draw or ticket (internal): a slip from a box comes with the answer, or is redeemed for a blind-signed ticket first.';
COMMENT ON COLUMN public.rounds.key_fingerprint IS 'SHA-256 of the public key that signs the round''s tickets (SPKI), in hex; half of it is printed on the slips.';
COMMENT ON COLUMN public.rounds.issuer IS 'Slug of the round at the outside issuer that has the slips and signs the tickets; null: this Prongsai does.';
COMMENT ON COLUMN public.rounds.issuer_key IS 'The public key of that round (SPKI in hex), as it was fetched when the issuer was named.';
COMMENT ON COLUMN public.rounds.signs_for IS 'Address of another Prongsai''s round, whose tickets this one signs and whose answers it never sees; null: its own.';
COMMENT ON COLUMN public.rounds.state IS 'draft, open, closing, closed or void; the last two are final.';
COMMENT ON COLUMN public.rounds.tallies_version IS 'Counts the mixes that moved something; a published result names it.';
COMMENT ON COLUMN public.rounds.mix_due_on IS 'Day of the next mix while open; none for an internal round, which mixes once, at close.';
COMMENT ON COLUMN public.rounds.turnout_at_least IS 'Answers received at the last snapshot, rounded down to a multiple of k.';
COMMENT ON COLUMN public.rounds.turnout_on IS 'Day of that snapshot.';
COMMENT ON COLUMN public.rounds.printed IS 'Slips that were made; shown publicly.';
COMMENT ON COLUMN public.rounds.handed_out IS 'Slips handed out, as the agency declares; null until it does.';
COMMENT ON COLUMN public.rounds.spares IS 'Slips beyond one for each employee, as declared; so many could answer twice.';
COMMENT ON COLUMN public.rounds.redeemed_at_least IS 'Slips redeemed at the last snapshot, rounded down to a multiple of k.';
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
		'wording', p_round.wording,
		'part', p_round.part,
		'fiscal_year', p_round.fiscal_year,
		'k', p_round.k,
		'disclosure_profile', p_round.disclosure_profile,
		'opens_on', p_round.opens_on,
		'closes_on', p_round.closes_on,
		'admission', p_round.admission,
		'joint_with', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object('th', j.name_th, 'en', j.name_en)
					order by j.name_th collate "th-x-icu", j.agency_id
				),
				'[]'
			)
			from public.joint_agencies j
			where j.round_id = p_round.id and j.agency_id <> p_round.agency_id
		),
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
COMMENT ON FUNCTION private.entry(p_round public.rounds, p_point public.service_points) IS 'The round as a respondent''s page shows it.';
CREATE FUNCTION private.held_for(p_round public.rounds) RETURNS uuid[]
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	select coalesce(
		(select array_agg(agency_id order by agency_id) from public.joint_agencies where round_id = p_round.id),
		array[p_round.agency_id]
	);
$$;
COMMENT ON FUNCTION private.held_for(p_round public.rounds) IS 'Agencies that a round speaks for, in the order of their ids.';
CREATE FUNCTION private.is_instrument_set_used(p_fiscal_year integer) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	select exists (
		select from public.rounds
		where instrument_id in ('iit-' || p_fiscal_year, 'eit-' || p_fiscal_year)
	)
	or exists (select from public.official_sources where fiscal_year = p_fiscal_year)
	or exists (select from public.oit_self_checks where instrument_id = 'oit-' || p_fiscal_year)
	or exists (
		select from public.measures where items_year = p_fiscal_year and cardinality(items) > 0
	);
$$;
COMMENT ON FUNCTION private.is_instrument_set_used(p_fiscal_year integer) IS 'Whether a round, official figures, a self-check or a measure of any agency names items of the year.';
CREATE FUNCTION private.joint_result(p_round public.rounds) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	select jsonb_build_object(
		'id', p_round.id,
		'slug', p_round.slug,
		'name', p_round.name,
		'part', p_round.part,
		'instrument_id', p_round.instrument_id,
		'wording', p_round.wording,
		'fiscal_year', p_round.fiscal_year,
		'opens_on', p_round.opens_on,
		'closes_on', p_round.closes_on,
		'k', p_round.k,
		'expected', p_round.expected,
		'target', p_round.target,
		-- Comments are read by the agency that holds the round alone, as the notice says.
		'asks_comment', false,
		'state', p_round.state,
		'mix_due_on', p_round.mix_due_on,
		'turnout_at_least', p_round.turnout_at_least,
		'turnout_on', p_round.turnout_on,
		'agency', (
			select jsonb_build_object(
				'id', a.id, 'name_th', a.name_th, 'name_en', a.name_en, 'is_demonstration', a.is_demonstration
			)
			from public.agencies a
			where a.id = p_round.agency_id
		),
		'joint_agencies', (
			select jsonb_agg(
				jsonb_build_object('agency_id', j.agency_id, 'name_th', j.name_th, 'name_en', j.name_en)
			)
			from public.joint_agencies j
			where j.round_id = p_round.id
		),
		'service_points', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object(
						'cell', p.cell, 'expected', p.expected, 'name_th', p.name_th, 'name_en', p.name_en
					)
				),
				'[]'
			)
			from public.service_points p
			where p.round_id = p_round.id
		),
		'published', (
			select jsonb_build_object('result', d.result)
			from public.published_results d
			where d.round_id = p_round.id
		)
	);
$$;
COMMENT ON FUNCTION private.joint_result(p_round public.rounds) IS 'A joint round with its published object, as the readers of its agencies see it.';
CREATE FUNCTION private.keeps_marks(p_round public.rounds) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    RETURN (((p_round).state = 'closed'::text) AND ((p_round).part = 'iit'::text));
COMMENT ON FUNCTION private.keeps_marks(p_round public.rounds) IS 'Whether marks and slips stay for good: in an internal round that was counted everybody may check the box by them (P22).';
CREATE FUNCTION private.kept_until(p_round public.rounds, p_retention_days integer) RETURNS date
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select coalesce((select max(day) from private.mixes where round_id = p_round.id), p_round.closes_on)
		+ p_retention_days;
$$;
COMMENT ON FUNCTION private.kept_until(p_round public.rounds, p_retention_days integer) IS 'Last day on which rows and marks of a finished external or void round are kept.';
CREATE FUNCTION private.led_by(p_agency_id uuid) RETURNS TABLE(agency_id uuid, name_th text, name_en text)
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	select a.id, a.name_th, a.name_en
	from public.clusters c
	join public.agencies a on a.cluster_id = c.id
	where c.lead_id = p_agency_id;
$$;
COMMENT ON FUNCTION private.led_by(p_agency_id uuid) IS 'The agencies of the cluster that this one leads, itself included.';
CREATE FUNCTION private.most_spares(p_expected integer) RETURNS integer
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    RETURN GREATEST(2, ((p_expected + 19) / 20));
COMMENT ON FUNCTION private.most_spares(p_expected integer) IS 'Spares are at most max(2, 5 %) of the head count.';
CREATE FUNCTION private.official_summary(p_agency_id uuid, p_fiscal_year integer, OUT total numeric, OUT level text, OUT indicator text, OUT lowest numeric, OUT low_items integer) RETURNS record
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $_$
	select
		max(f.score) filter (where f.part = 'ita' and f.code = 'total'),
		max(f.level) filter (where f.part = 'ita' and f.code = 'level'),
		(array_agg(f.code order by f.score, f.code::integer) filter (where f.is_indicator))[1],
		min(f.score) filter (where f.is_indicator),
		case when bool_or(f.is_item) then count(*) filter (where f.is_item and f.score < 85) end
	from (
		select *,
			part in ('iit', 'eit', 'oit') and code ~ '^[0-9]+$' and score is not null as is_indicator,
			code ~ '^[ioe][0-9]+$' and score is not null as is_item
		from public.official_figures
		where agency_id = p_agency_id and fiscal_year = p_fiscal_year
	) f;
$_$;
COMMENT ON FUNCTION private.official_summary(p_agency_id uuid, p_fiscal_year integer, OUT total numeric, OUT level text, OUT indicator text, OUT lowest numeric, OUT low_items integer) IS 'What the assessor stated of an agency and year, as columns of year_summaries.';
CREATE FUNCTION private.official_year(p_agency_id uuid, p_fiscal_year integer) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	select jsonb_build_object(
		'source_th', s.source_th,
		'source_en', s.source_en,
		'is_example', s.is_example,
		'rank', s.rank,
		'rank_among', s.rank_among,
		'announced_on', s.announced_on,
		'figures', coalesce((
			-- The score as text, or REST interfaces would drop a trailing zero.
			select jsonb_agg(
				jsonb_build_object('part', f.part, 'code', f.code, 'score', f.score::text, 'level', f.level)
				order by f.part, f.code
			)
			from public.official_figures f
			where f.agency_id = s.agency_id and f.fiscal_year = s.fiscal_year
		), '[]'),
		'remarks', coalesce((
			select jsonb_agg(
				jsonb_build_object('part', r.part, 'code', r.code, 'remark', r.remark)
				order by r.part, r.code
			)
			from public.official_remarks r
			where r.agency_id = s.agency_id and r.fiscal_year = s.fiscal_year
		), '[]')
	)
	from public.official_sources s
	where s.agency_id = p_agency_id and s.fiscal_year = p_fiscal_year;
$$;
COMMENT ON FUNCTION private.official_year(p_agency_id uuid, p_fiscal_year integer) IS 'Everything that stands of the official figures of a year, as one value; null where there is nothing.';
CREATE FUNCTION private.oit_elements(p_instrument_id text) RETURNS smallint[]
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    RETURN CASE p_instrument_id WHEN 'oit-2566'::text THEN '{3,5,2,3,4,2,2,2,2,3,3,3,4,2,3,2,2,2,3,3,8,5,2,4,5,5,3,2,3,3,2,2,2,3,2,3,2,3,4,4,4,4,2}'::smallint[] ELSE NULL::smallint[] END;
COMMENT ON FUNCTION private.oit_elements(p_instrument_id text) IS 'How many elements each item of a checklist has, o1 first; null for an unknown one.';
CREATE FUNCTION private.oit_summary(p_agency_id uuid, p_fiscal_year integer, OUT items integer, OUT looked_at integer, OUT whole integer) RETURNS record
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	select
		max(cardinality(e.elements)),
		count(*) filter (where e.elements is not null),
		count(*) filter (
			where e.elements[substr(c.item, 2)::integer] = (
				select count(distinct t)
				from unnest(c.ticked) t
				where t <= e.elements[substr(c.item, 2)::integer]
			)
		)
	from public.oit_self_checks c, lateral private.oit_elements(c.instrument_id) as e (elements)
	where c.agency_id = p_agency_id and c.fiscal_year = p_fiscal_year
		and (c.state <> 'not_started' or c.ticked <> '{}');
$$;
COMMENT ON FUNCTION private.oit_summary(p_agency_id uuid, p_fiscal_year integer, OUT items integer, OUT looked_at integer, OUT whole integer) IS 'How far the self-check of an agency and year has come, as columns of year_summaries.';
CREATE FUNCTION private.overdue_measures(p_agency_id uuid, p_fiscal_year integer) RETURNS bigint
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	select count(*)
	from public.measures
	where agency_id = p_agency_id and fiscal_year = p_fiscal_year
		and state in ('planned', 'under_way') and ends_on < private.today();
$$;
COMMENT ON FUNCTION private.overdue_measures(p_agency_id uuid, p_fiscal_year integer) IS 'Measures of an agency and year that should have ended.';
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
CREATE FUNCTION private.pulse_summary(p_agency_id uuid, p_fiscal_year integer, OUT iit numeric, OUT eit numeric, OUT is_approximate boolean, OUT is_joint boolean, OUT indicator text, OUT lowest numeric, OUT low_items integer) RETURNS record
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	with held as (
		select r.*, j.round_id is not null as is_joint
		from public.rounds r
		left join public.joint_agencies j on j.round_id = r.id and j.agency_id = p_agency_id
		where r.agency_id = p_agency_id and r.fiscal_year = p_fiscal_year
		union all
		select r.*, true
		from public.joint_agencies j
		join public.rounds r on r.id = j.round_id
		where j.agency_id = p_agency_id and r.agency_id <> p_agency_id and r.fiscal_year = p_fiscal_year
	),
	newest as (
		select distinct on (h.part) h.part, h.target, h.is_joint, d.result
		from held h
		join public.published_results d on d.round_id = h.id and d.is_final
		where h.part in ('iit', 'eit_public')
			and d.result #>> '{score,mean}' is not null
			and d.result #> '{score,missing}' = '[]'
		-- What the agency has measured by itself says more of it than what several have together.
		order by h.part, h.is_joint, h.opens_on desc, h.id
	),
	indicators as (
		select i.value ->> 'number' as number, private.shown(i.value ->> 'mean') as score
		from newest n, jsonb_array_elements(n.result -> 'indicators') i
		where i.value ->> 'mean' is not null
	)
	select
		max(private.shown(n.result #>> '{score,mean}')) filter (where n.part = 'iit'),
		max(private.shown(n.result #>> '{score,mean}')) filter (where n.part = 'eit_public'),
		bool_or(coalesce(n.result ->> 'profile', 'default') = 'strict'),
		bool_or(n.is_joint),
		(select i.number from indicators i order by i.score, i.number::integer limit 1),
		(select min(i.score) from indicators i),
		sum((
			select count(*)
			from jsonb_array_elements(n.result -> 'items') i
			-- As isBelow of the pages: exact means as they are shown, approximate ones where it is certain.
			where coalesce(
				(i.value #>> '{within,high}')::numeric, private.shown(i.value ->> 'mean')
			) < n.target
		))::integer
	from newest n;
$$;
COMMENT ON FUNCTION private.pulse_summary(p_agency_id uuid, p_fiscal_year integer, OUT iit numeric, OUT eit numeric, OUT is_approximate boolean, OUT is_joint boolean, OUT indicator text, OUT lowest numeric, OUT low_items integer) IS 'What the newest closed rounds of an agency and year have published, as columns of year_summaries.';
CREATE FUNCTION private.region_ids_overseen() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select o.region_id from public.overseers o where o.user_id = (select auth.uid())
	union
	select r.id
	from public.regions r
	join public.overseers o on o.region_id = r.parent_id
	where o.user_id = (select auth.uid());
$$;
COMMENT ON FUNCTION private.region_ids_overseen() IS 'Regions that the caller oversees, with the districts of their provinces. The one source of this right.';
CREATE FUNCTION private.release_comments(p_round public.rounds, p_comments jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION private.release_comments(p_round public.rounds, p_comments jsonb) IS 'At the close: keeps these comments in random order, or none, and destroys all envelopes (CMTFM, CMTST, CMTNM, CMTSM).';
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
CREATE FUNCTION private.require_analyst(p_agency_id uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION private.require_analyst(p_agency_id uuid) IS 'Refuses whoever is neither analyst nor admin of the agency nor the server (NOTAN). The same words for an agency that does not exist.';
CREATE FUNCTION private.require_hash(p_hash text) RETURNS void
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $_$
begin
	if coalesce(p_hash !~ '^[0-9a-f]{64}$', true) then
		raise exception 'a hash is 32 bytes in lower-case hex' using errcode = 'SLTFM';
	end if;
end;
$_$;
COMMENT ON FUNCTION private.require_hash(p_hash text) IS 'Refuses what is no hash of 32 bytes in hex (SLTFM).';
CREATE FUNCTION private.require_interviewer(p_agency_id uuid) RETURNS void
    LANGUAGE plpgsql STABLE
    SET search_path TO ''
    AS $$
begin
	if private.called_by_server() then
		return;
	end if;
	if p_agency_id is null
		or p_agency_id not in (select private.agency_ids_as('admin', 'interviewer')) then
		raise exception 'the caller is neither admin nor interviewer of the agency'
			using errcode = 'NOTIN', hint = 'Ask an admin of your agency for the role.';
	end if;
end;
$$;
COMMENT ON FUNCTION private.require_interviewer(p_agency_id uuid) IS 'Refuses whoever is neither admin nor interviewer of the agency nor the server (NOTIN). The same words for an agency that does not exist.';
CREATE FUNCTION private.require_overseer(p_region_slug text) RETURNS void
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION private.require_overseer(p_region_slug text) IS 'Refuses whoever oversees neither the region nor the province above it (NOTOV).';
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
	v_most constant integer := p_round.expected + private.most_spares(p_round.expected);
begin
	if p_round.issuer is not null then
		if p_count <> 0 then
			raise exception 'the slips of this round are made by its issuer' using errcode = 'RNDST';
		end if;
		return;
	end if;
	if p_count not between p_round.k and v_most then
		raise exception 'the round takes between % and % slips, not %', p_round.k, v_most, p_count
			using errcode = 'SLTCT', hint = 'Make the slips again, for the head count of the round.';
	end if;
end;
$$;
COMMENT ON FUNCTION private.require_slip_count(p_round public.rounds, p_count integer) IS 'Slips are at least k, and at most the head count and max(2, 5 %) spares (SLTCT); none with an outside issuer (RNDST).';
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
CREATE FUNCTION private.shown(p_fraction text) RETURNS numeric
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    RETURN round(((split_part(p_fraction, '/'::text, 1))::numeric / (split_part(p_fraction, '/'::text, 2))::numeric), 2);
COMMENT ON FUNCTION private.shown(p_fraction text) IS 'A published mean, n/d, with the two decimals that are shown.';
CREATE FUNCTION private.summarise_years(p_agency_ids uuid[], p_fiscal_years integer[]) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
	insert into public.year_summaries (agency_id, fiscal_year)
	select distinct k.agency_id, k.fiscal_year
	from unnest(p_agency_ids, p_fiscal_years) as k (agency_id, fiscal_year)
	-- An agency that is just being removed takes its figures with it.
	join public.agencies a on a.id = k.agency_id
	order by k.fiscal_year, k.agency_id
	on conflict do nothing;
	perform from public.year_summaries s
	where (s.agency_id, s.fiscal_year) in (select * from unnest(p_agency_ids, p_fiscal_years))
	order by s.fiscal_year, s.agency_id
	for update;

	update public.year_summaries s
	set official_total = o.total,
		official_level = o.level,
		official_indicator = o.indicator,
		official_lowest = o.lowest,
		official_low_items = o.low_items,
		pulse_iit = p.iit,
		pulse_eit = p.eit,
		pulse_is_approximate = p.is_approximate,
		pulse_is_joint = p.is_joint,
		pulse_indicator = p.indicator,
		pulse_lowest = p.lowest,
		pulse_low_items = p.low_items,
		oit_items = c.items,
		oit_looked_at = c.looked_at,
		oit_whole = c.whole
	from (select distinct * from unnest(p_agency_ids, p_fiscal_years)) as k (agency_id, fiscal_year),
		lateral private.official_summary(k.agency_id, k.fiscal_year) o,
		lateral private.pulse_summary(k.agency_id, k.fiscal_year) p,
		lateral private.oit_summary(k.agency_id, k.fiscal_year) c
	where s.agency_id = k.agency_id and s.fiscal_year = k.fiscal_year;
end;
$$;
COMMENT ON FUNCTION private.summarise_years(p_agency_ids uuid[], p_fiscal_years integer[]) IS 'Takes the summaries of these agencies and years, given pair by pair, from where their figures stand.';
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
CREATE FUNCTION private.tg_agencies__keep_cluster() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	if new.cluster_id is distinct from old.cluster_id and not private.called_by_server() then
		raise exception 'no agency chooses whom it is surveyed with' using errcode = 'CLSFZ',
			hint = 'Ask whoever runs Prongsai.';
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_agencies__keep_cluster() IS 'Keeps the cluster of an agency from people (CLSFZ).';
CREATE FUNCTION private.tg_agencies__keep_region() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	if new.region_id is distinct from old.region_id and not private.called_by_server() then
		raise exception 'nobody chooses their own overseer' using errcode = 'REGFZ',
			hint = 'Ask whoever runs Prongsai.';
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_agencies__keep_region() IS 'Keeps the region of an agency from people (REGFZ).';
CREATE FUNCTION private.tg_agencies__keep_retention() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	if new.retention_days > old.retention_days and exists (
		select from public.rounds r
		where r.agency_id = old.id and (
			r.state in ('open', 'closing')
			or r.state in ('closed', 'void') and private.kept_until(r, old.retention_days) >= private.today()
		)
	) then
		raise exception 'answers that are kept were promised a shorter time' using errcode = 'AGNRT',
			hint = 'Wait until the last round has run out, or keep the shorter time.';
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_agencies__keep_retention() IS 'Retention grows only while no round stands under the shorter promise (AGNRT).';
CREATE FUNCTION private.tg_figures__summarise() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.summarise_years(array_agg(c.agency_id), array_agg(c.fiscal_year))
	from (select distinct agency_id, fiscal_year from changed) c
	having count(*) > 0;
	return null;
end;
$$;
COMMENT ON FUNCTION private.tg_figures__summarise() IS 'Keeps the summaries of agencies and years whose official figures or self-checks have changed.';
CREATE FUNCTION private.tg_instrument_sets__freeze() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	-- Opening a round does just this.
	if tg_op = 'UPDATE' and new.is_frozen
		and (new.fiscal_year, new.content, new.revision, new.imported_on)
			is not distinct from (old.fiscal_year, old.content, old.revision, old.imported_on) then
		return new;
	end if;
	if old.is_frozen or private.is_instrument_set_used(old.fiscal_year) then
		raise exception 'the instrument set of the year is in use' using errcode = 'INSFZ',
			hint = 'Delete the drafts that ask it; what was opened or scored by it keeps it.';
	end if;
	return case when tg_op = 'DELETE' then old else new end;
end;
$$;
COMMENT ON FUNCTION private.tg_instrument_sets__freeze() IS 'An instrument set that is in use neither changes nor goes (INSFZ), against every role.';
CREATE FUNCTION private.tg_joint_agencies__freeze() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION private.tg_joint_agencies__freeze() IS 'Freezes whom a round is held with when it opens (RNDFZ), against every role.';
CREATE FUNCTION private.tg_measure_progress__bound() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
	if (select count(*) from public.measure_progress where measure_id = new.measure_id) >= 100 then
		raise exception 'more than 100 entries of a measure' using errcode = 'MSRSZ',
			hint = 'Sum up earlier progress in one entry.';
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_measure_progress__bound() IS 'A measure has 100 entries of progress at most (MSRSZ).';
CREATE FUNCTION private.tg_measures__bound() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
	if (
		select count(*) from public.measures
		where agency_id = new.agency_id and fiscal_year = new.fiscal_year
	) >= 200 then
		raise exception 'more than 200 measures of a year' using errcode = 'MSRSZ',
			hint = 'Remove drafts that nobody needs.';
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_measures__bound() IS 'A year has 200 measures at most (MSRSZ).';
CREATE FUNCTION private.tg_measures__freeze() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
	if (new.id, new.agency_id, new.fiscal_year)
		is distinct from (old.id, old.agency_id, old.fiscal_year) then
		raise exception 'agency and year of a measure never change' using errcode = 'MSRFZ';
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_measures__freeze() IS 'Keeps a measure in its agency and year (MSRFZ).';
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
CREATE FUNCTION private.tg_oit_self_checks__forget_link() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
	if new.evidence_url is distinct from old.evidence_url then
		new.link_outcome := null;
		new.link_status := null;
		new.link_target := null;
		new.link_checked_at := null;
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_oit_self_checks__forget_link() IS 'Forgets the last check of an evidence address when the address changes.';
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
CREATE FUNCTION private.tg_published_results__summarise() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.summarise_years(array_agg(c.agency_id), array_agg(c.fiscal_year))
	from (
		select r.agency_id, r.fiscal_year
		from changed d
		join public.rounds r on r.id = d.round_id
		where d.is_final
		union
		select j.agency_id, r.fiscal_year
		from changed d
		join public.rounds r on r.id = d.round_id
		join public.joint_agencies j on j.round_id = r.id
		where d.is_final
	) c
	having count(*) > 0;
	return null;
end;
$$;
COMMENT ON FUNCTION private.tg_published_results__summarise() IS 'Keeps the summaries of agencies and years of which a result has become final or was removed.';
CREATE FUNCTION private.tg_report_edits__bound() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
	if (
		select count(*) from public.report_edits
		where agency_id = new.agency_id and fiscal_year = new.fiscal_year and locale = new.locale
			-- A sentence that is rewritten again comes as an insert too.
			and sentence <> new.sentence
	) >= 200 then
		raise exception 'more than 200 rewritten sentences of a report' using errcode = 'RPTSZ',
			hint = 'Put sentences back that need no other words.';
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_report_edits__bound() IS 'A report has 200 rewritten sentences at most (RPTSZ).';
CREATE FUNCTION private.tg_result_publications__only_final() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION private.tg_result_publications__only_final() IS 'Opens final results alone (RESNF), against every role, and writes the day.';
CREATE FUNCTION private.tg_rounds__ask_known_instrument() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_is_frozen boolean;
begin
	if tg_op = 'UPDATE'
		and (new.instrument_id, new.state) is not distinct from (old.instrument_id, old.state) then
		return new;
	end if;
	select is_frozen into v_is_frozen
	from public.instrument_sets
	where fiscal_year::text = right(new.instrument_id, 4)
		and content #>> array['set', 'instruments', split_part(new.instrument_id, '-', 1)]
			= new.instrument_id
	for update;
	if not found then
		raise exception 'there is no such questionnaire' using errcode = 'INSUN',
			hint = 'Import the instrument set of its fiscal year first.';
	end if;
	if new.state <> 'draft' and not v_is_frozen then
		update public.instrument_sets set is_frozen = true
		where fiscal_year::text = right(new.instrument_id, 4);
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_rounds__ask_known_instrument() IS 'A round asks a questionnaire that is there (INSUN); opening it freezes the set.';
CREATE FUNCTION private.tg_rounds__comments_are_opened() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	if exists (select from private.inbox_comments where round_id = new.id) then
		raise exception 'a round is finished only when its comments are opened or destroyed'
			using errcode = 'RNDST';
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_rounds__comments_are_opened() IS 'No round is closed or void with a sealed comment left (RNDST).';
CREATE FUNCTION private.tg_rounds__discard_slips() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	delete from private.slips where round_id = new.id;
	new.printed := 0;
	new.spares := 0;
	if new.admission <> 'ticket' then
		new.key_fingerprint := null;
		new.issuer := null;
		new.issuer_key := null;
		new.signs_for := null;
	end if;
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_rounds__discard_slips() IS 'Discards the slips of a draft whose way in or key changes: they must be made again.';
CREATE FUNCTION private.tg_rounds__discard_wording() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
	new.wording := '{}';
	return new;
end;
$$;
COMMENT ON FUNCTION private.tg_rounds__discard_wording() IS 'Discards the wording of a draft that gets another questionnaire.';
CREATE FUNCTION private.tg_rounds__freeze() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	c_movable constant text[] := array[
		'state', 'closes_on', 'mix_due_on', 'turnout_at_least', 'turnout_on', 'tallies_version',
		'handed_out', 'spares', 'redeemed_at_least'
	];
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
		raise exception 'a round can only be prolonged, and only while it is open' using errcode = 'RNDDY';
	end if;
	if new.tallies_version < old.tallies_version or new.turnout_at_least < old.turnout_at_least
		or new.redeemed_at_least < old.redeemed_at_least then
		raise exception 'versions and turnout of a round only grow' using errcode = 'RNDFZ';
	end if;
	if (new.handed_out, new.spares) is distinct from (old.handed_out, old.spares) and old.state <> 'open' then
		raise exception 'slips are declared while the round is open' using errcode = 'RNDFZ';
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
CREATE FUNCTION private.works_elsewhere(p_user_id uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select exists (
		select from public.memberships
		where user_id = p_user_id and agency_id not in (select private.agency_ids_as('admin'))
	) or exists (select from public.overseers where user_id = p_user_id);
$$;
COMMENT ON FUNCTION private.works_elsewhere(p_user_id uuid) IS 'Whether the person belongs to an agency that the caller does not manage, or oversees a region.';
CREATE FUNCTION public.acts(p_agency_id uuid, p_most integer) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_admin(p_agency_id);
	return (
		with chain as (
			select
				a.number,
				a.number = 1 + coalesce(lag(a.number) over one_by_one, 0)
					and a.previous = coalesce(lag(a.hash) over one_by_one, decode(repeat('00', 32), 'hex'))
					and a.hash = audit.hash_of(a) as holds
			from audit.acts a
			where a.agency_id = p_agency_id
			window one_by_one as (order by a.number)
		),
		newest as (
			select *
			from audit.acts
			where agency_id = p_agency_id
			order by number desc
			limit least(greatest(p_most, 0), 1000)
		)
		select jsonb_build_object(
			'total', (select count(*) from chain),
			'broken_at', (select min(number) from chain where not holds),
			'acts', coalesce(
				(
					select jsonb_agg(
						jsonb_build_object(
							'number', number,
							'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
							'actor', actor,
							'kind', kind,
							'subject', subject,
							'detail', detail,
							'hash', encode(hash, 'hex')
						)
						order by number desc
					)
					from newest
				),
				'[]'
			)
		)
	);
end;
$$;
COMMENT ON FUNCTION public.acts(p_agency_id uuid, p_most integer) IS 'What staff did for an agency, for its admins: {total, broken_at (number of the first act that does not fit the chain, or null), acts: [{number, at (UTC), actor, kind, subject, detail, hash}], newest first, at most p_most and 1000}. NOTAD.';
CREATE FUNCTION public.add_person(p_agency_id uuid, p_email text, p_role text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_user_id uuid;
begin
	perform private.require_admin(p_agency_id);
	select id into v_user_id from auth.users where lower(email) = lower(p_email) order by id limit 1;
	if not found then
		raise exception 'there is no account with this address' using errcode = 'MEMUN';
	end if;
	if exists (select from public.memberships where (user_id, agency_id) = (v_user_id, p_agency_id)) then
		raise exception 'the person belongs to the agency already' using errcode = 'MEMIN',
			hint = 'Change the role instead.';
	end if;
	insert into public.memberships (user_id, agency_id, role) values (v_user_id, p_agency_id, p_role);
	return v_user_id;
end;
$$;
COMMENT ON FUNCTION public.add_person(p_agency_id uuid, p_email text, p_role text) IS 'Gives the account with this address a role in the agency and returns its id. NOTAD, MEMUN (no such account), MEMIN.';
CREATE FUNCTION public.agency_cluster(p_agency_id uuid) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.agency_cluster(p_agency_id uuid) IS 'The cluster of an agency of the caller: {name_th, name_en, lead_id, agencies: [{id, name_th, name_en}]}, or null.';
CREATE FUNCTION public.agency_notice(p_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	with own as (
		select * from public.agencies where slug = p_slug
	),
	together as (
		select id from own
		union
		select o.id from own join public.agencies o on o.cluster_id = own.cluster_id
		union
		-- Rounds that began under another configuration keep what they said.
		select other.agency_id
		from own
		join public.joint_agencies j on j.agency_id = own.id
		join public.rounds r on r.id = j.round_id and r.state in ('open', 'closing')
		join public.joint_agencies other on other.round_id = r.id
	)
	select jsonb_build_object(
		'slug', own.slug,
		'name_th', own.name_th,
		'name_en', own.name_en,
		'data_contact', own.data_contact,
		'hosted_by', own.hosted_by,
		'kept_in', own.kept_in,
		'retention_days', own.retention_days,
		'is_demonstration', own.is_demonstration,
		'overseen_by', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object('name_th', r.name_th, 'name_en', r.name_en) order by r.level, r.slug
				),
				'[]'
			)
			from public.regions r
			where exists (select from public.overseers o where o.region_id = r.id)
				and r.id in (
					select unnest(array[g.id, g.parent_id])
					from public.agencies a
					join public.regions g on g.id = a.region_id
					-- As an array it is known before agencies are looked at, of which these are a few.
					where a.id = any (array(select id from together))
				)
		),
		'joint_with', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object('name_th', a.name_th, 'name_en', a.name_en)
					order by a.name_th collate "th-x-icu", a.id
				),
				'[]'
			)
			from public.agencies a
			where a.id = any (array(select id from together)) and a.id <> own.id
		)
	)
	from own;
$$;
COMMENT ON FUNCTION public.agency_notice(p_slug text) IS 'What the privacy notice of an agency is filled with, or null.';
CREATE FUNCTION public.allow_password_link(p_agency_id uuid, p_user_id uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_email text;
begin
	perform private.require_admin(p_agency_id);
	-- A screen that was left alone must not be enough: one's own needs the present password.
	if p_user_id = (select auth.uid()) then
		raise exception 'nobody makes a link for themselves' using errcode = 'MEMSF',
			hint = 'Change the password in the account.';
	end if;
	select u.email into v_email
	from public.memberships m
	join auth.users u on u.id = m.user_id
	where (m.agency_id, m.user_id) = (p_agency_id, p_user_id);
	if not found then
		raise exception 'the agency has no such person' using errcode = 'MEMUN';
	end if;
	if private.works_elsewhere(p_user_id) then
		raise exception 'the person belongs to an agency that the caller does not manage'
			using errcode = 'MEMEL', hint = 'They change their password themselves.';
	end if;
	perform audit.note(p_agency_id, 'link_made', v_email);
	return v_email;
end;
$$;
COMMENT ON FUNCTION public.allow_password_link(p_agency_id uuid, p_user_id uuid) IS 'The address of a person of the agency, for whom a link that sets a new password may now be made. NOTAD, MEMSF (oneself), MEMUN (no such person), MEMEL (works for another agency too).';
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
CREATE FUNCTION public.commit_mix(p_round_id uuid, p_ids uuid[], p_rows jsonb, p_comments jsonb DEFAULT '[]'::jsonb) RETURNS jsonb
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
$_$;
COMMENT ON FUNCTION public.commit_mix(p_round_id uuid, p_ids uuid[], p_rows jsonb, p_comments jsonb) IS 'Takes envelopes out of the inbox and counts the rows [cell, {item: option}, [mark]] that came out of them; closes a closing round, keeping these comments. Returns {state, version}. MIXST, MIXSM, MIXLB, MIXIN, MIXIT, MIXCE, MIXIC, MIXFM, CMTFM, CMTST, CMTNM, CMTSM, RNDST, RNDUN, ISOLA.';
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
CREATE FUNCTION public.configure_clusters(p_clusters jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_agencies jsonb;
	v_wrong text;
begin
	perform private.require_server();
	-- Two configurations at once come one after the other.
	lock table public.clusters in share row exclusive mode;

	select n.agency into v_wrong
	from jsonb_to_recordset(p_clusters) as c (agencies jsonb)
	cross join jsonb_array_elements_text(c.agencies) as n (agency)
	-- The demonstration's figures are made up, and it can be removed: it is no company for others.
	left join public.agencies a on a.slug = n.agency and not a.is_demonstration
	group by n.agency
	having count(a.id) <> 1
	order by n.agency limit 1;
	if found then
		raise exception 'there is no agency % for a cluster, or it is named twice', v_wrong using errcode = 'CLSAG';
	end if;
	select coalesce(jsonb_object_agg(agency, c.slug), '{}') into v_agencies
	from jsonb_to_recordset(p_clusters) as c (slug text, agencies jsonb),
		jsonb_array_elements_text(c.agencies) as agency;
	select c.slug into v_wrong
	from jsonb_to_recordset(p_clusters) as c (slug text, lead text)
	where v_agencies ->> c.lead is distinct from c.slug
		-- Every respondent is told their names.
		or (select count(*) from jsonb_each_text(v_agencies) a where a.value = c.slug) not between 2 and 50
	order by c.slug limit 1;
	if found then
		raise exception 'cluster % is not of 2 to 50 agencies, or is not led by one of them', v_wrong
			using errcode = 'CLSLD';
	end if;

	insert into public.clusters as c (slug, name_th, name_en, lead_id)
	select n.slug, n.name_th, n.name_en, a.id
	from jsonb_to_recordset(p_clusters) as n (slug text, name_th text, name_en text, lead text)
	join public.agencies a on a.slug = n.lead
	on conflict (slug) do update
	set name_th = excluded.name_th, name_en = excluded.name_en, lead_id = excluded.lead_id;
	update public.agencies a
	set cluster_id = c.id
	from public.agencies b
	left join public.clusters c on c.slug = v_agencies ->> b.slug
	where a.id = b.id and a.cluster_id is distinct from c.id;
	delete from public.clusters
	where slug not in (select c.slug from jsonb_to_recordset(p_clusters) as c (slug text));
end;
$$;
COMMENT ON FUNCTION public.configure_clusters(p_clusters jsonb) IS 'Replaces all clusters and their agencies: [{slug, name_th, name_en, lead (slug of one of the agencies), agencies: [slug]}]; an agency stands in one cluster. CLSAG (no such agency, the demonstration, or one that is named twice), CLSLD (not 2 to 50 agencies, or a lead that is none of them); changes nothing then.';
CREATE FUNCTION public.configure_regions(p_regions jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_agencies jsonb;
	v_overseers jsonb;
	v_missing text;
begin
	perform private.require_server();
	-- Two configurations at once come one after the other.
	lock table public.regions, public.overseers in share row exclusive mode;

	select coalesce(jsonb_object_agg(agency, r.slug), '{}') into v_agencies
	from jsonb_to_recordset(p_regions) as r (slug text, agencies jsonb),
		jsonb_array_elements_text(r.agencies) as agency;
	select coalesce(jsonb_agg(distinct jsonb_build_object('region', r.slug, 'email', lower(email))), '[]')
	into v_overseers
	from jsonb_to_recordset(p_regions) as r (slug text, overseers jsonb),
		jsonb_array_elements_text(r.overseers) as email;

	select slug into v_missing
	from jsonb_object_keys(v_agencies) as slug
	where slug not in (select a.slug from public.agencies a)
	order by slug limit 1;
	if found then
		raise exception 'there is no agency %', v_missing using errcode = 'REGAG';
	end if;
	select o.email into v_missing
	from jsonb_to_recordset(v_overseers) as o (email text)
	where o.email not in (select lower(u.email) from auth.users u where u.email is not null)
	order by o.email limit 1;
	if found then
		raise exception 'there is no account of %', v_missing using errcode = 'REGOV';
	end if;

	-- Parents come after, when all are there; whatever was a parent before is none meanwhile.
	insert into public.regions (slug, name_th, name_en, level)
	select r.slug, r.name_th, r.name_en, r.level
	from jsonb_to_recordset(p_regions) as r (slug text, name_th text, name_en text, level text)
	on conflict (slug) do update
	set name_th = excluded.name_th, name_en = excluded.name_en, level = excluded.level, parent_id = null;
	select r.parent into v_missing
	from jsonb_to_recordset(p_regions) as r (parent text)
	where r.parent is not null
		and r.parent not in (
			select p.slug from jsonb_to_recordset(p_regions) as p (slug text, level text) where p.level = 'province'
		)
	order by r.parent limit 1;
	if found then
		raise exception 'there is no province %', v_missing using errcode = 'REGPA';
	end if;
	update public.regions g
	set parent_id = p.id
	from jsonb_to_recordset(p_regions) as r (slug text, parent text)
	join public.regions p on p.slug = r.parent
	where g.slug = r.slug;

	-- Before agencies move, so that those learn of it which they were the overseers of.
	delete from public.overseers o
	using public.regions g, auth.users u
	where g.id = o.region_id and u.id = o.user_id
		and not v_overseers @> jsonb_build_array(jsonb_build_object('region', g.slug, 'email', lower(u.email)));
	update public.agencies a
	set region_id = g.id
	from public.agencies b
	left join public.regions g on g.slug = v_agencies ->> b.slug
	where a.id = b.id and a.region_id is distinct from g.id;

	insert into public.overseers (user_id, region_id)
	select u.id, g.id
	from jsonb_to_recordset(v_overseers) as o (region text, email text)
	join public.regions g on g.slug = o.region
	-- An address that was written in two ways has two accounts; the same one is taken each time.
	join lateral (
		select id from auth.users where lower(users.email) = o.email order by id limit 1
	) u on true
	on conflict do nothing;

	delete from public.regions
	where slug not in (select r.slug from jsonb_to_recordset(p_regions) as r (slug text));
end;
$$;
COMMENT ON FUNCTION public.configure_regions(p_regions jsonb) IS 'Replaces all regions, their agencies and overseers: [{slug, name_th, name_en, level, parent (slug of a province or null), agencies: [slug], overseers: [e-mail]}]; an agency stands in one region. REGAG (no such agency), REGOV (no such account), REGPA (no such province); changes nothing then.';
CREATE FUNCTION public.copy_round(p_round_id uuid, p_name text, p_fiscal_year integer, p_instrument_id text, p_opens_on date, p_closes_on date) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_id uuid;
	v_slug text;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	insert into public.rounds (
		agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on,
		k, disclosure_profile, expected, target, admission, asks_comment, wording
	)
	select
		agency_id, p_name, p_instrument_id, part, p_fiscal_year, p_opens_on, p_closes_on,
		k, disclosure_profile, expected, target, admission, asks_comment,
		-- The same code is another question in another questionnaire.
		case when instrument_id = p_instrument_id then wording else '{}' end
	from public.rounds
	where id = p_round_id
	returning id, slug into v_id, v_slug;
	insert into public.service_points (round_id, name_th, name_en, expected)
	select v_id, name_th, name_en, expected
	from public.service_points
	where round_id = p_round_id;
	return v_slug;
end;
$$;
COMMENT ON FUNCTION public.copy_round(p_round_id uuid, p_name text, p_fiscal_year integer, p_instrument_id text, p_opens_on date, p_closes_on date) IS 'Makes a draft with part, k, profile, expected answers, target, way in, comment, service points and, of the same questionnaire, wording of a round; returns its slug. NOTAD.';
CREATE FUNCTION public.data_dictionary() RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	select coalesce(jsonb_agg(t.entry order by t.name), '[]')
	from (
		select c.relname as name, jsonb_build_object(
			'name', c.relname,
			'comment', pg_catalog.obj_description(c.oid, 'pg_class'),
			'columns', (
				select jsonb_agg(
					jsonb_build_object(
						'name', a.attname,
						'type', pg_catalog.format_type(a.atttypid, a.atttypmod),
						'comment', pg_catalog.col_description(c.oid, a.attnum)
					)
					order by a.attnum
				)
				from pg_catalog.pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
			)
		) as entry
		from pg_catalog.pg_class c
		join pg_catalog.pg_namespace s on s.oid = c.relnamespace
		where s.nspname = 'private' and c.relkind in ('r', 'p', 'v', 'm', 'f')
	) t;
$$;
COMMENT ON FUNCTION public.data_dictionary() IS 'Every table and column of respondent data with its type and its sentence. No rows.';
CREATE FUNCTION public.declare_slips(p_round_id uuid, p_handed_out integer, p_spares integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'open' or v_round.part <> 'iit' then
		raise exception 'slips are declared while an internal round is open' using errcode = 'RNDST';
	end if;
	if p_handed_out is null or p_handed_out not between v_round.redeemed_at_least and v_round.printed
		or p_spares is null or p_spares not between greatest(0, v_round.printed - v_round.expected)
			and private.most_spares(v_round.expected) then
		raise exception 'redeemed <= handed out <= printed <= head count + spares, and spares are few'
			using errcode = 'SLTNM', hint = 'Count the slips again.';
	end if;
	update public.rounds set handed_out = p_handed_out, spares = p_spares where id = p_round_id;
end;
$$;
COMMENT ON FUNCTION public.declare_slips(p_round_id uuid, p_handed_out integer, p_spares integer) IS 'Declares how many slips of an open internal round were handed out, and how many are spares. RNDST, SLTNM.';
CREATE FUNCTION public.delete_expired_responses() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.delete_expired_responses() IS 'Deletes comments, rows and marks of rounds whose time is over (marks of a counted internal round stay); returns how many rounds.';
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
	select private.entry(r, p) || jsonb_build_object('asks_comment', r.asks_comment)
	from public.service_points p
	join public.rounds r on r.id = p.round_id
	where p.slug = p_slug and r.part = 'eit_public';
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
CREATE FUNCTION public.hold_jointly(p_round_id uuid, p_is_joint boolean) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.hold_jointly(p_round_id uuid, p_is_joint boolean) IS 'Holds a draft together with the agencies of the cluster that its agency leads, or alone again. NOTAD, RNDFZ, CLSLD.';
CREATE FUNCTION public.import_instrument_set(p_agency_id uuid, p_fiscal_year integer, p_content jsonb, p_replaces uuid DEFAULT NULL::uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_revision uuid;
begin
	perform private.require_admin(p_agency_id);
	select revision into v_revision
	from public.instrument_sets where fiscal_year = p_fiscal_year for update;
	if v_revision is distinct from p_replaces then
		raise exception 'the set of the year was imported in the meantime' using errcode = 'INSST',
			hint = 'Look at what stands there now and import again.';
	end if;
	if v_revision is null then
		insert into public.instrument_sets (fiscal_year, content) values (p_fiscal_year, p_content);
	else
		update public.instrument_sets
		set content = p_content, revision = gen_random_uuid(), imported_on = private.today()
		where fiscal_year = p_fiscal_year;
	end if;
	perform audit.note(p_agency_id, 'instruments_imported', p_fiscal_year::text);
end;
$$;
COMMENT ON FUNCTION public.import_instrument_set(p_agency_id uuid, p_fiscal_year integer, p_content jsonb, p_replaces uuid) IS 'Stores the instrument set of a fiscal year, in place of the revision that the admin has seen, if any, and notes it. NOTAD, INSST, INSFZ.';
CREATE FUNCTION public.import_official_year(p_agency_id uuid, p_fiscal_year integer, p_replaces integer, p_content jsonb) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_number integer;
	v_before jsonb;
	v_is_example boolean;
begin
	perform private.require_admin(p_agency_id);
	select is_demonstration into v_is_example
	from public.agencies where id = p_agency_id for no key update;
	v_before := private.official_year(p_agency_id, p_fiscal_year);
	select coalesce(max(number), 0) into v_number
	from public.official_imports
	where agency_id = p_agency_id and fiscal_year = p_fiscal_year;
	if p_replaces is distinct from v_number then
		raise exception 'the figures of the year were replaced in the meantime' using errcode = 'OFIST',
			hint = 'Look at what stands there now and import again.';
	end if;
	if jsonb_array_length(p_content -> 'figures') > 500
		or jsonb_array_length(p_content -> 'remarks') > 500 then
		raise exception 'a year has no more than 500 figures or remarks' using errcode = 'OFISZ';
	end if;
	if v_number = 0 and v_before is not null then
		v_number := 1;
		insert into public.official_imports (agency_id, fiscal_year, number, content)
		values (p_agency_id, p_fiscal_year, 1, v_before);
	end if;

	delete from public.official_remarks
	where agency_id = p_agency_id and fiscal_year = p_fiscal_year;
	delete from public.official_figures
	where agency_id = p_agency_id and fiscal_year = p_fiscal_year;
	delete from public.official_sources
	where agency_id = p_agency_id and fiscal_year = p_fiscal_year;
	if jsonb_array_length(p_content -> 'figures') > 0 then
		insert into public.official_sources (
			agency_id, fiscal_year, source_th, source_en, is_example, rank, rank_among, announced_on
		)
		select
			p_agency_id, p_fiscal_year, c.source_th, c.source_en, v_is_example, c.rank, c.rank_among,
			c.announced_on
		from jsonb_to_record(p_content) as c (
			source_th text, source_en text, rank integer, rank_among text, announced_on date
		);
		insert into public.official_figures (agency_id, fiscal_year, part, code, score, level)
		select p_agency_id, p_fiscal_year, f.part, f.code, f.score, f.level
		from jsonb_to_recordset(p_content -> 'figures')
			as f (part text, code text, score numeric, level text);
		insert into public.official_remarks (agency_id, fiscal_year, part, code, remark)
		select p_agency_id, p_fiscal_year, r.part, r.code, r.remark
		from jsonb_to_recordset(p_content -> 'remarks') as r (part text, code text, remark text);
	elsif v_before is null then
		raise exception 'there is nothing to withdraw' using errcode = 'OFIST',
			hint = 'Look at what stands there now and import again.';
	end if;

	v_number := v_number + 1;
	insert into public.official_imports (
		agency_id, fiscal_year, number, imported_on, imported_by, content
	)
	values (
		p_agency_id,
		p_fiscal_year,
		v_number,
		private.today(),
		(select email from auth.users where id = (select auth.uid())),
		coalesce(
			private.official_year(p_agency_id, p_fiscal_year),
			jsonb_build_object('figures', '[]'::jsonb, 'remarks', '[]'::jsonb)
		)
	);
	return v_number;
end;
$$;
COMMENT ON FUNCTION public.import_official_year(p_agency_id uuid, p_fiscal_year integer, p_replaces integer, p_content jsonb) IS 'Replaces the official figures of a year by p_content, or withdraws them where it has none, keeps what stood before, and returns the number of the import. p_replaces is the number of the import that the admin has seen, 0 for none. NOTAD, OFIST, OFISZ.';
CREATE FUNCTION public.inbox_comments(p_round_id uuid, p_after uuid DEFAULT NULL::uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.inbox_comments(p_round_id uuid, p_after uuid) IS 'Up to 500 sealed comments of a round as [id, hex]: the first, or those after an id; an empty list at the end.';
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
COMMENT ON FUNCTION public.inbox_ids(p_round_id uuid) IS 'What waits in the inbox of a round, as [id, cell], with what a plan needs; null for an unknown round.';
CREATE FUNCTION public.internal_entry(p_round_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select private.entry(r, null) || jsonb_build_object('asks_comment', r.asks_comment)
	from public.rounds r
	where r.slug = p_round_slug and r.part = 'iit';
$$;
COMMENT ON FUNCTION public.internal_entry(p_round_slug text) IS 'The internal round behind an address on a slip, or null; its cell is 1.';
CREATE FUNCTION public.interview_entry(p_slug text) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_interviewer((
		select r.agency_id
		from public.service_points p
		join public.rounds r on r.id = p.round_id
		where p.slug = p_slug and r.part = 'eit_survey'
	));
	return (
		select private.entry(r, p) || jsonb_build_object('asks_comment', r.asks_comment)
		from public.service_points p
		join public.rounds r on r.id = p.round_id
		where p.slug = p_slug and r.part = 'eit_survey'
	);
end;
$$;
COMMENT ON FUNCTION public.interview_entry(p_slug text) IS 'The round that is asked at a service point by interviewers, as entry_point tells of others. NOTIN, also where there is none.';
CREATE FUNCTION public.joint_result(p_round text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select private.joint_result(r)
	from public.rounds r
	where p_round in (r.slug, r.id::text) and r.state <> 'draft'
		-- Known before the rounds are looked at, of which these are a handful.
		and r.id = any (
			array(
				select j.round_id
				from public.joint_agencies j
				where j.agency_id = any (array(select private.agency_ids_as('admin', 'analyst')))
			)
		);
$$;
COMMENT ON FUNCTION public.joint_result(p_round text) IS 'The joint round with this slug or id, as joint_results tells it, or null.';
CREATE FUNCTION public.joint_results(p_agency_id uuid) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select coalesce(jsonb_agg(private.joint_result(t) order by t.opens_on desc, t.id), '[]')
	from (
		select r.*
		from public.joint_agencies j
		join public.rounds r on r.id = j.round_id
		where j.agency_id = p_agency_id
			and p_agency_id in (select private.agency_ids_as('admin', 'analyst'))
			and r.agency_id <> p_agency_id and r.state <> 'draft'
		order by r.opens_on desc, r.id
		limit 40
	) t;
$$;
COMMENT ON FUNCTION public.joint_results(p_agency_id uuid) IS 'Joint rounds that other agencies hold for this one, with what is published of them, the newest first; none for whoever is neither admin nor analyst of it.';
CREATE FUNCTION public.note_papers() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_entry record;
	v_noted integer := 0;
begin
	perform private.require_server();
	for v_entry in
		update audit.paper_entries e
		set is_noted = true
		from public.rounds r
		where r.id = e.round_id and not e.is_noted and e.day < private.today()
		returning r.agency_id, r.name, r.slug, e.day, e.user_id
	loop
		insert into audit.acts (agency_id, kind, subject, detail, actor)
		values (
			v_entry.agency_id,
			'papers_entered',
			v_entry.name,
			jsonb_build_object('round', v_entry.slug, 'day', v_entry.day),
			coalesce((select email from auth.users where id = v_entry.user_id), v_entry.user_id::text)
		);
		v_noted := v_noted + 1;
	end loop;
	return v_noted;
end;
$$;
COMMENT ON FUNCTION public.note_papers() IS 'Notes who typed in papers on days that are over; returns how many days of persons.';
CREATE FUNCTION public.nullifiers(p_round_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select (
		select coalesce(jsonb_agg(encode(s.h, 'hex') order by s.h), '[]')
		from private.spent s
		where s.round_id = r.id
	)
	from public.rounds r
	where r.slug = p_round_slug and r.admission = 'ticket' and r.state = 'closed';
$$;
COMMENT ON FUNCTION public.nullifiers(p_round_slug text) IS 'The nullifiers (hex, sorted) of all answers of a closed round with tickets; null for any other round.';
CREATE FUNCTION public.open_round(p_round_id uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
	v_slips integer;
	v_held_for uuid[];
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
	-- Posters of the draft have named them, and the form will.
	if exists (
		select from public.joint_agencies where round_id = p_round_id
	) and exists (
		select
		from (
			select agency_id, name_th, name_en from public.joint_agencies where round_id = p_round_id
		) told
		full join private.led_by(v_round.agency_id) now
			on (now.agency_id, now.name_th, now.name_en) = (told.agency_id, told.name_th, told.name_en)
		where now.agency_id is null or told.agency_id is null
	) then
		raise exception 'the agencies of the cluster are others than when the round was drafted, or are called otherwise'
			using errcode = 'CLSCH', hint = 'Choose again whom the round is held with.';
	end if;
	if v_round.part = 'iit' then
		-- Of the same colleagues, asked for one agency and for several, one result less the other would tell
		-- of those who are in one of them alone. Two who open at the same time come one after the other.
		v_held_for := private.held_for(v_round);
		perform from public.agencies where id = any (v_held_for) order by id for no key update;
		if exists (
			select from public.rounds o
			where o.id in (
				select r.id from public.rounds r where r.agency_id = any (v_held_for)
				union
				select j.round_id from public.joint_agencies j where j.agency_id = any (v_held_for)
			)
				and o.part = 'iit' and o.fiscal_year = v_round.fiscal_year
				and o.state not in ('draft', 'void') and private.held_for(o) <> v_held_for
		) then
			raise exception 'employees of these agencies were asked together with others, or without them, in that year'
				using errcode = 'CLSTW', hint = 'Hold the rounds of a year for the same agencies.';
		end if;
		if v_round.admission = 'ticket' and v_round.key_fingerprint is null then
			raise exception 'a round with tickets needs the fingerprint of its key' using errcode = 'NOFPR',
				hint = 'Make the key, and then the slips.';
		end if;
		-- Again, because the head count may have been corrected after the slips were made.
		select count(*) into v_slips from private.slips where round_id = p_round_id;
		perform private.require_slip_count(v_round, v_slips);
		update public.rounds
		set printed = v_slips, spares = greatest(0, v_slips - expected)
		where id = p_round_id;
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

	-- Its own agency has it from the trigger of rounds.
	perform audit.note(
		j.agency_id,
		'joint_round_opened',
		v_round.name,
		jsonb_build_object('lead', (select a.name_th from public.agencies a where a.id = v_round.agency_id))
	)
	from public.joint_agencies j
	where j.round_id = p_round_id and j.agency_id <> v_round.agency_id
	order by j.agency_id;
end;
$$;
COMMENT ON FUNCTION public.open_round(p_round_id uuid) IS 'draft -> open: gives the cells and the day of the first mix. RNDST, RNDDY, RNDSP (no service point), SLTCT (slips too few or too many), NOFPR (tickets without a key), CLSCH (the agencies of the cluster or their names have changed since), CLSTW (employees of one of the agencies were asked for others in that year).';
CREATE FUNCTION public.oversight(p_region_slug text, p_fiscal_year integer, p_name text, p_sort text, p_is_descending boolean, p_skip integer, p_most integer) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.oversight(p_region_slug text, p_fiscal_year integer, p_name text, p_sort text, p_is_descending boolean, p_skip integer, p_most integer) IS 'Agencies of a region and those below it in a fiscal year: {region, total, rows}, those whose name has p_name, sorted by name or a figure (p_sort), from p_skip on at most p_most and 1000. NOTOV.';
CREATE FUNCTION public.paper_entries(p_round_id uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	return (
		select coalesce(
			jsonb_agg(
				jsonb_build_object('day', e.day, 'entered_by', u.email, 'n', e.n)
				order by e.day desc, u.email
			),
			'[]'
		)
		from (
			select day, user_id, n
			from audit.paper_entries
			where round_id = p_round_id and day < private.today()
			order by day desc, user_id
			limit 500
		) e
		left join auth.users u on u.id = e.user_id
	);
end;
$$;
COMMENT ON FUNCTION public.paper_entries(p_round_id uuid) IS 'Papers typed into a round until yesterday, for admins of its agency: [{day, entered_by (e-mail address; null where the account is gone), n}], newest first, at most 500. NOTAD.';
CREATE FUNCTION public.people(p_agency_id uuid) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_admin(p_agency_id);
	return (
		select coalesce(
			jsonb_agg(
				jsonb_build_object(
					'user_id', m.user_id,
					'email', u.email,
					'role', m.role,
					'was_here', u.last_sign_in_at is not null,
					'may_get_link', m.user_id <> (select auth.uid())
						and not private.works_elsewhere(m.user_id)
				)
				order by m.role, u.email
			),
			'[]'
		)
		from (
			select user_id, role from public.memberships where agency_id = p_agency_id limit 500
		) m
		join auth.users u on u.id = m.user_id
	);
end;
$$;
COMMENT ON FUNCTION public.people(p_agency_id uuid) IS 'The people of an agency, for its admins: [{user_id, email, role, was_here (whether they ever signed in), may_get_link}], at most 500. NOTAD.';
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
CREATE FUNCTION public.public_agency(p_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.public_agency(p_slug text) IS 'Name of an agency and the fiscal years with something public, those with results before those with measures alone, the latest first; null where there is none.';
CREATE FUNCTION public.public_measures(p_agency_slug text, p_fiscal_year integer) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select coalesce(
		jsonb_agg(
			jsonb_build_object(
				'theme', s.theme,
				'title', s.title,
				'unit', s.unit,
				'steps', s.steps,
				'starts_on', s.starts_on,
				'ends_on', s.ends_on,
				'state', s.state,
				'half_year', s.half_year,
				'half_year_on', s.half_year_on,
				'result', s.result,
				'result_on', s.result_on
			)
			order by s.theme nulls last, s.ends_on nulls last, s.title, s.id
		),
		'[]'
	)
	from public.measures s
	join public.agencies a on a.id = s.agency_id
	where a.slug = p_agency_slug and s.fiscal_year = p_fiscal_year and s.is_public;
$$;
COMMENT ON FUNCTION public.public_measures(p_agency_slug text, p_fiscal_year integer) IS 'Measures of an agency and year that were marked public, by theme and last day; none of an unknown agency.';
CREATE FUNCTION public.public_results(p_agency_slug text, p_fiscal_year integer) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.public_results(p_agency_slug text, p_fiscal_year integer) IS 'Published results of an agency and fiscal year, by part, of at most 20 rounds, without service points; none of an unknown agency.';
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
			'disclosure_profile', r.disclosure_profile,
			'head_count', case when r.part = 'iit' then r.expected end,
			'instrument_id', r.instrument_id,
			'part', r.part,
			'fiscal_year', r.fiscal_year,
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
			'marks', coalesce(
				(
					select jsonb_agg(jsonb_build_array(m.mark, m.n) order by m.mark)
					from private.marks m
					where m.round_id = r.id and r.state = 'closed' and m.n >= r.k
						and r.k <= (select sum(x.moved) from private.mixes x where x.round_id = r.id) - m.n
				),
				'[]'
			),
			'tallies', coalesce(
				(
					select jsonb_agg(
						jsonb_build_array(p.cell, p.item, p.option, p.n) order by p.cell, p.item, p.option
					)
					from private.published_tallies p
					where p.round_id = r.id
				),
				'[]'
			)
		)
		from public.rounds r
		where r.id = p_round_id
	);
end;
$$;
COMMENT ON FUNCTION public.published_state(p_round_id uuid) IS 'What may be published of a round: its profile, n, [cell, n], [cell, item, option, n], [mark, n]; null for an unknown round.';
CREATE FUNCTION public.redeem_slip(p_round_id uuid, p_slip text, p_blinded_hash text) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
	v_slip private.slips;
begin
	perform private.require_server();
	perform private.require_hash(p_slip);
	perform private.require_hash(p_blinded_hash);
	perform private.share_round(p_round_id);
	select * into v_round from public.rounds where id = p_round_id and admission = 'ticket';
	if not found then
		return 'unknown';
	end if;
	if v_round.state <> 'open' or private.today() not between v_round.opens_on and v_round.closes_on then
		return 'closed';
	end if;
	select * into v_slip from private.slips
	where round_id = p_round_id and h = decode(p_slip, 'hex')
	for update;
	if not found then
		return 'unknown';
	end if;
	if v_slip.state = 'unused' then
		update private.slips
		set state = 'redeemed', blinded_hash = decode(p_blinded_hash, 'hex')
		where round_id = p_round_id and h = v_slip.h;
		return 'signed';
	end if;
	return case
		when v_slip.state = 'revoked' then 'revoked'
		when v_slip.blinded_hash = decode(p_blinded_hash, 'hex') then 'again'
		else 'other'
	end;
end;
$$;
COMMENT ON FUNCTION public.redeem_slip(p_round_id uuid, p_slip text, p_blinded_hash text) IS 'Redeems a slip of a round with tickets for one blinded message (hashes in hex): signed, again (the same message), other (redeemed for another), revoked, unknown or closed. SLTFM, ISOLA.';
CREATE FUNCTION public.remove_demonstration() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.remove_demonstration() IS 'Removes demonstration agencies with everything they hold, answers included; returns how many. Accounts in auth stay. NOTAD.';
CREATE FUNCTION public.remove_instrument_set(p_agency_id uuid, p_fiscal_year integer, p_revision uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_admin(p_agency_id);
	delete from public.instrument_sets
	where fiscal_year = p_fiscal_year and revision = p_revision;
	if not found then
		raise exception 'the set of the year was imported in the meantime' using errcode = 'INSST',
			hint = 'Look at what stands there now.';
	end if;
	perform audit.note(p_agency_id, 'instruments_removed', p_fiscal_year::text);
end;
$$;
COMMENT ON FUNCTION public.remove_instrument_set(p_agency_id uuid, p_fiscal_year integer, p_revision uuid) IS 'Removes the instrument set of a fiscal year that nothing uses, in the revision that the admin has seen, and notes it. NOTAD, INSST, INSFZ.';
CREATE FUNCTION public.replace_slips(p_round_id uuid, p_hashes text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $_$
declare
	v_round public.rounds;
	v_count constant integer := coalesce(cardinality(p_hashes), 0);
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'draft' or v_round.part <> 'iit' then
		raise exception 'slips are made for an internal round before it opens' using errcode = 'RNDST';
	end if;
	if v_round.admission = 'ticket' and v_round.key_fingerprint is null then
		raise exception 'slips for tickets carry the fingerprint of the round''s key' using errcode = 'NOFPR',
			hint = 'Make the key first.';
	end if;
	if exists (select from unnest(p_hashes) as s(h) where h is null or h !~ '^[0-9a-f]{64}$')
		or v_count <> (select count(distinct h) from unnest(p_hashes) as s(h)) then
		raise exception 'slips are distinct hashes of 32 bytes in lower-case hex' using errcode = 'SLTFM';
	end if;
	perform private.require_slip_count(v_round, v_count);
	delete from private.slips where round_id = p_round_id;
	insert into private.slips (round_id, h)
	select p_round_id, decode(h, 'hex')
	from unnest(p_hashes) as s(h)
	order by gen_random_uuid();
	update public.rounds
	set printed = v_count, spares = greatest(0, v_count - expected)
	where id = p_round_id;
	perform audit.note(
		v_round.agency_id,
		case when v_round.printed = 0 then 'slips_made' else 'slips_replaced' end,
		v_round.name,
		jsonb_build_object('round', v_round.slug, 'printed', v_count)
	);
end;
$_$;
COMMENT ON FUNCTION public.replace_slips(p_round_id uuid, p_hashes text[]) IS 'Replaces all slips of an internal draft by these hashes (hex) and counts them as printed. RNDST, NOFPR (tickets without a key), SLTFM, SLTCT.';
CREATE FUNCTION public.revoke_slip(p_round_id uuid, p_slip text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_round public.rounds;
	v_state text;
begin
	perform private.require_admin((select agency_id from public.rounds where id = p_round_id));
	perform private.require_hash(p_slip);
	v_round := private.seize_round(p_round_id);
	if v_round.state <> 'open' or v_round.admission <> 'ticket' then
		raise exception 'a slip is revoked while its round is open and has tickets' using errcode = 'RNDST';
	end if;
	select state into v_state from private.slips where round_id = p_round_id and h = decode(p_slip, 'hex');
	if not found then
		raise exception 'the round has no such slip' using errcode = 'SLTUN';
	end if;
	if v_state = 'redeemed' then
		raise exception 'the slip was used' using errcode = 'SLTUS',
			hint = 'A ticket cannot be taken back.';
	end if;
	update private.slips set state = 'revoked' where round_id = p_round_id and h = decode(p_slip, 'hex');
	perform audit.note(
		v_round.agency_id, 'slip_revoked', v_round.name, jsonb_build_object('round', v_round.slug)
	);
end;
$$;
COMMENT ON FUNCTION public.revoke_slip(p_round_id uuid, p_slip text) IS 'Revokes an unused slip (hash in hex) of an open round with tickets; again does nothing. RNDST, SLTFM, SLTUN (unknown), SLTUS (used).';
CREATE FUNCTION public.round_comments(p_round_id uuid, p_most integer) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
COMMENT ON FUNCTION public.round_comments(p_round_id uuid, p_most integer) IS 'Comments of a round for its analysts: {asks_comment, state, released (null until the close), kept_until (last day they are kept), bodies (at most so many, sorted by hash)}. NOTAN.';
CREATE FUNCTION public.round_counters(p_round_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select jsonb_build_object(
		'state', case when e.has_signed then 'closed' else r.state end,
		'admission', r.admission,
		'k', r.k,
		'key_fingerprint', r.key_fingerprint,
		'expected', r.expected,
		'printed', r.printed,
		'handed_out', r.handed_out,
		'spares', r.spares,
		'redeemed', case
			when r.state = 'closed' or e.has_signed
				then (select count(*) from private.slips s where s.round_id = r.id and s.state = 'redeemed')
			else r.redeemed_at_least
		end,
		'counted_on', r.turnout_on,
		'answers', case
			when r.state = 'closed' then (select count(*) from private.spent s where s.round_id = r.id)
		end
	)
	from public.rounds r
	cross join lateral (
		select r.signs_for is not null and r.state = 'void' and r.k <= (
			select count(*) from private.slips s where s.round_id = r.id and s.state = 'redeemed'
		) as has_signed
	) e
	where r.slug = p_round_slug and r.part = 'iit';
$$;
COMMENT ON FUNCTION public.round_counters(p_round_slug text) IS 'What is public of an internal round''s slips, or null: head count, printed, handed out, spares, redeemed (rounded down to a multiple of k on counted_on; exact once closed), and answers once closed.';
CREATE FUNCTION public.self_check() RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_server();
	return jsonb_build_object(
		'settings', (
			select coalesce(jsonb_object_agg(name, setting), '{}')
			from pg_catalog.pg_settings
			where name in (
				'log_statement', 'log_min_duration_statement', 'log_min_duration_sample',
				'log_transaction_sample_rate', 'log_parameter_max_length',
				'log_parameter_max_length_on_error', 'log_error_verbosity', 'track_commit_timestamp',
				'auto_explain.log_min_duration', 'auto_explain.log_parameter_max_length', 'pgaudit.log'
			)
		),
		'publications', (
			select coalesce(jsonb_agg(pubname || ': ' || tablename order by pubname, tablename), '[]')
			from pg_catalog.pg_publication_tables
			where schemaname = 'private'
		),
		-- A rule copies a row as well as a trigger does. No migration makes either.
		'triggers', (
			select coalesce(jsonb_agg(c.relname || ': ' || x.name order by c.relname, x.name), '[]')
			from (
				select tgrelid as relation, tgname as name from pg_catalog.pg_trigger where not tgisinternal
				union all
				select ev_class, rulename from pg_catalog.pg_rewrite where rulename <> '_RETURN'
			) x
			join pg_catalog.pg_class c on c.oid = x.relation
			join pg_catalog.pg_namespace s on s.oid = c.relnamespace
			where s.nspname = 'private'
		),
		'extensions', (
			select coalesce(jsonb_agg(extname order by extname), '[]') from pg_catalog.pg_extension
		),
		'without_rls', (
			select coalesce(jsonb_agg(s.nspname || '.' || c.relname order by s.nspname, c.relname), '[]')
			from pg_catalog.pg_class c
			join pg_catalog.pg_namespace s on s.oid = c.relnamespace
			where s.nspname in ('public', 'private') and c.relkind in ('r', 'p') and not c.relrowsecurity
		),
		'policies', (
			select coalesce(jsonb_agg(tablename || ': ' || policyname order by tablename, policyname), '[]')
			from pg_catalog.pg_policies
			where schemaname = 'private'
		),
		-- A view runs with its owner's rights, so row level security below it holds nobody back.
		'views', (
			select coalesce(jsonb_agg(distinct v.oid::regclass::text), '[]')
			from pg_catalog.pg_depend d
			join pg_catalog.pg_rewrite w on w.oid = d.objid
			join pg_catalog.pg_class v on v.oid = w.ev_class
			join pg_catalog.pg_class c on c.oid = d.refobjid
			join pg_catalog.pg_namespace s on s.oid = c.relnamespace
			where d.classid = 'pg_catalog.pg_rewrite'::regclass
				and d.refclassid = 'pg_catalog.pg_class'::regclass
				and s.nspname = 'private' and c.relkind in ('r', 'p') and v.oid <> c.oid
		),
		'open_functions', (
			select coalesce(jsonb_agg(p.oid::regprocedure::text order by p.oid::regprocedure::text), '[]')
			from pg_catalog.pg_proc p
			join pg_catalog.pg_namespace s on s.oid = p.pronamespace
			where s.nspname in ('public', 'private')
				and (p.proacl is null or exists (select from pg_catalog.aclexplode(p.proacl) where grantee = 0))
				-- An extension brings its own functions into public.
				and not exists (
					select from pg_catalog.pg_depend
					where classid = 'pg_catalog.pg_proc'::regclass and objid = p.oid and deptype = 'e'
				)
		),
		'rounds_in_work', (
			select coalesce(jsonb_agg(id order by id), '[]') from public.rounds where state in ('open', 'closing')
		)
	);
end;
$$;
COMMENT ON FUNCTION public.self_check() IS 'Settings, publications, triggers, extensions and rights of this database, and the rounds in work. Judged outside.';
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
CREATE FUNCTION public.slip_state(p_round_id uuid, p_slip text) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_server();
	perform private.require_hash(p_slip);
	return (
		select coalesce(s.state, 'unknown')
		from public.rounds r
		left join private.slips s on s.round_id = r.id and s.h = decode(p_slip, 'hex')
		where r.id = p_round_id and r.admission = 'ticket'
	);
end;
$$;
COMMENT ON FUNCTION public.slip_state(p_round_id uuid, p_slip text) IS 'unused, redeemed, revoked or unknown, for a slip (hash in hex) of a round with tickets; null for any other round. SLTFM.';
CREATE FUNCTION public.snapshot_turnout() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_server();
	update public.rounds r
	set turnout_on = private.today(),
		turnout_at_least = (select count(*) from private.spent s where s.round_id = r.id) / r.k * r.k,
		redeemed_at_least = (
			select count(*) from private.slips s where s.round_id = r.id and s.state = 'redeemed'
		) / r.k * r.k
	where r.state = 'open' and (r.turnout_on is null or r.turnout_on < private.today());
end;
$$;
COMMENT ON FUNCTION public.snapshot_turnout() IS 'Sets turnout and redeemed slips of open rounds, once a day, rounded down to a multiple of k.';
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
CREATE FUNCTION public.submit_paper(p_round_id uuid, p_user_id uuid, p_response jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
	v_outcome text;
	v_today constant date := private.today();
begin
	perform private.require_server();
	if not exists (
		select
		from public.rounds r
		join public.memberships m on m.agency_id = r.agency_id
		where r.id = p_round_id and m.user_id = p_user_id and m.role in ('admin', 'interviewer')
	) then
		raise exception 'the person is neither admin nor interviewer of the agency'
			using errcode = 'NOTIN', hint = 'Ask an admin of your agency for the role.';
	end if;
	-- A ticket is on a phone. What came without one would be spent as if it were one.
	if exists (select from public.rounds where id = p_round_id and admission = 'ticket') then
		raise exception 'a round with tickets takes no papers' using errcode = 'TKTPA';
	end if;
	v_outcome := public.submit_responses(
		jsonb_build_array(p_response || jsonb_build_object('round_id', p_round_id))
	) ->> 0;
	if v_outcome = 'ok' then
		insert into audit.paper_entries as e (round_id, day, user_id, n)
		values (p_round_id, v_today, p_user_id, 1)
		on conflict (round_id, day, user_id) do update set n = e.n + 1;
	end if;
	return jsonb_build_object(
		'outcome', v_outcome,
		'today', coalesce((
			select n
			from audit.paper_entries
			where round_id = p_round_id and day = v_today and user_id = p_user_id
		), 0)
	);
end;
$$;
COMMENT ON FUNCTION public.submit_paper(p_round_id uuid, p_user_id uuid, p_response jsonb) IS 'Submits one answer typed in from paper, as submit_responses does: {outcome, today (how many papers of this round the person has typed in today)}. NOTIN, TKTPA, SUBFM.';
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
$_$;
COMMENT ON FUNCTION public.submit_responses(p_responses jsonb) IS 'Takes up to 200 of {round_id, cell, h, envelope, slip, comment} (hex; slip null except in a draw, comment null except where the round asks) and answers, in their order, ok, already, closed, unknown, other_form, slip_unknown or slip_used. SUBSZ, SUBFM, ISOLA.';
CREATE FUNCTION public.ticket_issuer(p_round_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select jsonb_build_object('issuer', r.issuer, 'issuer_key', r.issuer_key, 'signs_for', r.signs_for)
	from public.rounds r
	where r.slug = p_round_slug and coalesce(r.issuer, r.signs_for) is not null;
$$;
COMMENT ON FUNCTION public.ticket_issuer(p_round_slug text) IS 'Of a round whose tickets are signed by one Prongsai and used at another: issuer (slug there) and issuer_key (SPKI in hex), or signs_for (address of the collector''s round). Null of any other round.';
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
	delete from private.inbox_comments where round_id = p_round_id;
	update public.rounds set state = 'void' where id = p_round_id;
end;
$$;
COMMENT ON FUNCTION public.void_round(p_round_id uuid) IS 'closing -> void where fewer than k answered: deletes the envelopes and publishes nothing (RNDST, VOIDK).';
CREATE TABLE audit.paper_entries (
    round_id uuid NOT NULL,
    day date NOT NULL,
    user_id uuid NOT NULL,
    n integer NOT NULL,
    is_noted boolean DEFAULT false NOT NULL,
    CONSTRAINT paper_entries_n_is_a_days_work CHECK (((n >= 1) AND (n <= 2000)))
);
COMMENT ON TABLE audit.paper_entries IS 'How many papers a person typed in on a day.';
COMMENT ON COLUMN audit.paper_entries.round_id IS 'The round they were typed into.';
COMMENT ON COLUMN audit.paper_entries.day IS 'Day in Thailand.';
COMMENT ON COLUMN audit.paper_entries.user_id IS 'The account that typed them.';
COMMENT ON COLUMN audit.paper_entries.n IS 'How many, repeats not counted.';
COMMENT ON COLUMN audit.paper_entries.is_noted IS 'Whether the day stands in the record of acts.';
CREATE TABLE private.comment_releases (
    round_id uuid NOT NULL,
    released integer NOT NULL,
    CONSTRAINT comment_releases_released_is_none_or_5 CHECK (((released = 0) OR (released >= 5)))
);
COMMENT ON TABLE private.comment_releases IS 'What became of a closed round''s comments.';
COMMENT ON COLUMN private.comment_releases.round_id IS 'The round.';
COMMENT ON COLUMN private.comment_releases.released IS 'How many were kept at the close; 0 where there were too few.';
CREATE TABLE private.comments (
    round_id uuid NOT NULL,
    body text NOT NULL,
    CONSTRAINT comments_body_length CHECK (((length(body) >= 1) AND (length(body) <= 4094)))
);
COMMENT ON TABLE private.comments IS 'Comments of closed rounds in own words, each by itself; no column joins them to an answer.';
COMMENT ON COLUMN private.comments.round_id IS 'The round.';
COMMENT ON COLUMN private.comments.body IS 'The text as its writer saw it before sending, with numbers and addresses cut out.';
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
CREATE TABLE private.inbox_comments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    round_id uuid NOT NULL,
    envelope bytea NOT NULL,
    CONSTRAINT inbox_comments_envelope_has_one_length CHECK ((octet_length(envelope) = 4124))
)
WITH (autovacuum_vacuum_threshold='0', autovacuum_vacuum_scale_factor='0');
COMMENT ON TABLE private.inbox_comments IS 'Sealed comments that wait for the close: one for each answer, also where nothing was written.';
COMMENT ON COLUMN private.inbox_comments.id IS 'Random name of the envelope.';
COMMENT ON COLUMN private.inbox_comments.round_id IS 'The round; sealed in.';
COMMENT ON COLUMN private.inbox_comments.envelope IS 'AES-256-GCM under the round''s key, always 4,124 bytes.';
CREATE TABLE private.marks (
    round_id uuid NOT NULL,
    mark text NOT NULL,
    n integer NOT NULL,
    CONSTRAINT marks_mark_is_known CHECK ((mark = ANY (ARRAY['all_top'::text, 'assisted'::text, 'paper'::text]))),
    CONSTRAINT marks_n_is_positive CHECK ((n > 0))
);
COMMENT ON TABLE private.marks IS 'How many mixed answers of a round bear a mark.';
COMMENT ON COLUMN private.marks.round_id IS 'The round.';
COMMENT ON COLUMN private.marks.mark IS 'all_top: every item answered, at its best option; assisted: given with help; paper: typed in from paper.';
COMMENT ON COLUMN private.marks.n IS 'How many answers, over all mixes and cells.';
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
COMMENT ON TABLE private.responses IS 'Mixed and shuffled answers of external rounds; not one of an internal round.';
COMMENT ON COLUMN private.responses.round_id IS 'The round.';
COMMENT ON COLUMN private.responses.cell IS 'Publication cell it was counted in.';
COMMENT ON COLUMN private.responses.day IS 'Day of the mix.';
COMMENT ON COLUMN private.responses.answers IS 'Option by item of one respondent, nobody knows whose; - is no answer.';
CREATE TABLE private.slips (
    round_id uuid NOT NULL,
    h bytea NOT NULL,
    state text DEFAULT 'unused'::text NOT NULL,
    blinded_hash bytea,
    CONSTRAINT slips_blinded_hash_is_a_hash CHECK ((octet_length(blinded_hash) = 32)),
    CONSTRAINT slips_h_is_a_hash CHECK ((octet_length(h) = 32)),
    CONSTRAINT slips_only_redeemed_ones_were_blinded CHECK (((blinded_hash IS NULL) OR (state = 'redeemed'::text))),
    CONSTRAINT slips_state_is_known CHECK ((state = ANY (ARRAY['unused'::text, 'redeemed'::text, 'revoked'::text])))
)
WITH (autovacuum_vacuum_threshold='0', autovacuum_vacuum_scale_factor='0.01');
COMMENT ON TABLE private.slips IS 'Slips of internal rounds, known by the hash of their code.';
COMMENT ON COLUMN private.slips.round_id IS 'The round the slip is good for.';
COMMENT ON COLUMN private.slips.h IS 'HMAC-SHA-256 of round and code under a secret outside the database.';
COMMENT ON COLUMN private.slips.state IS 'unused, redeemed (an answer came with it, or a ticket was signed for it) or revoked.';
COMMENT ON COLUMN private.slips.blinded_hash IS 'SHA-256 of the blinded message that was signed for it, so that a lost reply can be repeated; blinded, it leads to no ticket. Forgotten by compact_round.';
CREATE TABLE private.spent (
    round_id uuid NOT NULL,
    h bytea NOT NULL,
    CONSTRAINT spent_h_is_a_hash CHECK ((octet_length(h) = 32))
)
WITH (autovacuum_vacuum_threshold='0', autovacuum_vacuum_scale_factor='0.01');
COMMENT ON TABLE private.spent IS 'Marks against counting twice: this form or ticket was used. No column joins them to an answer.';
COMMENT ON COLUMN private.spent.round_id IS 'The round.';
COMMENT ON COLUMN private.spent.h IS 'SHA-256 of the random number in the form or ticket; nothing about the respondent is in it.';
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
    kind text,
    target numeric(5,2) DEFAULT 85 NOT NULL,
    digits text DEFAULT 'arabic'::text NOT NULL,
    data_contact text NOT NULL,
    hosted_by text NOT NULL,
    kept_in text,
    retention_days integer DEFAULT 90 NOT NULL,
    region_id uuid,
    cluster_id uuid,
    is_demonstration boolean DEFAULT false NOT NULL,
    CONSTRAINT agencies_data_contact_length CHECK (((length(data_contact) >= 1) AND (length(data_contact) <= 300))),
    CONSTRAINT agencies_digits_are_known CHECK ((digits = ANY (ARRAY['arabic'::text, 'thai'::text]))),
    CONSTRAINT agencies_hosted_by_length CHECK (((length(hosted_by) >= 1) AND (length(hosted_by) <= 300))),
    CONSTRAINT agencies_kept_in_length CHECK (((length(kept_in) >= 1) AND (length(kept_in) <= 300))),
    CONSTRAINT agencies_kind_is_known CHECK ((kind = ANY (ARRAY['subdistrict'::text, 'subdistrict_municipality'::text, 'town_municipality'::text, 'city_municipality'::text, 'province_organization'::text, 'department'::text, 'province'::text, 'enterprise'::text, 'university'::text, 'public_organization'::text, 'other'::text]))),
    CONSTRAINT agencies_name_en_length CHECK (((length(name_en) >= 1) AND (length(name_en) <= 200))),
    CONSTRAINT agencies_name_th_length CHECK (((length(name_th) >= 1) AND (length(name_th) <= 200))),
    CONSTRAINT agencies_retention_days_is_bounded CHECK (((retention_days >= 30) AND (retention_days <= 3650))),
    CONSTRAINT agencies_slug_is_not_a_page CHECK ((slug <> 'data'::text)),
    CONSTRAINT agencies_slug_is_readable CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60))),
    CONSTRAINT agencies_target_is_a_score CHECK (((target >= (0)::numeric) AND (target <= (100)::numeric)))
);
COMMENT ON TABLE public.agencies IS 'A public body that measures its own integrity with Prongsai.';
COMMENT ON COLUMN public.agencies.id IS 'Random; never printed.';
COMMENT ON COLUMN public.agencies.slug IS 'Word in the address of its public results; never changes.';
COMMENT ON COLUMN public.agencies.name_th IS 'Official Thai name.';
COMMENT ON COLUMN public.agencies.name_en IS 'English name.';
COMMENT ON COLUMN public.agencies.kind IS 'Kind of body, as the assessment groups them; null: the agency has not said.';
COMMENT ON COLUMN public.agencies.target IS 'Score that the agency wants to reach, 0 to 100; what a new round begins with.';
COMMENT ON COLUMN public.agencies.digits IS 'Digits in which pages in Thai write numbers to respondents and staff: arabic (123) or thai (๑๒๓).';
COMMENT ON COLUMN public.agencies.data_contact IS 'Who answers questions on personal data; shown in the notice.';
COMMENT ON COLUMN public.agencies.hosted_by IS 'Who runs the machine; shown in the notice.';
COMMENT ON COLUMN public.agencies.kept_in IS 'Country and place where the data are kept, as the notice says it; null: the agency has not said.';
COMMENT ON COLUMN public.agencies.retention_days IS 'Days from the last mix of an external round until its rows and marks are deleted; totals stay.';
COMMENT ON COLUMN public.agencies.region_id IS 'The region that oversees it; null: none. Set by configure_regions.';
COMMENT ON COLUMN public.agencies.cluster_id IS 'The agencies it is surveyed with; null: none. Set by configure_clusters.';
COMMENT ON COLUMN public.agencies.is_demonstration IS 'Made-up figures. Only such an agency can be removed with everything it holds; never changes.';
CREATE TABLE public.clusters (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug text NOT NULL,
    name_th text NOT NULL,
    name_en text NOT NULL,
    lead_id uuid NOT NULL,
    CONSTRAINT clusters_name_en_length CHECK (((length(name_en) >= 1) AND (length(name_en) <= 200))),
    CONSTRAINT clusters_name_th_length CHECK (((length(name_th) >= 1) AND (length(name_th) <= 200))),
    CONSTRAINT clusters_slug_is_readable CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)))
);
COMMENT ON TABLE public.clusters IS 'Agencies that are surveyed together.';
COMMENT ON COLUMN public.clusters.id IS 'Random; never printed.';
COMMENT ON COLUMN public.clusters.slug IS 'Its code in the file.';
COMMENT ON COLUMN public.clusters.name_th IS 'Thai name.';
COMMENT ON COLUMN public.clusters.name_en IS 'English name.';
COMMENT ON COLUMN public.clusters.lead_id IS 'The agency of it that holds its joint rounds.';
CREATE TABLE public.instrument_sets (
    fiscal_year integer NOT NULL,
    content jsonb NOT NULL,
    revision uuid DEFAULT gen_random_uuid() NOT NULL,
    imported_on date DEFAULT private.today() NOT NULL,
    is_frozen boolean DEFAULT false NOT NULL,
    CONSTRAINT instrument_sets_content_is_of_the_year CHECK (COALESCE(((content #>> '{set,fiscalYear}'::text[]) = (fiscal_year)::text), false)),
    CONSTRAINT instrument_sets_content_is_whole CHECK (COALESCE(((jsonb_typeof((content #> '{set,instruments}'::text[])) = 'object'::text) AND (jsonb_typeof((content -> 'instruments'::text)) = 'array'::text)), false)),
    CONSTRAINT instrument_sets_content_size CHECK ((length((content)::text) <= 1000000)),
    CONSTRAINT instrument_sets_fiscal_year_is_later CHECK (((fiscal_year >= 2568) AND (fiscal_year <= 2650)))
);
COMMENT ON TABLE public.instrument_sets IS 'The assessment of a fiscal year that does not come with Prongsai, as it was imported.';
COMMENT ON COLUMN public.instrument_sets.fiscal_year IS 'Buddhist fiscal year.';
COMMENT ON COLUMN public.instrument_sets.content IS 'The set and its instruments, as src/lib/ita/instrument/whole-set.ts reads them.';
COMMENT ON COLUMN public.instrument_sets.revision IS 'Another one after each import, so that every server notices.';
COMMENT ON COLUMN public.instrument_sets.imported_on IS 'Day in Thailand of the latest import.';
COMMENT ON COLUMN public.instrument_sets.is_frozen IS 'A round of it has been opened: it never changes again, whatever becomes of the round.';
CREATE TABLE public.joint_agencies (
    round_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    name_th text NOT NULL,
    name_en text NOT NULL
);
COMMENT ON TABLE public.joint_agencies IS 'The agencies that a joint round speaks for; frozen when it opens.';
COMMENT ON COLUMN public.joint_agencies.round_id IS 'The joint round.';
COMMENT ON COLUMN public.joint_agencies.agency_id IS 'One of the agencies.';
COMMENT ON COLUMN public.joint_agencies.name_th IS 'Its Thai name then.';
COMMENT ON COLUMN public.joint_agencies.name_en IS 'Its English name then.';
CREATE TABLE public.measure_progress (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    measure_id uuid NOT NULL,
    agency_id uuid NOT NULL,
    done_on date NOT NULL,
    note text NOT NULL,
    evidence_url text,
    CONSTRAINT measure_progress_day_is_of_our_time CHECK (((done_on >= '2016-10-01'::date) AND (done_on <= '2110-12-31'::date))),
    CONSTRAINT measure_progress_evidence_is_a_web_address CHECK (((evidence_url ~* '^https?://[^[:space:]]+$'::text) AND (length(evidence_url) <= 2000))),
    CONSTRAINT measure_progress_note_length CHECK (((length(note) >= 1) AND (length(note) <= 1000)))
);
COMMENT ON TABLE public.measure_progress IS 'What was done for a measure on a day.';
COMMENT ON COLUMN public.measure_progress.id IS 'Random.';
COMMENT ON COLUMN public.measure_progress.measure_id IS 'The measure.';
COMMENT ON COLUMN public.measure_progress.agency_id IS 'The agency of the measure.';
COMMENT ON COLUMN public.measure_progress.done_on IS 'The day.';
COMMENT ON COLUMN public.measure_progress.note IS 'What was done.';
COMMENT ON COLUMN public.measure_progress.evidence_url IS 'Where it can be seen; http or https.';
CREATE TABLE public.measures (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    agency_id uuid NOT NULL,
    fiscal_year integer NOT NULL,
    theme smallint,
    title text NOT NULL,
    items_year integer NOT NULL,
    items text[] DEFAULT '{}'::text[] NOT NULL,
    unit text DEFAULT ''::text NOT NULL,
    steps text[] DEFAULT '{}'::text[] NOT NULL,
    starts_on date,
    ends_on date,
    state text DEFAULT 'planned'::text NOT NULL,
    dropped_reason text DEFAULT ''::text NOT NULL,
    half_year text DEFAULT ''::text NOT NULL,
    half_year_on date,
    result text DEFAULT ''::text NOT NULL,
    result_on date,
    is_public boolean DEFAULT false NOT NULL,
    CONSTRAINT measures_days_are_in_order CHECK ((ends_on >= starts_on)),
    CONSTRAINT measures_days_are_of_our_time CHECK ((((starts_on >= '2016-10-01'::date) AND (starts_on <= '2110-12-31'::date)) AND ((ends_on >= '2016-10-01'::date) AND (ends_on <= '2110-12-31'::date)))),
    CONSTRAINT measures_dropped_with_a_reason CHECK ((((state = 'dropped'::text) = (dropped_reason <> ''::text)) AND (length(dropped_reason) <= 500))),
    CONSTRAINT measures_fiscal_year_is_buddhist CHECK (((fiscal_year >= 2560) AND (fiscal_year <= 2650))),
    CONSTRAINT measures_half_year_is_whole CHECK ((((half_year = ''::text) = (half_year_on IS NULL)) AND (length(half_year) <= 4000))),
    CONSTRAINT measures_items_are_codes CHECK (((cardinality(items) <= 20) AND (array_position(items, NULL::text) IS NULL) AND (array_to_string(items, ' '::text) ~ '^([ioe][1-9][0-9]?( [ioe][1-9][0-9]?)*)?$'::text))),
    CONSTRAINT measures_items_year_is_buddhist CHECK (((items_year >= 2560) AND (items_year <= 2650))),
    CONSTRAINT measures_reports_are_of_our_time CHECK (((half_year_on <= '2110-12-31'::date) AND (result_on <= '2110-12-31'::date))),
    CONSTRAINT measures_reports_are_of_their_year CHECK (((half_year_on >= make_date((fiscal_year - 544), 10, 1)) AND (result_on >= make_date((fiscal_year - 544), 10, 1)))),
    CONSTRAINT measures_result_is_whole CHECK ((((result = ''::text) = (result_on IS NULL)) AND (length(result) <= 4000))),
    CONSTRAINT measures_state_is_known CHECK ((state = ANY (ARRAY['planned'::text, 'under_way'::text, 'done'::text, 'dropped'::text]))),
    CONSTRAINT measures_steps_are_few_and_short CHECK (((cardinality(steps) <= 12) AND (array_position(steps, NULL::text) IS NULL) AND (''::text <> ALL (steps)) AND (length(array_to_string(steps, ''::text)) <= 6000))),
    CONSTRAINT measures_theme_is_one_of_seven CHECK (((theme >= 1) AND (theme <= 7))),
    CONSTRAINT measures_title_length CHECK (((length(title) >= 1) AND (length(title) <= 300))),
    CONSTRAINT measures_unit_length CHECK ((length(unit) <= 200))
);
COMMENT ON TABLE public.measures IS 'What an agency does about its result in a fiscal year.';
COMMENT ON COLUMN public.measures.id IS 'Random.';
COMMENT ON COLUMN public.measures.agency_id IS 'The agency.';
COMMENT ON COLUMN public.measures.fiscal_year IS 'Buddhist fiscal year in which it is carried out.';
COMMENT ON COLUMN public.measures.theme IS '1 to 7 (ประเด็น); null where its items belong to none.';
COMMENT ON COLUMN public.measures.title IS 'What is done.';
COMMENT ON COLUMN public.measures.items_year IS 'Fiscal year of the instruments that items are codes of; numbers do not carry over.';
COMMENT ON COLUMN public.measures.items IS 'Items it answers, such as i21 or o24.';
COMMENT ON COLUMN public.measures.unit IS 'The responsible unit, not a person; empty in a draft.';
COMMENT ON COLUMN public.measures.steps IS 'Steps in their order.';
COMMENT ON COLUMN public.measures.starts_on IS 'First day; null in a draft.';
COMMENT ON COLUMN public.measures.ends_on IS 'Last day; null in a draft.';
COMMENT ON COLUMN public.measures.state IS 'planned, under_way, done or dropped.';
COMMENT ON COLUMN public.measures.dropped_reason IS 'Why it was dropped; filled then and only then.';
COMMENT ON COLUMN public.measures.half_year IS 'Follow-up of the first half of the year; empty until it is told.';
COMMENT ON COLUMN public.measures.half_year_on IS 'Day of that follow-up.';
COMMENT ON COLUMN public.measures.result IS 'Result of the year; empty until it is told.';
COMMENT ON COLUMN public.measures.result_on IS 'Day of that result.';
COMMENT ON COLUMN public.measures.is_public IS 'Whether visitors may read it.';
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
CREATE TABLE public.official_imports (
    agency_id uuid NOT NULL,
    fiscal_year integer NOT NULL,
    number integer NOT NULL,
    imported_on date,
    imported_by text,
    content jsonb NOT NULL,
    CONSTRAINT official_imports_content_is_whole CHECK (((jsonb_typeof((content -> 'figures'::text)) = 'array'::text) AND (jsonb_typeof((content -> 'remarks'::text)) = 'array'::text))),
    CONSTRAINT official_imports_fiscal_year_is_buddhist CHECK (((fiscal_year >= 2560) AND (fiscal_year <= 2650))),
    CONSTRAINT official_imports_imported_by_length CHECK (((length(imported_by) >= 1) AND (length(imported_by) <= 320))),
    CONSTRAINT official_imports_number_is_positive CHECK ((number > 0))
);
COMMENT ON TABLE public.official_imports IS 'What the official figures of a fiscal year were after each import.';
COMMENT ON COLUMN public.official_imports.agency_id IS 'The agency that was assessed.';
COMMENT ON COLUMN public.official_imports.fiscal_year IS 'Buddhist fiscal year.';
COMMENT ON COLUMN public.official_imports.number IS 'Counted from 1 for each agency and year; the highest is the present state.';
COMMENT ON COLUMN public.official_imports.imported_on IS 'Day in Thailand; null for figures that were there before imports were counted.';
COMMENT ON COLUMN public.official_imports.imported_by IS 'E-mail address of the admin who confirmed it; null for the server, and for figures from before.';
COMMENT ON COLUMN public.official_imports.content IS 'Source, rank, day of announcement, figures and remarks, whole; no figures where the year was withdrawn.';
CREATE TABLE public.official_remarks (
    agency_id uuid NOT NULL,
    fiscal_year integer NOT NULL,
    part text NOT NULL,
    code text NOT NULL,
    remark text NOT NULL,
    CONSTRAINT official_remarks_code_length CHECK (((length(code) >= 1) AND (length(code) <= 20))),
    CONSTRAINT official_remarks_fiscal_year_is_buddhist CHECK (((fiscal_year >= 2560) AND (fiscal_year <= 2650))),
    CONSTRAINT official_remarks_part_is_known CHECK ((part = ANY (ARRAY['iit'::text, 'eit_public'::text, 'eit_survey'::text, 'eit'::text, 'oit'::text, 'ita'::text]))),
    CONSTRAINT official_remarks_remark_length CHECK (((length(remark) >= 1) AND (length(remark) <= 4000)))
);
COMMENT ON TABLE public.official_remarks IS 'What the assessors wrote about a figure of a fiscal year.';
COMMENT ON COLUMN public.official_remarks.agency_id IS 'The agency that was assessed.';
COMMENT ON COLUMN public.official_remarks.fiscal_year IS 'Buddhist fiscal year.';
COMMENT ON COLUMN public.official_remarks.part IS 'As in official_figures.';
COMMENT ON COLUMN public.official_remarks.code IS 'As in official_figures; it may be a figure that was not published.';
COMMENT ON COLUMN public.official_remarks.remark IS 'The assessors'' words.';
CREATE TABLE public.official_sources (
    agency_id uuid NOT NULL,
    fiscal_year integer NOT NULL,
    source_th text NOT NULL,
    source_en text NOT NULL,
    is_example boolean DEFAULT false NOT NULL,
    rank integer,
    rank_among text,
    announced_on date,
    CONSTRAINT official_sources_fiscal_year_is_buddhist CHECK (((fiscal_year >= 2560) AND (fiscal_year <= 2650))),
    CONSTRAINT official_sources_rank_among_length CHECK (((length(rank_among) >= 1) AND (length(rank_among) <= 200))),
    CONSTRAINT official_sources_rank_is_a_place CHECK (((rank >= 1) AND (rank <= 99999))),
    CONSTRAINT official_sources_source_en_length CHECK (((length(source_en) >= 1) AND (length(source_en) <= 500))),
    CONSTRAINT official_sources_source_th_length CHECK (((length(source_th) >= 1) AND (length(source_th) <= 500)))
);
COMMENT ON TABLE public.official_sources IS 'Where the official figures of a fiscal year come from.';
COMMENT ON COLUMN public.official_sources.agency_id IS 'The agency that was assessed.';
COMMENT ON COLUMN public.official_sources.fiscal_year IS 'Buddhist fiscal year.';
COMMENT ON COLUMN public.official_sources.source_th IS 'The source in Thai, as the report cites it.';
COMMENT ON COLUMN public.official_sources.source_en IS 'The source in English.';
COMMENT ON COLUMN public.official_sources.is_example IS 'Made up or of another agency, for showing; labelled so wherever it appears.';
COMMENT ON COLUMN public.official_sources.rank IS 'Place among bodies of its kind, as announced.';
COMMENT ON COLUMN public.official_sources.rank_among IS 'Among whom the rank counts, such as all sub-district offices.';
COMMENT ON COLUMN public.official_sources.announced_on IS 'Day the result was announced.';
CREATE TABLE public.oit_self_checks (
    agency_id uuid NOT NULL,
    fiscal_year integer NOT NULL,
    instrument_id text NOT NULL,
    item text NOT NULL,
    ticked smallint[] DEFAULT '{}'::smallint[] NOT NULL,
    evidence_url text,
    note text DEFAULT ''::text NOT NULL,
    responsible text DEFAULT ''::text NOT NULL,
    state text DEFAULT 'not_started'::text NOT NULL,
    link_outcome text,
    link_status integer,
    link_target text,
    link_checked_at timestamp with time zone,
    CONSTRAINT oit_self_checks_evidence_is_a_web_address CHECK (((evidence_url ~* '^https?://[^[:space:]]+$'::text) AND (length(evidence_url) <= 2000))),
    CONSTRAINT oit_self_checks_fiscal_year_is_buddhist CHECK (((fiscal_year >= 2560) AND (fiscal_year <= 2650))),
    CONSTRAINT oit_self_checks_instrument_is_oit CHECK ((instrument_id ~ '^oit-2[5-7][0-9]{2}$'::text)),
    CONSTRAINT oit_self_checks_item_is_a_code CHECK ((item ~ '^o[1-9][0-9]?$'::text)),
    CONSTRAINT oit_self_checks_link_is_whole CHECK (((link_outcome IS NULL) = (link_checked_at IS NULL))),
    CONSTRAINT oit_self_checks_link_outcome_is_known CHECK ((link_outcome = ANY (ARRAY['answers'::text, 'moved'::text, 'broken'::text, 'silent'::text, 'refused'::text]))),
    CONSTRAINT oit_self_checks_link_status_is_http CHECK (((link_status >= 100) AND (link_status <= 599))),
    CONSTRAINT oit_self_checks_link_target_is_a_web_address CHECK (((link_target ~* '^https?://'::text) AND (length(link_target) <= 2000))),
    CONSTRAINT oit_self_checks_note_length CHECK ((length(note) <= 2000)),
    CONSTRAINT oit_self_checks_responsible_length CHECK ((length(responsible) <= 200)),
    CONSTRAINT oit_self_checks_state_is_known CHECK ((state = ANY (ARRAY['not_started'::text, 'gathering'::text, 'published'::text, 'checked'::text]))),
    CONSTRAINT oit_self_checks_ticked_are_numbers CHECK (((cardinality(ticked) <= 20) AND (array_position(ticked, NULL::smallint) IS NULL) AND (1 <= ALL (ticked)) AND (20 >= ALL (ticked))))
);
COMMENT ON TABLE public.oit_self_checks IS 'How far the agency has come with publishing one OIT item of a fiscal year.';
COMMENT ON COLUMN public.oit_self_checks.agency_id IS 'The agency.';
COMMENT ON COLUMN public.oit_self_checks.fiscal_year IS 'Buddhist fiscal year that is prepared for.';
COMMENT ON COLUMN public.oit_self_checks.instrument_id IS 'The checklist whose items and elements are ticked, such as oit-2566; it may be of an earlier year.';
COMMENT ON COLUMN public.oit_self_checks.item IS 'o1 to o43.';
COMMENT ON COLUMN public.oit_self_checks.ticked IS 'Places of the elements that are published, counted from 1 as the checklist lists them.';
COMMENT ON COLUMN public.oit_self_checks.evidence_url IS 'Where it is published; http or https.';
COMMENT ON COLUMN public.oit_self_checks.note IS 'What colleagues should know.';
COMMENT ON COLUMN public.oit_self_checks.responsible IS 'The unit that sees to it; a unit, not a person.';
COMMENT ON COLUMN public.oit_self_checks.state IS 'not_started, gathering, published or checked.';
COMMENT ON COLUMN public.oit_self_checks.link_outcome IS 'What the last check of the evidence address found: answers, moved, broken (an error page), silent, or refused (not an address we would ask).';
COMMENT ON COLUMN public.oit_self_checks.link_status IS 'HTTP status of that answer.';
COMMENT ON COLUMN public.oit_self_checks.link_target IS 'Where the address led, if elsewhere.';
COMMENT ON COLUMN public.oit_self_checks.link_checked_at IS 'When the address was asked.';
CREATE TABLE public.overseers (
    user_id uuid NOT NULL,
    region_id uuid NOT NULL
);
COMMENT ON TABLE public.overseers IS 'One person who oversees one region.';
COMMENT ON COLUMN public.overseers.user_id IS 'The person, as Supabase Auth knows them.';
COMMENT ON COLUMN public.overseers.region_id IS 'The region.';
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
CREATE TABLE public.regions (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug text NOT NULL,
    name_th text NOT NULL,
    name_en text NOT NULL,
    level text NOT NULL,
    parent_id uuid,
    parent_level text GENERATED ALWAYS AS (
CASE
    WHEN (parent_id IS NOT NULL) THEN 'province'::text
    ELSE NULL::text
END) STORED,
    CONSTRAINT regions_level_is_known CHECK ((level = ANY (ARRAY['district'::text, 'province'::text]))),
    CONSTRAINT regions_name_en_length CHECK (((length(name_en) >= 1) AND (length(name_en) <= 200))),
    CONSTRAINT regions_name_th_length CHECK (((length(name_th) >= 1) AND (length(name_th) <= 200))),
    CONSTRAINT regions_only_districts_have_a_parent CHECK (((parent_id IS NULL) OR (level = 'district'::text))),
    CONSTRAINT regions_slug_is_readable CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)))
);
COMMENT ON TABLE public.regions IS 'A district or province that oversees agencies.';
COMMENT ON COLUMN public.regions.id IS 'Random; never printed.';
COMMENT ON COLUMN public.regions.slug IS 'Its code in the file, and the word in the address of its overview.';
COMMENT ON COLUMN public.regions.name_th IS 'Thai name.';
COMMENT ON COLUMN public.regions.name_en IS 'English name.';
COMMENT ON COLUMN public.regions.level IS 'district or province.';
COMMENT ON COLUMN public.regions.parent_id IS 'The province of a district, where that oversees as well.';
COMMENT ON COLUMN public.regions.parent_level IS 'Always province; part of the key that holds it.';
CREATE TABLE public.report_edits (
    agency_id uuid NOT NULL,
    fiscal_year integer NOT NULL,
    locale text NOT NULL,
    sentence text NOT NULL,
    words text NOT NULL,
    replaced text NOT NULL,
    CONSTRAINT report_edits_fiscal_year_is_buddhist CHECK (((fiscal_year >= 2560) AND (fiscal_year <= 2650))),
    CONSTRAINT report_edits_locale_is_a_code CHECK ((locale ~ '^[a-z]{2}$'::text)),
    CONSTRAINT report_edits_replaced_length CHECK (((length(replaced) >= 1) AND (length(replaced) <= 8000))),
    CONSTRAINT report_edits_sentence_is_a_key CHECK ((sentence ~ '^[a-z0-9._]{1,60}$'::text)),
    CONSTRAINT report_edits_words_length CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);
COMMENT ON TABLE public.report_edits IS 'A sentence of a yearly report as the agency has rewritten it.';
COMMENT ON COLUMN public.report_edits.agency_id IS 'The agency.';
COMMENT ON COLUMN public.report_edits.fiscal_year IS 'Buddhist fiscal year that the report analyses.';
COMMENT ON COLUMN public.report_edits.locale IS 'Language of the report: th or en.';
COMMENT ON COLUMN public.report_edits.sentence IS 'Key of the sentence, such as theme.6.conclusion.';
COMMENT ON COLUMN public.report_edits.words IS 'What the agency says instead.';
COMMENT ON COLUMN public.report_edits.replaced IS 'What the figures said when it was rewritten; where they now say something else, it is told.';
CREATE TABLE public.result_publications (
    round_id uuid NOT NULL,
    published_on date DEFAULT CURRENT_DATE NOT NULL
);
COMMENT ON TABLE public.result_publications IS 'Results that an admin has opened to everybody.';
COMMENT ON COLUMN public.result_publications.round_id IS 'The closed round whose result it is.';
COMMENT ON COLUMN public.result_publications.published_on IS 'Day of the decision, in Thailand.';
CREATE TABLE public.year_summaries (
    agency_id uuid NOT NULL,
    fiscal_year integer NOT NULL,
    official_total numeric(5,2),
    official_level text,
    official_indicator text,
    official_lowest numeric(5,2),
    official_low_items integer,
    pulse_iit numeric(5,2),
    pulse_eit numeric(5,2),
    pulse_is_approximate boolean,
    pulse_is_joint boolean,
    pulse_indicator text,
    pulse_lowest numeric(5,2),
    pulse_low_items integer,
    oit_items integer,
    oit_looked_at integer,
    oit_whole integer
);
COMMENT ON TABLE public.year_summaries IS 'Figures of an agency and fiscal year as an overview compares them; kept by triggers.';
COMMENT ON COLUMN public.year_summaries.agency_id IS 'The agency.';
COMMENT ON COLUMN public.year_summaries.fiscal_year IS 'Buddhist fiscal year.';
COMMENT ON COLUMN public.year_summaries.official_total IS 'The total as stated by the assessor; null where none was imported.';
COMMENT ON COLUMN public.year_summaries.official_level IS 'The level as stated by the assessor.';
COMMENT ON COLUMN public.year_summaries.official_indicator IS 'Number of the lowest indicator among those stated.';
COMMENT ON COLUMN public.year_summaries.official_lowest IS 'Its score.';
COMMENT ON COLUMN public.year_summaries.official_low_items IS 'Stated items below 85, the national target; null where none is stated.';
COMMENT ON COLUMN public.year_summaries.pulse_iit IS 'Score of the newest closed employees'' round that shows every item, as shown.';
COMMENT ON COLUMN public.year_summaries.pulse_eit IS 'The same of the residents'' rounds.';
COMMENT ON COLUMN public.year_summaries.pulse_is_approximate IS 'Whether one of these rounds is strict, so that its means are approximate.';
COMMENT ON COLUMN public.year_summaries.pulse_is_joint IS 'Whether one of these rounds is a joint one, whose figures are of several agencies.';
COMMENT ON COLUMN public.year_summaries.pulse_indicator IS 'Number of the lowest indicator of these rounds.';
COMMENT ON COLUMN public.year_summaries.pulse_lowest IS 'Its score.';
COMMENT ON COLUMN public.year_summaries.pulse_low_items IS 'Items of these rounds that are below their round''s target, for certain where means are approximate.';
COMMENT ON COLUMN public.year_summaries.oit_items IS 'Items of the checklist of the self-check; null where none was looked at.';
COMMENT ON COLUMN public.year_summaries.oit_looked_at IS 'Items of it that somebody has looked at.';
COMMENT ON COLUMN public.year_summaries.oit_whole IS 'Items of it whose every element is published.';
CREATE TABLE supabase_migrations.schema_migrations (
    version text NOT NULL,
    statements text[],
    name text
);
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 1, '2026-11-23 12:36:59+00', NULL, 'agency_made', 'หน่วยงาน agency-a', '{}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x1144a3ab3f8df9d4d85823d4c6090eb8ec0cd41608f26052b83f66d217ea326d');
INSERT INTO audit.acts VALUES ('bbbbbbbb-0000-4000-8000-00000000000b', 1, '2026-11-23 12:36:59+00', NULL, 'agency_made', 'หน่วยงาน agency-b', '{}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\xa008fe2dfe04e1b225c6820fb9eabd52be9d9ce1b07c6109c3b1c1df5801d2a0');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 2, '2026-11-23 12:36:59+00', NULL, 'person_added', '00000000-0000-4000-8000-0000000a11ce@example.org', '{"role": "admin"}', '\x1144a3ab3f8df9d4d85823d4c6090eb8ec0cd41608f26052b83f66d217ea326d', '\x467dc2701a62c7682dc5a94abef14ab842b8e99d6c1947d5a54538bd7aba3519');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 3, '2026-11-23 12:36:59+00', NULL, 'person_added', '00000000-0000-4000-8000-000000000b0b@example.org', '{"role": "analyst"}', '\x467dc2701a62c7682dc5a94abef14ab842b8e99d6c1947d5a54538bd7aba3519', '\x0110392f1dc0205e6dd44e17a8f086b6c2efd1033caa21abc41e58f09a6e544c');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 4, '2026-11-23 12:36:59+00', NULL, 'person_added', '00000000-0000-4000-8000-00000000001d@example.org', '{"role": "interviewer"}', '\x0110392f1dc0205e6dd44e17a8f086b6c2efd1033caa21abc41e58f09a6e544c', '\x7f50feb96a6db651bf4a40dfe87cbf8b9b872369656d964a0b09e51268665d2b');
INSERT INTO audit.acts VALUES ('bbbbbbbb-0000-4000-8000-00000000000b', 2, '2026-11-23 12:36:59+00', NULL, 'person_added', '00000000-0000-4000-8000-0000000ca201@example.org', '{"role": "admin"}', '\xa008fe2dfe04e1b225c6820fb9eabd52be9d9ce1b07c6109c3b1c1df5801d2a0', '\x54e965c18b16b698e8ed08eeccbf7001b6e3a89f6298b6d48c72a8152df22380');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 5, '2026-11-23 12:36:59+00', NULL, 'round_drafted', 'รอบของรุ่นเก่า', '{"round": "0w8t6kfd44"}', '\x7f50feb96a6db651bf4a40dfe87cbf8b9b872369656d964a0b09e51268665d2b', '\xc5f5788248a8975f584accadb0346ec014da74f5f5a1c0259dd52b5fa29888fd');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 6, '2026-11-23 12:36:59+00', NULL, 'round_opened', 'รอบของรุ่นเก่า', '{"round": "0w8t6kfd44"}', '\xc5f5788248a8975f584accadb0346ec014da74f5f5a1c0259dd52b5fa29888fd', '\x9220b5a75b874f4441635de21e875c67d7d8e075da4ed11a43a42c8960a76b2d');
INSERT INTO private.inbox VALUES ('28a13b95-1086-420d-a68e-f46d0cd4dc14', 'f1c70000-0000-4000-8000-000000000001', 1, '\xe415ebcdf3ecf184e62760dcb012009a4b9593e9d8fc9a1fe964f040e182fea1083e9c317c87e5e95d3bb93c72f387f8bf956dbe5046303f868f19bba822d476eddc638fb6fa6726efd55c75963de629790095e2cb224b3966b5594c39271310442fcdfb88744c5b3e0c8b79f0a259553635927b0811e140dea7eba053148723ae6aa06b4ed98207e5c1e22b353f91d4ce21887cc20cc13cdc30202ade7ca204c2755c2c7715549b726290f571c336ec3c6f0bff5ef93d5fe95b13581082370d9f5d0e7f400174feeb6ece97b5e4c48ee93a84f18e1df6b691c1e19986b2187e517dd99ac52ad9ea73582612329da083332024ece661c1e246f308ad6afb533ecb1d9bc19fc9635c2ba2e10a7e5389d81c99fb4596898ed37301afd0686f8b46a5ab5461d8c6886047148f961df304e57b32658153a3e3c8e33d965467414a60a30e446b448e05eab6a1936b5098a830d8b8072227ba6416a4d8f6c00eab78a80949b1b0f75673ccf1de93cea70e392149fabba3a06da37fe97549d55473f6d3a00c6ab5fca1394115b6046445858f13a23379e34c1032abff4697b52aca23df3f6333023b21ea76ee45c3a619ca12d7e8e856c207cd813d9eb2e97410f0de7ca1e4ee7ac9b8bff33ddf2f5948410782ff64962f4d6a8062ccb37daecf56aa8acfbea37323871f93bf99a1e57a300d88c46f66779c3e19abc1202d5496c3ce6306b3f27361c4a02edd34145a74c32c537f2c545ea419ba8bc9461580afac1f1a2bbce0293e1f3c5ac1e926b5898e57b6fe83abb2351dd561a4bf1c308265a4b16336f575617a6f012ccf9aa586afc65337bab252c84112b5c6e8d5ae587c2ec8e799d7eeea1d73c4e8c056bd1bcd6130fc19ef7f7e01520c07e54b64e5f8fcd3bf59c418a65298bd6a57ce97c90f36cebe1f0f7a37065e7761f50f17a00459d13d9db828ae1c254eaf6c9d88e222fa4c1b9a24e92d0783a8606d9892ce480419fb6fc96c65180c3df7c50a30feb351f6fd5df3ffefd03f9241bf2028fd9e4816f5be07b8807d0b4e986e28a64e567b43fb98fb5f08b348e18a892e86ca10aea481e4eb215419c1a9b1160cbc17e0bc469a7901e19c486bba44a951eca955dad3f075a563073522204e4203ccc7811fa2811c7dfddc3ba969582b6bb01c2075581b63b5703d0beb0fb167575861d9bed78856bdefa529dece6078498daa99fd4f84aec8b6b27ee8488fac9694e4081575f079d24608725f5c5ef67c6b464ff7168d819299da8fc3173203a71f4b71c2e2dad528f2b941ef9f196fc955aec471b1eaaf1a7e2292152a5b30426b7562581b9c8e71869965ffb2f7d8e17e9da5a771f23d3ecb2db5fec844a9f9e0bed976076db264b95358eb4af7fc2db9fc224dd95fb2caafeb0e9d7a2f91771ad7e7f9728715596bb6e59c328347f59aa8aa402e9c3a631fef19bd43a264477317bd9ebe76d8404e52e1e3503d24c5f1');
INSERT INTO private.inbox VALUES ('33b6b9d8-5116-444b-b8c9-045bb0c7d175', 'f1c70000-0000-4000-8000-000000000001', 2, '\xf4440e266203b333be0576867a50c1be46530b013470d984a185d456c81576eb5c8637769fa226bb7ae11b877383e6c812299f6e702f87700afbafbb871dd06f6c9f378f85a521e545dd315a2358a014d891efe9ff73b9db4044964347c279973597e9e263c11951c37e849d7a3d3c75e15c56bf352c2e479540c7ace65ac7405f82653b50d555a37702b755777973d905a9aa1799e2267ad818c6e8aaa7c02bad5d89712afe3bd9873e616149282e97847b3aa9c40e943bc4e59631bd17f237c1e29316a16df20b0ee917e567614ea6f501b1f1eb620dbd33729bd086a0a271c358d47670c31e437a7cfacea7533630f3b4e11bb92158db96a2101f5dce60e6c87b4568cfa9dd19d702c9b757a1de335ac7735f07c00476ef18f5f6b40b87810cbdcaeb34c99fccd101a71d3f34d1db919690943d024b657da0dbd8fbd2d5110ab9c3d8ac36987c554782c34f46e521528682027af857911aee69ac5c08ef418cee38b0beb32f4d780d7f996f1dce102472e943a4d8b289ddf0e2aecc751bebb8764fea5ae2f10ca2281678738fbdbfb8c1f0853db7d72175dc763b63b9b463f893f783944777178cf09edbc608e7c6b3c67b52708bcddbdda319397f438acb976265827b6167285857be998f9aa4c02c7b141f5a567469e7c07faffa95112ced1408a74bc5f670ebc1210deea73db921f1170e6129a0cf20a0cc4746c9d8e7657fbd929174f7739144421dfb78bb70ea1ec321c2c6f27d1b743cf7a11a0ec30c5b2f8be90f62e82ce3d02d64cd325d848df504f40e40344de62042ba67549e718722a806f349f1b38918f8b14a24e07044828b556cc7b7a93562b92aaa850968c991aa7b98c71078c31ce2cd47e97630a37b904962eb9adffb48b3b2dfffdac5b14d76eadaa99c995c467063da42f5359c9c35d8cde371d0cef6186bb2bf0d3c23ae656b93615dd533d2732e9f6063853d7ec091b00cb3e46099c02333593655b8bb15f65950461184f3243e7d65c34147ad6caec3eeb297882ed4a1ba9f656dbea74dfa1c6d0becfe1f648863a435fb9fd055bea6c39df9f0f26cf36699791c2ce71ecb031b1288bbf8505dc4c031e5fc8ce77ba79aab6a0cad8c16cacf2f8bb80b6d6e07433a930662cb5f7f476c1204dd5cdd34b3a8395f779178c4757a9c5595b3f1f4857133483527c5e6ca61bde7dd1e88c704f53d9c287012a7d4b9945e003e42c0d011ad9b92ec30068c9e5e2c2d9ea35bff8ee24a7663d71e7d22f1d44e4dec08396ff0a725d621638dff1f062a03f0794476a7336d34e8406bd6974f4a4a4ad733da25317f27346f9bd9e0179f1837d8c2ea3adb2344c1d1869363206cb00ae6507d8e32022f1a7988df054bca5975092356ee9189b8d1e7dad139b393ad58763189a8e2c971a4c9d39deef14f78f5fc10b418da8ca213f0f62d60484395a3fb5983c5997c2d349f3b53de33aec8fe28ddea7cf34cfd');
INSERT INTO private.inbox VALUES ('3401b6a4-eed0-4bbe-a478-35ddda2e09b9', 'f1c70000-0000-4000-8000-000000000001', 1, '\x9bdb9d015f99046ff6a50da2544aadf9d036f3b6bc99da421d658b95bec6e5f376d863831d1cffc29f988126668eeb596105d0a4f54a031944ff5d48f0ac77ed810e1001d7808581610ce07ac164c529e9c08b2857f34b7aa3bd9d482456d5187f3760acdc475bac87a4b7d223940993dbdb2922c769a6d448d7b0f92b7475a2fe2cd79f0b42c58a3400d2cfda2c803840bf25467414c20c1a048356897fa6005e113d8a681c2420b5e0e806a22c1123a881f6606678f615c3ac610fe0767e88a44a29f3aa4e90d2b4e16459d024918393036b0c419976a5000e9f728abb49670ac2ae4793d397cd2f4d239343945d2c1da47659775d13a0adfe056f8bd52b6195f013c28a91c8a1151674a1f89e6fbb4c7509bb9f373ab01c16d6851afb196e0cf6d36d5479b4ce2fdee902bd76662aed070ba2031533a8794b73efa332031806b284faff5601e9bac20b6a9a62faaa0570acb93863cb99d1ddbcda9c99e35bd2bb90e8d1807c3210e3f5dd8b41551a54b2085f7730a0b39dacd30a186c708e0927c3133aaf6b26240b371950def01ce975d04ec23a5f855a52a286c2b6b7e9a7dd016756aadfdcabdc22e317e3c0e37d784272f270fed34346447c44e94b59153ce1540821f76abcf1fbee7d4b5b34fabda7e67d2c17e10fc0a87a0955d68495c7f225c76fb88d55cc7d079475d553cea9a6d9b23f066a6f7613472cc6bd8529af8243e69c1e16e6cac4b4883a0067fd26ffb6b6aaa67f3b452dca08bda241613dee4b8c16d9686574155b73ae840a03db522b19b87159f3e8966e1843649e822dd0dd1d59f67b9a9e238d1164143aca4631abf4f8eb5c23baf21f4a122f2f66cb526becf699e20962be9d75686e6f293ec0287db2fa5e2465940948d86e8b52d32f41ea70ed3e5b768312a59d28234f7a1e81ff824cd1c6fcb4c66c50ca5465c594a605e56347a6595863e20726ae7b092af49995138e6e51746e22e4053c4ecbaf750f77cce93b0f407e5db67d5172fe1523d7b9a8bcd3046b245a91ba7cb9ff46589423a35b8b30bb70f540c610483f46f6db49fb7ed90397aa58047d992e29a08dacc48917c74ae72857e39fe646441b33ee02525938d0f6c01ad8d681a2bb051f8430c04fe7f2daa397d40f93e763e3848a787bfcc5a1ca544dbdf083759d9477d9dd84084c9dc5333e211c970c1ba002f725288a78657d65f375a3937a09878a38d63e64fede6e7fdc50435d52952f1cdde7eea3c27686d84355b390adb8543553ff0b20bc91a54638e7658350e9590f8fb789c42a3e5e65628d6eaede2b278060291565bf47a3befbeb9cc753745c6981a00dcc9c17374b1a2c320fb391dba99e1b94ced60f3ebdf94f02373ea23a56db8d96ab0cad31395c288d386db6b1824c5b2aa816e1f7b6c1712c2d093efadd93868360295d46e52dc5d8c0cbb7d531515c9f3928c6c0e4732eb6cbc5c6f175d9434c152a3f56ba');
INSERT INTO private.inbox VALUES ('243dd935-e717-44af-a859-0196534350ac', 'f1c70000-0000-4000-8000-000000000001', 2, '\x262b7a114ea2bc50cb46bc5a4dfa319365658829999855b82e2cf4347c0f3ed682d9a80141f2660479b4ef2c2b87b08b2ff2aeeec6236f62ddc8762b9e60741dd074db41ebb02fc1c672b6653ef36dc1dad6ee52846914014c5dde81309157805c8c1b16ec912de26a3959d49b9f35c3e937e7db9290d773509cf936af9bb167fdc6d154fc9fb21a01ee01966f5faa66e5327b8f4ea497dfee06a3b7e22c54694ac8067adb2ff530c4eed1bfdd9b56df8fd5c4595cddb6a30d6398e14b2d499961d10d78be17552a04e2e19ccc78f4321283cba3b9d219f55b61192bc377592fe81e09149d26c28abf82ea7b452ba362f32d092b838f30a0d2419dbd33e058097900c50415fe3c2a5684d5026af9705010b79193bc7e42290947b72fed2e480e9c836a2b4bd63893856a8d832000b8ccf4a8b0d8d88565cdcc0e6d3dc197d7432d11f29af2d4c103cb58a10de34597e4d4eb2d07f57fe4a5a5874630e4dfb162ed3cef5374533250df53ff1797fb7a71a744d0a08f26ac9794068015112024c97f2e4325ff6f9e0e0c79d2dcb167e535aaaa2f6bfc461dbb0915eb2dd9fc0a413f4262ef1339392675b21ac53ec896416074dc181a05e11ea311dd36fae0dce7de2b637d7a1b734a6d56df7787a870ebd2f96923be00b25592ae2fa99277029b9ac81302827db93915a951b6b4467e0a67b9d0519d7ec9ec5961dfe39da69710783c555229ab7cc231a06ed25dc69141da11485fbf691bfbc1b20b37920d4caeb2a7f089b197746bcc52efed4015cfa7e5b3087faa9670e2db27dc3f3df0a3007fc682e895e207647c182871cad0ef05b3ded5ddf9738aa467649e6aca94d603140e80d8b000643027bd397e4d9804a67c9755cda478801d7abce021819a8b8cf785adfd0320abf9a4c7f3723b062a22da26d709220ec48802e1e66db259f9f295e253e79c78afcd2d2060ef1ef01702bd428918085d401788af6ac82a3acb155d00ed75a89cc9dd6edb1b36b6d14599047fdce66e74a2ad7916dc64db1224350135368296d13e8248654b6c522989ef960c68127a9e0fb15d8e8ea6889afe3a6fa9f0ae7a0a195b7335b7562f8a0c2a71d5cd2ef7fcb9d2e20b6363a0de8f6e537785212c4e1d5854a8013e0d0f9a48081cd838cb6e2b3a3ce335de2bb781f9c970e75792b6239f184374cd94493677ee6766a53806a88cfed84d88cb44a8d9246b416209641c568eb77ff2d1b6807f0edcc4fac8461f035ab44688d3ecc225b04d131d187322711af17016f905042fa06c157c68e89c71471fb92198cf625919ebacb7179b2690df8f633ba0110c6cdc73c2e17c70c80e403748736045f7041472d81bd7c2ffd71e1e5d7dc7b0ac4b7b25dcb1464fe7b756e2c226c2ec48c3ec270a3e330fdb9dc26908f4f064bc2f717817675ce3130a1115119454bdc68264ce880d85caec582cf8e66d848ee1088abb770dbbb54279a85d99a8');
INSERT INTO private.inbox VALUES ('caa968a7-b9c1-48ee-98d5-d9b72c57a5a4', 'f1c70000-0000-4000-8000-000000000001', 1, '\x6cf08098b7b5a290726ebe9e3489a9dbdacb93ab285841138f317a3628c3c84372cc733d41d9527882d598a84f905086b995346e71f9092c7f66e9cd0daea0c645c67b8731b188cce7e39fe1f0e2c74dfa864ebb539f92bc624409e7cb758fb4837b25dc779fbd7a7a26963f8db2be3d800bf5e5e8b3d04139ceadec8b182d7d6543ffd9d52ab76de78efa0d12ced57a58d5ca0cf20a268330b8f853467f500a7f784480b4d7a5b366cda30761b771135afb337332b2fe5a4537eb62f4163d65f9483ced19e9c82a92efa650d5b49c37b94912c60b8e90394f63f6a3821ff503e5912eae3685cea54c6ad7237c656cd1e8f04e4dc2cebac188dc7398fe85420619d2144920d2165fd7a5b82b4825baef4468aeb7d45dc5c1d7896642e30c963b60f238ddbad20491515588870658e9887893dce7c95f90fd5f8066b1c3cc73bcf961de5684b2ccd6ce34a6b05f5c9d643088fb0ef6049c97e580e58efc39613e27b9e6d2156f2c23552f345f858d8187b6f3d4daec228641593ceb25a949a1e3256b161c3ecee93bc9060e03dabd3fefef44bb0ed12af15d2e1654845556b8eec920a16c98841e4a276e126f1a7d88695e40f028800b173301d28c7e74e0d4a838017e1222f0731499e9b41c467a322d1bc563a4f6ae19234ed6531e3826c982292c511570020db989f6385ff75f097144d653fd508cdb50df5e560256d3ca264abbdf4585d30a1ba4f3933c39cd56bdde29ff822543997d2f212d7af87125958220a0b65ec746fa47604f33378824478b6959c36924d41ed1334ac0ae3c45d056200005a1ab5f94e0cdc78acac72eba9557b1db6308758c628a6ed55239f06c5cf06d37a3d234339103c3d1653b4100f4eedf0b192e5e8dddc68803663d0727f6244f4d719d6aa0ac906f9ad6e752cd2078dcc918e2456782327b3a6af1c746adbbba28244aa42cc399c54cbac240e001916f58085ad9ffbba5a5d10a7ced04630ed6757eab8f4fcd5dc7dc0b2149a26000227a0af16e0236b473389b32ae1dcec746a0fea0105fd66c304605de1d89dd76dc350cd531e29b09d95345cd8d7ae3c7c22e6ab7da0bed752003539adae6542ec22b8c6150b17b039e7447060d3aff86293cae38657dfa9de4eb1f2e8460330f14370416b98c63df81555af252393f12b38910287eb7f991532a97d238c4760c4879a8d2db6a3fba960b07b90114f2839b203f80b18012455e6514b3aef62e19360ca819c2ece740ce909b649ae43ae9077e4c5682c33f0be2b343c725d864745e846a24658b0baf8f7650c896fe33e92a415ed858974ea2ac489e475cc758eecff567f84d72d9bca128a4cbb983f1d3546918d7ce55c18e254a6e7e853b2b61bee6d0a3f0ef59e488bed1f844fcad6192dcd83072b2f138198abc9810d0b80341eb46bba42672da4d3025f2033f0bf13e8e6934db186894929e8c0cf84fdec04e20877dd83cbf375aee');
INSERT INTO private.inbox VALUES ('6241658b-2fae-4420-bcd3-4543ab1345af', 'f1c70000-0000-4000-8000-000000000001', 2, '\xb82627c0b3452c83b045f546403f44c40adece7963b6bffdf52a6230197438ea6f4541150b5133bf76fe8eb90eec693bd31f53311b7c38b80501725de059e6a159fd75565ea9f24f335a60833b7cd169aa40ca2de4783ea1ba73f432fe23ebec2657a17b4f3eafd02329c6b5227f901399541ff1d5b9b0f2d1c92486e80d09e7d4faa26e0f82bb146d41321419e3c3d77310e571a1f5ece2cfd3c0739eadefa263e365d015df3ea898bde8840cf24fb5cbf893df86fd984ffb2640f336c9820910c84cac8365b76165611bfc74b07aa03ace952816e70aa1c3908a5dc049db516b24fac7cfbd9e87921c46064dd0a44af85a0e022310258e6416b165763418eb92dc4e779d1fdf69bf91e6c1ad9db102f0d0498f93bb893a74d7f5a8869d841b0d19b68f52967d38a29ce050d78301a397100e9dd59e7ea97258cd69202bbc155b90b6ce6fa71e29fc0d914cf2a2949d76ce1065fb8e7873920a98dd362fcd66d53d50fb35c7236976d3081a786a3ef8c42034142ec627003baad266fe24f6188c467bd28ab5efe1ba2bfc9d038b36e0914b8d313398ac046ce623c30658d007cd127cba91c2304339e60b77bb6e9b1a4a9a719cb7188738930713c6eaf7125d3103f6a911709b16ae86047b29a24e552430a59fed588d981356707ab63e1ffbb484d2e721410c82840fc57f30898ddcb24f979d7f2b999324bccc35fe111ac233530d9e475d6c054a5df1aa54dd3b08ae5afc8a084c68830c580cabd80817a4f94770dcdacba6366d05e3eb9bc831977b08498c6fad06d3f521d295093cf9dc67b9ffdfebcd323d841613bb2f191c26175c3191ea653c6bc0b8df47c1cc75d618665fa1f246ae725245a8018740d55f6b216ab8fa03501d9cff394eb8235636dd87beb4088c5f273c17137677cc3f10a9ec0f1e2b5d2862a8e3b9d84b993ba38aa8ace89e22f185c69cc04da4e13032201ea949fc5ccdc0f67aaf6945a8420e982c8075c1585ff1ce15a761f96565cf59a023b201ccc977be9c61fe5c960ba0b037345316bb53041f4f4578624edd65a49bc56f144be96aa5ebb18c5123414c9362827f7ecbca83b8b0edbd0bc99800f099796b569aaa5b17f29e2c24ffb5df52d98c0f8c8641f924a1e4f81566b3660956dea2efeac1e679871ae3a62f3760888e989ef39c09e60fcba1fbc5796850dc660a9a943131f045aa99b7b7daf3a692fa7c8f786f924fd7a6188bda031bc47008a3ff26e575e426ae209ee891c2c959bf0dbd757780c7bd06d35584d38c117331e91002e7a5185496159cd3d38cb6c4a7fb4e16d62e72394045dd34a30e5a8b5db78cf234109c6d66a1fdee19f5207184c6baef0261426fd5b3e2378b0772b59ac80187b908be478c6be3e2c12ccfe391802ee7487600a6307bba2f4ff594bbac8776153eb86c6689f61d1008e2bf5fa00faf2f7657a69713943895a18dd503a0b1a3c7b1a323d56018f3');
INSERT INTO private.inbox VALUES ('10fc1056-babd-4376-b813-ae9a583981ed', 'f1c70000-0000-4000-8000-000000000001', 1, '\x57b44ddc0214177a4948656029484358427ba3ac838297615909d73d67081f4402f2e1a54a312c1f59e30c2bd11e3283c7329ae8e427926c4e0a5c47c55ecc7d6b2fccb0cd5db9680de17f568973e88c40d60b7919e2cf410f617a2c17afbe3d8b5cbb997198cb2130119af5e6e8554c57d7ce3454093c3f6bffe0c2b4561ad8098877c9c6b533e47ba28c7742a42b2af2ea403597fb4690c10f5f177659ca1b44c7e012d53d982bb75934de5a340d42db4e59336e0b0d02810c961e9538f90765345dfcd9e2d24263ca82ed93a57efd28fea7267c8afc0a2a96415400376f31601731d6f4c5e02ee6c15c71ad2a32b2526e52d991995f9665480d8150d0d026133bb60603722958a93477ba58918759d62d78c301c9e3459847b77af38a79e33080b43ca77893355f2ff77e70aab5b535750b30dc4ff5c6a10833200760fb6a2779150f1ae3a209822e8b6989054bea78fe817a58c8347af68818609bd0c6b52dd6baac21fe50e2d72f7856b52cef1f13be1e05097a2c713a8bfd7e064fe8a3343885c0e1bd9c48853cb6d8fd84e34360b20a759e5e274472a208e888c27a82e852f63adbaf6cde1dafebc2944d3523c75014ce2fe04184a8690fc4d73d49df224d790895fdcd49ffefec4a353da1e128858e683237114e00d938a60385b9088c3622545fa31cc3684a6a8ee3a917557a7d042e92c89f22d40b8a3bf6dfc378f11dc6dea5c07db6264fa91724d78c83264188abe4944e7f06437a82cde9badb2025d8adcb4963bf5ced27884de7c854b81a73901e1cc4014ee586ce8c81ec4ce61f26b46d19d937232785e035cbd29d73f4ab42d67d43d609588e805243f49b9bd0828535a6134fdb8b80e0e4ee6c295b57f253a7495ec37939be2f229a83e9c6b0e4f39caa91eaeb80575292204552675cde9223c2057b6c5e9831c09e52cff772c3daf95a153ff5e669024ab7fcba2926648ceb6b5de52854259223319b0aa35a87f73fc9284a26ff738c083927851b47eb70bb4cba040b115563d52ff7dd94f6e6634e0dec4a277ef41bcdf2707caab3b10c2ce6fcbef19928d80ecdc6c4264299282d6cd638f10be5efa763f9074b4b14bfde322ad41f1e25a6f785f05398f6b844c083aa2392a277c2bc75a0a7ac0b5724fd82da73ebfdab5938f6ecccc5448b0b268f856a6b7bffe580326e573578542169cb77ccfd09ca2ff73ebeaf47c9c5dba218a0141369278ca4946ea1bcc1a02b970e0ccb9be8a095ebefcfc66295b61ad1581c956ffe6e815fb55d6fd7199ff0b9d9d9eca131a0f311455a6f21a7b8fefe05a141c810327da224d8cfefb5ee66bb2aaac1731c0960b8f66c6bdd8e4a8000bdf337924c265f244c5f9682df8d241a5874ca84eac9df5317fffb828ac51532821151f80adc06384f2b04b1d947e4c9234a6a58a413035d7d1917f6a563f3380662006312d678f5c87b8625942ff724883b847aa6d0fb');
INSERT INTO private.inbox VALUES ('1dc4087f-3e0d-4a82-b25b-705ac37fcaef', 'f1c70000-0000-4000-8000-000000000001', 2, '\xe88281296c75b385aba2f374d919dc5101712507467d73dd6106456c9780467de3a107fe5031401d88f8d2f25bb2c63bce386b2587772b2c4e6b9cc4454b9ddda02b01ddad7191c9bc3b01c3f67abf8eae77a133267ea4319531dfc21d576e5c504d1f6594af7149d2c940de98fa79aade3f66f7269eac77f849610a83a4251e6f3ee6fb0b5276727fc4e4faa8c7ff8847a563f1af964cebf6b7fb141c6aefb0b903119fc6054c33d32451c6104ee6f76b21657a16d86e54a919c592d048b58eb4f8646f2a1166457b8dc589e20c98ceeece59859249049322140cc9852dae4c1dbc866370b1bc598daa9f2aaa0f8cf607af2aab4d0768f8c60ea11e86f07d72419f74a2afaf6c12f3eea5aa8083bfe475ed4224bcb3ade897391b07e22f8538fa1c94cb7153af6a6902f26b86d5c1865535e09b667bc00338942a5b2e96d58d2228a671b38795e523424cf098edd12a4b646e2c29bf62695035096de9e15896052fc7009260d086c8a8761928e822fc224792b2d52a168845f1785a201b05ff8df279cec871bef294f0b9a8c53028fed8134892f169c80586d899c5d4ff6ea4b04056ca46973f35b1d4a15eca08d18c29e3ca2cb9cec0e5fcb5766a54fb1825a84a94f5034601c496e73e55d14a5399f34921a103e3c840f230b570db5dc175c1ae94e08bc37ca5634b179dcfe7e8e9444229be5a261df4a103f8b90cb6186fd1e47bb6e241aeb9d6734c2d02e031f086641a34b2ddf7d3c5dbb5c3b025b7ddd601a49c513cc9429f5879f73ab81578c893f6dbff4c3367489992e03c74bd35447559f67679ae6622b3e4305ee6906978e73b1e362f4fb1824e6d907df2c5e6db397951894e46f6d91d23b850bbc6fbc5b1ed49bdd078452893d4ed8427f156b25594def202c53b9d44e68d077dd9d9b0c1d1ee560fef705891ea46b8361cbaed727a6853b251fa1a0f97be2c664f50b9fef2b211587f2e9a86a63f49d4552ba7b584016100a0cc4f594e0cd31bed8c66222624ae23b4d16d1d85e804e322f2b30854a255f5998d1fcc96a7d9dedca15d235b97391270642f1cb6411f508ebf395ba1bd1f20d854842e88d930495eeb6c71e4ea92d3e23a6efd11e085d81602054d3a664755d37f5e27efae5a925fb0cda0d7cbb6acf94a9fcfb3fc2d93c3bf3c708478d77230c96b09e998ac2d7a4409f16e6aa984025481e4771c690ca86396d88c5a8f51809c5f0b3bbf8a81cb813619a72dfa5e96022e104632c533184407179e38dd9d60f9be6299f2f616b30abbfbe61e5b9663661bf3d1b6df67e50ee9fe2ef9ed6343cee93f363779ec64a4db50cd3eb8b0c9311a0527077b97c7dcddac6cbed620a424a8b92a995b24786a0f9afd8bada41d618ebdab163aedfc67069b76f8c3f2e21a4c9c9da6d8ba077052c3d26c1ff59c4aa8feeadceffdd285db6eb7830282c992f9783f1de6f7102f6b7a50f735e5a93f6032089c');
INSERT INTO private.inbox VALUES ('23be8c1f-a50a-4f8a-a95a-53ae1e4ca466', 'f1c70000-0000-4000-8000-000000000001', 1, '\xc9c389f4dea634d08f1b8550581af23e126b7e1102a7da5d31cab90274d8e907666d180c2b6958076d16f84e60b64101a443538960af15c687e326c4ef72a34d9ba70444e348dea19b6f82f2da7c74bae99519f920402297cc8d5021f3ab6e8438d4d8cb2de695a45916c80422e6915c21f3b0fef0d2939703b51776bb450a48fc8f935177cb7a9679636e27c15c954a80c0c83772770a10ae334433b2ff864e946e8e0f2013ecfe20ffe25e6dfbaf6740076dfdcec13bbea4b2044c5f621334ef98e9fb4a7b07308fea366eaa8e6a8b3a0b58908b462754e03c96b1df74b5a2756944c91974b54f18ede06ae1d83b819f23e5b001c67070d8dc908318f320c322b02dbb9dde07a05dd98d438fb2c34490aab13e4fc07d5e27ba6a480e9e91fcb21e8663009ec32b8a23420f08f1ce66ac45afc6e79887e4bf0cf950c60c8e1df7f3e1ec1f8d00380adb5f0564935f04ddc748c3e711a8473b75647b4076941786f605bd56141874137bc649d6ea56d969bb824f819370c31e0d6d2541d0d580b1c39a40802848fd8b463b2beb7792ae4d6860093456e0fb09dac0794391350ea4b11f2fb55c90206e420f71d2558599aecce289a809b039cd733cafb4777476fa29b341157e41a93545468debdca96805e2e5aba9749d61f9a9eaf7c739643c3895cbc7c51dc7f26e614cfef515149b0c20e09c6a18234d31a02403d2349017dc4953dd4806303f5272f8923d54d6f48b9fdc3cf897ae9a32b59a8607c39196dce853aedbc3b01051c4dc6db6937c9cf6791a7fced310c31bba4f06e9f35da773d6874996d97e0979a8aa99f266513f6a81d864bb738964739bb1c715b21e259ee01bab98a725312bfa47d99519acabb4fe1ad62c181d8e9fed893395e349f81b19e816d430b41bc970cf6fdd04ea07bbb661e337eae32fa1625f07ae4808ba7567e56a37a11508fb7f8bb28000432fa9d2c818cec804768ca4fe4e50133b86df0f89f17adb113bc8f47a5b8c42de7c6ecc0acba3d6211687bde167514869c21b0b3c535564d01ecb02d178fd2ea95e49c3af0a58f3444ef48f5433bbb1e258221bdb90368f54d88e1f2b8d5230bf37ba5395d556bc3f500edda47360a7f1067126e6faedd08347c1c2c32872f245378432ac5ec32bb2efa7eb98462b61e8c58cf96bab219ff6aeedc43ce633a5627d0ef42ed67638f34b75d95ab23c9f560ac8b6753d8d2381327478ca2ea2e201640242b3ccf191de3a23efa73ae42176ab0659ef8253e94364a5dda5f9edb43b840ab0d3eebf72dfdff37d3d2f7c811fd4fa851ce2579c2e3cbbd86ffb39aa55f37ff2be4b9863380a8582f06ca7ea231cf5c8b5c9d0f5ccfce93c6d613869778024502f7981b145bdedf93f1147866055379531bb614c82b9819b5d47e664687ad798c338236bd49fb5f0d797db97c736984fe933d63ec7bf2d4708f5bd08a54e39bd51ccf3ce23d851fe956a');
INSERT INTO private.inbox VALUES ('e71cb258-9d6e-4fa5-866b-fbd21563c172', 'f1c70000-0000-4000-8000-000000000001', 2, '\x437519e01529056b21cabb88360dd6269a66437416478f75fe639a1e2f30d36e430617f1ee6ff8395263dbe43bcdd67ebf146ad1b7672d16062cb3dd19a23544ab443dc263792865ae212ba1594611537298a2d1bdcbf2ca5bff827c73f54ba6635cc1ea817f9f19328b0871639e5375b24f6ea71313b68d2b111201c67619c736617bf1f37870bd47c63034e230e04858c8a27e354e1f1ee1183d70b93c67ee71dfde0678ef7f236c631c8da8474b4e58df922bf9e20c339893debb17a4d3a4560d2a12ecf2284ea0bd7dc8ad4488ed0dd94386f1454d36afaa6943a458e2f58bab24947e223884d8519ca6199a9c054792cd69ed4e022b2e2a7342b9ea2923cb577f275a3f94212daab90228358a43b5f07643e1305ea8b339f47790542679bfa9d88914dbd17da918094d0d001609838eaf69f3ff71d666217accaf04bb12b9db776baa14f31d126896bd920b9078076c9cf3c6a5826ec3f257e1938e360081089f818e41fac63e505a1ad6f7c1ddf3fb19b415a4872681eeab57905e04385d32be829335456ac1b4b306a2c10aca50aab74e0e6f87fe1399294ef36f2e3f036413057087f4d6eac579724edba1ee80ae66b0f3fde2ffa2c9a21ff38bcd9d1977a7c9303d5fc85be404fc2edf03635ca64913bf2689198296ab2c9820e2ced61a6b915117c94e3a06f69646cce3987241d0709e820cb9ddd2544766710d4222efcb09e557948a2a3c2b27be3772d02d08f9055ee5c8d632fc756f8420ee2a9f869bd0fc7bd9f9016c88d92d6a78f1b949ef7ab5daa93f9674a73a9d0df8ffe9e62398dc64e3185849e57fe2f3db4e5dca54a54b639872ea12ac03cd02266bf298d7c3c17b8777990e025f063fa200de72064f868cdebcb7ef846c7d1486fad4740962b1d304ad5eb1e255a3c6da406bd62c9b7411016ef500cbde2d5ee6aae2a05693a7664151d3cb9740cbdc21d3d2bd9255c4c031f4579f4fd06a15a94616be74d5a1020f49be168827d64dd4eef76ea9f9ace5ab0e60b922ac06697586bc5071b1c1cc64e4e35a4c53d83b5b4d8066dd450a9a934848a1a8c0d6419a76d09e8cf9ba7f40c92b8d3c04321aecc7ed2d8c020fa433c0bebe815f93d1b1ae5e6aa6829d9ab2e51228fc2fa96f78c22011f3199ff6d6e6b5e7d7975e37afa1e45e8bf5db4b5ae626d6c0f40c1660479df139aeb9cf69965f2982028b0f84fdec9fb0f7c3a9baa4e9178ec9445e94d91e2e2aa23a2aab15e8457c64d1d6921605575827dac15c28248f4187980724029539589e10eb05dbf3a3bf3dec33cfc4dbbc7e990b6fdf8f2839d2d474e4383903e3abff016573fcc2901189363fe9de6ef6566d25540a1f048212c483c0bc42e89b0990d2be7cda406f3f974080784ed90e4dc455b1547335de8cd05975f1c75c7a0b81b12bae2d334e7f38118be183c23f64ffd7d5af6b27e066e2d2aa0df209681b4bd6eab41dd78b69eb');
INSERT INTO private.inbox VALUES ('a0b9cded-bd0a-4889-88e3-b2adbcd1365c', 'f1c70000-0000-4000-8000-000000000001', 1, '\x62dc5c644e527c5037c20d2c8bfba8d21f3a6112bbd91093156908135658de687f137d5b1a864d32bad5545b36b56285baa984993e303f38c38bed84db9ef213d9f53d12eb68dc0455a10a737afe56fdb3e5d4518026d8e5be570e74f832c72fadca93d82deebebcd014588983303fb36ef306c1992a46ea665a1748092a40203d286057e8bb720371cdcbdd685b2d7af0532471974ffcfc0564b0eb13c4a5b580d41ebc3c9a7ed7ea4d0b3144740ba776d2be87ee118051461686a6ad902cf1dee77fa8aaaa60500d3c8f8c93ea92e4c741f6382551e1ec85baf96a8116988a688951b2a7fb1ac897a9652de0c2863a6614a24803bf0d52bb5394b7ab5cf4ddd306f039961b8aa546a3ccfdee09ac70c10c2554178d53b278d06759fccfd6c80e46faeabfc888eedf44350253076ae30659302c28e43cd92d029521e5afc0ae5dd1f47ae0aea27feb5b0fa1ba220f294598b5f23fcbcb440f9972d7883797ef4751a755b5a77fd8e620cae8f0099169d797f462bad50223bf836ea9f83e606e9abe9420bf7d365b846c4df41cf0f7c9ee73501987d680672f44834231ee81422954bc2485ed60fa3808e6ceaf41092866408073584a22f1d0735396065d4ce0283b8bc64c2a58f1eb808820e2e2e994fd10d5fac146eeafa122a483fd291f40e117227e4fa1359311e952a25b3ea98329516767528d109a257c7146f84104288302c5b834da91e847785d2c4eea5f8db4e9f6f9650cbe44ea79eadd2b0d039069bc895896dc56ac80d909483ec09bc52bf4b802f3c3e25a557cb34efd1366f3ff3bc8fab55803ca6978debfe5fc6c11e5cd110c4281166f6a4bfc5cc3a8f846bbc1d110a698dc35e79a4848c58e333ddc13293210dd84c758663f2533a226c0835b89814561ebb333cd8034538d26bbc3e65686874f04c2e7ddbf8ab333113f93b1de6aa65432cb4038490c8d060ec8b8d2275ce37898f2f83de2f8e32972f5e670b9358979c34e84c609bd8fde3121f9e78f01769471171ccc5f08a8559b92709b8f57b284898cad9510549482e1d1456eb627c12cdb710f598965a43a83be514327e9479f171310201672322a2514a459a3c29d5a8369a1b39ee7c8a9e556cd76b8628f45b005c46af127b485dc88dc3f5b96954e262de71fc013732ecd517b5637a50a4d8d1869745b3ba1b96695513231d06a95a163e54d2c070058dce19fb28becbe7030ac56ab4e4af9c1d64fba715a86a4fcdacfd1d882d3ef2b29223169adbee7e5367e97dd3be95c44fe4b9ab8a8f52ba72de7ef91819879814568d806509206727eaefb13f4b66ec899be2dd9a03385cea19e28e8d4a59a9742dea54990bdb770ae6887c84ee727b54f4a7739be7b22bade57f7e1cb64f5dbd1dc689661cca51c2891b2b37c989720c98dc2f6dc0cb0315da0ab6b11110b8d46fb8fc2bbb0555e5d8f17e7ca7b35dcc2efa71f05f768dcfa4118d9b562');
INSERT INTO private.inbox VALUES ('68d55b96-cd12-47df-9ba7-e2db63064ec4', 'f1c70000-0000-4000-8000-000000000001', 2, '\xdf2a62181828441b59abb1aa437c2efccd30f854cb8e0f749bfb6c194405882ba519738bd09709903880c4c2692b9a90ca00b7b6a582e075c1a1c33dfc5e595ad236a9f82ff2593ad92abe5e2df95a2fdcb1745d5d858d37be85be326f0fc97ed660c36823138d1c05db7a423935f4a2eeb53cf456bdd6326635565ddea2928a1b688dd1287729aceeb03f1b74bca573ade2b52f61bd49294902ae5311bd1384cc49408daac43e6fb34c21fa1430968aa3e2c2d3d12ca6e4d43a6e464f7a2f5c47bde541d2a007481a49c2b26e2d931e21f0b439d2f0879c1b8fc2a0a14396bd6eaf1b26daccb40cad92d78ff597c2bb1dae1c93bacf21d6be0cf91adef5dad4f3058dfcc9a77dbd64d621b4280591e4ecfc7dbd2b77e40b5c527fc0988c8d1368820000344922295c27dce131dd23195a04e5dbbb0cc0062d48a804aeb1acbe2f44636ad9e1fedb276ba219ec0df7eac30a0a3913c97a8aec8391a88afca405671ff3da695a2940ea6ed4fe161bb95c07fb4322d4ec33f9fab4d3506bec6959f72ab4189b3f86a2d1ce0dc7234975a98381b8c05d0486d5f6fa9b84b4a6880c9866a42c9172e16458dfeb39a9ddbaafcf49b4a668271aef2607a077f60a4a1427352550f75180541b90af9e47e7baa223f8c67b6a7eb5d3aa4ba9ff5c18037d9dfc1d4d8b7c3bff20b7b4c677d3c6f24696e2817a801287e57cc9ec358ca9757c1ef205e04159ad5cf67790663b110ec14359c53c5d2a028a7332267272594c6e8bd2ceada1f3c47699736800724a144091ad23939c9828e0d6fd645eb2ef4d56e18066287f8c227b0e2bdac9d940d8f83c8063dabe5ec0ce8f8cb894417642a6c7efb4d82626a8e4dabb2bc42e809d991a64892dccda06eb7f84c51fd3be901c238aa73577a2c88e4e9f96024582210b877b234f3a9f2493fdfdf34c2d65c1b70954e96cadcb7a324c5da4df105278c2f700c4b067d0cd3b625419da21cebf1bbccef342fbf780bfc0c2a70d13e95a8aaf3ce6f58a15491316f45d144cc21a4b78f2b7974e2db29c85bdebba45d2ac0b01afed6b2dc4b846ba5accc7bf45fd3bc1f3d5616ca360c8ebe8c4b6e36d95e949cc6eace3212fce52ba25989cb69c584c31b0f762af9931568c2ea0de73adef80fe4e100fbf3814521c1f5bcad6cf900759c93fd474920ca571a4f5cfaec2be7a8afcfc7584d8992d06040e1105f594d72f83a6cd21951d94d33c94fbbc2570d835442f3ada720fc523b290a1afc3aee24cc0eca3cdb7262878cbf5e51e20453b671798613df1bd23c3c117e6e691a97bd8605d91185874329028f18c1f50a12a3d8e3fe86b75b63d884ad9a4cfae0d54705a236a291383a63ee61bd2d999c3b9b5cfebace4ef6be6e0df2b5dcfaa7cb1d1c471ea94e89a4c343f0df86f2171c28cd78bd8581f06520263d2ed8c182f6ade966b46bee974678381737fb11329f0a4bce4164ce4105b9df0');
INSERT INTO private.inbox VALUES ('529a09f3-23ce-4157-aab4-348376f46c80', 'f1c70000-0000-4000-8000-000000000001', 1, '\xc85a4430b1725dd7cf28eb479e020e994dca677a0cfe96c96888bb7f805299575eece16e8e734468589c859897e4c5f0b84311d232fd57bada5f967eba117bd0bd6def972e9c97f2b646daf1cfd04942a911b81ca78ea29fbe7294fe5527b52c3d2e71355e39215ac360687cc4cccea2f5b5ac8957ada40fcf95b1ad2cf6ed8cc97ae3d022fd6cbb077b68c830629d13fedf3b420cfd435ee25d6c31c75b465ba34af4626f1c6d322902beb1fa0be3997e4cde658c1125969e26f4fd6841cb7f8db85b3abbab33b21191406053133828a861a43564bffc9f8455abed6f706ffc20e9c5a2429df69071e9a9841c48d1a5749d74e8d3b489845e511133316b6cc1ddd2a362f8f4aebe82d489a2fcb49782efe9f611b075dce881d23397cfe101bea125d6488c9907486372b684b6266d0271e12c46bd4497f7c35711e82b024973d04b1a98e4925e94ed6c14a9646a801ca28430c9e732db065eb3a24662ca1e98c8f50f4b7c2bbdf9c6198f15621d0c20969a13ecd786a4ad6826ae904ef91f280e73bb79c7bc0131ea81f378a480c507eb07322f92692a65114818a731f593469eb502a218e54f775bafcde310fd4c7222cf7312fc4c101612f32c0d62a842b11d8dec07f741e8a1a0daab2012868eab882d1dea97fbb173659ca44a1aca706a9c73ed02c6e20979a7352a715838f9ed13aeb3fe072c555064cd697b3c44353fcfc94ef0b26ef90c6be7e59217695f0f3ce7c9951fb199853665baa470022462a2af040f4b778e4a1e5b980f7ba3835544190f638d651385611f9579f8055c8c73cc4d52c607b33446973013b37d16213ea45074e13ca0d40f59d37e33341d52ca76e3e44e25e8392ac888a3bd882f5fdc8ddd43e3f5fc055f22ff212411ccf14d849c9b777993c53d1de950b218f3a0b7cf177c54542fb4f5d0e1abaa2d3c335a889fb6815245b447146a2a912a3ff035f0654afca1fc5cf9fc254581c1fdd0d743e838bfb6400944aeef7507ea4f40cfce4e8b24683541e0ea828de5ecf38efadc4b771f4c3b6d4db5221ad2a9cac70e0c0d9c4ab67a5583521c6fcb5dbd68655a53f24680a91dc7972cbce30ea33a335761f0217bd033f4b51fea36d23a8ee79985fb6068cbd52577e3860f9d3e80def64d9817d97473f902e466fb48d6946acae7f403798456d581c253fe4d31221c4e5e50834193f42bd2044723e177716d2d0863879331f97f113ed30c0418f616efc16dd3260221d313691de02626a675b6c9eb15605211bff1f49a3778263139079669724241702aa229484b8c58c853a1ccd4f096dacc0712f5fe638421e7321597032a79bd42fbbec25f9435e648d6dc6834ed7c75e07396faa9754b270f3d620927152a94064627a159c82f8d55da2c272f2ab215987a4097f4547dd1b57dd9906c27196d211f0228e41f9689790a2b261692dea06dbc51283fac6902f81506de631cd203f868ab332a');
INSERT INTO private.inbox VALUES ('f380d56b-98d2-4b1b-b57e-e5e03da927b2', 'f1c70000-0000-4000-8000-000000000001', 2, '\x078840defd32a50a599ce9818ffb5a416e52f5f4f704a4428cdfab8e7d00c58f0ba896a2f60e3313677882c54d29c07723206a08cad3a6141a3955bf89ce22231b6376f2c91d24cb648fb9ab4b08e4f998d6d5e804eced45dfc7a0ba64b07d355c6c43003164a3a2ca7e0d8e4393675915b7d7cb32ecda0b692f50e027e47095f6046e4b3127f4c44eba739de3f04f1ab8b0f3dd5339a8dfae908ab31c75a638bfac42279aefb74bc1bf46b2e41fe999b4360e63941fb38f949601e369196fd7bfbe9e321637d154c81db846ef52ab97b283a3c985e39285ca4ebea726cea0cb7d884cf8b0d2c0087c6eb149adefed6bd51c241ac932dd1d7832c011fae1ee115cb7d462b76290f57f163ba8b97f28b7bf2bdc112027567aef5a291b8754d946e4cb7b4719e7ee1aa3a3c2e5d2d978a31ad98ff6f879b83044c3676acf2556625332a6098a5ae2c0bfa80be058c840ae397049c3765555f4d5f9ed3ac2e234f84fbd2fec601515853657ba3a554401677538b1b211a700c11aafb136fac66e8fd49882cb6783d2680dc4f5b169a90d14d396581a3ff78f1502a942cc78fcd31c31964df3139d92c760a2d74f11dd06ea875d7d0e9beb83fa42ab7fc0cb69ca2b1866f7a3b190f62669e0108d8d84e784d0d26417e5b563b50c393a20019dbecda11c270a4b9823f704fdeaefe3e15417315d67af60b7b1981c197b1c419da8cf8899f594449df2c53e56c357786ee48825c31bb07e59d3012471ba88cc3535ccdb07cada7971431ad4686f742e1e8894af7b9b31703a1c337ea20198805844c5ef2a159bcae5bea7164e0658fec1df06219f940c8af9f0425f8100d34d7bc04dbe634c820d0f0f50c4b77656bd47f12ef6484701d5946cde25b31244da702c38146c6dc05fda7d9b8057e987f0c76e5fc8520e562a29d1befea486e16b820daad5034b77ee756d7fe93f9f4b3cd81cedfb94d2a6998fc0039718162c526eb10a3a265646ddcf2568a3523df6e7338d1a0cc4ce28387dc67945797ca9aa13247626933b87b5b4394c6639d7f54ea942d1857c17a5023e4647265cfaa7a87c939c0959a022f574ccc18f9fc0d8dec34f81ab4757dad91e8b585878f11922c9e2737a6a7322f0b6f23eede9b0699cf78fa1227b72671abf8596310745915390394212cb8f5ee5b59234407189380e5ec7400d66e360a64c926fc18108a93baf19316da0dde3064e45ebc6af3985a9ce96eb4101b7c61434f37e8c77ba00c5c60da9237dcbea136432438eee60eeacde0595bcf8f7ca0bb9d4e0a64c113002f6b671f9a32f8da787f044ac5fe56da386b8e35d0c39d8a20bdf28081129042ce4663c5845dfda9c443eae6325de61ae79ded5562a101b98cfb0c46c4111d41e32de6d9cc672142fa8d8765a15ef7c9a890da3f0ef544fb44bf1af8cb87ad09c098a18e38d7afc4c13bc9a96d76e9706b1f5ebf5f0991f73bf23d6ad84a567');
INSERT INTO private.inbox VALUES ('073c78cf-de59-4250-aeb6-d027b7de3138', 'f1c70000-0000-4000-8000-000000000001', 1, '\x9ef3cba4352beaa9e76a8b11f67532f0b5629abbb59922caa41f2af06f43f7e11badd6468a8be594add701bfdb1494cc2f14a3ce0ffe5d900bfd28455d42d2889ab9904073491d596a61c594e4bbe03aca19b2f665f8ea430df97e1f36a1af2b1fca62c6c6d378709bc16e6504d5a53ad5c9ae49da26a17903bd8dd4e04c2e3067ca0c2ba022f8668f5bbd1eb0630d85ad7cf242474c4ca8fed4f5b162730d18933bfe1faab66e4679470997b92218dfef0af9ee9ac784d497e739a08169b1956ba8cc83594a36d4c7aa3d3dfc60c83f6abcb48d676cb1dcac27ea49141950ebee118341692eeee69adae8565162caad562745cd77d59bb07f75eabab318a5fb36f62bba112d07c858bd8debf7fcb29021407a63b2e0d0f1d66b9c68526aadee79539a126191d138b15f153c9de98a6cf325c83eeea55081d34fa44048346784477293b14c6dddea80e6f1ce43866c8bce7b9a3dabecd96b5c19a201351cd435113049e51f7f079b5e124ddc21d60c52be7df21b3bd9ed767da17223f9a534b871f9f33f938d77e06f1cf73da09b6344a18f74d3554d17d871151f066a2b18ab5426eff1ca41f3fdb5185995036388a7892aafe87c73b9b5c122c6d7ce0c1ff3a6ae286f51cd0cc5d961f8f494dc06d67cd96a1c53e0bb825204acd958cf4bdb26c87b815a728925faea9464cab65cef2a43c1a654ffc8907af3918444edaf92dac82b83c315dd494c0265744fe1abe4346860a85c58986425d90d9bc52a35dba9f86bd10c31b1db0049ea3338573256c01ed1ecf5d8db3de91c3b317ab98a9b4f300350b39931803a9c2ab31c009df0142d1f5c08bfdd515cda58c0e4986983782f5cbe221fa6dfdcd3c07290304db0da9d019d4a16c84f5e4b4c915086b19f750bda85ada97c6330f9f228c7d37a86146a4412a93d46a26f01e11461fb2e851b22006a6b19b4af8c7730b53ac259be7ef22aff9f01ac68ad8a49adae3d9a46aad0cff4d2a05eb711623a058447dcd09f84e3db607e9acdd9598eecb9c1e0cb2a9e73cfec52df77075faa0939905a8feb0db08805232a886b221bc7572f66e7447e0b51656bbb7325bc4559a8d85dc04e8e545949c5fe425c8bf6ec8fd585ace8b98f318faf211d45b58dab28d6aae4e27c8b265f9669c617962f587818acfe947883804b06185688218c3db2621ac57b55647bf0175bcfeef88ff32f201795f10cc4d32b6a3e5636619c854b7f3d07963edebe4bd49fa83ed115c35d3d99121790761cc362fea8c6e6d757b6897728c9e8ae5de5217f2012b50ce4121b1e533aeacd15682a49eb95d78299668aed65295478513f3e127d3701025a72a6d9004e4665b2fc2313889bf133390e5189ea565daa16ef279a5a2078c96aee409efba840474d241c9a7ef681e5e015a921bcb15c2e7f4292dc871c54e654053e17a7f611703ae5a1fea1117cb45fc27c255711d79096c416aa5233a83d97');
INSERT INTO private.inbox VALUES ('fa2ad304-4166-45a9-a509-16de8358a610', 'f1c70000-0000-4000-8000-000000000001', 2, '\x5c80d968096d48323492b10f36fc1feef784dfaf6ff88b43d9003eb976b27203e04856cb61cfe7461bc4efd07fd08ef7b81af25d2fd2e9584531d8495a531c51e6686e2ad2fe8bbc228258957ceb7bd5226d3f81c4ed69a0c176264f23ef5302566325f1f224d20a5dc389d218a07d797d7d44ac0fc0c9f3ca0062578fa066649d2a8c3910cfa8cd05f4a743ebd0c77aadb08b91fa4e8d648679312ca59aeecee21644f32d0437c580cb255bb92cefa6e933f27ddfe7ed1e4ba50f7d1aec5724a07682e86e1e68d63787c002f6db9bc88da498dbe603fecbbea0bceb1db0a45447cfe669b26f70c892b5559326f6ba4d12d256d4dcd7ff526651df638d2808f11f49093fe34deacf1d2928a4dc55da5c0d759f4edfc06258547dbc3aac93d04da3bcf576ae46a64723d80b9ead1c8ce32d5b54eebeef70f38d7006e0087b3d68397fee5f2e28e0b5795ba37bd656ff574f366a54154d2b31baee37014e324f1fbf1816aa6a78f2a5f3a43b64a4b67bd52d2fb8c8574abc78f85cd3c0be70cc7509afdd2ab952adcc672961ca96d24e6f8453932d87a98ca0cb4ceae4be6d486d8ed3f72f68a7ee63eae9edc5f5a7e39470f18621a721f5d8780464e1683967e82739ca49a59b8135581611430f2bf8f8541e8f001ddad565f5a0fb89f3e61197a759fd9b675a8c33af5697ce1e58b9419c963aaaac72a1e49d3d93898b2be5a24937acd294986c496ee29379945a970a2b2412c0a5f6258edc332bdef99c8f988f2e3851c30549a6a14eb656c4818683ffd7f7d4a8717aeb6fba5779dc8274c3aa1af862c2663c9d2cb2cae131211560c283d2f81af63c940ba6b21cfb4ca928c2aa183f6e76a4f85b7f891fe3e88b417d7a044cd632efab388eee2d69541e73c2ec91b2bfef5c939355a243e23123c05ccd760706150bad13e2661da974c5042242550a150c8ac5092651bdad41116557a2d2c8b11e17119dc8cba637f7e3b749ceaada6cbefd9c54b578ec609c6ada5e4f5a3968d2ddacf4752318a297a1a77ec2d4d9ecbcc10ea51682f81c626b7d80ddfeadb467b1d56acdb54b10858a928d2506880898eb74f7ae86713cc139208153ac9b06374c9c45b47e705c0ae1b9d8af79867c17df7cd50c6436dcbc5ae6c5de6c09e5a113e6d9b7545ec0d380edd940431935908df4428f1fd8a8b9324cba9b779d29e55c4021deb2f8220eb8d844c98acff48ffe1f4d8e6c8bfb034575914c1948cb43bcf99bbd5ce7a284102e7b14de43a375413758eb78f20fb9ae10b43a41380c36bbd8bee8a13a61369619cdbedd024e66010bb282dc54cdca0c16d3b0215fed3a09b096cbeb641cd18200fdc21aaf9e1e739e72412b6e3713ce3802b1458fa4e7d1a53faee6025b354fe1d95b67d0c6cb941898fe0e199123ab3e12ade888512eae99ed2d44d733aacb7a9ae683a6b9e8b7b085541f179128cc7c3ce18fe8dedb3d32f9614730');
INSERT INTO private.inbox VALUES ('ae8636de-8a1d-49bb-a3f0-08e406956ae2', 'f1c70000-0000-4000-8000-000000000001', 1, '\xb236b2b4b7cc5b67233705d3489dd27e39008f9575f74bf79bfc958ee43eaecfb23f0e88156b3aa39d6e36a462712f00b2dfea6cf75f383bbea63f9fdbdb470a209a926ea2e3ed9e0c3cbd366f1a753c302da6546734d9db845db0dc000b31d8184af172f89245afbf91ad0ee174936002f1f6e7524aff37ce8034d9de36562ce905d01cc918d434ba60a8a039be10737acd96350cd2d5c892f3e4590d72f22122a541033a048843a5d4a99532a9d98fb7150959eb1cef9229c7de6e3420a484e4711678f98ac80783206ab3ffffd81a57f390d90b81bb9bcf174db7639848c0dca657ad7c4c69864309e22fbb3735fa3288d024f067fdd5dd48fbe192d7bd88424809c504fdb9e1de6e35a20e88d347735ab9d0085806680013d13c5195a116c9b93f36ab7ef1fe6b1a282690e84671dd11703b697b5163b30da88ee1064652aa3195c9e6920e5fcfad515639f976255bb6930a81311ff3eb71e073ffc945390e37abe9335ee185797c404a2758d5dea8f7dd20cea23dc19c9aa1652d6d8db9f5fa4c3623e87f693741e617c5dde8208cebc60fbc1ee5af10939ee24e76257923fc7b210280b82b1b424f4150f13198fd47cab8c7266d896925e5ddd81e6baf2fc2bf2e59f3cdd4593e62639ad6270cc33a4fcc10f5924ab11be54546219edb6f8ab38034c14e02b34ced403dd68b13ffcd5b3b5175fa337b6050354442a4227c04abf2daba0b5eb845f45c096a8c05f6c0b2feadd50f1949ff7cd2c4d49c04a8b7132988c9201e58b5e85fb942e7fceed75aa564b0fa63e0ae07d554f83d79055728f829290fce56984e7217c43096e64d2973a11d301576e48fbed35cf748ef8deb2de5bded1d12cb30a753ff81479bd7c944c2572b28dd988d5b6f348b14bd3b787e7caea3c204d6d22b83e8018e1ebda465ebe84644efd28e994e63896e308810a2d87236a5cb3e76742f88603e924ca83cbba05992468c6d13fa9d7b47686c2eb12e548e5ac423fb458e4e485ce702f5fc4216a61de5e8cd22cff2bfb20c50da7b3458720f277c9cf5ed53c8702f2df45cfb3ceb9983902e2d4a28087a72ead7fb17c476a463f908be0714b5511249d85838369c562c3d89269bbbff3c7a1a70273b09b0c79333be694cc178ecd2052a14a0fb13649895b1b16ca696873d1f9050b635d6efeef0cc32d85a48886d9f0347ffa6d8b6a29eda2cb4142da8171ef82ca0bfc5d2d288bacec19e003e6ab242241815f66f29f10031c417c5a999a9ee12f8511a77a2d6c9ee26c28d66d1398bbeb31e02f3c4f68070289f0ec2a06a15e16aebe11a5c84906be6147e38d6086e2d25cd9ad8ad19977379f6f0931975086ccf707233c8e01aecba6234b94ea7be97247766a711ccb6871aa07b501e40e68b91c07ba2c45622bdd0c624a8b71e91c765a433fcf9dad7ad5cb2bf27ff45a836daef0af4ffea3dbab83686ee83144c22336d9d011fdc191e');
INSERT INTO private.inbox VALUES ('c952b506-16a0-4b4b-a3da-75488185df48', 'f1c70000-0000-4000-8000-000000000001', 2, '\x5a853de43a7902d0cee39c28379d91031345b234a7cfbb552c1eb0aef1fccf0b74d87a1f191c49e013b58b976c54de6bfa20e332eb8fcf8cf615183bedf66a462ffcb9328d65d5bfdce75da7f9060197984441a8ff7a92e0700c2289bfdc12ca28dd4d7af518cf394d222166e03fae9f3a12ae9ef1076697618cba2d0a3b2af03eaf880c45019c284b3afa709b1d953c4e43c7fdd93784b31cde076631f0f03bfad85e62ade181003919cf5ea7ade626aaf74ac5c06222310e864cded5f1eb1a8682990773f7c9057d5de4b5ab8c83b14930e6e7d2ee3adc1120582509c585de2009a40bc658237cb60be7379b74edbd5f17bf209131abb5e713aa3595ccd8d84469666933c08c68d0bca0a7a53382183f45ca373c3aa3b7d66988fc2b3abf2b4a1a3c33a94e8066030380f820259b8acd3f7cbcc4853f4dd825b6a88479318b3be0f2a652fccc5387635fb47beb023d913e6f0bcd76d7ac03f7abe2d0d99af4ebb13b99218e74369c2cc511b5113c7292bd6080ecab03393b20a446be8b43d58f8a5fba5d6825037deea771110c637dc0071e212912219b9a428b9c0b2c392c1c9cc54e4b9147f796c8734d522632b9e9c118bf6d0377e5c38da3247456239a11ce1ee7d2d48afbeb2f736041fa0bc086c7590101451fa1e71a7bb8ca971c4664efa30828ce9af5433bd2288f66d6bf025d308e7dc36fa06cad9ab2b50f41bb3a12c93572f98cd4b0c5843cbf27291daa398367c698afa2169796d4c56871eac1dc84f230037a0aa12bec15777993c515207fa94b0a1fa1c6c5598fdb04289aea2c76de0f0cefa345f65fab428a27c2d17be5962fa5a405b487fea08e7909e0a8a17936bb1cef976ad4124c92563373a8c2ff623c1016d73dc7d9e6bc3db9993c1e7cdabb0867ac051ef63010bd7e83bc5199ff2c383365f891bf6aebc981059fddc6d5159237b4fc38e22a751a24c9c55eaa565802abcc4977c01fe743ef83fdcf2c386a464a7faa46e0a575a5cf18daec46623ad7389728c8324c5c3cfff4b0a89aba9bf200e69b0104bf27e385021ab6412e7ecbf5b3209c9f324e6242b6cc6bd3391d25445cdccd9c08c116acf963adeda5c17a88f8809badf489c961e6f4cbe8e992e879db954469b1c45598ae9873792a7ff4df54f693cdd73e3ea1b5534600d51dbb3ac3b22299d8c3b3f06c0ea1e0d7010fa60539bb97deda7ef5dd4a3b07054d1e7b381672ad066bbb768f26aad002c7bf5138325dbf7ae01787f6cefca7d356a9391b2b7557392f537659d69aa278f60ae5ffad65e43a9b1ca9b18897dca76c12a9f4f6ee6034edfa70a760831b22e6a6c031eed92fcca488c45271c23e2557b82471a26181119dca2b3b5f4609543f7a1e99d801c7ab86ac6347952021bceca422a972c2fbdde33ecd16afdf70773c36b4b3a60d0aa05962b207124d064cadce974033eb9dcaa924fb55dad1881fd0b7159db6e046cf');
INSERT INTO private.inbox VALUES ('ae28d418-e14e-46fd-80fa-417a7fdedaf6', 'f1c70000-0000-4000-8000-000000000001', 1, '\x91c45673797f87943230fc0b3a0aeaf98876eb9862af1333991650d92becdbcf8bddf053be86f8471139943b5fe7b22e8fca13fa93e8cc61a1a8ea40b2490e6884e51cc2dc839ad15fc874d2346fcbd5a91ae6e15f4119800125b604da62e38b94c1e0cfab4d1a9918ba7aeb23aca0e9420293814c3c9c2fb8b4fd8188e1f15709649dcb250aa069ed54b0b6b67f820b44333187a696176cc7f55b41529db1d861a89e5897c5a6161913888e941ae04ec3d407446aebb2315a047106b972a1fac3250ee896459662047f00dd4837822461bced5ae9c4fedf0da603f76c30ff5a23a41d10df3bddf82e94d1b72ea37ba7bfbaca2baddb32010bc423bed044c8e7d433e757bddf664745e809ab137d481b099ae14ed15ed531c832296f9c7602d603350d2c9da1b639e89ed39764441341b7edd854f6e6aea5df5065f8d3b82734062811296e25ee93d86005335bc0bf7fbe7d01c8fc26281f4352f4552ab47f6bda2e7990c7aad2b37a533feb44d02b7449c99b35d04e36d2b524ac6aaa539f8155ab4a51055b9df72cb6d2632e5b1670674308623868f3504d93cebdd5bd0c96924ff91a9637ff29d148430cb6943dcace73751e6f66b7b48e03d7087dd4ead8e2898988213907ab73f44dce770ecf918b1c704934363bbfb5ed9180afad4944c9b9647eb29029bda7e655e04b24c1ce509ec19c771fcb9c5b62e2d558a6f5945213201c8cdf3ca3fdb288e3ee9ca218e020df47a20871fd2962a2eef218242ddab2d25f66261ac39653d494c66f6410fbd88eb7081bba2bf64f7d0fffc855db880adee3c916e963b338989a132d133f5a0e6900fb259bc96479af181833b31694980eaf37ac9a8030ec236303cdd2e2e0576b86b45fef58212ec14a82018b118d07583f2e5bf01a7b1ce959fac85819519c694ee75e31e87309d0a43e34f2ebb23d3f0827df7b606622fad6ed64044babbfa27b21008e7f0718eaa95b1c6c17b3c44f5857b080a72708c820e9ec13261726ca1dcf090ce1f4ce8a5276fe657a1aec3e25f38c6aadf64ea9d990afd12a0c73cf383eba56d1b2098a368cc4d298d481daceb1dc6a5ecaf944111c9b46f8ca5495b043b4cde7ee6bb997f6e31e83fd90c13783c9d29f0c87734966efe55ee78d1e0a6bba01181ef38869199be383c3e73707cea5285c2f7548847308cf82d1315aa11e93d98bd9aa7ec23488ed7b1caa3e75ce33e71623048f1e6058e2022d9f35959f79ce5e68631224112f753ae3bc48a0051da35162d02db00095f0fa1c339cb2aca24343ce6eac9b0fcd238ada3357a46d39e0b0385223ee49d6d7bb7348d0f0fe88fc5442601d322050b2978a2e2afed2b7ccf034a11666fe2a2167aa8a709a58f776fdf0c1f96ce5f9626974ed2a3e2eccdb030c9eac3d3dcbe2ee8dd043e275f44d7f2fb00588b280fe28f655839b70d5e3522f93815e583ddfd30463679a943905464b3c2cf3');
INSERT INTO private.inbox VALUES ('b824da8d-78be-4559-84c6-461fa5227352', 'f1c70000-0000-4000-8000-000000000001', 2, '\xb8f153deb1bb12691c5578fedb5aef0530b9bc91c6451a325be17c0f54a55ce189889f9bb762ed119b47b87ff49839d369e56e82d9737390c9d751a27166123373b402faab833bd8bd90d959cab27fc0bd38806567b9f5f2df0c20d742f9ea49e5295423cbc5d3aa4231158841ed00801446333de90be0ef279c7ddfdc38bdb70548903ff0cab7f2f918ce5f867814d77d87e47ba2521facf1bb7e0c2fe6b20bec59f08e89a2217c716517cea5db0cd720607029f97b4c7c8985697cdb4111842cac21776f384d68634e9c1f683551831ebfac9edaf79b9393b9fd5cc754a15987ad72184e7a34b1d7ce2b267c61a3f3e1db0a23ddb2badbead002455665da7daa146860a2a5f72907be0d8bc222c0eefebe2e60a528e55342d02b4a8b74bf9a4a2062112270983fa8f04361f5fa0755c51a1f2f5f90f491cbb4692439da8e41e4c07522198a0045a6deb0c42bdb4a997b68757f5fa73751c821b048135ccb052ccf1e685fbed3b8295a538fbbc0b6b459ef2b36a57990f5c553a6c69177ce0b46ff7cb0a4c8937bf00b82834b4595ec1db49370a45a2e95c7333a60369911856efd45ac6b5414f337986961e4c2eb114e9b01aa46c3e287e6b9c6259f3931fc5ea2830b212e30b576d195576c9523bbda1aecffada0f324c15eb7751aa0cafa1216e91aefb3a187420e9c646286924b35a1601e062249bc68ac1217731ec2010170b6f35ae111c73c87654689e3b3a27539505373113afc4b5f04760ac57735c1a7d606d54eafeaa26b2dd929960edede61cd6a1b33199c22b7fefc1ca94a6111f73d129314e017ae619a40b0d05dc2d37aeb1d185fa0ef8e85700bf0e832f8e2d1a1c3594fdb737863c67a96dadca9b848063a978a010e5e3c62ad50a778a2004b694e5eb53fcb04519ecd9ef2d5698ae1d32a3b9294ef402c8c9490d66e47c745c75bb7efd6d08b915380be54c37593098a1245a26d928b4852096163d3b3644d66b60cc0ac78949cfeefe9ab628a253217478080a1452e77b12657f3151ec79edd66f45d054f76b3916cc17cf96437e0cc44604bbb0c0cd76f58148e3d920e636dfb4ffbc5359afa2ea1957c93fdbacf80706f3b8a20ad3140701ce09366bcdb784cad6f64e98fea6d418b6762048a7cab3d439eec77fd0cb4a43dae8377ba8a85d9a4cb5668069ff8e99ee0d8008c2e004cbb971e965bcd8b5d11b3ce5d43045fe1c871917da6c3d80867ed2d48cef517fe350d8d628453b80ae7484dd6464aac6edfac9597bbefb2d2651c90c42a9447417e50d3bc88837511a766ba44d10d43450197e138638c7305b9ec661cff9f1fc3673c59794db62edd9228c311555cdd3ae72cf18bc59008cec6f6d573c2d1d8124ead3b542306bfb2bced40e11981c83e5c9348e2cba49d1888613356618d9c7c1232812f538cdcc1c3e684db27f22dc329e1d7b522d14ef8a8e0fbc8254bb52dea6b5c3e36914415');
INSERT INTO private.inbox VALUES ('c4b979f9-3b75-45c7-b682-d5556002ad2a', 'f1c70000-0000-4000-8000-000000000001', 1, '\x38445599584e964be62762381bdb753247fa82c0a88f3eabcb49375f57a025e24fd7ebde7ae2eadee4e7e03a87d2cfbdab9fa77b00742ecf3c317245a961bf5a27dbdfe251be34641224b9bd6a70e286c5fe3af4131303c32c481d4f86ce723e53e3958a61ebda1c560463c87ba3ad49e53f553fdf76d7c94cd3907b33c96c48dc0c7dd0b42dcfb6d49bf44b147a077c73d184d4e91d97d2289122a19584b9c30b7592829abf4f4b3bee68e2761fd99becf1c0fb7f27c75fd90378246cf11ba7994f0c3febb504adf3b61867e36d6a812591f7697c159cee9e463255859def15e101cf56040366eb6c51daad2a30c14d9773c8ff87744b5191e8e2caf1990ffef5c22d65e0333cfd81e8a57940db5820632691863f9b2450ed6565249c3d075f45bcfbd5a655f5a114cca003fab077abe23469b27dc2d269b4df0466cdda144f5f70ea8ab4de6d8e06bc8283397136ca6d9a9310a8af2954d6c14b61a29b59103443f141b21a3d52cc69f334c293887109f4150a9833ae13b21d145949ba10d04c0997b0461e544d398193520b37a509ea72bb21dafeff6f16a4c858164310361bf840818f63cda25544d24e684cdd98c8b0261ef471615204e9a96c24b15142f6d8fbf03fa3b58be6f9f4b39003b356cdce3d17bf98e05687969f81cc91c708bdd3c78cdc45657570f322894f8cd8fb3431ab5a0686abc5bf0e90c99d7ffdb840d2c6ac3a7c0183a1ce8f9090d83be28b3f8fad6c7b05b835218f0698fe4c26fdcae1979245a33c5d46a2947ac0042e6207e8f46692fcd7cfe13643707f4eab9500e7c762c7a4d3b10f72dc2a1d3ab0bce17327b93edaa5327216326622a1e6645b914539f737f5a7cc734628b4dbefefaa54fc4251b5b655e41e85b0979a10eff7777683908511127e450808af92a61cf10d63d9a2d9c387769641ab9d83f970e5f107d188ffd79dd668ae21e34bc371b18592ec9b0451b060df1e00c6f301f5785da3cfc5fcf3aba8b9618c282d7957c7463b0d27258172724bcdb2629e80222548ac6d52cb249d65e58c57aba333d6bf238b4f9c70ba5aa2c42cfbbcf46e6fd466f0f32b853dc473a10a3c9acddce2289f177a07413ac414722de1d6974ae491f9128f3cd273442a815431b5294f05f810e20e78a995c3f570d30f755453b0ea7bea6b7136330c089317b9b63d2667161c14c5b9ce32c74258fe4e1d66faf7d83cd652498db5539133bc563b9b32c1f24999dae13c838526f8361afd4bea3fdef3c10cef788c8d3c0a5c33618975252cf22ebd01acd0d611f98168346228661eb1de200ee3fb0bfbe6856d4c41c2346254354a7d8f058d4d80671ea3e0befe9e62d5da604fbe178d69fb47a91216f98f3f089101d39db981615306b0955fcb5f85fbab3a46ce5e780c949cc4473fc19246d89927ace30dd1fb3a4b3bf392ca5ff0bdc3b0f8b08ed6f2fdc29bf4326df9f88154ff112412c707ba');
INSERT INTO private.inbox VALUES ('057bc3c4-bd0b-4efa-a48f-a911616d275f', 'f1c70000-0000-4000-8000-000000000001', 2, '\xc06bd997ea49bc6787fa672697a30d240d4086f2314d8093fe4f9d46d30a28ab87844d565e1d2e354948634b48863f5938645857a68460997d17bc84eeae65fcadf6d1adcd0a39a1ec6f3b41e33b0a15d5050b25a91b7966e60dc616db0ce4748eac60a5eefff8796da0a53f2a506e2438c9d9b2c370ed2347b04195f4e89e80952f16a5f77fb5d7b3556c5b76198c1b84f611d3768c5adc137d6af29eddb7dba036ffe7658ccf1673b072693410b0d786bd6c6f06a12e431740ed2e91ffeb89ae03d6cf29571e479969deb8dd3a577c700eaae6a2bbad99968cb937893a0f15deb5d3f11072799ae098be61f636e661726a4ed4e358488e0318d18848dd4708b38fa62ef0948f35444d77c00d4e7f0dc960def850865efecf45bc1c02b0a9e699f64614ba6f9822318948a543f72db81482f364ef2092b1c55d0d32798e365b25e1afaed1020049ac4b8c1fbb13fa54b58e117976d32ecbe2cdcd326c1f90d75325653ae393d62bc3b48a5644383261df5e88999e3db55ba45ab0c2f29b72188b4b7e090bfd845b1998b589df51e4acb0bee1b0f469945001878f9e0c066d4e0ad53d5980a5b1b79f6a8540e1142e07c5dfce2e188ffc0bcceec2f9801a1fb33dbebfb101c2903f0a78c746964d1beedd498730acdfbd12fd275cd167d9fdaab52f6b05e9eef5b1e38822a5d82ba462fc99ba29ab06bf7efe11928fdf81ef0f0fe6a25e9324cb25058b961ca7d30f0352e503f656b4e8a1ccecc81d3d8b5c7635e35973b1adafc442624d4de3babe88225f1c3a6aa4b56002c1828d06a19d376242580788c95c616498326597232cb59570c3c7e30d52b90ac2cc5cecbce351b7f078c1e8ac465c19d4a0a1d548c89a6290aa52f5d0bca04f21b73e36f205ae4d73111a32a9d3d616d4758dff3e52f64c03611d9f6f808389ba1a56ae9bdeacfabe6ff22204359ba7d042d7ae4d7775cf66908c33b0abcb0d5d18c96d296219f9731740e6b086e325241bbbecd4377fc2f435c74d6f6131070e42e7a59cd132c9d94f5729f992f8e38383be9a31d8d42b2f403832b0ae2a5c5d0479817497f5aae7980e86dc92f9760669bde1213a7fca8b8b5c506202e6686948d06f9e39eff1b259ddd3d7bf3c8e47b5b352305441c128f984a9fa5a32a2f0e5094ba13869851ad8e9ee02256e2c1660c666880730df47c066fffc50df027f4b126dec7d9aea8b4604d486a273104db30c4c78ab83862bbc4c8eae03c7443490dfbe9414d66bbb92888a0939a23a553d6d739fa2452fc487481dd9abb6c61c0de33236ffa6ce48a99ec3f9c4709d63cc5afc38c82c1788a396a7de1f044138771da7eddf28041f20033e69ec1258527a06931d10613746d3796c1bde68bc7d3183d3075e418dd7ce0f1bca63c8eeb9f4dc5769efe83e26750a7e9f372950e5136c4e209f09e8c9a11484a89fca3d0863e4b3b221f142190265a1bbe375eb023c08');
INSERT INTO private.inbox VALUES ('ef81336b-edb8-4fce-81bf-e9f4e04f83c0', 'f1c70000-0000-4000-8000-000000000001', 1, '\xbf533b2bc058d7ef8afd74db8725402251afedfc76a62cefad00ef0edbe5f236f134b331913dfcf9e55ab85fec2233d9e4402cb5ad9a767cc35aa4c37066a8e8ad073bb32c67b1d1702a2a8bbb29929d455543a77f34787b1440dbbf67c57ce19f60396d78883c5813f18c6dd4cc0ed11b37824e7bc6077862d6f6a841fa8eb17c37c9d87ae47b2816fbd27c55d4751e0498df6fbda64760686dd9863acc259977b445dd6e071e7ff1c2295b70bf931191b44cc3916e3d9fa229690f9405cf4c3c5efc6fc4d0325ac0e762f492439c3dccf0ff0e17992f1fc1d75be343f8ce50444354f7b46a4dd592c33fee777e18f85158bb6e2b75d703f8f445fb908e59a25dbec19c225f2b9e74aff7e6db1f4588c76f95fdb8bb129857e1927dbc9d236704777259a14039c322a60caf90b417809f4aba398cae84e8f533963d3e7cc21e4a60bec296431b25428f6a282da14427bb9fcd65f1eafa562bfe2d751c341d1334eb6ce1f81fd964f5ad93df9c1146b195bf30cc3067ba65e4114357cccd444c170bc25347b641c0ec7f9bf2e8f2205ec7c718b15112c5d6d59f12665e346b0edd29f9352922b38c54f69849c42171dfee987080f1d7b8eb350e284ca9c551e75172528de2c23ac8024c521234be84ae2637b6c261a8c4086992e6aa0a34a3efdf592db8fb47217fb1671e09d8ea6773e270e3ae8873e78568ed9b263df690fad51169a54fd74426ff82a2f301f5ac3a52c5aefee0f4bff2493f3e053a0582467af0f2d6e66f8dbcc65abc84dad955afb2dc942464b14f4fd5ea732a1c2fbb68e585d33075503f1ef30e8c054ffd5b5592a776930f6df88d6272afaf33c2702303d23b3156cc17a7e79ade63219baae6394fd51ef829114af2389f447ef444a0bb4bac5b5b14ccdca1a617328412079f9404b8986e9d8589549b40135ae68884b69f5fd7b4f59b4f14bf87b359187702c95b1ddbdb5fd087fcd176abc633bb33a59f68bc18b3d6c6ccc8420ce844dec27eef5bf6d94a7b709ab2128d644c023082ff351d9b89ef54df88d7b098a00f2129ca929c423ea239a5aca067146498e4338b1ec5821ead7ae68a826384ac913d924b319ba0abfaac339ef115c5206d50fb6e64b5858649cef1b0a68a9aff53ab53c6ff220855dc62d291c515bdfe52d50c59fd835cd48f5d3372b3f78139ff1afa96a304b2cd3b51c867aad1e582aca71f9da9c0bb9b407407ac89a447276aab9858f0e193d845b94c0d5e9d55d7b2918ca3a93fd60fda0bc6784f3792ee0cb63a5d21c14b02b3c3ca84da18273603cd6f74905658f7b937cff8c7eca64fd95a55d38f902ab7b321ca9af30d1f6fe94a872e5e4e922988fc24e5459942519a0153a777592dd1db5541187db12393109d2cbd30367f5da449e70e78f25d7970d177aabe24947a8455d6741c06fa93bd40aaaeecf05a0ceec0e9b909decc23a393647de1e0940e93873db97824');
INSERT INTO private.inbox VALUES ('98cd22ce-abf3-4344-b004-73770f946b96', 'f1c70000-0000-4000-8000-000000000001', 2, '\x053a66e539332c5496766963ab3bb24b706fbceb8db28cc1c38bcbfe123277c6eb1596d3854025a1be258a33aa6dd8f82b98f5fc8fb6287d6c74dd9be944f99d8a805e86c614759a207e95cf26d6a7471e64b557ff5a9e905b14e16e2fee9ea6d1e291f9bead20d477be21dedec4388585c942c24381627af09c18134b8f9cb8051a7294d8a7f00e295d1a0588febd7605aef0c153d33fcdf792d3f939ceb178247805e71aa0be523f933276839591a33a1288ca58d9587c5caac7030afdeee233600d5a132449a7090eed769a17430b060fc9a924b429017fd2ffcc8c3939e133ad336661925f884ac2888f3b5e070d2e55e288d80f3f465ba3193152d82d6ddb558fba4d7e7dbfad784e35c3731000e74cbec6088ff1db4e031aa0818c4d306b5c95e40a543df4b880e53b9fbc4b5f56ebaffabcc0d9c2bf5744eb03cf08351164349f3ca33580f45faf509c79f911421f1a27452d75f0bc90f49af91beced5318818a47d2abf59e1f950271afa16bb132962db3f2d3a09bd470fe93437ccd8e1229cfbc300cd199d38f15663d6a392385fa5935d6e46c39d807e33276308937b29da8d834497c76344c941760ba40022c6e41f65c5556fee6a1d5690776c2571e0d7d698808a18f28d716fae2b8eb67dacd44b4d132226c766ba6b50592c3e8253c708a457bd6b11d2c50535d49872abcb0c875164f6798c6838247d441c2948b1ee763e879b8491c0bbacf2fee0acd12610763b17da0e6b48a54f8dd5c007a5ed9db21ccf4ea02db6cbf2103123de1af9f21f8d1dffa4eee37a0cb3e4fe58e0e6dcd6110ff0c7bf6ed9ec87b456bec0628ce41f5fa1afa817e11beeeb1ab21521efcc0c8ef189fc48823dcff9dfbe8deac3242d791fc68c3765e610f16c98731f9fa981dd686e98f28260386a4f161e93d56f949cf9af3501ec883bd8f5370dbb2ecd15af6c6a23bdfa460889d2fc944518070b1e6510d4a6d4a0e12414d703a402dd46ffbf328c7d39c77ff340b7aa44d835df16b60ba25f13c54fbbc0a99bfb16e205ad9b0a06baf88042536c18c3826c662bb63c74cd01d2430b9080f7d6df7ca7745015c099734863b0975be887ea12efd7fb6be857c5623ed7d988e5a7a11bd15404361770afc26a558039f34d505dd5e7917d9f73a53924869909b30494d9d18839d8b0ea902e0d03e7ec9be78ab6458fb48917b4bd8d0fedc5ec404e4136924afa66c55558e625d09677b921f1b8acef84a66d66b9eea0fc78ffff86c4d816c6f20253e8d584db87ca6083513db4734e25e3ed998bba13c75e4fae7a768b67d440187249ed8af18a4be5c34e0c82309568eabd5bd8bb0038d957e9a59a64b2dac052e3f5c6f4b3132797f4635a1b7364e479725752ef35ba8da56dd5b54ff5f1b1bf759790762a54d8b6673e1cfeb13a5436e051ba16daae749bf25d034535985fee48b5c133832a9078cd381d43cf06086ba4acd23aa');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xf0d3a19f48aa61a64a185fdb2c231eee5fd3dc12dc09f793633089b9182a4b79');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x6985f9b5b2207840c814ed6ffc17cf9ab8d055c90b92bbb13268a6c141ebb990');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xa7c6363a9d70eb8cc33f5b06092553aaffd0da891a8d317f8519d734a06121b2');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x1acec6f4f60a401302e691851e988251d836e726553ec58a0d1a7ecdbcc545a9');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xad1147064ce59c0b4c5f07b3cfd49b0e6e9447d011b48e2d01bd8c0ffc9bae82');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x4ef837dfad5f7966e229e7b732038107e9dbca92a50387124039977eb4ac1127');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x50867405652b33c8424bd4699152da8bf5c1f72437341155e9c6f2c20b261ff5');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x90768c961062839f7f14f3d0bea4ef4d3ebefbc65d32f3a998eed9f03f7f871a');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xf3dc7ba03c4e97b816be2e8fde0b8edcfa145c311a52c1de768fe15fa13085a4');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x3eb4d24569350ccaaf77e6257551b167e8bcc35eacda939d5c149d11c227a7d7');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xd8eaccdf7823b32ef8a644f81638104b99f46ec1ad152b0b0eb8cce70b96ef60');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xe953eb8b537ee6dc85e46a57a94f2e556631e0301aaaeabebf5b56ac6f285b52');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x43687e3d2072f9316bafcf0d5f682e85b5f9e146cc6a0217ec1c5b1ed1f2dc7f');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xddcba38f9397f650181206ee8b0aa81c0a0ef609b56110d7e46fda525d1b447d');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x9c507ec3331a451be199776d8dd58c9f0366937af9db93f5782763e517982d20');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xfa01a124f875091fa9d1cc6af31cf9bb73e519c691aa219f65dad6c758c49394');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x4f56b6f6a33f880b9be7f1a747faf251d0f1a714e282fdb5df9f8e6b3e05dbee');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xc79d84d411f40bd692bce25ddf46251ef9a3e091d78db8d760388ded3564ecd0');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xc2db8087ed6eaf3370e0a1d469788dadeb039ef2cdcd8349c95d27bad885b44f');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x32e8e5b8f3d48ec20b1b08d0d2e69d093eb3ecbf1b0a1e675e2c6f0a03018c6e');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xef9b6e61e9813790abffd775689138ee4ee839ed0093c42863489f154b82ea5e');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x6509c9865d3fc7c7689eab4316d07ac24f3825d8b2ae075ffc7b1277f3272eb4');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x8e4fc24fd78790cfa428bca64f8248cc475e8b6b53ecf1eb4f1386e881038a89');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x636f4b7340fc88b36184fc24ebc65a5b37aa3e0166d8e4237447b28d16c2a21b');
INSERT INTO public.agencies VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 'agency-a', 'หน่วยงาน agency-a', 'agency-a', NULL, 85.00, 'arabic', 'โทร. 0 2000 0000', 'สำนักปลัด', NULL, 90, NULL, NULL, false);
INSERT INTO public.agencies VALUES ('bbbbbbbb-0000-4000-8000-00000000000b', 'agency-b', 'หน่วยงาน agency-b', 'agency-b', NULL, 85.00, 'arabic', 'โทร. 0 2000 0000', 'สำนักปลัด', NULL, 90, NULL, NULL, false);
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-0000000a11ce', 'aaaaaaaa-0000-4000-8000-00000000000a', 'admin');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-000000000b0b', 'aaaaaaaa-0000-4000-8000-00000000000a', 'analyst');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-00000000001d', 'aaaaaaaa-0000-4000-8000-00000000000a', 'interviewer');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-0000000ca201', 'bbbbbbbb-0000-4000-8000-00000000000b', 'admin');
INSERT INTO public.rounds VALUES ('f1c70000-0000-4000-8000-000000000001', '0w8t6kfd44', 'aaaaaaaa-0000-4000-8000-00000000000a', 'รอบของรุ่นเก่า', 'eit-2566', '{}', 'eit_public', 2569, '2026-11-23', '2026-12-23', 5, 'default', 60, 85.00, false, 'link', NULL, NULL, NULL, NULL, 'open', 0, '2026-11-30', 0, NULL, 0, NULL, 0, 0);
INSERT INTO public.service_points VALUES ('5b916992-4306-40f1-adf4-3b18313a74bc', 'f1c70000-0000-4000-8000-000000000001', 'จุด 1', 'Point 1', 30, 'tknaf4pc7r', 1);
INSERT INTO public.service_points VALUES ('e8e4c817-ea90-4149-b0cb-33794842f621', 'f1c70000-0000-4000-8000-000000000001', 'จุด 2', 'Point 2', 30, 'gjes5mysf7', 2);
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080000', NULL, 'ground');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080100', NULL, 'regions');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080150', NULL, 'clusters');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080200', NULL, 'agencies');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080300', NULL, 'acts');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080400', NULL, 'people');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080500', NULL, 'rounds');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080600', NULL, 'service_points');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080650', NULL, 'joint_rounds');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080700', NULL, 'round_states');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080800', NULL, 'entries');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080900', NULL, 'slips');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081000', NULL, 'inbox');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081100', NULL, 'tallies');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081200', NULL, 'mix');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081300', NULL, 'comments');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081400', NULL, 'tickets');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081500', NULL, 'papers');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081600', NULL, 'published_results');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081650', NULL, 'joint_results');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081700', NULL, 'schedule');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081800', NULL, 'retention');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122081900', NULL, 'official_figures');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122082000', NULL, 'oit_self_checks');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122082100', NULL, 'measures');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122082200', NULL, 'report_edits');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122082300', NULL, 'instrument_sets');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122082400', NULL, 'public_page');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122082500', NULL, 'privacy_notice');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122082600', NULL, 'year_summaries');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122082700', NULL, 'oversight');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122082800', NULL, 'demonstration');
ALTER TABLE ONLY audit.acts
    ADD CONSTRAINT acts_pkey PRIMARY KEY (agency_id, number);
ALTER TABLE ONLY audit.paper_entries
    ADD CONSTRAINT paper_entries_pkey PRIMARY KEY (round_id, day, user_id);
ALTER TABLE ONLY private.comment_releases
    ADD CONSTRAINT comment_releases_pkey PRIMARY KEY (round_id);
ALTER TABLE ONLY private.inbox_comments
    ADD CONSTRAINT inbox_comments_pkey PRIMARY KEY (id);
ALTER TABLE ONLY private.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY private.marks
    ADD CONSTRAINT marks_pkey PRIMARY KEY (round_id, mark);
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
ALTER TABLE ONLY public.clusters
    ADD CONSTRAINT clusters_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.clusters
    ADD CONSTRAINT clusters_slug_unique UNIQUE (slug);
ALTER TABLE ONLY public.instrument_sets
    ADD CONSTRAINT instrument_sets_pkey PRIMARY KEY (fiscal_year);
ALTER TABLE ONLY public.joint_agencies
    ADD CONSTRAINT joint_agencies_pkey PRIMARY KEY (round_id, agency_id);
ALTER TABLE ONLY public.measure_progress
    ADD CONSTRAINT measure_progress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.measures
    ADD CONSTRAINT measures_id_and_agency_unique UNIQUE (id, agency_id);
ALTER TABLE ONLY public.measures
    ADD CONSTRAINT measures_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (user_id, agency_id);
ALTER TABLE ONLY public.official_figures
    ADD CONSTRAINT official_figures_pkey PRIMARY KEY (agency_id, fiscal_year, part, code);
ALTER TABLE ONLY public.official_imports
    ADD CONSTRAINT official_imports_pkey PRIMARY KEY (agency_id, fiscal_year, number);
ALTER TABLE ONLY public.official_remarks
    ADD CONSTRAINT official_remarks_pkey PRIMARY KEY (agency_id, fiscal_year, part, code);
ALTER TABLE ONLY public.official_sources
    ADD CONSTRAINT official_sources_pkey PRIMARY KEY (agency_id, fiscal_year);
ALTER TABLE ONLY public.oit_self_checks
    ADD CONSTRAINT oit_self_checks_pkey PRIMARY KEY (agency_id, fiscal_year, item);
ALTER TABLE ONLY public.overseers
    ADD CONSTRAINT overseers_pkey PRIMARY KEY (user_id, region_id);
ALTER TABLE ONLY public.published_results
    ADD CONSTRAINT published_results_pkey PRIMARY KEY (round_id);
ALTER TABLE ONLY public.regions
    ADD CONSTRAINT regions_id_and_level_unique UNIQUE (id, level);
ALTER TABLE ONLY public.regions
    ADD CONSTRAINT regions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.regions
    ADD CONSTRAINT regions_slug_unique UNIQUE (slug);
ALTER TABLE ONLY public.report_edits
    ADD CONSTRAINT report_edits_pkey PRIMARY KEY (agency_id, fiscal_year, locale, sentence);
ALTER TABLE ONLY public.result_publications
    ADD CONSTRAINT result_publications_pkey PRIMARY KEY (round_id);
ALTER TABLE ONLY public.rounds
    ADD CONSTRAINT rounds_key_fingerprint_unique UNIQUE (key_fingerprint);
ALTER TABLE ONLY public.rounds
    ADD CONSTRAINT rounds_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.rounds
    ADD CONSTRAINT rounds_slug_unique UNIQUE (slug);
ALTER TABLE ONLY public.service_points
    ADD CONSTRAINT service_points_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.service_points
    ADD CONSTRAINT service_points_slug_unique UNIQUE (slug);
ALTER TABLE ONLY public.year_summaries
    ADD CONSTRAINT year_summaries_pkey PRIMARY KEY (fiscal_year, agency_id);
ALTER TABLE ONLY supabase_migrations.schema_migrations
    ADD CONSTRAINT schema_migrations_pkey PRIMARY KEY (version);
CREATE INDEX paper_entries_not_noted_idx ON audit.paper_entries USING btree (day) WHERE (NOT is_noted);
CREATE INDEX comments_round_id_idx ON private.comments USING btree (round_id);
CREATE INDEX inbox_comments_round_id_id_idx ON private.inbox_comments USING btree (round_id, id);
CREATE INDEX inbox_round_id_cell_idx ON private.inbox USING btree (round_id, cell);
CREATE INDEX mixes_round_id_idx ON private.mixes USING btree (round_id);
CREATE INDEX responses_round_id_idx ON private.responses USING btree (round_id);
CREATE INDEX agencies_cluster_id_idx ON public.agencies USING btree (cluster_id);
CREATE INDEX agencies_demonstration_idx ON public.agencies USING btree (id) WHERE is_demonstration;
CREATE INDEX agencies_region_id_idx ON public.agencies USING btree (region_id);
CREATE INDEX clusters_lead_id_idx ON public.clusters USING btree (lead_id);
CREATE INDEX joint_agencies_agency_id_idx ON public.joint_agencies USING btree (agency_id);
CREATE INDEX measure_progress_measure_id_idx ON public.measure_progress USING btree (measure_id, agency_id);
CREATE INDEX measures_agency_id_fiscal_year_idx ON public.measures USING btree (agency_id, fiscal_year);
CREATE INDEX memberships_agency_id_idx ON public.memberships USING btree (agency_id);
CREATE INDEX overseers_region_id_idx ON public.overseers USING btree (region_id);
CREATE INDEX regions_parent_idx ON public.regions USING btree (parent_id, parent_level);
CREATE INDEX rounds_agency_id_idx ON public.rounds USING btree (agency_id);
CREATE INDEX rounds_in_work_idx ON public.rounds USING btree (state) WHERE (state = ANY (ARRAY['open'::text, 'closing'::text]));
CREATE INDEX service_points_round_id_idx ON public.service_points USING btree (round_id);
CREATE INDEX year_summaries_agency_id_idx ON public.year_summaries USING btree (agency_id);
CREATE TRIGGER _500_chain BEFORE INSERT ON audit.acts FOR EACH ROW EXECUTE FUNCTION audit.tg_acts__chain();
CREATE TRIGGER _500_keep BEFORE DELETE OR UPDATE ON audit.acts FOR EACH ROW EXECUTE FUNCTION audit.tg_acts__keep();
CREATE TRIGGER _500_keep_all BEFORE TRUNCATE ON audit.acts FOR EACH STATEMENT EXECUTE FUNCTION audit.tg_acts__keep();
CREATE TRIGGER _500_bound BEFORE INSERT ON public.measure_progress FOR EACH ROW EXECUTE FUNCTION private.tg_measure_progress__bound();
CREATE TRIGGER _500_bound BEFORE INSERT ON public.measures FOR EACH ROW EXECUTE FUNCTION private.tg_measures__bound();
CREATE TRIGGER _500_bound BEFORE INSERT ON public.report_edits FOR EACH ROW EXECUTE FUNCTION private.tg_report_edits__bound();
CREATE TRIGGER _500_forget_link BEFORE UPDATE ON public.oit_self_checks FOR EACH ROW EXECUTE FUNCTION private.tg_oit_self_checks__forget_link();
CREATE TRIGGER _500_freeze BEFORE UPDATE ON public.agencies FOR EACH ROW EXECUTE FUNCTION private.tg_agencies__freeze();
CREATE TRIGGER _500_freeze BEFORE DELETE OR UPDATE ON public.instrument_sets FOR EACH ROW EXECUTE FUNCTION private.tg_instrument_sets__freeze();
CREATE TRIGGER _500_freeze BEFORE INSERT OR DELETE OR UPDATE ON public.joint_agencies FOR EACH ROW EXECUTE FUNCTION private.tg_joint_agencies__freeze();
CREATE TRIGGER _500_freeze BEFORE UPDATE ON public.measures FOR EACH ROW EXECUTE FUNCTION private.tg_measures__freeze();
CREATE TRIGGER _500_freeze BEFORE INSERT OR DELETE OR UPDATE ON public.rounds FOR EACH ROW EXECUTE FUNCTION private.tg_rounds__freeze();
CREATE TRIGGER _500_freeze BEFORE INSERT OR DELETE OR UPDATE ON public.service_points FOR EACH ROW EXECUTE FUNCTION private.tg_service_points__freeze();
CREATE TRIGGER _500_freeze_final BEFORE INSERT OR DELETE OR UPDATE ON public.published_results FOR EACH ROW EXECUTE FUNCTION private.tg_published_results__freeze_final();
CREATE TRIGGER _500_keep_an_admin BEFORE DELETE OR UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION private.tg_memberships__keep_an_admin();
CREATE TRIGGER _500_only_final BEFORE INSERT OR UPDATE ON public.result_publications FOR EACH ROW EXECUTE FUNCTION private.tg_result_publications__only_final();
CREATE TRIGGER _510_comments_are_opened BEFORE UPDATE ON public.rounds FOR EACH ROW WHEN (((new.state = ANY (ARRAY['closed'::text, 'void'::text])) AND (new.state <> old.state))) EXECUTE FUNCTION private.tg_rounds__comments_are_opened();
CREATE TRIGGER _510_keep_cluster BEFORE UPDATE ON public.agencies FOR EACH ROW EXECUTE FUNCTION private.tg_agencies__keep_cluster();
CREATE TRIGGER _510_keep_region BEFORE UPDATE ON public.agencies FOR EACH ROW EXECUTE FUNCTION private.tg_agencies__keep_region();
CREATE TRIGGER _510_keep_retention BEFORE UPDATE ON public.agencies FOR EACH ROW EXECUTE FUNCTION private.tg_agencies__keep_retention();
CREATE TRIGGER _520_ask_known_instrument BEFORE INSERT OR UPDATE ON public.rounds FOR EACH ROW WHEN (("right"(new.instrument_id, 4) > '2567'::text)) EXECUTE FUNCTION private.tg_rounds__ask_known_instrument();
CREATE TRIGGER _600_discard_slips BEFORE UPDATE ON public.rounds FOR EACH ROW WHEN (((old.admission IS DISTINCT FROM new.admission) OR (old.key_fingerprint IS DISTINCT FROM new.key_fingerprint))) EXECUTE FUNCTION private.tg_rounds__discard_slips();
CREATE TRIGGER _610_discard_slips BEFORE UPDATE ON public.rounds FOR EACH ROW WHEN (((old.issuer IS DISTINCT FROM new.issuer) OR (old.signs_for IS DISTINCT FROM new.signs_for))) EXECUTE FUNCTION private.tg_rounds__discard_slips();
CREATE TRIGGER _610_discard_wording BEFORE UPDATE ON public.rounds FOR EACH ROW WHEN ((old.instrument_id <> new.instrument_id)) EXECUTE FUNCTION private.tg_rounds__discard_wording();
CREATE TRIGGER _900_note AFTER INSERT OR UPDATE ON public.agencies FOR EACH ROW EXECUTE FUNCTION audit.tg_agencies__note();
CREATE TRIGGER _900_note AFTER INSERT OR DELETE OR UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION audit.tg_memberships__note();
CREATE TRIGGER _900_note AFTER INSERT ON public.official_imports FOR EACH ROW WHEN ((new.imported_on IS NOT NULL)) EXECUTE FUNCTION audit.tg_official_imports__note();
CREATE TRIGGER _900_note AFTER INSERT OR DELETE ON public.overseers FOR EACH ROW EXECUTE FUNCTION audit.tg_overseers__note();
CREATE TRIGGER _900_note AFTER INSERT OR DELETE ON public.result_publications FOR EACH ROW EXECUTE FUNCTION audit.tg_result_publications__note();
CREATE TRIGGER _900_note AFTER INSERT OR DELETE OR UPDATE ON public.rounds FOR EACH ROW EXECUTE FUNCTION audit.tg_rounds__note();
CREATE TRIGGER _900_summarise_gone AFTER DELETE ON public.official_figures REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION private.tg_figures__summarise();
CREATE TRIGGER _900_summarise_gone AFTER DELETE ON public.oit_self_checks REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION private.tg_figures__summarise();
CREATE TRIGGER _900_summarise_gone AFTER DELETE ON public.published_results REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION private.tg_published_results__summarise();
CREATE TRIGGER _900_summarise_new AFTER INSERT ON public.official_figures REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION private.tg_figures__summarise();
CREATE TRIGGER _900_summarise_new AFTER INSERT ON public.oit_self_checks REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION private.tg_figures__summarise();
CREATE TRIGGER _900_summarise_new AFTER INSERT ON public.published_results REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION private.tg_published_results__summarise();
CREATE TRIGGER _900_summarise_other AFTER UPDATE ON public.official_figures REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION private.tg_figures__summarise();
CREATE TRIGGER _900_summarise_other AFTER UPDATE ON public.oit_self_checks REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION private.tg_figures__summarise();
CREATE TRIGGER _900_summarise_other AFTER UPDATE ON public.published_results REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION private.tg_published_results__summarise();
CREATE TRIGGER _910_note_declared AFTER UPDATE OF handed_out ON public.rounds FOR EACH ROW WHEN (((old.state = 'open'::text) AND (new.state = 'open'::text))) EXECUTE FUNCTION audit.tg_rounds__note_declared();
ALTER TABLE ONLY audit.paper_entries
    ADD CONSTRAINT paper_entries_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.comment_releases
    ADD CONSTRAINT comment_releases_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.comments
    ADD CONSTRAINT comments_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.inbox_comments
    ADD CONSTRAINT inbox_comments_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.inbox
    ADD CONSTRAINT inbox_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY private.marks
    ADD CONSTRAINT marks_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
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
ALTER TABLE ONLY public.agencies
    ADD CONSTRAINT agencies_cluster_id_fkey FOREIGN KEY (cluster_id) REFERENCES public.clusters(id);
ALTER TABLE ONLY public.agencies
    ADD CONSTRAINT agencies_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.regions(id);
ALTER TABLE ONLY public.clusters
    ADD CONSTRAINT clusters_lead_id_fkey FOREIGN KEY (lead_id) REFERENCES public.agencies(id);
ALTER TABLE ONLY public.joint_agencies
    ADD CONSTRAINT joint_agencies_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id);
ALTER TABLE ONLY public.joint_agencies
    ADD CONSTRAINT joint_agencies_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.measure_progress
    ADD CONSTRAINT measure_progress_measure_fkey FOREIGN KEY (measure_id, agency_id) REFERENCES public.measures(id, agency_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.measures
    ADD CONSTRAINT measures_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.memberships
    ADD CONSTRAINT memberships_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.official_figures
    ADD CONSTRAINT official_figures_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.official_imports
    ADD CONSTRAINT official_imports_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.official_remarks
    ADD CONSTRAINT official_remarks_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.official_sources
    ADD CONSTRAINT official_sources_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.oit_self_checks
    ADD CONSTRAINT oit_self_checks_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.overseers
    ADD CONSTRAINT overseers_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.regions(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.overseers
    ADD CONSTRAINT overseers_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.published_results
    ADD CONSTRAINT published_results_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.regions
    ADD CONSTRAINT regions_parent_fkey FOREIGN KEY (parent_id, parent_level) REFERENCES public.regions(id, level);
ALTER TABLE ONLY public.report_edits
    ADD CONSTRAINT report_edits_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.result_publications
    ADD CONSTRAINT result_publications_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.published_results(round_id) ON DELETE CASCADE;
ALTER TABLE ONLY public.rounds
    ADD CONSTRAINT rounds_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE RESTRICT;
ALTER TABLE ONLY public.service_points
    ADD CONSTRAINT service_points_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.year_summaries
    ADD CONSTRAINT year_summaries_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES public.agencies(id) ON DELETE CASCADE;
ALTER TABLE audit.acts ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit.paper_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.comment_releases ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.comments ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.inbox_comments ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.marks ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.mixes ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.published_tallies ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.responses ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.slips ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.spent ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.tallies ENABLE ROW LEVEL SECURITY;
CREATE POLICY "Admins add people to their agency" ON public.memberships FOR INSERT TO authenticated WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins add service points to draft rounds of their agency" ON public.service_points FOR INSERT TO authenticated WITH CHECK ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE ((rounds.state = 'draft'::text) AND (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))))));
CREATE POLICY "Admins and analysts add measures to their agency" ON public.measures FOR INSERT TO authenticated WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts add progress in their agency" ON public.measure_progress FOR INSERT TO authenticated WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts add report edits to their agency" ON public.report_edits FOR INSERT TO authenticated WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts add self-checks to their agency" ON public.oit_self_checks FOR INSERT TO authenticated WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read progress in their agency" ON public.measure_progress FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read the measures of their agency" ON public.measures FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read the official figures of their agency" ON public.official_figures FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read the official imports of their agency" ON public.official_imports FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read the official remarks of their agency" ON public.official_remarks FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read the published results of their agency" ON public.published_results FOR SELECT TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)))));
CREATE POLICY "Admins and analysts read the report edits of their agency" ON public.report_edits FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read the self-checks of their agency" ON public.oit_self_checks FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read the sources of their agency" ON public.official_sources FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts read what their agency has published" ON public.result_publications FOR SELECT TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)))));
CREATE POLICY "Admins and analysts remove planned measures of their agency" ON public.measures FOR DELETE TO authenticated USING (((state = 'planned'::text) AND (agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as))));
CREATE POLICY "Admins and analysts remove progress in their agency" ON public.measure_progress FOR DELETE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts remove report edits of their agency" ON public.report_edits FOR DELETE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts update the measures of their agency" ON public.measures FOR UPDATE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as))) WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts update the report edits of their agency" ON public.report_edits FOR UPDATE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as))) WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins and analysts update the self-checks of their agency" ON public.oit_self_checks FOR UPDATE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as))) WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text]) AS agency_ids_as)));
CREATE POLICY "Admins change roles in their agency" ON public.memberships FOR UPDATE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))) WITH CHECK ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins delete draft rounds of their agency" ON public.rounds FOR DELETE TO authenticated USING (((state = 'draft'::text) AND (agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))));
CREATE POLICY "Admins delete service points of draft rounds of their agency" ON public.service_points FOR DELETE TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE ((rounds.state = 'draft'::text) AND (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))))));
CREATE POLICY "Admins draft rounds of their agency" ON public.rounds FOR INSERT TO authenticated WITH CHECK (((state = 'draft'::text) AND (agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))));
CREATE POLICY "Admins publish results of their agency" ON public.result_publications FOR INSERT TO authenticated WITH CHECK ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)))));
CREATE POLICY "Admins read the imported instrument sets" ON public.instrument_sets FOR SELECT TO authenticated USING ((EXISTS ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins read the memberships of their agency" ON public.memberships FOR SELECT TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins remove people from their agency" ON public.memberships FOR DELETE TO authenticated USING ((agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins update draft rounds of their agency" ON public.rounds FOR UPDATE TO authenticated USING (((state = 'draft'::text) AND (agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)))) WITH CHECK (((state = 'draft'::text) AND (agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))));
CREATE POLICY "Admins update service points of draft rounds of their agency" ON public.service_points FOR UPDATE TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE ((rounds.state = 'draft'::text) AND (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)))))) WITH CHECK ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE ((rounds.state = 'draft'::text) AND (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))))));
CREATE POLICY "Admins update the names and contacts of their agency" ON public.agencies FOR UPDATE TO authenticated USING ((id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as))) WITH CHECK ((id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)));
CREATE POLICY "Admins withdraw results of their agency" ON public.result_publications FOR DELETE TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text]) AS agency_ids_as)))));
CREATE POLICY "Members read the rounds of their agency" ON public.rounds FOR SELECT TO authenticated USING ((agency_id = ANY (ARRAY( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text, 'interviewer'::text]) AS agency_ids_as))));
CREATE POLICY "Members read the service points of their agency's rounds" ON public.service_points FOR SELECT TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE (rounds.agency_id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text, 'interviewer'::text]) AS agency_ids_as)))));
CREATE POLICY "Members read their agency" ON public.agencies FOR SELECT TO authenticated USING ((id IN ( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text, 'interviewer'::text]) AS agency_ids_as)));
CREATE POLICY "Members read whom their agency's rounds are held with" ON public.joint_agencies FOR SELECT TO authenticated USING ((round_id IN ( SELECT rounds.id
   FROM public.rounds
  WHERE (rounds.agency_id = ANY (ARRAY( SELECT private.agency_ids_as(VARIADIC ARRAY['admin'::text, 'analyst'::text, 'interviewer'::text]) AS agency_ids_as))))));
CREATE POLICY "Overseers read their regions and those below" ON public.regions FOR SELECT TO authenticated USING ((id IN ( SELECT private.region_ids_overseen() AS region_ids_overseen)));
CREATE POLICY "People read their own memberships" ON public.memberships FOR SELECT TO authenticated USING ((user_id = ( SELECT auth.uid() AS uid)));
CREATE POLICY "People read what they oversee" ON public.overseers FOR SELECT TO authenticated USING ((user_id = ( SELECT auth.uid() AS uid)));
ALTER TABLE public.agencies ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.clusters ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.instrument_sets ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.joint_agencies ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.measure_progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.measures ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.official_figures ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.official_imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.official_remarks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.official_sources ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.oit_self_checks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.overseers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.published_results ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.regions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.report_edits ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.result_publications ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.rounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.service_points ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.year_summaries ENABLE ROW LEVEL SECURITY;
GRANT ALL ON SCHEMA public TO owner;
GRANT USAGE ON SCHEMA public TO anon;
GRANT USAGE ON SCHEMA public TO authenticated;
GRANT USAGE ON SCHEMA public TO service_role;
REVOKE ALL ON FUNCTION audit.changed(p_old jsonb, p_new jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.hash_of(p_act audit.acts) FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.note(p_agency_id uuid, p_kind text, p_subject text, p_detail jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.tg_acts__chain() FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.tg_acts__keep() FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.tg_agencies__note() FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.tg_memberships__note() FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.tg_official_imports__note() FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.tg_overseers__note() FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.tg_result_publications__note() FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.tg_rounds__note() FROM PUBLIC;
REVOKE ALL ON FUNCTION audit.tg_rounds__note_declared() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.agency_ids_as(VARIADIC p_roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION private.agency_ids_as(VARIADIC p_roles text[]) TO authenticated;
REVOKE ALL ON FUNCTION private.called_by_server() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.count_marks(p_round_id uuid, p_rows jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.is_wording(p_wording jsonb, p_instrument_id text) FROM PUBLIC;
GRANT ALL ON FUNCTION private.is_wording(p_wording jsonb, p_instrument_id text) TO authenticated;
GRANT ALL ON FUNCTION private.is_wording(p_wording jsonb, p_instrument_id text) TO service_role;
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
GRANT INSERT(wording),UPDATE(wording) ON TABLE public.rounds TO authenticated;
GRANT INSERT(wording),UPDATE(wording) ON TABLE public.rounds TO service_role;
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
GRANT INSERT(disclosure_profile),UPDATE(disclosure_profile) ON TABLE public.rounds TO authenticated;
GRANT INSERT(disclosure_profile),UPDATE(disclosure_profile) ON TABLE public.rounds TO service_role;
GRANT INSERT(expected),UPDATE(expected) ON TABLE public.rounds TO authenticated;
GRANT INSERT(expected),UPDATE(expected) ON TABLE public.rounds TO service_role;
GRANT INSERT(target),UPDATE(target) ON TABLE public.rounds TO authenticated;
GRANT INSERT(target),UPDATE(target) ON TABLE public.rounds TO service_role;
GRANT INSERT(asks_comment),UPDATE(asks_comment) ON TABLE public.rounds TO authenticated;
GRANT INSERT(asks_comment),UPDATE(asks_comment) ON TABLE public.rounds TO service_role;
GRANT INSERT(admission),UPDATE(admission) ON TABLE public.rounds TO authenticated;
GRANT INSERT(admission),UPDATE(admission) ON TABLE public.rounds TO service_role;
GRANT INSERT(key_fingerprint),UPDATE(key_fingerprint) ON TABLE public.rounds TO authenticated;
GRANT INSERT(key_fingerprint),UPDATE(key_fingerprint) ON TABLE public.rounds TO service_role;
GRANT INSERT(issuer),UPDATE(issuer) ON TABLE public.rounds TO authenticated;
GRANT INSERT(issuer),UPDATE(issuer) ON TABLE public.rounds TO service_role;
GRANT INSERT(issuer_key),UPDATE(issuer_key) ON TABLE public.rounds TO authenticated;
GRANT INSERT(issuer_key),UPDATE(issuer_key) ON TABLE public.rounds TO service_role;
GRANT INSERT(signs_for),UPDATE(signs_for) ON TABLE public.rounds TO authenticated;
GRANT INSERT(signs_for),UPDATE(signs_for) ON TABLE public.rounds TO service_role;
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
REVOKE ALL ON FUNCTION private.held_for(p_round public.rounds) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.is_instrument_set_used(p_fiscal_year integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.joint_result(p_round public.rounds) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.keeps_marks(p_round public.rounds) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.kept_until(p_round public.rounds, p_retention_days integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.led_by(p_agency_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.most_spares(p_expected integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.official_summary(p_agency_id uuid, p_fiscal_year integer, OUT total numeric, OUT level text, OUT indicator text, OUT lowest numeric, OUT low_items integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.official_year(p_agency_id uuid, p_fiscal_year integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.oit_elements(p_instrument_id text) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.oit_summary(p_agency_id uuid, p_fiscal_year integer, OUT items integer, OUT looked_at integer, OUT whole integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.overdue_measures(p_agency_id uuid, p_fiscal_year integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.publish_steps(p_round_id uuid, p_k integer, p_is_last boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.pulse_summary(p_agency_id uuid, p_fiscal_year integer, OUT iit numeric, OUT eit numeric, OUT is_approximate boolean, OUT is_joint boolean, OUT indicator text, OUT lowest numeric, OUT low_items integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.region_ids_overseen() FROM PUBLIC;
GRANT ALL ON FUNCTION private.region_ids_overseen() TO authenticated;
REVOKE ALL ON FUNCTION private.release_comments(p_round public.rounds, p_comments jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.require_admin(p_agency_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.require_analyst(p_agency_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.require_hash(p_hash text) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.require_interviewer(p_agency_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.require_overseer(p_region_slug text) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.require_server() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.require_slip_count(p_round public.rounds, p_count integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.seize_round(p_round_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.share_round(p_round_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.shown(p_fraction text) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.summarise_years(p_agency_ids uuid[], p_fiscal_years integer[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_agencies__freeze() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_agencies__keep_cluster() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_agencies__keep_region() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_agencies__keep_retention() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_figures__summarise() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_instrument_sets__freeze() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_joint_agencies__freeze() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_measure_progress__bound() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_measures__bound() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_measures__freeze() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_memberships__keep_an_admin() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_oit_self_checks__forget_link() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_published_results__freeze_final() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_published_results__summarise() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_report_edits__bound() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_result_publications__only_final() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_rounds__ask_known_instrument() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_rounds__comments_are_opened() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_rounds__discard_slips() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_rounds__discard_wording() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_rounds__freeze() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_service_points__freeze() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.today() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.unpublished(p_round_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.works_elsewhere(p_user_id uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION public.acts(p_agency_id uuid, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.acts(p_agency_id uuid, p_most integer) TO authenticated;
REVOKE ALL ON FUNCTION public.add_person(p_agency_id uuid, p_email text, p_role text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.add_person(p_agency_id uuid, p_email text, p_role text) TO authenticated;
REVOKE ALL ON FUNCTION public.agency_cluster(p_agency_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.agency_cluster(p_agency_id uuid) TO authenticated;
REVOKE ALL ON FUNCTION public.agency_notice(p_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.agency_notice(p_slug text) TO anon;
GRANT ALL ON FUNCTION public.agency_notice(p_slug text) TO service_role;
REVOKE ALL ON FUNCTION public.allow_password_link(p_agency_id uuid, p_user_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.allow_password_link(p_agency_id uuid, p_user_id uuid) TO authenticated;
REVOKE ALL ON FUNCTION public.begin_closing(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.begin_closing(p_round_id uuid) TO authenticated;
GRANT ALL ON FUNCTION public.begin_closing(p_round_id uuid) TO service_role;
REVOKE ALL ON FUNCTION public.commit_mix(p_round_id uuid, p_ids uuid[], p_rows jsonb, p_comments jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.commit_mix(p_round_id uuid, p_ids uuid[], p_rows jsonb, p_comments jsonb) TO service_role;
REVOKE ALL ON FUNCTION public.compact_round(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.compact_round(p_round_id uuid) TO service_role;
REVOKE ALL ON FUNCTION public.configure_clusters(p_clusters jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.configure_clusters(p_clusters jsonb) TO service_role;
REVOKE ALL ON FUNCTION public.configure_regions(p_regions jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.configure_regions(p_regions jsonb) TO service_role;
REVOKE ALL ON FUNCTION public.copy_round(p_round_id uuid, p_name text, p_fiscal_year integer, p_instrument_id text, p_opens_on date, p_closes_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.copy_round(p_round_id uuid, p_name text, p_fiscal_year integer, p_instrument_id text, p_opens_on date, p_closes_on date) TO authenticated;
REVOKE ALL ON FUNCTION public.data_dictionary() FROM PUBLIC;
GRANT ALL ON FUNCTION public.data_dictionary() TO anon;
GRANT ALL ON FUNCTION public.data_dictionary() TO service_role;
REVOKE ALL ON FUNCTION public.declare_slips(p_round_id uuid, p_handed_out integer, p_spares integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.declare_slips(p_round_id uuid, p_handed_out integer, p_spares integer) TO authenticated;
REVOKE ALL ON FUNCTION public.delete_expired_responses() FROM PUBLIC;
GRANT ALL ON FUNCTION public.delete_expired_responses() TO service_role;
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
REVOKE ALL ON FUNCTION public.hold_jointly(p_round_id uuid, p_is_joint boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.hold_jointly(p_round_id uuid, p_is_joint boolean) TO authenticated;
REVOKE ALL ON FUNCTION public.import_instrument_set(p_agency_id uuid, p_fiscal_year integer, p_content jsonb, p_replaces uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.import_instrument_set(p_agency_id uuid, p_fiscal_year integer, p_content jsonb, p_replaces uuid) TO authenticated;
REVOKE ALL ON FUNCTION public.import_official_year(p_agency_id uuid, p_fiscal_year integer, p_replaces integer, p_content jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.import_official_year(p_agency_id uuid, p_fiscal_year integer, p_replaces integer, p_content jsonb) TO authenticated;
REVOKE ALL ON FUNCTION public.inbox_comments(p_round_id uuid, p_after uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.inbox_comments(p_round_id uuid, p_after uuid) TO service_role;
REVOKE ALL ON FUNCTION public.inbox_envelopes(p_ids uuid[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.inbox_envelopes(p_ids uuid[]) TO service_role;
REVOKE ALL ON FUNCTION public.inbox_ids(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.inbox_ids(p_round_id uuid) TO service_role;
REVOKE ALL ON FUNCTION public.internal_entry(p_round_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.internal_entry(p_round_slug text) TO anon;
GRANT ALL ON FUNCTION public.internal_entry(p_round_slug text) TO service_role;
REVOKE ALL ON FUNCTION public.interview_entry(p_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.interview_entry(p_slug text) TO authenticated;
REVOKE ALL ON FUNCTION public.joint_result(p_round text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.joint_result(p_round text) TO authenticated;
REVOKE ALL ON FUNCTION public.joint_results(p_agency_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.joint_results(p_agency_id uuid) TO authenticated;
REVOKE ALL ON FUNCTION public.note_papers() FROM PUBLIC;
GRANT ALL ON FUNCTION public.note_papers() TO service_role;
REVOKE ALL ON FUNCTION public.nullifiers(p_round_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.nullifiers(p_round_slug text) TO anon;
GRANT ALL ON FUNCTION public.nullifiers(p_round_slug text) TO service_role;
REVOKE ALL ON FUNCTION public.open_round(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_round(p_round_id uuid) TO authenticated;
GRANT ALL ON FUNCTION public.open_round(p_round_id uuid) TO service_role;
REVOKE ALL ON FUNCTION public.oversight(p_region_slug text, p_fiscal_year integer, p_name text, p_sort text, p_is_descending boolean, p_skip integer, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.oversight(p_region_slug text, p_fiscal_year integer, p_name text, p_sort text, p_is_descending boolean, p_skip integer, p_most integer) TO authenticated;
REVOKE ALL ON FUNCTION public.paper_entries(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.paper_entries(p_round_id uuid) TO authenticated;
REVOKE ALL ON FUNCTION public.people(p_agency_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.people(p_agency_id uuid) TO authenticated;
REVOKE ALL ON FUNCTION public.prolong_round(p_round_id uuid, p_closes_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.prolong_round(p_round_id uuid, p_closes_on date) TO authenticated;
REVOKE ALL ON FUNCTION public.public_agency(p_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.public_agency(p_slug text) TO anon;
GRANT ALL ON FUNCTION public.public_agency(p_slug text) TO service_role;
REVOKE ALL ON FUNCTION public.public_measures(p_agency_slug text, p_fiscal_year integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.public_measures(p_agency_slug text, p_fiscal_year integer) TO anon;
GRANT ALL ON FUNCTION public.public_measures(p_agency_slug text, p_fiscal_year integer) TO service_role;
REVOKE ALL ON FUNCTION public.public_results(p_agency_slug text, p_fiscal_year integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.public_results(p_agency_slug text, p_fiscal_year integer) TO anon;
GRANT ALL ON FUNCTION public.public_results(p_agency_slug text, p_fiscal_year integer) TO service_role;
REVOKE ALL ON FUNCTION public.published_state(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.published_state(p_round_id uuid) TO service_role;
REVOKE ALL ON FUNCTION public.redeem_slip(p_round_id uuid, p_slip text, p_blinded_hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.redeem_slip(p_round_id uuid, p_slip text, p_blinded_hash text) TO service_role;
REVOKE ALL ON FUNCTION public.remove_demonstration() FROM PUBLIC;
GRANT ALL ON FUNCTION public.remove_demonstration() TO authenticated;
GRANT ALL ON FUNCTION public.remove_demonstration() TO service_role;
REVOKE ALL ON FUNCTION public.remove_instrument_set(p_agency_id uuid, p_fiscal_year integer, p_revision uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.remove_instrument_set(p_agency_id uuid, p_fiscal_year integer, p_revision uuid) TO authenticated;
REVOKE ALL ON FUNCTION public.replace_slips(p_round_id uuid, p_hashes text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION public.replace_slips(p_round_id uuid, p_hashes text[]) TO authenticated;
GRANT ALL ON FUNCTION public.replace_slips(p_round_id uuid, p_hashes text[]) TO service_role;
REVOKE ALL ON FUNCTION public.revoke_slip(p_round_id uuid, p_slip text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.revoke_slip(p_round_id uuid, p_slip text) TO authenticated;
REVOKE ALL ON FUNCTION public.round_comments(p_round_id uuid, p_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.round_comments(p_round_id uuid, p_most integer) TO authenticated;
REVOKE ALL ON FUNCTION public.round_counters(p_round_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.round_counters(p_round_slug text) TO anon;
GRANT ALL ON FUNCTION public.round_counters(p_round_slug text) TO service_role;
REVOKE ALL ON FUNCTION public.self_check() FROM PUBLIC;
GRANT ALL ON FUNCTION public.self_check() TO service_role;
REVOKE ALL ON FUNCTION public.set_up_agency(p_user_id uuid, p_slug text, p_name_th text, p_name_en text, p_data_contact text, p_hosted_by text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.set_up_agency(p_user_id uuid, p_slug text, p_name_th text, p_name_en text, p_data_contact text, p_hosted_by text) TO service_role;
REVOKE ALL ON FUNCTION public.slip_state(p_round_id uuid, p_slip text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.slip_state(p_round_id uuid, p_slip text) TO service_role;
REVOKE ALL ON FUNCTION public.snapshot_turnout() FROM PUBLIC;
GRANT ALL ON FUNCTION public.snapshot_turnout() TO service_role;
REVOKE ALL ON FUNCTION public.store_published_result(p_round_id uuid, p_version integer, p_result jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.store_published_result(p_round_id uuid, p_version integer, p_result jsonb) TO service_role;
REVOKE ALL ON FUNCTION public.submit_paper(p_round_id uuid, p_user_id uuid, p_response jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.submit_paper(p_round_id uuid, p_user_id uuid, p_response jsonb) TO service_role;
REVOKE ALL ON FUNCTION public.submit_responses(p_responses jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.submit_responses(p_responses jsonb) TO service_role;
REVOKE ALL ON FUNCTION public.ticket_issuer(p_round_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.ticket_issuer(p_round_slug text) TO anon;
GRANT ALL ON FUNCTION public.ticket_issuer(p_round_slug text) TO service_role;
REVOKE ALL ON FUNCTION public.void_round(p_round_id uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.void_round(p_round_id uuid) TO service_role;
GRANT SELECT ON TABLE public.agencies TO authenticated;
GRANT SELECT ON TABLE public.agencies TO service_role;
GRANT INSERT(slug) ON TABLE public.agencies TO service_role;
GRANT UPDATE(name_th) ON TABLE public.agencies TO authenticated;
GRANT INSERT(name_th),UPDATE(name_th) ON TABLE public.agencies TO service_role;
GRANT UPDATE(name_en) ON TABLE public.agencies TO authenticated;
GRANT INSERT(name_en),UPDATE(name_en) ON TABLE public.agencies TO service_role;
GRANT UPDATE(kind) ON TABLE public.agencies TO authenticated;
GRANT INSERT(kind),UPDATE(kind) ON TABLE public.agencies TO service_role;
GRANT UPDATE(target) ON TABLE public.agencies TO authenticated;
GRANT INSERT(target),UPDATE(target) ON TABLE public.agencies TO service_role;
GRANT UPDATE(digits) ON TABLE public.agencies TO authenticated;
GRANT INSERT(digits),UPDATE(digits) ON TABLE public.agencies TO service_role;
GRANT UPDATE(data_contact) ON TABLE public.agencies TO authenticated;
GRANT INSERT(data_contact),UPDATE(data_contact) ON TABLE public.agencies TO service_role;
GRANT UPDATE(hosted_by) ON TABLE public.agencies TO authenticated;
GRANT INSERT(hosted_by),UPDATE(hosted_by) ON TABLE public.agencies TO service_role;
GRANT UPDATE(kept_in) ON TABLE public.agencies TO authenticated;
GRANT INSERT(kept_in),UPDATE(kept_in) ON TABLE public.agencies TO service_role;
GRANT UPDATE(retention_days) ON TABLE public.agencies TO authenticated;
GRANT INSERT(retention_days),UPDATE(retention_days) ON TABLE public.agencies TO service_role;
GRANT INSERT(is_demonstration) ON TABLE public.agencies TO service_role;
GRANT SELECT ON TABLE public.instrument_sets TO authenticated;
GRANT SELECT ON TABLE public.instrument_sets TO service_role;
GRANT SELECT ON TABLE public.joint_agencies TO authenticated;
GRANT SELECT ON TABLE public.joint_agencies TO service_role;
GRANT SELECT,DELETE ON TABLE public.measure_progress TO authenticated;
GRANT SELECT ON TABLE public.measure_progress TO service_role;
GRANT INSERT(measure_id) ON TABLE public.measure_progress TO authenticated;
GRANT INSERT(agency_id) ON TABLE public.measure_progress TO authenticated;
GRANT INSERT(done_on) ON TABLE public.measure_progress TO authenticated;
GRANT INSERT(note) ON TABLE public.measure_progress TO authenticated;
GRANT INSERT(evidence_url) ON TABLE public.measure_progress TO authenticated;
GRANT SELECT,DELETE ON TABLE public.measures TO authenticated;
GRANT SELECT ON TABLE public.measures TO service_role;
GRANT INSERT(agency_id) ON TABLE public.measures TO authenticated;
GRANT INSERT(fiscal_year) ON TABLE public.measures TO authenticated;
GRANT INSERT(theme),UPDATE(theme) ON TABLE public.measures TO authenticated;
GRANT INSERT(title),UPDATE(title) ON TABLE public.measures TO authenticated;
GRANT INSERT(items_year),UPDATE(items_year) ON TABLE public.measures TO authenticated;
GRANT INSERT(items),UPDATE(items) ON TABLE public.measures TO authenticated;
GRANT INSERT(unit),UPDATE(unit) ON TABLE public.measures TO authenticated;
GRANT INSERT(steps),UPDATE(steps) ON TABLE public.measures TO authenticated;
GRANT INSERT(starts_on),UPDATE(starts_on) ON TABLE public.measures TO authenticated;
GRANT INSERT(ends_on),UPDATE(ends_on) ON TABLE public.measures TO authenticated;
GRANT INSERT(state),UPDATE(state) ON TABLE public.measures TO authenticated;
GRANT INSERT(dropped_reason),UPDATE(dropped_reason) ON TABLE public.measures TO authenticated;
GRANT UPDATE(half_year) ON TABLE public.measures TO authenticated;
GRANT UPDATE(half_year_on) ON TABLE public.measures TO authenticated;
GRANT UPDATE(result) ON TABLE public.measures TO authenticated;
GRANT UPDATE(result_on) ON TABLE public.measures TO authenticated;
GRANT INSERT(is_public),UPDATE(is_public) ON TABLE public.measures TO authenticated;
GRANT SELECT,DELETE ON TABLE public.memberships TO authenticated;
GRANT SELECT,DELETE ON TABLE public.memberships TO service_role;
GRANT INSERT(user_id) ON TABLE public.memberships TO authenticated;
GRANT INSERT(user_id) ON TABLE public.memberships TO service_role;
GRANT INSERT(agency_id) ON TABLE public.memberships TO authenticated;
GRANT INSERT(agency_id) ON TABLE public.memberships TO service_role;
GRANT INSERT(role),UPDATE(role) ON TABLE public.memberships TO authenticated;
GRANT INSERT(role),UPDATE(role) ON TABLE public.memberships TO service_role;
GRANT SELECT ON TABLE public.official_figures TO authenticated;
GRANT SELECT ON TABLE public.official_figures TO service_role;
GRANT INSERT(agency_id),UPDATE(agency_id) ON TABLE public.official_figures TO service_role;
GRANT INSERT(fiscal_year),UPDATE(fiscal_year) ON TABLE public.official_figures TO service_role;
GRANT INSERT(part),UPDATE(part) ON TABLE public.official_figures TO service_role;
GRANT INSERT(code),UPDATE(code) ON TABLE public.official_figures TO service_role;
GRANT INSERT(score),UPDATE(score) ON TABLE public.official_figures TO service_role;
GRANT INSERT(level),UPDATE(level) ON TABLE public.official_figures TO service_role;
GRANT SELECT ON TABLE public.official_imports TO authenticated;
GRANT SELECT ON TABLE public.official_imports TO service_role;
GRANT SELECT ON TABLE public.official_remarks TO authenticated;
GRANT SELECT ON TABLE public.official_remarks TO service_role;
GRANT SELECT ON TABLE public.official_sources TO authenticated;
GRANT SELECT ON TABLE public.official_sources TO service_role;
GRANT INSERT(agency_id),UPDATE(agency_id) ON TABLE public.official_sources TO service_role;
GRANT INSERT(fiscal_year),UPDATE(fiscal_year) ON TABLE public.official_sources TO service_role;
GRANT INSERT(source_th),UPDATE(source_th) ON TABLE public.official_sources TO service_role;
GRANT INSERT(source_en),UPDATE(source_en) ON TABLE public.official_sources TO service_role;
GRANT INSERT(is_example),UPDATE(is_example) ON TABLE public.official_sources TO service_role;
GRANT SELECT ON TABLE public.oit_self_checks TO authenticated;
GRANT SELECT ON TABLE public.oit_self_checks TO service_role;
GRANT INSERT(agency_id),UPDATE(agency_id) ON TABLE public.oit_self_checks TO authenticated;
GRANT INSERT(fiscal_year),UPDATE(fiscal_year) ON TABLE public.oit_self_checks TO authenticated;
GRANT INSERT(instrument_id),UPDATE(instrument_id) ON TABLE public.oit_self_checks TO authenticated;
GRANT INSERT(item),UPDATE(item) ON TABLE public.oit_self_checks TO authenticated;
GRANT INSERT(ticked),UPDATE(ticked) ON TABLE public.oit_self_checks TO authenticated;
GRANT INSERT(evidence_url),UPDATE(evidence_url) ON TABLE public.oit_self_checks TO authenticated;
GRANT INSERT(note),UPDATE(note) ON TABLE public.oit_self_checks TO authenticated;
GRANT INSERT(responsible),UPDATE(responsible) ON TABLE public.oit_self_checks TO authenticated;
GRANT INSERT(state),UPDATE(state) ON TABLE public.oit_self_checks TO authenticated;
GRANT UPDATE(link_outcome) ON TABLE public.oit_self_checks TO authenticated;
GRANT UPDATE(link_status) ON TABLE public.oit_self_checks TO authenticated;
GRANT UPDATE(link_target) ON TABLE public.oit_self_checks TO authenticated;
GRANT UPDATE(link_checked_at) ON TABLE public.oit_self_checks TO authenticated;
GRANT SELECT ON TABLE public.overseers TO authenticated;
GRANT SELECT ON TABLE public.overseers TO service_role;
GRANT SELECT ON TABLE public.published_results TO authenticated;
GRANT SELECT ON TABLE public.published_results TO service_role;
GRANT SELECT ON TABLE public.regions TO authenticated;
GRANT SELECT ON TABLE public.regions TO service_role;
GRANT SELECT,DELETE ON TABLE public.report_edits TO authenticated;
GRANT SELECT ON TABLE public.report_edits TO service_role;
GRANT INSERT(agency_id),UPDATE(agency_id) ON TABLE public.report_edits TO authenticated;
GRANT INSERT(fiscal_year),UPDATE(fiscal_year) ON TABLE public.report_edits TO authenticated;
GRANT INSERT(locale),UPDATE(locale) ON TABLE public.report_edits TO authenticated;
GRANT INSERT(sentence),UPDATE(sentence) ON TABLE public.report_edits TO authenticated;
GRANT INSERT(words),UPDATE(words) ON TABLE public.report_edits TO authenticated;
GRANT INSERT(replaced),UPDATE(replaced) ON TABLE public.report_edits TO authenticated;
GRANT SELECT,DELETE ON TABLE public.result_publications TO authenticated;
GRANT SELECT ON TABLE public.result_publications TO service_role;
GRANT INSERT(round_id) ON TABLE public.result_publications TO authenticated;
