/** What a respondent may be shown, ready for the page; the page adds the words. */
import type { SurveyInstrument } from '$lib/ita/instrument/types.ts';
import type { Comment } from '$lib/privacy/redaction/comment.ts';
import type { Entry } from '$lib/server/supabase/intake.ts';
import type { Field, FilledForm } from './filled-form.ts';

/** Why a step did not go through; the sentence is in the page. */
export type Problem =
	| 'stale'
	| 'nothing_answered'
	| 'not_offered'
	| 'code_empty'
	| 'code_length'
	| 'code_character'
	| 'code_check'
	| 'comment_too_long'
	| 'comment_control'
	| 'slip_unknown'
	| 'slip_used'
	| 'too_many_address'
	| 'too_many_point'
	| 'too_many_codes'
	| 'ticket_script'
	| 'unavailable';

/** The questions, empty or filled. */
export interface FormScreen {
	name: 'form';
	entry: Entry;
	instrument: SurveyInstrument;
	form: FilledForm;
	problem: Problem | null;
}

/** All answers before they are sent. */
export interface ReviewScreen {
	name: 'review';
	entry: Entry;
	instrument: SurveyInstrument;
	/** Everything the form held, to send it or to go back to it. */
	fields: Field[];
	/** What will be sealed: option code by item code, every item. */
	stored: Record<string, string>;
	/** Items that were left open, which is no fault. */
	leftOpen: string[];
	/** The slip code as it was understood, in groups; null in an external round. */
	code: string | null;
	/** The comment as it will be sealed; null where the round does not ask. */
	comment: Comment | null;
	/** What the phone is asked to work out before it sends, as JSON; null where nothing is. */
	challenge: string | null;
	problem: Problem | null;
}

/** Not open yet, or not any more. */
export interface ShutScreen {
	name: 'shut';
	entry: Entry;
	/** Whether answers came that were not stored. */
	isRefused: boolean;
}

/** Not even the questions can be shown; the form waits in hidden fields to be sent again. */
export interface UnavailableScreen {
	name: 'unavailable';
	fields: Field[];
}

export type Screen = FormScreen | ReviewScreen | ShutScreen | UnavailableScreen;
