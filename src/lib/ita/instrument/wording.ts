/**
 * What a round asks where its agency has put other words in the place of ours, such as the official
 * sentences of the year. Codes, scales and polarity stay: only what is read is another.
 */
import { surveyInstrument } from './catalogue.ts';
import type { SurveyInstrument, Wording } from './types.ts';

/** Questions by item code, in either language or both; an item without an entry is asked in our words. */
export type RoundWording = Readonly<Record<string, Readonly<Partial<Wording>>>>;

/** Whatever names a questionnaire and the words that it was asked in. */
export interface Asked {
	instrumentId: string;
	wording: RoundWording;
}

/**
 * The questionnaire as a round asks it. A language that was not given keeps our question, and so does
 * its line of help.
 *
 * @throws RangeError when there is no such questionnaire.
 */
export function questionnaireOf({ instrumentId, wording }: Asked): SurveyInstrument {
	const instrument = surveyInstrument(instrumentId);
	if (Object.keys(wording).length === 0) return instrument;
	return {
		...instrument,
		items: instrument.items.map((item) => ({
			...item,
			question: { ...item.question, ...wording[item.code] }
		}))
	};
}

/** Whether two rounds of one instrument asked an item in other words, in either language. */
export function isReworded(
	code: string,
	before: SurveyInstrument,
	after: SurveyInstrument
): boolean {
	const [was, is] = [before, after].map(({ items }) => items.find((item) => item.code === code));
	return was?.question.th !== is?.question.th || was?.question.en !== is?.question.en;
}
