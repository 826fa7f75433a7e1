import { describe, expect, it } from 'vitest';
import { readFigureTable } from './figures-csv.ts';

describe('a table of figures', () => {
	it('is read with the line of each row, over blank lines and quoted line breaks', () => {
		const csv =
			'\uFEFFfiscal_year,part,code,score\r\n\r\n2566,iit,i1,100.00\r\n2566,ita,level,"ผ่าน\r\nดี"\r\n2566,iit,i2,90\r\n';
		const table = readFigureTable(csv);
		expect(table).toMatchObject({
			ok: true,
			rows: [
				{ line: 3, fiscalYear: '2566', part: 'iit', code: 'i1', score: '100.00' },
				{ line: 4, code: 'level' },
				{ line: 6, code: 'i2', score: '90' }
			]
		});
	});

	it('may have its columns in any order', () => {
		expect(readFigureTable('Score,code,part,fiscal_year\n97.50,i21,iit,2566')).toEqual({
			ok: true,
			rows: [{ line: 2, fiscalYear: '2566', part: 'iit', code: 'i21', score: '97.50' }]
		});
	});

	it.each([
		[
			'',
			[
				{ line: 1, code: 'column_missing', value: 'fiscal_year' },
				{ line: 1, code: 'column_missing', value: 'part' },
				{ line: 1, code: 'column_missing', value: 'code' },
				{ line: 1, code: 'column_missing', value: 'score' }
			]
		],
		[
			'fiscal_year,part,code,score,note\n2566,iit,i1,100,x',
			[{ line: 1, code: 'column_unknown', value: 'note' }]
		],
		[
			'fiscal_year,part,code,score\n2566,iit,i1\n2566,iit,i2,9,9\n2566,iit,i3,9',
			[
				{ line: 2, code: 'cells_differ', value: '3' },
				{ line: 3, code: 'cells_differ', value: '5' }
			]
		],
		[
			'fiscal_year,part,code,score\n2566,iit,"i1,100',
			[{ line: 2, code: 'quote_unclosed', value: '' }]
		]
	])('is refused with the place named: %j', (csv, faults) => {
		expect(readFigureTable(csv)).toEqual({ ok: false, faults });
	});
});
