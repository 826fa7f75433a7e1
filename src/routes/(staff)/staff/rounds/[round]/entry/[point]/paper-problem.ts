/** Why a paper was not taken, and what to do. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { PaperProblem } from '$lib/server/collector/enter-paper.ts';

const SENTENCES: Record<PaperProblem | 'half', () => string> = {
	half: m.paper_entry_half,
	empty: m.paper_entry_empty,
	stale: m.paper_entry_stale,
	not_offered: m.paper_entry_not_offered,
	code: m.paper_entry_bad_code,
	slip_unknown: m.paper_entry_slip_unknown,
	slip_used: m.paper_entry_slip_used,
	closed: m.paper_entry_not_open,
	too_many: m.paper_entry_too_many,
	too_many_codes: m.paper_entry_too_many_codes,
	unavailable: m.paper_entry_unavailable
};

export function paperProblem(problem: PaperProblem | 'half'): string {
	return SENTENCES[problem]();
}
