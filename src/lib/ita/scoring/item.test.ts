import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Polarity, SurveyInstrument } from '../instrument/types.ts';
import { figuresOfTallies, itemMean, type ItemTally } from './item.ts';

const words = { th: 'ก', en: 'a' };

const instrument: SurveyInstrument = {
	id: 'iit-2566',
	kind: 'iit',
	name: words,
	wordingSource: 'own',
	indicators: [{ number: 1, name: words, items: ['i1', 'i2'], subIndicators: [] }],
	scales: [
		{
			code: 'four',
			options: [0, 33, 67, 100].map((points, index) => ({
				code: String(index + 1),
				wording: words,
				points
			}))
		}
	],
	items: (['positive', 'negative'] as Polarity[]).map((polarity, index) => ({
		code: `i${index + 1}`,
		scale: 'four',
		polarity,
		question: words,
		help: words,
		quoted: false
	}))
};

function meanOf(index: 0 | 1, tally: ItemTally): string | undefined {
	const item = instrument.items[index];
	if (item === undefined) throw new Error('no such item');
	return itemMean(instrument, item, tally)?.toFraction();
}

describe('the score of an item', () => {
	it('is the mean of the points given', () => {
		expect(meanOf(0, { 1: 1, 2: 1, 3: 1, 4: 0 })).toBe('100/3');
	});

	it('takes the points of a negative item in reverse', () => {
		expect(meanOf(1, { 1: 39, 4: 1 })).toBe('195/2');
	});

	it('leaves "not my work" and "prefer not to answer" outside', () => {
		expect(meanOf(0, { 4: 10, x: 25, '-': 3 })).toBe('100');
	});

	it('does not exist where nobody answered on the scale', () => {
		expect(meanOf(0, { x: 5, '-': 2, 4: 0 })).toBeUndefined();
		expect(figuresOfTallies(instrument, { i1: { x: 1 }, i2: { 1: 1 } }).has('i1')).toBe(false);
	});

	it('is refused for a tally of another instrument', () => {
		expect(() => meanOf(0, { 5: 1 })).toThrow('iit-2566 i1: no option "5"');
		expect(() => meanOf(0, { 4: 1.5 })).toThrow(RangeError);
		expect(() => meanOf(0, { 4: -1 })).toThrow(RangeError);
	});

	it('of an item and of its mirror image add up to 100', () => {
		const counts = fc.record({
			1: fc.nat(),
			2: fc.nat(),
			3: fc.nat(),
			4: fc.integer({ min: 1, max: 2 ** 31 })
		});
		fc.assert(
			fc.property(counts, (tally) => {
				const [straight, mirrored] = instrument.items.map((item) =>
					itemMean(instrument, item, tally)
				);
				expect(straight?.add(mirrored ?? 0).equals(100)).toBe(true);
			})
		);
	});
});
