/** Official figures come in by paste and by file, are seen before they count, and keep their history. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { officialRows } from '../fixtures/official.ts';
import { expectAccessible } from './support/accessible.ts';
import { AGENCY_B, plainWindowOf, windowOf } from './support/cast.ts';
import { ask } from './support/database.ts';
import { postForm } from './support/requests.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

// Each goes on from what the one before has stored.
test.describe.configure({ mode: 'serial' });

const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);
const home = '/staff/official/next-door';

/** The published table as a spreadsheet copies it. */
function table(year: 2565 | 2566, change = (score: string, _code: string) => score): string {
	return officialRows(year)
		.map(({ part, code, score }) => [part, code, change(score, code)].join('\t'))
		.join('\n');
}

let carol: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
	carol = await plainWindowOf(browser, SHARED.addresses.url, 'carol');
	page = await carol.newPage();
});
test.afterAll(() => carol.close());

const open = (path: string) => page.goto(`${SHARED.addresses.url}${path}`);
const preview = () => page.getByRole('button', { name: th('official_show_preview') }).click();
const confirm = () => page.getByRole('button', { name: th('official_confirm') }).click();

function stored(): Promise<{ figures: number; imports: number }> {
	return ask(SHARED.data, async (sql) => {
		const [row] = await sql<{ figures: number; imports: number }[]>`
			select
				(select count(*)::int from public.official_figures where agency_id = ${AGENCY_B}) as figures,
				(select count(*)::int from public.official_imports where agency_id = ${AGENCY_B}) as imports`;
		return row ?? { figures: -1, imports: -1 };
	});
}

test('a pasted table with an error says which line, and what to do; nothing is stored', async () => {
	await open('/staff/official/import');
	await page.getByLabel(th('official_year')).selectOption('2566');
	await page.getByLabel(th('official_source_th')).fill('ประกาศสำนักงาน ป.ป.ช.');
	const broken = table(2566, (score, code) => (code === 'i21' ? '97,50' : score));
	await page.getByLabel(th('official_table'), { exact: true }).fill(broken);
	await preview();
	const fault = th('official_why_score_comma', { value: '97,50' });
	const link = page.getByRole('link', { name: th('official_line_fault', { line: 21, fault }) });
	const target = (await link.getAttribute('href')) ?? '';
	await expect(page.locator(target)).toContainText(fault);
	await expect(page.getByRole('button', { name: th('official_confirm') })).toHaveCount(0);
	expect(await stored()).toEqual({ figures: 0, imports: 0 });
});

test('the corrected table is shown row by row, with what does not agree, before it counts', async () => {
	const slip = table(2566, (score, code) => (code === 'total' ? '88.57' : score));
	await page.getByLabel(th('official_table'), { exact: true }).fill(slip);
	await page.getByLabel(th('official_rank'), { exact: true }).fill('๓,๕๖๓');
	await preview();
	const rows = officialRows(2566);
	const shown = page.getByRole('table', { name: th('official_preview_caption') });
	await expect(shown.locator('tbody tr')).toHaveCount(rows.length);
	await expect(shown.getByRole('row').nth(21)).toContainText(th('official_item', { code: 'i21' }));
	await expect(page.getByRole('main')).toContainText(
		th('analysis_does_not_follow', {
			cell: th('results_total'),
			found: '88.57',
			expected: '88.58',
			difference: '0.01'
		})
	);
	expect(await stored()).toEqual({ figures: 0, imports: 0 });
});

test('what was changed after the preview is not stored', async () => {
	const hidden = page.locator('form[action="?/confirm"] [name=rank]');
	await hidden.evaluate((input) => ((input as HTMLInputElement).value = '1'));
	await confirm();
	await expect(page.getByRole('alert')).toContainText(th('official_changed'));
	expect(await stored()).toEqual({ figures: 0, imports: 0 });
});

test('confirming stores just what was shown', async () => {
	await page.getByLabel(th('official_rank'), { exact: true }).fill('3563');
	await page.getByLabel(th('official_table'), { exact: true }).fill(table(2566));
	await preview();
	await confirm();
	await expect(page.getByRole('status')).toHaveText(th('official_imported'));
	await expect(page.getByRole('main')).toContainText('3,563');
	expect(await stored()).toEqual({ figures: officialRows(2566).length, imports: 1 });
});

