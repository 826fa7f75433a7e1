import { expect, it } from 'vitest';
import { readReport } from '../../official/report-table.ts';
import { knownRules } from '../../scoring/known-rules.ts';
import { shown } from '../../scoring/shown.ts';
import { checkReport } from './report.ts';

/** The means that do not follow, as they should be. */
function expectedMeans(...rows: string[]): string[] {
	const text = ['table,fiscal_year,part,code,score', ...rows].join('\n');
	const read = readReport(text, knownRules);
	if (!read.ok) throw new Error(JSON.stringify(read.faults));
	const checked = checkReport(read.report, knownRules);
	if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
	return checked.findings.flatMap((one) =>
		one.code === 'mean_does_not_follow' ? [shown(one.expected)] : []
	);
}

it('a total in a table is not one of the figures that its mean is taken of', () => {
	const table = ['a,2566,iit,i1,90', ',,iit,i2,100', ',,ita,total,50'];
	expect(expectedMeans(...table, ',,mean,,95')).toEqual([]);
	// Control: the mean with the total would be 80.
	expect(expectedMeans(...table, ',,mean,,80')).toEqual(['95.00']);
});
