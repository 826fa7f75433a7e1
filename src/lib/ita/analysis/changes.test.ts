import { describe, expect, it } from 'vitest';
import { officialRows, rowsOf, rulesOf, scored } from '../../../../tests/fixtures/official.ts';
import { shown } from '../scoring/shown.ts';
import { scoreYear } from '../scoring/year.ts';
import { baseDifferences, changesBetween, type Change } from './changes.ts';

const inShort = ({ low, high }: Change): string =>
	low.equals(high) ? shown(low) : `${shown(low)}…${shown(high)}`;

describe('the change from 2565 to 2566', () => {
	const earlier = scored(officialRows(2565)).year;
	const { indicators, contributions, total } = changesBetween(
		earlier,
		scored(officialRows(2566)).year,
		rulesOf(2566),
		rulesOf(2565).set
	);

	it('is told for every indicator, with the mean of both halves of EIT', () => {
		expect(indicators.map(({ number, change }) => [number, inShort(change)])).toEqual([
			['1', '0.00'],
			['2', '0.00'],
			['3', '0.00'],
			['4', '-0.42'],
			['5', '0.00'],
			['6', '5.20'],
			['7', '3.64'],
			['8', '8.63'],
			['9', '-20.00'],
			['10', '-30.00']
		]);
	});

	it('comes from OIT, for IIT and EIT together rose', () => {
		if (contributions === null || total === null) throw new Error('both years have weights');
		expect(Object.values(contributions).map(inShort)).toEqual(['-0.03', '1.75', '-10.00']);
		const { iit, eit, oit } = contributions;
		expect(iit.low.add(eit.low).add(oit.low).equals(total.low)).toBe(true);
		expect(inShort(total)).toBe('-8.28');
	});
});

describe('a change', () => {
	it('lies between bounds where a part is missing, and is left out where nothing is known', () => {
		const earlier = scored(officialRows(2565)).year;
		const later = scored(rowsOf(2566, 'iit iit 90.00, eit eit 90.00, iit 4 90.00')).year;
		const { indicators, total } = changesBetween(earlier, later, rulesOf(2566), rulesOf(2565).set);
		expect(indicators.map(({ number }) => number)).toEqual(['4']);
		expect(total && inShort(total)).toBe('-42.86…-2.86');
	});

	it('is told as it shows: what moves by less than a hundredth is the same', () => {
		const earlier = scored(rowsOf(2565, 'iit 1 90.00, iit 2 90.00, iit 3 90.00, eit 6 90.00')).year;
		const later = scored(
			rowsOf(2566, 'iit 1 90.004, iit 2 90.01, iit 3 89.99, eit_public 6 90.00')
		).year;
		const { indicators } = changesBetween(earlier, later, rulesOf(2566), rulesOf(2565).set);
		expect(indicators.map(({ number, direction }) => [number, direction])).toEqual([
			['1', 'same'],
			['2', 'rose'],
			['3', 'fell'],
			['6', null]
		]);
	});

	it('adds up to the change of the total though the weights differ, and says that they do', () => {
		const rules = rulesOf(2566);
		const weights = { iit: 20, eit_public: 10, eit_survey: 20, oit: 50 };
		const set = { ...rules.set, weights };
		const rows = rowsOf(
			2566,
			'iit iit 90, eit_public eit_public 80, eit_survey eit_survey 70, oit oit 60'
		);
		const { figures } = scored(rows).official;
		const earlier = scoreYear({ ...rules, set }, figures);
		const later = scoreYear(rules, figures);
		const { contributions, total, bases } = changesBetween(earlier, later, rules, set);
		if (contributions === null || total === null) throw new Error('both years have weights');
		const { iit, eit, oit } = contributions;
		// 27 − 18, 22.5 − 22 and 24 − 30.
		expect([iit, eit, oit, total].map(inShort)).toEqual(['9.00', '0.50', '-6.00', '3.50']);
		expect(iit.low.add(eit.low).add(oit.low).equals(total.low)).toBe(true);
		expect(bases).toEqual(['weights']);
	});

	it('stands on different bases where levels or questionnaires differ; the unknown does not differ', () => {
		const of = (before: number, after: number): string[] =>
			baseDifferences(rulesOf(before).set, rulesOf(after).set);
		expect(of(2565, 2566)).toEqual(['levels']);
		expect(of(2566, 2566)).toEqual([]);
		expect(of(2566, 2567)).toEqual(['questionnaire']);
	});

	it('has no total to or from a year without weights', () => {
		const earlier = scored(officialRows(2566)).year;
		const later = scored(rowsOf(2567, 'iit iit 90.00')).year;
		const { contributions, total } = changesBetween(
			earlier,
			later,
			rulesOf(2567),
			rulesOf(2566).set
		);
		expect(contributions).toBeNull();
		expect(total).toBeNull();
	});
});
