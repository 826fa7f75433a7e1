import { afterEach, describe, expect, it } from 'vitest';
import { knownRules } from '../scoring/known-rules.ts';
import { INSTRUMENT_SETS, INSTRUMENTS } from './built-in.ts';
import {
	disclosureInstrument,
	instrument,
	instrumentSet,
	knownInstruments,
	knownSets,
	surveyInstrument,
	takeImported,
	wholeSet
} from './catalogue.ts';
import { builtInSet, inYear } from './whole-set.fixture.ts';

const imported = inYear(builtInSet(2566), 2570);

afterEach(() => takeImported([]));

describe('the catalogue', () => {
	it('has what comes with Prongsai, and nothing else at first', () => {
		expect(knownInstruments()).toEqual(INSTRUMENTS);
		expect(knownSets()).toEqual(INSTRUMENT_SETS);
		expect(instrument('eit-2570')).toBeUndefined();
		expect(instrumentSet(2570)).toBeUndefined();
		expect(knownRules(2570)).toBeUndefined();
	});

	it('finds an imported set in every way that it finds others', () => {
		takeImported([imported]);
		expect(surveyInstrument('eit-2570').id).toBe('eit-2570');
		expect(disclosureInstrument('oit-2570').id).toBe('oit-2570');
		expect(wholeSet(2570)).toEqual(imported);
		expect(knownRules(2570)?.outlines.eit.length).toBe(knownRules(2566)?.outlines.eit.length);
		expect(knownSets().map(({ fiscalYear }) => fiscalYear)).toEqual([2565, 2566, 2567, 2570]);
		expect(surveyInstrument('eit-2566')).toEqual(INSTRUMENTS.find(({ id }) => id === 'eit-2566'));
	});

	it('gives a questionnaire for no checklist, and the other way round', () => {
		expect(() => surveyInstrument('oit-2566')).toThrow(RangeError);
		expect(() => disclosureInstrument('eit-2566')).toThrow(RangeError);
		expect(wholeSet(2565)).toBeUndefined();
	});

	it('keeps an imported one where a later version brings the same year along', () => {
		const other = builtInSet(2567);
		other.set.source.th = 'นำเข้า';
		takeImported([other]);
		expect(instrumentSet(2567)?.source.th).toBe('นำเข้า');
		expect(knownInstruments()).toHaveLength(INSTRUMENTS.length);
	});
});
