import { pointsByOption, scaleOf } from '../../ita/instrument/points.ts';
import type { SurveyInstrument } from '../../ita/instrument/types.ts';
import type { Answers } from '../envelope.ts';
import type { Mode } from '../mode.ts';

/**
 * What is counted of answers besides their options: `all_top`, every item answered at its best
 * option, as hurried or anxious people do; `assisted` and `paper`, how they came.
 */
export type Mark = 'all_top' | 'assisted' | 'paper';

/** Tells the marks of answers to this instrument. */
export function markerOf(instrument: SurveyInstrument): (answers: Answers, mode: Mode) => Mark[] {
	const best = instrument.items.map((item) => {
		const points = [...pointsByOption(scaleOf(instrument, item), item.polarity)];
		const most = Math.max(...points.map(([, each]) => each));
		return { code: item.code, option: points.find(([, each]) => each === most)?.[0] };
	});
	return (answers, mode) => {
		const isAllTop = best.every(({ code, option }) => answers[code] === option);
		return [...(isAllTop ? (['all_top'] as const) : []), ...(mode === 'self' ? [] : [mode])];
	};
}
