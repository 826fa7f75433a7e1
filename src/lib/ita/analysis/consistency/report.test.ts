import { describe, expect, it } from 'vitest';
import { referenceReport } from '../../../../../tests/fixtures/reference-report.ts';
import { knownRules } from '../../scoring/known-rules.ts';
import { shown } from '../../scoring/shown.ts';
import { checkReport, type ReportFinding, type StatedReport } from './report.ts';

function findings(report: StatedReport): ReportFinding[] {
	const checked = checkReport(report, knownRules);
	if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
	return checked.findings;
}

/** One line a finding: what, where, what was expected and what stands there. */
function inShort(finding: ReportFinding): string {
	const { code, item } = finding;
	switch (finding.code) {
		case 'does_not_follow':
			return `${code} ${item} ${shown(finding.expected.high)} ${shown(finding.found)}${hint(finding)}`;
		case 'not_a_mark':
			return `${code} ${item} ${shown(finding.found)}${hint(finding)}`;
		case 'duplicates_disagree': {
			const decided = finding.isDecided ? ` ${finding.slip}` : ' undecided';
			return `${code} ${item} ${shown(finding.expected)} ${shown(finding.found)}${decided}`;
		}
		case 'different_bases':
			return `${code} ${item} ${shown(finding.expected)} ${shown(finding.found)} ${finding.comparedWith}`;
		case 'mean_does_not_follow':
			return `${code} ${item} ${shown(finding.expected)}${finding.isTotal ? ' total' : ''}`;
		case 'wrong_class':
			return `${code} ${item} ${finding.expected} ${finding.found}`;
		case 'ends_before_it_starts':
			return `${code} ${item} ${finding.expected?.from} ${finding.expected?.to}`;
		case 'level_does_not_follow':
			return `${code} ${finding.expected.low.code} ${finding.found.code}`;
	}
}

function hint({ hint }: Extract<ReportFinding, { hint: unknown }>): string {
	if (hint === null) return ' no hint';
	const cells = hint.cells.map(({ item }) => item).join(' ');
	return ` ${hint.kind} ${cells} ${hint.meant === null ? '?' : shown(hint.meant)}`;
}

describe('the report that one agency published on 2566', () => {
	it('holds these mistakes, and no other that its figures and dates show', () => {
		expect(findings(referenceReport()).map(inShort)).toEqual([
			'duplicates_disagree o13 100.00 50.00 null',
			'duplicates_disagree e15 97.33 91.33 look_alike',
			'not_a_mark o14 50.00 mark o14 100.00',
			'does_not_follow 4 99.59 99.58 look_alike i21 97.50',
			'does_not_follow 9 78.75 80.00 mark o14 100.00',
			'does_not_follow total 88.33 88.58 mark o14 100.00',
			'different_bases 6 95.98 96.58 2565',
			'different_bases 7 94.37 97.31 2565',
			'different_bases 8 95.69 97.32 2565',
			'mean_does_not_follow ประเด็นที่ 1 92.44 total',
			'mean_does_not_follow ประเด็นที่ 2 98.61 total',
			'mean_does_not_follow ประเด็นที่ 3 99.04 total',
			'mean_does_not_follow ประเด็นที่ 4 99.70 total',
			'mean_does_not_follow ประเด็นที่ 5 85.52 total',
			'mean_does_not_follow ประเด็นที่ 6 64.29 total',
			'mean_does_not_follow ประเด็นที่ 7 99.23 total',
			'wrong_class 9 fell_below fell',
			'wrong_class 10 fell_below fell',
			'ends_before_it_starts ประเด็นที่ 5 2023-10-01 2024-09-30'
		]);
	});
});
