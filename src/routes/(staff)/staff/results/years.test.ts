import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { officialRows } from '../../../../../tests/fixtures/official.ts';
import type { PublishedResult } from '$lib/privacy/disclosure/published-result.ts';
import type { OfficialYear } from '$lib/server/supabase/official-figures.ts';
import type { RoundResult } from '$lib/server/supabase/results.ts';
import { resultOf, scoreOf } from './[round]/result.fixture.ts';
import { checklistOf } from '../oit/year.ts';
import { yearsOf, type YearReading } from './years.ts';

function roundOf(
	part: RoundResult['round']['part'],
	result: PublishedResult | null,
	fiscalYear = 2566
): RoundResult {
	return {
		round: {
			id: '1',
			asksComment: false,
			slug: 'abcdefghjk',
			name: 'รอบ',
			part,
			instrumentId: part === 'iit' ? 'iit-2566' : 'eit-2566',
			wording: {},
			fiscalYear,
			opensOn: '2023-05-01',
			closesOn: '2023-06-08',
			k: 10,
			expected: 60,
			target: 85,
			state: 'closed',
			mixDueOn: null,
			turnoutAtLeast: 0,
			turnoutOn: null,
			agency: { id: '1', nameTh: 'ก', nameEn: 'A', isDemonstration: false },
			jointAgencies: [],
			servicePoints: []
		},
		result
	};
}

function scored(
	part: RoundResult['round']['part'],
	mean: string | null,
	changes: Partial<PublishedResult> = {}
): RoundResult {
	const id = part === 'iit' ? 'iit-2566' : 'eit-2566';
	const score = scoreOf(mean);
	return roundOf(part, resultOf(id, [], { part, score, ...changes }), changes.fiscalYear);
}

function official(fiscalYear: 2565 | 2566): OfficialYear {
	const source = { th: 'ที่มา', en: 'source' };
	return { fiscalYear, source, isExample: true, rows: officialRows(fiscalYear) };
}

function only(years: YearReading[]): YearReading {
	const [year] = years;
	if (year === undefined) throw new Error('no year');
	return year;
}

describe('official figures', () => {
	it('give the published totals and levels of 2565 and 2566', () => {
		const years = yearsOf([], [official(2565), official(2566)]);
		expect(
			years.map(({ fiscalYear, total, level }) => [
				fiscalYear,
				total.official,
				level.official?.low.th
			])
		).toEqual([
			[2566, { low: '88.58', high: '88.58' }, 'ผ่าน'],
			[2565, { low: '96.86', high: '96.86' }, 'AA']
		]);
	});

	it('have the mean of both halves of EIT where no half is known by itself', () => {
		const { parts } = only(yearsOf([], [official(2565)]));
		expect(parts.map(({ part, official: score }) => [part, score?.low])).toEqual([
			['iit', '100.00'],
			['eit_public', undefined],
			['eit_survey', undefined],
			['eit', '89.52'],
			['oit', '100.00']
		]);
	});

	it('stand beside the own scores part by part, and never in them', () => {
		const { parts, total } = only(yearsOf([scored('iit', '80/1')], [official(2566)]));
		expect(parts.map(({ part, own, official: score }) => [part, own, score?.low])).toEqual([
			['iit', '80.00', '99.92'],
			['eit_public', null, '97.07'],
			['eit_survey', null, '93.62'],
			['oit', null, '75.00']
		]);
		// 0.30 · 80, and 70 % unknown.
		expect(total.own).toMatchObject({ low: '24.00', high: '94.00' });
	});
});

