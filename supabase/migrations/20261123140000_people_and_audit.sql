/*
 * The people of an agency, and the record of what they did: who was added by whom, who opened a
 * round, who had slips made. The record can be added to and never changed: each act carries a hash of
 * the one before, so that a change is found, even by the owner of the database, as long as somebody
 * has noted a later hash elsewhere.
 *
 * Locks public.agencies, public.memberships, public.rounds, public.official_imports and
 * public.result_publications for a moment, for their triggers. To undo: drop the triggers and functions, audit.acts, and the column is_noted;
 * make remove_demonstration, replace_slips and revoke_slip again from the files before this.
 */

comment on schema audit is
	'What staff did. Never exposed. Nothing of a single answer; of papers who and on which day, no time.';

/*
 * audit.acts: one thing that somebody did for an agency. The chain of each agency is its own, so that
 * its admins can check it whole.
 * Deliberately absent: what was typed or chosen (a setting's new value, a name's old one), anything
 * that an answer causes, addresses of machines, and a foreign key: what was done stays when the
 * account is gone. What was done before this table was made is not in it.
 */
create table audit.acts (
	agency_id uuid not null,
	number integer not null,
	at timestamptz not null,
	actor text,
	kind text not null,
	subject text,
	detail jsonb not null default '{}',
	previous bytea not null,
	hash bytea not null,
	constraint acts_pkey primary key (agency_id, number),
	constraint acts_number_is_positive check (number > 0),
	-- No list: a later file adds kinds of its own.
	constraint acts_kind_is_a_word check (kind ~ '^[a-z]+(_[a-z]+)*$' and length(kind) <= 40),
	constraint acts_previous_is_a_hash check (length(previous) = 32),
	constraint acts_hash_is_a_hash check (length(hash) = 32)
);
comment on table audit.acts is 'What staff did for an agency, in order; each act is bound to the one before.';
comment on column audit.acts.agency_id is 'The agency it was done for.';
comment on column audit.acts.number is 'Counted from 1 for each agency, without a gap.';
comment on column audit.acts.at is 'When it was noted, to the second; of papers, the night after.';
comment on column audit.acts.actor is 'E-mail address of the person; null for the server and the owner of the database.';
comment on column audit.acts.kind is 'What was done, as one word.';
comment on column audit.acts.subject is 'The name of the round, the address of the person or the fiscal year that it was done to.';
comment on column audit.acts.detail is 'What else there is to know, by kind.';
comment on column audit.acts.previous is 'The hash of the act before; 32 zero bytes for the first.';
comment on column audit.acts.hash is 'SHA-256 of everything else in this row.';
alter table audit.acts enable row level security;
-- No policy: written by audit.note and read by the function acts, and by nothing else.

/* Security invoker: it reads nothing but its argument. */
create function audit.hash_of(p_act audit.acts) returns bytea
	language sql stable
	set search_path = ''
as $$
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
comment on function audit.hash_of(audit.acts) is
	'The hash that an act must have: SHA-256 of its other columns as one JSON list.';
revoke all on function audit.hash_of(audit.acts) from public;

/*
 * Security definer: it reads the end of the chain. What is given for number, time and hashes does not
 * count, so that nobody who may insert can break the chain or put an act into the past.
 */
create function audit.tg_acts__chain() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
declare
	v_last audit.acts;
begin
	-- Two acts at the same moment come one after the other.
	perform pg_advisory_xact_lock(hashtextextended('acts ' || new.agency_id, 0));
	select * into v_last from audit.acts where agency_id = new.agency_id order by number desc limit 1;
	new.number := coalesce(v_last.number, 0) + 1;
	new.at := date_trunc('second', clock_timestamp());
	new.previous := coalesce(v_last.hash, decode(repeat('00', 32), 'hex'));
	new.hash := audit.hash_of(new);
	return new;
