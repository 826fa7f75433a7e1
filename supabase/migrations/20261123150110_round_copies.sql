/*
 * Copying a round: a new draft with what an agency decided once and would decide again.
 * Deliberately not copied: whatever belongs to one round alone, which is its address, its key and
 * slips, an outside issuer, and everything that came in.
 *
 * Locks nothing. To undo: drop the function.
 */

/* Security definer: as the other functions of a round; it checks who asks. */
create function public.copy_round(
	p_round_id uuid,
	p_name text,
	p_fiscal_year integer,
	p_instrument_id text,
	p_opens_on date,
	p_closes_on date
) returns text
	language plpgsql volatile security definer
	set search_path = ''
as $$
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
comment on function public.copy_round(uuid, text, integer, text, date, date) is
	'Makes a draft with part, k, profile, expected answers, target, way in, comment, service points and, of the same questionnaire, wording of a round; returns its slug. NOTAD.';
revoke all on function public.copy_round(uuid, text, integer, text, date, date) from public;
grant execute on function public.copy_round(uuid, text, integer, text, date, date) to authenticated;
