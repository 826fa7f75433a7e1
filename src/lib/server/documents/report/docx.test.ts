/** The Word file, unzipped: what Word would otherwise show wrongly, or not at all. */
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { withEdits } from '$lib/ita/report/edits.ts';
import { tablesOf, sentencesOf } from '$lib/ita/report/model.ts';
import { reportDocx } from './docx.ts';
import { OFFICIAL_FACE } from './face.ts';
import { REFERENCE, writingOf } from './report-file.fixture.ts';

let first: Uint8Array;
let parts: Record<string, string>;
let bytes: Record<string, Uint8Array>;

beforeAll(async () => {
	first = await reportDocx(REFERENCE, await writingOf(OFFICIAL_FACE, 'arabic'));
	bytes = unzipSync(first);
	parts = Object.fromEntries(
		Object.entries(bytes)
			.filter(([name]) => /\.(xml|rels)$/.test(name))
			.map(([name, data]) => [name, strFromU8(data)])
	);
});

const body = () => parts['word/document.xml'] ?? '';
const styles = () => parts['word/styles.xml'] ?? '';

/** Text of paragraphs; of one, its runs joined. */
function textOf(xml: string): string {
	return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
		.map(([paragraph]) =>
			[...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('')
		)
		.join('\n')
		.replaceAll('&amp;', '&')
		.replaceAll('&quot;', '"');
}

describe('the Word file', () => {
	it('is well formed in each of its parts', () => {
		expect(Object.keys(parts)).toContain('word/document.xml');
		for (const [name, xml] of Object.entries(parts)) expect(balance(xml), name).toEqual([]);
		// Control.
		expect(balance('<a><b></a>')).not.toEqual([]);
	});

	it('names its font in all four slots and its size for Thai, wherever it names one', () => {
		const fonts = (styles() + body()).match(/<w:rFonts[^>]*>/g) ?? [];
		expect(fonts.length).toBeGreaterThan(5);
		for (const font of fonts) {
			for (const slot of ['ascii', 'hAnsi', 'eastAsia', 'cs']) {
				expect(font).toContain(`w:${slot}="TH SarabunPSK"`);
			}
		}
		const sizes = (styles() + body()).match(/<w:sz w:val="\d+"\/>(<w:szCs w:val="\d+"\/>)?/g) ?? [];
		expect(sizes.length).toBeGreaterThan(5);
		for (const size of sizes) {
			const [latin, thai] = [...size.matchAll(/val="(\d+)"/g)].map(([, points]) => points);
			expect(thai, size).toBe(latin);
		}
		expect(styles()).toMatch(/<w:docDefaults>.*?<w:sz w:val="32"\/>.*?<\/w:docDefaults>/s);
		const bold = (styles() + body()).match(/<w:b\/>(<w:bCs\/>)?/g) ?? [];
		expect(bold.every((both) => both.includes('bCs'))).toBe(true);
		expect(bold.length).toBeGreaterThan(5);
	});

	it('repeats the head of every table, and breaks no row', () => {
		const tables = body().match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
		expect(tables.length).toBe(tablesOf(REFERENCE).length);
		for (const table of tables) {
			expect(table.match(/<w:tr>.*?<\/w:tr>/s)?.[0]).toContain('<w:tblHeader/>');
			expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
			expect(table.match(/<w:cantSplit\/>/g)?.length).toBe(table.match(/<w:tr>/g)?.length);
		}
	});

	it('has every cell and every sentence of the report', () => {
		const text = textOf(body());
		for (const sentence of sentencesOf(REFERENCE)) expect(text).toContain(sentence.text);
		for (const { rows } of tablesOf(REFERENCE)) {
			for (const { cells } of rows) {
				for (const cell of cells.flatMap((one) => one.text.split('\n'))) {
					expect(text).toContain(cell);
				}
			}
		}
	});

	it('has pictures with words for those who do not see them', () => {
		expect(body()).toMatch(/<wp:docPr [^>]*descr="แผนภูมิคะแนนรายตัวชี้วัด"/);
		const [, png] = Object.entries(bytes).find(([name]) => name.endsWith('.png')) ?? [];
		const image = PNG.sync.read(Buffer.from(png ?? []));
		const dark = image.data.filter((value, at) => at % 4 === 0 && value < 100).length;
		expect(dark).toBeGreaterThan(1000);
	});

	it('has contents that Word updates, headings that they are made of, and page numbers', () => {
		expect(body()).toMatch(/TOC [^<]*1-2/);
		expect(body().match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(
			REFERENCE.sections.filter(({ level }) => level === 1).length
		);
		expect(parts['word/settings.xml']).toContain('<w:updateFields');
		const heads = Object.entries(parts).filter(([name]) => name.includes('header'));
		expect(heads.filter(([, xml]) => xml.includes('PAGE'))).toHaveLength(1);
		expect(body()).toContain('<w:titlePg/>');
	});

	it('has the page and margins of official papers, and places to sign', () => {
		expect(body()).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*>|<w:pgSz [^>]*w:h="16838"[^>]*>/);
		expect(body()).toMatch(/<w:pgMar [^>]*w:left="1701"/);
		expect(body().match(/\(ลงชื่อ\)/g)).toHaveLength(3);
	});
});

it('P16: a report that did not change is the same file, whatever was made in between and whenever', async () => {
	const writing = await writingOf(OFFICIAL_FACE, 'arabic');
	const other = await reportDocx({ ...REFERENCE, title: 'อื่น' }, writing);
	vi.useFakeTimers({ toFake: ['Date'], now: new Date('2040-01-02T03:04:06Z') });
	const again = await reportDocx(REFERENCE, writing).finally(() => vi.useRealTimers());
	expect(Buffer.compare(first, again)).toBe(0);
	// Control.
	expect(Buffer.compare(first, other)).not.toBe(0);
	expect(strFromU8(unzipSync(first)['docProps/core.xml'] ?? new Uint8Array())).not.toMatch(
		/T\d\d:/
	);
});

it('opens in Word whatever was pasted: no part has a character that XML forbids', async () => {
	const pasted = 'ทบทวน\u000Bทะเบียน\u0000\uFFFF & <b>😀 ก่อน\tจ่าย';
	const edit = { sentence: 'theme.4.conclusion', words: pasted, replaced: '' };
	const report = withEdits({ ...REFERENCE, agency: pasted }, [edit]);
	const docx = await reportDocx(report, await writingOf(OFFICIAL_FACE, 'arabic'));
	for (const [name, data] of Object.entries(unzipSync(docx))) {
		if (!/\.(xml|rels)$/.test(name)) continue;
		expect(strFromU8(data), name).not.toMatch(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u);
		expect(balance(strFromU8(data)), name).toEqual([]);
	}
	const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
	expect(textOf(xml)).toContain('ทบทวน ทะเบียน   & &lt;b&gt;😀 ก่อน');
});

it('in Thai digits no number of the file is written with Arabic ones, and codes stay', async () => {
	const docx = await reportDocx(REFERENCE, await writingOf(OFFICIAL_FACE, 'thai'));
	const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
	const text = textOf(xml);
	expect(text).toContain('๘๘.๕๘');
	expect(text).toContain('i21');
	expect(text).not.toMatch(/(?<![A-Za-z0-9])\d+\.\d\d(?!\d)/);
	expect(xml).toContain('w:fmt="thaiNumbers"');
});

/** Elements that are opened and not closed, or the other way round. */
function balance(xml: string): string[] {
	const open: string[] = [];
	for (const [, slash, name = '', , self] of xml
		.replace(/<\?.*?\?>/gs, '')
		.matchAll(/<(\/)?([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/)?>/g)) {
		if (self) continue;
		if (!slash) open.push(name);
		else if (open.pop() !== name) return [`</${name}>`];
	}
	return open;
}
