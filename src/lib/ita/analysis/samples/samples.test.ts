import { describe, expect, it } from 'vitest';
import { leastOfStaff, sampleProgress, sampleRules, type SampleRules } from './samples.ts';

function rulesFor(fiscalYear: number): SampleRules {
	const rules = sampleRules(fiscalYear);
	if (rules === undefined) throw new Error(`no rules for ${fiscalYear}`);
	return rules;
}

describe('the rules of thumb for samples', () => {
	it('are the latest known, and say of which year', () => {
		expect([2564, 2566, 2567, 2570].map((year) => rulesFor(year).fiscalYear)).toEqual([
			2564, 2564, 2567, 2567
		]);
		expect(sampleRules(2563)).toBeUndefined();
	});

	it('ask 30 to 50 answers of the public of a sub-district organization in 2567', () => {
		const { eitPublic } = rulesFor(2567);
		expect(eitPublic.filter(({ agency }) => agency === 'sao').map(({ least }) => least)).toEqual([
			50, 40, 30
		]);
		expect(rulesFor(2566).eitPublic).toEqual([]);
	});

	it.each([
		[12, 12],
		[30, 30],
		[42, 30],
		[301, 31],
		[4_000, 400],
		[9_000, 400]
	])('ask of %i employees %i answers', (staff, least) => {
		expect(leastOfStaff(rulesFor(2566), staff)).toBe(least);
	});
});

describe('the progress of a round', () => {
	it('is told by service point and for all together', () => {
		const points = [
			{ point: 'counter', expected: 60, counted: 41 },
			{ point: 'clinic', expected: 40, counted: 55 },
			{ point: 'market', expected: 0, counted: null }
		];
		expect(sampleProgress(points, 96, 50)).toEqual({
			points: [
				{ point: 'counter', expected: 60, counted: 41, percent: 68, open: 19 },
				{ point: 'clinic', expected: 40, counted: 55, percent: 137, open: 0 },
				{ point: 'market', expected: 0, counted: null, percent: null, open: null }
			],
			round: { point: '', expected: 100, counted: 96, percent: 96, open: 4 },
			isEnough: true
		});
	});

	it('is enough or not by the rule of thumb alone, and unknown without one', () => {
		expect([49, 50].map((counted) => sampleProgress([], counted, 50).isEnough)).toEqual([
			false,
			true
		]);
		expect(sampleProgress([], 500, null).isEnough).toBeNull();
	});
});
