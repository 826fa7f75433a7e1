/** An overseer: from signing in to the agency that needs help, and nowhere else. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { unzipSync, strFromU8 } from 'fflate';
import { expectAccessible } from './support/accessible.ts';
import { insertOverseer, plainWindowOf, PROVINCE, windowOf } from './support/cast.ts';
import { ask, callAsServer } from './support/database.ts';
import { makeOwnAgency } from './support/own-agency.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

test.describe.configure({ mode: 'serial' });

const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);
/** The whole name of a column, as a link and in a file. */
const column = (basis: string, name: string) =>
	th('oversight_of_basis', { basis: th(`oversight_group_${basis}`), column: th(name) });
const LOWEST = column('official', 'oversight_short_lowest');
const home = `/staff/oversight/${PROVINCE}/2566`;

/** Names by what stands in for them here; the third agency is in no region. */
const slugs: Record<'first' | 'weak' | 'elsewhere', string> = {
	first: '',
	weak: '',
	elsewhere: ''
};
let olive: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
	for (const word of ['first', 'weak', 'elsewhere'] as const) {
		const agency = await makeOwnAgency(SHARED.data, `overseen-${word}`);
		slugs[word] = agency.slug;
		await ask(SHARED.data, async (sql) => {
			const lowest = { first: 91.25, weak: 12.5, elsewhere: 1 }[word];
			await sql`insert into public.official_figures (agency_id, fiscal_year, part, code, score)
				values (${agency.id}, 2566, 'iit', '1', 95), (${agency.id}, 2566, 'oit', '10', ${lowest}),
					(${agency.id}, 2566, 'ita', 'total', 88.5)`;
			await sql`insert into public.measures
				(agency_id, fiscal_year, title, items_year, state, ends_on)
				values (${agency.id}, 2566, 'มาตรการลับ', 2566, 'under_way', '2026-01-01')`;
		});
	}
	await insertOverseer(SHARED.data, [slugs.first, slugs.weak]);
	olive = await plainWindowOf(browser, SHARED.addresses.url, 'olive');
	page = await olive.newPage();
});
test.afterAll(async () => {
	await olive.close();
	await callAsServer(SHARED.data, 'configure_regions', { p_regions: [] });
});

const rows = () => page.locator('tbody tr');

test('an overseer finds the agency with the lowest indicator, without script', async () => {
	await page.goto(`${SHARED.addresses.url}/staff`);
	await expect(page).toHaveURL(`${SHARED.addresses.url}/staff/oversight`);
	await page.getByRole('link', { name: 'จังหวัดเชียงใหม่' }).click();
	await page.goto(`${SHARED.addresses.url}${home}`);
	await expect(rows()).toHaveCount(2);
	await expect(rows().first()).toContainText('overseen-first');
	await page.getByRole('link', { name: LOWEST }).click();
	await expect(rows().first()).toContainText('overseen-weak');
	await expect(rows().first()).toContainText('12.50');
	await expect(rows().first()).toContainText(th('oversight_indicator', { number: 10 }));
	await expect(rows().first()).toContainText('88.50');
	await expect(page.locator('th[aria-sort=ascending]')).toContainText(LOWEST);
	await page.getByRole('link', { name: LOWEST }).click();
	await expect(rows().first()).toContainText('overseen-first');
});

test('a score that several agencies have together is marked as such', async () => {
	await ask(
		SHARED.data,
		(sql) => sql`
			update public.year_summaries set pulse_iit = 77.25, pulse_is_joint = true
			where fiscal_year = 2566
				and agency_id = (select id from public.agencies where slug = ${slugs.weak})`
	);
	await page.goto(`${SHARED.addresses.url}${home}?sort=official_lowest`);
	await expect(rows().first()).toContainText('77.25');
	await expect(rows().first()).toContainText(th('cluster_overseen'));
	await expect(rows().nth(1), 'control').not.toContainText(th('cluster_overseen'));
});

test('a part of a name finds an agency, and one of another region is not there', async () => {
	await page.goto(`${SHARED.addresses.url}${home}`);
	await page.getByLabel(th('oversight_filter')).fill('WEAK');
	await page.getByRole('button', { name: th('oversight_filter_button') }).click();
	await expect(rows()).toHaveCount(1);
	await page.getByLabel(th('oversight_filter')).fill('elsewhere');
	await page.getByRole('button', { name: th('oversight_filter_button') }).click();
	await expect(page.getByRole('main')).toContainText(th('oversight_none'));
	await page.getByRole('link', { name: th('oversight_filter_clear') }).click();
	await expect(rows()).toHaveCount(2);
});

test('the files have what the list has, in its order', async () => {
	await page.goto(`${SHARED.addresses.url}${home}?sort=official_lowest`);
	const [csv] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: th('oversight_csv') }).click()
	]);
	const text = readFileSync(await csv.path(), 'utf8').replace('\uFEFF', '');
	const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
	expect(data.map((row) => row[th('oversight_col_code')])).toEqual([slugs.weak, slugs.first]);
	expect(data[0]).toMatchObject({
		[column('official', 'oversight_short_total')]: '88.5',
		[LOWEST]: '10',
		[th('oversight_col_overdue')]: '1'
	});
	expect(text).not.toContain('มาตรการลับ');
	const book = await olive.request.get(`${SHARED.addresses.url}${home}/overview.xlsx`);
	const files = unzipSync(await book.body());
	const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
	expect(strings).toContain(slugs.weak);
});

