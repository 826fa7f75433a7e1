/*
 * What pages need when a whole country uses one Prongsai: 8,300 agencies, 41,500 rounds. Found by
 * tests/load, which reads the plans of every call of the application.
 *
 * Locks public.agencies and audit.paper_entries while their indexes are made, and public.rounds for a
 * moment. To undo: drop both indexes and make the policy again from the file of rounds.
 */

/*
 * `agency_id in (select …)` in a policy is a hash of the caller's agencies, against which every round
 * of the country is held: the list of one agency's rounds read 41,500. As an array it is known before
 * the table is touched, and rounds_agency_id_idx finds the few. The policies of service points,
 * published results and their publication ask for rounds, and so go the same way.
 */
alter policy "Members read the rounds of their agency" on public.rounds
	using (
		agency_id = any (array(select private.agency_ids_as('admin', 'analyst', 'interviewer')))
	);

-- The home page asks for the demonstration; with none, or one, all agencies were read to find out.
create index agencies_demonstration_idx on public.agencies (id) where is_demonstration;

-- Papers are noted once, the night after they were typed in, and stay for good.
create index paper_entries_not_noted_idx on audit.paper_entries (day) where not is_noted;
