/** Results and measures are opened to everybody; what a visitor reads before, while and after. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { plainWindowOf, windowOf } from './support/cast.ts';
import { ask } from './support/database.ts';
import { SHARED } from './support/shared.ts';
import { words, type Locale } from './support/words.ts';

const AGENCY = 'thung-prongsai-demonstration';
const HOME = `/a/${AGENCY}`;
const CLOSED_EIT = 'd0000000-0000-4000-8000-000000000001';
const CLOSED_IIT = 'd0000000-0000-4000-8000-000000000002';
const OPEN_EIT = 'd0000000-0000-4000-8000-000000000003';
/** In no other test: its year would show. */
const MEASURE = 'ติดป้ายค่าธรรมเนียมไว้ที่เคาน์เตอร์ทุกจุด';
/** Taken from a suggestion and reworded, with what somebody nasty would write into it. */
const TAKEN_MEASURE = 'เผยแพร่ผลการบริหารบุคคลทุกโครงการ <script>alert(1)</script> "&';
const KEPT_MEASURE = 'มาตรการที่ยังไม่ให้ใครเห็น';

test.describe.configure({ mode: 'serial' });
let alice: BrowserContext;
/** Of the rounds above. */
let slugs: Map<string, string>;

const url = (path: string) => `${SHARED.addresses.url}${path}`;
const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);

test.beforeAll(async ({ browser }) => {
	alice = await plainWindowOf(browser, SHARED.addresses.url, 'alice');
	slugs = await ask(SHARED.data, async (sql) => {
		const rounds = await sql<{ id: string; slug: string }[]>`select id, slug from public.rounds`;
		await sql`
			insert into public.measures (agency_id, fiscal_year, title, items_year, state, is_public)
			select a.id, 2567, m.title, 2566, 'under_way', m.is_public
			from public.agencies a,
				(values (${MEASURE}, true), (${KEPT_MEASURE}, false)) m (title, is_public)
			where a.slug = ${AGENCY}`;
		return new Map(rounds.map(({ id, slug }) => [id, slug]));
	});
});
test.afterAll(async () => {
	await ask(SHARED.data, async (sql) => {
		await sql`delete from public.result_publications`;
		await sql`delete from public.measures where title in (${MEASURE}, ${KEPT_MEASURE}, ${TAKEN_MEASURE})`;
	});
	await alice.close();
});

const decisionOf = (round: string) => url(`/staff/results/${slugs.get(round) ?? ''}/public`);

async function publish(page: Page, round: string): Promise<void> {
	await page.goto(decisionOf(round));
	await page.getByRole('button', { name: th('agency_page_staff_publish') }).click();
	await expect(page.getByRole('button', { name: th('agency_page_staff_withdraw') })).toBeVisible();
}

test('before anything is published there is no year of it', async ({ page }) => {
	expect((await page.goto(url(`${HOME}/2566`)))?.status()).toBe(404);
	for (const nowhere of ['/a/nowhere', '/a/%00', `${HOME}/%00`, `${HOME}/2566%27/results.json`]) {
		expect((await page.request.get(url(nowhere))).status(), nowhere).toBe(404);
	}
	const reply = await page.request.get(url(`${HOME}/results.json`));
	expect((await reply.json()).rounds).toEqual([]);
});

test('an admin opens the results of two closed rounds, without script', async () => {
	const page = await alice.newPage();
	await page.goto(url(`/staff/results/${slugs.get(CLOSED_EIT) ?? ''}`));
	await page.getByRole('link', { name: th('agency_page_staff_link') }).click();
	await expect(page.getByRole('main')).toContainText(th('agency_page_staff_is_not'));
	await expect(page.getByRole('main')).toContainText(th('agency_page_staff_demonstration'));
	await publish(page, CLOSED_EIT);
	await publish(page, CLOSED_IIT);
	await page.getByRole('link', { name: th('agency_page_staff_see') }).click();
	await expect(page).toHaveURL(url(`${HOME}/2566`));
});

test('a flagged item becomes a measure, stands in the report, and reaches the page and its JSON', async ({
	browser
}) => {
	const bob = await plainWindowOf(browser, SHARED.addresses.url, 'bob');
	const desk = await bob.newPage();
	const visitor = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	const press = (name: string) => desk.getByRole('button', { name, exact: true }).click();

	await desk.goto(url(`/staff/measures/${AGENCY}/2567/flagged`));
	await press(th('measures_flagged_take_of', { item: 'o26' }));
	await desk.locator('[name=title]').fill(TAKEN_MEASURE);
	await press(th('staff_save'));
	await expect(desk.getByRole('status')).toHaveText(th('staff_saved'));
	const plan = `${desk.url().split('?')[0] ?? ''}/edit`;

	await desk.goto(url(`/staff/report/${AGENCY}/2566`));
	const written = desk.locator('[id="t.measures.6"]');
	await expect(written).toContainText(`${TAKEN_MEASURE} (o26)`);

	// Written is not told: a measure reaches nobody before somebody decides so.
	await visitor.goto(url(`${HOME}/2566`));
	await expect(visitor.getByRole('main')).toContainText(MEASURE);
	await expect(visitor.getByRole('main')).not.toContainText(TAKEN_MEASURE);

	await desk.goto(plan);
	await desk.locator('[name=is_public]').check();
	await press(th('staff_save'));
	await expect(desk.getByRole('status')).toHaveText(th('staff_saved'));
	for (const prefix of ['', '/en']) {
		await visitor.goto(url(`${prefix}${HOME}/2566`));
		await expect(visitor.getByRole('heading', { name: TAKEN_MEASURE })).toBeVisible();
		expect(await visitor.locator('script').count()).toBe(0);
		await expect(visitor.getByRole('main').getByRole('article')).toHaveCount(2);
	}
	const reply = await visitor.request.get(url(`${HOME}/2566/results.json`));
	expect(reply.headers()['content-type']).toMatch(/^application\/json/);
	expect(await reply.json()).toMatchObject({
		measures: expect.arrayContaining([
			expect.objectContaining({ title: TAKEN_MEASURE, theme: 6, state: 'planned' })
		])
	});
	await visitor.context().close();
	await bob.close();
});

