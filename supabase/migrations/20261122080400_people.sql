/*
 * The people of an agency, as its admins see and add them. Their accounts stand in `auth`, which nobody
 * can read; these functions tell of it what an admin needs, and of nobody else's people.
 * Locks nothing. To undo: drop the functions.
 */

/*
 * Security definer: memberships of other agencies cannot be seen by the caller. Whoever could make a
 * link into the account of somebody who works for another agency as well would be let in there too.
 * An overseer is somebody elsewhere too: else an admin could add them to their agency, make a link that
 * sets their password, and see every other agency of the region.
 */
create function private.works_elsewhere(p_user_id uuid) returns boolean
	language sql stable security definer
	set search_path = ''
as $$
	select exists (
		select from public.memberships
		where user_id = p_user_id and agency_id not in (select private.agency_ids_as('admin'))
	) or exists (select from public.overseers where user_id = p_user_id);
$$;
comment on function private.works_elsewhere(uuid) is
	'Whether the person belongs to an agency that the caller does not manage, or oversees a region.';
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
