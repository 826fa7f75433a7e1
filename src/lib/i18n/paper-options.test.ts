import { describe, expect, it } from 'vitest';
import { checkAnswers } from '../ita/instrument/answers.ts';
import { surveyInstrument } from '../ita/instrument/catalogue.ts';
import { paperOptions } from './paper-options.ts';

describe.each(['eit-2566', 'eit-2567', 'iit-2566', 'iit-2567'])('the boxes of %s', (id) => {
	const instrument = surveyInstrument(id);

	it('are numbered from 1 for keys of one digit, and can all be submitted', () => {
		for (const item of instrument.items) {
			const options = paperOptions(instrument, item);
			expect(options.map(({ number }) => number)).toEqual(options.map((_, at) => at + 1));
			expect(options.length).toBeLessThan(10);
			for (const { code } of options) {
				expect(checkAnswers(instrument, { [item.code]: code }).ok).toBe(true);
			}
		}
	});

	it('end with not answering, and offer "not my work" to employees alone', () => {
		for (const item of instrument.items) {
			const codes = paperOptions(instrument, item).map(({ code }) => code);
			expect(codes.at(-1)).toBe('-');
			expect(codes.includes('x')).toBe(instrument.kind === 'iit');
		}
	});
});
