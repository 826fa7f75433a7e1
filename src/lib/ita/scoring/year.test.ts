import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import {
	rowsOf,
	inShort,
	officialRows,
	rulesOf,
	scored
} from '../../../../tests/fixtures/official.ts';
import { exact, shown } from './shown.ts';
import { scoreYear, type ScoredYear } from './year.ts';

const level = (rows: Parameters<typeof scored>[0]): string[] => {
	const span = scored(rows).year.level;
	return span === null ? [] : [span.low.code, span.high.code];
};

describe('the published figures of 2566', () => {
	const { year } = scored(officialRows(2566));

	it('give the total 88.58 and the level pass', () => {
		expect(inShort(year.total.score)).toBe('88.58');
		expect(exact(year.total.score?.low ?? new Fraction(0))).toBe('88579/1000');
		expect(year.level?.low.name.th).toBe('ผ่าน');
		expect(year.level?.high).toBe(year.level?.low);
	});

	it('give every part', () => {
		expect(Object.values(year.own).map(inShort)).toEqual([
			'99.92',
			'97.07',
			'93.62',
			'95.35',
			'75.00'
		]);
	});

	it('give what the interviewed public said, which was not published', () => {
		const survey = ['6', '7', '8'].map((code) => inShort(year.parts.eit_survey.get(code)?.score));
		expect(survey).toEqual(['95.38', '91.43', '94.06']);
	});

	it('give OIT indicators by way of sub-indicators, not of items', () => {
		const oit = ['9', '10'].map((code) => inShort(year.parts.oit.get(code)?.score));
		expect(oit).toEqual(['80.00', '70.00']);
	});

	it('give the exact total 88.5788 by way of printed indicators', () => {
		const { total } = byIndicators();
		expect(exact(total.score?.low ?? new Fraction(0))).toBe('221447/2500');
		expect(inShort(total.score)).toBe('88.58');
	});

	it('would lose a hundredth if the weighted parts were rounded first', () => {
		const { own } = byIndicators();
		const { weights } = rulesOf(2566).set;
		if (weights === null) throw new Error('2566 has weights');
		const rounded = (['iit', 'eit_public', 'eit_survey', 'oit'] as const).map((part) =>
			shown((own[part]?.low ?? new Fraction(0)).mul(weights[part]).div(100))
		);
		expect(rounded).toEqual(['29.97', '14.56', '14.04', '30.00']);
		const sum = rounded.reduce((total, value) => total.add(value), new Fraction(0));
		expect(sum.toString()).toBe('88.57');
	});
});

/** 2566 without the items of IIT, whose indicators are printed to two decimals. */
function byIndicators(): ScoredYear {
	return scored(officialRows(2566).filter(({ code }) => !code.startsWith('i'))).year;
}

describe('the published figures of 2565', () => {
	const { year } = scored(officialRows(2565));

	it('give the exact total 96.857 and the level AA, though no half of EIT is known', () => {
		expect(exact(year.total.score?.low ?? new Fraction(0))).toBe('96857/1000');
		expect(year.level?.low.code).toBe('AA');
		expect(year.level?.high.code).toBe('AA');
		expect(year.own.eit_public).toBeUndefined();
		expect(year.own.eit_survey).toBeUndefined();
		expect(inShort(year.own.eit)).toBe('89.52');
	});
});

describe('what is missing', () => {
	it('makes the total a span with that part from 0 to 100', () => {
		const parts = 'iit iit 90.00, eit_public eit_public 80.00, oit oit 70.00';
		const { year } = scored(rowsOf(2566, parts));
		expect(inShort(year.total.score)).toBe('67.00–82.00');
		expect(year.total.score?.missing).toEqual([{ part: 'eit_survey', code: 'own' }]);
		expect(inShort(year.own.eit)).toBe('40.00–90.00');
	});

	it('is not filled by a stated total', () => {
		const { year, findings } = scored(
			rowsOf(2566, 'iit iit 90.00, oit oit 70.00, ita total 85.00')
		);
		expect(inShort(year.total.score)).toBe('55.00–85.00');
		expect(findings).toEqual([]);
	});

	it('leaves a stated total alone where no part is given', () => {
		const { year } = scored(rowsOf(2566, 'ita total 88.58'));
		expect(inShort(year.total.score)).toBe('88.58');
		expect(year.level?.low.code).toBe('pass');
		expect(year.level?.high.code).toBe('good');
	});

	it('in an indicator keeps it between bounds, unless the indicator is stated', () => {
		const some = 'eit_public e1 100, eit_public e2 90, eit_public e3 80, eit_public e4 70';
		const indicator = (table: string): string =>
			inShort(scored(rowsOf(2566, table)).year.parts.eit_public.get('6')?.score);
		expect(indicator(some)).toBe('68.00–88.00');
		expect(indicator(`${some}, eit_public 6 75.50`)).toBe('75.50');
		expect(indicator(`${some}, eit_public 6 90.00`)).toBe('68.00–88.00');
	});

	it('makes the level a span as well', () => {
		const rows = officialRows(2566).filter(({ part }) => part !== 'eit');
		expect(inShort(scored(rows).year.total.score)).toBe('74.54–89.54');
		expect(level(rows)).toEqual(['improve', 'pass']);
	});

	it('of weights and levels leaves scores without total and level', () => {
		const { year } = scored(rowsOf(2567, 'iit iit 90.00, eit eit 80.00, oit oit 70.00'));
		expect(inShort(year.own.iit)).toBe('90.00');
		expect(year.contributions).toBeNull();
		expect(year.total.score).toBeUndefined();
		expect(year.level).toBeNull();
	});
});

