/*
 * The schedule: what the server has to do by the day, and the night's turnout.
 * Locks nothing. To undo: drop the functions.
 */

/*
 * Security definer: what is to be done, for the server alone, which asks at its start and every few
 * minutes; a due day that passed while the machine was off is so caught up with.
 * A mix that is overdue happens now; one due today waits for the minute of the night that the server
 * drew.
 */
create function public.due_rounds() returns jsonb
	language plpgsql stable security definer
	set search_path = ''
as $$
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
comment on function public.due_rounds() is
	'Ids of rounds to mix (and which of them are overdue), to close, and to publish anew.';
revoke all on function public.due_rounds() from public;
grant execute on function public.due_rounds() to service_role;

/*
 * Security definer: the night's snapshot counts `spent` and `slips`, which nobody may read. Rounded
 * down to a multiple of k and taken once a day, it never shows that somebody answered just now (P16,
 * P22).
 */
create function public.snapshot_turnout() returns void
	language plpgsql volatile security definer
	set search_path = ''
as $$
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
comment on function public.snapshot_turnout() is
	'Sets turnout and redeemed slips of open rounds, once a day, rounded down to a multiple of k.';
revoke all on function public.snapshot_turnout() from public;
grant execute on function public.snapshot_turnout() to service_role;
