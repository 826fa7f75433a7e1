/*
 * The record of acts: who was added by whom, who opened a round, who had slips made. It can be added to
 * and never changed: each act carries a hash of the one before, so that a change is found, even by the
 * owner of the database, as long as somebody has noted a later hash elsewhere.
 *
 * Acts are noted by triggers and functions. Those of the tables before this file stand here, every
 * other beside its table.
 *
 * Locks public.agencies, public.memberships and public.overseers for a moment, for their triggers. To
 * undo: drop the triggers and functions, then audit.acts.
 */

/*
 * audit.acts: one thing that somebody did for an agency. The chain of each agency is its own, so that
 * its admins can check it whole.
 * Deliberately absent: what was typed or chosen (a setting's new value, a name's old one), anything
 * that an answer causes, addresses of machines, and a foreign key: what was done stays when the
 * account is gone.
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
	-- No list: whatever notes an act names its kind.
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
-- No policy: written by audit.note and note_papers, read by the function acts, and by nothing else.

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
 * 256 locks for all agencies and not one for each: configuring a nation notes an act for thousands of
 * them in one transaction, and Postgres has room for some six thousand locks.
 */
create function audit.tg_acts__chain() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
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

/* Security definer: audit.note can be called by nobody. The agencies learn who looks at them. */
create function audit.tg_overseers__note() returns trigger
	language plpgsql security definer
	set search_path = ''
as $$
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
comment on function audit.tg_overseers__note() is
	'Notes for each agency of the region who oversees it from now on, or no longer.';
revoke all on function audit.tg_overseers__note() from public;
create trigger _900_note after insert or delete on public.overseers
	for each row execute function audit.tg_overseers__note();

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
