import { describe, expect, it } from 'vitest';
import { rulesOf } from '../../../../../../tests/fixtures/official.ts';
import type { RoundResult } from '$lib/server/supabase/results.ts';
import { resultOf, scoreOf } from '../[round]/result.fixture.ts';
import { yearReading } from './reading.ts';
import { yearFrom } from './sources.ts';
import { roundWith } from './year.fixture.ts';

const TOGETHER = [
	{ id: '1', th: 'ก', en: 'A' },
	{ id: '2', th: 'ข', en: 'B' }
];

function roundAt(opensOn: string, mean: string, isJoint: boolean): RoundResult {
	const { round, result } = roundWith(
		resultOf('iit-2566', [], { part: 'iit', score: scoreOf(mean) })
	);
	const jointAgencies = isJoint ? TOGETHER : [];
	return { result, round: { ...round, opensOn, jointAgencies } };
}

describe('the round that stands for a part of a year', () => {
	const early = roundAt('2023-01-01', '70/1', false);
	const late = roundAt('2023-05-01', '90/1', true);
	const rules = rulesOf(2566);

	it("is the agency's own before a joint one, which it is not compared with", () => {
		const known = yearFrom(rules, [late, early], null, []);
		expect(known.rounds.iit?.result.score.mean).toBe('70/1');
		expect(known.earlier.iit).toBeUndefined();
		expect(yearReading(known, null, 'pulse').joint).toEqual([]);
	});

	it('is a joint one where there is no own, and the reading names its agencies', () => {
		const older = roundAt('2022-12-01', '60/1', true);
		const known = yearFrom(rules, [late, older], null, []);
		expect(known.rounds.iit?.result.score.mean).toBe('90/1');
		expect(known.earlier.iit?.result.score.mean).toBe('60/1');
		expect(yearReading(known, null, 'pulse').joint).toMatchObject([
			{ part: 'iit', jointAgencies: TOGETHER }
		]);
		expect(yearReading(known, null, 'official').joint).toEqual([]);
	});
});
