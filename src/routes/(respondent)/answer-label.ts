import { NO_ANSWER, NOT_MY_WORK } from '$lib/ita/instrument/answers.ts';
import { scaleOf } from '$lib/ita/instrument/points.ts';
import type { SurveyInstrument, SurveyItem } from '$lib/ita/instrument/types.ts';
import { m } from '$lib/i18n/paraglide/messages.js';
import { inPageLanguage } from '$lib/i18n/wording.ts';

/** An answer in the words in which it was offered. */
export function answerLabel(
	instrument: SurveyInstrument,
	item: SurveyItem,
	answer: string | undefined
): string {
	if (answer === NOT_MY_WORK) return m.form_not_my_work();
	const option = scaleOf(instrument, item).options.find(({ code }) => code === answer);
	return answer === NO_ANSWER || option === undefined
		? m.form_prefer_not()
		: inPageLanguage(option.wording);
}