test('a remark is added, stands at its item, and the state before stays in the history', async () => {
	await page.getByRole('link', { name: th('official_correct') }).click();
	await page.getByLabel(th('official_remarks')).fill('ข้อ ๐๒๔ ขาดงบประมาณรายโครงการ');
	await preview();
	await expect(page.getByRole('main')).toContainText(th('official_replaces'));
	await confirm();
	const item = page.getByRole('row').filter({ hasText: th('official_item', { code: 'o24' }) });
	await expect(item).toContainText('ขาดงบประมาณรายโครงการ');

	const history = page.getByRole('table', { name: th('official_history') });
	await expect(history.locator('tbody tr')).toHaveCount(2);
	await expect(history).toContainText('carol@test.invalid');
	await history.getByRole('link', { name: th('official_open_old') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		th('official_old_title', { number: 1, year: 2566 })
	);
	await expect(page.getByRole('main')).not.toContainText('ขาดงบประมาณรายโครงการ');
	await expect(
		page.getByRole('row').filter({ hasText: th('official_item', { code: 'o24' }) })
	).toContainText('0.00');
});

test('an import by somebody who has not seen the last one is refused', async () => {
	await open(`${home}/2566/import`);
	await preview();
	const hidden = page.locator('form[action="?/confirm"] [name=replaces]');
	await hidden.evaluate((input) => ((input as HTMLInputElement).value = '1'));
	await confirm();
	await expect(page.getByRole('alert')).toContainText(th('official_refused_stale'));
	await preview();
	await hidden.evaluate((input) => ((input as HTMLInputElement).value = '1.5'));
	await confirm();
	await expect(page.getByRole('alert'), 'a number of no import').toContainText(
		th('official_changed')
	);
	const withdrawn = await postForm(
		page.request,
		`${new URL(page.url()).origin}${home}/2566?/withdraw`,
		{
			sure: 'yes',
			replaces: '1.5'
		}
	);
	expect(withdrawn.status()).toBe(400);
	expect((await stored()).imports).toBe(2);
});

test('the earlier year comes in as a file, and goes out the same', async () => {
	await open('/staff/official/import');
	await page.getByLabel(th('official_year')).selectOption('2565');
	await page.getByLabel(th('official_source_th')).fill('ประกาศ');
	const csv = readFileSync('supabase/demonstration/official-2565.csv', 'utf8').trimEnd();
	await page
		.getByLabel(th('official_file'))
		.setInputFiles('supabase/demonstration/official-2565.csv');
	await preview();
	await confirm();
	await expect(page.getByRole('status')).toHaveText(th('official_imported'));
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: th('official_download') }).click()
	]);
	const lines = (text: string) => text.replace('\uFEFF', '').trim().split(/\r?\n/).toSorted();
	expect(lines(readFileSync(await download.path(), 'utf8'))).toEqual(lines(csv));
});

test('a workbook is refused with what to do instead', async () => {
	await open('/staff/official/import');
	await page.getByLabel(th('official_year')).selectOption('2565');
	await page.getByLabel(th('official_source_th')).fill('ประกาศ');
	await page.getByLabel(th('official_file')).setInputFiles({
		name: 'ita.xlsx',
		mimeType: 'application/zip',
		buffer: Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0])
	});
	await preview();
	await expect(page.getByRole('alert')).toContainText(th('official_file_workbook'));
});

test('a year that was brought in by mistake is withdrawn and stays in the history', async () => {
	await open(`${home}/2565`);
	await page.getByText(th('official_withdraw'), { exact: true }).first().click();
	await page.getByLabel(th('official_withdraw_sure')).check();
	await page.getByRole('button', { name: th('official_withdraw') }).click();
	await expect(page.getByRole('status')).toHaveText(th('official_withdrawn'));
	await open(`${home}/2565`);
	await expect(page.getByRole('main')).toContainText(th('official_was_withdrawn'));
	await expect(page.getByRole('link', { name: th('official_open_old') })).toBeVisible();
});

test('an analyst reads and does not import; others see nothing', async ({ browser }) => {
	const demonstration = '/staff/official/thung-prongsai-demonstration/2566';
	const status = async (person: 'bob' | 'ida' | 'carol', path: string) => {
		const context = await windowOf(browser, SHARED.addresses.url, person);
		const response = await context.request.get(`${SHARED.addresses.url}${path}`);
		await context.close();
		return response.status();
	};
	expect(await status('bob', demonstration)).toBe(200);
	expect(await status('bob', `${demonstration}/import`)).toBe(403);
	expect(await status('bob', '/staff/official/import')).toBe(403);
	expect(await status('ida', demonstration)).toBe(403);
	expect(await status('ida', '/staff/official')).toBe(403);
	expect(await status('carol', demonstration)).toBe(404);
	expect(await status('carol', `${home}/2566`)).toBe(200);
});

for (const locale of ['th', 'en'] as const) {
	test(`preview, errors and history are accessible (${locale})`, async ({ browser }) => {
		const context = await windowOf(browser, SHARED.addresses.url, 'carol');
		const own = await context.newPage();
		const prefix = locale === 'th' ? '' : '/en';
		await own.goto(`${SHARED.addresses.url}${prefix}${home}/2566`);
		await expectAccessible(own);
		await own.goto(`${SHARED.addresses.url}${prefix}${home}/2566/history/1`);
		await expectAccessible(own);
		await own.goto(`${SHARED.addresses.url}${prefix}${home}/2566/import`);
		const show = own.getByRole('button', { name: words(locale, 'official_show_preview') });
		await show.click();
		await own.getByText(words(locale, 'official_change_again')).click();
		await expectAccessible(own);
		await own.getByLabel(words(locale, 'official_table'), { exact: true }).fill('e1 97,33');
		await show.click();
		await expect(own.getByRole('alert')).toBeVisible();
		await expectAccessible(own);
		await context.close();
	});
}
