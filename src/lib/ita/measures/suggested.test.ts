import { describe, expect, it } from 'vitest';
import { themeSet } from '../analysis/themes/themes.ts';
import { disclosureInstrument, surveyInstrument } from '../instrument/catalogue.ts';
import { MEASURE_BOUNDS } from './measure.ts';
import {
	isItemOf,
	parseSuggestedMeasures,
	SUGGESTED_MEASURES,
	suggestedMeasure,
	themesOfItem
} from './suggested.ts';

const items = [surveyInstrument('iit-2566'), surveyInstrument('eit-2566')]
	.flatMap((of) => of.items.map(({ code }) => code))
	.concat(disclosureInstrument('oit-2566').items.map(({ code }) => code));

const wording = { th: 'ก', en: 'a' };
const file = (measure: object) => ({
	instrument: 'oit-2566',
	measures: [{ item: 'o1', title: wording, steps: [wording, wording], ...measure }]
});

describe('suggested measures', () => {
	it('are there for every item of 2566, once', () => {
		expect(items).toHaveLength(30 + 15 + 43);
		const suggested = SUGGESTED_MEASURES.flatMap(({ measures }) => measures);
		expect(suggested.map(({ item }) => item)).toEqual(items);
	});

	it('fit into a measure, are distinct, and have Thai and English in their places', () => {
		const all = SUGGESTED_MEASURES.flatMap(({ measures }) => measures);
		for (const { item, title, steps } of all) {
			const words = [title, ...steps];
			expect([item, words.every(({ th }) => /[ก-๙]/.test(th))]).toEqual([item, true]);
			expect([item, words.some(({ en }) => /[ก-๙]/.test(en ?? ''))]).toEqual([item, false]);
			for (const text of [title.th, title.en ?? '']) {
				expect(text.length).toBeLessThanOrEqual(MEASURE_BOUNDS.title);
			}
			for (const text of steps.flatMap(({ th, en }) => [th, en ?? ''])) {
				expect(text.length).toBeLessThanOrEqual(MEASURE_BOUNDS.step);
			}
		}
		expect(new Set(all.map(({ title }) => title.th)).size).toBe(all.length);
		expect(new Set(all.map(({ title }) => title.en)).size).toBe(all.length);
	});

	it('are found by item and year, and none is made up for a year whose items are others', () => {
		expect(suggestedMeasure(2566, 'o24')?.title.th).toContain('งบประมาณ');
		expect(suggestedMeasure(2567, 'i1')).toBeNull();
		expect(suggestedMeasure(2566, 'x1')).toBeNull();
	});

	it.each([
		['one step', { steps: [wording] }],
		['five steps', { steps: Array(5).fill(wording) }],
		['an empty text', { title: { th: '', en: 'a' } }],
		['no English', { title: { th: 'ก' } }],
		['an unknown item', { item: 'o44' }],
		['an item of another instrument', { item: 'i1' }],
		['a field nobody asked for', { unit: 'กองคลัง' }]
	])('with %s are refused', (_, measure) => {
		expect(() => parseSuggestedMeasures('test', file(measure))).toThrow(/^test: /);
		expect(() => parseSuggestedMeasures('test', file({}))).not.toThrow();
	});
});

describe('the themes of an item', () => {
	it('are those whose data name it', () => {
		for (const { number, iit, eit, oit } of themeSet(2566)?.themes ?? []) {
			for (const item of items) {
				const isNamed = [...iit, ...eit, ...oit].includes(item);
				expect([item, themesOfItem(2566, item).includes(number)]).toEqual([item, isNamed]);
			}
		}
		expect(themesOfItem(2566, 'o12')).toEqual([1, 5]);
		expect(themesOfItem(2566, 'o42')).toEqual([]);
		expect(themesOfItem(2567, 'i1')).toEqual([]);
	});
});

describe('an item', () => {
	it('is known by the instruments of its year', () => {
		const asked = [
			isItemOf(2566, 'o43'),
			isItemOf(2566, 'o44'),
			isItemOf(2567, 'i15'),
			isItemOf(2567, 'i16'),
			isItemOf(2567, 'o1'),
			isItemOf(2566, '')
		];
		expect(asked).toEqual([true, false, true, false, false, false]);
	});
});
