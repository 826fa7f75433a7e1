/*
 * Rounds: what is asked, by whom, and from when to when.
 * draft -> open -> closing -> closed | void; drawn in ../README.md.
 *
 * Later files add triggers of their own to public.rounds: slips (_600_discard_slips, _610_discard_slips
 * and _910_note_declared), comments (_510_comments_are_opened) and instrument sets
 * (_520_ask_known_instrument). Triggers run in the order of their names.
 *
 * Locks nothing. To undo: drop the table, then the functions.
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

/*
 * public.rounds: one fielding of an instrument by an agency.
 * Deliberately absent: any live count. What stands here about answers is the night's snapshot,
 * rounded down to a multiple of k, and the version of the tallies, which the mix alone moves (P16).
 * Also absent: the round's key, which lives outside the database.
 *
 * `wording` is what a round asks in other words than its questionnaire, such as the official sentences
 * of the year, which an agency may paste.
 */
create table public.rounds (
	id uuid not null default gen_random_uuid(),
	slug text not null default private.random_slug(),
	agency_id uuid not null,
	name text not null,
	instrument_id text not null,
	wording jsonb not null default '{}',
	part text not null,
	fiscal_year integer not null,
	opens_on date not null,
	closes_on date not null,
	k integer not null default 10,
	disclosure_profile text not null default 'default',
	expected integer not null,
	target numeric(5, 2) not null default 85,
	asks_comment boolean not null default false,
	admission text not null,
	key_fingerprint text,
	issuer text,
	issuer_key text,
	signs_for text,
	state text not null default 'draft',
	tallies_version integer not null default 0,
	mix_due_on date,
	turnout_at_least integer not null default 0,
	turnout_on date,
	printed integer not null default 0,
	handed_out integer,
	spares integer not null default 0,
	redeemed_at_least integer not null default 0,
	constraint rounds_pkey primary key (id),
	constraint rounds_agency_id_fkey foreign key (agency_id)
		references public.agencies (id) on delete restrict,
	constraint rounds_slug_unique unique (slug),
	constraint rounds_slug_is_base32 check (slug ~ '^[0-9a-hjkmnp-tv-z]{10}$'),
	constraint rounds_name_length check (length(name) between 1 and 120),
	constraint rounds_instrument_id_is_known check (instrument_id ~ '^(iit|eit)-[0-9]{4}$'),
	constraint rounds_wording_is_plain_text check (private.is_wording(wording, instrument_id)),
	constraint rounds_part_is_known check (part in ('iit', 'eit_public', 'eit_survey')),
	constraint rounds_part_fits_instrument
		check (split_part(instrument_id, '-', 1) = split_part(part, '_', 1)),
	constraint rounds_fiscal_year_is_buddhist check (fiscal_year between 2560 and 2650),
	constraint rounds_closes_after_opens check (closes_on > opens_on),
	-- P15: five is the floor, whatever a form sends.
	constraint rounds_k_is_at_least_5 check (k between 5 and 100),
	constraint rounds_disclosure_profile_is_known
		check (disclosure_profile in ('default', 'strict')),
	constraint rounds_expected_is_positive check (expected > 0),
	constraint rounds_target_is_a_score check (target between 0 and 100),
	-- The body of an answer with a ticket has one length, which has no room for a comment.
	constraint rounds_tickets_carry_no_comment check (not asks_comment or admission <> 'ticket'),
	-- What somebody says aloud is written down by somebody else, in words that would tell of both.
	constraint rounds_survey_asks_no_comment check (part <> 'eit_survey' or not asks_comment),
	constraint rounds_admission_is_known check (admission in ('link', 'draw', 'ticket')),
	constraint rounds_admission_fits_part check ((part = 'iit') = (admission in ('draw', 'ticket'))),
	constraint rounds_key_fingerprint_is_a_hash check (key_fingerprint ~ '^[0-9a-f]{64}$'),
	-- P20: one key for one round.
	constraint rounds_key_fingerprint_unique unique (key_fingerprint),
	constraint rounds_key_signs_tickets check (admission = 'ticket' or key_fingerprint is null),
	constraint rounds_tickets_have_a_key
		check (admission <> 'ticket' or state = 'draft' or key_fingerprint is not null),
	constraint rounds_issuer_has_a_key check (
		(issuer is null) = (issuer_key is null)
		and (issuer is null or issuer ~ '^[a-z0-9-]{1,40}$')
		and (
			issuer_key is null
			or issuer_key ~ '^([0-9a-f]{2})+$' and length(issuer_key) <= 2048
				and key_fingerprint is not null
				and key_fingerprint = encode(sha256(decode(issuer_key, 'hex')), 'hex')
		)
	),
	constraint rounds_signs_for_an_address check (
		signs_for ~ '^(https://[^/?#@[:space:]]+|http://(localhost|127[.]0[.]0[.]1)(:[0-9]{1,5})?)/i/[a-z0-9-]{1,40}$'
	),
	constraint rounds_are_outside_in_one_way check (issuer is null or signs_for is null),
	constraint rounds_outside_have_tickets
		check (admission = 'ticket' or issuer is null and signs_for is null),
	-- Whoever holds the key would else make slips that nobody counts.
	constraint rounds_with_an_issuer_have_no_slips check (issuer is null or printed = 0),
	constraint rounds_state_is_known check (state in ('draft', 'open', 'closing', 'closed', 'void')),
	constraint rounds_turnout_is_whole_batches
		check (turnout_at_least >= 0 and turnout_at_least % k = 0),
	constraint rounds_draft_has_no_history check (
		state <> 'draft'
		or (tallies_version = 0 and mix_due_on is null and turnout_at_least = 0 and turnout_on is null)
	),
	constraint rounds_only_internal_ones_have_slips
		check (part = 'iit' or (printed, spares, redeemed_at_least) = (0, 0, 0) and handed_out is null),
	constraint rounds_redeemed_is_whole_batches
		check (redeemed_at_least >= 0 and redeemed_at_least % k = 0),
	-- P22, as far as it is decided before anybody answers.
	constraint rounds_slips_add_up check (
		printed >= 0 and spares >= 0
		and (
			state = 'draft' and handed_out is null and redeemed_at_least = 0
			or state <> 'draft' and coalesce(handed_out, 0) between 0 and printed
				and printed <= expected + spares and redeemed_at_least <= printed
		)
	)
);
comment on table public.rounds is 'One fielding of an instrument by an agency.';
comment on column public.rounds.id is 'Random; part of what seals an envelope.';
comment on column public.rounds.slug is 'Address of an internal round (/i/<slug>); printed on slips.';
comment on column public.rounds.agency_id is 'Whose round it is; never changes.';
comment on column public.rounds.name is 'What staff and respondents call it.';
comment on column public.rounds.instrument_id is 'The questionnaire, such as iit-2566: built in, or of an imported set.';
comment on column public.rounds.wording is
	'Questions by item and language that stand in the place of the built-in ones; empty: none.';
