/** The boxes of a paper, in the order and with the numbers that the entry screen has as well. */
import { NO_ANSWER, NOT_MY_WORK } from '$lib/ita/instrument/answers.ts';
import { scaleOf } from '$lib/ita/instrument/points.ts';
import type { SurveyInstrument, SurveyItem } from '$lib/ita/instrument/types.ts';
import { m } from './paraglide/messages.js';
import { inPageLanguage } from './wording.ts';

export interface PaperOption {
	/** What stands in the box, and the key that chooses it: from 1, at most 9. */
	number: number;
	/** Option code, as it is submitted. */
	code: string;
	label: string;
}

/** The options of an item: its scale, then the answers outside every scale, as on a phone. */
export function paperOptions(instrument: SurveyInstrument, item: SurveyItem): PaperOption[] {
	const options = scaleOf(instrument, item).options.map(({ code, wording }) => ({
		code,
		label: inPageLanguage(wording)
	}));
	if (instrument.kind === 'iit') options.push({ code: NOT_MY_WORK, label: m.form_not_my_work() });
	options.push({ code: NO_ANSWER, label: m.form_prefer_not() });
	return options.map((option, at) => ({ number: at + 1, ...option }));
}
