/**
 * A paper's way in: that of every other answer, marked as `paper`, without the limit of an address,
 * and counted to the person who typed it.
 */
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { log } from '$lib/server/log.ts';
import type { Entry, SealedResponse, SubmitOutcome } from '$lib/server/supabase/intake.ts';
import type { FilledForm } from './filled-form.ts';
import type { Visitor } from './limiter.ts';
import { atDesk, type DeskLimit } from './desk-limit.ts';
import { submitAnswers, type Submitted, type WayIn } from './submit.ts';

/** What entering shares with all other ways in, and what it has of its own. */
export interface PaperDesk {
	wayIn: WayIn;
	limit: DeskLimit;
	/** Submits and counts in one transaction; `today` is the person's count after it. */
	submit: (
		userId: string,
		response: SealedResponse
	) => Promise<{ outcome: SubmitOutcome; today: number }>;
}

/** One paper as it was typed in. */
export interface Paper {
	/** Slug of the service point; of the round where it has none. */
	point: string;
	entry: Entry;
	form: FilledForm;
	/** Where it was typed in, which limits nothing here. */
	visitor: Visitor;
	/** Account of the person at the desk. */
	userId: string;
}

/** Why a paper was not taken; the sentence is in the page. */
export type PaperProblem =
	| 'empty'
	| 'stale'
	| 'not_offered'
	| 'code'
	| 'slip_unknown'
	| 'slip_used'
	| 'closed'
	| 'too_many'
	| 'too_many_codes'
	| 'unavailable';

export type Entered =
	| {
			kind: 'entered';
			/** False for a repeat, which counted once. */
			isNew: boolean;
			/** Papers of this round that the person has typed in today. */
			today: number;
	  }
	| { kind: 'problem'; problem: PaperProblem };

/** Takes one paper in. A repeat with the same form token is accepted again and counts once. */
export async function enterPaper(desk: PaperDesk, paper: Paper): Promise<Entered> {
	const { entry, point, userId, visitor } = paper;
	const form = { ...paper.form, comment: '' };
	if (Object.keys(form.answers).length === 0) return { kind: 'problem', problem: 'empty' };
	let today = 0;
	const wayIn: WayIn = {
		...atDesk(desk.wayIn, desk.limit, point),
		async submit(response) {
			const submitted = await desk.submit(userId, response);
			today = submitted.today;
			return submitted.outcome;
		}
	};
	const instrument = surveyInstrument(entry.instrumentId);
	try {
		const submitted = await submitAnswers(wayIn, {
			visitor,
			entry,
			instrument,
			form,
			mode: 'paper'
		});
		if (submitted.kind !== 'accepted') return { kind: 'problem', problem: problemOf(submitted) };
		return { kind: 'entered', isNew: submitted.isNew, today };
	} catch {
		// Told without its text, which may quote data.
		log({ paper: 'failed' });
		return { kind: 'problem', problem: 'unavailable' };
	}
}

function problemOf(submitted: Exclude<Submitted, { kind: 'accepted' }>): PaperProblem {
	switch (submitted.kind) {
		case 'too_many':
			return submitted.reason === 'codes' ? 'too_many_codes' : 'too_many';
		case 'gone':
		case 'comment':
			return 'closed';
		default:
			return submitted.kind;
	}
}
