/** The memo that forwards the report: on one page, with the words of the report and its label. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { sentencesOf } from '$lib/ita/report/model.ts';
import { OFFICIAL_FACE } from './face.ts';
import { memoDocx } from './memo.ts';
import { REFERENCE, writingOf } from './report-file.fixture.ts';

async function memo(report = REFERENCE, digits: 'thai' | 'arabic' = 'arabic'): Promise<string> {
	const file = unzipSync(await memoDocx(report, await writingOf(OFFICIAL_FACE, digits)));
	return strFromU8(file['word/document.xml'] ?? new Uint8Array());
}

it('has the parts of form 2, and dots for what only the agency knows', async () => {
	const xml = await memo();
	for (const name of ['บันทึกข้อความ', 'ส่วนราชการ', 'ที่', 'วันที่', 'เรื่อง', 'เรียน']) {
		expect(xml).toMatch(new RegExp(`<w:t[^>]*>\t?${name} *<|\t?${name}  `));
	}
	expect(xml).toContain(REFERENCE.agency);
	expect(xml).toContain(REFERENCE.madeOn);
	expect(xml.match(/\.{40}<\/w:t>/g)).toHaveLength(2);
	expect(xml.match(/\(ลงชื่อ\)/g)).toHaveLength(3);
});

it('says of the result what the report says, reworded where that is', async () => {
	const total = sentencesOf(REFERENCE).find(({ key }) => key === 'result.total');
	expect(total?.text).toContain('88.58');
	expect(await memo()).toContain(total?.text);
	expect(await memo(REFERENCE, 'thai')).toContain('๘๘.๕๘');
});

it('carries the label of figures that are an example, and none of its own', async () => {
	expect(await memo()).toContain(REFERENCE.label);
	expect(await memo({ ...REFERENCE, label: null })).not.toContain('ตัวอย่าง:');
});
