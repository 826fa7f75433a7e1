import { m } from '$lib/i18n/paraglide/messages.js';
import type { Problem } from '$lib/server/collector/screens.ts';

/** What happened and what to do, for each way in which a step does not go through. */
export const PROBLEM_SENTENCES: Record<Problem, (() => string)[]> = {
	stale: [m.form_problem_stale, m.form_problem_stale_do],
	nothing_answered: [m.form_problem_nothing_answered],
	not_offered: [m.form_problem_not_offered, m.form_problem_not_offered_do],
	code_empty: [m.form_problem_code_empty],
	code_length: [m.form_problem_code_length],
	code_character: [m.form_problem_code_character],
	code_check: [m.form_problem_code_check],
	comment_too_long: [m.comment_problem_too_long],
	comment_control: [m.comment_problem_control],
	slip_unknown: [m.form_problem_slip_unknown, m.form_problem_slip_unknown_do],
	slip_used: [m.form_problem_slip_used, m.form_problem_slip_used_do],
	too_many_address: [m.form_problem_too_many_address, m.form_problem_too_many_address_do],
	too_many_point: [m.form_problem_too_many_point, m.form_problem_too_many_point_do],
	too_many_codes: [m.form_problem_too_many_codes, m.form_problem_too_many_codes_do],
	ticket_script: [m.ticket_needs_script_send],
	unavailable: [m.form_problem_unavailable, m.form_problem_unavailable_do]
};

/** Problems that the comment's box is the place to mend. */
export function isAboutComment(problem: Problem | null): boolean {
	return problem !== null && /^comment_/.test(problem);
}

/** Problems that the slip code's field is the place to mend. */
export function isAboutCode(problem: Problem | null): boolean {
	return problem !== null && /^(code|slip)_/.test(problem);
}
