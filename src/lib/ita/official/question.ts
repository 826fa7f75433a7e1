/** A question as somebody pasted or typed it, made ready for a form. */
import { tidy } from './plain.ts';

/** The database's bound, in code points as Postgres counts them. */
export const LONGEST_QUESTION = 500;

/** `too_long`: more than `LONGEST_QUESTION`. `control`: what no keyboard types, or turns the writing. */
export type QuestionFault = 'too_long' | 'control';

export type QuestionReading = { ok: true; text: string } | { ok: false; fault: QuestionFault };

/** All but blanks and line ends, and what turns the direction of writing. */
const CONTROL =
	// eslint-disable-next-line no-control-regex
	/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u202a-\u202e\u2061-\u2069]/;

/** One line of plain text; empty where nothing is left. */
export function readQuestion(typed: string): QuestionReading {
	if (CONTROL.test(typed) || !typed.isWellFormed()) return { ok: false, fault: 'control' };
	const text = tidy(typed.replaceAll('\u0085', ' '));
	if ([...text].length > LONGEST_QUESTION) return { ok: false, fault: 'too_long' };
	return { ok: true, text };
}
