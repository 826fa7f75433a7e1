import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYearOf } from '../../i18n/dates.ts';
import { measure } from './measure.fixture.ts';
import { fiscalYearDays, isOverdue, lackingOf, reportsDue } from './standing.ts';

describe('a fiscal year', () => {
	it('runs from 1 October to 30 September, with 31 March as its half', () => {
		expect(fiscalYearDays(2567)).toEqual({
			first: '2023-10-01',
			halfYear: '2024-03-31',
			last: '2024-09-30'
		});
	});

	it('holds its own days, and not the days before and after', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2560, max: 2650 }), (year) => {
				const { first, halfYear, last } = fiscalYearDays(year);
				for (const day of [first, halfYear, last]) expect(fiscalYearOf(day)).toBe(year);
				expect(fiscalYearOf(`${first.slice(0, 4)}-09-30`)).toBe(year - 1);
				expect(fiscalYearOf(`${last.slice(0, 4)}-10-01`)).toBe(year + 1);
			})
		);
	});
});

describe('a measure', () => {
	it.each([
		['the day before its last', '2027-03-30', false],
		['on its last day', '2027-03-31', false],
		['the day after', '2027-04-01', true]
	])('is overdue after its last day: %s', (_, today, expected) => {
		expect(isOverdue(measure(), today)).toBe(expected);
		expect(isOverdue(measure({ state: 'under_way' }), today)).toBe(expected);
	});

	it.each(['done', 'dropped'] as const)('that is %s is never overdue', (state) => {
		expect(isOverdue(measure({ state }), '2099-01-01')).toBe(false);
	});

	it('without a last day is not overdue but lacks it', () => {
		const draft = measure({ unit: '', startsOn: null, endsOn: null, steps: [] });
		expect(isOverdue(draft, '2099-01-01')).toBe(false);
		expect(lackingOf(draft)).toEqual(['unit', 'days', 'steps']);
		expect(lackingOf(measure({ startsOn: null }))).toEqual(['days']);
		expect(lackingOf(measure())).toEqual([]);
	});
});

describe('reports', () => {
	const told = { text: 'ทำแล้ว', on: '2027-04-05' };

	it('are due once their period is over, and no longer when they are there', () => {
		expect(reportsDue(measure(), '2027-03-31')).toEqual([]);
		expect(reportsDue(measure(), '2027-04-01')).toEqual(['half_year']);
		expect(reportsDue(measure({ halfYear: told }), '2027-04-01')).toEqual([]);
		expect(reportsDue(measure({ halfYear: told }), '2027-09-30')).toEqual([]);
		expect(reportsDue(measure({ halfYear: told }), '2027-10-01')).toEqual(['result']);
		expect(reportsDue(measure(), '2027-10-01')).toEqual(['half_year', 'result']);
		expect(reportsDue(measure({ halfYear: told, result: told }), '2027-10-01')).toEqual([]);
	});

	it('are due of what is done, and not of what was dropped', () => {
		expect(reportsDue(measure({ state: 'done' }), '2027-10-01')).toEqual(['half_year', 'result']);
		expect(reportsDue(measure({ state: 'dropped' }), '2027-10-01')).toEqual([]);
	});
});