test('an open round cannot be opened to everybody, nor any round by an analyst', async ({
	browser
}) => {
	const page = await alice.newPage();
	expect((await page.goto(decisionOf(OPEN_EIT)))?.status()).toBe(404);
	const bob = await windowOf(browser, SHARED.addresses.url, 'bob');
	expect((await bob.request.get(decisionOf(CLOSED_EIT))).status()).toBe(403);
	const carol = await windowOf(browser, SHARED.addresses.url, 'carol');
	expect((await carol.request.get(decisionOf(CLOSED_EIT))).status()).toBe(404);
	expect((await alice.request.get(decisionOf(CLOSED_EIT))).status(), 'control').toBe(200);
	await bob.close();
	await carol.close();
});

for (const locale of ['th', 'en'] as Locale[]) {
	test(`a visitor reads what was said, hidden and done, without script (${locale})`, async ({
		browser
	}) => {
		const visitor = await browser.newContext({ javaScriptEnabled: false });
		const page = await visitor.newPage();
		await page.goto(url(`${locale === 'th' ? '' : '/en'}${HOME}/2566`));
		const main = page.getByRole('main');
		for (const key of [
			'demonstration_data',
			'agency_page_not_itas',
			'agency_page_hidden_comments'
		]) {
			await expect(main).toContainText(words(locale, key));
		}
		await expect(main).toContainText(words(locale, 'agency_page_hidden_k', { k: 10 }));
		await expect(main.getByRole('article')).toHaveCount(2);
		await expect(main).toContainText(MEASURE);
		await expect(main).toContainText(words(locale, 'measures_state_under_way'));
		await expect(main).not.toContainText(KEPT_MEASURE);
		expect(await page.locator('script').count()).toBe(0);
		expect(await visitor.cookies()).toEqual([]);
		await visitor.close();
	});

	test(`the page is accessible, folds and all (${locale})`, async ({ page }) => {
		await page.goto(url(`${locale === 'th' ? '' : '/en'}${HOME}/2566`));
		for (const fold of await page.locator('summary').all()) await fold.click();
		await expectAccessible(page);
		const { width, window } = await page.evaluate(() => ({
			width: document.documentElement.scrollWidth,
			window: innerWidth
		}));
		expect(width, 'nothing is wider than the window').toBeLessThanOrEqual(window);
	});
}

test('the link says before it is opened whose it is, and that it is made up', async ({ page }) => {
	await page.goto(url(`${HOME}/2566`));
	const told = (property: string) =>
		page.locator(`meta[property="og:${property}"]`).getAttribute('content');
	expect(await told('title')).toContain('(สาธิต)');
	expect(await told('description')).toContain(th('demonstration_data'));
	await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
	expect(await page.locator('meta[property="og:image"]').count()).toBe(0);
});

test('the JSON has the scores of the page, and no door to an open round', async ({ page }) => {
	await page.goto(url(`${HOME}/2566`));
	const reply = await page.request.get(url(`${HOME}/2566/results.json`));
	const { rounds, is_demonstration } = await reply.json();
	expect([rounds.length, is_demonstration]).toEqual([2, true]);
	for (const { score, indicators } of rounds) {
		await expect(page.getByRole('main')).toContainText(score.mean);
		for (const { mean } of indicators) await expect(page.getByRole('main')).toContainText(mean);
	}
	const doors = await ask(
		SHARED.data,
		(sql) => sql<{ slug: string }[]>`
			select slug from public.service_points union select slug from public.rounds`
	);
	expect(doors.length, 'control').toBeGreaterThan(3);
	const told = (await reply.text()) + (await page.content());
	expect(doors.filter(({ slug }) => told.includes(slug))).toEqual([]);
});

test('withdrawn, a result is gone from the page', async ({ page }) => {
	const desk = await alice.newPage();
	await desk.goto(decisionOf(CLOSED_IIT));
	await desk.getByRole('button', { name: th('agency_page_staff_withdraw') }).click();
	await expect(desk.getByRole('main')).toContainText(th('agency_page_staff_is_not'));
	await page.goto(url(`${HOME}/2566`));
	await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
});