comment on column public.rounds.part is 'Which part of the assessment it imitates.';
comment on column public.rounds.fiscal_year is 'Buddhist fiscal year whose weights and levels apply.';
comment on column public.rounds.opens_on is 'First day, in Thailand.';
comment on column public.rounds.closes_on is 'Last day, in Thailand; may move later while the round is open.';
comment on column public.rounds.k is 'Fewest answers that anything published may describe; at least 5.';
comment on column public.rounds.disclosure_profile is
	'How finely the result is told: default shows exact means, strict approximate ones.';
comment on column public.rounds.expected is 'Expected answers; for an internal round the head count, shown publicly.';
comment on column public.rounds.target is 'Score the agency wants to reach, 0 to 100.';
comment on column public.rounds.asks_comment is
	'Whether respondents may add a comment in own words; frozen when the round opens.';
comment on column public.rounds.admission is
	'How a respondent gets in: link (external), draw or ticket (internal): a slip from a box comes with the answer, or is redeemed for a blind-signed ticket first.';
comment on column public.rounds.key_fingerprint is
	'SHA-256 of the public key that signs the round''s tickets (SPKI), in hex; half of it is printed on the slips.';
comment on column public.rounds.issuer is
	'Slug of the round at the outside issuer that has the slips and signs the tickets; null: this Prongsai does.';
comment on column public.rounds.issuer_key is
	'The public key of that round (SPKI in hex), as it was fetched when the issuer was named.';
comment on column public.rounds.signs_for is
	'Address of another Prongsai''s round, whose tickets this one signs and whose answers it never sees; null: its own.';
