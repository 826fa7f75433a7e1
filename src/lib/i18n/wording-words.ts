/** Sentences of the page on which a round gets other words than ours. */
import type { RoundWording } from '$lib/ita/instrument/wording.ts';
import type { QuestionFault } from '$lib/ita/official/question.ts';
import type { NotTaken } from '$lib/ita/official/wording-line.ts';
import { m } from './paraglide/messages.js';

/** Whose words a round asks in. */
export function wordingWord(wording: RoundWording): string {
	const n = Object.keys(wording).length;
	return n === 0 ? m.wording_fact_ours() : m.wording_fact_some({ n });
}

/** How a language's field is called. */
const LANGUAGES = { th: m.wording_in_thai, en: m.wording_in_english } as const;

export function wordingFieldLabel(code: string, language: 'th' | 'en'): string {
	return `${code} · ${LANGUAGES[language]()}`;
}

/** Why a question cannot be used; `label` is what its field is called. */
export function questionFaultSentence(fault: QuestionFault, label: string, most: number): string {
	return fault === 'too_long'
		? m.staff_field_too_long({ label, most })
		: m.wording_field_control({ label });
}

const NOT_TAKEN: Readonly<Record<NotTaken, () => string>> = {
	too_long: m.wording_not_too_long,
	control: m.wording_not_control,
	heading: m.wording_not_heading,
	answer: m.wording_not_answer,
	no_code: m.wording_not_no_code,
	no_words: m.wording_not_no_words,
	unknown_item: m.wording_not_unknown_item,
	other_part: m.wording_not_other_part,
	several_codes: m.wording_not_several_codes,
	several_cells: m.wording_not_several_cells,
	twice: m.wording_not_twice
};

export function notTakenSentence(why: NotTaken): string {
	return NOT_TAKEN[why]();
}
