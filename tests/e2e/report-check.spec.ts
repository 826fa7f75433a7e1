/** The tables of a whole report are checked against each other; nothing of them is kept. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { REFERENCE_REPORT } from '../fixtures/reference-report.ts';
import { expectAccessible } from './support/accessible.ts';
import { plainWindowOf, windowOf } from './support/cast.ts';
import { SHARED } from './support/shared.ts';
import { words, type Locale } from './support/words.ts';

const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);
const REPORT = readFileSync(REFERENCE_REPORT, 'utf8');

async function check(page: Page, locale: Locale = 'th'): Promise<void> {
	await page.getByRole('button', { name: words(locale, 'analysis_report_check') }).click();
}

const findings = (page: Page) => page.locator('#outcome ol > li');

test('the example of another body is checked without script, each finding with its lines', async ({
	browser
}) => {
	const context = await plainWindowOf(browser, SHARED.addresses.url, 'bob');
	const page = await context.newPage();
	await page.goto(`${SHARED.addresses.url}/staff/official`);
	await page.getByRole('link', { name: th('analysis_report_link') }).click();
	await page.getByRole('link', { name: th('analysis_report_example') }).click();
	await check(page);
	await expect(page.getByRole('main')).toContainText(th('analysis_report_is_example'));
	expect(await findings(page).count()).toBeGreaterThanOrEqual(9);
	const e15 = findings(page).filter({ hasText: 'ข้อ e15' });
	await expect(e15).toContainText('91.33');
	const cell = e15.getByRole('link', { name: 'ประเด็นที่ 1, EIT' });
	const target = (await cell.getAttribute('href')) ?? '';
	await expect(page.locator(target)).toContainText('ประเด็นที่ 1,2566,eit_public,e15,91.33');
	for (const told of ['64.29', 'ตัวชี้วัดที่ 10', '30 กันยายน 2567', '95.98', '97.50']) {
		await expect(page.locator('#outcome')).toContainText(told);
	}
	await context.close();
});

test('a report is pasted, corrected and pasted again, in English', async ({ browser }) => {
	const context = await plainWindowOf(browser, SHARED.addresses.url, 'bob');
	const page = await context.newPage();
	await page.goto(`${SHARED.addresses.url}/en/staff/official/check`);
	const table = page.getByLabel(words('en', 'analysis_report_table'), { exact: true });
	await table.fill('table,fiscal_year,part,code,score\na,2566,,e1,90');
	await check(page, 'en');
	const fault = words('en', 'analysis_report_why_part_missing', { value: 'e1' });
	await expect(page.getByRole('alert')).toContainText(fault);
	await expect(table).toHaveValue(/e1,90/);

	const tabs = 'table\tfiscal_year\tpart\tcode\tscore\nA\t2566\tiit\ti1\t90\n\t\tiit\ti2\t80\n';
	await table.fill(`${tabs}\t\tmean\t\t88.58`);
	await check(page, 'en');
	await expect(findings(page)).toHaveCount(1);
	await expect(findings(page)).toContainText('85.00');
	await expect(page.getByText(words('en', 'analysis_report_is_example'))).toHaveCount(0);
	await table.fill(`${tabs}\t\tmean\t\t85.00`);
	await check(page, 'en');
	await expect(page.getByRole('status')).toHaveText(words('en', 'analysis_report_found_none'));
	await context.close();
});

test('a report comes as a file, and its template leaves as one', async ({ browser }) => {
	const context = await windowOf(browser, SHARED.addresses.url, 'bob');
	const page = await context.newPage();
	await page.goto(`${SHARED.addresses.url}/staff/official/check`);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: th('analysis_report_template', { year: 2566 }) }).click()
	]);
	const template = readFileSync(await download.path(), 'utf8');
	expect(template.slice(1)).toMatch(/^table,fiscal_year,part,code,score\r\n/);
	const buffer = Buffer.from(REPORT.replaceAll('ประเด็นที่', 'เรื่องที่'), 'utf8');
	await page
		.getByLabel(th('analysis_report_file'))
		.setInputFiles({ name: 'report.csv', mimeType: 'text/csv', buffer });
	await check(page);
	await expect(page.locator('#outcome')).toContainText('เรื่องที่ 6');
	await expectAccessible(page);
	await context.close();
});

test('the page is for those who read results', async ({ browser }) => {
	const status = async (person: 'bob' | 'ida', path: string) => {
		const context = await windowOf(browser, SHARED.addresses.url, person);
		const response = await context.request.get(`${SHARED.addresses.url}${path}`);
		await context.close();
		return response.status();
	};
	expect(await status('bob', '/staff/official/check')).toBe(200);
	expect(await status('ida', '/staff/official/check')).toBe(403);
});
