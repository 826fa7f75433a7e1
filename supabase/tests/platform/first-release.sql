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
COMMENT ON FUNCTION public.open_round(p_round_id uuid) IS 'draft -> open: gives the cells and the day of the first mix. RNDST, RNDDY, RNDSP (no service point), SLTCT (slips too few or too many), NOFPR (tickets without a key), CLSCH (the agencies of the cluster or their names have changed since).';
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
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 1, '2026-11-23 12:26:53+00', NULL, 'agency_made', 'หน่วยงาน agency-a', '{}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x4c7e8ce236e23e5b8a25e3446e6d2505e54964069ced9011959efa466d61703c');
INSERT INTO audit.acts VALUES ('bbbbbbbb-0000-4000-8000-00000000000b', 1, '2026-11-23 12:26:53+00', NULL, 'agency_made', 'หน่วยงาน agency-b', '{}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x94aab0c32bc09d9d2bcac8bc4ed88b885d59285106f4360a48faea3e1be2dfc4');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 2, '2026-11-23 12:26:53+00', NULL, 'person_added', '00000000-0000-4000-8000-0000000a11ce@example.org', '{"role": "admin"}', '\x4c7e8ce236e23e5b8a25e3446e6d2505e54964069ced9011959efa466d61703c', '\x2f1ca44250d0f373a74cd69a0c05fdc812b2641e09bc0e2fb03d77c36dd00782');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 3, '2026-11-23 12:26:53+00', NULL, 'person_added', '00000000-0000-4000-8000-000000000b0b@example.org', '{"role": "analyst"}', '\x2f1ca44250d0f373a74cd69a0c05fdc812b2641e09bc0e2fb03d77c36dd00782', '\x8bef1c55c6806c9789c8d94533dbed001c71438d551fb109aa80843981221c56');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 4, '2026-11-23 12:26:53+00', NULL, 'person_added', '00000000-0000-4000-8000-00000000001d@example.org', '{"role": "interviewer"}', '\x8bef1c55c6806c9789c8d94533dbed001c71438d551fb109aa80843981221c56', '\xece6355db10fc7eb3f892f42764720c4030aafdcc1a846fea36447d9c88715e6');
INSERT INTO audit.acts VALUES ('bbbbbbbb-0000-4000-8000-00000000000b', 2, '2026-11-23 12:26:53+00', NULL, 'person_added', '00000000-0000-4000-8000-0000000ca201@example.org', '{"role": "admin"}', '\x94aab0c32bc09d9d2bcac8bc4ed88b885d59285106f4360a48faea3e1be2dfc4', '\xc728ba1bccfc21ca9739265809be0ec2cff7bc8fe31e8f885fe34732ae719f62');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 5, '2026-11-23 12:26:53+00', NULL, 'round_drafted', 'รอบของรุ่นเก่า', '{"round": "2ekh5xjxky"}', '\xece6355db10fc7eb3f892f42764720c4030aafdcc1a846fea36447d9c88715e6', '\x2ca2d7106b03e563f977eafd2f6f3b7570d81477439a2040716f51dad6c9d6e8');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 6, '2026-11-23 12:26:53+00', NULL, 'round_opened', 'รอบของรุ่นเก่า', '{"round": "2ekh5xjxky"}', '\x2ca2d7106b03e563f977eafd2f6f3b7570d81477439a2040716f51dad6c9d6e8', '\xaf651f3ec7cb10d25fe3ea74f5d161231ec66003f99555ef290a342f65c7e72e');
INSERT INTO private.inbox VALUES ('6eb675a5-715f-49cc-b025-9e4197a15d8e', 'f1c70000-0000-4000-8000-000000000001', 1, '\x31853917e5fbfe3a5c6f535a6a8446666b35c59bd292afb669d48e336c8b2ed8f200a3937e1e808b0a448921c83e63560da059e2875de903271892debd257695eedd85c5d86b9d0c6270a05daf9b4d2a9b724337e7fe8ff8eeccfaef3d6cf37765eb643814dc72d4212e44ea3f1b8a79d677483f487c306e305391955aaad5d1b1bdd1dd670788d0f19b1800b701656013c8cf2c3b077f3c141047594c2f0942367fbf80ddf838fa4c2e679ef567fcb04a5b261138413a34ea5ebaddbd7baaada98b3bc02b4e200ef0069cdf935e8b5ba01554e727c03cc735b65721d6cbb800f8f44342e81b5bb58e53a1044ff6062523b7f78f0f42ef9221e0036c0ed353a161c7d45dac5aa08924c125f35d81c8998b5d2207e89c110da49aee8b7defbe30190c5ccfefa9c88d0426464ccd1dcb7f226e24967cdfbda5d68637ec92e80b08e721ef8e42457b71ddd472d08aa3948cd1bed0785f86383948fd5e95af4007c19ee2bf2bf58fb408a442d686c2a0ca54d546a4869243047e1023669322e05a2d014a452b7105bf41ca0f29e65e8c151e0add583f73b3f3d0cffcd782e43e7be2a09a83047d915491f09ba36e97b4bb7f8ee27e307ffa4f709388d9eedc1269e64efd59f1ee228f87bacbf4e5fe947e34afd0d2bb12f401f8a5da30020d061b1a7a2c329f3b5ce7680c6f64cc0e22c4c57454f54bd6a9953d087af23f3182437d1c2835fb8888645ee45a63184e0a27d1c0b23f0a10113ff7eadf0959b1aee9960092df1afc408e2a56a95102b4d8d35eff072e4a9a26797984b6908be3a83d5684633ed8307607c5ab62563d04e334fd91c98af65d5da4c48dcce83a40ca0ab9253d673d7d343b213c159f4348e1f59deb638a4b2a9876a90bb8c5d078e3ccbc691262e35e17858f092b32341aee1f2ee5231f230527c09efa2db760e3bd0be779b36faa4e2f49e857ff951ed2437511a652667d64acc81fb2b68eb97c60206e30425ddce56e23a55a9b8cf3ea3a665194b38ad1b7929462adaf75fa697bb037968e35371145da5f44a57cf22cd14719e7c775747cbabeac70d988472c0e0ff14743260dfbaad64e0297ae19e959c8f2efde57ceb1c296666f6a5d1c160be31f125c1dec67ecd3d2ea0c16a83db0052b8459685a0c3c579a07856d34f5546f99ebf406ffc010eddd09bbd05d79bb703be7efad7a13bc0feb99d1fd5c6812c0c4d41ddafe1a10c450d8126f012e01218d29e53153bc9dc7d3e887137648307882afdfeb5e2e65fbbec786afb5cbc0d7b957d31b89540e023d7b3e5c5983a8e0e47d355db7cb4a94558baa28229a076c3cae1e9716cc5825d260c09031fdfbc01fb06a9e0d6a1fe175e3986490a0e376787bb0bbad864d954901931092bd0f7341166a8ad1a0ef42d3f0302818ebb9b4599bf1945c9be81da850cf9cffeddc41b5f136d367f9b69a844b96c3bc4135fdd38abf32ec398eeee789e0dd7e');
INSERT INTO private.inbox VALUES ('945b87f8-4c0c-4d5a-a25a-7303f1287b29', 'f1c70000-0000-4000-8000-000000000001', 2, '\x8fabf93f3cdfdbdab88198a9a98971a22d77ba04791be3f96a7f14c5598984ab0b04478783a597bf73a6f3b7b836bce20d4772106252d7498f216eb8d9ba991c77b6d414a9a4ebda3da9c1ee6741027622376ada3080e01688fd3dd5ad452f90c10bc11e541299391812f79a99d5332f584d3acad57bc81438287316c5ea8e6b0d18e706b92e7a26179eff80243cad762d4d72a199017161bef4afb4b18e0ec72e2bd3e40f1455a4cf39988b243a8dbb18015425ef9d2611030357b137b8a51e4bde05f8801bd03f5f258794366e29e6e2a6ad460d0594f3bbf71830d6fac5cb1c8a741a81ead0e4e158c2d6a6f1364acd2eab758c331b7e6bd68b3efc0a332f0a08756c20aa88d127442b4176b3c4923b0234c46c209cbf018c766412e62d78bbf2d31e4c86e1c3bdd890419d602c268f64c8a73b02468422e148bae1976bfb13f21e75fc28f396be19d63fa072a32cb21df2883a28d188fe84394396ef28fec7e16e33585ec527212f1f77698a8ba86ea1b1eb43d1fb06da07e36a4b4612827e273b921184b128ef6c12214fc8c5f917a914e586ef1cdbdd04268d37c022ca80b78f6d7974e1670065395f87dc0e77892d11ebd605769f6162a0f373746ef94f097536b0da0c3f4a45f315aa4fe635015a67affd8767104f0e55a5cdfc65552ac20dc8782117416f16b6b9c117686e2b62f71baf3698cd02a5f2adcdf19e8481213f4466c95eb5e88c7880b1ebe73350811806cb8c2d83f3da56e7b861e466c5fdb268e387ea6053232007bec5b5ce1954326eeffc45f0a419d786c5523025ccf396137c9bbb3ba78a491fd5bf11e9b7fc3449ad1423192372937a4ddfc9946f6bc86eeb2043f0de63116cdefd875884315efa708e1645f9054db0228dc0efb10662196d813a131ec1ff9dbc4fe7863dfe5d65a660b314af6cb0da2b91153786d38229d758d323a8731d42d006f088bcd2df60616dc70f1afd369e89c79e554ad194a36baec8a62c3af087529518f43be8e19e333263fc6a4f1867c34a9239ef9cd881678c137cca91f791bda52c9dd7f8bf8429c2fc654f49d84007b7291595d7462ff7730b5ca81750f88c1d0e941d1f77b2d00c73c982b059f83f281d07d20d63c7733499890575d24eb987b23407618cd77fed278f870ce1d0ecf8d7f0aa313df7907123c197d7b04975843cce4fc8ccfdb1d734d03fdf1280c300380d0cbfa0711850be2e134836e7941eae66e2e83ed4413a365a711559c1ba3c2da41d1747a6792ddcb9e058c51a61b41f3e408b739ea4520fc9024f0171d82dd05cd490906808dc0a613a7b61a1cd0a37e82ba6cc1eafa7242e2a0811e734cf1a631e5dac4b904dadbe18e7d72da0652eececf7928bbebb918d3e40242b6858674d26df544a617cfeff46bee79046db9e4d18ed0cac19f19fed7ca35d5908f896f8c597685f2bfa9f4a49d300d90ff2e6e691b44a1b113cf05df29c7acb');
INSERT INTO private.inbox VALUES ('17d08f73-ef9c-41ce-a25a-012d78ce0084', 'f1c70000-0000-4000-8000-000000000001', 1, '\x3258d940122e8ef5b82e964d7883088937cca37ed111ab0817b7232bfd6373b019f3c467974e2f87a8d8cc908300dd8175d07e11843fc6ff905c0e2c9e2fce99c82ad8c3914de17e174668c041c27230d3a7ab6a496b792470fd43ac019d1c5c2be92ba4985bb068bfde2b946f461d91fb6a4301f72f9634fd776c31eef4ea7460d0496ced695026762a57397348fed78d2d3877be361445062bca048c9e7388de2dca83cd98c0f807060d2427af452031dfca368666c47958137ee403e8c00e39ab252fa146e095c7826237402049d973aceaa729d79c5fc7a759cbd12d274faea908c5b89508faafa1369b89cc3caf9b60f9058c03fa6d1c4f5859dbd1f6a62e6810f50489819a50029dc6a4c306bd81710d02bb498ab7fa2bdd889ef09b2bd2694164e93ed6147285e554d85f4de4b99fbfed050f5837c5c11d80d9f99e0c4dc95658b3e51cf450ea82e8cbe86201b5311ffd4ddd841735fede0a9a2bc392bde3cbae56bd0a72331d91c6f405d472d6a96ddf863f057ffdc8ab889f15de57f55ca14d705328be58408426ff7699cb05d50515fc9704e41eb10585da0e97f6ca513d5896d02d5f9bfd59ffc269dda79711ccd1b9300eef2e6c22d570ec8ce4e5140bbf3153cc1358099797fe0b21a3c66679bf8e65645c190974e634974da0f1e782f29d8d7169e8b2c51a9e9768f042f35386b0b18ab9f60f72d17d4afb234592d8d1dd248960034203b55d6c6b9424262104811c907421da0fc653dbbbfbfe43f193edd72c8dc6702b936a6dc27fd956ce9a13dd2902e3b3ff85070cf5b5aabdf3393d60014cc24a407192c1df639a56f7308c4a3eddaaea0f234ef1d8db79c7e0e62abc2445feff0d42d0b28084324ba025bf007ef25f7c6c932e15c00ce9e62b4a36df7f9e93b97670167112e5a2a6feb3886eb7d38fab6b5aff62d3ae0eb4023df075c8c1ae2d4bf71a5c09326c45ce6c7caf051e21a72ae33d3129e4dfe1b422c04a52601fe4bdf7aaaa4eb37d4a48e70efc9122e1c1edf23a7a65cfebfdaa5e7af599bbe7b4767bda94a414f51166cca80c3b6fb3e1d3a489497677cb6240aadff44dfd81a0e0f0a286647f2cf5f83a2cc9f948974b14664a502b30c67e1c2adc44bc200756198dd429e72fc5239c31850d6ffe31e462ce3a06d46d6d028a288a0433a19bfcb535069b258ed9200c68eb6bf6bb144f7d469df3229c6a9005c42162eedeb580dc08c32d17073b787925e739c9029755691da4386292cc8f1ef621bdbd92deb77177f0a6f3f97482678839eed1979d29596cd5b9c97d58a394375f4dc2ecb6544f42e6fe90e9287e18a589128a5398e19c0a51da86a1e8f8f5bf19c0602676962fd1a7bfc3708ffb54fe76fa7eb02b10dcf50b79e6ffc9a4b5eb35870e394a8bc41c3ea36a4d5c0fdbda55a8272c66b6bed65a243dfc27d6b200d7ec6e241aa3afd956f6dd27e1650d5a5050b7046a2f69f9');
INSERT INTO private.inbox VALUES ('7a62592b-f0f2-4893-aa8e-e93c2a2bd296', 'f1c70000-0000-4000-8000-000000000001', 2, '\x80cedf03b1d16b983c30f623ee2b0dce5ae6a9d4046737aa95c27b812caada648d6d660d392349759ad63420acbe889283dd5b39ce1fd3a570bb66ec03f4bed5eb72ce965015bebdc710d2331da3849074e12d616c9a617738d6c4c71f4e56339631f4b154a46a49c97a7603c244d604a696fcc17d9468fe3850abf769878f2fa827d436890b88ad97cc45e007ab0adc468b9d4830a244a1a0c8b2d5d279c6c0cf25e17a29378510880ce40361b65e2ec71d2b751dadd908580016428246c25a271a5a8b902309da43e190dd499d74b28f1e342a7a776a84648edcdda3ec64f8e6b42009effd3dede56fc09bb9e9012a44d1d7b5a771382195bb6315b9286bb8c4fc679f85c98e1a2126db279ccd39a691406483d5d44855f995cfac5ffab33bbd2bd8379dd12dfa952d9f85aaed5d54f3fe1913b3f36049154c53827368e0eff71f4eddd4e951ec2b8117ce0fe7d9ec387715e47aff788fe27a2f4276637643736e5821bb63beb331f05d177fb4c062b5e60b3b2c3d8823d1476da8efb64a30c869261c6e224f59aa97554cccd8743d6f9ff7c6ec91904767fa1e343c6ac338f49a6edac5c7aa39fa79e4b57601893489c92322ee836db3777283881058853b3d6090ccff9acaf828ff844d4c0310c48fa5a2b57000d70783beb79be4e8659124c4fee99531b6898fa89e7f2b78deb685af6035ad5fd5906b774a6307a2e82f11c0611f628335eb20e740d923778b5c375c145ca61506d1c4130af31f5c45465320aec96e37f7e3aa9e2305281c31572e3204a883c5b1ca0c64964c17bec5a91279f4b30440a0c406dbb52bbebaf4674f83aa127ef97680e0e437990a822d0f0ceb50e4bb930a62ce3db15553aa50af1a6f0856edb0113711ffc3c9a80989a8474e7a27b28844ef27316c5c819cfc1314dde81cf14bab321d595fd40f97cdc16dcc894aff61d19a0959707fd32e3d213f3f2844794a23a40e5459079929795aa8d0a1fe9fe0c14be5252bc30d83c51afe7aab8fbb78861cf65047c468ac772b035bb4adf5eb624a96b1d2a9a4bc8e93e9f748b3f4cdf93505acfab2a4d7fe049228c9f8e48143107d141a1bb0b3ae543b66657b56431c82adf3b80050a48fd95c7c7032b68c71ddfb4536e429f4a8461bec90031e58d186bfaed2cd675312eba4562855a775748fd57c1f501203231e783d7dee4e5547b2a85aec13590ab0dd200f5f5d54a794e0b7300e6726e565bdd9b23a39aa646cee0953d93d927f62571e071efc662428c0ff5315635fccccb597c0a826914ff1c388dcceaf56813295a1700f05ac472bb870293c4f761b1c3621094fa03a1ec8905f8fc619c90d388f0cfdfeec7d39b91cfee4d0758cf59571cedf4fbe80f86b606f8b16b9cd6afbe5eda31fb895d18db543371f56cd46cebd179df83041783bd6af0d2456c3f2017d7eade4b0973b6346ffde0d54c72c11f6e09c360d2775d6e46579468e');
INSERT INTO private.inbox VALUES ('1b1c2fdd-f6cc-4eff-88b9-07d22b55b032', 'f1c70000-0000-4000-8000-000000000001', 1, '\x9b212f4755813491cf08dddfe8eeeb01a613d61170ee4ce652edca70b725963801a3aacfaf9cc85070d2125180471d213dd5e728141baf92031403d4bc4548532d31ef3947d3ad699b786103d7aff486d534017e6509ef06a512b896fde380ae8128e2e2899ce11d4de97b51fa1b4b85cae3d289209edd29185e1fc41d1ce081e4975a7442900692e7b3a352e3592078b8af8e3df04c3cef7964ee81b7eae007d11e800198991066157f9d1e852f0dd00b799f94033effc9a18bf4c6af95bebbd49879bce5dfb24445b5ac045ed7b86264dc886512b9f0eb2d3503aec82bdec952fc27f28853ba8779777208aa17aeedcb0805ff05c19c4635f24894001be68a048431bf7ed218fb278fa650aa4f8ec5c094f6c86a93ad344f1f4d9695abb16006d32cfb0969080c1a815a3dcf08eb5d3fad1aad92cde2f9edfeecfd31cdd157fda46f753df50c00d0baa2dcdab1a283d36af95b33d7446c054540a40bd13738df72b4af2feccdbda1823ba95e0673e9ac12ee6fa2625d325ddb708bfe7f7cc2eb474c9fd36b051eb1a00d892d1dcba299ede5e9adb3d2d75beb67210ad9d11fe2c5ddc6b995f42761e3b34ed6553aaf5526b399e8b77398d56dd5c72b1291b2c81e229e924a6fed0f2d13e065bbd92ff48ab63a3e11189855fc1a4d9562533aafcca403c7d14d86c9bca234c0bce938e501a7c47975d8f4b695f63f05af5dfa01d1ca2836286052cfbe562c8cb5dc41c32cbc0334aebff277abcc573a8ca96e047ff05fc04a44b256537caea3fe9a135b5b247c3a0865d399c699c218e5aa880d290034fbf3630b1ffaaddafa3878f0818083499b1d6487c443beade5c26410728c02aa86fcea56ab3729dc5a8646ab355201c86830d851f699921a95c502c410e9107f040b22e759a51a3b035a532c77ec0dc102511ae29969842044f934567ea160475a00c5ef55daa749ce21ecc6bf56f83997428be1aea3b00abb3c4f31d13caaf3bf6f0ad364266fa619df28e0d1508a7d7c511355ebc030e05bcea88f5e302eae54ec18b37341fcc169ff3856433dfc794975df9138194cd7c6bf45f68b31d3b6856f0c0d278ac87cf2573e0bf18a30148f5c78638aaa4fde9360141b0630158c737fa79a6ce49f957fbb7e41eb618885946e9df1350f15dd6505ac1d95746ffdc4fda4d2080253938d7683a4c77a4af9bfac30636d7d5a3a996e4c5cb6afc6ac1fbfa8eb6e128944f0cd5e654132da0b55fd4717416904ec2cdb638961a041560504cf38f9781a7fc7f60c99cfee8f3819ee8d787042fb6d2c10e1473b71c726c8c3d94f3f46617d3d65ddc3d831f1e8154ca07f44b65d9d0dff07748789acc7bd2da907d9746de3aa7dfd30743421056689e3d8dd166152a360f6becc824fd4edf8bfa9cfd0757ac009655abee100fb0e13ee206f8630554accb3ae2610e5f091ff92a0ee8c0bd45ae24e4a50854bf276b7125573c4f566');
INSERT INTO private.inbox VALUES ('71d05ca4-7011-4a69-b23e-1c626d261876', 'f1c70000-0000-4000-8000-000000000001', 2, '\x7f7d0c5359a0f12951cb6cddf1822396e483a434353da87c9f2a6b63fe70d73d0c353880b16ad195e984be6427902035ad29c7b26d78000fe10fe5cd80bb9d3bc6e0eeab3a851064920d75b8bf76db4b19215569b4f0195fd1f3204eca4f451442a40fe477037aef08e964f3f5a96f9329df955c0e6be604cd5fedca663e37883582dd22e5a56892b0ba59e7b13c4453caa2b7e1a1420e06b5b40dac1f773077f207fa02a4bff69226f807ba77d8e321552cbcd59a3c6657ea91cd17cbca1e04430b44405fada678af18aca9e9133c37ae3628b7a9385ed100961e217364d8d5e66223bf70ecc3289c36af5e05fe6c013c87e5c4bf64fd0b42e8efb29436088289c2e6bf8a1ba35619e30af661e74a578979bada5a885db5a7ba303d4cf61342397bd8d6811708b2115d956a0c11f2d829684b566e79c0f148b35f05fb3fadb335f9a39b1d070fbf2fd0cf2a09ccc5545a1750c5f31142efbe4ca7c07eeddbbdb705aa60edc152074c05d64b2559cfa5482f6ee587ef542969d8ab9555375fc8456d93b941c239ef36e8ef5143e9af61b8139973142bef851f879af8d52eaac9380e95e487a2b3dfe09c80d4b29093b83f07649290b8a32abab58fde1d2b8e7072e31e35d6e491d10819fce1006158290fe4539bbfd6ce43108b2668184ada30b8eea656f44e346730455eb3cde04f11dc2f36724eff2379072a274ba44f01ce7df2c71c78b691a25b53e8c9111c57c8c93e8e5194794a42a04aa958a792ef2b07a438c88ed003f509c588c45106cc3e3e45b16588d1aeecfc6d987494f3f960933bad767549867246a284eda598cefd4c13acd010f77a7e5aa53a445e73489fc608768e1c5ebe32518ab5f2f0cff865d726df12cd0d80895bb5fcd63a985191087f882e56519064216ffae5fa7322b402e0cfb9330009363da8dc7cd0949e8b7467617746f46159be57b2db09d75999535acddca5881750e1dfcb844608cdb1698cc800bf1d7677a76f5ec226bf5b6ae497e277fd4efe4afe3f3b6082f0b555845b28d08e9c8626a38c566bf1b7471c75436c48947cd8e73f6e258964c4b32a55ecf79f4311363b3bee98f8f573a21c2dcacfc55a5adf8d039134e61dac8417b28ed124ece9c02a68b5beb5de0c1cb62ce9a11fa70a35c6f0dd771ed25bd71ceb6051f567c0aef34882513ec3f18bebeff487c77316f895b0cb54e60a88bc803282e9b614d97ed2032be0ff27463ea087ac5e78179b04315e9cc1e89ed315742e370545a33d9fbadf7690da96ece66dfcadfd3b13dd65223d2f679a6d3995ac6edad49474086de6f847ae8b4406fcc375fec26f1d65a82f80c207f0273cd3701ecef3c830ac704a66d88e001283362961a1fd9cc8add3be2221c30ca2641d2e5f959df9a27fb57b05503bed284b38de13a8508802d1fdc462da8a00204c170ee33a2fbbdcdce56aafa42301b7e5c3910a1582894086c2af19725dae');
INSERT INTO private.inbox VALUES ('c1cfecb0-b351-498e-b3bf-3b71945287bc', 'f1c70000-0000-4000-8000-000000000001', 1, '\xbd687f0dc9761a78049fba18f17f0b3a0109376c7ccc87fc75b5ea17e0bb36e9e229426b2d12b18dec9feb4cb9dff03d313897dfb931cdf59c40edf1e309be5d7b24a1818f8e8320cdbdfbdf88e6f0051b899d16f0678f49b1dd6caa8f7d2fa99dbdfc8ce0bb4aaceddc80bed3c225e78abfb2bf02973b3a6b7a9f570a11af23fb83123f1e5a0bf659f055dcf0e5df8222e45cd3a52180486ffc9331234896dd1b9e7c39e961db73d9649cf70b55809ae63f524629adc43c8c3bc695c2b0c7336eb303d1f459d8bc54d9cd4bc159e4d3de55dc03f88c834e70f2590643ce41f1874c1014fa816dbd68e7dd7ecc1c6144ca3d0e0bd38122d75e8da342f9842a5d593efac908b7430af299aaa0a3934124028c784ab66f71dfa21113ea8ba5817fb0740698e8c9b7f6a85f3c22b738a8c9dad24a3d3ddaa4f6fab0f9e0d52b1d86e6fbb09c1aa08a93c0544555a6d14732b812669cfccd26a44fc13b0514911dcc63cfe3233d5147e2ce8effed38597f202be415e7cd4a5ac1a6d03ed2ebed6ddc94b2353ae649473f01cbd33d0348001f238c84f5a9c313309815f2935c87df325ea5671cafc811c0ba2e39e4eae13c7ca8dfc4c359325e83012afcef0fd857a57623ac6b9af00f4d74685ecc75e9922133fbe1f4012f618b72577bdf1e151b34a6b0b638b03729ad57d62779f08ca5b703b1d1e5469bffeec08a3f65fd3463a5025c17e97a5b72fe942c06f26a99c3ddeeb11b87b2122dedb868e89ac4740e5c016170c35e58ac2ae521e0ed939d8f6529afc99cd89ba75d6a61f524001029c37bc292f79363a543a05ec6584b280812a44370ba7157a21056bdb957c288e3df6eecf748d0ebedfd65cbdc824c80d1fa2a8e3afe4bc8ea03a7470ddfd731429f33df8322aaf712f7025abc3d3947fc0c070047ccb207822868add7d083cc86b80e474eb84ef31f89e11770d146befd14127cc646449e7733f46a82c244e25852002a4b9d209987fc9f0d795102d9eeebf3b0a580c8ae13d49d21d089c677e22a8f8ad4ece07357e87223bde53542240a10cf36e2518cca3d9115afbb289039fee46596c1d09158a6073cada7f75d87d003282b6771304b5f6f15635e21ac53e42cd033b0d66506e3e4b0fec67a9e1e87a34f13b202b61012865caa736827f9f1ef2733c86ad104967f51c78d9090c0a69489ee2042fe19c120e15534bd8758db8f6cbedf6d0c59efeed405ad47cb22ead20cf1dbd066985952f068a86443841366875c8af95666b893541826340b27c61bc1c044c2b95132d399918d3ab7a13343e7293b5ddfff2f736d23fece3cf920b99edafd8218b4afae82f895de9aac3fc6e590f243796f59a3c4c5741f9262d93a07ce353230bdd1e2ae6b0710ebda5e40a5b9efe94329a25d3800af483c8239a155267747da1c19e2c410c70628ab0b37b0d9dbc54a1499b417015c4b4ef61bb4c4876ef610c05d21153a2b');
INSERT INTO private.inbox VALUES ('cc615308-ea13-44a1-95d0-5ea9c7414b5d', 'f1c70000-0000-4000-8000-000000000001', 2, '\x99f54dbc38319a39ae3ea004e6765031971f8ce49efd4044bd068ae0989ca2bd70e900813c0615bac0c92caf2de1bf5bd911a44a12870c9acd931f19488428ca9f209d23f7948ddf45ba39b78d52c25b1178f24558a2e41e7ef92581bb59a9a316600e4ad7c9a646f64875c450a8ee430604ac89463fba8a3ddbf92271a39bd9ac53a85c28fbfd4f9437f05f36a8c3e957abd9c8acb1e83eb153370167009db014cd412ba2ddef0f70a8bec4939478430156c525f0ff4901eb4c839a2c31169f274b497ec995c17a8a5714a8653e2b1e8553ba83c9c5257e1d78e1d918792c492d5e48dd35e40a45b50cd0f387868738ed40504058eb972e2eda3c00a1bc678a1c7c8d97067711341bedac2abd866b28091d3897d29036618b8f8879a3cd054230c02b6daced51a685c9f6ab4be93db045369b9e30fcf23f366dbeb2b5246bb1c0d4eee9f461c362930c46d0b5458e264e105119fcb9a3a7bd2cff21ff3a6103aa19abe55c25654a0d7436097b75ac9f0069be8f59198f57b1ee9ca14af69be2e9b3b99e53ec0cc1963817a7a78667f9fe8554b8eb3ad25ca683525a9b1c2adba02dbd94baf70b150d36cfd610535cab9e78c1c9abf0da76ef54e874fa3c4f5b7f10159a2102e68ee0faf522217167bcbcc744bbb94fe4707459b71e50d249cef801402bb59eeefe86ebedacf969d4ebf7182658fe10ce3f9c3aa2e77b422207cdb6c82fb28e15b9e8ea24a9643462942c4db19129b3b5d7971354a53bc756658eb72168a2612a904217fcd5f1b973b3f6aa7f9eb8eec28a4cca76a63699e1568b73cbb45238773aab6938d118176bb18ec74cbb501231d359e8ba8681ee132851268da08f1046a55e10d8af67cb6a78704c36197734e17f344e6b64ace88321aae4e5cb73caa1977b33f29f842bf66923e19a28e161ee281b16798aef15b9fbf76e287e66471ad922c7482d940bd0edb17341545052296f53dea663b2f5cb31fe980f2b3c877c7b230dfdb4597cf920e8e1d369f2a8253074ae6f95c6446c4ca2031a7c03338c703ca5283d177dfa47be261bb78bfcf57cf5298c2cd2f9ad1293ffee11d4ccb755a283ae9d8fa787f2001f1a27bfebde3e5de07c745ee444012632f0249aeaedfb5e3d4ab01e368e0f2b96c94dafa1899942f15d44c082a5e96df22047f2da113484a77dd62f83549ef614b6a9e1ee001aa50f1b5d07998d15d3bff299c870eb5ee2c0cf15fcf5d37bf5d1af9ca9d263ac69580e0b2393fa101d252e4e85560d0459a953b4c34e2573ec38d0a069db913668b7a055553827839840b16d1d4e11dea6ea6b6d49d3ee623724707bddfaf17fcfd261a3e17915b51626e5ce0f86b0ef55a2f618a669a232ae83b3f2c0b4e6f80e5c2f3f5c1b95a2c0b8a7804f5354d39e2473e7ff63efec1e2ee6ed7e99b924b7b16b5cd083d1d045f54627675b868a1405e9d491cd2fbd8c1d25750d15cc7204fb7c3e');
INSERT INTO private.inbox VALUES ('20f8991e-df8a-4a11-8532-7c4d52a545e2', 'f1c70000-0000-4000-8000-000000000001', 1, '\x6e3772a2ced8ac3d4a8345887fb28faa04b47a1fa0108a08fcfb982b1ca8749430e3042becd85f9ae7a39bfcf5267989509e438c21a34dc900115ab256277cc127e900481def528c9535fa4f254f6d4ed83bfddf0abeaf4af8ce3bf45bb1c6f626577761f4d6b94f4a9c3e6d3bb5153b9eff612483ee0b214e253f2fcf393345e1979827e33d036a93219f3b469e475bd594eb7a9b322755d1fb9fc787012f58056a6a5caedb6744c06b87fb24904226c0590f96d16ea2e691f2212eb814e55b0d9943172acffa4c523e579cf24f1187a53e215535c4790d164b5e3d30a5984ac251a157953338491090703660e33349a79777e1bf65c22cc1956da3c44becdab3c3a7fa53ce264859555cf624172d59f3155a34344f621cd4dd65a370771934da1af11f916ef6c322010d71f0b38e105a84aaf10e4df87d1372796f53c2f4675eab73aab43f3a0726ed5a68e4eca105aec58c0b7ffc5cb42caab7dc83a57e35cf203ace07a2606477f62263b374b347ca57752bd9a879a05a99991cb58311ed5a721dc02562acb8c4ce04206025d8869c2a7e7b8b7a920f86b515788dd6c9a374bb7791c784b79bbf687ea17de2e2ee06bdf3ab7d12fe99b6ffd216841835c14b0e559cf8dbf91eeda951e534fb2a9c9bac73e046f6f0dcb0476b0f2a5e1a8e3fd2a2e745bc77283c5221b495206e016aa2812cf44d1fc4a668a59b7121a8740fb275aff5e3bd5ea7dfc71053293ea960ce4654b0b2c89e97354f65778c97c9f01c87369bfeeeb368456d4c17692dc3287e6b7e0fd62800305cf2c84b539fd9182e480df228b2983b183636bc87a570d799bdc3b95dbb14dcaa552d5491c6b9078d206979a25fbb4954007dea2d03289462faf6e598d5494dc0fd44977a76e2de5daf446ba10a7c2b42c957201933c0ae2fdfea31fce07d952b83ff519d4825a7d2f64d37bc6da22f12ed1f9af0a225a4ce750cf02797e191df878f568a22f32650f935f588cf4b1858f51b63d7bb942e68e44fbc273d945c7ebdf7b3a3337e590c476b575bd8a5905d1c30033c7017264895bd313f15e84c017209a7fa6c979633f678e80238f6f3e1b295a17ef719f6a21d50148ce88ce149bcb3c27181ea861d66d5e290c7891eecef4f01f6660f31e5616ec297b31c1caf846ee5be402c7e398360ae3392cb7063e30901967e733e8024a72429ab9268a49d6893e6da67d82d15e05af3a932a64b7bcfe4cb943cd404b29916e26236ef7f0c1cdcb46f48de54f9c4bb00c3cd0a53855a88ffc6a759d6b357a587df545b7830bd00dbab91eb5c490ae46c108ab0ce1798f76787f14ee37dba768e762448a242ec180e47ed6e8a922541e935cfc8a46a9b519faec794a3607b98130d7031fde9366a2121fcaeb6b1089d72ea5e0cc4a51f5b80d222892e0956db4d3d4b7951c6fac361d49a6b32f66a052dbbad5b327137bcee6d12b858e5c964c9cf36be68eac5');
INSERT INTO private.inbox VALUES ('3a11a66a-2b05-4ac7-9999-ec6f05bae168', 'f1c70000-0000-4000-8000-000000000001', 2, '\xc2ce38850651a3829733987547c48042120b4a191b1e5379a1e02b832d769eab6a65755385a17f7ad9101586a8124486c45c23c3109e93daafb9e7158a3926c13f36726e71474f3c1ba4ae52b91c425a3bc56637e0a98c7373dcfb738e1afaa6eb046cd8dc1c8aac742dd939c1bfb25a7425c4628bac0c0b473214ff23ea4ae1cf18739b155305bb459e0487d9f1fd165c65ecde33fa9b70ade79943743a95362e54252d5ad366da1ead7a5c45bda67dfe4a3ccef6b9a028416fce05a2d51253349b0a00139052c254ebfabedfe93f5c6c35fb946fb3339a6b188f6fa2f07c53cbd6291c47cba299d82b4be262d5cf6a443fc09ff1f6718f6ccee644a0b24b1981bd6d6fc3fed5743b3adadd030008d7eef57df8d0ea582d6434c10620804c7d75e6e3d4a87ca25c1c6df797abe70f5c57c20ebd013678d154ef497c976d9ecde1f1868ce34d1216f5506a11b5217ca11df389512ba0ee4f1eb1d3e17afe3724eb9ea01495c47eed0ff89b8feac39a64deb627b2450530c046830f39f6950bec34fea00f506ab8a86e524fffeddff40e7f518a7814caa5c76462bd7222da73365c0ca9365e60e710a6c68d50b27506c1a1b4433f093933ebb01ba2770e656b1a02a36d1f881606b7556d542261cf17b8346f96a42d17dcf65cf70c14c94201f67f5476750817a48e8c1518adf8f6d2a328439325c148d8e20b010408e82f1413581dbaeb30b99ac648ca5e8aedcfe9e3e1075baf0d21633ff905563d20b9fc8d6738c0558170aec88c2127ccc5b59cd44e82c547036fa71b676e44eb2f706bad126d71a01a7d3bd8f50c6c50c82967ad05553f1702152c191ea3422f067921213d2839db8928cf39f818f0a9ac3bcfa0e559f5382dd17239367b608eb2df5e6b47239852d433f18c2e0334ddf41b6b7f9f125cf4d8e3397db9652e897893ffc10e6aa9ddb9fc20eae5eedc94f1117e303e929db3db322f3dfeab134a9f5630599804be5273769acebe914fcee2b8f66ce1a8a45a3e50ded091ea8712d47ab3a4c6728724dc80b134e876fbd2a02e274eeb6347d49ccf0c43ed9fc95a68632ef86da6ce6fb566b54bdd2d1d41734c733e1f9892ca9e280ff5939fa2f048de1600b549c1ce5b305d768184ba9a5aea95310594953cd7015ae4b7ac79ca7e563019ef8fee02c0cfbc38d5d8da68cdd879d014a5eb51a3164e56825c6fa42c136b45b6d29ec8b700c1c71131e8bd15433c023cbdf2b96d2aea7d3b57e952eb4dc68f3aa27ad1c7e891f95b1457806eb41277146cfac3da3be35cffd6a5bcb3e3c64245e5569b4cb00354b7ef51ee19274b00c88ae9015b294f9954da38b4bc7dbffc36bee7b3c06f743b0676ed57082e9d036b59cd0d1902e1c25870d6913bb36604a3a4829847b49c28e097dd5b794c164ae1d759ddbdb9e564ea742f8a12d6c7abf2cf30fc9abd34aa897d114932aa52cff4f95bd634b95bd21ed0abcc');
INSERT INTO private.inbox VALUES ('5301b3cf-62cd-4a43-9ffb-bacda0a0da79', 'f1c70000-0000-4000-8000-000000000001', 1, '\xc42f873ade63e25d2675c6019bf7d99f1a7fbc1441896bf71f8a2dfd61eb90d038cbea77affa47f242ef9f44196bdd9cbc610fb62010b80aa3eaf3ff57780c4d3fec3c2fa7efd1fa179a4756b105f5b93b1a51e2172e6a30f488530dbf91358f7d63a61ad207ba5c21fbab4364aba2dfd50b8dda1cd5804558d9ff0df28bb022d79328912b47267c7a3f5aa9ab3a6c9e410d6c2720bcfeffd30a749f28446863fef748d32f4032896adaec4eb15eec884669e0a9cce53a90939b2e362997b842bb72d4285a17474e33559d16e3770a701c06b9f8a6069a562de25f28bcbdc1e6f354cbe7e93628666e8070100f1aaf838df86089e341ff16293801ef07138e56ddc8faab847e231dda02415027f0b9c9677b7b3dbec574c0252a74e2f231f3c39c820530941ef609740751bfdbcedd0daebf46f95c634945440a29d8bf17e407374bdc71faaed7b5c15299f98d4c93b975f968a0db60a8f5aeb01009514e2fc7d5dbecb8e05ca12bd08070c6c705947644e96d8baac6c68d072c1817f5bbf5bb790c40dee3957d2984528cdb95263e78d024587550802aaf97612bd4be2f77d84ded738c5ce703c9c863bdf407d4aa73908cf4fce86744cb3babd9d1c6a569c6d6fec2729617a752022314bcd75269d4849e42833b1f3e91f64290c70b1219fd446627e23c6a6493e46eaa73653ac21478414a8fb05312b8256ce1b593864182e4be059ec191b94d6842a1c663b08fc60dc8e9cb0b0620535c653db3039fa3170b2ad2685ea31b52d3bd79a4590cccc27adc2d9581a6f3216f103f6a1adf40c3567f60c3c8f0e7e256121ee2514e0ee6b3252a680f31b7ce2564c7478779db3474b8b6f31a52de7dd65e72d6db7ef613dd5bbbb97d74ac2d985ae12fe188ee040e6c2d39da270634f5759b381a45aecc33f22e379f408fd66605e7e65427494c58c278bc2dd491b7b6e45371b6e410aac091aba4283e1f7e1b81372f36d011319c63285d162dbd7e618e8a5baf809aea8e2f680c7192c282e5b9c156da0f9801d47e539020beabc14d802e419c83c6c2f8b4e193c7b4bcb0e3ab65516408ceb70c84f1251566cc92207e60ed985e927ea069ce52a095fedea2a72b7cc13cc144bd6e146057211eb353d3832cf2072bab6e562e12db5a8c86fd51229112492dcd3f902cd4f9deed98a5e4ce0484f702c6d0a881c5812dec6f59b03f946560883396d8a240b80b3884e41c62dbcd97bb9203067e3d8e50cc5a1559a99cf78a6ed5d45d3ba0a1ddf20b69273502e47f97576e9bbd074a005ef0d64844a34edcb9c6ffc15791147879b69388fddf14e6f41ff6bd31d20196ab23237f3388ddc6633324b22be8c6b016bd1c9130f3e4d851e26d96bc435296da9323cdffb59dde79001640f61e3fa4aaf5aa4d605fec067c8bf26e871058c023d6cf4347556c1528a95872432247bfa534a80abb999fc6386c506c354e23e1fe29dced2b42');
INSERT INTO private.inbox VALUES ('96f3b877-0b5a-4391-9fa4-ad3d56135982', 'f1c70000-0000-4000-8000-000000000001', 2, '\xd6ef6c9604f7dbc12fe80ac79e9ee3f85785da6ceb3a10613f1e2e816286080e77682939aaf0a789da52e7cffcfcc9a0bb758b5f082a747e4e8117c9b08febe1f93a173b5c04168f211617257cd057ed8aac4d8e3339f0f852b632f01ad3f03e0d4549ae30b3f03f33f08639d0dddf374508989fd86d61b0b92ab1989996693bae0a8ac418af84c9296d36c2e1766487845efc2141325bef0bffd2561f4dc3bfcf102b64d4ebc07c5c16b059a2338457ae5092e4a3474464854f6393302c9687210624e0ee29fb1c2de6761c25809f48aecd60d4a67a9b58252340f5eef10df98cb81c9e5243f9a8c30d36fb45b036fa5b1864910f7ee99010ad31f10bd8d871dc54e2b4db278de7b97c1f34e8fac866fa6ff913d364fbbc7460daf75aac0fa4b01b24d4fc11d3b015ddd0985dfa891814dca0a2499b69a3b01939e235081976f079c09659532e2e1b514087095ccffbecaf6a128bca2a423c557c731992470e192b6b1a2a601b10621afc38faa380a41c5d0f4fa30277279e367db71c5f0e299f0f00e3f9e51784e5bf109b0e93c0e9b8ea1ae3560ee35fca40a8d66df0e5ebf779627634cc2452597a2a543678a06941fa2fffdc7f74379e7d489b8e5aacd06a961fe320bb3112e9755ca9e95288edf727568fba87b1977ac640ec0bed03972af91daf0dd506063e25e705f8f18f39da339b83058d1170f976fc87b922b480b1c91e1f3fbd5f52a00ae1190f326a238b117301c794f172eeb846c7c05e2c658d6dfa1bd4b75f69b1dce94ba3ebd8aae83000008516fbd5aaf1d92bb843d118c8a839cbb4abd1583eaaf085a1637b47c1c21d7bcc9830d554ef9473b749de63447defdaefc97a49bd8636aa3846cd74973a5926ee3349ca2359af9262338bc566314455538e849147252da5347f4396f7c138f7bd96f6e0f2c51aaef30a697b67386bd0653bdfc8acf16d243b7949c7dcea6bf53e93907b45c50f91606e6452a41138abbf561a10b8e4d8ba7d1b2c49c5ee4d52e97caaed0a0cc990319d6517e80e87b48c9f1ed84f2c95d7603d0dcb9050326baee051cc165a0283fc370a4297da452fb3fc1d417bdc713b86a256f6231c62a12f53884afe59c956bbdc6fa8a94dc4530b18cd7e83789db2db518623ec6b50ae02e4f3ca9259a70c1e378ceb42465dc928b0c104504c0d4c078a00d97c66606bcb611fb2bc4496657205ebcc2de9387126228e1b8d94d7207f96444267b7e2ecca1953e52d05c62771baac5133ec96df59d4e8cc3420251b201d16a5f3f1296151c0678d9a6966fe854a3fc587a89df8783521b3b62f193b1ba8e60ddc074c3c685a1f54c91c7fa5967a94fd40f62f100dc97685bc88e43d3a51d6b55a7e7f32badfded935c285d3a0da4b5a1109a516bb067d9375af74251bb68c4bb214dd03e7b4e7c5be5cf5be59a1f8e38b25939c2644a7a377d3671c92953230389049c5f509840d06fab479');
INSERT INTO private.inbox VALUES ('a67ce2bb-bab4-4634-8c15-89e03f3b6bfd', 'f1c70000-0000-4000-8000-000000000001', 1, '\x382aa803a2435ab77face56c9b4e0bcb9789a44fc1ec7236cf7e171c0f5c2c11a350590b04707044d0c2a93d5f32134cf5439a42c00d11d091cb18eabdc806f204e76eb147e59fd29171c7c5f1df757a3a0e70e6b0432af1efce6a737579e1987f14798c1a48732f44e780d6d7bfe585a5ac1eeb61dff7ae09aef5a6a09a90ef04e2ea13f4ec2d83633697a789c0a680ca165e7920a3a638485cdd1533741ba27760ccf136ab80a34f705307cdf111b0a1c20ac08d35636e5a03987e67dc28f49160d1563bb20ca927021db7b4f6284e65320ea1455a146a413321252dc15242bdb145494035be9a6599f7294eb43f94c2ab284dceeea1adcc19039f005e5aa0ffeadeda042e98ba7353ba9712a9fe57f95255774c400d8652d87572474d94c2a115322e44da80ccca8db7f520043b0a32ea9e296ea68510434b63bdee8a81e6e9ab64866b2b9814e94daf8ac134d342b22561eb321ee0b43979784ed332fee0b131bfb52670a4c3cfd45df5c2ab409b4ad7e42239218759e7baf5e9363c323cdb9aededb8c61538c7fcbbb3b16fce76e572e2d05f2fcb35578b5924d04c8f5141af529087794ea571b8d2ef01715de878380ec843880e0ae6a3c5cb121b1829a0a21d369879a1744c63387ac13a287e20e8b9d94fc032f3be6376ebd5568cd28443c69c5988ffdeedb6132c73687356696e50024538e04a3e7b4c84bc0c2580e7526476a62f2c6f937e6df38045c623ec7eeb4ea30277fb14adc7b661a2e663ee6aacb53ed4adb29187017ea8c86cc57cb5a710a6cf1a97ce7f3e102f222d481e810b260653e154e0a9c5de06f1a73f640d536aba2666d17be206854648bf241bc0a71a4a738c07b4f23b02c293679a9d781408fc89fc7273e17df2ecda86df97a2e2e928dacc139b9240d5fc1135b2934877528d88c34bfc1372b902ae078b60b561e8d957421665e0e004a7aec1ac5f2ce4cbe17c4c44aa7bf85efb8741368e2ec9ff6fbc791cb64557b0daa22ca26ec5932760005a2c2db2eb8413a299e85f4bbf4962060ed3ec1745b8c805a2df15b5a632261acad80a1f20b9b95f148af08874c333981ef8b21ddd3c9cf24b3f7a9dc065141a8a9d9f7c782b901222bb72b307a7b71fcd5cb469e13a5552545ed9060d50db663e38406874e092c06fa4dfdc927629d2846ec31e7fc06b413024f273562992b95f41f74f29f46aa59b06e4b04c96467bcf946331f10db3ff3c2ff966fd0a95bf1de4022df06a5c1fdf9ebd3ee3758161fe2fd760c6d1b572eaffdfa07154ad53bb74a1971125c4cf1856c9db1e2e4426f99c94f5e04d19e056a37bb0383bd38671390fdef6ca2ade3c7218e6152005974222bd9d13688c663851a63debd6d0916e64c0c3f4ad91e6f0e773bdb8481ed9448220e17a4187f5df2b06e6f6676e724b2cb62a9ddecc0672cd3f8a7b1345669f4607d896e86f6748b3546a8ac9be225a1ac08cb910');
INSERT INTO private.inbox VALUES ('3cc90a90-a7ac-40ed-9b19-fce4d4d75f90', 'f1c70000-0000-4000-8000-000000000001', 2, '\x134ce4ba7b1ad03a07ea778f2f85628fda14b1f9aec91299a4db8e44c773abd3532e8d42bd6a721471e9f19ac844a75498706343092465f845f0702e154338abb8dba9a20a437799acd5bc18c065255bb9b75907c28a5bbbb9f14988feeaf93ccec7ea185a521f3d9d5c5b1d593db230cdf18820b64359e1bf188b3b2ad540850c2bc83e588dc9ffd6a85374d10f4399de225fdebdee7705915261445941cff5f951e7492d4c3e40147c9b96c579e70c16ccb106d9e0b7f6b5669ccf2a7b67533567d112f1341978f34afaffc8c3f3a64d4a5c7dba60dbd1f6f543e6d2829fe666cb554fdb49ec1540eb1641a1190a6c6d51b72d06c59ee121fb847ddb199789595ebee938cdaaf30dfaf38d93cead441d20acb83f511d239505e88a06d0e6ffd90eb52aeae88e0d7f18feb795f987047ea5895cbb342d762520c9db548744d2a1d96b79999fc9c4a99d7ea71e69dfc692ce597078562b62924d3359ee8632c64be52c6a5d2b247b05b5dd5bc68560a97bcd6510afa051a9ed2c2a289cafa4c6f32aa2392c1069a036229c01b5b9ba14daa98fdee53e4f54d04080982ed9332b2862da3fc4624130c7362a5bfdcaccfa56c3115e31401908c4e8e7d97a3b2fb22519b84e29affa54b2a5b23075586b50572b58a9dee59ffcd7b88d3a40336a20e8c3e0809ab663883b0963fd657ced7436afa1e1048f1042074b27d3fc943110e4917cd06b2649c38a9bd5e9f261d51e7f2bdde6c9f072a4ede38640b8db307e4eac3701ec57b98053f7d8903b2da650d2a0c5557807a651adab7fde3604062c1cb579d78d2663858c7c0b787e80fd892e29751e35fb6b7a163db513617eea55d10004e20a8d04f7089fae6b97c059a30e3f87057addbeda8f719e00c5b0f08d0cd7ba2d1b31c86a546edd1f2ba04123343521b1b197ea918ae45ccae7d63fb6a3eebdace23562a54a8c2472dc459d94d369baead4a184df35ddfbbdfa6f9397e095ca800132d3d8aedb45212483d68060f439224a75516509b5ba1f95afbde003d0502d95f9151165138c92f705d57a52bbf9df3fd173093ffd6f92a401d5b3eccde68e79335d348afd8a53147ca5acdb75a937fd60b25add809003fee95df5ea64dc33b40d6df763107a191ee58a6b63fc90b65512371ccc7bc0a76777e4c21f96169dd52cdb986f02df53c89e90fe9f3885872ae47fe71a6d922c7a5534ea7530a6e7ef089223f0f4c0e71c3eb6c01163faa222b2e993cc8d15e1a316e0e47b93867debd1ca05a398ea85bbf7afe07721e2b5b6e0f6f1e4b22196357c199ed5a2d9100590795d7d7dd7a21ab0ae9c69a1022d4a78935d61f040f1b1e851e5898d78f9445f7f41e1883413b239cc801151c8fa09479dddef62346d48163b801d3ad4ba798bf0cc0f73f47be82252feeee14103523ac062d57cba072d8b1d610ebef9bfc4cb02c64d329185f6280817cefba8c1abd9b9b9d5fbb929');
INSERT INTO private.inbox VALUES ('1f8536fe-d4a3-48aa-9f2b-dcd6b443d027', 'f1c70000-0000-4000-8000-000000000001', 1, '\xd794f701e11ecf39dfbb07a123ab4faed0f9ca1774d1831c22fad8d951f20183931f652dff48b51e7e990e86f73725510665f564fdf8b64e075b329c6a10a6ce09a15dcf050b10a390be8379347713a0e687b62e4a8c4b6f97592fe229203d6656d7b8f3c8d7d39b794797809354b1baffc1e90624888985b8a9642191b833fccd962c3b331d47bc96b3e034844291664051dff9d60011f085fab2531d714ec851ce486bb454d8f7d6b1964df60cf82dc09146f75dbd6e073eee249898017b0f99f8cb2554449ed2b6b1ebbe049b2fa3e7f202aadd3ff7fd1b399b063b6c3044083071afb27164b376d4faa95efce5ab213084c5c75b273bf059635f66315e8f61ca31474e728df26d29908309ab9e5e3b71dfde708438a6dbef101f14596718555b40fa1273a17a972e638c9782dc6e1a11c835b2cf14e45576a18dd03344dd57ccf272088910dfc253dc1150439c76594317cca9ef5ab883c522dc8e2e46216e86f5a71854bb57e9589ed960bd436b638eaee809d78dbfa5da1fe00616a0458faf3923bf95f23d7c04dfc8ffd15e5e916a4fbbe55c6ec6b375f249359973c7e500ab3eeda5c604b7dc43ef6021c30662bfe59aa605680a2db799617f5b013f8b566508b9ddf100c4653b14ede009ab34dbbf8ac127648e593f04a03bdae657ecb8ad10b9824e1ad29fde6eb47578bcc094635ad6119db13ea4f44deb19b649b45fc12a8fa807fea6d3d43cb51a5c691739ede7f00291330654d386d621517917f84a0a8fa262f6d8fd5061d63186f9f34287d8460f0435713976c699034bac47bcc85d0e3b07e23557171240b30be00d1c8607520560bda0b1e82a032d9a8dac6bb5780480da7f7c8ab595ff773315f664087effcdf2c1ee2639ba2a9f7c0c3f7a5883461a6665aa18c077cb5e850f2f2c6fbd1e22dfcab48f0f8dc64577de5d05b801e3de162ac3125f782acfbb139972aefaa659ec7d21991e170ec77ab97ed6887fb3d984e5a422d7d4ea433a7b09cbe560d6db54037f5d859d39b8e35fd00411a976c4a7417f110c53e72f8b6c43ce10c5115fdeb2757edbcebed93b2f6a907159dfeb3c905ee41b1c87b5dc66b4ea7623aa521e44b1f132e07228549a3e94787db1cb8850babd43aa4ec4aa168e7ac493735a5c9fe9f83721c7662033564c6034318c24e80152c57e8d96acfbfc159909bc74ae12751d458aab5c2c38b13c5129aaf11d57b586e6f6b900e17458461b8ccf85c9c8ce734e79984b94619783211bb534903e4aeb956f8423edc10ab3b6b0ed763b3d52700d33ee1253e96434b2c7dac1256fa22a0c4e9f156189b6f678512b1660abefef84a4679f125cc210b91ec6440eef1fedd17886e672ffce468b958ac6473c618e6aa2c16390e4f7a8a9430fa6e5916a53ee34b2a1549540026cfda45bef72f8515fba5da3e250a290d34b3a257747251ab8260059827702303075a5cd80f2ae1f0694');
INSERT INTO private.inbox VALUES ('06d13f43-f731-4ab4-a2ef-6858f387d755', 'f1c70000-0000-4000-8000-000000000001', 2, '\xe541eebfbf3970df602d4462045d2802fb8bf856a23f694525eefcedb2f9adfd97ca1e90a762edb463c96ee0e56c69f105a0f47eb835a208df21d142722cf141b6bcae7938169594d56df8fb423abc66d4a0eaef3680dd95d70bc887de89883ff128381cbf44a06d4d464e4791312077a1daaa8f79b584410bda01192edfacba657cb0b264b3884a7120715ee794eb27506c911b812dd8551d18f257ea2fe29a299cf4966979c1d460b6137ea37ff539bc2f2b1c0a07388fd1f03774c79105a6b09b3bfde106574e380bf03e02449cbfd179c170b0f160803ed97698d836026799b1377456ec5c6fef52dd6b3d562a75c3a48fd46b33303fd9ef2998ea86b843020a75b4bf59a236a68fea0b1d1c671be38a4ff94ee62c8eac28feb8c074cc4dc2163f3b71bb384c09d581fa243a762576d9b4f524dbdf2ef372b0362b731f5d1054264632388ac7330bf39954a3525fae074e88cc7b309e32c06a8eb61f41628d00ff7794b8ca7e07f5c3bcacf36ce757d4e9884dd93b2a6e4bd47b059b5a3d982e9506565669ae950aa4a9ecbfc7c8a8cb4bf7b0d3c0e19f3d3639930e27b79eb10b0ecd9d5af147df699733da0c96fd6ad8df3a3f5cacc58c599ac3f34e5276ba8c05801a9e768652da380734e799a232238ab438f2f5489591758c5ca2536f8b32d27f0f4037b5f5c57388ea14c25d2b6cf988e53c682c46ecef5abcfebc6be36f90d7ebc44edaa2d7414da01657403aa4b576e7b38b126965cf42c9ffb6cf16282ce34751e72e7b24c6813505f620f4b36614aedff1f75cfbd08194d6ff1f9d7c25ca5aa78f23921c59786077309e65e95155e213b2f4dd29c16bcb6648fe8e173413df02d73265e5ce8103b4f1374f9e0763c6b32ee1811faa278ed73782d3f1a4b72cbbf776e25cfc5280f76f6f38b69301552db3bef9a3d0123b0b967fe3b7f02a5b63854ca7c577f41c16054d632bd2c27a212fb9c0852372655ebfc9aef68c841d99cb51bc321ad45938f47e7aeaa52b70f526d9fa6c17a82276b1f4959c9a4d3ac1b96164d00f1caacd963d2496ac76d1882d895649eaa0f39beb3945b65e9b17feda3ddd58e48890b77ccd054dd5fa0b498b0a0c376fb8844af7c4dd6760d00921839b3953654b21ddba23cbf578304dea02d47f00f423d5dd92d7116a112c61c4a2456a2bcee766a3dfd6f6c0a93e855eada48258451bb9f93c476aede36a252102c977a0712728ff4e35aacaa9e19cb29667a5e4e863c30ca4001157d542ae53fe0e865414e3fd9ad5f69f115c2a902e917078107a2cb28aeed9e9ad8eb9c281a0b9a924661c5e35217817bc0f1f541fbb130e2c126c584328af9c49471879d9186530c8ae6fd4efbe22be5dc4b16822704041723bb74d8cdb0bd9689f23281ba694ccf987ac05dbed0c7e4c0e8eda70659978df1115ca8b0446be6798ed30726262b39fbac5f5fa93b3c8264f3cfb9cc499093323');
INSERT INTO private.inbox VALUES ('f7c389d6-0957-4699-9983-01b7c8298b4b', 'f1c70000-0000-4000-8000-000000000001', 1, '\x8ab62737bb495497fdad96fe6889bf559bbd30c2392df99c14bb4addcee4a8623c98a26140038b8e324f630b6c898c1939daf1286adf8d7f93fbb49439ceacd39ae87ce3a00f3142d5d9aa36b7bacddcbc2645139ce33f9a1f69167273aad9529616a57431d73f9511dd209988a9ff8329ea3bdd42b7132412fd28f95f602bca1b69b5b20a21c054188510690ec89689ea7c55c888fa137db551b8ebe3117c009e565c962caef3af462de6962803d7c5a51f4f4feee131a740ce3ddb13371c90eb494b9737da3bddc9512e49a30fcc1960cb072a4d6fe60c628535c83792b99d7dd785e8281a95b82778a7c6e0c0c6fd0033ba5650d243e65260ee62744b51556f6bde113fb03adb503b2fdc03a5c4cfd152f4b4ceea2af3d68ae9ab7d8d2e781eb736fea383e35a951b597ba22c24fa1d220b27cd15e23d1d1231f13625abdad7d1374c8263392aed2b38701f7813c48b6afaa830453c5168e51a57aa96b45bb17da2de6fca97ce776609da8aee8d72160effb71d8d64614a18084030614d6fe31e5fbdc599557148383296763bc9f81c10f6f89ace20d90faf841dce885eba14dc7b2dd3e0fcfcac790f26b645b3aa699c0d8805178b9ce01c32b823435ead8c412b038df9efa776fbf3057af0e7b9faf40de94a1cc0d870f514a5cf6b2c47bba97a2e42742884e153ed451fee01efbe9f8340c0ae440c8730188a5c2a856f901311430038ae3087b8e2c582091707ce2ad4479928555225d703529236d354b4ef30a719f5e8d12c3507b6c58c1b2e168fca1cd7d1bc56582b27b66b8f1041374ca6a35b8e55ef5c9ca390ebc663940f3a99ae7e212944168665bdce9b3c516a00ca7fac25df789a00b02e5e7e8f8d5533411f1f38e775b497792abf9a469180ae0583b2c0b9eb49f3e8b379af07e8755dda27e3f46586eb534dfbc5142653de5b62ad4c2e90973ff385c7a24c71f07aadbbd9450594a023137be89bc77123a788df8cdf38476d2dc546ec127a046b13269afb92a89be98e98305f709bf782ecf8e8522e08aef8ccab01eed9fafcfa5b5ad0641e41bc974ffb2ba55334d89b87e940c07af9ce3db9dffbc62fbb0121d56a6e18e01ec5236970ac2d4b1f6b5f3efd98f1397cb7ca0e300c3245070775ed224e8e79e872723cb213b171534a02d522b6aefacc5086fa41fb7f462e18a126e9411c9923966baf31e3204ebe8c14afa54a04221b9c09658369438ceb10226ce23d54459585a3710b8b5c5f7a4d4d24769df13276e967349a4d066f41ae24d4f65bdce7a083492dfe2409badc93c2c07210ef199e82daad4104a4d81ab153e2c932ea5ecf57373c6fe87c7d1efa55eb2e4ea3c31f6f757a6d591926ec6b9179ea728b1926ca9f4afae310ce41a54346ff74cfca823f174c3eb15cf1cab8a3eadfce7a4e80b972fed83cac537cb77508a9d5d2f72e58c3d66f51009c97fcadd1f740357f3d562763ee7e3d');
INSERT INTO private.inbox VALUES ('dd2de48f-0d00-4141-8b5c-a8d3e6350c88', 'f1c70000-0000-4000-8000-000000000001', 2, '\xb5a5dcc9cf83959f3ae6aaf8410fea14c53716f5c3bd687975143f8bed9696e368a18a5db41b37d8344002cc72967188c72fa844b465ec135ff0264e6aaa931d99d80e57db3d176a99276e64ef5bc2f909fb6ad908898984f60d928c6788ac1dd414af0c42084d4acd200f05e6895bd2237dbec44fc17837f18032d165b1b89d8c73182a87542c9c1179d9b1e623bf8243fb6b793d4abba98e1ab79d9a5ee04134a1c7f9380f5220c007782c71cd5ca7d5367995b49085398f2229c9b830fcbae9767dcc5b6d4fe1bc5110bf8db907a740cecf59828ae582efea86a3119412651fbb1bf3ba810691538e2345b43ca6de6b700dc3d399526c768b358ad2d34fe483a24feafb1044aa87c6cd961e366acc27a3c50933f98d2c7981c679cf305b44739e0395e9a318ee8284216fe2aa96f64f82eaf1997ae56f334f9bcb707df9d9ad250c1400d6309528dfa8ad48e8b43af4c1d38e8e3273f4119038dacbb824b70d39f4c551b286a66555f78d2e040c2b2d8de8ab0548810a016ab6c08e04f3412fbfe0b63ba469797c7ade10ecc3cc88f6eeb50c10e06e4d6831683b18853df4bc7ac05e1b148a21a3344b163384df4a5bbb4166a368157a0e00ce17c873fba7cb6ad556cde222dee07985131d8a34183c3cee5c528469eb7ae0de2107341ac1fb1154c7b3cd132a365cfa2fbbabffb8614a412929a309bac67110e84c7f628d707e4df6e0b964384af879cc8dc625e43c7bdd99b177a2498d6b31fbfe1127dfc8de5895628864f45c30133e3799dbf70d2f9b74d69f33697b18d05c044ff367955c1105af5906273d7b10b62f711fa81a11c5663d697a0b17d08665a3e5b1ae6c94299c3b69174c07c93462f8dd349d289b04e6ae7968eadb7432c1eb32577de445efaafca97a1a7e4269a33b05a17ffb69d059f090e5315ef7dad901b737921f9fff6b6e9d7af567bfc68a032eedf824dceaa3c9835e41ff4de5fe0dfe5a4c2e8f7e9b35b1d018d037f4e6cc7aedcb6728131a04e99d9504f60df13b1e8f529251d9f0f6610edb572c9167097319bf72ba69230a52ef2bff1a2c70a9bf2766f76191c001892cae92eab52ded2ac56a1486f3a9270f1ca96b75b6021031885e209a0dbd46fc912129fdfba2633782cff7a40ebb5fcb4168914ed37161d3485dd2ef7505f69712a17b4b1210edce8067636bf0d478d831c62307b4a9ac09dbe69fb1b53485fb92eba551d4ba8d008845fafc01655d8895e5fc18484396b97eb0e672940dfe234dd00ceb048f1a51004d418ea1e0b4d978baa5bee410352529b800647cc4ef8003f530e73948228f5adf8dccb1924ea9f69d08b8b83417a53c28a3b6caeac95ca7974f8123cc125dc9d03a1bb8c58b54a04f220e016647cd97cc5384ac7d380cd953db1a8f78819a4166b3502fa246016f4c94717fcbfea4a59c3d40a0fa0d1c8c96e3063a7d8923471c8aae5b9f1a79cf09093d9097');
INSERT INTO private.inbox VALUES ('e0298149-f2c3-421c-b753-bcdb884e950d', 'f1c70000-0000-4000-8000-000000000001', 1, '\x6d2a2ab5fad5d4222a0d190fe7a92cde57500ff4d7d9e67022fd023669534738268c8a02c34d158536bf169cc0a48bfb09cb80ba65aded2a3cf435fe0ca0826c05ebe6fdf0e7508d896993d5b74eb794475df4af386422edccfb10d7db9757633d8e5eaaabf14771ad20e293e906c78ace4e7bbbf413692f2718881bb78cd87ae3dbd17378095f33477ed008c82bd6d75b6f06426b0391176cbd26ed18ff99bccfcaa1d8ee918f8be6f74e971f19d7a5b413091a35b940fb19690e0a73ca010a1ba6bffe42a942958b44a187be972f70a10509f6c2d41afd8d0eaace78fd8762da0914194a0f2660749b6490eb813cb4f742190d8dad0f16b9cf43bfd798b2c9f0bee49070ac3c4872d20571e81cd5e0347cef478ba331c5b91f01d27946165f0b9140217a445813ff7ee17838f6fd5dc2ce20b828c5a6632e38c034835d601003610c78b9723c728ceed644745a7fe767a066bc0fc8b3122ea7600a1d0f5ef984b122cdfad3fe5358676ad51be6bda1d533803a817b8ec392af6523c50f497a74b4cf9914de18c94a85afe15ab03092c0a78a014c2794f0530e2a18c3a64eeb97f56207a07852c78fae026f6cb6ae900d362e037bc14df291afa1137ebdf6b7c1b37e12fa07023b437160451db772b761411f76a0facf32c4fbdd7efbd4e697eb0c54551cbf71f752dfaf687a644f0bf70053e567177277b09a1a66a6cc4397c8343e8bafccd32a17ab14eccf4b301b95c3999d8dd6f8011dfe2fb592114980d328cea3179dd4d23199954ecf9f580f5559862489992727fd4c595c7f2ad7305a0eca7a47d68688deb12e0080b822a58b1db1c9ec4d55e8fbbac8a8bb2f9c6e383b6a07accf5f00531ac65508beb235c9bf6fa3d20734113591890e2c03d931e422d0a3cf78ba5d27e3798a6aa0dd8218526a13668ac26bceb8621cd529125bb1e763c2d2ba145638dfb3b643ff9e2255841c53b4c88a291cf50aaa114dc37973af4ee0eb969483d2684d8da5afd9c36f8d4134fbb2d352740e429aea070c95c70e0409e37f9c842481d148608cfce6d98f472863df2a3600c3e27db1406cad2555e625ced9639516ce35d97e510317356de674c1f50efae2611ed389af62283152f9e9fbae5843ac83d251479f79034bf21709f542a349cf6b25827701cd534f2545d4d45c4cb378a4104aa5d1bac21dd17ec287e2455ac297930f85d41949ae73cbf19b9b397eb5dd00e5152efed6714c312e4678a9c80716e714b171cdb5fe199e99ab2a5bc1c613707435da1b73aacc6d7dfcd03f77bb832b172f5954f93bfc1f62d906773bf74eb840b709c7889bbef38de359460e443ae8a07fde0cab04d895f73be406f3eb77cde98e89dd7a3eae4578bbf67fb19cdeea932a34dbe87f4251a3150df9e1c8bb0aff549b65a909b2fb84d8d769964b3ef480fb554598c68bb2fc9f62a27ef47beb06bbad52edaa45f7cb0d95f5a07f8a7926');
INSERT INTO private.inbox VALUES ('96635433-c9b1-47e7-9317-d2af9863a84c', 'f1c70000-0000-4000-8000-000000000001', 2, '\xbd91db895703c663b9841cf2173b0c768bcd51edda0f312cbb29c2e2ceb0f6bcfcf4ce48ad5c7704409194485ae71e05e66c565d4b8bc939cfbd20643e6e8c6c14f6265e4ad8a8f9a48a8738a675976937a1637edad2bdda8c7f6ad5390f7c3211add1c010213e4e5d0b1fa46eb15fde984b8f487377fba190254d3509d9296c673311c5a7dd3852138bf9495747453152c68ff3df814ec5715907924974608acf9c60cbefe823f75166644999cfe286dac9f14036baff0481a2aaa947552db3f1d82e451a2a29a1057a687d67cc9006c6577c62b1541f641180cdadaa6755dedcb7a1805341de8b159aa8278ffda517ff0c9fbaffee2d3213c2d5597a2d146939fd1dd7fca6c074c45e21ac623fef3e00f8cf3153bc71ace9958d6171f5170e18431a3095a1e49f40a140fab0ec8fd1bbb48db70bb3ae74ae7f4c3ee8a921b2a39aaf52ee4b197178bb9b1f4a56771d646ace7a072c7b45188185e96860eaaff1209352faaf098b764038222d7f9b085868c5d6f44979d080ab684ab1c37003209ba98fc683f91721cf2eb3784417eaefcfd6a080eb6e66275b5653f07dedf7867536f5479fcc56bdd508c329795f1eebad90b71b80baa329a407ca55b3b61dc2120fdcd6a03f6244c7ced17d4b22a691a0510f87a7c349f5ec5be89e930ee15e53fab247e1f2db93d99c478b0f92a370e4f88e09b7202273dac4a5bf3b18320b841c71ee61b095a567c4c131949ffd7ba524c633be194c18ed0f51889bb5ee07f3b6931210d449369d4bee13dbe07f04e1e0b7df9c558edaed6409ad49692b8af2ebb06846bcca7ad9d342182ba91ba09bfb79c35e569516c92ae2ed8f043d0a9b51e7625528bfaded3699f36571e3f4293507ef3092b4ae3bc12922175df61ea1c5989f09c437b82e62aac0cd333faae13498cfb5a55fdec8d25e901ba48fa656a481f8393cc53b6ffa59736005b67756c6e9dea07612e08766d38e5eb201702b1b033b9d09e26e1285d1381eff2f0361ae4a34dfa9b2b97ec4e47e6e91452a5f1b6454ffdf459be1dc295a1890da0519055b1dced7e1c48d0128c53284f3ea807af924c31d574b60b45de393e1a6f310fd0b60d224849f19897e9b01b3159efdee7b9198aad389c14009a9aa0d0f54fa12d78b853d6e9940e0d450b8fc968395db5c3349c47fb8e99d29bf7e92ca0e55fb3ae346228a0e5adce5f3e613727f421762149d9ab802899524cd398adc2216c1f170786042ca27c9c20cf3a23a5edc6badca199fb33162b2bde35491500d10fcc22ff6443d92ce48245764546acc8df00046f06d651438ee335131c3c8532714f042c1c69757edc24876ae3304d2bf4df156cf5c923a66f6d0f46f3ee3f8d87523ac661d61b2423a849ffcfcb979b3ef9191d529ab460344a58f073be406054f63f6cce84800a10052e55e49b57f4a9b1f7d95e8e7d533eef42dec3fd3a7b696527ac4991072564ac7');
INSERT INTO private.inbox VALUES ('7abb8410-dddd-4fbd-aa44-cbc98b432bdc', 'f1c70000-0000-4000-8000-000000000001', 1, '\x3b322abd272675fe43a98dab82ac7e9f3ff73e347dd32c3d3690e9c1622df61e576627e66c76bae7557fb38a3a60d9278096c6bd08af727bbb8d50f3e800c24b8fde5123ab08e10d9b7d61f43823b513aa00e76912f038c32d269bb2f5e21725af129ba569141ca9dbbdc0489ecab882efb35fae2de3be9d5621c1425e37a7be2feb02cc1bbf08802991eb0eee37dcb7c817a0f198b7f94085e89cd28ce4eb076907159ade22745bbf6e6b8cac1b84afd9855b6796bfab17f020f23d6f1bbeca7a8f62a13e1cabadc661b4ac18ae54f7066f8bad33ae56a459f66d070559ef3348c52ab84ff19949e154f2fea35525597d32791cc51f67589f26ba3756ab3814f615fa1f4d1930099872ddce68b1ef50693c42f25b961e5ea136a793265b58686f9fe09ada134b48677ef22ce1eafaa734b0feb7212eb431c88880b0adf52d7cb1932f1f599597661e702fcab4effdc78adf07af899de165a5600bcb2ac30fb7e1d3dbf88bacb79bafbb92ad7a4ad6967091703ddfeb3695a4f1855d16ad90b641b27e3bb6955a2808b626f8c966ba2422d0751a2d7814789a96619e824d555599b821ef2203666a1daf63fc168ec605efec735d78af68198927190d0bd8c9b99eeb843ca8a11abef05f85a05ea41e6825ffa9725e87aa6e24d14a924a9ace19b0bd56f30e29af8f37b463d0b38d7dee73d8f73af1a3aa71eec906ffae12eaf45fa6150a5fb3a6e8cad2d48c5f9bc0fab8f58048e863a99a167540166d262342db13f15322fe4f5adc2c721f1bcf5dd06e85abfe5580de30bfb698ebce668b9e9a5764cbfc8db58366addf9590313c0da2feca7ac66c2ffff38f24298d310477c32fdd55591ae2d7eef0632b02facf19620825a99aa19a42fca03a74176bf84b7f9ce2fb2a5773f3d4a1645ad9afaeaecaeac0e5983bbf72ec6116c83db820d7e53548f0b299510bef09be7c5548127d6ce22d13d3d8939ade170ab437ea7f346159325f759736c39f4e0f1550d9cda5836a851105c7a9c5af2e667294c2d6d1bed19576bf7ad84f6d7ca96bda000e551b6b8203e16bf55f19573fa9fda6a1176f4a4c192383585349bc447b86fef9a1f118cda125f9123e380446a87517a37066710db189f7ac5077de7616420c8699f23679eb1d332386ea0e8cf6cd99501f55af34335349eeb6ff1b0b68a3b232ca332ab2eb74b3fff2beeb83a6588539f646deead5aee0e64a6944f57b652a24fd56a829fc5018a571fba9326c41963471067e3454b42c5fbe7b0e367dbdce57dea63d8bbdcc20d472ace2cd028bb5171ecc1fbbe7406243ae3ec7ebe050c1e41f56b9bd374acb5c7de0f12c94b3befa59b45edd928f966c11a2d423c0fa8bdd9ae4e725c4522c0bd74f95fd234e08ad611c0558f9bb37193f6531802d260bca0e7200c94512ed751767de8a942ee9f91da95a38e319b2844e42582b2a9ce1dca7269cb74404e60a0e28e8061d');
INSERT INTO private.inbox VALUES ('ee896238-6147-4f1f-82cf-c67400304bc9', 'f1c70000-0000-4000-8000-000000000001', 2, '\x0b1ac797ef41baff92250d201e54e92f867f101748617318bfbe084f40fcb15fbd03b23eef7f3ac93dc9f029cab22ba95a11cbf03513b5c1161654323faa18dbf1e0ad035d909f8dc86857283ed416c450f6ca948b54549b26adec0a3fd8b76cfebb320fb12cfe1cb310bc611c358e082f5234e109979a3b284cbcc853d504ddade9561bba0fa53416875337377b4325464d0cd867b5a3de901a38c40702e11cf8b0ca387ab9e653cc26b29bcd052b85411ce0053d09681b05755a27e54c5324b7f90de6a640a7dcb275803372d944e9295af87608c8ee795774abb857e7ead4d6264b810c9d898b6e0b26a5e2d14c850c154b6089126bb2aa84f02aa7eca4c518180539e3cc51bcbf26ea11468fa415cd68bdb33a236e0111e417497f18682faade4d078877d55b8e28661cb41bb8ded0c75e13b25fdb5f28af8ff81cd395889e2ccb746e9df99329c274d7e20e2a205d9b7246de58e229245931258d6088a215eb2337e523b7fbdb80758ab68b9e8c9aa6dfb69301093b10cb2e69a63f3dcd13955a1246817e6d6d9f5b1ea1941383b22b8efc69397bcf1b47309880b2529dde0b57183397d975a2f884dfea46eb2b7d9b08885c7b34b763c22726639ea9855c1afd5556fd20d035d3b7331b4433080840629bf71e53eb93c20ceeb95e653026c6030c098faf7f0ade2647034c2f2d0630744729a4cb9d1264a16cce761e9925787d03d2eec7fcf612d4bbfbfcd198b4a44b49844d91fa71ed51d696b0968039770d426f3f4122c9bf9ed630d51228cdd7d8a5b8ae03b30bf17fc766ce022beca3f676dc08df6e0620b447da9b81f37f3b95d37564d754a885d39abd8d1e845b72b7532e88a6321abb2bace94b722661a270b518e3ea71539ea990882267ec30e8ea280deac67cc25d49539e15c50e96e4ffbf10e6314cab85f2435ed3c2a2e7e97cb9aac4c9084643a6cba89f3509b874d24f6e3229c00c30261fcbddf39819d7d0254204fa3e8a6e3dd102d841f80ec9448f1ff8469e654e45796753ff84ec288b4e497f390687d33b5e964373f6fcc01a28a8932673ad1da8978f47314b56cf1ec627f2dbbb6f9d2b1a7344665476dd23881b92cfdd48315347c41036768b5b742328af634b0bb6e5a18e9aaee4a22492dc64caf3f9962658bf9e1bcce4b85f64cfd36145d5a2f2407f4395ce21e1d632406528129224ec4b09494ff695ec0b5d998af4a2109cd25b56385094a9302b851beae22e117f9512066992cdc8f8d7069f20bc20bca54abfec3d71398aeb1c9cf69f09c8be4e192e8dcf100e14142e6ddc25102d0c82df792dcc6a2b21d1dacb564b8524d3cf1916410f0b20ed209563b939cd643797d922b315e4a1dd42bde7bec2e1b13672c0a3f3bdc15c36dc6682ab45abd45b839fed43de3890757cbb3f4391d0dbecd93a3558350963b056949845b24f2f949717a016e76b6d1df26c58e73773a7dfba288871');
INSERT INTO private.inbox VALUES ('8f6a477d-418f-4b96-b138-3ee8f6a41546', 'f1c70000-0000-4000-8000-000000000001', 1, '\x6249d1f520cf84da8b4e17f82b410f7cb56f955263d257694b9323cad12bb2f96567701aef1cb2c326246f6b2a1b8a424b180a868f5feaa6741ac596b2efa7f764d33e78a0e57c2811d3a6acfe75750ec14db3a2687336c34211bfa216294251c800d157a90935cb770e1c6c9c91cfc184516afe3ad99c71d08857fd1143ff231c69a380dadf22fe9d07f46a0954f2a6b1ad8b32fa32584dd8837a6779ae68d34eb9fa024ca80567eae6369c0548604cf9e1102a76a3169c40d7fc2f78901cf8ed4e2c98f076b8ca3791a5c498d981e94c32619e1df4a84e66e04b127c60a50630529f0ec30f1b51e6b03e457513313cd2ad5a2fd0def621b2aca81b5f8b1a562b4118eb2f7cef65419563864ebf2047747094bdfdcfb8e26a4fcf7bca20f7fc6a02cc556f63da5b89d95deb8ad89067317b533935a8ad0dfcdf3bceb4bdf55b3e8627951f382b817c2bbc59773acdc911f230ff6d9a91f73eb129c707d68107b41e4637470e3db78f2f37ebe5e51897b2a6e05da498c300352535c26262352e2822c775ebefc625d8748d5a7860ede442fa9c8ffa841515ed0df68dd6033987ceae873d1f65ff0582a644b260a5ff8586165e95658d29b117923c4a3d9896a4be6aeace135239c30ad37ace580712e000f33ab3d162d064fe0398fecf7f239a4ec4eec27187fa91e8704fd858774292a7cec65f015ab4578f40dc8f9f81a36c98393dad8c3cdfdc758fd3723717f7796602207e6076c1e92a55efb15f8eb6541bd4cb0baaa0cacce9fed4e1fa8bbb248e30122ea5d37cbc9b125116ebfb0614ccd05894296d56a51bf5b3090e0a88f7b72562630d64ecb5b0e866107035be724b5485a19a0b3cd06dd99a1dde0eba241e1f590f95bf8910e72cc1b405ad58941343f618812a027c1b9d60e8c124707cb32e880bb1dcfc012fb500416ed17e9045fac203a8b40ae980e5d426a2a5697b5dcb2718a49ccc77e048137d75a4baf2df30fc5418d6d3b611933d779b8a6b039b9644689f8dc4afdff20a96a77643a2e833360211dd9b4c466cc42525de3914c953132c5e1ece3f69fd613912f9e972f6b2147fc0b86e908a4d4a2999bf6242c4c33431ef491a52b457dd648302a1dd9e6a3726c0c587539e43bb49a91559ff4c3d8192235ff056aaa56211c4b7173592285856e0801d74bf429631b003aba6b1f78f2a2f96f60f9bde80418dad641df54fb7b93001f5b71e3eb9647445585e7d411eca40ae271d000b81d6e93c506fd86a218a599b7e01bf3d335bf3a347b06ce76672befbad87d235f2e6d6057bc33e993a3a2df239f368921028d08b18036cae40fdfc599d28cbb860b6fd11a263a0e5acc1103729f768fd07763930ac1a269d0efded2147ed3ea51f07098cbe6eccf430c697733f495d4e64ea85f76cc4a8781e92d312b5f54c455ae09bfe1edd55e68ae116e69374b8161e8c759e49fb86ca9f5480f9d594b8a2cba7');
INSERT INTO private.inbox VALUES ('6fdee254-69d1-466d-a156-19c0277877ac', 'f1c70000-0000-4000-8000-000000000001', 2, '\x77dc3bc4c2bb7f11e5cc4fa67bd3317988843c5d3d5f4171a2534a624394437a2a57ec1721276982a84b10f86f805022b7370922b42f50c76599f1acd115c32f014e137d1ccf420cfb778884afaf36dec1e4890dd3449f6aa54894d3661a92cea46cbd340f94dbd4ebcf1d8224da552e06a5bf61301c8f59ee2761e98dfd487b880caf6cd82128794d41962a5ee9c4fc3430e5fcfb4a8379de549036c3a9dbb65ee7219046f5854b1b4086f50c98241634aa9f7485fecf029d383d0bc02185b88a218b4669bf5bb57d80cc7234dd25abf5257a13f35d275959d11444b89d1b616bd3f7f87435d789eafda92b9ba87e2f3609eaf6ec2fd08932e35fbb25124c7791b35cedff36ffd103df5480e8e58557ef5c39f6e56ada367a0cddef2cbe5602b2be2b7136a942bc0979441e2905afd6408632af2f285a3003214201a82d1c34075394a84314304f3d6b54f828344732ed1a0f487b0de26a63b4d5bb1bb9a5bd5d35c5fba18711ff2c9650e1ad7c7360d410ab53cca9a0299ea1510b3c5c3ff6792b4f0b619fa076a5f6e0be6ea91a199cc3bfa1996124da4e91162651f5198031c3b12634f7dea923ce1f7ff8b422ed976fab0c3d06e25e564392058158add6f4013d5ef80481a79b8ec852c9b6c7335d4d421b850256e51c6e10c0659c4ccd1a443fe71b05365510364a13aadd3ea681e7888a45f95c5a2d7f2e98f648467f2adbe694b5d62c534a237416b0e13c5ee45d980e1287fe9d6124893bafb66de0510be7da3a32113a2894ebb463669f7cdf0b396cbcf3081339dcf1c3feda2a29b7f47fe3f20f743f986136616c6dfa88f123f5e72efa7d03769a7e4dd8a9125868c3aa81efd760f3628d00d7574f34b0bea61bbbfbf58392d5620cb13edc9ba07723a615acf809b3e4d5943cd9846a74de58a2fce3ab5392949a02fe08efaf917f061a31c8186c341f29aa71544e8857586b84a4431235cd348e73e48b241b7ad6bcd04602af51962c7cb60ee7619206af758ddc4452127872ae274beedcc703dbbbf6d7948340c879b641df0c2180e51897d6bbe8303b0fc3a8b9c3872962e63cbf1710e1c32bfe4d50967c00117836ae6f1e7438abb19ad38aa847cc5bf0142d6cddef87238ef171d21a83af4f81179e3a040cf3686180c62886fcdcfd40c098904b40434e921c8308728c05c1ab4c26cf964c259ae9064e5b91601abaf5196c3f088f80a352bc54856f9625bec8d18af08d739f841239ae66478ac42e15fc4682aa37786037a2a4abe8d64a2b3ebb5c9a3fea78af6527680bee56e4c66e9e23776fbff049f0bbed5fc890e1eb9ea87216edac0ee7285d7953a38730176e7ddbdfd61e60ca061aadcea06591be603d6bc5972417ea1706bb2a6f739bed23a9c7a2c2d3a526476f5a03802afe60b0e592a3d8af36438ffadcac1dc6a69ad0c96dee2a8b0ff867b9ab241880b7477592783dab1b9c05551a044c15dd');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x02dac66ff492e000f198291812e2e981b0bf4b71adcec047b9899fed8ebb0918');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x8c3125baacb947d856ae91e573ea3710354dcee86983fce8326a0505ef01b9d2');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x2c5fae95b4fb2d6474fbaef806cbb92a1ce6ad21edc61ffeb064e175db2e7abc');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x0c980c798e47a204de0ce56efc60050f321a8df0b46eb6971c76afd654b505f0');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x877aafa4529a86087a17b4b0686e916fc1d008bbd0c8429ce2838783e886b18f');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xd72c4586cb285f7f1f328cee8483c021d803197f2c82be272030c88939978097');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xdf8914bc8362fa47a7670e6b25e974e1b79b6717da2e6edc17e0526f2cd9942a');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x87cf6245e03b558eb4f4873de0d8588e65a35696efb0abe5bdaa524065a8739e');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x72703f9812a8d1a0524a95211ff26b5d2ca023795225b9b66c562f9b23945bc6');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x0af1cc75ffa4d451c1be04cde45edf6789ead70a644ebc226a1779c3b39a7381');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x79123e6eb5b141cf1f32c9f77776c2847d465231656f22d458d8558b4bffb7d3');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xe7ea642db16285dda947d260e98f090dacf60f9d03d2e4ac0ef980ac951a35c8');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x9711582a9f13128335ebc308345d9cc02872f5ceda5dc036a37a541a0500c143');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x897dcb33d0e5625e82e6132c582199dece8be35a43c19c80941992a56198c567');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x950273844936c0d97ec9b013e277759823021e4594d345b14a1366daf01edb5b');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xbae6f24f43086380373a5d0c7caf90781fda3349dd863aa72d6380a630e8f0b3');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xcb3087d2c65bd06820f820ef95cbfa3306ee2aba161b969c33f71b9c45dff370');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xe0106493a04b8e7e7a536863812a09a5f5ddcd13c7db638c5642091217bf401f');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xf26f9f38549bb8c74fdfcd0cf49c58f634fed4e275c2b0d00b9cd0e3072e468b');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xbf3c1585b528a493aaf920dd360b024d43c5ff0c4d3c7fc6367ea36a2753de02');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x70f2596d8341ef5adcdbbe0bf8d42a063e4743826ad16bbe5280bcb1e7891f8e');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xd6a470acff74f7c9d5c42b20f0c4fa377652792d4531a36c582e14e57ebbd98f');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x1119d9c528a3bc539ce6b536b94373af793187fadbab7f62b6b48f024644966c');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x37ce3802c95f6ed6c2b792709a2879aa2b903ccfa55d50fe959d27f56fb04765');
INSERT INTO public.agencies VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 'agency-a', 'หน่วยงาน agency-a', 'agency-a', NULL, 85.00, 'arabic', 'โทร. 0 2000 0000', 'สำนักปลัด', NULL, 90, NULL, NULL, false);
INSERT INTO public.agencies VALUES ('bbbbbbbb-0000-4000-8000-00000000000b', 'agency-b', 'หน่วยงาน agency-b', 'agency-b', NULL, 85.00, 'arabic', 'โทร. 0 2000 0000', 'สำนักปลัด', NULL, 90, NULL, NULL, false);
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-0000000a11ce', 'aaaaaaaa-0000-4000-8000-00000000000a', 'admin');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-000000000b0b', 'aaaaaaaa-0000-4000-8000-00000000000a', 'analyst');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-00000000001d', 'aaaaaaaa-0000-4000-8000-00000000000a', 'interviewer');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-0000000ca201', 'bbbbbbbb-0000-4000-8000-00000000000b', 'admin');
INSERT INTO public.rounds VALUES ('f1c70000-0000-4000-8000-000000000001', '2ekh5xjxky', 'aaaaaaaa-0000-4000-8000-00000000000a', 'รอบของรุ่นเก่า', 'eit-2566', '{}', 'eit_public', 2569, '2026-11-23', '2026-12-23', 5, 'default', 60, 85.00, false, 'link', NULL, NULL, NULL, NULL, 'open', 0, '2026-11-30', 0, NULL, 0, NULL, 0, 0);
INSERT INTO public.service_points VALUES ('13b29a7b-d301-4c88-98c3-b2909c5edd5c', 'f1c70000-0000-4000-8000-000000000001', 'จุด 1', 'Point 1', 30, 'qbe9a0zpe4', 1);
INSERT INTO public.service_points VALUES ('d12ca226-b697-4d1a-8dd7-b47f3bfb56e1', 'f1c70000-0000-4000-8000-000000000001', 'จุด 2', 'Point 2', 30, 'j52cspdnnb', 2);
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
