import { describe, expect, it } from 'vitest';
import { officialRows, rowsOf, rulesOf, scored } from '../../../../tests/fixtures/official.ts';
import type { FigureRow } from '../scoring/figures.ts';
import { changesBetween } from './changes.ts';
import { CLASS_NUMBER, classesOf } from './strengths.ts';

const rules = rulesOf(2566);

function classes(before: FigureRow[], after: FigureRow[]): Record<string, string | null> {
	const [earlier, later] = [scored(before), scored(after)];
	const changes = changesBetween(earlier.year, later.year, rules, earlier.official.rules.set);
	return Object.fromEntries(
		classesOf(changes).map(({ indicator, class: found }) => [indicator.number, found])
	);
}

describe('strengths and weaknesses', () => {
	it('of the published figures have 9 and 10 among those that fell below 85', () => {
		expect(classes(officialRows(2565), officialRows(2566))).toEqual({
			1: 'highest',
			2: 'highest',
			3: 'highest',
			4: 'fell',
			5: 'highest',
			6: 'rose',
			7: 'rose',
			8: 'rose',
			9: 'fell_below',
			10: 'fell_below'
		});
		expect(
			['highest', 'rose', 'fell', 'fell_below'].map((name) => CLASS_NUMBER[name as 'rose'])
		).toEqual([2, 3, 4, 5]);
	});

	it.each([
		['exactly 85 after a fall', '90.00', '85.00', 'fell'],
		['a hundredth less', '90.00', '84.99', 'fell_below'],
		['what is shown as 85.00', '90.00', '84.996', 'fell'],
		['unchanged above 85', '90.00', '90.00', 'kept'],
		['unchanged below 85', '80.00', '80.00', 'still_below'],
		['risen and yet below 85', '70.00', '84.99', 'still_below'],
		['risen to 85', '70.00', '85.00', 'rose'],
		['a rise that does not show', '90.00', '90.004', 'kept'],
		['the highest though it fell', '100.00', '99.00', 'highest']
	])('%s: %s to %s is %s', (_, before, after, expected) => {
		const rows = (year: number, score: string): FigureRow[] =>
			rowsOf(year, `iit 1 ${score}, iit 2 98.00`);
		expect(classes(rows(2565, before), rows(2566, after))['1']).toBe(expected);
	});

	it('are left open where a half of EIT is missing', () => {
		expect(classes(rowsOf(2565, 'eit 6 90'), rowsOf(2566, 'eit_public 6 95'))).toEqual({ 6: null });
	});

	it('have no highest below the target', () => {
		expect(classes(rowsOf(2565, 'iit 1 70'), rowsOf(2566, 'iit 1 80'))).toEqual({
			1: 'still_below'
		});
	});
});
