/** The picture of a year: from pasted tables to the figures, a trial, and the files that leave. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { officialRows } from '../fixtures/official.ts';
import { plainWindowOf, windowOf } from './support/cast.ts';
import { ask } from './support/database.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

// Each goes on from what the one before has stored.
test.describe.configure({ mode: 'serial' });

const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);
const home = '/staff/results/year/further-on';
const demonstration = '/staff/results/year/thung-prongsai-demonstration/2566';
const CLOSED_EIT = 'd0000000-0000-4000-8000-000000000001';
/** Every OIT item that the assessors marked 0. */
const FAILED = ['o21', 'o22', 'o24', 'o26', 'o39', 'o40', 'o41'];

let dana: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
	dana = await plainWindowOf(browser, SHARED.addresses.url, 'dana');
	page = await dana.newPage();
});
test.afterAll(() => dana.close());

const open = (path: string) => page.goto(`${SHARED.addresses.url}${path}`);
const rowOf = (table: string, name: string) =>
	page.locator(table).getByRole('row').filter({ hasText: name });

for (const year of [2565, 2566] as const) {
	test(`the table of ${year} comes in by paste`, async () => {
		await open('/staff/official/import');
		await page.getByLabel(th('official_year')).selectOption(String(year));
		await page.getByLabel(th('official_source_th')).fill('ประกาศสำนักงาน ป.ป.ช.');
		const table = officialRows(year).map(({ part, code, score }) => [part, code, score].join('\t'));
		await page.getByLabel(th('official_table'), { exact: true }).fill(table.join('\n'));
		await page.getByRole('button', { name: th('official_show_preview') }).click();
		await page.getByRole('button', { name: th('official_confirm') }).click();
		await expect(page.getByRole('status')).toHaveText(th('official_imported'));
	});
}

test('the picture has total, level, contributions and classes, without script', async () => {
	await open('/staff/results');
	await page
		.getByRole('link', { name: th('analysis_open_year') })
		.first()
		.click();
	await expect(page).toHaveURL(`${SHARED.addresses.url}${home}/2566/official`);
	const total = page.locator('#year-total');
	await expect(total).toContainText('88.58');
	await expect(total).toContainText('ผ่าน');
	const main = page.getByRole('main');
	await expect(main).toContainText('96.86');
	await expect(main).toContainText('AA');
	await expect(rowOf('#contributions', 'IIT')).toContainText('−0.03');
	await expect(rowOf('#contributions', 'EIT')).toContainText('+1.75');
	await expect(rowOf('#contributions', 'OIT')).toContainText('−10.00');
	await expect(rowOf('#contributions', th('results_total'))).toContainText('−8.28');
	await expect(rowOf('#classes', 'ตัวชี้วัดที่ 9')).toContainText('(5)');
	await expect(rowOf('#classes', 'ตัวชี้วัดที่ 4')).toContainText('(4)');
	await expect(page.locator('#themes summary').nth(5)).toContainText('64.29');
});

test('pictures are drawn under the policy, each with its sentence, and nothing is refused', async ({
	browser
}) => {
	const context = await windowOf(browser, SHARED.addresses.url, 'dana');
	const own = await context.newPage();
	const refused: string[] = [];
	own.on('console', (message) => {
		if (message.type() === 'error') refused.push(message.text());
	});
	await own.goto(`${SHARED.addresses.url}${home}/2566/official`);
	const pictures = own.locator('figure svg[role=img]');
	await expect(pictures).toHaveCount(3);
	for (const picture of await pictures.all()) {
		await expect(picture).toHaveAttribute('aria-label', /.{10}/);
		expect((await picture.boundingBox())?.height).toBeGreaterThan(100);
	}
	expect(refused).toEqual([]);
	await context.close();
});

test('what was tried moves total and level, without script, and nothing of it is kept', async () => {
	await open(`${home}/2566/official/what-if`);
	await page.locator('summary').last().click();
	for (const code of FAILED) await page.locator(`#oit-${code}`).selectOption('100');
	await page.getByRole('button', { name: th('analysis_try') }).click();
	await expect(page.locator('#tried-total')).toHaveText('98.58');
	await expect(page.locator('#tried-level')).toHaveText('ผ่านดี');
	await page.locator('#iit-4').fill('101');
	await page.getByRole('button', { name: th('analysis_try') }).click();
	await expect(page.getByRole('alert')).toContainText('101');
	await open(`${home}/2566/official`);
	await expect(page.locator('#year-total')).toContainText('88.58');
});

test('with script, the outcome follows the typing', async ({ browser }) => {
	const context = await windowOf(browser, SHARED.addresses.url, 'dana');
	const own = await context.newPage();
	await own.goto(`${SHARED.addresses.url}${home}/2566/official/what-if`);
	await own.locator('#iit-4').fill('80');
	await expect(own.locator('#tried-total')).toHaveText('87.40');
	await expect(own.locator('#iit-4')).toHaveValue('80');
	await context.close();
});

