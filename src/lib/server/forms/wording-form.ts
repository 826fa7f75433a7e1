/** The form in which a round gets other words than ours: a field an item and language, and a list. */
import type { RoundWording } from '$lib/ita/instrument/wording.ts';
import type { SurveyInstrument } from '$lib/ita/instrument/types.ts';
import { LONGEST_QUESTION, readQuestion } from '$lib/ita/official/question.ts';
import { splitWording, type LineNotTaken } from '$lib/ita/official/wording-list.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { questionFaultSentence, wordingFieldLabel } from '$lib/i18n/wording-words.ts';
import type { Fields, Values } from './fields.ts';

export const WORDING_LANGUAGES = ['th', 'en'] as const;
export type WordingLanguage = (typeof WORDING_LANGUAGES)[number];

/** Thirty items with long questions and everything around them, several times over. */
const LONGEST_LIST = 60_000;

/** `th_i1`: the name of a field, and the id of its control. */
export function wordingField(code: string, language: WordingLanguage): string {
	return `${language}_${code}`;
}

/** What stands in the fields of a round. */
export function wordingValues(wording: RoundWording): Values {
	return Object.fromEntries(
		Object.entries(wording).flatMap(([code, words]) =>
			WORDING_LANGUAGES.map((language) => [wordingField(code, language), words[language] ?? ''])
		)
	);
}

/**
 * Reads the fields of all items; an empty one, and one that says what ours says, is asked in our words.
 * @param instrument ours, not as the round asks it
 */
export function readWording(fields: Fields, instrument: SurveyInstrument): RoundWording {
	const items = instrument.items.flatMap(({ code, question }) => {
		const words = WORDING_LANGUAGES.flatMap((language) => {
			const name = wordingField(code, language);
			const reading = readQuestion(fields.textOrNothing(name));
			if (!reading.ok) {
				const label = wordingFieldLabel(code, language);
				fields.refuse(name, questionFaultSentence(reading.fault, label, LONGEST_QUESTION));
				return [];
			}
			const isOurs = reading.text === '' || reading.text === question[language];
			return isOurs ? [] : [[language, reading.text] as const];
		});
		return words.length === 0 ? [] : [[code, Object.fromEntries(words)] as const];
	});
	return Object.fromEntries(items);
}

/** Empties the fields of an item, so that it is asked in our words again; the others stay as typed. */
export function undoItem(fields: Fields, instrument: SurveyInstrument): void {
	typedWording(fields, instrument);
	const code = fields.textOrNothing('item');
	for (const language of WORDING_LANGUAGES) fields.values[wordingField(code, language)] = '';
}

/** Keeps all that was typed for showing it again, without judging it: that is done when it is saved. */
function typedWording(fields: Fields, { items }: SurveyInstrument): void {
	for (const { code } of items) {
		for (const language of WORDING_LANGUAGES) fields.textOrNothing(wordingField(code, language));
	}
	for (const name of ['language', 'list']) fields.textOrNothing(name);
}

/** What became of a pasted list. */
export interface ListRead {
	language: WordingLanguage;
	/** Codes of the items whose field was filled from it. */
	filled: string[];
	notTaken: LineNotTaken[];
}

/**
 * Puts the pasted list into the fields, where it stands to be looked at; null where there is none to
 * read. A list of which nothing was left over is emptied.
 */
export function readList(fields: Fields, instrument: SurveyInstrument): ListRead | null {
	typedWording(fields, instrument);
	const language = fields.oneOf('language', m.wording_language(), WORDING_LANGUAGES);
	const typed = fields.textOrNothing('list');
	if (typed === '') fields.refuse('list', m.staff_field_required({ label: m.wording_list() }));
	if (typed.length > LONGEST_LIST) {
		fields.refuse('list', m.staff_field_too_long({ label: m.wording_list(), most: LONGEST_LIST }));
	}
	if (!fields.isGood || language === '') return null;
	const { questions, notTaken } = splitWording(typed, instrument);
	for (const [code, text] of questions) fields.values[wordingField(code, language)] = text;
	if (notTaken.length === 0) fields.values.list = '';
	return { language, filled: [...questions.keys()], notTaken };
}
