import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { officialRows, rowsOf, rulesOf, scored } from '../../../../tests/fixtures/official.ts';
import { flagsOf, type Flag } from './flags.ts';

const rules = rulesOf(2566);
const flags = (rows: Parameters<typeof scored>[0], target?: Fraction): Flag[] =>
	flagsOf(rules, scored(rows).year, target);
const codes = (all: Flag[], kind: Flag['kind']): string[] =>
	all.filter((flag) => flag.kind === kind).map(({ code }) => code);

describe('flags', () => {
	it('of 2566 are those that the assessors set', () => {
		const all = flags(officialRows(2566));
		expect(codes(all, 'below_median')).toEqual(['i21', 'e2', 'e4', 'e8', 'e10', 'e13']);
		expect(codes(all, 'low')).toEqual(['o21', 'o22', 'o24', 'o26', 'o39', 'o40', 'o41']);
	});

	it('compare what is shown with the target', () => {
		const rows = rowsOf(2566, 'iit i1 84.99, iit i2 84.996, iit i3 85.00');
		expect(codes(flags(rows), 'low')).toEqual(['i1']);
		expect(codes(flags(rows, new Fraction(90)), 'low')).toEqual(['i1', 'i2', 'i3']);
	});

	it('compare with the items of the same half of EIT only', () => {
		const rows = rowsOf(
			2566,
			'eit_public e1 90, eit_public e2 91, eit_public e3 92, eit_survey e1 96, eit_survey e2 95'
		);
		expect(flags(rows)).toEqual([
			{ part: 'eit_public', code: 'e1', kind: 'below_median' },
			{ part: 'eit_survey', code: 'e2', kind: 'below_median' }
		]);
	});

	it('are none where no item is known', () => {
		expect(flags(rowsOf(2566, 'iit 1 50.00'))).toEqual([]);
	});
});