end;
$$;
comment on function audit.tg_acts__chain() is 'Puts an act at the end of its agency''s chain.';
revoke all on function audit.tg_acts__chain() from public;
create trigger _500_chain before insert on audit.acts
	for each row execute function audit.tg_acts__chain();

/*
 * Security definer: it asks whether the agency is the demonstration, which nobody can make of a real
 * one. That one alone goes with everything it holds. It holds against every role, the owner included.
 */
create function audit.tg_acts__keep() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
begin
	if tg_op = 'DELETE' and exists (
		select from public.agencies where id = old.agency_id and is_demonstration
	) then
		return old;
	end if;
	raise exception 'what was done stays as it was noted' using errcode = 'ACTFZ';
end;
$$;
comment on function audit.tg_acts__keep() is 'Refuses every change of the record of acts (ACTFZ), except with the demonstration.';
revoke all on function audit.tg_acts__keep() from public;
create trigger _500_keep before update or delete on audit.acts
	for each row execute function audit.tg_acts__keep();
create trigger _500_keep_all before truncate on audit.acts
	for each statement execute function audit.tg_acts__keep();

/*
 * Security definer: it writes what nobody may write by themselves. Called from functions and triggers
 * alone, in the transaction of the act: none is done unnoted, none noted that was not done.
 */
create function audit.note(
	p_agency_id uuid,
	p_kind text,
	p_subject text,
	p_detail jsonb default '{}'
) returns void
	language sql volatile security definer
	set search_path = ''
as $$
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
comment on function audit.note(uuid, text, text, jsonb) is 'Notes an act of whoever is calling.';
revoke all on function audit.note(uuid, text, text, jsonb) from public;

/* Security invoker: it compares its arguments. */
create function audit.changed(p_old jsonb, p_new jsonb) returns jsonb
	language sql immutable
	set search_path = ''
as $$
	select coalesce(jsonb_agg(key order by key), '[]')
	from jsonb_each(p_new)
	where value is distinct from p_old -> key;
$$;
comment on function audit.changed(jsonb, jsonb) is 'The names of the columns that differ.';
revoke all on function audit.changed(jsonb, jsonb) from public;

/* Security definer: audit.note can be called by nobody. */
create function audit.tg_agencies__note() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
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
comment on function audit.tg_agencies__note() is 'Notes that an agency was made or its settings changed: which, not to what.';
revoke all on function audit.tg_agencies__note() from public;
create trigger _900_note after insert or update on public.agencies
	for each row execute function audit.tg_agencies__note();

/* Security definer: audit.note can be called by nobody, and addresses stand in auth. */
create function audit.tg_memberships__note() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
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
comment on function audit.tg_memberships__note() is 'Notes who came, went, or has another role.';
revoke all on function audit.tg_memberships__note() from public;
create trigger _900_note after insert or update or delete on public.memberships
	for each row execute function audit.tg_memberships__note();

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

/* Security definer: audit.note can be called by nobody. */
create function audit.tg_rounds__note_declared() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
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
comment on function audit.tg_rounds__note_declared() is 'Notes what an agency declares of its slips, which is public.';
revoke all on function audit.tg_rounds__note_declared() from public;
create trigger _910_note_declared after update of handed_out on public.rounds
	for each row when (old.state = 'open' and new.state = 'open')
	execute function audit.tg_rounds__note_declared();

/* Security definer: audit.note can be called by nobody. */
create function audit.tg_official_imports__note() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
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
comment on function audit.tg_official_imports__note() is 'Notes that official figures were brought in or withdrawn.';
revoke all on function audit.tg_official_imports__note() from public;
-- Without a day they were there before imports were counted, and nobody brought them in now.
create trigger _900_note after insert on public.official_imports
	for each row when (new.imported_on is not null)
	execute function audit.tg_official_imports__note();

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

/* As before, and noted: as many new slips are other slips. */
create or replace function public.replace_slips(p_round_id uuid, p_hashes text[]) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
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
$$;

