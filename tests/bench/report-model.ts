/** The report of the demonstration's year, and the scoring of that year which it rests on. */
import { REPORT_WORDS } from '../../src/lib/i18n/report-words.ts';
import type { Report } from '../../src/lib/ita/report/model.ts';
import { reportOf } from '../../src/lib/ita/report/report.ts';
import { officialRows, scored, type Official } from '../fixtures/official.ts';
import { reportSource } from '../fixtures/report.ts';

const source = reportSource();
const rows = officialRows(2566);

export const makeModel = (): Report => reportOf(source, REPORT_WORDS);
export const scoreIt = (): Official => scored(rows);