test('the table leaves and reads back as the page has it', async () => {
	await open(`${home}/2566/official`);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: th('analysis_take_csv'), exact: true }).click()
	]);
	const text = readFileSync(await download.path(), 'utf8');
	expect(text.startsWith('\uFEFF')).toBe(true);
	const rows = Papa.parse<Record<string, string>>(text.slice(1), { header: true }).data;
	const low = (section: string, part: string, code: string) =>
		rows.find((row) => row.section === section && row.part === part && row.code === code)?.low;
	expect(low('total', 'ita', 'total')).toBe('88.58');
	expect(low('contribution', 'oit', 'own')).toBe('-10');
	expect(low('figure', 'oit', '9')).toBe('80');
	expect(low('theme', '', 'theme 6')).toBe('64.29');
});

test('workbook, JSON and codebook leave as what they are', async () => {
	const get = (path: string) => page.request.get(`${SHARED.addresses.url}${path}`);
	const book = await get(`${home}/2566/official/picture.xlsx`);
	expect((await book.body()).subarray(0, 2).toString()).toBe('PK');
	const whole = (await (await get(`${home}/2566/official/picture.json`)).json()) as {
		rows: { section: string; low: number }[];
		codebook: { columns: object };
	};
	expect(whole.rows.find(({ section }) => section === 'total')?.low).toBe(88.58);
	expect(Object.keys(whole.codebook.columns)).toContain('section');
	expect(await (await get('/staff/results/year/codebook.csv')).text()).toContain('ปีงบประมาณ');
});

test('only those who read results of the agency get its picture and its files', async ({
	browser
}) => {
	const status = async (person: 'bob' | 'ida' | 'dana', path: string) => {
		const context = await windowOf(browser, SHARED.addresses.url, person);
		const response = await context.request.get(`${SHARED.addresses.url}${path}`);
		await context.close();
		return response.status();
	};
	const round = `/staff/results/${CLOSED_EIT}/results.json`;
	for (const path of [`${demonstration}/pulse`, `${demonstration}/pulse/picture.csv`, round]) {
		expect(await status('bob', path), path).toBe(200);
		expect(await status('ida', path), path).toBe(403);
		expect(await status('dana', path), path).toBe(404);
	}
	expect(await status('bob', `${demonstration}/guess`)).toBe(404);
});

test('the figures of the pulse are those of the answers, counted by the database', async ({
	browser
}) => {
	const context = await windowOf(browser, SHARED.addresses.url, 'bob');
	const json = await context.request.get(
		`${SHARED.addresses.url}${demonstration}/pulse/picture.json`
	);
	const { rows } = (await json.json()) as {
		rows: { section: string; part: string; code: string; low: number }[];
	};
	const counted = await countedBySql();
	expect(counted.map(({ code }) => code)).toEqual(['6', '7', '8', 'own']);
	for (const { code, score } of counted) {
		const row = rows.find(
			(one) => one.section === 'figure' && one.part === 'eit_public' && one.code === code
		);
		expect(row?.low, code).toBe(Number(score));
	}
	await context.close();
});

/** Indicators and the score of the closed round, from its single answers. */
function countedBySql(): Promise<{ code: string; score: string }[]> {
	const file = JSON.parse(
		readFileSync('src/lib/ita/instrument/built-in/eit-2566.json', 'utf8')
	) as {
		scales: { code: string; options: { code: string; points: number }[] }[];
		items: { code: string; scale: string; polarity: string }[];
		indicators: { number: number; items: string[] }[];
	};
	const points = file.items.flatMap(({ code, scale, polarity }) => {
		const options = file.scales.find((one) => one.code === scale)?.options ?? [];
		return options.map((option, at) => ({
			item: code,
			option: option.code,
			points: (polarity === 'negative' ? options.at(-1 - at) : option)?.points ?? 0,
			indicator: file.indicators.find(({ items }) => items.includes(code))?.number ?? 0
		}));
	});
	return ask(
		SHARED.data,
		(sql) => sql<{ code: string; score: string }[]>`
			with worth as (
				select * from jsonb_to_recordset(${sql.json(points)})
					as w(item text, option text, points numeric, indicator int)
			), items as (
				select w.indicator, w.item, avg(w.points) as mean
				from private.responses r, jsonb_each_text(r.answers) a join worth w
					on w.item = a.key and w.option = a.value
				where r.round_id = ${CLOSED_EIT}
				group by w.indicator, w.item
			), indicators as (
				select indicator, avg(mean) as mean from items group by indicator
			)
			select indicator::text as code, round(mean, 2)::text as score from indicators
			union all
			select 'own', round(avg(mean), 2)::text from indicators
			order by code`
	);
}
