/**
 * What a respondent may answer to an item: one of the options of its scale, or one of the fixed
 * answers outside every scale. Those are stored and shown, and stay outside the mean.
 */
import { scaleOf } from './points.ts';
import type { SurveyInstrument } from './types.ts';

/** Prefers not to answer; also stands for an item that was skipped. */
export const NO_ANSWER = '-';

/** Not my work, or does not know: for employees, who must not be made to guess about a budget. */
export const NOT_MY_WORK = 'x';

/** The answers that count towards no mean. */
export const OUTSIDE_THE_MEAN: ReadonlySet<string> = new Set([NO_ANSWER, NOT_MY_WORK]);

/** What is wrong with one answer of a submission. */
export interface AnswerFault {
	code: 'unknown_item' | 'unknown_option' | 'not_offered';
	/** As submitted, so of any content: escape it where it is shown. */
	item: string;
}

export type CheckedAnswers =
	{ ok: true; answers: Record<string, string> } | { ok: false; faults: AnswerFault[] };

/**
 * Checks one submission, option code by item code, against the instrument it answers.
 *
 * @returns every item of the instrument in its order with the answer given, `-` where none was; or
 * all the faults: an item that the instrument has not, an option that is none of the item's scale,
 * or "not my work" where the instrument does not offer it
 */
export function checkAnswers(
	instrument: SurveyInstrument,
	submitted: Readonly<Record<string, string>>
): CheckedAnswers {
	const faults: AnswerFault[] = [];
	const known = new Set(instrument.items.map(({ code }) => code));
	for (const item of Object.keys(submitted)) {
		if (!known.has(item)) faults.push({ code: 'unknown_item', item });
	}

	const answers: Record<string, string> = {};
	for (const item of instrument.items) {
		const given = Object.hasOwn(submitted, item.code) ? submitted[item.code] : undefined;
		const answer = given ?? NO_ANSWER;
		if (answer === NOT_MY_WORK && instrument.kind !== 'iit') {
			faults.push({ code: 'not_offered', item: item.code });
		} else if (
			!OUTSIDE_THE_MEAN.has(answer) &&
			!scaleOf(instrument, item).options.some(({ code }) => code === answer)
		) {
			faults.push({ code: 'unknown_option', item: item.code });
		}
		answers[item.code] = answer;
	}
	return faults.length === 0 ? { ok: true, answers } : { ok: false, faults };
}
