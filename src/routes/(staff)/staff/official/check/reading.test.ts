import { expect, it } from 'vitest';
import { tablesReading } from './reading.ts';

function means(...rows: string[]): [checked: number, stated: number] {
	const reading = tablesReading(['table,fiscal_year,part,code,score', ...rows].join('\n'));
	if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
	const { means, allMeans } = reading.checked.checked;
	return [means, allMeans];
}

it('counts a mean as checked only where its table has figures that it could be taken of', () => {
	expect(means('a,2566,iit,i1,90', ',,mean,,90')).toEqual([1, 1]);
	expect(means('a,2566,ita,total,90', ',,mean,,90')).toEqual([0, 1]);
});