describe('the level', () => {
	const parts = (iit: string, eitPublic: string, eitSurvey: string, oit: string) =>
		rowsOf(
			2566,
			`iit iit ${iit}, eit_public eit_public ${eitPublic}, eit_survey eit_survey ${eitSurvey}, oit oit ${oit}`
		);

	it.each([
		// The example of the official sheet: 95.00 in total, and only a pass.
		['84.00', '100.00', '98.67', '100.00', 'pass'],
		['95.00', '95.00', '95.00', '95.00', 'excellent'],
		['94.99', '100.00', '100.00', '100.00', 'good'],
		['85.00', '85.00', '85.00', '85.00', 'good'],
		['84.99', '100.00', '100.00', '100.00', 'pass'],
		['84.99', '84.99', '84.99', '84.99', 'improve'],
		// 84.995 in total is shown as 85.00, and the level is taken from what is shown.
		['100.00', '78.30', '78.30', '78.7625', 'pass'],
		['70.00', '70.00', '70.00', '70.00', 'improve'],
		['69.99', '69.99', '69.99', '69.99', 'improve_urgently'],
		['0.00', '0.00', '0.00', '0.00', 'improve_urgently']
	])('of parts %s, %s, %s, %s is %s', (iit, eitPublic, eitSurvey, oit, expected) => {
		expect(level(parts(iit, eitPublic, eitSurvey, oit))).toEqual([expected, expected]);
	});

	it('asks the halves of EIT what the mean of both can tell', () => {
		const withEit = (eit: string): string[] =>
			level(rowsOf(2566, `iit iit 99.00, eit eit ${eit}, oit oit 99.00`));
		// Both halves are at least 90 if their mean is 95, and both may be 95.
		expect(withEit('95.00')).toEqual(['good', 'excellent']);
		// One of them is below 95 if their mean is.
		expect(withEit('94.99')).toEqual(['good', 'good']);
		expect(withEit('92.49')).toEqual(['pass', 'good']);
		expect(withEit('97.50')).toEqual(['excellent', 'excellent']);
	});

	it('never falls when a part rises', () => {
		const score = fc.integer({ min: 0, max: 100_00 });
		const rank = (values: number[]): number => {
			const [low] = level(
				parts(
					...(values.map((value) => (value / 100).toFixed(2)) as [string, string, string, string])
				)
			);
			return rulesOf(2566).set.levels.findIndex(({ code }) => code === low);
		};
		fc.assert(
			fc.property(
				fc.tuple(score, score, score, score),
				fc.nat({ max: 3 }),
				fc.nat({ max: 3000 }),
				(values, part, rise) => {
					const risen = values.map((value, index) =>
						index === part ? Math.min(100_00, value + rise) : value
					);
					expect(rank(risen)).toBeLessThanOrEqual(rank(values));
				}
			),
			{ numRuns: 300 }
		);
	});
});

describe('weights', () => {
	it('come from the set, also where the halves of EIT weigh differently', () => {
		const rules = rulesOf(2566);
		const set = { ...rules.set, weights: { iit: 20, eit_public: 30, eit_survey: 10, oit: 40 } };
		const totalOf = (table: string): string => {
			const { figures } = scored(rowsOf(2566, table)).official;
			return inShort(scoreYear({ ...rules, set }, figures).total.score);
		};
		const others = 'iit iit 100, oit oit 100';
		expect(totalOf(`${others}, eit_public eit_public 80, eit_survey eit_survey 60`)).toBe('90.00');
		expect(totalOf(`${others}, eit_public eit_public 80, eit eit 70`)).toBe('90.00');
		expect(totalOf(`${others}, eit_public eit_public 80`)).toBe('84.00–94.00');
		// 0.20·mean + 0.20·public, where the public half is 40 to 100 if the mean is 70.
		expect(totalOf(`${others}, eit eit 70`)).toBe('82.00–94.00');
	});
});
