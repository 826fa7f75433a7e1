import { describe, expect, it } from 'vitest';
import { knownRules } from './known-rules.ts';
import { readFigures, type FigureRow } from './figures.ts';
import { rowsOf } from '../../../../tests/fixtures/official.ts';

const row = (fields: Partial<FigureRow>): FigureRow => ({
	line: 2,
	fiscalYear: '2566',
	part: 'iit',
	code: 'i1',
	score: '97.50',
	...fields
});

function faults(...rows: FigureRow[]): unknown {
	const read = readFigures(rows, knownRules);
	return read.ok ? [] : read.faults;
}

describe('a row of figures', () => {
	it('may have Thai digits, capitals and blanks', () => {
		const thai = row({ fiscalYear: '๒๕๖๖', part: ' IIT ', code: 'I๒๑', score: ' ๙๗.๕๐ ' });
		const read = readFigures([thai], knownRules);
		if (!read.ok) throw new Error('refused');
		const figure = read.official.figures.parts.iit.get('i21');
		expect(figure?.value.toString()).toBe('97.5');
		expect(figure?.halfStep.toString()).toBe('0.005');
	});

	it('may name a level by its code or in either language', () => {
		const levelOf = (score: string): unknown => {
			const read = readFigures([row({ part: 'ita', code: 'level', score })], knownRules);
			return read.ok && typeof read.official.level === 'object' && read.official.level.code;
		};
		expect(['ผ่าน', 'pass', 'Pass'].map(levelOf)).toEqual(['pass', 'pass', 'pass']);
	});

	it('may name any level in a year without confirmed levels', () => {
		const stated = row({ fiscalYear: '2567', part: 'ita', code: 'level', score: ' ผ่าน ' });
		const read = readFigures([stated], knownRules);
		expect(read.ok && read.official.level).toBe('ผ่าน');
	});

	it('holds more exact figures where more decimals are given, and an exact mark of an OIT item', () => {
		const rows = [row({ score: '97.3333' }), row({ part: 'oit', code: 'o1', score: '100.00' })];
		const read = readFigures(rows, knownRules);
		if (!read.ok) throw new Error('refused');
		const { iit, oit } = read.official.figures.parts;
		expect(iit.get('i1')?.halfStep.toString()).toBe('0.00005');
		expect(oit.get('o1')?.halfStep.toString()).toBe('0');
	});
});

describe('a figure that stands twice', () => {
	it('is kept in both places, and the first counts', () => {
		const rows = rowsOf(2566, 'iit i1 97.50, ita total 88.58, iit i1 97.56, ita total 88.57');
		const read = readFigures(rows, knownRules);
		if (!read.ok) throw new Error('refused');
		const { figures, placed } = read.official;
		expect(placed.map(({ line, code, figure }) => [line, code, figure.value.toString()])).toEqual([
			[2, 'i1', '97.5'],
			[3, 'total', '88.58'],
			[4, 'i1', '97.56'],
			[5, 'total', '88.57']
		]);
		expect(figures.parts.iit.get('i1')?.value.toString()).toBe('97.5');
		expect(figures.total?.value.toString()).toBe('88.58');
	});
});

describe('a row is refused', () => {
	it.each<[Partial<FigureRow>, string, string, string]>([
		[{ fiscalYear: '66' }, 'fiscal_year_unreadable', '66', ''],
		[{ fiscalYear: '2560' }, 'fiscal_year_unknown', '2560', ''],
		[{ part: 'xit' }, 'part_unknown', 'xit', ''],
		[{ code: 'i31' }, 'code_unknown', 'i31', 'iit'],
		[{ code: 'own' }, 'code_unknown', 'own', 'iit'],
		[{ code: 'e1' }, 'code_unknown', 'e1', 'iit'],
		[{ code: '6' }, 'code_unknown', '6', 'iit'],
		[{ part: 'eit_public', code: 'eit' }, 'code_unknown', 'eit', 'eit_public'],
		[{ part: 'ita', code: 'rank' }, 'code_unknown', 'rank', 'ita'],
		[{ score: '' }, 'score_unreadable', '', ''],
		[{ score: '97,50' }, 'score_unreadable', '97,50', ''],
		[{ score: '-1' }, 'score_unreadable', '-1', ''],
		[{ score: '1e2' }, 'score_unreadable', '1e2', ''],
		[{ score: '100.01' }, 'score_out_of_range', '100.01', ''],
		[{ part: 'ita', code: 'total', score: 'ผ่าน' }, 'score_unreadable', 'ผ่าน', ''],
		[{ part: 'ita', code: 'level', score: 'AAA' }, 'level_unknown', 'AAA', '']
	])('%o: %s', (fields, code, value, about) => {
		expect(faults(row(fields))).toEqual([{ line: 2, code, value, about }]);
	});

	it('together with every other wrong row', () => {
		const rows = rowsOf(2566, 'iit i1 200, ita level pass, ita level pass, oit o99 100');
		expect(faults(...rows, row({ line: 6, fiscalYear: '2565' }))).toEqual([
			{ line: 2, code: 'score_out_of_range', value: '200', about: '' },
			{ line: 5, code: 'code_unknown', value: 'o99', about: 'oit' },
			{ line: 6, code: 'fiscal_year_differs', value: '2565', about: '2566' },
			{ line: 4, code: 'level_repeated', value: 'level', about: '3' }
		]);
	});

	it('where there are none', () => {
		expect(faults()).toEqual([{ line: 1, code: 'no_figures', value: '', about: '' }]);
	});
});
