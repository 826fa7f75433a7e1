import { describe, expect, it } from 'vitest';
import { officialRows, rowsOf, rulesOf, scored } from '../../../../tests/fixtures/official.ts';
import { shown } from '../scoring/shown.ts';
import { changesBetween, type Change } from './changes.ts';

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
