/** What a questionnaire must be for the form, the envelope, the paper and the tallies to hold it. */
import { NOT_MY_WORK } from './answers.ts';
import { entry, field, readAll, refuse, show, type Place } from './shape.ts';
import type { SurveyInstrument } from './types.ts';

/** JSON that an envelope holds, in bytes: `privacy/envelope.ts`. */
export const MOST_ANSWER_BYTES = 1022;

/** A paper numbers its boxes from 1 to 9, and two of them are the answers outside every scale. */
const MOST_OPTIONS = 7;

/** What the database counts under: `supabase/README.md`, MIXFM. */
const OPTION_CODE = /^[a-z0-9_]{1,16}$/;
const SCALE_CODE = /^[a-z][a-z0-9_]{0,29}$/;

/** @throws InstrumentError with everything that could not be asked, stored or counted */
export function checkAsked(instrument: SurveyInstrument, place: Place): void {
	readAll(place, [
		...instrument.scales.map(({ code, options }, at) => () => {
			const scale = entry(field(place, 'scales'), at);
			if (!SCALE_CODE.test(code)) refuse(field(scale, 'code'), 'code_form', { value: show(code) });
			if (options.length > MOST_OPTIONS) {
				refuse(field(scale, 'options'), 'wrong_count', { least: 2, most: MOST_OPTIONS });
			}
			options.forEach((option, position) => {
				if (OPTION_CODE.test(option.code)) return;
				const where = field(entry(field(scale, 'options'), position), 'code');
				refuse(where, 'code_form', { value: show(option.code) });
			});
		}),
		() => checkOrder(instrument, place),
		() => checkSize(instrument, place)
	]);
}

/** The form has a heading for each indicator, and its items below it. */
function checkOrder({ items, indicators }: SurveyInstrument, place: Place): void {
	indicators.forEach(({ subIndicators }, at) => {
		if (subIndicators.length > 0) {
			refuse(field(entry(field(place, 'indicators'), at), 'subIndicators'), 'sub_indicators_asked');
		}
	});
	const inOrder = indicators.flatMap((indicator) => indicator.items);
	items.forEach(({ code }, at) => {
		if (inOrder[at] !== code) {
			refuse(entry(field(place, 'items'), at), 'split_indicator', { value: show(code) });
		}
	});
}

/** All answers of one respondent, each as long as it can be. */
function checkSize({ items, scales }: SurveyInstrument, place: Place): void {
	const longest = items.map((item) => {
		const options = scales.find(({ code }) => code === item.scale)?.options ?? [];
		const codes = [NOT_MY_WORK, ...options.map(({ code }) => code)];
		return [item.code, codes.toSorted((a, b) => b.length - a.length)[0]];
	});
	if (JSON.stringify(Object.fromEntries(longest)).length > MOST_ANSWER_BYTES) {
		refuse(field(place, 'items'), 'answers_too_long', { most: MOST_ANSWER_BYTES });
	}
}
