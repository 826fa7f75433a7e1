/** From a flagged item to a measure to the report: read, reworded, taken as a Word file. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expectAccessible } from './support/accessible.ts';
import { plainWindowOf, windowOf } from './support/cast.ts';
import { ask } from './support/database.ts';
import { SHARED } from './support/shared.ts';
import { words, type Locale } from './support/words.ts';

// Each goes on from what the one before has stored.
test.describe.configure({ mode: 'serial' });

const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);
const AGENCY = 'thung-prongsai-demonstration';
const HOME = `/staff/report/${AGENCY}/2566`;
const MEASURES = `/staff/measures/${AGENCY}/2567`;
const OWN_WORDS = 'กองคลังจะทบทวนทะเบียนคุมการยืมทรัพย์สิน';
const SENTENCE = 'theme.4.conclusion';

let bob: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
	bob = await plainWindowOf(browser, SHARED.addresses.url, 'bob');
	page = await bob.newPage();
});
test.afterAll(() => bob.close());

const open = (path: string) => page.goto(`${SHARED.addresses.url}${path}`);
const table = (key: string) => page.locator(`[id="t.${key}"]`);
const sentence = (key: string) => page.locator(`[id="s.${key}"]`);

/** Paragraphs of the Word file that the page gives, one a line. */
async function wordFile(digits: 'thai' | 'arabic'): Promise<string> {
	await page.getByLabel(th(`report_digits_${digits}`)).check();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: th('report_download_docx') }).click()
	]);
	expect(download.suggestedFilename()).toBe('ita-report-2566.docx');
	const file = unzipSync(readFileSync(await download.path()));
	const xml = strFromU8(file['word/document.xml'] ?? new Uint8Array());
	return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)]
		.map(([paragraph]) =>
			[...paragraph.matchAll(/<w:t[ >][^<]*/g)].join('').replace(/<[^>]*>/g, '')
		)
		.join('\n');
}

test('a flagged item becomes a measure of the coming year, by its suggestion', async () => {
	await open(`${MEASURES}/flagged`);
	await page.getByRole('button', { name: th('measures_flagged_take_of', { item: 'o24' }) }).click();
	await expect(page.getByRole('status')).toHaveText(th('measures_taken'));
	await page.locator('[name=unit]').fill('สำนักปลัด');
	await page.getByRole('button', { name: th('staff_save'), exact: true }).click();
	await expect(page.getByRole('status')).toHaveText(th('staff_saved'));
});

test('the navigation leads to the report, which has that measure in the prescribed columns', async () => {
	await page
		.getByRole('navigation')
		.getByRole('link', { name: th('report_nav') })
		.click();
	await page.getByRole('link', { name: th('report_page_title', { year: 2566 }) }).click();
	await expect(page).toHaveURL(`${SHARED.addresses.url}${HOME}`);
	const heads = table('measures.6').getByRole('columnheader');
	await expect(heads).toHaveText(
		['measure', 'unit', 'steps', 'days'].map((name) => th(`report_col_${name}`))
	);
	await expect(table('measures.6')).toContainText('(o24)');
	await expect(table('measures.6')).toContainText('สำนักปลัด');
	await expect(sentence('measures.open')).not.toContainText('o24');
	await expect(sentence('measures.open')).toContainText('o21');
});

test('the page says what the figures say: the fall, its cause, and where 9 and 10 belong', async () => {
	await expect(sentence('comparison.total')).toContainText('ลดลง 8.28 คะแนน');
	await expect(sentence('comparison.why')).toContainText('จึงมาจากแบบวัด OIT เป็นหลัก');
	await expect(sentence('findings.fell_below')).toContainText('ตัวชี้วัดที่ 9');
	await expect(table('theme.6').getByRole('row').last()).toContainText('64.29');
	await expect(page.getByRole('main')).toContainText(th('report_check_good'));
	await expect(page.getByRole('main')).toContainText(th('report_example'));
});

test('every figure of the page is in the Word file, and in Thai digits if asked for', async () => {
	const cells = await page.locator('[data-figure]').allTextContents();
	expect(cells.length).toBeGreaterThan(150);
	const file = (await wordFile('arabic')).split('\n');
	const count = (all: string[], figure: string) => all.filter((one) => one === figure).length;
	for (const figure of new Set(cells)) {
		expect(count(file, figure), figure).toBeGreaterThanOrEqual(count(cells, figure));
	}
	const thai = await wordFile('thai');
	expect(thai).toContain('๘๘.๕๘');
	expect(thai).not.toContain('88.58');
});

