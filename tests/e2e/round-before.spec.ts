/** A round beside the one before it: nothing to compare at first, then what changed and how surely. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { scaleOf } from '../../src/lib/ita/instrument/points.ts';
import { expectAccessible } from './support/accessible.ts';
import { makeOwnAgency, windowWith, type OwnAgency } from './support/own-agency.ts';
import { postForm, sendOnce } from './support/requests.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

// The second round is compared with the first.
test.describe.configure({ mode: 'serial' });

const INSTRUMENT = surveyInstrument('eit-2567');
/** Two more than the fewest that a figure describes. */
const ANSWERS = 12;

let agency: OwnAgency;
let admin: BrowserContext;
let page: Page;
let first: TestRound;
let second: TestRound;

test.beforeAll(async ({ browser }) => {
	agency = await makeOwnAgency(SHARED.data, 'twice');
	admin = await windowWith(browser, SHARED.addresses.url, agency.admin);
	page = await admin.newPage();
});
test.afterAll(() => admin.close());

const url = (path: string) => `${SHARED.addresses.url}${path}`;
const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);

/** A closed round in which the first `unhappy` answers are the worst of each item, the rest the best. */
async function closedRound(name: string, daysAgo: number, unhappy: number): Promise<TestRound> {
	const round = await makeRound(SHARED.data, name, { agency: agency.id, first: -daysAgo });
	for (let n = 0; n < ANSWERS; n += 1) {
		const answers = INSTRUMENT.items.map((item) => {
			const { options } = scaleOf(INSTRUMENT, item);
			const byPoints = options.toSorted((a, b) => a.points - b.points);
			const isWorst = n < unhappy === (item.polarity === 'positive');
			return [item.code, byPoints.at(isWorst ? 0 : -1)?.code ?? '-'];
		});
		const form = Object.fromEntries(answers) as Record<string, string>;
		await sendOnce(admin.request, url(round.path), form);
	}
	const closed = await postForm(admin.request, url(`/staff/rounds/${round.slug}/close`), {});
	expect(closed.status(), 'the round is closed').toBe(303);
	return round;
}

async function scoreOf(round: TestRound): Promise<Record<string, string>> {
	const reply = await admin.request.get(url(`/staff/results/${round.slug}/results.csv`));
	const text = (await reply.text()).replace(/^\uFEFF/, '');
	const [part] = Papa.parse<Record<string, string>>(text, { header: true }).data;
	return part ?? {};
}

test('the only closed round of a part is compared with nothing', async () => {
	first = await closedRound('รอบแรก', 40, 11);
	await page.goto(url(`/staff/results/${first.slug}`));
	await expect(page.getByRole('main')).toContainText(th('results_final'));
	await expect(page.locator('#since')).toHaveCount(0);
	expect((await scoreOf(first))[th('analysis_col_before')]).toBe('');
});

test('the next one says what changed since, that it is more than chance, and where to look', async () => {
	second = await closedRound('รอบที่สอง', 10, 1);
	await page.goto(url(`/staff/results/${second.slug}`));
	const since = page.locator('#since');
	await expect(since).toContainText(th('analysis_since_round', { name: 'รอบแรก', year: 2567 }));
	await expect(since.getByRole('table')).toHaveCount(2);
	const [before, after] = [await scoreOf(first), await scoreOf(second)];
	const mean = th('results_col_mean');
	expect([before[mean], after[mean]]).toEqual(['8.33', '91.67']);
	// One of twelve and eleven of twelve: the change is rounded once, not made of what is shown.
	await expect(since.getByRole('row').nth(1).getByRole('cell')).toHaveText([
		'8.33',
		'91.67',
		'+83.33',
		th('analysis_verdict_rose')
	]);
	expect(after[th('analysis_col_before')]).toBe('8.33');
	await since.getByRole('link', { name: th('analysis_since_open') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('รอบแรก');
	await expect(page.locator('#since'), 'what came later is not before it').toHaveCount(0);
});

test('a change that chance may bring is called so', async () => {
	const third = await closedRound('รอบที่สาม', 5, 2);
	await page.goto(url(`/staff/results/${third.slug}`));
	const since = page.locator('#since');
	await expect(since, 'the newest before it').toContainText('รอบที่สอง');
	await expect(since.getByRole('row').nth(1)).toContainText(th('analysis_verdict_within_chance'));
	await expect(since).not.toContainText(th('analysis_verdict_fell'));
});

for (const { name, width, height } of [
	{ name: 'a phone', width: 360, height: 740 },
	{ name: 'a desk', width: 1280, height: 900 }
]) {
	test(`the comparison fits ${name} and everybody can read it`, async () => {
		await page.setViewportSize({ width, height });
		await page.goto(url(`/staff/results/${second.slug}`));
		await expect(page.locator('#since')).toBeVisible();
		const root = page.locator('html');
		expect(await root.evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(width);
		await expectAccessible(page);
	});
}
