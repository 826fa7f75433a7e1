/**
 * What "not my work" would cost: on the page of an internal round and of its year, in their files, and
 * on no other.
 */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { windowOf } from './support/cast.ts';
import { expectAccessible } from './support/accessible.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

const CLOSED_EIT = 'd0000000-0000-4000-8000-000000000001';
const CLOSED_IIT = 'd0000000-0000-4000-8000-000000000002';
const YEAR = '/staff/results/year/thung-prongsai-demonstration/2566';
/** Indicators of IIT, the questionnaire and the total, in the order of the page. */
const ROWS = ['1', '2', '3', '4', '5', 'iit', 'ita'];

let bob: BrowserContext;

test.beforeAll(async ({ browser }) => {
	bob = await windowOf(browser, SHARED.addresses.url, 'bob');
});
test.afterAll(() => bob.close());

async function open(path: string): Promise<Page> {
	const page = await bob.newPage();
	await page.goto(`${SHARED.addresses.url}${path}`);
	return page;
}

async function fileOf(round: string): Promise<Record<string, string>[]> {
	const url = `${SHARED.addresses.url}/staff/results/${round}/results.csv`;
	const text = (await (await bob.request.get(url)).text()).replace(/^\uFEFF/, '');
	return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** As the page words `3–5` of the file. */
function lostWord(range: string): string {
	const [low = '', high = low] = range.split('–');
	if (high === '0') return words('th', 'results_cost_none');
	return low === '0'
		? words('th', 'results_cost_at_most', { high })
		: words('th', 'results_cost_range', { range });
}

test('the page of an internal round tells what it takes from each indicator, the score and the total, as its files do', async () => {
	const page = await open(`/staff/results/${CLOSED_IIT}`);
	const rows = page.locator('#not-my-work tbody tr');
	await expect(rows).toHaveCount(ROWS.length);
	const file = await fileOf(CLOSED_IIT);
	const inFile = (code: string, key: string): string => {
		const row = file.find((each) => each[words('th', 'results_csv_code')] === code);
		return row?.[words('th', key)] ?? `no ${key} of ${code}`;
	};
	for (const [at, code] of ROWS.entries()) {
		const cost = inFile(code, 'results_csv_cost');
		expect(cost, code).toMatch(/^\d+(–\d+)?$/);
		await expect(rows.nth(at).getByRole('cell').last()).toHaveText(lostWord(cost));
		if (code === 'ita') continue;
		const range = inFile(code, 'results_col_if_lowest');
		expect(range, code).toMatch(/^\d+(–\d+)?$/);
		await expect(rows.nth(at).getByRole('cell').nth(1)).toHaveText(range);
	}
	await expect(page.locator('#not-my-work .lead')).toHaveText(
		words('th', 'results_cost_whole', {
			score: lostWord(inFile('iit', 'results_csv_cost')),
			total: lostWord(inFile('ita', 'results_csv_cost'))
		})
	);
	await expect(rows.last()).toContainText(words('th', 'results_cost_total', { weight: 30 }));
	await expectAccessible(page);

	const reply = await bob.request.get(page.url() + '/results.json');
	const { beside } = (await reply.json()) as {
		beside: Record<string, { not_my_work_cost: { cost: { low: number; high: number } } | null }>;
	};
	for (const code of ROWS) {
		const { low = -1, high = -1 } = beside[code]?.not_my_work_cost?.cost ?? {};
		const cost = inFile(code, 'results_csv_cost');
		expect([`${low}–${high}`, String(low)], code).toContain(cost);
		expect(high, code).toBeGreaterThan(0);
	}
});

test('its English twin tells the same', async () => {
	const page = await open(`/en/staff/results/${CLOSED_IIT}`);
	const section = page.locator('#not-my-work');
	await expect(section.getByRole('heading')).toHaveText(words('en', 'results_cost_title'));
	await expect(section.locator('tbody tr')).toHaveCount(ROWS.length);
	await expectAccessible(page);
});

test('the picture of the year tells it of each indicator, as the round does; the official one never', async () => {
	const round = await open(`/staff/results/${CLOSED_IIT}`);
	const ofRound = await round.locator('#not-my-work tbody tr td:last-child').allInnerTexts();
	const page = await open(`${YEAR}/pulse`);
	const cells = page.locator('#not-my-work tbody td');
	await expect(cells).toHaveText(ofRound.slice(0, 5));
	await expectAccessible(page);
	const picture = await bob.request.get(`${page.url()}/picture.json`);
	const { rows } = (await picture.json()) as { rows: Record<string, unknown>[] };
	const costs = rows.filter(({ section }) => section === 'not_my_work');
	for (const [at, { low, high }] of costs.entries()) {
		const range = low === high ? String(low) : `${String(low)}–${String(high)}`;
		await expect(cells.nth(at)).toHaveText(lostWord(range));
	}
	expect(costs).toHaveLength(5);
	const official = await open(`${YEAR}/official`);
	await expect(official.locator('#flags')).toHaveCount(1);
	await expect(official.locator('#not-my-work')).toHaveCount(0);
});

test('an external round, whose form has no such answer, tells nothing of it', async () => {
	const page = await open(`/staff/results/${CLOSED_EIT}`);
	await expect(page.getByRole('main')).toContainText(words('th', 'results_final'));
	await expect(page.locator('#not-my-work')).toHaveCount(0);
	const cost = words('th', 'results_csv_cost');
	expect((await fileOf(CLOSED_EIT)).map((row) => row[cost] ?? 'no such column')).toEqual(
		expect.not.arrayContaining([expect.stringMatching(/./)])
	);
});
