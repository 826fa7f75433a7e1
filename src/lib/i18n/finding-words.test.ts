import { afterEach, describe, expect, it } from 'vitest';
import { knownRules } from '$lib/ita/scoring/known-rules.ts';
import { checkReport } from '$lib/ita/analysis/consistency/report.ts';
import { referenceReport } from '../../../tests/fixtures/reference-report.ts';
import { certaintyWord } from './analysis-words.ts';
import { findingSentence, hintSentence } from './finding-words.ts';
import en from './messages/en/analysis.json' with { type: 'json' };
import th from './messages/th/analysis.json' with { type: 'json' };
import { baseLocale, overwriteGetLocale } from './paraglide/runtime.js';

afterEach(() => overwriteGetLocale(() => baseLocale));

/** What the checker says of the reference report, in one language. */
function sentences(locale: 'th' | 'en'): string[] {
	overwriteGetLocale(() => locale);
	const checked = checkReport(referenceReport(), knownRules);
	if (!checked.ok) throw new Error('refused');
	return checked.findings.flatMap((finding) => {
		const hint = 'hint' in finding && finding.hint !== null ? [hintSentence(finding.hint)] : [];
		return [findingSentence(finding), ...hint];
	});
}

describe('the findings in the report of another body', () => {
	it('are told in Thai', () => {
		expect(sentences('th')).toEqual(
			expect.arrayContaining([
				'ข้อ e15 ของ EIT ส่วนที่ 1 ประชาชนตอบเอง มีสองค่า คือ 91.33 และ 97.33 คะแนนอื่นที่เขียนไว้ลงตัวกับ 97.33 เท่านั้น',
				'ข้อ o14 เขียนไว้ 50.00 แต่ข้อของ OIT ได้เพียง 0 หรือ 100',
				'ตัวชี้วัดที่ 4 เขียนไว้ 99.58 แต่คำนวณจากคะแนนที่ละเอียดกว่าได้ 99.59 ต่างกัน 0.01 คะแนน',
				'น่าจะอ่านตัวเลขที่คล้ายกันผิด: ข้อ i21 ควรเป็น 97.50',
				'ตัวชี้วัดที่ 6 ปี 2566 เขียนไว้ 96.58 ซึ่งเป็นคะแนน EIT ส่วนที่ 1 อย่างเดียว แต่ปี 2565 เป็นคะแนนเฉลี่ยสองส่วน ค่าที่นำมาเทียบกันได้คือ 95.98',
				'คะแนนเฉลี่ยของตาราง ประเด็นที่ 6 เขียนไว้ 88.58 ซึ่งเป็นคะแนนรวมของทั้งปี ไม่ใช่ค่าเฉลี่ยของตาราง ที่ถูกคือ 64.29',
				'ตัวชี้วัดที่ 9 ได้ 80.00 คะแนน ควรอยู่ในกลุ่ม “จุดอ่อน: คะแนนลดลงและต่ำกว่าเป้าหมาย” ไม่ใช่กลุ่ม “จุดอ่อน: คะแนนลดลงแต่ยังถึงเป้าหมาย”',
				'ระยะเวลาของตาราง ประเด็นที่ 5 สิ้นสุดวันที่ 30 กันยายน 2566 ก่อนวันเริ่ม คือวันที่ 1 ตุลาคม 2566 ที่ถูกน่าจะเป็น 1 ตุลาคม 2566 ถึง 30 กันยายน 2567'
			])
		);
	});

	it('are told in English', () => {
		expect(sentences('en')).toEqual(
			expect.arrayContaining([
				'The figure for indicator 4 is stated as 99.58, but the finer figures give 99.59, 0.01 points apart.',
				'Probably a wrong mark: item o14 should be 100.00.',
				'The period of the table ประเด็นที่ 5 starts on 1 October 2566 B.E. and yet ends on 30 September 2566 B.E.; 1 October 2566 B.E. to 30 September 2567 B.E. was probably meant.'
			])
		);
	});

	it('leave no blank unfilled', () => {
		for (const sentence of [...sentences('th'), ...sentences('en')]) {
			expect(sentence).not.toMatch(/[{}]|undefined|null/);
		}
	});
});

describe('the words of the analysis', () => {
	it('are twins: the same keys with the same blanks', () => {
		const blanks = (messages: Record<string, string>): [string, string[]][] =>
			Object.entries(messages).map(([key, text]) => [
				key,
				[...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted()
			]);
		expect(blanks(en)).toEqual(blanks(th));
	});

	it('tell with how many answers nothing can be told', () => {
		overwriteGetLocale(() => 'en');
		expect(certaintyWord('cannot_tell', 12)).toBe('cannot be told with 12 answers');
	});
});
