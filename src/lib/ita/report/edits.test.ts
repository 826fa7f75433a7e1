/** Rewritten sentences: in their place, and told apart once the figures have moved. */
import { describe, expect, it } from 'vitest';
import { officialRows, replaced } from '../../../../tests/fixtures/official.ts';
import { REPORT_WORDS } from '../../i18n/report-words.ts';
import { withEdits, type ReportEdit } from './edits.ts';
import { sentencesOf, tablesOf, type Report } from './model.ts';
import { reportSource, reportYear } from '../../../../tests/fixtures/report.ts';
import { reportOf } from './report.ts';

const KEY = 'theme.4.conclusion';

const sentence = (report: Report) => sentencesOf(report).find(({ key }) => key === KEY);
const report = () => reportOf(reportSource(), REPORT_WORDS);
const edit = (): ReportEdit => ({
	sentence: KEY,
	words: 'กองคลังจะทบทวนการยืมทรัพย์สิน',
	replaced: sentence(report())?.generated ?? ''
});

describe('a rewritten sentence', () => {
	it('stands in the place of the generated one, which is kept', () => {
		const edited = withEdits(report(), [edit()]);
		expect(sentence(edited)).toEqual({
			kind: 'sentence',
			key: KEY,
			text: edit().words,
			generated: edit().replaced,
			state: 'edited'
		});
	});

	it('changes nothing else, and no table', () => {
		const [before, after] = [report(), withEdits(report(), [edit()])];
		expect(tablesOf(after)).toEqual(tablesOf(before));
		const others = (of: Report) => sentencesOf(of).filter(({ key }) => key !== KEY);
		expect(others(after)).toEqual(others(before));
	});

	it('is outdated once the figures say something else, and not before', () => {
		const rows = replaced(officialRows(2566), 'iit i21 90.00');
		const moved = reportOf(reportSource(reportYear(2566, rows)), REPORT_WORDS);
		expect(sentence(withEdits(moved, [edit()]))?.state).toBe('outdated');
		expect(sentence(withEdits(moved, [edit()]))?.text).toBe(edit().words);
		expect(sentence(withEdits(report(), [edit()]))?.state).toBe('edited');
	});

	it('of a sentence that the report no longer has is passed over', () => {
		const gone = { ...edit(), sentence: 'theme.9.conclusion' };
		expect(withEdits(report(), [gone])).toEqual(report());
	});
});
