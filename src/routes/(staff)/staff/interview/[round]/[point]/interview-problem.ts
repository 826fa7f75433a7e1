/** Why an interview was not taken, and what to do. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { InterviewProblem } from '$lib/server/collector/enter-interview.ts';

const SENTENCES: Record<InterviewProblem | 'half', () => string> = {
	half: m.interview_problem_half,
	empty: m.interview_problem_empty,
	stale: m.interview_problem_stale,
	not_offered: m.interview_problem_not_offered,
	closed: m.interview_problem_closed,
	too_many: m.interview_problem_too_many,
	unavailable: m.interview_problem_unavailable
};

export function interviewProblem(problem: InterviewProblem | 'half'): string {
	return SENTENCES[problem]();
}
