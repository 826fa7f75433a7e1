import { expect, it } from 'vitest';
import { periodFindings } from './periods.ts';

it('lets a period be one day, and finds one that ends the day before it starts', () => {
	const of = (from: string, to: string) =>
		periodFindings([{ lines: [1, 2], table: 'ประเด็นที่ 1', fiscalYear: 2567, from, to }]);
	expect(of('2023-10-02', '2023-10-02')).toEqual([]);
	expect(of('2023-10-02', '2023-10-01')).toMatchObject([{ code: 'ends_before_it_starts' }]);
});
