/*
 * The refusal of too few or too many slips gets a code of the family of all others about slips,
 * SLTCT in place of SLPNM: a P at that place reads as one of Postgres's and PostgREST's own.
 *
 * Replaces one function; locks nothing. To undo: make it again from the file of the tickets.
 */
create or replace function private.require_slip_count(p_round public.rounds, p_count integer) returns void
	language plpgsql immutable
	set search_path = ''
as $$
declare
	v_most constant integer := p_round.expected + private.most_spares(p_round.expected);
begin
	if p_count not between p_round.k and v_most then
		raise exception 'the round takes between % and % slips, not %', p_round.k, v_most, p_count
			using errcode = 'SLTCT', hint = 'Make the slips again, for the head count of the round.';
	end if;
end;
$$;
comment on function private.require_slip_count(public.rounds, integer) is
	'Slips are at least k, and at most the head count and max(2, 5 %) spares (SLTCT).';
comment on function public.replace_slips(uuid, text[]) is
	'Replaces all slips of an internal draft by these hashes (hex) and counts them as printed. RNDST, NOFPR (tickets without a key), SLTFM, SLTCT.';
comment on function public.open_round(uuid) is
	'draft -> open: gives the cells and the day of the first mix. RNDST, RNDDY, RNDSP (no service point), SLTCT (slips too few or too many), NOFPR (tickets without a key).';
