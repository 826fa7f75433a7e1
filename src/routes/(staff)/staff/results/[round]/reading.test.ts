import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { instrumentSet, surveyInstrument } from '$lib/ita/instrument/catalogue.ts';
import { officialRows } from '../../../../../../tests/fixtures/official.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import { officialScores } from '../official.ts';
import { readingOf, type Reading } from './reading.ts';
import { itemOf, officialResult, resultOf, scoreOf } from './result.fixture.ts';

const OFFICIAL = officialScores(officialRows(2566));

function read(result: PublishedResult, target = '85', official = OFFICIAL): Reading {
	const set = instrumentSet(Number(result.instrumentId.slice(-4)));
	if (set === undefined) throw new Error('no set');
	const instrument = surveyInstrument(result.instrumentId);
	return readingOf(result, instrument, set, new Fraction(target), official);
}

describe('items that need a look', () => {
	it('are, in the external figures of 2566, exactly five behind the others and none low', () => {
		const { low, behind } = read(officialResult('eit-2566'));
		expect(low).toEqual([]);
		expect(behind).toEqual(['e4', 'e2', 'e8', 'e10', 'e13']);
	});

	it('are, in the internal figures of 2566, the one question that not everybody answered best', () => {
		const { low, behind } = read(officialResult('iit-2566'));
		expect(low).toEqual([]);
		expect(behind).toEqual(['i21']);
	});

	it('are low under the target, worst first, and then not called behind as well', () => {
		const { low, behind, items } = read(
			resultOf('eit-2566', [
				itemOf('e1', '81/1'),
				itemOf('e2', '161/2'),
				itemOf('e3', '86/1'),
				itemOf('e4', null)
			])
		);
		expect(low).toEqual(['e2', 'e1']);
		expect(behind).toEqual(['e3']);
		expect(items.slice(0, 5).map(({ isLow, isBehind }) => [isLow, isBehind])).toEqual([
			[true, false],
			[true, false],
			[false, true],
			[false, false],
			[false, false]
		]);
	});

	it('are below the target certainly, probably, or so that nobody can tell', () => {
		const between = (low: number, high: number) => ({ interval: { low, high } });
		const items = [
			itemOf('e1', '80/1', between(76, 84)),
			itemOf('e2', '80/1', between(74, 86)),
			itemOf('e3', '84/1', between(78, 90)),
			itemOf('e4', '86/1', between(84, 88)),
			itemOf('e5', null)
		];
		const certainties = (profile: 'default' | 'strict') =>
			read(resultOf('eit-2566', items, { profile })).items.map(({ certainty }) => certainty);
		expect(certainties('default').slice(0, 5)).toEqual([
			...['certain', 'probable', 'cannot_tell'],
			...[null, null]
		]);
		expect(new Set(certainties('strict'))).toEqual(new Set([null]));
	});

	it('are judged as they are shown: 84.995 shows as 85.00 and reaches 85', () => {
		const result = resultOf('eit-2566', [itemOf('e1', '16999/200'), itemOf('e2', '84994/1000')]);
		const { low, items } = read(result);
		expect(items.slice(0, 2).map(({ mean }) => mean)).toEqual(['85.00', '84.99']);
		expect(low).toEqual(['e2']);
	});

	it('follow the target that the agency set', () => {
		expect(read(resultOf('eit-2566'), '90.01').low).toHaveLength(15);
	});
});

describe('an item', () => {
	it('names the answer that earns most, whichever way the question goes', () => {
		const { items } = read(resultOf('eit-2566'));
		// e1 asks how far something good is done; e4 whether money was asked for.
		expect(items.filter(({ code }) => ['e1', 'e4', 'e8'].includes(code))).toMatchObject([
			{ best: { en: 'A great deal' } },
			{ best: { en: 'No' } },
			{ best: { en: 'Yes' } }
		]);
	});

	it('has its answers from the fewest points to the most', () => {
		const band = { form: 'between', low: 20, high: 25 } as const;
		const distribution = ['1', '2', '3', '4'].map((option) => ({ option, band }));
		const answersTo = (code: string): string[] =>
			read(resultOf('iit-2566', [itemOf(code, '50/1', { distribution })]))
				.items.find((item) => item.code === code)
				?.distribution.map(({ answer }) => (typeof answer === 'string' ? answer : answer.en)) ?? [];
		const scale = ['Very little or not at all', 'A little', 'A lot', 'A great deal'];
		expect(answersTo('i1')).toEqual(scale);
		// i9 is negative: "a great deal" earns nothing.
		expect(answersTo('i9')).toEqual(scale.toReversed());
	});

	it('keeps thirds of the scale as they were published', () => {
		const band = { form: 'between', low: 20, high: 25 } as const;
		const distribution = ['unfavourable', 'favourable'].map((option) => ({ option, band }));
		const { items } = read(resultOf('iit-2566', [itemOf('i9', '50/1', { distribution })]));
		expect(items[8]?.distribution.map(({ answer }) => answer)).toEqual([
			'unfavourable',
			'favourable'
		]);
	});
});

