/** The report of the reference figures as a file, for the tests of its format and of LibreOffice. */
import { REPORT_WORDS } from '$lib/i18n/report-words.ts';
import type { Digits } from '$lib/i18n/digits.ts';
import { reportOf } from '$lib/ita/report/report.ts';
import type { Report } from '$lib/ita/report/model.ts';
import { drawChart, TONES } from '$lib/server/charts/svg.ts';
import { reportSource } from '../../../../../tests/fixtures/report.ts';
import type { Face } from './face.ts';
import { pngOf } from './png.ts';
import type { Writing } from './writing.ts';

export const REFERENCE: Report = reportOf(reportSource(), REPORT_WORDS);

export async function writingOf(face: Face, digits: Digits): Promise<Writing> {
	const sentence = 'แผนภูมิคะแนนรายตัวชี้วัด';
	const bars = { type: 'bar', data: [99.92, 75], itemStyle: { color: TONES.now } };
	const axes = { xAxis: { type: 'value' }, yAxis: { type: 'category', data: ['ที่นี่', 'ปู่'] } };
	const svg = drawChart({ ...axes, series: [bars] }, 200, sentence);
	return {
		face,
		digits,
		locale: 'th',
		pictures: { indicators: { png: await pngOf(svg), sentence } }
	};
}
