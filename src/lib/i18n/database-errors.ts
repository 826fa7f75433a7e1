/** What the database refused, as a sentence that says what the person can do. */
import { m } from './paraglide/messages.js';

/** By the codes of supabase/README.md, and those of `Refusal` that the server gives itself. */
const SENTENCES: Readonly<Record<string, () => string>> = {
	NOTAD: m.staff_refused_not_admin,
	NOTAN: m.comment_refused_not_analyst,
	NOTIN: m.paper_refused_role,
	TKTPA: m.paper_ticket_impossible,
	NOROW: m.staff_refused_nothing_changed,
	ADMEX: m.staff_refused_admin_exists,
	LSTAD: m.staff_refused_last_admin,
	MEMUN: m.people_refused_no_account,
	MEMIN: m.people_refused_is_in,
	MEMEL: m.people_refused_elsewhere,
	MEMSF: m.people_refused_self,
	RNDUN: m.staff_refused_round_unknown,
	RNDST: m.staff_refused_round_state,
	RNDFZ: m.staff_refused_round_frozen,
	RNDDY: m.staff_refused_round_day,
	RNDSP: m.staff_refused_round_points,
	SLTCT: m.staff_refused_slip_number,
	SLTUN: m.staff_refused_slip_unknown,
	SLTUS: m.staff_refused_slip_used,
	SLTNM: m.staff_refused_slip_count,
	NOFPR: m.staff_refused_no_fingerprint,
	RESNF: m.agency_page_refused_not_final,
	CLSLD: m.cluster_error_not_led,
	CLSCH: m.cluster_error_changed,
	CLSTW: m.cluster_error_twice,
	INSST: m.new_year_refused_stale,
	INSFZ: m.new_year_refused_used,
	INSUN: m.new_year_refused_unknown,
	MSRSZ: m.measures_refused_size,
	RPTSZ: m.report_refused_size,
	OFIST: m.official_refused_stale,
	OFISZ: m.official_refused_size,
	AGNRT: m.privacy_settings_refused_retention,
	NOKEY: m.staff_refused_no_key,
	NOTKY: m.staff_refused_other_ticket_key,
	ISSAW: m.round_outside_away,
	ISSKY: m.round_outside_other_key,
	PWEAK: m.staff_refused_weak_password,
	PTAKE: m.staff_refused_account_taken,
	PSAME: m.people_account_same,
	TRIES: m.people_too_many_tries,
	'23505': m.staff_refused_taken
};

/** The sentence in the reader's language; a general one for a code that people never cause. */
export function refusalSentence(code: string): string {
	return (SENTENCES[code] ?? m.staff_refused_other)();
}