describe('official figures', () => {
	it('stand beside the same question of the same half', () => {
		const { items, indicators } = read(resultOf('eit-2566'));
		expect(items[3]?.official).toEqual({ low: '94.47', high: '94.47' });
		expect(indicators.map(({ number }) => number)).toEqual([6, 7, 8]);
		expect(indicators[0]?.official).toEqual({ low: '96.58', high: '96.58' });
	});

	it('are absent of questions that the year did not ask: item numbers do not carry over', () => {
		const { items } = read(resultOf('eit-2567'));
		expect(items.every(({ official }) => official === null)).toBe(true);
	});

	it('are absent of the questions of a year without a set of its own', () => {
		const { items } = read(resultOf('eit-2566', [], { fiscalYear: 2570 }));
		expect(items.every(({ official }) => official === null)).toBe(true);
	});

	it('are absent where none were imported', () => {
		const { items, indicators } = read(resultOf('eit-2566'), '85', null);
		expect([...items, ...indicators].every(({ official }) => official === null)).toBe(true);
	});
});

describe('scores', () => {
	it('are shown half up to two decimals, and compared with the target as shown', () => {
		const result = resultOf('eit-2566', [], { score: scoreOf('16999/200') });
		expect(read(result).score).toMatchObject({ mean: '85.00', isLow: false, missing: [] });
	});

	it('are absent, not zero, while they are not published', () => {
		const result = resultOf('eit-2566', [], { score: scoreOf(null, ['e1']) });
		expect(read(result).score).toMatchObject({ mean: null, isLow: false, missing: ['e1'] });
	});

	it('name the lowest indicators, unless all are equal', () => {
		const indicator = (number: number, mean: string | null) => ({ number, ...scoreOf(mean) });
		const lowest = (...means: (string | null)[]): number[] => {
			const indicators = means.map((mean, index) => indicator(index + 6, mean));
			return read(resultOf('eit-2566', [], { indicators })).lowest;
		};
		expect(lowest('90/1', '80/1', '85/1')).toEqual([7]);
		expect(lowest('80/1', null, '80001/1000')).toEqual([]);
		expect(lowest('80/1', '90/1', '80/1')).toEqual([6, 8]);
	});
});

describe('a strict result', () => {
	const told = (mean: string, low: number, high: number) => ({
		mean,
		interval: null,
		within: { low, high }
	});
	const strict = resultOf(
		'eit-2566',
		[
			itemOf('e1', '80/1', told('80/1', 77, 83)),
			itemOf('e2', '80/1', told('80/1', 77, 85)),
			itemOf('e3', '90/1', told('90/1', 84, 93)),
			itemOf('e4', '90/1', told('90/1', 85, 93))
		],
		{ profile: 'strict', score: { ...told('88/1', 84, 90), missing: [] } }
	);

	it('is low only where that is certain, and says where it is not', () => {
		const { low, items } = read(strict);
		expect(low).toEqual(['e1']);
		expect(items.slice(0, 4).map(({ isLow, isUnsure }) => [isLow, isUnsure])).toEqual([
			[true, false],
			[false, true],
			[false, true],
			[false, false]
		]);
	});

	it('has approximate means, and none is called behind another', () => {
		const { behind, items, score, indicators } = read(strict);
		expect(behind).toEqual([]);
		expect(items[0]?.mean).toBe('≈ 80');
		expect(score).toMatchObject({ mean: '≈ 88', isLow: false, isUnsure: true });
		expect(indicators[0]).toMatchObject({ mean: '≈ 90', points: 90 });
	});
});
