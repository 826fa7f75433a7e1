import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { commentsCsv } from './comments-csv.ts';

const cells = (csv: string) => Papa.parse<string[]>(csv.slice(1).trim()).data.map(([cell]) => cell);

describe('the file of comments', () => {
	it('has one column and one row a comment, in the order given', () => {
		const bodies = ['รอนาน', 'บรรทัดหนึ่ง\nบรรทัดสอง', 'มี "คำพูด", และจุลภาค'];
		const csv = commentsCsv(bodies);
		expect(csv.startsWith('\uFEFF')).toBe(true);
		expect(cells(csv)).toEqual(['ข้อความ', ...bodies]);
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1+1', '\u200b=1+1', '＝1+1'])(
		'runs no formula: %j is text',
		(formula) => {
			expect(cells(commentsCsv([formula]))[1]).toBe(`'${formula}`);
		}
	);

	it('leaves an ordinary comment as it is', () => {
		expect(cells(commentsCsv(['1 + 1 = 2 - 0']))[1]).toBe('1 + 1 = 2 - 0');
	});
});