/* As before, and noted: which slip it was is on no list. */
create or replace function public.revoke_slip(p_round_id uuid, p_slip text) returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
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

/*
 * As before; the demonstration's own record goes with it, and the removal is noted for the agencies of
 * the admin who asked for it.
 */
create or replace function public.remove_demonstration() returns integer
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

alter table audit.paper_entries add column is_noted boolean not null default false;
comment on column audit.paper_entries.is_noted is 'Whether the day stands in the record of acts.';

/*
 * Security definer: both tables are out of everybody's reach. Of days that are over alone, and without
 * a number: an act that appeared with a paper would tell that somebody has just answered (P16).
 */
create function public.note_papers() returns integer
	language plpgsql volatile security definer
	set search_path = ''
as $$
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
comment on function public.note_papers() is
	'Notes who typed in papers on days that are over; returns how many days of persons.';
revoke all on function public.note_papers() from public;
grant execute on function public.note_papers() to service_role;

/*
 * Security definer: the record is out of everybody's reach; admins read that of their agency, and how
 * far its chain holds. An end that was cut off cannot be seen from the chain: for that somebody must
 * have written down its last code.
 */
create function public.acts(p_agency_id uuid, p_most integer) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
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
comment on function public.acts(uuid, integer) is
	'What staff did for an agency, for its admins: {total, broken_at (number of the first act that does not fit the chain, or null), acts: [{number, at (UTC), actor, kind, subject, detail, hash}], newest first, at most p_most and 1000}. NOTAD.';
revoke all on function public.acts(uuid, integer) from public;
grant execute on function public.acts(uuid, integer) to authenticated;

/*
 * Security definer: memberships of other agencies cannot be seen by the caller. Whoever could make a
 * link into the account of somebody who works for another agency as well would be let in there too.
 */
create function private.works_elsewhere(p_user_id uuid) returns boolean
	language sql stable security definer
	set search_path = ''
as $$
	select exists (
		select from public.memberships
		where user_id = p_user_id and agency_id not in (select private.agency_ids_as('admin'))
	);
$$;
comment on function private.works_elsewhere(uuid) is
	'Whether the person belongs to an agency that the caller does not manage.';
revoke all on function private.works_elsewhere(uuid) from public;

/* Security definer: addresses stand in auth, which admins cannot read; of their own people they may. */
create function public.people(p_agency_id uuid) returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
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
comment on function public.people(uuid) is
	'The people of an agency, for its admins: [{user_id, email, role, was_here (whether they ever signed in), may_get_link}], at most 500. NOTAD.';
revoke all on function public.people(uuid) from public;
grant execute on function public.people(uuid) to authenticated;

/* Security definer: it finds the account by its address, in auth. The account is made by the server. */
create function public.add_person(p_agency_id uuid, p_email text, p_role text) returns uuid
	language plpgsql volatile security definer
	set search_path = ''
as $$
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
comment on function public.add_person(uuid, text, text) is
	'Gives the account with this address a role in the agency and returns its id. NOTAD, MEMUN (no such account), MEMIN.';
revoke all on function public.add_person(uuid, text, text) from public;
grant execute on function public.add_person(uuid, text, text) to authenticated;

/*
 * Security definer: addresses stand in auth. It says whether and for whom the server may make a link
 * that sets a new password, and notes that one was made.
 */
create function public.allow_password_link(p_agency_id uuid, p_user_id uuid) returns text
	language plpgsql volatile security definer
	set search_path = ''
as $$
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
comment on function public.allow_password_link(uuid, uuid) is
	'The address of a person of the agency, for whom a link that sets a new password may now be made. NOTAD, MEMSF (oneself), MEMUN (no such person), MEMEL (works for another agency too).';
revoke all on function public.allow_password_link(uuid, uuid) from public;
grant execute on function public.allow_password_link(uuid, uuid) to authenticated;
