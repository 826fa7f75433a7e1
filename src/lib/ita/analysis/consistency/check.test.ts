import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { officialRows, replaced, rowsOf } from '../../../../../tests/fixtures/official.ts';
import { printedFigures } from '../../../../../tests/fixtures/printed-figures.ts';
import { knownRules } from '../../scoring/known-rules.ts';
import { readFigures, type FigureRow } from '../../scoring/figures.ts';
import { OWN_SCORE } from '../../scoring/score.ts';
import { shown } from '../../scoring/shown.ts';
import { checkYear, type CheckedYear } from './check.ts';
import type { Mistake } from './mistakes.ts';
import { meantInstead } from './slips.ts';

function check(rows: FigureRow[]): CheckedYear {
	const read = readFigures(rows, knownRules);
	if (!read.ok) throw new Error(JSON.stringify(read.faults));
	return checkYear(read.official);
}

const inShort = ({ kind, cells, meant }: Mistake): string =>
	`${kind} ${cells.map(({ part, item }) => `${part} ${item}`).join()} ${meant === null ? '?' : shown(meant)}`;

/** The hints of all findings, each once; `none` for a finding without. */
function hints(rows: FigureRow[]): string[] {
	const all = check(rows).findings.map((finding) =>
		'hint' in finding && finding.hint !== null ? inShort(finding.hint) : 'none'
	);
	return [...new Set(all)];
}

const rows = officialRows(2566);

describe('the likeliest mistake', () => {
	it.each([
		['iit i21 97.56', ['look_alike iit i21 97.50']],
		['oit o13 50', ['mark oit o13 100.00']],
		['ita total 85.88', ['swapped ita total 88.58']],
		['ita total 98.58', ['digit ita total 88.58']],
		['iit 4 88.58', ['total_for_mean iit 4 99.58']],
		['ita total 93.56', ['mean_of_indicators ita total 88.58']],
		// Six marks of 0 may each be the wrong one; two digits may.
		['oit o20 0', ['none']],
		['iit 4 99.57', ['none']]
	])('behind %s is %j', (slip, expected) => {
		expect(hints(replaced(rows, slip))).toEqual(expected);
	});

	it('behind three indicators of the public half alone is the part taken for the whole', () => {
		let pasted = rows;
		for (const slip of ['eit 6 96.58', 'eit 7 97.31', 'eit 8 97.32'])
			pasted = replaced(pasted, slip);
		expect(hints(pasted)).toEqual(['part_for_whole eit 6,eit 7,eit 8 ?']);
	});

	it('behind a total that is too low by the roundings of its four parts is that they were rounded', () => {
		// From the printed 99.58 of indicator 4, that is: 29.97 + 14.56 + 14.04 + 30.00.
		const coarse = rows.filter(({ code }) => !/^i\d/.test(code));
		expect(hints(replaced(coarse, 'ita total 88.57'))).toEqual(['rounded_early ita total 88.58']);
	});

	it('gives the year as it would be when corrected', () => {
		const { year, corrected } = check(replaced(rows, 'oit o13 50'));
		const totalOf = ({ total: { score } }: CheckedYear['year']): string =>
			shown(score?.low ?? new Fraction(0));
		expect([totalOf(year), totalOf(corrected)]).toEqual(['88.33', '88.58']);
	});
});

describe('a figure that stands twice', () => {
	const duplicates = (table: string): unknown =>
		check([...rows, ...rowsOf(2566, table)]).findings.map((finding) =>
			finding.code === 'duplicates_disagree'
				? [finding.item, shown(finding.expected), shown(finding.found), finding.isDecided]
				: finding.code
		);

	it('is decided by the coarser figure that only one value makes', () => {
		expect(duplicates('iit i21 91.50')).toEqual([['i21', '97.50', '91.50', true]]);
		const other = [...replaced(rows, 'iit i21 91.50'), ...rowsOf(2566, 'iit i21 97.50')];
		expect(check(other).findings).toMatchObject([
			{ code: 'duplicates_disagree', isDecided: true, slip: 'look_alike' }
		]);
	});

	it('is decided by what a mark of OIT can be', () => {
		expect(duplicates('oit o13 50')).toEqual([['o13', '100.00', '50.00', true]]);
	});

	it('keeps its first value where nothing decides', () => {
		expect(duplicates('eit_public e1 97.32')).toEqual([['e1', '97.33', '97.32', false]]);
		expect(duplicates('ita total 88.85')).toEqual([['total', '88.58', '88.85', false]]);
	});

	it('is no finding while it is the same', () => {
		expect(duplicates('iit i21 97.5')).toEqual([]);
	});
});

/** The row with one slip of a digit, or the other mark of an OIT item; null where none is possible. */
function slipped(row: FigureRow, pick: number): FigureRow | null {
	if (row.code === 'level') return null;
	if (/^o\d/.test(row.code)) return { ...row, score: row.score === '0.00' ? '100.00' : '0.00' };
	const figure = { value: new Fraction(row.score), halfStep: new Fraction('0.005') };
	const slips = meantInstead(figure);
	const slip = slips[pick % slips.length];
	return slip === undefined ? null : { ...row, score: shown(slip.value) };
}

describe('figures printed from the same answers', () => {
	it('give no finding', () => {
		fc.assert(
			fc.property(printedFigures, (printed) => {
				expect(check(printed.rows).findings).toEqual([]);
			}),
			{ numRuns: 20 }
		);
	});

	it('with one slip are explained by that slip, and hinted at where it is the only one', () => {
		let found = 0;
		fc.assert(
			fc.property(printedFigures, fc.nat(), fc.nat(), ({ rows: whole }, at, pick) => {
				const row = whole[at % whole.length];
				const wrong = row === undefined ? null : slipped(row, pick);
				fc.pre(row !== undefined && wrong !== null);
				const { findings } = check(whole.map((one) => (one === row ? wrong : one)));
				const item = row.code === row.part ? OWN_SCORE : row.code;
				for (const finding of findings) {
					if (!('mistakes' in finding)) throw new Error('nothing stands twice');
					found += 1;
					const truth = finding.mistakes.find(
						({ cells, meant }) =>
							cells[0]?.part === row.part && cells[0].item === item && meant?.equals(row.score)
					);
					expect(truth).toBeDefined();
					if (finding.mistakes.length === 1) expect(finding.hint).toBe(truth);
				}
			}),
			{ numRuns: 12 }
		);
		expect(found).toBeGreaterThan(3);
	});
});
