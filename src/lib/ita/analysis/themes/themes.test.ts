import { describe, expect, it } from 'vitest';
import { officialRows, rowsOf, rulesOf, scored } from '../../../../../tests/fixtures/official.ts';
import { referenceReport } from '../../../../../tests/fixtures/reference-report.ts';
import { knownRules } from '../../scoring/known-rules.ts';
import { shown } from '../../scoring/shown.ts';
import type { ScoredYear } from '../../scoring/year.ts';
import { checkReport } from '../consistency/report.ts';
import { flagsOf } from '../flags.ts';
import { themeResults, themeSet, type ThemeResult } from './themes.ts';

const rules = rulesOf(2566);
const set = themeSet(2566);
if (set === undefined) throw new Error('no themes of 2566');
const results = (year: ScoredYear): ThemeResult[] => themeResults(set, year, flagsOf(rules, year));

const meansOf = ({ overall, parts }: ThemeResult): unknown[] => [
	overall && shown(overall.low),
	...parts.map(({ part, mean }) => `${part} ${shown(mean.low)}`)
];

/** The means as reckoned by hand from the corrected figures, each over the items listed. */
const MEANS = [
	['98.68', 'iit 100.00', 'eit_public 96.79', 'oit 100.00'],
	['98.61', 'iit 100.00', 'eit_public 97.21', 'oit 100.00'],
	['99.04', 'eit_public 97.31', 'oit 100.00'],
	['99.69', 'iit 99.58', 'oit 100.00'],
	['85.52', 'iit 100.00', 'eit_public 97.33', 'oit 71.43'],
	['64.29', 'iit 100.00', 'oit 28.57'],
	['99.23', 'iit 100.00', 'eit_public 97.31']
];

describe('the themes of 2566', () => {
	it('name only items of the year, and every question of IIT and EIT', () => {
		for (const kind of ['iit', 'eit', 'oit'] as const) {
			const items = rules.outlines[kind].filter(({ level }) => level === 'item');
			const codes = items.map(({ code }) => code);
			const used = new Set(set.themes.flatMap((theme) => theme[kind]));
			expect([...used].filter((code) => !codes.includes(code))).toEqual([]);
			const unused = codes.filter((code) => !used.has(code));
			expect(unused).toEqual(
				kind === 'oit' ? 'o4 o27 o28 o29 o31 o32 o33 o36 o37 o38 o42 o43'.split(' ') : []
			);
		}
	});

	it('have these means by instrument', () => {
		expect(results(scored(officialRows(2566)).year).map(meansOf)).toEqual(MEANS);
	});

	it('come to the same from the report as printed, once its hints are followed', () => {
		const checked = checkReport(referenceReport(), knownRules);
		if (!checked.ok) throw new Error('refused');
		const corrected = checked.years.find(({ year }) => year.fiscalYear === 2566)?.corrected;
		expect(corrected && results(corrected).map(meansOf)).toEqual(MEANS);
	});

	it('put flagged items first, those below the target before the others', () => {
		const [, , , , fifth, sixth, seventh] = results(scored(officialRows(2566)).year);
		const codes = (theme: ThemeResult | undefined, part: string): string[] =>
			theme?.parts.find((one) => one.part === part)?.items.map(({ code }) => code) ?? [];
		expect(codes(fifth, 'oit').slice(0, 3)).toEqual(['o21', 'o22', 'o11']);
		expect(codes(sixth, 'oit')).toEqual(['o24', 'o26', 'o39', 'o40', 'o41', 'o23', 'o25']);
		expect(codes(seventh, 'eit_public')).toEqual(['e10', 'e15']);
	});

	it('name the items that nothing is known of, and leave them out', () => {
		const [first] = results(scored(rowsOf(2566, 'iit i1 80, iit i2 90')).year);
		expect(first?.parts).toMatchObject([{ part: 'iit', missing: ['i3', 'i4', 'i5', 'i6'] }]);
		expect(first && meansOf(first)).toEqual(['85.00', 'iit 85.00']);
	});

	it('have no mean where nothing is known', () => {
		expect(results(scored(rowsOf(2566, 'iit 1 80')).year)[0]).toMatchObject({
			parts: [],
			overall: null
		});
	});
});
