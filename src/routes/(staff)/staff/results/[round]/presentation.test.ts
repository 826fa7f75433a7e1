import { describe, expect, it } from 'vitest';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import { overwriteGetLocale } from '$lib/i18n/paraglide/runtime.js';
import { costWord } from '$lib/i18n/published-words.ts';
import type { ResultRound } from '$lib/server/supabase/results.ts';
import { presentationOf } from './presentation.ts';
import { itemOf, resultOf } from './result.fixture.ts';

const ROUND = { target: 85, fiscalYear: 2566, servicePoints: [], wording: {} };
/** Every item may lose between five and ten points. */
const ASKED = Array.from({ length: 30 }, (_, at) =>
	itemOf(`i${at + 1}`, '90/1', { ifLowest: { low: 80, high: 85 } })
);

function costOf(instrumentId: string, changes: Partial<PublishedResult> = {}, items = ASKED) {
	const round = { ...ROUND, instrumentId } as unknown as ResultRound;
	return presentationOf(round, resultOf(instrumentId, items, changes), null).notMyWork;
}

describe('what "not my work" costs', () => {
	it('is told of every indicator, the score and, by the weight of the year, the total', () => {
		const cost = costOf('iit-2566');
		expect(cost?.indicators.map(({ loss }) => loss?.cost)).toEqual(
			Array(5).fill({ low: 5, high: 10 })
		);
		expect(cost).toMatchObject({
			weight: 30,
			score: { ifLowest: { low: 80, high: 85 }, cost: { low: 5, high: 10 } },
			total: { low: 1, high: 3 }
		});
	});

	it('is not told of the total in a year whose weights are not known, nor by another year', () => {
		expect(costOf('iit-2566', { fiscalYear: 2570 })).toMatchObject({
			weight: null,
			score: { cost: { low: 5, high: 10 } },
			total: null
		});
	});

	it('is not known above an item that is not shown', () => {
		const cost = costOf('iit-2566', {}, [itemOf('i1', null), ...ASKED.slice(1)]);
		expect(cost?.indicators.map(({ loss }) => loss === null)).toEqual([
			...[true, false, false, false, false]
		]);
		expect(cost).toMatchObject({ score: null, total: null });
	});

	it('is no matter of an external round', () => {
		expect(costOf('eit-2566')).toBeNull();
	});

	it.each([
		[{ low: 3, high: 5 }, 'ลดลง 3–5 คะแนน'],
		[{ low: 4, high: 4 }, 'ลดลง 4 คะแนน'],
		[{ low: 0, high: 5 }, 'ลดลงไม่เกิน 5 คะแนน'],
		[{ low: 0, high: 0 }, 'ไม่ลดลง']
	])('%o is %s', (cost, words) => {
		overwriteGetLocale(() => 'th');
		expect(costWord(cost)).toBe(words);
	});
});