describe('the total of own rounds', () => {
	it('is a range over what they cannot measure, with the levels it leaves open', () => {
		const rounds = [scored('eit_public', '90/1'), scored('iit', '80/1')];
		const { total, level } = only(yearsOf(rounds, []));
		expect(total.own).toEqual({
			low: '37.50',
			high: '92.50',
			missing: ['eit_survey', 'oit'],
			missingWeight: 55
		});
		expect([level.own?.low.th, level.own?.high.th]).toEqual(['ต้องปรับปรุงโดยด่วน', 'ผ่าน']);
	});

	it('counts the own check of the website as such, open where nobody has looked yet', () => {
		const marks = (...codes: string[]) => {
			const figure = (points: number) => ({
				value: new Fraction(points),
				halfStep: new Fraction(0)
			});
			return new Map([
				...checklistOf(2566).items.map(({ code }) => [code, figure(100)] as const),
				...codes.map((code) => [code, figure(0)] as const)
			]);
		};
		const failed = ['o21', 'o22', 'o24', 'o26', 'o39', 'o40', 'o41'];
		const whole = only(yearsOf([], [official(2566)], new Map([[2566, marks(...failed)]])));
		const oit = whole.parts.find(({ part }) => part === 'oit');
		expect([oit?.own, oit?.official?.low]).toEqual(['75.00', '75.00']);
		// 0.40 · 75, and 60 % unknown.
		expect(whole.total.own).toMatchObject({ low: '30.00', high: '90.00', missingWeight: 60 });
		expect(whole.total.official?.low).toBe('88.58');

		const one = new Map([[2566, new Map([...marks()].slice(0, 1))]]);
		const begun = only(yearsOf([], [], one)).parts.find(({ part }) => part === 'oit');
		expect(begun?.own).toMatch(/^\d+\.\d\d–100\.00$/);
	});

	it('has the check of its own year, and none of a year whose items of OIT are not known', () => {
		const all = (points: number) => {
			const figure = { value: new Fraction(points), halfStep: new Fraction(0) };
			return new Map(checklistOf(2566).items.map(({ code }) => [code, figure] as const));
		};
		const checks = new Map([
			[2565, all(0)],
			[2566, all(100)],
			[2570, all(0)]
		]);
		const own = yearsOf([], [], checks).map(({ fiscalYear, parts }) => [
			fiscalYear,
			parts.find(({ part }) => part === 'oit')?.own
		]);
		expect(own).toEqual([
			[2570, null],
			[2566, '100.00'],
			[2565, null]
		]);
	});

	it('of a strict round reaches from what its score is at least to what it is at most', () => {
		const strict = scored('iit', '80/1', {
			profile: 'strict',
			score: { mean: '80/1', interval: null, within: { low: 76, high: 83 }, missing: [] }
		});
		const year = only(yearsOf([strict], []));
		expect(year.parts[0]?.own).toBe('≈ 80');
		expect(year.rounds[0]).toMatchObject({ mean: '≈ 80', isLow: true });
		// 0.3 · 76 with nothing else, 0.3 · 83 with 70 of the rest.
		expect(year.total.own).toMatchObject({ low: '22.80', high: '94.90' });
	});

	it('leaves out own interviews, which only imitate what the assessor asks', () => {
		const year = only(yearsOf([scored('eit_survey', '90/1')], []));
		expect(year.total.own).toBeNull();
		expect(year.parts.find(({ part }) => part === 'eit_survey')?.own).toBe('90.00');
	});

	it('takes the newest round that is closed and shows every item', () => {
		const rounds = [
			scored('iit', '10/1', { isFinal: false }),
			scored('iit', '20/1', { score: scoreOf('20/1', ['i1']) }),
			roundOf('iit', null),
			scored('iit', '80/1'),
			scored('iit', '30/1')
		];
		expect(only(yearsOf(rounds, [])).parts[0]?.own).toBe('80.00');
	});

	it('is absent where nobody has confirmed weights and levels', () => {
		for (const fiscalYear of [2567, 2570]) {
			const year = only(yearsOf([scored('iit', '80/1', { fiscalYear })], []));
			expect(year).toMatchObject({ rule: null, total: { own: null }, level: { own: null } });
			expect(year.parts[0]?.own).toBe('80.00');
		}
	});
});

describe('the years', () => {
	it('are those with a round or official figures, the latest first', () => {
		const years = yearsOf([scored('iit', null, { fiscalYear: 2570 })], [official(2566)]);
		expect(years.map(({ fiscalYear }) => fiscalYear)).toEqual([2570, 2566]);
	});
});

describe('a joint round', () => {
	const joint = (one: RoundResult): RoundResult => ({
		...one,
		round: {
			...one.round,
			jointAgencies: [
				{ id: '1', th: 'ก', en: 'A' },
				{ id: '2', th: 'ข', en: 'B' }
			]
		}
	});
	const iit = (rounds: RoundResult[]) =>
		only(yearsOf(rounds, [])).parts.find(({ part }) => part === 'iit');

	it('gives the score of an agency that has none of its own, and says of how many it is', () => {
		expect(iit([joint(scored('iit', '80/1'))])).toMatchObject({ own: '80.00', together: 2 });
	});

	it("stands behind the agency's own, however new it is", () => {
		const own = scored('iit', '70/1');
		expect(iit([joint(scored('iit', '80/1')), own])).toMatchObject({ own: '70.00', together: 0 });
	});

	it('stands before an own one that shows not every item', () => {
		const own = scored('iit', '70/1', { score: { ...scoreOf('70/1'), missing: ['i1'] } });
		expect(iit([own, joint(scored('iit', '80/1'))])).toMatchObject({ own: '80.00', together: 2 });
	});
});
