import { describe, expect, it } from 'vitest';
import { checkAnswers } from './answers.ts';
import { INSTRUMENTS } from './built-in.ts';
import type { SurveyInstrument } from './types.ts';

function survey(kind: 'iit' | 'eit'): SurveyInstrument {
	const found = INSTRUMENTS.find((candidate) => candidate.kind === kind);
	if (found === undefined || found.kind === 'oit') throw new Error(`no ${kind}`);
	return found;
}

describe('a submission', () => {
	it('comes back complete, in item order, with - for what was skipped', () => {
		const checked = checkAnswers(survey('iit'), { i7: 'x', i2: '4', i1: '-' });
		if (!checked.ok) throw new Error('refused');
		expect(Object.keys(checked.answers)).toEqual(survey('iit').items.map(({ code }) => code));
		expect(checked.answers).toMatchObject({ i1: '-', i2: '4', i3: '-', i7: 'x' });
	});

	it('may be wholly empty', () => {
		const checked = checkAnswers(survey('eit'), {});
		expect(checked.ok && new Set(Object.values(checked.answers))).toEqual(new Set(['-']));
	});

	it('is refused with every fault it has', () => {
		expect(checkAnswers(survey('eit'), { e1: '5', e2: 'x', e99: '1', i1: '1', e3: '' })).toEqual({
			ok: false,
			faults: [
				{ code: 'unknown_item', item: 'e99' },
				{ code: 'unknown_item', item: 'i1' },
				{ code: 'unknown_option', item: 'e1' },
				{ code: 'not_offered', item: 'e2' },
				{ code: 'unknown_option', item: 'e3' }
			]
		});
	});

	it('is refused when an option is of another scale', () => {
		expect(checkAnswers(survey('iit'), { i4: '4' })).toMatchObject({
			faults: [{ code: 'unknown_option', item: 'i4' }]
		});
	});

	it('cannot name a field that every object has', () => {
		const submitted = JSON.parse('{"__proto__": "1", "constructor": "1"}') as Record<
			string,
			string
		>;
		expect(checkAnswers(survey('eit'), submitted)).toEqual({
			ok: false,
			faults: [
				{ code: 'unknown_item', item: '__proto__' },
				{ code: 'unknown_item', item: 'constructor' }
			]
		});
	});
});
