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
CREATE FUNCTION private.pulse_summary(p_agency_id uuid, p_fiscal_year integer, OUT iit numeric, OUT eit numeric, OUT is_approximate boolean, OUT indicator text, OUT lowest numeric, OUT low_items integer) RETURNS record
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
	with newest as (
		select distinct on (r.part) r.part, r.target, d.result
		from public.rounds r
		join public.published_results d on d.round_id = r.id and d.is_final
		where r.agency_id = p_agency_id and r.fiscal_year = p_fiscal_year
			and r.part in ('iit', 'eit_public')
			and d.result #>> '{score,mean}' is not null
			and d.result #> '{score,missing}' = '[]'
		order by r.part, r.opens_on desc, r.id
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
COMMENT ON FUNCTION private.pulse_summary(p_agency_id uuid, p_fiscal_year integer, OUT iit numeric, OUT eit numeric, OUT is_approximate boolean, OUT indicator text, OUT lowest numeric, OUT low_items integer) IS 'What the newest closed rounds of an agency and year have published, as columns of year_summaries.';
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
		select distinct r.agency_id, r.fiscal_year
		from changed d
		join public.rounds r on r.id = d.round_id
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
CREATE FUNCTION public.agency_notice(p_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
	select jsonb_build_object(
		'slug', a.slug,
		'name_th', a.name_th,
		'name_en', a.name_en,
		'data_contact', a.data_contact,
		'hosted_by', a.hosted_by,
		'kept_in', a.kept_in,
		'retention_days', a.retention_days,
		'is_demonstration', a.is_demonstration,
		'overseen_by', (
			select coalesce(
				jsonb_agg(
					jsonb_build_object('name_th', r.name_th, 'name_en', r.name_en) order by r.level, r.slug
				),
				'[]'
			)
			from public.regions own
			join public.regions r on r.id in (own.id, own.parent_id)
			where own.id = a.region_id
				and exists (select from public.overseers o where o.region_id = r.id)
		)
	)
	from public.agencies a
	where a.slug = p_slug;
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
end;
$$;
COMMENT ON FUNCTION public.open_round(p_round_id uuid) IS 'draft -> open: gives the cells and the day of the first mix. RNDST, RNDDY, RNDSP (no service point), SLTCT (slips too few or too many), NOFPR (tickets without a key).';
CREATE FUNCTION public.oversight(p_region_slug text, p_fiscal_year integer, p_name text, p_sort text, p_is_descending boolean, p_skip integer, p_most integer) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
	perform private.require_overseer(p_region_slug);
	return (
		with overseen as (
			select r.id, r.name_th, r.name_en
			from public.regions r
			join public.regions top on top.id in (r.id, r.parent_id)
			where top.slug = p_region_slug
		),
		late as (
			select m.agency_id, count(*) as n
			from public.agencies a
			join overseen g on g.id = a.region_id
			-- Of these agencies: a district does not count for the whole country.
			join public.measures m on m.agency_id = a.id
			where m.fiscal_year = p_fiscal_year and m.state in ('planned', 'under_way')
				and m.ends_on < private.today()
			group by m.agency_id
		),
		found as (
			select
				a.id, a.slug, a.name_th, a.name_en, a.is_demonstration,
				g.name_th as region_th, g.name_en as region_en,
				s as figures,
				coalesce(l.n, 0) as overdue,
				case p_sort
					when 'official_total' then s.official_total
					when 'official_lowest' then s.official_lowest
					when 'official_low_items' then s.official_low_items
					when 'pulse_iit' then s.pulse_iit
					when 'pulse_eit' then s.pulse_eit
					when 'pulse_lowest' then s.pulse_lowest
					when 'pulse_low_items' then s.pulse_low_items
					when 'oit_gaps' then s.oit_items - s.oit_whole
					when 'overdue' then coalesce(l.n, 0)
				end as key
			from public.agencies a
			join overseen g on g.id = a.region_id
			left join public.year_summaries s on s.agency_id = a.id and s.fiscal_year = p_fiscal_year
			left join late l on l.agency_id = a.id
			where position(lower(p_name) in lower(a.name_th || ' ' || a.name_en || ' ' || a.slug)) > 0
		),
		page as (
			select *, row_number() over () as place
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
			) f
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
								select * from public.rounds
								where agency_id = p.id and fiscal_year = p_fiscal_year and state <> 'draft'
								order by opens_on desc, id
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
COMMENT ON COLUMN public.agencies.is_demonstration IS 'Made-up figures. Only such an agency can be removed with everything it holds; never changes.';
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
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 1, '2026-11-23 11:28:34+00', NULL, 'agency_made', 'หน่วยงาน agency-a', '{}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x41451f57969f82393e065e05c6280bde95b7c4bb731bfd6f700f9f700e33434d');
INSERT INTO audit.acts VALUES ('bbbbbbbb-0000-4000-8000-00000000000b', 1, '2026-11-23 11:28:34+00', NULL, 'agency_made', 'หน่วยงาน agency-b', '{}', '\x0000000000000000000000000000000000000000000000000000000000000000', '\x955c639ec8c6af444fbb095abefbb2b3507434ee8d607c66a9d179bb90efa6be');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 2, '2026-11-23 11:28:34+00', NULL, 'person_added', '00000000-0000-4000-8000-0000000a11ce@example.org', '{"role": "admin"}', '\x41451f57969f82393e065e05c6280bde95b7c4bb731bfd6f700f9f700e33434d', '\x67ee73f5aadcf865aea0a5cb0b0599761215496f9798a188adb05e3c080a0140');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 3, '2026-11-23 11:28:34+00', NULL, 'person_added', '00000000-0000-4000-8000-000000000b0b@example.org', '{"role": "analyst"}', '\x67ee73f5aadcf865aea0a5cb0b0599761215496f9798a188adb05e3c080a0140', '\xb029e973a63f56d7cf30ce780a8324a549830079e79a99c5378cbd8cf6df2bd9');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 4, '2026-11-23 11:28:34+00', NULL, 'person_added', '00000000-0000-4000-8000-00000000001d@example.org', '{"role": "interviewer"}', '\xb029e973a63f56d7cf30ce780a8324a549830079e79a99c5378cbd8cf6df2bd9', '\x79308f26dc1023c4daac920ab01046d2e088f54e4f8fd296fefcce1c925fc8b2');
INSERT INTO audit.acts VALUES ('bbbbbbbb-0000-4000-8000-00000000000b', 2, '2026-11-23 11:28:34+00', NULL, 'person_added', '00000000-0000-4000-8000-0000000ca201@example.org', '{"role": "admin"}', '\x955c639ec8c6af444fbb095abefbb2b3507434ee8d607c66a9d179bb90efa6be', '\xbb999b0ff7302f682dc5de34d4c8e4ebd4d1f2cee8eb6cb8396ef3c0f6085de2');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 5, '2026-11-23 11:28:34+00', NULL, 'round_drafted', 'รอบของรุ่นเก่า', '{"round": "xjjj77brzb"}', '\x79308f26dc1023c4daac920ab01046d2e088f54e4f8fd296fefcce1c925fc8b2', '\xd4d2776232b675c6c15479bac70805b82f52f7c75b3e60e7171dfca74c040720');
INSERT INTO audit.acts VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 6, '2026-11-23 11:28:34+00', NULL, 'round_opened', 'รอบของรุ่นเก่า', '{"round": "xjjj77brzb"}', '\xd4d2776232b675c6c15479bac70805b82f52f7c75b3e60e7171dfca74c040720', '\xddffb788e4488cdc8d1d2c86c8290c6fc6255be8f2ace231842d3cce6f4d8f23');
INSERT INTO private.inbox VALUES ('86d38e3a-850b-4bfa-898b-b16bc960a9ee', 'f1c70000-0000-4000-8000-000000000001', 1, '\x8572f13638e99cb8023fb83234a3fce0e69d29fb727a8f0bb79e7d27ae0c25fafa09bfad5ad45a9a50f20fa06ca137c5e8ee38dcf0217f906d538fee4791f38b4fdc567c2b7c167055bd4b80960dd100947193d88c8d78342747caf72c5dd37776dc7f8900f29bcfe1581d55925f6adf35616a22bf4e46611e36ca874d11da0ffef785c98653860eb3205e64369178e8a578ac90d94f2b35e13ecb2aedc8c443f9b5a1764dcc36a33147908ed2dfc26d7bf1421a5338e9cc7763dc90a71208b4b1379e2a37fc4edcd991b7e3241630d6de0d50cb0ac6ebf7615c87988e1c88b6e78c66a747399cb61aee02570efb88e05d900d392afc7dbc5a1e2b0416ba9b369d7dcfd1740306fef1c482c1b5d0f299c1564327fd7ee91720a8788202ffa87413de48ca3472c7235a772e4d1a89f2af82c82c74b7178fee13913086462f25518b1aa6bf11cd29ef884b7b63eda3d4a7dbdd04a9a0cf687f90d6031f10a919332543cd96add270d0a34c77695bab12c7381ee64b01a410e23325fab4f28d93235a325a23ad86cbefd1e29b7f501287614e8ee164c204abeb72529f870d7fec37ddd788b97671ba38aed217204647a8e46abbb4e75c89f497aa572bd4ab5b9274058a24180d02dd43c11a83a30cd86899135d753dfd98a8a61bf3984e7fafb2d927a3bafa88da793445d0289839c241b4b8b58270288c26c93790e256ea4fe7b0ccda2ff02aed248f68819506184e04e9f94ff121ef20ebe29664b99cb44a3bfe9f9c43e98c0d310dc1e532ecb809539411ff2feebde5d37a127b0f2110279e073d219860bb2454d45f34363aefe55485f57d5839d673688151e52887adb33cc6936767b29945e08f5169e5b10afa91cbe03b6d59741498b2ae95a569d5bcc65d9b26ca59906d51a395b1dcc67169c853258e6ddf924749bbedac765c09622ccb5bf9d630c0913eb6d8452aca533a137d9b0697029949be125804148806748375445792995c1ed750e01b7b8cc8f3f833ed25e0451331e00b0e4859216286821b6a6a00dea10cb6c411e2c40b70221d4c557803e199d4a0501b566f19b46635f533b0b9dda8ee871691433e7c223350186dd2a45349217f15a9e808c923f77ea8acd59c31a8871a14a6b66dc88b97f989b5977a1d75cebf4e6dc4fd66a2ac9a89fd90fc02a931add9276f61c7a60366be662e8fdf52c28d0c91be2417391b4a8a1311bc58419618f39193b84aff6c8f04618eb651697e6b03c43b995ac1d49a6d5e508126872301c6faaac2e975bda2138fbecdfcbce3a4fd990be14d11e7b12c2aaea815631e329ed268d42dd37bc652be2c41f1646e48388df471972c33e07aae45c054e5f5694f415676f2abe0337cf41e89144b18a1bc6bba9f4a6d5aad5d31f7000f63a2a8b9bbd299af6693c9d8130c32fe368e59df453913389c94a543d7fb48bf3a4836f74e9542f65686cfe26d6b64e51c5875837d266d3d');
INSERT INTO private.inbox VALUES ('4ca69681-0a6a-4e4c-8889-ea8d0fc8ec0b', 'f1c70000-0000-4000-8000-000000000001', 2, '\xbcc4521b396bf9a581572ecb3e2a19c9b27eff0867196e099cbb8e27320bc988981f51a2b9f86c7d126d098ad10e735365890a64dc18baf155c26f208786d8a853ed807dbd503cba394d57029f2c0cf0c0f485979a4cc4704f32deea62648030454dd7f8b01ded71860db5c7eefeffc9517af213e689f88c9c1d929d876c0a3aeb07afd506205e3fa0c15a5d0776ee7330238da6a8e114afe0cec094af0f438ebdb6aea6df8edf757bd78f8e25300f078ffd532f80d3dd897b545d312b32436c032b003cc0a169ed6cc88718f48a254b7d1deaae9b650fb51884b5be6a545ca0e44792e8e06ccad90f00a757d861992ee9822e1156f531235fe23af6942ae746dd5b290b121b42d4cf06ac22aaa1d0922a5330cc406d64a7aaf693ae18bef1f00e97ee7e27fddea00486e1aee177f1e381686fed5a581c68579efb4ef0dff09982e866e9a8d39e55f477a74e4df9a926e008d72c298ad6c8d621f01688043713a663e8228bc4831dc4f322de3dec25adb650372105c79e587e54f82fcbb6984b45ce75299126d18922cb7c2d7e43f5c944fa4e6f3cb0cc01e5333d8deed2e1c6a20dad6efbe10a52bb9783412362f6966b40926129b93b48148902165eff9034995a9487d27033021fef64cc3b29e0ef6d1ae96b68ebdf43843049dcf50db05a1b9d4d487115e30a34f658064246221a81a2462350c67e4c7701c0114a7467a89be6ed08887e1fec65728625e68279726a48ed859f59362d3cacaf0b23265fcc47408edaec87ba5d50f854e798fca2b39049f011b5c97c80b93ef3d785aade3d7df0372cdade0b3f5b29228d2bd322ae00167a67df5dec2eec69e6c11a442b5587e2cc77dd62941b5a34f369899e9efd0ec08ac517550c64be3bf2f5a4bfde151f83ef0f176d764c2e6dbaf95c2bc7ef53370d88c170e40509ac877159cd8e5a84f028e22863fbec325f4cd21438d6295c515cb41626da5baf5c6497af34cd4a192b9d82d696276923eeac8e655fb4429ed380adce6080147dc5115c04b144ac06393e5a472c530127fda7cfe5720e22cadb7c067364e89be2e73f712065458cabc89d2c955925eaf19dcbae8611b8f458fd9f38760c767ad57049531e2ec4804e56b053958c6f14dfe19f4d126b78368a245ee1dfff0af2146ec5673c768373b1136a85f5742286e66a4451f97e42231e0dbc8b8d9b426a5ea7530f86e135d2e0563ea2ad880628a21758e6622f66aeac29627ef882bba52be3ca32698ba2bafd7bae817be227fc82b198c0c916486212e48b58d9da45066891ccc30ec30c60e167b240c8b7315122de21ca15cce3efe94a7dff5b07d2def9c5beb8b281a25d1e0850aba7ed9118238cb140475a64415402ee452b2e51ccf13492e03ce8ec7640a32c55293fb81b559528f122af055a0e15fb7c3c7479e92fc6cc03cb483e33e4c2e728a7230a2244e8acd0a0a77186f8029eb04d98900aa8602fef');
INSERT INTO private.inbox VALUES ('7072a154-dd4c-43e0-bca4-159b6f74ae5d', 'f1c70000-0000-4000-8000-000000000001', 1, '\x7c5703f6f74d0aef2ddfec08101b7d00a83b468b8ae7cab8ac5f7167e66559c7e7d8cdd172cdfcadcb10ea98bb4a6dae9b0b69045e11160c9568d9bf1f72cc3fbbaa2cbcd68ed6465b73d4a25ec7d0ecce9287ed74970f83e5a4dff32355bfbd379bdf96eaca2b3d247117485ea6ae5bb3b8350edf37ca19f43ef2a7bbada081798a4422db9082a48651b623d8c691481ea403e16fe4c95a153a0c5e2f22b967f1bfaed28c7779b9a0ab3e92e93ab74701b38a8e2170312817129da5abff6b7c590c01e9a374fda80435e96b82e91d12940eb40eec136c2fb8830a547f2cb02c61ab42dd0c944df66043bd88f8c192c2a7215a154f3747c8dc5d86843e6fa93e54eec29873c769a7e4ca80974c67eef5dca0a36280519f80398b45e3978d2f800412e41fa6407480d1ced23de818d1aff2670a0417d82337ba7fb992f2f55a1fa59bd471af60ffa09c11fcb02cb0c21f8999c010e77f55683250eadee37838516b5d07ac22114d3edb03a5edf6575603f1e9345beaf6175d6365c576c6ec11fe170c94dac182dcb66e2f46d40aca7c6f9e44642291a8a30ba72e8657b4f7c93caedfe61856474a8d8f41ad0e61e4e452563d0a8e4acc7245bdd3d5e608919a29289299055b4bb333435f53f601be2cdd830b22b2c80fd4c34ed35e112ed8a9b184d6ba0d2b3fdd5796bbdde2bff3d3de4babe90347834271803ac91a7b1d48224ff55c1001c2f5e2f5b1bddcc24b92bf174021b81d2a7468b61d18c044ab8a28c6190e33dbcd3780b6f8b42d5939738b704f68b89facd4d80505c70d0931c13e707afc9412ef9efabbd505d72b37e1f8ada8088ae7ce02e025516afed83f90533f990d669147a716dbe53b333812c200ebd943a971a0ca48107e5bf3ca2c82bdd9363c7492bb1c4b312a6e819e3706b76ce5835eb430ecebf6707ddcc54b295655b03ee05dc7598848af5f6c0bec7df741e5a2dbd4ea9783ea2acb7f099c3f9aca377da4205cf949b8ac94cda58be527a0941f5afc72e223c7c815aeba1975e3b6bf1afe29418b8fd1c9ac83d7b2266653ccf4dc57dbadf07dd424b7cf9930351b7afef2073a20318f91f6a3f7d72d7393a002a36ae1fd23295ba21b7c312f9a8daf407159585d3e08a3497d09ec70757d989b913201495387f93e9d3d127bfd0b9d33e8a7658b1a76f89bf5349a81a1f1536fad627f7d12b5cb1a12c877e994468f5e2ac58b58f24b4df669807c3ca84f8a3bb36e271d42a0975711197ad0724be0058c0cd5fd167d0acb2242c9b65b124f23ffb8d46b06dfe29520f51206b9091f72e1d383f540e1f4fbd44cdff31f9b2fafaf037fb3f3fba4f9106c0be2563f8a05bc56db5b9b5f9d4a1e63ef691af087f20693aaf7cde5974d735f14cdf217b39940aaaa02f600441713058b9c0d351fbafbbeb6302835ba2ee175ae80d86d9903609285a522e0751cd125d4ad50c84807e476175baa705fbb78');
INSERT INTO private.inbox VALUES ('4d3c3325-4d70-4d57-8626-c0790f99bc02', 'f1c70000-0000-4000-8000-000000000001', 2, '\x94bd4c362dd34890b97089a76cc02bee8f2a356f04e4c0401b55b28d1445f1c5343888b364f29744190b2acff6faf7ab353e360f37ad42e52dcffde6b519d5f70552aaad558a12e27a7fcc1b5dd7d6707d13edd155233457482bb73cd3068ee6418ace17646311d2c04caa4ca420ad50f04109438599429c0d6530f012dea23bbe79d28ddb7e1afbb5d2aae58264d6f9dfe95b8615f17696d3e921fd9565b04a052d0a16db2f27c1efb8f1ef319321333a3da7195fbbc14234bd8b5aa77d6f66d7e96fdaa52e36d10596848dbc0e9e4a518965e57aad1c4f00c08a50685a36fe2f7ec3bcffd376489381cd52023ad2cd5b77fdf8346eca1f315423e9f70bdecbd88db1c6056995d0614bf34173a2e1728b351ef0e3b9ff16e09fa415db509f54b127d946514eb8da6dc5a227880107e5f8ae99ef65dfb93c7995bde7f66fc41107f1ace61c76071bbf50c974291f4553fb339415514bb62751e72529cf4587f8887dd514b48de9e05899b619c41a89ba06da625ac1c102fea6b32aacb87c969309aa51df7e59badad7682cdcd88c78820e5f517f3a1613dae10c511fd662a0a12c52af941234200c7e7bf0271401f858efd13f20db4f4a9ec35f31de7361eb40d37d29f890d00f411759a7017f8059922181a8a97c0ff9d80d1b530be42a4fea86dd2219c92141e02ec4f923dc83f946c0c11243c22c0dad4c531eab191c62c1006a3de231ad1620aa8476ce32c21ab679a0f349ddae442af9db0ff09c0a552168a4bd26a22abb7bccbd04d5720f47221d2e90e9dad2ea7d6562d6016aba0e244b32a213d4c3b564e13cc8f4a25f9aec1abe11e1004471a657ce04427f9c1536663f4ebfd6db29f38f183ea0642a63783cb784ce5d9df9237ed9911475cae126c75926c6639a383722709c0b473386236d432d77c243c707d3e485e4205a642db64ca2c0b57724267a72948cbbb9d65dff5f900d6aaf1374a87c4da675db671ceb8f22571e056767707f167aa3319495030b4b0fdc6e239d5b7c3df95dad2cb86acec0dca452a7253d263b47e027c1fe55e09bab68617a7b5eaf7d3a19f6671ac79d63899485cede03b28972c85132f18f7b933dde1561016100565df6b80e0cf7c581ff08a85f95ad6cf2a93b6ad6fefe404eb9145888a875334f3f01f72c41b585a0c984585014f50e7be8c2cc280a46e40de4370184bd0ce1526628daa5990b4de1cc95fea332903af931e1a5d0966a24543e13773098bc299b7e43674efe56b9ddbc47ea6f654bb627202821c3dfbcaf291a23bece5ab5605236b0d142ac49ca72ea4bdd2f2ed2ad0d145bf200dd33e1f99f708a7faa104a84028486ddaf3ac57dff5231bbc2fa5f14ce9477eb844781052c54afa22adab11dcd7d62f5fa3f29999c74b96f936d0fc217616c0cda7ccbec9497d4543518791855e2a2fb6043c3975654b9c138ba502feca3f2728f97119109c8eb8d8f93ddc09a');
INSERT INTO private.inbox VALUES ('e6240c95-4835-4715-abf0-0a3633ec9f75', 'f1c70000-0000-4000-8000-000000000001', 1, '\x45f986e7a1f47c9f7fd879685fa6be0ac9f714bd3f387a78d17ef73d82df601f4a212aad3a7221ff89204b88315c70ab7c1919736c93c585963c2160dcc15b2c047c3e4b2554fc94fd58e044a57026ec57716748e35a35f320497b69d0c3cf5d88ee2b3f01d4af2a4a313f4d90ca85a2633c04dbd0a569082f2f8b5a8870b196524c5a1b182892953b52da66f4da58e07ed250c1adc2d3bc687040fedad43ff22488552658aadc9b7f15afc683a2ae31d2e128322dd78a867502ecac822bd8bf0efe4570e469118ab79d23031e785acb260fe165fa39a01ee8fd884502200899a5a6a6d650dff18f7bab07bf341dbfe1742e9124a3df2473a6f33ac32e52c5a5dbe448fc640b5e8d41d8d16e4ae40b96b13b3538bfd264ee17e974cce988e0e8f6531e2471a472a4720916b3aa645bce7ce99e81b8caf7b1c9e0fc0bc9084f29ae952c32fdaf8271ee28c647e25b690879a3eec09af8ba8501330717065e4477520ae8e10b6a9e6875abeb6e616e5c6d6c8930331898762e3b559707397d672dcdad300405a66393f485079d1d5c0d3180bf273f54d70d3b289a25908e350d6838bf330db9f1556a3c78627e5f8eaa02495ba320092eb62a3cbba37e24814aab5fe2b65cec66dfa13123b7563dd74d76207469430b78342f8279324dfcc62af9bbfd0f10450920c711b51805df1b6fa2f353c4f68026035a717fec1f40df011b7a813de382ef04b5249c9cf8eb237116a8840642e4ea6e5ab6b8738205a5cf91e810205ded3bffc8b1c845a52ab748a71bd8bf45964194d49e9db8aac564df556985cc3bcfe8bac8b37a5b9f251ea66eae37df925d72edf6d8a246b77aaa5d7fa17f73ab89fa85d43aa2cf9d1fa26e5f88e104002a048513326d5810b9b1569308a1e39dfecc46b739c50d7af7ebf6738d8e6c269598cc5dcc37947b240d03836511c65e48822b9538a73fb42f4c53ddc526c11561f7772c691a9f68627a0fa6647ba95621c3fa23f5303f9c480084218668e90de424cc0f641bfeb0c56d9b82f8dcab5dcd7cd6134b0979c729b3ef1b3e99befd1846892e106653b183d77d97e7a1d5f9d0c743f56dbeb5a13e1d58f08c230ac69dbcf4f32c19270b229f9691d971e49fe883b3a4cb964fb6b049d2ddadbbd942674626f6432d217b6e4101f164538817e5696081b85d5162754dacf702bfd892c58454e60924192c2581c3d77667af316f631d24695c946bc9a9b04d6ddff632acb2ca04db7b418f8961a55c90065d01e3f5874b8c541c37720519347dfb00dfceb08dc529c4b8ad75ff22df3e7d16560002b27daed50c5ddbab62bd8bc24859da96ac2964bb31fa00fc2fead27faa2a0ff75889e59735528be847766e34e4bbe1f9b47b4d7e4e9b5f41cb46a48632f21d26680dbbd3913da3efe128488c51d859f741d786e4c7930e27544b0c9a946cc3fd99c944fe51a2758411c0fb410cba90923a345fd90ef5');
INSERT INTO private.inbox VALUES ('f5b8cc89-0efc-4556-b85f-c59eac107246', 'f1c70000-0000-4000-8000-000000000001', 2, '\xca9c9de5dc586f46c747761c52fa0d2332b3ba5da88a66d538076085f2689a7691bafb9440e5e664ae2fda51ab77fde4e33ffe73ce0c8cb954284775c61f48e97e53a438040b5b48de33e48a9504464b77aff01c0988723efa26c9b1d63dc514a5401ec1c0635788f14b708ad1737aba6e09c5d2f203895ae601c8576e35bcfcd1af5b97c398853349b4f3b40c9316a334c35f81743fc94d9973b3dee69623a4d85af746bbbe07bb3377fcca036dee9462e5db47a061d5967adcf6e002ea6a4dc3309cd4cf2195f3efa248787d4e4a49fd5eeda73fd0b92eaccd83fb012db10d3b42e7d75f311644bca8305ab282332dbe3eaba845683c246d0977ce8a6a299ce03301246d136c0e75db0ae252dfc311f2a472225493e2ec35ee36dd98fe48f99fbcfe689f80f74d1dfdf78192b4ae69e3b8f89dfc61b48918c80ccdb4cb4cc327547435ef2fd8a21b4f6aa5a7c49ff1818e2c87ff1dc74545838f6892dc06cf626f40c8093f2b46784bc417693b6f54013f86c0303b8b57a10250a992a2a5234cf77d6aaf0faa0f4859783a4ca341708a74d87f8ef92290bcfe72e0b912afdc6280a7efdaae1a2fe845a67d79d9ca90724990b95849c322940bdf8b95f100566eecc236e080b4df7d5ce99a5b44bdf7490bdf83f62f3fe8784fe5226805604e3f90ac0fe92178a698ecf7dafef4409080258a1258500466b3b295f23af410937aad13e950b91e49fc2a83391e3c2f343b54c6664d322a01c17b0aef29976c4aa75b168e2d678a5dbf9547f8a63ee202d779a6d4cf187daebba98646bb73564a11d8e6baf44699a4339ffa04041f89d330a7d7f908e3e3345b4e50806e339e8fb57c5754ad82204fe5706b20786a6786f98f5ec22f48636691e3f61c9499510a3a40092f098acbda467d80d1729dfda165868c6d7195a65dbc44c41fbd132b9163e51c5992ad7a1a42b68e392d7237677bc41bb315460a9e15f330637bef8705e350bdb234393bbce9a4dc23cc31027f2a14c3b09f555fe5c407f5fbe395905dd3892bd83e28ee9d9a6700a5db0d5461fb1156a72c317ccb52c9614410ee96898f2c0c10bdbcab9cc4e50c6449288665cbfa77fd5e54f9b068b6e852d57b586b748bb996c812e304f0e60835a261c1b261f184ec5a0ffdcd778287ff1ddda4833c0432bdd00fb7d53ab1303f044c8b98d8551809e1c0693485123bc2de199e30737f5900f1a2bcd91e34809c57222ea5574625fce86920e5bb0bfdd3c956fcfb547c03eccca3a09a657bf4057333c169c3608c6968568625c23c073d558f10fd3c372b28fe96fcff32082c32d2471855623ef9831fd36b2b41bc2cd616e5e6afab5e8c2d1fa196e4351edcd2b82b2acfd2615c0a64f8932b229ac8999ab70c943ea24b54270da3f9621ee2e0b62fd4338ce82f55df7eb91d169c5082ddb9b38b230706243889bc584917feb2fda0841cc7ef3421a92e6058b2f4d314');
INSERT INTO private.inbox VALUES ('612a6cdd-e6c6-4549-aff9-7d643056da9d', 'f1c70000-0000-4000-8000-000000000001', 1, '\xd71d7c15910e2a519d2b9599a92ac70cd80189a0c643dc94c1bfc36a1f317d6b8bf851802bbf82169bf7b8adc5579cb4c3e20ed4d3b4429d5d1a857196adf484f6193711adfe23800c05911f2172d34dab60b6309dc6f1475ca239eba5a95ae309761d811622c180bcae2237e868ec747c494328247dcb667265e71cc74f5915aab1c04907e1159f4fccf3a0f60bb75d2f0c7121e25dc9a2c9e03ad5cae6ead9d632c850039a9be01d49990421fdf6d73a5d3aac2c0f663e7b88451240eedf6cccfa474b98b28efa0f3a6f0d80beeecc256561338619d7c05a990ef15760920f3df1448b7306e3b4378cc59985349a4251921059e41b6818ca3a6831ad98ad58df9f5839394f2de295ae6afe3ba90489042a40a1029944a90b0dc54ab349d66ecfed0bc910ae6c8abdcdc627e25a0d5b9fa87146c66e1c45f74b8f432f00121f7a0b14ae6037acf408f35232b62809f6688693499520e5c27d6888aaf75402d448188a1b1d479030aa42b0eb30466ce1a92509d5ed0c22ab10c22cf7bc3c941368d5842b3d66f5a5457c8db1d4514d89f1e87ab894e86b5888ee9ae13bee1297cbb261735418b095e0c546526823805732ea9aa8d66e9ff2d8ee192b50cc438493bbcf6a4ce2d9a47b3fadb7297b5db76b01d7552d7961356f3acfd2a22f4bd5232164061c5c1bdf14d7d720600fe9514f09623d3b4fa202b43440eeaf2bc510186c3fce3a6da4f08e46f0d2cf2c8d8c42d2c437c5d15417eaf20f32dd5a9b1c0e904a0e3b2715c00e4f19826908cfab04c2825e77bb3ac32cd49623e03a4b228bc4275ec018225049d75d06fbee0a1a0326305dbb99e6be42099d49da5bdd67ad93aa7c5dc8fdf49eb43b10f76baa8950ba711f4ae8a20ac5e5e4070cc9694aa1789ba13513b92d81c27aea4062468c32ccabf0efe8b3a1612ba30bcaa442e17202375db9ec0fbb46fedd1a000c283df10b866076fad86597d4abb44406cba89f868ec620ef9028add65437ddfab0755f25da17c8492bede83701775c232daa892840269cf5d6a3bdfbe607605d491281bfd8e4dd12cecf30c2131741974910021a5f8027baf2b58c2e7648eb52c51f0137e865134d3295686960365d942ca72725e39e8dfde443a2fcfe2ba59cb07165c0298831be4d76915fde6d2472e89aafe217a7880658baca415f4ec5cfce4921a43b71aeacf7d08be48739fbabae69ebcc841017423ef28fabf1e055d59e6213b85908b06ad551a972e5f54611d32e38b4fa2cee6a127592593e825422ec4bf4d085ab7c65e9504030754eac45fa631d2da12121facac64b41878fbf1d057c1c9f9dfba338905731e4c3ca81654856dcbd8204909c8b14c6c0df0466ad50e4678674b385bbc157a10693238175d1df42714075ef86e022601706bbfc4e6b830768a6d1c5d6fbdc562a2b6db7de7e76efc16158a7610022256fd915b153b04ff5b891969744728c7b749a2c');
INSERT INTO private.inbox VALUES ('abf5d9e9-73ef-4b66-8173-a1ac0a3b288c', 'f1c70000-0000-4000-8000-000000000001', 2, '\x7b24f3cd62149423b922540e2ad94d337e3fd376008bbe8abe203a53056cbcea01ef0155509293d6a087f538ae482e3d692c85913b06d903c0b1b975caf04be1cd62edf45f14c267bdd99486f0d376c90f35c473796e33469e72ed3b2c032e12a56f1a1db62067a902fb8bd86ab509ed273006761aadc3874b674470f6a68b897de343a93716051e25dce255e7a9238670a04588bb6e46827a5456a3fe274106cb55edc0e7f57d0311ebd9cbaec34884b1e3cbbe7bd1d485a081c9fe16e380845e428a4ef53d54f50a37ec1dc2a829d9f7de3394e5aa8a3d018e6b894a8e96933bcfddffd80a9e29aadb4d5c8eb9da1d3ed8832e40d5dde72af0078585fc887b47e4c50cfddae319c292d8afc29e26f1c2cfa8a425de54b67c54c9f95cc8e899e21315eaa3ca256ddc4329f93cd2c96ca5c0c13c4319cd779aafa7dc195b58a0654ef2171da35688e16b750aa7302d3d6590d424764aa5d0bb5b33f49c2d167644f1724a1103db46a38be71d5d2de2a24d85609f26971c15e9d9b521eba349301fd30e7d31220202dce9214b84584e5aa2e7e9c9355f3c4aae88bb8156a50190e6fd5aa9371996c0b7ac8a44ea21bf1a1534896fd6202607d48879418e4ab8d5093ac3aa18636c7a033ba80c1de41570d2ea9cc87142ef048bb6ab654be74aa58b228312fa66409233864ad3c94f3ee2f42fb6fa152d7179d338e0c3d73ee9022e9ef84c0a465a57020072a51587214dba642bb926cbeeff8e3472b5c1a429f763dfd084d384a2766e0ec73c928525044adae74ec06b2df9e6e996bee05fb9d2062fe0f12b01c939be0f02199c337d8f8f986b7e771394633a7cc164fea65395c602aea399580acd52c4d3e7d5a118594812062181512b9bc54f63ad28ed4118be73a18e81b40cca4ead6a047b8a2e384fca03a1f58251261d7b1ea79b846294790a1fa93ff8c0e0d64bc9bec94454c2e0d289acc75c7ca19f8149876d6dfbbd599809bc1961e85a24586b43fa1265f99a6102299d7343402d0ffa628115ac9fa68b50d0a8be66cf5d0dee079077e79cb5f18f66fe77377c3101c46961b9c94ef510d1466ca5ff39d4ef7d6bb64876620a7814cee8eb5689b58d0b347112c8506dd3e6c85877437bbbb13eba3094072ed58a19c1f4230354f11001e8a1dca62e7a36a0a14742f578ce6fc6c4792f121738aac38967da4d1fc873b37466ed650b987fafff8dbe43da0787c03583f09ac0d6ac543ce36d4ab53247a456cc4a9bc9a1bbadc856a78c8ab07b6f54c1a108574ea929390c18a9b20a233d5327514feb86430915e313434bb30e2757544b48591bf93c04af114e94e1c09ed72b3af229359b80bbb0f0b77d0326bee882c0242abc76cee30c7b808241c932474255c6dee9df377c2fbd2da95f21cb70fe8752f41276a91c071d2ceb55131c858b33b9a8962daee1fd74b189283885558d5c701a69ee9eb4cb4fd2c6174cd262');
INSERT INTO private.inbox VALUES ('df107945-8b22-4c12-84d5-710b9a93e095', 'f1c70000-0000-4000-8000-000000000001', 1, '\xca5e5adcc3e5aefe9a1863e0978594fb2fa574a757a27831c337c66f2f9fb533dd495f84f1e198e2c7db7037620c5b1fde8d4bddd5035c928ae35ba2ab206cf89f44ab1607bfe4bd466f322d2d1441e018c968862051448c8f922267be0153f628ddf562ac4ea893da491100858dd01944999b3ece0a392db5028530ef53a99ed53903bf2f6bdeae0f7f124c5062eaaffe5451675107af99b816a93a12de8ccf03117f9558062ae1faef6964b798067c5fd9445dd8428a6e5ba91b7b1b60817edaee427b6e182f35011068ee85426ade9ff9fc0d49eb1c2a4afd7eba918cbba33575886db77a18030ad15ef46fcc64ca55ac2399d46b7d94e9391d05f63a9fec072e629dbbe10e47a5abf0f904d80c269fcdcc7caaaccad339dd75ac4353a7a04db47aa0bde1dee065771d68cfa2160a80d7f84d0512f1940207bc66729666baacecf1c10ca0e566cea4135e7710b600d22d0705372658e213403e058b30fecb1f6c190ac3d07108218841634062a603b726ddf100289fc92f941941947af966c94a1b2030cf3bc001725c90b3f211a6c671229ab20e4ba42b9510b3b7a06f759c544fba8f1a2973ede74d217f1488b485325241024417fc7007bf4e863a513916ff2d8f473dce7e6715c536acd31eb676c89bf43e30aced8de3b245f3a7e9af3204dc493acbbac23250d906568bacfff8848f624ec1965490d4a65599fb4d56b5b66bc58a5ce0fb18069ecd577d9ab8a06d9bc10750dc3feb0d8619e1956fd7aa94bf5e126441eae96a8bd5e81290c6eabeb940cd69c175d1cea0a47ad9f3564514a93831c60536210fbb98d8d50a86029b7763ff76d503610e9c540af7aa9b9c8b28937d7ef1130c76b42d65639817397b084860dbf5c87f935975a605482af80cb0b30b2f7e73a97a8139e639c5eb056a097a592106fbe05b3b752992341f73e38017db420f675c3c53ab6eb94ec479ddb6e471d508b5734a188ca7f1520e950912d6cdfbd89faa97dc83c991dccd7bf967ab16873fd1cda012a796fc059926d731bea22d603938628858c0ae882a574ca80bfbda5fc34100c32d2b2aa40cc1ca64526c39e4e19598e7e09a5b105d48dc0ffab56bdf27b41a955e8a8bdef8ffce272ba437d0f13f23908f0c0a0d3ab0178c0fe2479fdc93c8284ec7681def5cdb89339fd5b6095327edf15062ea6043ab7d8610faa9d8dd5ec7509747323c279c8009630ab5c9191504453a59cd652766eb127a719b402447669609418d62b98b6b2aa06670ac20f18834806b731159b9b8a9e6ffe02ae13678062ac69dcd8a0f4e04aa5050f83e546e947dc3127b0950b8d89e4418a1686ea33945db3d65967e84597f195c9a88c1e83b63366d36b4839164d72013672b38f31c0742690b6a3483fc7de89ec486faee91e02ebd09f88385f11841310023be77bd760ff3e50b0cf0b734ce7adef2a17dfd885e3edb7c489e9520dc155fb5f3f60a');
INSERT INTO private.inbox VALUES ('fc02ab5d-4f3e-4a55-8634-84d005089f20', 'f1c70000-0000-4000-8000-000000000001', 2, '\x1402b75cc651700c5f42d6be029e482dc75adfb1020f82cdf1d4576431f7427a169eef24de3a5647f78e01c3b0bea3f413ebae15174e643764d8dca6c2b9428d3abf00fc0eb99a3b26957908ad1a90924591e549ba07728e09d1009f6ac593eedc1da8f4f250fe1f5430dfcfab292f55f0f38b7ff8fec89d24aee8b6e00e56e95f39a5195047e9e57651580efc0bf239a7558079a861dec14ef33533ed1888de9fc83588b71a2d1db6c7f0e9196d5f94628dfd258a5f83053d98ec495c3d987e6b7936bf40ee1e3f54a05969cfbd396fe336124f5e3f6dc68c34f69aec0fbc33d94927e4a6f5d5fadd6748ad18197a8137d204e0674929a8b4a3f75e76ae394de9d5e0e5ce5692e598a1649a49ddaa115be25c39393bcec5686deb0dd52b252142309642ee56ba9b10eca0c70a06da063ffc319b4277ec523fe8e9e71d26c7532586496ce31b98971186cd928758589fc7a6b553a1b8fc585524c36f686defa07786f032b2224479126ebb0ad2a064744282b60c57f5ef55670fcd7ed46a3965a6b9af505742d21cd221f3fbff43371521102a2df673f9eca94ec80b26b691701e47164c14e832e13bfaca0e57d25603d7aebf5f8dee48d22ad297b09edf1a5e1eb2e947bd476641deae8b3f3573d280c9044a2d9dfdca0005b90d47f5e433a9080e4e64d19591f5b412977e0fa9d1268f96c4bd65a42023978780fd29bc83ecd2f32a95cc978dca9ec5566fc1fce0e92e364be14d8d0027d01b443e6025b3591ff7e582da01682fb1d215ff222f6cb77dd682a5b71e1de1c462b0d98b53e5978ff736fa6f685b097b25c13738a5442838cabaa062a57dfdb22daa4abb0aae89b465b2d18362f0af7960066ab01479dff8b78a836b3d7d704106d085abbe0bfafdc2beae1b503cc9ed90467f09f5d6f24946046f9ed0736e5e6d982f922f158191469975c348eeb4ca36192864395467cf6076d3daea8eda1bb425ae088ceb5cb512073b62893274aa6ff60d16150d405d3f31edf246fe7fbd008f5b26424a3ee1e6c2661bfa4eeb8175081c1213e5344ec4d2d84abe089e61341b2bdfa9f619a20d017bcd9235ee1666a6c1f7830d666b79c393169afa1776b9ec68e6f2ef7074ac85b6ca2fe469dcd1b7e419a3da065f3a9cb9f0fca6e7f4e591ba6cda1e8a26465dbd0e9765bc532cca00bb37bd206c3e41031d6042c181694caf523473bd3a34050394e1d5e5a309c1da3286f5a06c47d258ce10ee49b3dfa36378382acf1465b862d1956d902a1f985fafc4879f17b8e1715c75414eec71b09985390844b08cb9ce61fd0e8a1d0eda4d95889af4fcf9524c62c26596557f884423f202cbd66a568b3f36f87c0179c64f9aa6edeee49f45703dfc9f0232044bdd96813ccfa4e43ce238466b119663060060fcc9445dcbcc3b4f4e5e6fe849af794969a4652eea4cd7d1620dab1acbf45453b80676ac487ca7660b93e7a705d2e6');
INSERT INTO private.inbox VALUES ('5fad88b3-5e19-4f2c-85d5-935354ccbb52', 'f1c70000-0000-4000-8000-000000000001', 1, '\x935189e050849ca188c1836e658235a13a419d9c3c7a8abc8b702b894779d1efabba3064f03a1b36f7b0c935ab91f152c2453e02daf1f6ff76a683d1570293111cb2b428e5c985e158b69967fe93adb6c36af25efcb3b2c2cdc669e94b2c6ee21b5c83af96d10c257fbd4adea9e46149df06c2becb2d9809667ba088732198440e16a94a05d25cb2a7660d3e9437fed5a1d13cf2419823f5ea79162cc1df2c70d6e1790a20ebd689711cd4c7a1bab1674452e584624d4d8f4871dd49ce0712d0c4b561345b4bc49ff5df2fbd3b47da90a2e32f2e61d04151c103a208e5d27fb9f3d50d6cad5a3197554bbac00771720dd38829abcfd635b189e36b66fb63157cc0a47ab48b58849c8fde47ad61cca65301be4a1d9e53277a2ebf12193bff935e15332adbdabe8b8d95506fe4b0d07ddaa3685c8b2716c9189d2a10c9920f5dcf8492f00e119ba80d07b787eaf6c9b4451d6038b9941e684856ccfb0fbacd2905dc1b0fcc738c0e180e27c9b7d14d00fbbf4eaca04d8f125beb21e248785ec61a9b5c08e0851e226dfd42209ad835d3cf0666524f56a62a2fe68c6682ab5e0aef1ba50d2a92b306c09f87153f0b07dccb29685fb46f834207f30bf91a57943442cf06aba01950df254f7b764b7387bdcf8f9cdcca0ee6f1147496bd0428bb886ffab343e074ead8930e01863ca2cf624a66910f43517c2554caaecad83bb67c3e7fcbe80d48c1dd9c39823de1dbc0e87884b3b522d323385844f986d6c223405a36aa6cb685ede9c386e6e28d0fb30f5af486880dbafb14b5af30ab25d9b2bf409856cfa2873601c89376cd688e5768088fa9649243315fbc2251d1e5c88249ec2b2a97c733b4afd4d0d7c565206e040d45364ba97cf754dec71e858e052c04292d0b9e1e48689aedd83cdab429b022a91e9271a8486d96d14aee608994a107cf501229222d06d5080fa4b74aeb74b5ddc07d17d9d90428fff289b3a16dc5f219f8e2600364ad3eb393c4c21c616eb6f4cd1af5fc92a8c03172373756ee9be0e3648aa360bf798bd2e15c5de016d9cabff4ae0f90674e287e836d8c3d67ad3eb59be8afa18e543cd9edeebe36fee14bccb78e9ea4b1c446f7f894da206481bc44ae771554683e9e1ee14cff082c4cbcf4b202f8a2eca6ceefd38f6107053396e5a60bb7822547d47b6463fa54e607b3dd74c4ef3dce987150dce530a53fd02a5a62ee5f4d76a3eb152ef997b9b1fadf798519b636aa3d41185a3687eafdc5b9256b6fecd02039a32edd51aa69f6a2d700dbfbf80a3ef663b9ac419a6c47c7b10a807d8d9da6517b4feed5429148edb494e5ee075a0b98160b25dc7497cd76a4cfc62902325934c912deeabacfd4235830193f2896e1bdc484059270119f98d0080745762f2851ccf02153db7114a65ee5faec6f4c72fb26de15c4d7310f12d26d0dae25cb0cc1ffc7733ef3371197ae556f2b1ebb1609da411db86db3');
INSERT INTO private.inbox VALUES ('f3d76ef2-37f7-4275-9253-da0373bb31e2', 'f1c70000-0000-4000-8000-000000000001', 2, '\xd5fed17f630ad9aa3664ca26e1747932a614c82368a9d2fe6d795b3aa100ab7f6a970f40055624803c338469395fd1e590fdd4976bb0bc4d1b07fa42eadb5754ec8cb9b5c1ebd756d4bc18a53357b9d267731a276b0918c25ab2d6e895db00a846b0feced23976d04ee36542017259a8a5c26a90b830e6497bdb8b8f04321bf78350a4ba3a3fa64b7cd1ade8df64d38d50540bdb7a5440e598ea1423f60fbb410b1ebdc7b51da188e773d28fb7b6a659aa5196c2ef017a6ee7c09133471ba4b0e6ef8bc35c69a0bafc74195d0610c15748b01b066ae639538e0c8f83ca6cdbd69365f0b81be9ab114b39bfac5369d5a2b353f6bfabda99e85ea4331a8810580b037e89a3eedcd84effcc4abc26b03b58f5e433a3aa3019facfd3ab38fbdbccc8a3dadd06903488034f6f91cdafdd4d2f06a7a5853d6983441799a44d5cb823de7232365d34bf9e687ed96497274e11a0f19bcba970a78149dc90b89816737fef2832c58ad2174c147b4b5c6af11c4beb1c997abd86d98cb98474348d8d4f24476e725591b1143308ff35dbff3aa7bd2586ff3d93d8d660755c30da80b3aaf26a68e1b985a55b569faa5a5eda77141a1d15037ee19786d212da6a2f2f23631702cf200da74b8bdabbb3e23f7f4dff453d6ecefd962249e746c24000b1ada8321f3a6034919d5d0f2fa51fcf52b8be9452677352be283843c7215c38484736e901d6d933036da5d602e55ece686fbca533da40a945f081101ff9b202d15b8911072f0f6cc75185b0b87dcc9084ad62b4ab86b6f0dec60439e0785b96083fa94357178176a5ad92c4e060f7ea4e364fa0fd55d6796a15ae2b68afe87e8a50217042a2f6dc2d24c55b38d6721d73f3068de3a9503b930124d67bff826696dc577e8a9b6ceb1d7c9423ce8a2b82054584b6794f3f82e3aa784399e25983d3dda03f3760db998b33fe4bc5d9e432dcdc574f701ad0ceedab97c70226569b2b7db9b6de83579fb4570f05319c2129143c480da267c9b09c47fd7293907f558f614add5e9dcb2348e974aa6cb1374120ca540600b8aad2687f1c5bd27ef5ec832bb737823526107040edc54c2f898b2c5903f31b044e67228b3c8f42c0dee0817c0223cca262e3e37bfb3cd727dece86bdbd3b56d68e6511cd0125d6a3759faff37abd1ef3f9661a015685ca5407fab7b39497a42b4b1330a9da9e960eccb3710e78d61e37d56a1ef915e632590ecf6b4d4cedefd93d0f9105d4c66a8fa8748375e32e35d4de002e9d1b574ea1ed0f430ee9b287e199e0f28f85232140682a0b4b98ccc7b33d6caf5dcee92ba02b7973f9c5db768a0ac774e5da6db45b6f362b31001989203173f9c2d10da60b2778bd416cf80caebc6d907c44507c913df84422a271d893078bec93837a79d132b7334c83dc29638a316680f5880ea97caecb808d4371a5b1cad245d5cf673117589dc1ba09721fa186bcfae5dd9c386aafee');
INSERT INTO private.inbox VALUES ('56c3122c-346e-433a-80d7-beb38108974c', 'f1c70000-0000-4000-8000-000000000001', 1, '\xb8f63fedfb6506632e63ea8585294f529dd1b04e724e9bf8153818e14a2dd7ca38d11674d33b4133f1fee006cb2c7fdfdecc9d0ecf66583322f0a80c0940e4fa86f7df1e1f594ec9ada5d85b85b35442447d5cd776a6ff04a3e0df04a85bfdce4e345123b65959d4da70938e1642d26126c92782c85eaf3f663f7156a558aefda20b154ca2fca3c196c0e755bac6d94b60821d2912149ef1d2eae929d9ffeaf09340f3b141904e1d48a5c875a8ef70bd7f07145613c93b427bafa2092c55b19836f170bd95c184823e9365d5da8a4da8816adfb71ccaecbe80995e1500cd7e81788111104636fa5d0cf48b56588d2b55e73b5cc974f3754874100027713bf232e0cb05178c8d2691adc6b5eada8419b89e100ad7502870745ab734b93c14791ffbb2ee67b54b64ea0b7f29dac51f26df265a86195b063e11d1f744eb4b9225c0507a10eb4b7165710bbfb0efaeee5152a12b90ec209121942976444d08644cff681db04c0ac03be43a98ae4b976442815b84a0cb1384bbdba82df6af1cc8030ea03acec0b3f5c15ca30df8f3b62b1dfbac68136305e68f75633d23c73ad4f99287973b4ad2258c0554d7be4b8390ed332dc9371557e73f574fdc82a3199dcd272d4e5fa4c332ae4d9e4ea35010e07eff54f3cd9289eb1e00761e24c51c16fff0a996d8804fb89e117a0dd75e3453850c5a002c371dbd9d99106e8ab3475a52425a1c426537bcac3e53c60a988514dd4e5052a203cf684582f1d09b5700ca6575af560f1457ad703283f348b31e07653a91851cb33a93174edd3544110f6d8d52a401ec840c7ac18ff71ed2f42cbaa342c1630bc5704ec90a12f7e45a7eb91c3c3237fd21d61a7c240ba6c8d7bacbeaf0e4b00237c35a2d1bb8b4669f6eb9784258ed39b83592b91cfe21daef560dc90d6ec035b5cd83bb3bc72aabb189173861f93a52b5beba418961a3932659ce90423eee7799bbc7120a9b6f80f6d17bc793fc28433f7f1fc5523bea6ac8c3bbe07964991dc6f9908303bfecdd87e76d9d2c1630967a57b5e4c7288585f102cc6cf58624df69f55b087e6e7084034eeede862e2f6effd0a6d844222bbbc7967b27f82bf3421ada325285f41811e9b552c5c06ec98f0908e6f3b671c38c18d5f292a246dc3d38ba26d673ec909087d0dc9b92f095b4290b6b2c993b0bf22560dc6b282e48830d14d7e4e6c7b1524796e96ff9e1751338ced9630f6dc8bce7323cd492d46e877d02c344a5f7690cdcea442cf0676f1c14435b8de47425f25908cfafa6504f6ecfa43cacfe1f70f25ba3c8936cf51a3323f510cad02bb83377a575fde49a1b17a11a33aa09ea58ef9209a45c9658ebe8186f1ded81b5317ebea1ea3be6df4629997125b0df2af12f0fbd913c35ecb76149a2ec606377b99788033ee0acae9fe9696c6c9bb223965ce34165c8170e1d0234861d5ffe68c9d1d296a9694665a439dcaeebc790a7114497');
INSERT INTO private.inbox VALUES ('7723413c-ecf1-4d6d-bf78-4272a246650d', 'f1c70000-0000-4000-8000-000000000001', 2, '\x17ec334a720c275150374e27820a164058193e16b50fe02a6f3a4f4bd68c38e3c05b8391ae7c3ee7e2970b5138588d6a6c7639d13d7d19379d04d7d202952e1589e2c887d326b377682c33ebd0d92314bc760e5e7851f9cc34793d70540210824d42f1b88891ed5dd18ec67c01a7a70242db4d0b8513a1106541bd6bfafad096ff7da4982f75c6ac516ba565b61817b07db193879faa9cd9cd53c78bc111834885c285fdf5b24982701e0cbdcb82f30aa8aabe81054a5b093f3c8ae9dca83946dab1aea87d33d9d6d60f95c68b2b53f724b1da4717668f2fd5ce36e97049005adf1ee4156904e54aaeb07f4ef37a5778ce74f40875e7671dbfbc1d8101c68207e9d02b266f1227954a15e22e636c9d3e24c6c9e16324383af4ac20cfd5983f7d3de5d7a3cd9f44e80098dbc634e1aacd77b256262cc70515d401437b2ccfbd3fa3557e42aa86990a350a3830f8acb7d42f0060808ed28e780eba2ed9bcf6e34bdc523cefdebf71219db335265540240ffdb17e82d6fb1609a3ffdbdd63a22e9e4bcbe71c26094ab8400d2f2730c0236b5a516dc2e7fd4311b595d4d358a450044c16214973296bef5232e97dc95dff06d4693fd3b7f464aefeb2a3f912ac2bfb3f8c1c5c0c0ae5983b8c69c5eb3cff2088abd3b2b87f2df1146ea0186bf66750dc5378cd547fb771d696c728ffc3b60db5506f5a9f64ea30ae7957480b8fd13ab2e75a7c5d0853096cb00b09dd6af42c595dbcbcb31099dc968699194bd634352bb2b5881f917fcd2c69c697c16b27eb848979edf616ee1ec4718a510e2084453ea86be0f7f40bba1802e4b6bcee893321a34b513b20f4f5e70efadf6dde4c837443572d1d1a6fc030bb176b805473dc822ba404594147f60e5e8825e4fdd93e4cce067fd1671c56bc59e910e36649eb2a7cd7bff44309c8f30fbf71f3184fe20afb922c7ad1f9a656d9b023968fdaa5d22782f523348d2cb702b092363f2cc4f1d24cc8bb6dab6dcbd3e1192dc2a10830a77a915dd27c422c2534d02aa618459ea529a3db49159b786b62eaf7c4394abe80d4effd65a37ceb4e624930a5849425bcf7bb28a080624f02632728365371a2772f3dd560585e02377747fff0787e857c6b483261ce05d831499acab429dd5692e45253e0bb839a3f6da0102d56698f592c62d89087f877d4fbe92df9625f04e2bb906dbe7360ddcf0d70accfce32e3873329761c1790939d8ed08a8905e01ed2e803e09c0a179b17001f6954c542958a5cb81520395b8f0e28cb56c820b8d6bce5944317617b1a00145e06cb149d0efbcd4688aba22737f95810d10b95a7ede23ba812ee8bef176b3934f1d3cc0d6f4fef2cc4c84c8828a1fc1883cd178c147f91835ebd3e24b089ec0d18fb83d48a60cd0b9b5829ed87877160b28f4898f03cd94f419034a1b4536873b8b47e6123f5e9415c84ac31448b0a79f776569af9876ec53018dc3253ae0846');
INSERT INTO private.inbox VALUES ('4d6b81fb-a5e5-4e53-9a70-89cf3b24870f', 'f1c70000-0000-4000-8000-000000000001', 1, '\x4d0bec9e0622c9da83818c602a0edaee650e23e0f6747a00abddf42c4c496c8575a76e84631b72bb5dd3f4a7a6902fc682d9b465578aa9058428127a48b6003cd633e06cf57dda4ae7736f6fbd60d715ffa833d42712da0e9ebf25e55c1943012397d3605b65c4954218338efbd21e41b62408dca57c9f90993d4f9917e880cd98953091aec3da01a7ba3b2f8d01af5336429e966273a21e5b65597034208b28405124b4f8c74559b2a0bad762ae0e2f5414df3638ec239f55505f721c917e3d2fc96ac78cd1dda3657c49cbf9a04b8562d3282286fb5c13ac9bfefaa8e54d35f4e4d7c55510f4e483769ab289765ec8297485125abf8b7b73968cc93b7c38938d5067304d586bc69b37d7b7929eb8e0e50cf6f5b2d8c4e05af04676e684df1b4c1035b5319118cd3fe2ba2520066f6b5dd77171c51e93d88053de8a8b1759ac8173dc3a612971d7d9a9736a25943c9971093d7e7ff01516c5c5fc9dcf3b5f37eca21d2575d55d2edd6463f6212eff9c0a3f66cce931fcf9a5c416a5ccdc5590630c36956497fd306c9f33fe015f0d5ac27b19057571d9847660448fe5a4615e5ec526948148909603fac9b4fa848d7b3357152e19622d1683257dac0a4b257d29375a7c6c24bb4bdfa44e3dcd25bf3715f3f191bff157193db0dc80c6e05c3ba10adc4ebd8bedcab147e926ee26aa9e03bcdce26a2f3532323b27723ab8145c84829ed0b20ea90906fcc21b0bf44fec365de2f26f42f4b109ef5d3526986026daa6645658489a8f896495133d30256a2d909dd17e5277bf1acd1b8146cf8b5d63e56bb3614b833db82b93563377594a9e6c8dbdce35dbbe5479c2e4306e49059c48ff351f702f47852d3d25041b984616190e8b0468607dbcfbd71c75a6dd12fd32e538b2bae77e08a9c8bf08758762e26285900f6fd9728b88b8094f256177df73e501f994f7100f9f5a22e6b980520364c0e78ab4044cec910fe345a5ab3bea31ad88f4f92bd6879289bbf1ba7e95affd27c657199bd249ffd235ca6c06159f338421518077006de65ca453d8b7f4b9e6d955be7928a2a197ade03cb0fa0cc312efb91b18e9f1b9edefa6488b17ab13f05395db61da84722e07abe7a360b056ee59370e9156455bb867175954753df7a0fa28f6939b5f06961bfff19d8fc09779e5833b2b9d890a50f765a76beb7d7d5f54025d57587318438072ef92e6535475b2ef5dbd8b3b3c0086c2485c857c43f813cb84a33036346023b2591fbdd8d86c388bd974c2f720eb55bcb346cd866473c26221ca0f6fc78a5f5de7155d0e0c920c23cd30b61f897043cd67986fb4858a08b6774e653f29e172fde3733194caa3f6a0c88e814fac64345150f2b44f0b6f225e64322291c5437cda5288b340a6ef9b9fdd73e94fe07b726f4808342fda0ef689df9d067cc4ae3a364bb3292916374a66cdf38e338daa2e19a195b7f704b1da03a80302060efaadc5');
INSERT INTO private.inbox VALUES ('769e4f8b-bf57-4f2f-a838-8dec89d3fa7f', 'f1c70000-0000-4000-8000-000000000001', 2, '\xd3ae8f7b0e61663442e5c2e5ef5670cb75a370337ff3fc48ab679f44a8dcaac9c0b66932c974211734f92b696f8bd1dbfced0b57bc39be8b85482b26bb4d598a792522980b856bea4517f572404a1ecddfce9153c7a4d537b41b8f589b118f66d9c41f93b7993e449467d0f4b5a38e3c3aa05899bc7757d99f23455b4b47fa038f77ae4c7e80cc75ffffdffa1d21a5ef8f4d221089c56e5b2e197c0d21e5c559d053fe6130df5029b4b4cfa1fe3e7ea783f2e6dbf55b0740a7eb9320c22a102540d2330e0da98517c1628f030f917587af052ea33dfe76a7503ccf3d6a04df16a93bf41274505ed21c735ee0580489e7e0367f4e060c3c3755d61abe5507e5c7e9b12cc1fed0ef446c0a03af0003e3cd38a8d13ed622c46a0bff7a2b54e2db41a07ac7db6840119ef27e844eb9ee0a4fe1ad45b55cbb2ab980942614ce67587df4a72aba5cd654517c2a2b0aa806e639e02ef120cd985947a78714a412f29575e36437785fb8d400bad2414e176490f7bb559ee1096ba5b00d7cdd00dcffc923c4912c53b7ae4365897accaef05a16be886ecaed6ac99ee19f195b7e112c4d38865b6f6031ee329f3ac30dac559340aeab0eff1ded395ea1aafb750040cafcdf163e80ceee6946e8fc047a8093bbcca681f8cc042d47dd5ae7401d3b2129b4135e7786937f8f3639110240ef63d1df93ef6c60bf3469f85507b41aa5e965fa118d09eb275613c26907f1a9271c445be8496b8bc33e3596d5102e94823cfcc506848c160f5cc58faaf916f5ec71579462b8ba596c83ca73feea45dce9405ebbf9a3f1176ad318106d09bd53cc0f5b751b1d69735d766348ab048c5392b6032690b6210f79dc994fd0e451c69aa9571f1c8400eb2a290ed490bc7782884fdf1f8ee6387acd5c13d2139659ac3e9ac1a3fb815dccfbdadc3b56f966af4f2585c4d2d57b1904af9a7962bdefed786f5317656005b503db703abb439c5de27cb9b43d0bf4ba18ae57e1f28b619239f7768f204603b9f8e4a9d62970d8dd5d01e586e012c905639f048b848cbb6255c6b0652dbe0eed4db617425683837e822e5abbac95881293ea7b370eef6e87c8c28a1fce39cca49e9a14550f81acf1761245c37e9b24383eea9ee61756bd824106e3b433d5e48373cefd13eda6c8da10ab2f3f4489e473efaadc4ef276080c4cb3aa480690d72eb7414daae488f39f7762b6f8ad66761d254832558a39f968f480465ecef9643c9dfc90b4254b2101449c54a0c1cfa3c9acfb69c00f1f3049b54fc189c979a897e649ce94ee5a8fa95876107e38965b86529dac8de1218c1affdbbe00a0eb6c5760befb774eb8a048087005666923708c6173fd8556e19e2aa409d380ba111711df8555683faa4eace9bc3c2f8b03fe4a46b80c9c58e6d6ebb1d337e9721a1a55a7a8d0b0df043726e12bc309c377ba44555816512e0621a571f98c9eb7f736dbc0b5cd0a9f81438022');
INSERT INTO private.inbox VALUES ('c4ec487d-fcb4-4d78-b32a-a8ab81dac44b', 'f1c70000-0000-4000-8000-000000000001', 1, '\x761c5fd649361db663c6998f85fbba556732c8603a67edb13b2210431f987fc2b62159c0676c86748ff22162ab45c5098e7638f0e646653a34995c90f24d1e62bc90e1570b660ae5db9abf14ca4ddf22784dff8adc3a247839d7b5964d05e1e21e2bad9f39d67747910595a263d2bd995369c7870e828208a1faea258185c85c744d0b48ea8d0616268a8fd14e7d9ea5d5280dcebf0df059388d0b2acc036a8ab43c0688b24a0670cb12e16b4829020a1beb82f4add40d249454c5aef592e4b6dc0c4e434eca71e02f3daf734816bce7b59bd3492c1b2892713c6c525e9536712cbce5fa9f4ae7af36e34f2e9482391bbfb8e6adea54c29af44a75c09ac215022c9abf0dd2c69eb0dfadb63b4ec2a694aa0ca420debb4eb26581689fc6fd666806c8403fd7b23a2cfcd59bee0d50703d85913c37963a498028b6daf28ffba75ef742883c07a0a29bfd19eb34df3dff3de82fbb037507de86961fde22b398df9e9d2e0e824d8dcffe09809d0710db9f6aa73cd3b58896dcc7602a757bd3a95d1bd4354e606c192e356829628e827b328e47b3ddcbf8d509bda9992fcc2b1a0688b151b5ff2d71a0f576651479503ba031d8e889a0b93875bac64f97a10c56d024fcec469db576c99ccd5ec15af9691bfacebeaa120ecd005e8f22a49b82d30031b552b9b400ac06a4ac69c3e693a32bcded9c0d9a0f18a22dc8c429de5f31c526fd89844ea0357be2c83b040123d34bece1e35138423c4e5213c2c7393dcc4c08935a9762d9353a1744cdac2f7413bd7516b782360a7467bb71d2e920a6c0f4abae4991b3eefd67390fa1e682be18877e7ec4c3b4730aa55d43f7ce7dcee54c88eb72aef84b9c80eadabe0c5e12983d0fbe1d72a5e5e33496fb4bee041923eee6dc58d0c77ea6ab023af515f0e7fe59b9771e2b25de10d433f3ddab3a6aa2605a54f6195919e476c4cd3319ddf09f3c5354070b00e60a4e0d55ea9403d62098834ce08db9bb5bc1ffd18c1378979addbead3cb0f3c97faaf13c4bec9c0175b4ad3379e45a414354b5033a8233afeaabee745090523977ba7a12c2cb34af22f26ffa5ae31a97ace77ea13bd4f65820be9f8ab6a98959ce10c0e8f36cb705eaa1aaf61761759e6e875f42da49076485bcfd24e5ac33fd3bd8c3ea066ad5752831d4224c882070e5b98b98ee31446a3df6fae054b3fde5f30e258970f51401145920a77d412490e984d237562ba06c32ddc134eea096dc4e04b22bb5d8c6a2838eb7f35ba5c8cd7a2a1ff3136a236cb640e2e011a8213cf22684492b07b2fc45d17ba82bdf288093cc64e5242fff7504973390cc5f8fbde2dc9f25bd0f7837d727eecfa9e4e7d7b98f84d94b064aaa82dadea2a7472eb72ce302a8613520ac063f7c51bd3da4448fcb06f385d5b7681f844ced005f2bb6e76be807fe7c0bd7615d75c44a37429e7be10693d570025f36df3cc771f276be3f852e6c17a288');
INSERT INTO private.inbox VALUES ('fac1998b-652e-489c-a33d-8305fbeaa65a', 'f1c70000-0000-4000-8000-000000000001', 2, '\x8e3faf4558a734e4a59ce4eafa1f26df938171ffd1548ac3724cf455f75573b75d3739b8fe4f8447b764b2a1e7a9030d3ed790c04afda070ae1ee7d947f48fed27ace2d58c3b47ad0325fa16ad13ab126da5a315ae33e5811b8ba71ba42bfdd6d9f332c6fe0b3a224dbbfcacb7076469de2b34f5e5a2a2ce3cee49edac5274eb3546a94dbca6e5a4caa738d08e6739ce1875cbc6c9a345b499c7cbaab42ff4034912d27904064c5c82ddd618ccf8a37eed35606cef9554983776018994cdd5ea1bbe7a7bf21a2e69b1ff88908aba6737e5493cae5af71fa189a98190e025a351514433489e5f9643096d4415e7f48323b581cb6bf470c2cfa9dad10fc14e70c7f6f2496710cf01dc6f1620f03c438c88387dd2b7863d8e2cf3cfae5ceab3b4790fe5c170a962c3800e4b667f8bc9637b09fbe2697272c67de43fcb867a9b3463f3bd7e74798c2fa5b91923bdfb713b127091983e9091ce2bbe96327e6a5fccc67053dc0a4eb7e8467d9302d83b899b3461d8806c9bbf667a7077a7f33baefdb7a7541853a817c147020f17ba5b7121590e2055d0d6a70b8fa6529473d6f325e5b7f7fe2549a9d6f47b97af62f71a072185f81b32b6baae6fa150ef4d2e70d1ba09bfa8f47ff2f93d56c478da044d5ce5c7e97293e2242c949b65386a2eaafff8d254c3f345ecf9a2f854c0e76d1d6899297eaf219976b8caed8c094817e2580ce6b1f0f9ab71d91bab033485a829f1a61b9390bbc2035dabde0d791d004f43d94cc5ed634bae4f41ccafcbcf3ec4242694c8057d184d6be6557f4c822540b033b9b1c75554aef22dfbfaa843df150f9cc27356a2c78cffb4b8242dad8bb5699fa90f9de961d486abe3f2f67c24ca22c45e33e1ad4a09ff963dae69fb024a293d2cd3913f13f5f82d2081a8057b4451a8b39dc75a5ffa3a5119366b0c5dfa093d981ea0637578aca3576c5eaac9c253b2218fc3cd2b9fb4e9e1bee52707aba55b768921301ec109b31fb1910d59610f45516572d3846ecd8c9acea98fddd76efa7137da72400948c2ab35bda58d5537f0df1e79607f9e1a1e15d83e687b05fd58f6d69a22c197d0bacf7a639964a6ebf1b44096b2bb323f3ca528b3a6f4d6d7b7dc1c0ea9024d5e25717f0e4f6bc1be4e25d9d99e7e5480b16dc9c4aeb3cc37db96839160898b04276f9f5335cf57cb9d0bf8ec1f0fde1383ad072c6e3054f62a7c6a866b6ab167e9f42952ddfb744587822994c5acd1d167539953763732e68e9e67435eedcbec85881a8e6ac74f301dddaa48e37aa616c15e1750d46cc1f687d327f558db5542aa2e22813f093c5083a90eb899190d979064c18a40895b4971cc7600f9a66b4b7419977a6df2007b76cb3b712bd27e62ddb43082c7279347b9e5a48f4dfc5e93087d437818e8ea23c0a7426dee0d3b552fb2c3fefaa8d759d89f18439a313a6c757ea0b08f993a6172649d2c93d009df9bd1d46eb7');
INSERT INTO private.inbox VALUES ('f1012ea8-9079-4b0b-8ec1-7850e9724631', 'f1c70000-0000-4000-8000-000000000001', 1, '\x0c3878f96e1b30638bb57ae0997966fb295f9f9cfd9de46bc6ad0d4304198c188e6313870c399579c070db2e613fdf273f8db7149e1c846f9ff3db16af4c3ae201450aa2daeb25ac752c4ea1eb01e4e92ac3b928fbcb3a46b9a5abd6e7ceefa452c780516e6d6f07b458120b5cd426b51ca7cae5dc32a49ce4920378b3176973b9e2bf669d15f18ed0f44360fec8e89508f5579304ab630ac2a7d990cd93ead0025de998301d28027ee62e5f9270b388f65bdb75a10eff65074a6880104af2ea79eb6470994bd29f89f3c3114a0097f222381bba04fcd7cd66be98dc67d57873c5f39fd7d223870ea9dd2c9339859bba3a6fe46ff54133aa3ab74e2984d59a6b4aa9c67b4178750ad4364dcbafa6d26ba31033d38df71dd9e4ffb1b956ab0f639187c9a02e43f9733ddfee12528ebbd76f8530ce9dee9c9843f614af65923197966cad2a694862f0b9fd18b80938e5f564fe9311bd58590db107b9359c2505877e74a1076597da9855f6dd3b90d6653904d55eddebc406c24b0a1372bc40e4f9e4778f4cedc49b9116d81fa7ff0a858fffbc03e1235e66172688cb4564611e7066b1e63c98c10e83de016d6d8b55b8e18937f0ee8466634911bc0113c386870b6e2b8903ef0788179e9318aa714c439829a1ed2c620249a19a5b19609ff32c59aead2f5b130e183fb5a0aa1c2911ca6d5a27e9c18814e50145da0cdeca4c4c4aa95dfcb1d48f0363ceec5aff520a0b88f65b87db47d31bc87c565ae3f813352560799f50773d7078d8f125dd93c6bf4fdc62b0c2fd656f1f36846bf4c3cd46f78443a9535e4e658d5997ec8f2a436004eba515c834ab8688bff7b7329077b745e36c4a342096752bd04b28b076573dcff0f7b1d316846985e8923a06615d6cfd8bb6886d6d8ed0208a68558fbed9c7e599f3f4ffe0d2ac7212b28c65a2e95616663021930b9c4a8fa2c19dce86b5366dd8858d4199d2d851db27365a54066b8e3911d1acfc0b10c3d5c9d69a2d175ca6486758b22bee919e85af7d26074b452b094f24d5523e3632c2d4dcfa0872521edcfd8c350971008df4cbee0c07c637cbabfb70e67db8927b21e58f38502861b862e17c4b7f686739c85c132fefb45a3b96b960c92806f6719da6c427f1e60e93c914ff353662e0fc39c286876551e96406fabd069e626c4db06f8c8a1ad8caebb8b270a1e0b1460f02988392770c73ed82d99e06011153350031e35b6a3f393d087e189d6496481524b28e0fbdefae7da5139331ecdf6ff70aa9c604addfb30d9ac79182e84eaa67d3babffe46bb8b809615c5cab5eeabf2fd6f0f0ee41bb51f70ce6b0c774f85dedb91c338d8ad7116eec90d50e3b8b8ac208b4cb81d3bd8cf5d1aecd0bfc60ae55333304c3aa86f37841773ca7da02ce4c1300c00ba0cc25f33b6cac86a5e1891f071f144060027e9765926671da749d06b1df684983e4b647b2fb6db2f3155a540d76c89');
INSERT INTO private.inbox VALUES ('d63f28ba-9e16-4eca-ac97-08df9fd8a8a6', 'f1c70000-0000-4000-8000-000000000001', 2, '\x8d0cabff356af18e3c85c84661e61bd54ed9c26210edad637abcb25dcdf7851a2c30207c85d588feda5d2ee0ef5e8547abaf82fc82d5341805329bd8540982dbc2deda0903c5418ab3a78f12042b235e81489a78f62c75c83a91e7bef82cfb2c8c92bf69d0f7fc7d84f3be1bcccf86c8d7f90e7c37a8235600c76b7d73165cfbaf832b8d4d09699cbbbdb57e33714a95a89ab0bd521fd78ccc1c5fa1c22a0dc7e570c7bc8796e6290f97c3059546f1b1a058f3c56d95b6c1e2ed03278dac22b4100789d691ec40b7fa935a3fbf07f816feb20b739cd069293aaec589d5efbc2147a6f1677e9ddc784d14e310483e1dd71f0df69ec3d44bdd58c3bd461f1ad11c306e35b0eacb476148494edfbd781350e4f9a3f66d53ac897997d5efd78b85feed33614e2f35ba3dfb5ef237ba696c5aa87783f3dafe15b87075cea433c5f0efae92ad279d726f5268f36f23e3869c8726c53705f54363aae4e0d4d0a6e32d07ce2e42b47bbc4e820d9223a40f0d7feb440560792db4ab72f874bbbfc0ff0c46fe6958bef5775d20b227eed19046ff34733a442a369e5c7a9f5d17f6b88388cdf6a5efb7ddac0d2188f0e07eaddf2e2e3920e7df41a224f346030322963b1362a44eb621901792048dbe45e24cef57ee1d68a95732843fff77fd70f0fc7e746da0034e7097052ee9907b9aa5b10424ca489b52dc72122bd891c687c2e87af433f64b974bc8eec8818025277f059e4bbbfc51129bf287ac38906ff092bc31631efb417ef5d6de19232e7a46ad9e4c6a355193c13feb1ad73b13656b8d7bd3d15c6c0579a7c6f9bc407cc3a61fbb0b3159f9134ba587bb9261d6ed104dd1d9882fe83f2a8bb8e510a96ba9e53958bf37b0fae5d48bef96bf10e3234ac4a2f9be20ad4a3b572feadd67789d2f5f451dfced0af37d2d7c26b86dddc299bd377969762b11e30e4ccc27e38b58a34c75b6c0cc18b2f648c4b2629698feae329f316329dce70337318d44ab44d897ac3519b12fb41cadf1514a9b53080558493ef316c2ac8f01dc34653be9a4280eee5d13cd61cb76428298248d03fe4e0e5bd4685484f6cbe751452345b00744b900bcfde4c466357579a09bceef9b9ded4f65427a5363620d18c7487b3d0ff3eebf204041dcdc1907d8ef89b7775531685f8dc6a95b9f38239e8fb2aa4c9ab988397b52cb381b28b0ff2650f4e45656ab309a5cc96cce3cc583d35ef62e64f9e738df12a4614be898275206eabfe89b5f811d963ef5518201a2797b8ac5ee6f67396ce30add802fb36d3e991be0b449b460bc3c03675f51915d713acc2d63cc4b2a63c8715f8f5c0ca716a2e81c6355c829067bedf69be9325d82d4debe7a14381c7240e670b910bc8e91df67b770b05d97ee35031a8e76180cb9a5f53310bdcec32881ec9bb97d11b1e3da4e2195a65a333b8accc7104509bbbc387f5633bceabb0c2c42d6a962d04a38e692d5b2a7afa5');
INSERT INTO private.inbox VALUES ('33380239-b982-48e3-ab82-73ce9efa11b9', 'f1c70000-0000-4000-8000-000000000001', 1, '\x189615e8597f0a46eb3c9e42e803e9dc8d8a480bd786ed431f26db62de1439244a870e11b951b8b7532f59c4abbb9f8f0268ef75260e40737d6035c963e434c0eda5a465966ebd0e39f8a8f5a25cac0a9d7b6be9a7b1dbbbdbbed78fd3d824795925c12f3fac69095c6b226a7673fb5cfefc90e0fb08c5933eaf6ff1cf41875f204405cc3434e8723313f333e9bb4e240c7973cf1069293a431741fc071c270244353612933e649d2c7234c17ab5f14105190dcb2295128ce3ebd6b421066423e062c88723f8721560de59c1b397fbaef505dc4f45e20836fb224b063f91db7a2403cd114cf89cd60247590eadf26ebc62d76e3dcc073ed8ac72de16d4a9d2ffe5027028f48fba1e807e638cfd69601744f4097dee7cbd675744fcf951c9e2eaa6971b16e94a2805cd0fa492115d1b1e30ab8b441477811be1ada67d8281fb80871a390d546eb214d41a9dac4f96b9fc759f6b093d58c32b3c55b9430f15730d802599a131bd3f4f347623c115848e5175918aa9a551f43a923db53b4905dfbcccbbf6ac71b41e8081c5812e5c645aa6fa313e9ad34642a66bac9940e1ac0d9c54c1c36ea433c0af2decbdd136ba51b6d1bbde8594c72faaa80d50da9aebdb14f7d9b30157812ade409d90b3c1f089d6f30e28d176e260e13aeeac3812de7df7437cee04c30c17d6a7d60d051e0ec28788fcee20caff4a2a1823f5b0fa4824828b860734e1191b905171d8838938762b108c345758781acd197a6c75a443c7257535b6ce2723506d6d5e6141cb4ef24aa4bcaf52e07493cc80946f99fc551af1a8b5c3e48639b7b825b271ef1398aee00a71d5512baace43aa40ded36bf9fd40f7ddd112323c207225342b44d56d81399c33ab3016d25a28240281e9182b7f012127b4a4829ccc9ba7a9017326cdd50b17fe4988f9cccf0a21dabe4fa26afcff0c23aad9e9a3110d9de3c7bbadc92700f56833f7c4ef5c999892f38a5411a85fbc951671ffe4fb4f9983e1d51bb4575662fc44145b9bf93d03468255e1f7b9cb27dd8ea9cc7ed9d378f233c72f82a2bd195dcb28f503d840d8d667d16ff7e03491e465fc3e842b74e604d196a393d61e839639c42ed90ae17b19eb748804b32ac62a056da74836f97529e419d350c3c231cb1601eff08674817a796918aa91f92a5b4dea4bef5286ee55a1a002be4d9fe6ceaa822531dd7cc9b2d64406587297cca394ff2b4298d161da3c1c587dddd2d9cfa33e71fce0e7a652c3b10e2ef8ff22a6154d8a05afa41cce9caa1059a66bf89650bd8fa539079cf1b38883c899c124fb8f1a88e60cb2b76b10b89cb01480d2ee5b6c6600039ae83a2536f3d5314a673ca851637af780e67caea9647e9d15e7d1d1d7d1aef12f42708321c7853f732e3712d879a044e1280c098bb2db47ead0d50bf083b334c6dd35b272b728c7034b67dcf481d38e1730e980634b51d5cc11ca687b006da3ed12872d6a');
INSERT INTO private.inbox VALUES ('f702fa6f-1047-4fb1-afc9-cf5bc87bf4ac', 'f1c70000-0000-4000-8000-000000000001', 2, '\xf7254ca917dd211935429571384129760e6c2697bd29c6fa5e116345939cc513dbf90135b02bb6e550bdca35ce8191cb11a01fc1cb038186c4c4e15777fda306f7415ea4c3edd464c2c7b0d07727cb7a09181af36a2673677972f94b1a476595f1d03fac07c0ace2ef693d50a6b223641d8369043e08de782646a8655ddbf4178b1342a5c65855a333ce6e2a91418fd53a5b4a15177c6d97cb730a30100eb5ba03e3d118538b23e1e798a0c7871232077842bde2972da3b7f10a99954450ac445c8807a6a3b2cf8478d12a33a0e629e516aadcd7a665967b215034b5e8657b3595effaf6790cbad3b104dcab0897cbbe030b0b37df912c8f3d69b31a6ecad82acebc7297e8a7544697805c7bfc208ba978713f9e0edd976a4c73dd5957c0d806c148ce10c6d870418fdb7c19669eefdad22fbbc7b26c8c531883332fce934c50888c8dae79debb2ffae7cbba30d3d3a880bbb5fcfb61bef12b9258dce5d9ea6cbf14af2ebadd25a9a432eebeb9893d584886e1a38c9b6d0ac0eb7dd33b1f8331f2ad9d38d83a5e240df4fd1c37f0eca501c5e36cc5d3a08f88795937eea3cad7086c720f7e0ba16160653d5de1edd9a2bbb3d7d35faadff8d836d63419f9e7d04299d1c2fd437c4caa995f7bb98626661b037c7040f471aac12fcd7e7d548a4629c7335c5618d2f897e8ef62aa19123f669e57866e1c9e1c0319f181c2df7606468fcd92d1ee3585b235af7ef89d4635253315b6a77dd9c4255f2fbf9e256722721d2585fc46e2fe3a54f18ed36eff40109d9bd109bc58099d4c464a2b40d03892530cbd16d5547be8fd780d5d3c905df8e9aa3b74b36fbaa6b94e1c76f75571c31e472ca5f01d25c36f41e03580151bdff467dad2379dcc4967ca2c11f8b81ed9c4c014ef15c51693e35ec36457bf966753f3935862842ffcbcf9f6e33aaf14e9269d5f0376841f46dd4a4c7bc4b1fd5704dd8723f721a4b0d0bea142c2ce76a3a2b3cd51372971327a59f548453d9eaae2b68c3e4e286e9405be103a382678cead5d6c3f102813149c8112b67464aa862f106987920130d1d3f035fcfe90cabfd6c41f7ac77ef7c05d56d4acf4f807b8bcdacf9c66c6d2f79f6909d7de78d4ef023c1610420ab746b7b8e9ab26d7193696c686d85cff1dc49273b53091cd9756bbab171b52520286f2f87fcdd6cdce1226d188420cabcef85081dbb8e876250dab732e54975e94fe2c95ae6e8d46ddec01aae88f10fc2597cf6707961fe6ea871778f7a46cbfb442ed8603c27a32ae902e44282d17154289857ca21e7099646c5734a790dcff76b8b0d3d6bea5d887fad20e36175350af9346518e4cdb42c12f9e255f8b4f10ff2aa11343605b30f3def58c8b65fa1e2521c1f34273c48a392d7b8d8e0df7b332ef3aef0bdb675090186f0a9102fcec93daceef990ce4cbbd4c9b9933aa3c55dbc362b4a55f5cba347d33927560a75dc426fa0933');
INSERT INTO private.inbox VALUES ('ae569426-ba11-4f95-b8d1-8484f7345910', 'f1c70000-0000-4000-8000-000000000001', 1, '\xa1b0c1afe290f50cf436a2932dddade7567f67065906f893d986cc7554dc7d508e19200b3321c296b684f9e6b9179ea282f71f1b7d0f82d86cc203eea3bcf20616d14a86d8ea06384b2adf4a5c9c5fccc360d4efb9c510c08ebd2db52986041713fc73ce7e2ab4ba85e4291920d0f50b3e4801afcad0caf0a4f52ba35aaf523d07ec65f5936957e6a07d9d6e92956d25314a3643c72d63d7a14d403185ec9107a4ec95fa1e607b98370021913c3dbe1e504ff49c463a85a3fdeb3ec9b36ed360b0a99129f6291d08483c81043c48018139e8b83945c5f8838fbee022629361606162e5647a451d744354cec30f251d4e65b85f088fb05104442dc5c01e6ad752c2a8cbeadb6a52b61a02ddf65b6db341b45f565bf35992c1df166b86934122f5908a4e27d40423bc5e6944dd408863ea6fb2c9db0528774a4a706db9f30cf94ff8f0b65b79f4222ce20ed2821cb992bc437975fee57329d1a0e588e443d84dde4780b1dfa6592e146c5270a1a81b03698698365583586cadf306506cccea75709b9d5b00050ded3e12130d42031e17203f1cd56daa6893f20e27f6b8ab103628d80607ef25a70729b9bb497801116d7905683a20e1154cf58bc5f1eda356cbb501a762ed291d82506a348d737a61d59bb79cc4ba4a72f9480b46ae176fa5ae095b0c3b09b2963c5cabf2ff07871b497b8423e655c70fdb65f4ecd61546b2a3547d1bf13c97009f8708d22ab51749dbc866afadb49e16f103d65659f6ba6872a0d7ce4b25c4765d2560d1054865c2fa751e91d25ea3a3100ee2a0f190ec5470c036ff44d694a46e6f4c8df52645149f221005ca7129a9d0a4c39f5b1379d1916f7fda7e3b7e6bb45a8cdbc588fac9d21fa49000c3cee83524c6fd36e8399b5040e0a7b43b49fa8c3d84ebec2b515d75d04d35baaea56f2df0f74d420e49e620217ee738ca63dc639ede5fde6d71df106e831ee448d6d4032bdcdb60adbae7637e9c8b2fa3df2191fef6e67ae51b4b26a18f83a68a8d52efd3ebe65e0f1640323ecde530b45c8bd1534636b95b543356f24aba04163b0edc5bbcdef20654da4eae3c89582ede1f4d44f2ccce29959a1f7c6c0f3273fed312b4c4e282192d5f62dc974e15e193804fa6cd7b84fa1fda5921fd3e5edd0f722660ed86099d3a577a2ed4d00655c4daad0730e5da59d6264c7ef274485f4ff62034ba60edbd31f31cfa49c1a07ab7b3ad2f404257ddd486b536ff5cddcf5afe4a13b539d178507a490e6ded56292c6e9f2060602f5f30a9179a72f48142dc56efef3ae18c8c181834a277a0348732200ec1d20b99e23cc8bbc223bc08222766b70851a91b26bfb3834fc2ac9b583341635bfd555c3abb1255b06a2acf4d4a43479e3cc59b710ca5534ee7d15f8f40cebcb7f2c9f708ae668127d5d837c17fba3562339d19bcd2a5c1d77c9ab8722b747ce353ddfcb6ad70940d0b557cb95960062c8fbf15df');
INSERT INTO private.inbox VALUES ('62377076-a58c-44e9-a045-6e896a831f5d', 'f1c70000-0000-4000-8000-000000000001', 2, '\x577ad2ecc8b9dcccf88d084d73784d7337d869125141514ac19c82ac6bda103a73624cf405dd449dc5cb3ac55c6e3ddf26c460ab47825f6001820ba9f62171c02556d328c11d4dcd9136a36ad9ccf88cac8f053869e20aef465989cbf531344d77eff56cef6f3697dfb914cb5638870ec8dd32753f58222d1e5281bc12a87b86f3b1ad7ba968a81f949ec8d7a1fa0cb7d88e7860782b78c295146d5e9deb0d01b7b1b7b6ddb968f2550a7a1509cf49faff2b62aaa92685c38b9d147ffa01ec8d920ef2e4e0cbe9ddcbe997a687a42fba14d7663cf14b3d0aee574170cd2de89226f4fb330f3695dcaff695823fa4d058f1c3a6eb3c92dab82e6f7a9521deff1dd48fb9448b549b6831317f3dce6fc568e38a44775901ad641e2a39d4c2b95b23f95e5a0fa92bb533a8cf209358ff7cdb5f85ad00a667ab6057c337350eef3ddd10177d24ebffa5e7d6d492d6996e054d15df94ede3c997d01eb694e6b09bb85440b9f7c82a22cf8339e903c973a8d0a9cfb3e4ec9669eaa71f33764e6f3ac0ddb8c5c7cd41482c54afe25ce9dbd8baa6a1752abe016256b8f3c843faf25ecee8dd0c6963b61b73c1a61ca1b5bca6ab025b764f6a2fd2e7fdb99ebb76ecf3a7b1d3aa167336c58d6251a05cf64f3f0b9ca34395d60e3168858472f20cf3666c7e2e31ee65603beafd9cfb5aef74dd5908d617547ec0a1f095218c7d9beee8da5a63928092fb366ebccad2ae370d46d679c7e03866bd9c1d06ad19fad3b007dc6a1cd44d4a9189b60bd47ea65c96e0b9ff0fb3e90e281933428032547a4e86e102020e752e025a12977f8672feffd821ecf3e50ad430b37584d6b190dc511a09ca6295fe4d066ebd38e5eec488326a93acb5778930b02d1e74e18a726c345c9cb03b68d757cfdf23425d25acb9af585da73714aaf78c8d63e4686732089af33de1ab43bd823714a2284426c16bb8c041aedb999e133e1f98d20fd480f1534abfd6feb06cf58ab3a0b6da92773b1456df49839bf634c49fc97f63758c58a92922195ca8bde45bd038bb196ade6ac818a8b34224e5c6b565a2b14685f72d2f962926f7678ec6f92cc041558374020a9537663039f212eb149d7f3bfcedb5a87f00aa484fc730aa67f95b594303a6184f9b409f0399d5c1237210a928e22b10f826064c154a392748d78ac7cac6755d169e6b1ae4635abba038abc3ff591c25be3d5fe332c58dc9ea117222f77efd332e47a5df89f7b2a48bc1912e5dc1f1fc0c1f5628810a0ef7004d74145ea4f448386e998de6c5b4a291ee4552b50a9a2b19ae36a65057369b0b8b722aa3c9da8bbfe55449e15c2f67b765e8a17cfcfdc56c77bd725f59955660adf68b317bec42551084bace3ab1674fca97f6edcc681f410f486b01c2b0c90528447e591d7c9ce9220e06506c00fccb21016e17e8d41fc2d89347f4d766c56f47f4b1a2f05571d219fee44acea51d4df4413763cbb5');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xd67fc562c5788d8921d3c3314a215358b64da23074b510d9e715924311efa43e');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x9289c706febaa4dd262df953bf5eaff4ab546a1e4c076084630502142c02aa68');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xcab5c832c7aefcdf30afcc02834d73c3fcf4aedc1ed11903928e3e249fb2700a');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x47c4283f7a786bb17217b7bf14234a359a079d6a703bfc5d84cd47b0798ec3db');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xd5a03721fed8bbd232a53d2f366e4264151382431083a55e3fec62585bd383a0');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x7c6c4abf9c8a025de7bcea7aa4a28f46a8393de99d47ac1814a5eefee787cb83');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xc3dc658335cee58ad106a7321cfebb8561465f27d215355aa58cb4ef1e5602d4');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xf98d9b27ea27a611a3e5728e9bfb5fe0953ba3956e569996c0a8ebd343722e5a');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x5e0942075c9f92309bb81a0176d59721b8d4f1f9575cf353b5379870602395c4');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x122886fff6d59a0507a56dd89992dabb5cab30053eb71bf6ad5d981420f332a6');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x7b93c2a04400e9a08f2780ba8b962b7bcc2d6a6ce60721bcb0d4a997122a89de');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xdfc9299a9ba63216c7d3ebdc207b9db44b08e57857ffabccbf78cd3d00558ccf');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x64db38ce236e771a999e50d81b602a01ce6a7dc60b39d1cfeff35883384eb7d7');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x2bb05160ba1c781e4b47a8688ba2be3a05a0e796c65975e654024cba430cd7dd');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x1476d3587769f2520863840bd7093e6a6aa50b32581984347c617e76b7e8c8f5');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x7a7aa68c6219d206d4c9d7cfbf78eb1aaddbbd258126cffc396a0d0c26f3056b');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x5aafa2a2fb9bf295b25c821f7381372f7915f7eeaceb46abd2b79d293438bd6d');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x5e7e7b3121db73a7c9304c942b8c336429930fd75791e41dc36e786b90d620c0');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xc25e13ea7c6dbc6500b62728ea4e3a974706d9a97a57bbc43cd5d6468607042d');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\xd9ea9a91227bcae65044421dcaa51f600b2fcc6b0f0089eacb58c696efe59860');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x9b17246f7619aae1b2c521a270d68917677bca034555e84b7096fb869aae482b');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x0b05bf07973aeee4583229236cb893857866135c0d3d09f87f744bd7b2ce8a74');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x0c6a69ae9275b7e8456eeae6edc49f2b7cf6186c8cecb647dc8f1ff79856735e');
INSERT INTO private.spent VALUES ('f1c70000-0000-4000-8000-000000000001', '\x032fc153afb50a843248e6344bdb95111aa016c28f0bf9f8f81f2118d3b3d65c');
INSERT INTO public.agencies VALUES ('aaaaaaaa-0000-4000-8000-00000000000a', 'agency-a', 'หน่วยงาน agency-a', 'agency-a', NULL, 85.00, 'arabic', 'โทร. 0 2000 0000', 'สำนักปลัด', NULL, 90, NULL, false);
INSERT INTO public.agencies VALUES ('bbbbbbbb-0000-4000-8000-00000000000b', 'agency-b', 'หน่วยงาน agency-b', 'agency-b', NULL, 85.00, 'arabic', 'โทร. 0 2000 0000', 'สำนักปลัด', NULL, 90, NULL, false);
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-0000000a11ce', 'aaaaaaaa-0000-4000-8000-00000000000a', 'admin');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-000000000b0b', 'aaaaaaaa-0000-4000-8000-00000000000a', 'analyst');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-00000000001d', 'aaaaaaaa-0000-4000-8000-00000000000a', 'interviewer');
INSERT INTO public.memberships VALUES ('00000000-0000-4000-8000-0000000ca201', 'bbbbbbbb-0000-4000-8000-00000000000b', 'admin');
INSERT INTO public.rounds VALUES ('f1c70000-0000-4000-8000-000000000001', 'xjjj77brzb', 'aaaaaaaa-0000-4000-8000-00000000000a', 'รอบของรุ่นเก่า', 'eit-2566', '{}', 'eit_public', 2569, '2026-11-23', '2026-12-23', 5, 'default', 60, 85.00, false, 'link', NULL, NULL, NULL, NULL, 'open', 0, '2026-11-30', 0, NULL, 0, NULL, 0, 0);
INSERT INTO public.service_points VALUES ('8ef6f91a-41a6-4117-8bb7-c4ca1494e6ff', 'f1c70000-0000-4000-8000-000000000001', 'จุด 1', 'Point 1', 30, 'a4z6m4qm20', 1);
INSERT INTO public.service_points VALUES ('1d54a7d4-9952-4277-b272-40739f4465f7', 'f1c70000-0000-4000-8000-000000000001', 'จุด 2', 'Point 2', 30, 'thbzq260ta', 2);
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080000', NULL, 'ground');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080100', NULL, 'regions');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080200', NULL, 'agencies');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080300', NULL, 'acts');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080400', NULL, 'people');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080500', NULL, 'rounds');
INSERT INTO supabase_migrations.schema_migrations VALUES ('20261122080600', NULL, 'service_points');
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
ALTER TABLE ONLY public.instrument_sets
    ADD CONSTRAINT instrument_sets_pkey PRIMARY KEY (fiscal_year);
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
CREATE INDEX agencies_demonstration_idx ON public.agencies USING btree (id) WHERE is_demonstration;
CREATE INDEX agencies_region_id_idx ON public.agencies USING btree (region_id);
CREATE INDEX measure_progress_measure_id_idx ON public.measure_progress USING btree (measure_id, agency_id);
CREATE INDEX measures_agency_id_fiscal_year_idx ON public.measures USING btree (agency_id, fiscal_year);
CREATE INDEX measures_open_idx ON public.measures USING btree (fiscal_year, ends_on, agency_id) WHERE (state = ANY (ARRAY['planned'::text, 'under_way'::text]));
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
CREATE TRIGGER _500_freeze BEFORE UPDATE ON public.measures FOR EACH ROW EXECUTE FUNCTION private.tg_measures__freeze();
CREATE TRIGGER _500_freeze BEFORE INSERT OR DELETE OR UPDATE ON public.rounds FOR EACH ROW EXECUTE FUNCTION private.tg_rounds__freeze();
CREATE TRIGGER _500_freeze BEFORE INSERT OR DELETE OR UPDATE ON public.service_points FOR EACH ROW EXECUTE FUNCTION private.tg_service_points__freeze();
CREATE TRIGGER _500_freeze_final BEFORE INSERT OR DELETE OR UPDATE ON public.published_results FOR EACH ROW EXECUTE FUNCTION private.tg_published_results__freeze_final();
CREATE TRIGGER _500_keep_an_admin BEFORE DELETE OR UPDATE ON public.memberships FOR EACH ROW EXECUTE FUNCTION private.tg_memberships__keep_an_admin();
CREATE TRIGGER _500_only_final BEFORE INSERT OR UPDATE ON public.result_publications FOR EACH ROW EXECUTE FUNCTION private.tg_result_publications__only_final();
CREATE TRIGGER _510_comments_are_opened BEFORE UPDATE ON public.rounds FOR EACH ROW WHEN (((new.state = ANY (ARRAY['closed'::text, 'void'::text])) AND (new.state <> old.state))) EXECUTE FUNCTION private.tg_rounds__comments_are_opened();
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
    ADD CONSTRAINT agencies_region_id_fkey FOREIGN KEY (region_id) REFERENCES public.regions(id);
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
CREATE POLICY "Overseers read their regions and those below" ON public.regions FOR SELECT TO authenticated USING ((id IN ( SELECT private.region_ids_overseen() AS region_ids_overseen)));
CREATE POLICY "People read their own memberships" ON public.memberships FOR SELECT TO authenticated USING ((user_id = ( SELECT auth.uid() AS uid)));
CREATE POLICY "People read what they oversee" ON public.overseers FOR SELECT TO authenticated USING ((user_id = ( SELECT auth.uid() AS uid)));
ALTER TABLE public.agencies ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.instrument_sets ENABLE ROW LEVEL SECURITY;
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
REVOKE ALL ON FUNCTION private.keeps_marks(p_round public.rounds) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.kept_until(p_round public.rounds, p_retention_days integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.most_spares(p_expected integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.official_summary(p_agency_id uuid, p_fiscal_year integer, OUT total numeric, OUT level text, OUT indicator text, OUT lowest numeric, OUT low_items integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.official_year(p_agency_id uuid, p_fiscal_year integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.oit_elements(p_instrument_id text) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.oit_summary(p_agency_id uuid, p_fiscal_year integer, OUT items integer, OUT looked_at integer, OUT whole integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.publish_steps(p_round_id uuid, p_k integer, p_is_last boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION private.pulse_summary(p_agency_id uuid, p_fiscal_year integer, OUT iit numeric, OUT eit numeric, OUT is_approximate boolean, OUT indicator text, OUT lowest numeric, OUT low_items integer) FROM PUBLIC;
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
REVOKE ALL ON FUNCTION private.tg_agencies__keep_region() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_agencies__keep_retention() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_figures__summarise() FROM PUBLIC;
REVOKE ALL ON FUNCTION private.tg_instrument_sets__freeze() FROM PUBLIC;
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
