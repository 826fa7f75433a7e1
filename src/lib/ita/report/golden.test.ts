/**
 * The report of the reference figures, read line by line by a person and kept. A change of any word or
 * figure in it shows here; look at it before it is taken over (`vitest -u`).
 */
import { expect, it } from 'vitest';
import { REPORT_WORDS } from '../../i18n/report-words.ts';
import { asText, reportSource } from '../../../../tests/fixtures/report.ts';
import { reportOf } from './report.ts';

const GOLDEN = '../../../../tests/fixtures/report-2566.txt';

it('the report of the reference figures is the one that was read and kept', async () => {
	const text = asText(reportOf(reportSource(), REPORT_WORDS));
	await expect(text).toMatchFileSnapshot(GOLDEN);
});