comment on column public.rounds.state is 'draft, open, closing, closed or void; the last two are final.';
comment on column public.rounds.tallies_version is 'Counts the mixes that moved something; a published result names it.';
comment on column public.rounds.mix_due_on is 'Day of the next mix while open; none for an internal round, which mixes once, at close.';
comment on column public.rounds.turnout_at_least is 'Answers received at the last snapshot, rounded down to a multiple of k.';
comment on column public.rounds.turnout_on is 'Day of that snapshot.';
comment on column public.rounds.printed is 'Slips that were made; shown publicly.';
comment on column public.rounds.handed_out is 'Slips handed out, as the agency declares; null until it does.';
comment on column public.rounds.spares is 'Slips beyond one for each employee, as declared; so many could answer twice.';
comment on column public.rounds.redeemed_at_least is 'Slips redeemed at the last snapshot, rounded down to a multiple of k.';
alter table public.rounds enable row level security;
-- The foreign key; every list of rounds is of one agency.
create index rounds_agency_id_idx on public.rounds (agency_id);
-- The schedule asks every few minutes for rounds in work, which are few among the finished.
create index rounds_in_work_idx on public.rounds (state) where state in ('open', 'closing');

/*
 * Security definer: it looks into the inbox, where its callers may not.
 * It holds against every role, the owner included, because respondents were promised what stood in
 * the notice on the day they answered (P15). Counters of slips move while the round is open, and of
 * those that tell of answers none ever falls.
 */
create function private.tg_rounds__freeze() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
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
comment on function private.tg_rounds__freeze() is
	'The state machine of a round and what it freezes (RNDST, RNDFZ, RNDDY), against every role.';
revoke all on function private.tg_rounds__freeze() from public;
create trigger _500_freeze before insert or update or delete on public.rounds
	for each row execute function private.tg_rounds__freeze();

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

/*
 * Security definer: audit.note can be called by nobody. Only what staff do: mixes, turnout and the end
 * of a round are not theirs, and while a round is open nothing that an answer moves is noted (P16).
 */
create function audit.tg_rounds__note() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
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
comment on function audit.tg_rounds__note() is 'Notes what staff did with a round.';
revoke all on function audit.tg_rounds__note() from public;
create trigger _900_note after insert or update or delete on public.rounds
	for each row execute function audit.tg_rounds__note();

/*
 * `agency_id in (select …)` would be a hash of the caller's agencies, against which every round of the
 * country is held. As an array it is known before the table is touched, and rounds_agency_id_idx finds
 * the few. The policies of service points, published results and their publication ask for rounds, and
 * so go the same way.
 */
create policy "Members read the rounds of their agency" on public.rounds
	for select to authenticated
	using (
		agency_id = any (array(select private.agency_ids_as('admin', 'analyst', 'interviewer')))
	);
create policy "Admins draft rounds of their agency" on public.rounds
	for insert to authenticated
	with check (state = 'draft' and agency_id in (select private.agency_ids_as('admin')));
create policy "Admins update draft rounds of their agency" on public.rounds
	for update to authenticated
	using (state = 'draft' and agency_id in (select private.agency_ids_as('admin')))
	with check (state = 'draft' and agency_id in (select private.agency_ids_as('admin')));
create policy "Admins delete draft rounds of their agency" on public.rounds
	for delete to authenticated
	using (state = 'draft' and agency_id in (select private.agency_ids_as('admin')));
grant select on public.rounds to authenticated, service_role;
-- Not granted: id, slug (made by default), state, its bookkeeping and the counters of slips (functions
-- alone). The key of tickets is made with the slips, before the round opens.
grant insert (
	agency_id, name, instrument_id, wording, part, fiscal_year, opens_on, closes_on, k,
	disclosure_profile, expected, target, asks_comment, admission, key_fingerprint, issuer, issuer_key,
	signs_for
)
	on public.rounds to authenticated, service_role;
grant update (
	name, instrument_id, wording, part, fiscal_year, opens_on, closes_on, k, disclosure_profile,
	expected, target, asks_comment, admission, key_fingerprint, issuer, issuer_key, signs_for
)
	on public.rounds to authenticated, service_role;
grant delete on public.rounds to authenticated;
