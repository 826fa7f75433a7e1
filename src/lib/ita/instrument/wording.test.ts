import { describe, expect, it } from 'vitest';
import { surveyInstrument } from './catalogue.ts';
import { questionnaireOf } from './wording.ts';

const OURS = surveyInstrument('eit-2566');

describe('a questionnaire in the words of a round', () => {
	it('has the pasted question and everything else of ours', () => {
		const asked = questionnaireOf({
			instrumentId: 'eit-2566',
			wording: { e1: { th: 'ก', en: 'A' }, e2: { th: 'ข' }, e3: { en: 'C' } }
		});
		expect(asked.items.slice(0, 4).map(({ question }) => question)).toEqual([
			{ th: 'ก', en: 'A' },
			{ th: 'ข', en: OURS.items[1]?.question.en },
			{ th: OURS.items[2]?.question.th, en: 'C' },
			OURS.items[3]?.question
		]);
		const question = { th: '', en: '' };
		const without = ({ items }: typeof asked) => items.map((item) => ({ ...item, question }));
		expect(without(asked)).toEqual(without(OURS));
		expect({ ...asked, items: [] }).toEqual({ ...OURS, items: [] });
	});

	it('is ours where nothing was pasted, and leaves ours as it is', () => {
		expect(questionnaireOf({ instrumentId: 'eit-2566', wording: {} })).toBe(OURS);
		questionnaireOf({ instrumentId: 'eit-2566', wording: { e1: { th: 'ก' } } });
		expect(OURS.items[0]?.question.th).not.toBe('ก');
	});

	it('has no item that ours has not', () => {
		const wording = { e99: { th: 'ก' }, constructor: { th: 'ข' } };
		expect(questionnaireOf({ instrumentId: 'eit-2566', wording })).toEqual(OURS);
	});
});
