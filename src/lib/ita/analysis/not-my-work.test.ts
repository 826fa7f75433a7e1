import { describe, expect, it } from 'vitest';
import { notMyWorkCost, type AskedItem } from './not-my-work.ts';

const INDICATORS = [
	{ number: 1, items: ['i1', 'i2', 'i3'] },
	{ number: 2, items: ['i4'] }
];

function item(code: string, mean: string | null, low: number, high: number): AskedItem {
	return { code, mean, within: null, ifLowest: mean === null ? null : { low, high } };
}

const ITEMS = [
	item('i1', '80/1', 70, 80),
	item('i2', '161/2', 76, 78),
	item('i3', '90/1', 85, 89),
	item('i4', '100/1', 88, 92)
];

describe('what "not my work" costs', () => {
	it('is the mean of the items of an indicator, widened to whole points', () => {
		const [first, second] = notMyWorkCost(ITEMS, INDICATORS, 30).indicators;
		// As if lowest (70+76+85)/3 to (80+78+89)/3; costs 0–10, 2.5–4.5 and 1–5.
		expect(first).toEqual({
			number: 1,
			loss: { ifLowest: { low: 77, high: 83 }, cost: { low: 1, high: 7 } }
		});
		expect(second).toEqual({
			number: 2,
			loss: { ifLowest: { low: 88, high: 92 }, cost: { low: 8, high: 12 } }
		});
	});

	it('of the questionnaire is the mean of indicators, not of items, and not of rounded ones', () => {
		// (7/6 + 8)/2 to (6.5 + 12)/2; the mean of all four items would be 2.875 to 7.875.
		expect(notMyWorkCost(ITEMS, INDICATORS, 30).score).toEqual({
			ifLowest: { low: 82, high: 88 },
			cost: { low: 4, high: 10 }
		});
	});

	it('of the total is by the weight of the year, rounded once', () => {
		// 30 % of 4.58 to 9.25.
		expect(notMyWorkCost(ITEMS, INDICATORS, 30).total).toEqual({ low: 1, high: 3 });
		// 100 % of what rounds to 4–10 above.
		expect(notMyWorkCost(ITEMS, INDICATORS, 100).total).toEqual({ low: 4, high: 10 });
		expect(notMyWorkCost(ITEMS, INDICATORS, 15).total).toEqual({ low: 0, high: 2 });
	});

	it('of the total is not known without the weights of the year, unlike the rest', () => {
		const { score, total } = notMyWorkCost(ITEMS, INDICATORS, null);
		expect(total).toBeNull();
		expect(score).not.toBeNull();
	});

	it('is never less than nothing, though a range as-if-lowest reaches above the mean', () => {
		const above = [item('i4', '801/10', 78, 81)];
		expect(notMyWorkCost(above, [{ number: 2, items: ['i4'] }], 30)).toEqual({
			indicators: [
				{ number: 2, loss: { ifLowest: { low: 78, high: 81 }, cost: { low: 0, high: 3 } } }
			],
			score: { ifLowest: { low: 78, high: 81 }, cost: { low: 0, high: 3 } },
			total: { low: 0, high: 1 }
		});
		// Item by item: what one cannot gain makes good for nothing that another loses.
		const both = [...above, item('i5', '90/1', 85, 88)];
		const [loss] = notMyWorkCost(both, [{ number: 2, items: ['i4', 'i5'] }], 30).indicators;
		expect(loss?.loss?.cost).toEqual({ low: 1, high: 4 });
	});

	it('raises no score: the range as-if-lowest ends at the mean, and not at its whole points', () => {
		const both = [item('i4', '801/10', 78, 81), item('i5', '899/10', 85, 90)];
		const [loss] = notMyWorkCost(both, [{ number: 2, items: ['i4', 'i5'] }], 30).indicators;
		expect(loss?.loss?.ifLowest).toEqual({ low: 81, high: 85 });
	});

	it('is nothing where the mean is at the lowest already', () => {
		const [only] = notMyWorkCost(
			[item('i4', '0/1', 0, 0)],
			[{ number: 2, items: ['i4'] }],
			30
		).indicators;
		expect(only?.loss?.cost).toEqual({ low: 0, high: 0 });
	});

	it('is not known of an indicator with an item that is not published, nor above it', () => {
		const hidden = ITEMS.with(1, item('i2', null, 0, 0));
		for (const items of [hidden, ITEMS.toSpliced(1, 1)]) {
			const { indicators, score, total } = notMyWorkCost(items, INDICATORS, 30);
			expect(indicators.map(({ loss }) => loss === null)).toEqual([true, false]);
			expect([score, total]).toEqual([null, null]);
		}
	});

	it('is not known where the form does not offer "not my work"', () => {
		const external = ITEMS.map((each) => ({ ...each, ifLowest: null }));
		const { indicators, score, total } = notMyWorkCost(external, INDICATORS, 30);
		expect([...indicators.map(({ loss }) => loss), score, total]).toEqual([null, null, null, null]);
	});

	it('of an approximate mean reaches from its lower end to its upper', () => {
		const strict = { ...item('i4', '80/1', 70, 74), within: { low: 77, high: 83 } };
		const [only] = notMyWorkCost([strict], [{ number: 2, items: ['i4'] }], 30).indicators;
		expect(only?.loss?.cost).toEqual({ low: 3, high: 13 });
	});
});