test('on paper no figure is broken in two lines', async () => {
	await open(HOME);
	const window = page.viewportSize();
	// As wide as A4 between its margins.
	await page.setViewportSize({ width: 605, height: 900 });
	await page.emulateMedia({ media: 'print' });
	const broken = await page.locator('[data-figure]').evaluateAll((cells) =>
		cells
			.filter((cell) => {
				const range = document.createRange();
				range.selectNodeContents(cell);
				return range.getClientRects().length !== 1;
			})
			.map((cell) => `${cell.getAttribute('data-figure')} ${cell.textContent}`)
	);
	expect(broken).toEqual([]);
	await page.emulateMedia({ media: null });
	if (window !== null) await page.setViewportSize(window);
});

test('a sentence is reworded, on the page and in the file; its table stays', async () => {
	await open(HOME);
	const before = await table('theme.4').textContent();
	await sentence(SENTENCE).getByRole('link').click();
	await page.getByLabel(th('report_edit_label')).fill('');
	await page.getByRole('button', { name: th('report_edit_save') }).click();
	await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#words');
	await page.getByLabel(th('report_edit_label')).fill(OWN_WORDS);
	await page.getByRole('button', { name: th('report_edit_save') }).click();
	await expect(page.getByRole('status')).toHaveText(th('report_edited'));
	await expect(sentence(SENTENCE)).toContainText(OWN_WORDS);
	await expect(sentence(SENTENCE)).toContainText(th('report_edited_mark'));
	expect(await table('theme.4').textContent()).toBe(before);
	expect(await wordFile('arabic')).toContain(OWN_WORDS);
});

test('once the figures say something else, the reworded sentence is told to be read again', async () => {
	await expect(page.getByText(th('report_outdated_title'))).toHaveCount(0);
	// As if i21 had been another figure when it was reworded: the imported ones are other tests' too.
	await ask(
		SHARED.data,
		(sql) => sql`
			update public.report_edits set replaced = replace(replaced, '97.50', '90.00')
			where sentence = ${SENTENCE}`
	);
	await open(HOME);
	await expect(page.getByRole('heading', { name: th('report_outdated_title') })).toBeVisible();
	await expect(sentence(SENTENCE)).toContainText(OWN_WORDS);
	await expect(sentence(SENTENCE)).toContainText(th('report_outdated_mark'));
	await sentence(SENTENCE).getByRole('link').click();
	await expect(page.locator('.generated')).toContainText('i21 (97.50 คะแนน)');
	await expect(page.locator('.replaced')).toContainText('i21 (90.00 คะแนน)');
});

test('the drafted sentence can be put back', async () => {
	await open(`${HOME}/edit/${SENTENCE}`);
	await page.getByRole('button', { name: th('report_edit_put_back') }).click();
	await expect(page.getByRole('status')).toHaveText(th('report_put_back'));
	await expect(sentence(SENTENCE)).toContainText('i21 (97.50 คะแนน)');
});

for (const locale of ['th', 'en'] satisfies Locale[]) {
	test(`the report and its edit page are accessible in ${locale}, on a phone too`, async ({
		browser
	}) => {
		const options = { viewport: { width: 360, height: 740 } };
		const context = await windowOf(browser, SHARED.addresses.url, 'bob', options);
		const phone = await context.newPage();
		const prefix = locale === 'th' ? '' : '/en';
		for (const path of ['/staff/report', HOME, `${HOME}/edit/result.total`]) {
			await phone.goto(`${SHARED.addresses.url}${prefix}${path}`);
			await expect(phone.getByRole('heading', { level: 1 })).toBeVisible();
			await expectAccessible(phone);
			const width = await phone.evaluate(() => document.documentElement.scrollWidth);
			expect(width, path).toBeLessThanOrEqual(360);
		}
		await context.close();
	});
}

test('an interviewer and a stranger get no report, nor its file', async ({ browser }) => {
	for (const [person, status] of [
		['ida', 403],
		['carol', 404],
		['bob', 200]
	] as const) {
		const context = await windowOf(browser, SHARED.addresses.url, person);
		for (const path of ['', '/report.docx', '/memo.docx', '/edit/result.total']) {
			const reply = await context.request.get(`${SHARED.addresses.url}${HOME}${path}`);
			expect(reply.status(), `${person} ${path}`).toBe(status);
		}
		await context.close();
	}
});
