/** Which way an item points, in words: half the trouble with such forms is that it changes. */
import { scaleOf } from '$lib/ita/instrument/points.ts';
import type { Polarity, SurveyInstrument, SurveyItem } from '$lib/ita/instrument/types.ts';
import { m } from './paraglide/messages.js';
import { inPageLanguage } from './wording.ts';

type Sentence = () => string;

/** Scales that count something else than an amount. */
const SENTENCES: Record<string, Record<Polarity, Sentence>> = {
	agreement: { positive: m.form_direction_agree, negative: m.form_direction_disagree },
	frequency: { positive: m.form_direction_more_often, negative: m.form_direction_less_often },
	staff_share: { positive: m.form_direction_more_people, negative: m.form_direction_fewer_people }
};

const AMOUNT: Record<Polarity, Sentence> = {
	positive: m.form_direction_more,
	negative: m.form_direction_less
};

/** One sentence: "here, less is better"; of two options it names the good one. */
export function directionSentence(instrument: SurveyInstrument, item: SurveyItem): string {
	const { code, options } = scaleOf(instrument, item);
	const best = item.polarity === 'positive' ? options.at(-1) : options[0];
	if (options.length === 2 && best !== undefined) {
		return m.form_direction_best({ option: inPageLanguage(best.wording) });
	}
	// An imported scale may be called what every object has, such as `constructor`.
	const sentences = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
	return (sentences ?? AMOUNT)[item.polarity]();
}
