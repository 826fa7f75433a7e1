import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import {
	inShort,
	officialRows,
	rowsOf,
	rulesOf,
	scored
} from '../../../../tests/fixtures/official.ts';
import type { ScoredPart } from '../scoring/score.ts';
import { hundredths } from '../scoring/shown.ts';
import { whatIf, type Wish } from './what-if.ts';

const rules = rulesOf(2566);
const year = scored(officialRows(2566)).year;
const wish = (part: ScoredPart, code: string, points: number | string): Wish => ({
	part,
	code,
	value: new Fraction(points)
});
const result = (...wishes: Wish[]): [string, string | undefined] => {
	const changed = whatIf(rules, year, wishes);
	return [inShort(changed.total.score), changed.level?.low.code];
};

describe('what if', () => {
	it('nothing changes gives the year as it is', () => {
		expect(result()).toEqual(['88.58', 'pass']);
	});

	it.each<[string, string, string]>([
		['oit o39, oit o40', '92.58', 'good'],
		['oit o21, oit o22, oit o24, oit o26, oit o39, oit o40, oit o41', '98.58', 'good'],
		['oit 9.3', '90.58', 'pass'],
		['oit own', '98.58', 'good'],
		['iit i21', '88.60', 'pass'],
		// The stated 95.98 of the whole must not hold e4 down.
		['eit_public e4', '88.63', 'pass'],
		['eit_survey 7', '89.01', 'pass'],
		['iit 4, iit own', '88.60', 'pass']
	])('%s were 100 gives %s and %s', (cells, total, level) => {
		const wishes = cells.split(', ').map((cell) => {
			const [part = '', code = ''] = cell.split(' ');
			return wish(part as ScoredPart, code, 100);
		});
		expect(result(...wishes)).toEqual([total, level]);
	});

	it('of two wishes for one figure the later holds', () => {
		expect(result(wish('iit', '1', 0), wish('iit', '1', 100))).toEqual(['88.58', 'pass']);
	});

	it('is refused for what is known only within a mean, is no score, or is not there', () => {
		expect(() => result(wish('eit', '6', 100))).toThrow('only as part of a mean');
		expect(() => result(wish('eit_survey', 'e1', 100))).toThrow('only as part of a mean');
		expect(() => result(wish('oit', 'o44', 100))).toThrow('no figure');
		expect(() => result(wish('oit', 'o1', 101))).toThrow('no score');
		const whole = scored(officialRows(2565)).year;
		expect(() => whatIf(rulesOf(2565), whole, [wish('eit_public', '6', 100)])).toThrow('of a mean');
	});

	it('changes the mean of both halves of EIT where nothing finer is known', () => {
		const whole = scored(officialRows(2565)).year;
		const changed = whatIf(rulesOf(2565), whole, [wish('eit', '8', 90)]);
		expect(inShort(changed.total.score)).toBe('97.15');
	});

	it('keeps a missing part missing', () => {
		const part = scored(rowsOf(2566, 'iit iit 90, eit_public eit_public 90, oit oit 90')).year;
		expect(inShort(whatIf(rules, part, [wish('oit', 'own', 100)]).total.score)).toBe('80.50–95.50');
	});

	it('is the same as reckoning the total by hand', () => {
		const points = fc.integer({ min: 0, max: 100_00 });
		fc.assert(
			fc.property(points, points, points, points, (iit, open, survey, oit) => {
				const changed = whatIf(rules, year, [
					wish('iit', 'own', new Fraction(iit, 100).toFraction()),
					wish('eit_public', 'own', new Fraction(open, 100).toFraction()),
					wish('eit_survey', 'own', new Fraction(survey, 100).toFraction()),
					wish('oit', 'own', new Fraction(oit, 100).toFraction())
				]);
				const total = Math.round((30 * iit + 15 * open + 15 * survey + 40 * oit) / 100);
				expect(hundredths(changed.total.score?.low ?? new Fraction(-1))).toBe(total);
			}),
			{ numRuns: 30 }
		);
	});
});
