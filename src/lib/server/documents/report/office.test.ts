/**
 * The report opened by LibreOffice. Where the machine has none these tests are left out, and say so;
 * `npm test` brings it where it can.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { withEdits } from '$lib/ita/report/edits.ts';
import { sentencesOf, tablesOf } from '$lib/ita/report/model.ts';
import { reportDocx } from './docx.ts';
import { OWN_FACE } from './face.ts';
import { memoDocx } from './memo.ts';
import { officePath, pdfOf, type PdfMade } from './office.ts';
import { REFERENCE, writingOf } from './report-file.fixture.ts';

const office = officePath();
const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
const canLook = office !== null && hasPoppler;
if (!canLook)
	console.error('NOT TESTED: no LibreOffice or no poppler-utils to open the report with.');

/** Vowels above and below with tone marks on them, as many as a line can stack. */
const STACKED = 'ที่ปู่กุ้ง ฎีกา ฐิติ ญี่ปุ่น น้ำ ก๊าซ ป้าย ฝั่งซ้าย ผู้ใหญ่ ซื้อ เกี่ยวเนื่อง อื้ออึง';
const STACK = { sentence: 'limits.own', words: `${STACKED} `.repeat(6), replaced: 'ก' };
const MOST_MS = 60_000;

describe.skipIf(!canLook)('LibreOffice opens the report', () => {
	const folder = mkdtempSync(join(tmpdir(), 'prongsai-look-'));
	const pdf = join(folder, 'report.pdf');
	const look = (program: string, ...words: string[]) => {
		const { stdout } = spawnSync(program, words, { encoding: 'utf8', timeout: MOST_MS });
		return stdout;
	};
	let made: PdfMade;
	let second: PdfMade;
	let text: string;

	beforeAll(async () => {
		const docx = await reportDocx(
			withEdits(REFERENCE, [STACK]),
			await writingOf(OWN_FACE, 'arabic')
		);
		const first = pdfOf(() => Promise.resolve(docx), office ?? '');
		second = await pdfOf(() => Promise.resolve(docx), office ?? '');
		made = await first;
		if (made.ok) writeFileSync(pdf, made.pdf);
		text = look('pdftotext', '-layout', pdf, '-');
	}, MOST_MS);
	afterAll(() => rmSync(folder, { recursive: true }));

	it('and makes a PDF of some thirty pages, one at a time', () => {
		expect(made.ok).toBe(true);
		expect(second).toEqual({ ok: false, why: 'busy' });
		const pages = text.split('\f').length - 1;
		expect(pages).toBeGreaterThan(18);
		expect(pages).toBeLessThan(36);
	});

	it(
		'and the memo that forwards it, on one page',
		async () => {
			const memo = await pdfOf(
				async () => memoDocx(REFERENCE, await writingOf(OWN_FACE, 'thai')),
				office ?? ''
			);
			const file = join(folder, 'memo.pdf');
			if (memo.ok) writeFileSync(file, memo.pdf);
			const pages = look('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
			expect(pages).toHaveLength(1);
			expect(pages[0]).toContain('๘๘.๕๘');
		},
		MOST_MS
	);

	it('whose contents name the page of every heading, as the pages are numbered', () => {
		const pages = text.split('\f');
		const ends = [...(pages[1] ?? '').matchAll(/\.{5,}\s*(\d+)$/gm)];
		const named = ends.map(([, page]) => Number(page));
		expect(named).toHaveLength(REFERENCE.sections.length);
		REFERENCE.sections.forEach(({ heading, level }, at) => {
			const page = pages[named[at] ?? 0] ?? '';
			expect(page).toMatch(new RegExp(`^\\s*-\\s*${named[at]}\\s*-`));
			// Thai marks come out of a PDF in any order: the number of a chapter alone is looked for.
			const [number = ''] = heading.split(' ');
			if (level === 1) expect(page).toMatch(new RegExp(`^\\s*${number.replace('.', '[.] ')}`, 'm'));
		});
	});

	it('with no letter that its font lacks', () => {
		const fonts = look('pdffonts', pdf).split('\n').slice(2).filter(Boolean);
		expect(fonts.length).toBeGreaterThan(0);
		// A letter that Sarabun lacked would have brought another font, or the sign for none.
		for (const font of fonts) expect(font).toMatch(/\+Sarabun-(Regular|Bold)\s.* yes yes yes /);
		expect(text).not.toMatch(/[\uFFFD\u25A1]/);
	});

	it('with every figure of its tables', () => {
		const cells = tablesOf(REFERENCE).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
		const figures = cells.flatMap((cell) => cell.text.match(/\d+\.\d\d/g) ?? []);
		expect(new Set(figures).size).toBeGreaterThan(30);
		const count = (words: string, figure: string) => words.split(figure).length - 1;
		const all = cells.map((cell) => cell.text).join(' ');
		for (const figure of new Set(figures)) {
			expect(count(text, figure), figure).toBeGreaterThanOrEqual(count(all, figure));
		}
	});

	it('with no vowel and no tone mark lost, where they stand on each other', () => {
		const said = sentencesOf(withEdits(REFERENCE, [STACK])).map((sentence) => sentence.text);
		const tabled = tablesOf(REFERENCE).flatMap(({ rows }) => rows.flatMap((row) => row.cells));
		const expected = marksOf([...said, ...tabled.map((cell) => cell.text)].join(' '));
		const found = marksOf(text);
		expect(expected.size).toBeGreaterThan(12);
		// A PDF has the marks on a letter in any order, so that they are counted.
		for (const [mark, count] of expected) {
			expect(found.get(mark) ?? 0, mark).toBeGreaterThanOrEqual(count);
		}
	});
});

/** How often each Thai mark above or below a letter is there; ำ is two signs in a PDF. */
function marksOf(words: string): Map<string, number> {
	const counts = new Map<string, number>();
	const marks = words.replaceAll('ำ', 'ํา').match(/[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/g) ?? [];
	for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
	return counts;
}

describe('where LibreOffice cannot be asked', () => {
	const folder = mkdtempSync(join(tmpdir(), 'prongsai-office-'));
	const nowhere = join(folder, 'no-such-program');
	const failed = { ok: false, why: 'failed' };
	const empty = () => Promise.resolve(zipSync({}));
	/** A program in the place of LibreOffice. */
	const program = (name: string, line: string): string => {
		const path = join(folder, name);
		writeFileSync(path, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
		return path;
	};

	afterEach(() => {
		vi.useRealTimers();
		vi.unstubAllEnvs();
		vi.restoreAllMocks();
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	it('a document is a failure, not a crash, and the next one may come', async () => {
		expect(await pdfOf(empty, nowhere)).toEqual(failed);
		expect(await pdfOf(() => Promise.resolve(new Uint8Array([1, 2, 3])), nowhere)).toEqual(failed);
		expect(await pdfOf(empty, nowhere)).toEqual(failed);
	});

	it('no timer stays behind', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		expect(await pdfOf(empty, nowhere)).toEqual(failed);
		expect(vi.getTimerCount()).toBe(0);
	});

	it('a machine without room for files is a failure of one document, not of all that follow', async () => {
		vi.stubEnv('TMPDIR', join(folder, 'no-such-folder'));
		expect(await pdfOf(empty, nowhere)).toEqual(failed);
		vi.unstubAllEnvs();
		expect(await pdfOf(empty, nowhere)).toEqual(failed);
	});

	it('a document that cannot be made leaves the way free, and its error is told', async () => {
		const lacking = () => Promise.reject(new Error('no picture'));
		await expect(pdfOf(lacking, nowhere)).rejects.toThrow('no picture');
		expect(await pdfOf(empty, nowhere)).toEqual(failed);
	});

	it('no document is made for who has to wait', async () => {
		const make = vi.fn(empty);
		const first = pdfOf(make, nowhere);
		expect(await pdfOf(make, nowhere)).toEqual({ ok: false, why: 'busy' });
		await first;
		expect(make).toHaveBeenCalledTimes(1);
	});

	it('the program has a folder of its own for what it leaves behind', async () => {
		const made = await pdfOf(empty, program('tells', 'printf %s "$TMPDIR" > "$HOME/report.pdf"'));
		const told = made.ok ? new TextDecoder().decode(made.pdf) : '';
		expect(told).toContain('prongsai-pdf-');
		expect(existsSync(told)).toBe(false);
	});

	it('a program that takes too long is ended, though its group cannot be', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
		const kill = vi.spyOn(process, 'kill').mockImplementationOnce(() => {
			throw Object.assign(new Error('no such group'), { code: 'ESRCH' });
		});
		const made = pdfOf(empty, program('sleeps', 'exec sleep 50'));
		await vi.waitUntil(() => vi.getTimerCount() > 0);
		expect(() => vi.runAllTimers()).not.toThrow();
		expect(kill).toHaveBeenCalledTimes(1);
		expect(await made).toEqual(failed);
	});
});
