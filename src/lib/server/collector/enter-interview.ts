/**
 * An interview's way in: that of every other answer, marked as given with help. Nothing is noted of
 * who asked, and nothing of who answered.
 */
import { surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { log } from '$lib/server/log.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import type { FilledForm } from './filled-form.ts';
import type { Visitor } from './limiter.ts';
import { submitAnswers, type Submitted, type WayIn } from './submit.ts';

/** One interview as it was filled in. */
export interface Interview {
	entry: Entry;
	form: FilledForm;
	visitor: Visitor;
}

/** Why an interview was not taken; the sentence is in the page. */
export type InterviewProblem =
	'empty' | 'stale' | 'not_offered' | 'closed' | 'too_many' | 'unavailable';

export type Interviewed = { kind: 'taken' } | { kind: 'problem'; problem: InterviewProblem };

/**
 * Takes one interview in. A repeat with the same form token is accepted again and counts once.
 * @param wayIn with the limit of the desk.
 */
export async function enterInterview(
	wayIn: WayIn,
	{ entry, form, visitor }: Interview
): Promise<Interviewed> {
	if (Object.keys(form.answers).length === 0) return { kind: 'problem', problem: 'empty' };
	const instrument = surveyInstrument(entry.instrumentId);
	try {
		const submitted = await submitAnswers(wayIn, {
			visitor,
			entry,
			instrument,
			form: { ...form, comment: '' },
			mode: 'assisted'
		});
		if (submitted.kind === 'accepted') return { kind: 'taken' };
		return { kind: 'problem', problem: problemOf(submitted) };
	} catch {
		// Told without its text, which may quote data.
		log({ interview: 'failed' });
		return { kind: 'problem', problem: 'unavailable' };
	}
}

function problemOf({ kind }: Exclude<Submitted, { kind: 'accepted' }>): InterviewProblem {
	switch (kind) {
		case 'stale':
		case 'not_offered':
		case 'too_many':
			return kind;
		default:
			return 'closed';
	}
}