test('nothing else of the agencies, and no other region, opens to an overseer', async () => {
	const address = (path: string) => `${SHARED.addresses.url}${path}`;
	for (const path of [
		`/staff/results/year/${slugs.weak}/2566/official`,
		`/staff/official/${slugs.weak}/2566`,
		`/staff/oit/${slugs.weak}/2566`,
		`/staff/measures/${slugs.weak}/2566`,
		`/staff/report/${slugs.weak}/2566`,
		'/staff/results',
		'/staff/settings/people',
		'/staff/oversight/lamphun/2566',
		`/staff/oversight/${PROVINCE}/1999`
	]) {
		const status = (await olive.request.get(address(path))).status();
		expect([path, status === 403 || status === 404]).toEqual([path, true]);
	}
	expect((await olive.request.get(address(home))).status(), 'control').toBe(200);
});

test('the notice of an agency says who oversees it, and of another says nothing', async () => {
	const sentence = th('oversight_privacy_recipient', { region: 'จังหวัดเชียงใหม่' });
	await page.goto(`${SHARED.addresses.url}/privacy/${slugs.weak}`);
	await expect(page.getByRole('main')).toContainText(sentence);
	await page.goto(`${SHARED.addresses.url}/privacy/${slugs.elsewhere}`);
	await expect(page.getByRole('main')).toContainText(th('privacy_recipients_staff'));
	await expect(page.getByRole('main')).not.toContainText(sentence);
});

test('the menu of everybody else says nothing of it', async ({ browser }) => {
	const alice = await windowOf(browser, SHARED.addresses.url, 'alice');
	const staff = await alice.newPage();
	await staff.goto(`${SHARED.addresses.url}/staff`);
	await expect(staff.getByRole('link', { name: th('staff_nav_settings') })).toBeVisible();
	await expect(staff.getByRole('link', { name: th('oversight_nav') })).toHaveCount(0);
	await page.goto(`${SHARED.addresses.url}/staff/oversight`);
	await expect(page.getByRole('link', { name: th('oversight_nav'), exact: true })).toBeVisible();
	await alice.close();
});

for (const prefix of ['', '/en']) {
	for (const size of [
		{ width: 360, height: 740 },
		{ width: 1280, height: 800 }
	]) {
		test(`the pages are accessible at ${prefix || '/th'} ${size.width}`, async ({ browser }) => {
			const context = await windowOf(browser, SHARED.addresses.url, 'olive', { viewport: size });
			const own = await context.newPage();
			for (const path of ['/staff/oversight', home]) {
				await own.goto(`${SHARED.addresses.url}${prefix}${path}`);
				await expectAccessible(own);
				const wide = await own.evaluate(() => document.documentElement.scrollWidth);
				expect(wide, 'nothing runs out of the screen').toBeLessThanOrEqual(size.width);
			}
			await context.close();
		});
	}
}

/** `npm run regions`, on the file with these lines or with these words. */
function regions(...words: string[]) {
	return spawnSync(
		process.execPath,
		[join(import.meta.dirname, '../../src/cli/regions.ts'), ...words],
		{
			encoding: 'utf8',
			env: { ...process.env, PRONGSAI_DATA: SHARED.data }
		}
	);
}

function fileOf(...lines: string[]): string {
	const file = join(SHARED.data, 'regions.csv');
	const head = 'region,name_th,name_en,level,parent,agencies,overseers';
	writeFileSync(file, [head, ...lines].join('\n'));
	return file;
}

// Last: it takes the province away.
test('a file of regions is put in force whole or not at all, and lets a new overseer in', async ({
	browser
}) => {
	const lamphun = 'lamphun,จังหวัดลำพูน,Lamphun,province,,';
	const refused = regions(fileOf(`${lamphun}${slugs.elsewhere} nowhere-at-all,new@test.invalid`));
	expect(refused.status).toBe(1);
	expect(refused.stderr).toContain('line 2: ไม่มีหน่วยงาน nowhere-at-all');
	expect((await olive.request.get(SHARED.addresses.url + home)).status(), 'as before').toBe(200);

	const done = regions(fileOf(`${lamphun}${slugs.elsewhere},new@test.invalid`));
	expect(done.stderr).toBe('');
	expect(done.stdout).toContain('1 regions, 1 agencies');
	expect((await olive.request.get(SHARED.addresses.url + home)).status()).toBe(404);
	const context = await browser.newContext({ javaScriptEnabled: false });
	const own = await context.newPage();
	const link = new URL(/new@test\.invalid {2}(\S+)/.exec(done.stdout)?.[1] ?? '');
	await own.goto(link.href);
	await own.getByLabel(th('people_password_new')).fill('a-password-of-an-overseer');
	await own.getByRole('button', { name: th('people_password_set') }).click();
	await expect(own).toHaveURL(`${link.origin}/staff/oversight`);
	await own.goto(`${link.origin}/staff/oversight/lamphun/2566`);
	await expect(own.locator('tbody tr')).toHaveCount(1);
	await expect(own.locator('tbody tr')).toContainText('overseen-elsewhere');
	await context.close();

	const again = regions('--link', 'new@test.invalid');
	expect(again.stdout).toContain('/staff/sign-in/password?token=');
});
