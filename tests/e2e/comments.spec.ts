/**
 * P37, P38: a comment from the phone to the analyst. What must not be stored never leaves a phone
 * with script, and is cut by the server where there is none.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { windowOf } from './support/cast.ts';
import { makeAskingRound, waitingComments } from './support/comments.ts';
import { ask } from './support/database.ts';
import { phone, staffWindow } from './support/office.ts';
import { questions, send, storedObject } from './support/respondent.ts';
import { makeRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

const CLOSED = 'd0000000-0000-4000-8000-000000000001';
const NUMBER = '๐๘๑-๒๓๔-๕๖๗๘';
const WRITTEN = `รอคิวนาน\nโทรถามที่ ${NUMBER} ไม่มีคนรับ`;
const STORED = 'รอคิวนาน\nโทรถามที่ [ตัดเบอร์โทร] ไม่มีคนรับ';

const box = (page: Page) => page.getByLabel(words('th', 'comment_label'));
const origin = () => SHARED.addresses.url;

/** Opens a form in a phone of its own, and keeps every body that it sends. */
async function openForm(browser: Browser, withScript: boolean, address: string) {
	const context = await phone(browser, withScript);
	const page = await context.newPage();
	const bodies: string[] = [];
	page.on('request', (request) => {
		const body = request.postData();
		if (body !== null) bodies.push(decodeURIComponent(body.replaceAll('+', ' ')));
	});
	await page.goto(address);
	await questions(page).first().getByRole('radio').nth(1).check();
	return { context, page, bodies };
}

async function review(page: Page): Promise<void> {
	await page.getByRole('button', { name: words('th', 'form_to_review') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		words('th', 'form_review_headline')
	);
}

for (const withScript of [true, false]) {
	const script = withScript ? 'on' : 'off (P29)';

	test(`a phone number in Thai digits is nowhere in what is stored, script ${script}`, async ({
		browser
	}) => {
		const round = await makeAskingRound(SHARED.data, `รอบความเห็น ${script}`);
		const address = origin() + round.path;
		const { context, page, bodies } = await openForm(browser, withScript, address);
		await box(page).fill(WRITTEN);
		if (withScript) {
			await expect(page.getByRole('status')).toHaveText(words('th', 'comment_cuts', { count: 1 }));
			await expect(page.locator('#comment-preview mark')).toHaveText('[ตัดเบอร์โทร]');
		}
		await review(page);
		expect(bodies.join(), 'the comment was sent').toContain('ไม่มีคนรับ');
		// Without script it does leave the phone: that is the control.
		expect(bodies.join().includes(NUMBER)).toBe(!withScript);

		await expect(page.locator('blockquote mark')).toHaveText('[ตัดเบอร์โทร]');
		expect(await page.locator('html').innerHTML()).not.toContain(NUMBER);
		const shown = await page.locator('blockquote').evaluate((quote) => quote.textContent);
		expect(shown).toBe(STORED);
		// Axe itself needs script.
		if (withScript) await expectAccessible(page);
		const sofar = bodies.length;
		await send(page);
		expect(bodies.slice(sofar).join()).not.toContain(NUMBER);
		// P38: the bytes shown are the bytes sealed.
		expect(await waitingComments(SHARED.data, round.id)).toEqual([shown]);
		expect(await context.cookies()).toEqual([]);
		await context.close();
	});

	test(`a comment that is too long is lost in neither language, script ${script}`, async ({
		browser
	}) => {
		const round = await makeAskingRound(SHARED.data, `รอบความเห็นยาว ${script}`);
		const { context, page } = await openForm(browser, withScript, origin() + round.path);
		const long = 'ก'.repeat(501);
		await box(page).fill(long);
		await page.getByRole('button', { name: words('th', 'form_to_review') }).click();
		await expect(page.getByRole('alert')).toContainText(words('th', 'comment_problem_too_long'));
		await expect(box(page)).toHaveValue(long);
		await expect(box(page)).toHaveAccessibleDescription(
			new RegExp(words('th', 'comment_problem_too_long'))
		);
		await page.getByRole('link', { name: words('th', 'comment_problem_to_box') }).click();
		await expect(box(page)).toBeInViewport();
		await page.getByRole('button', { name: 'English' }).click();
		await expect(page.getByLabel(words('en', 'comment_label'))).toHaveValue(long);
		await page.getByLabel(words('en', 'comment_label')).fill('ดีมาก');
		await page.getByRole('button', { name: words('en', 'form_to_review') }).click();
		await expect(page.locator('blockquote')).toHaveText('ดีมาก');
		await page.getByRole('button', { name: words('en', 'comment_review_change') }).click();
		await expect(page.getByLabel(words('en', 'comment_label'))).toHaveValue('ดีมาก');
		expect(await waitingComments(SHARED.data, round.id)).toEqual([]);
		await context.close();
	});
}

test('a form that is sent without a comment leaves an envelope like any other', async ({
	browser
}) => {
	const round = await makeAskingRound(SHARED.data, 'รอบความเห็นว่าง');
	const { context, page } = await openForm(browser, true, origin() + round.path);
	await review(page);
	await expect(page.getByText(words('th', 'comment_review_none'))).toBeVisible();
	expect(Object.keys(await storedObject(page))).not.toContain('comment');
	await send(page);
	expect(await waitingComments(SHARED.data, round.id)).toEqual(['']);
	await context.close();
});

test('something like a licence plate is asked about and not cut', async ({ browser }) => {
	const round = await makeAskingRound(SHARED.data, 'รอบทะเบียนรถ');
	const { context, page } = await openForm(browser, true, origin() + round.path);
	await box(page).fill('รถหลวง ทะเบียน กข 1234 จอดขวาง');
	await review(page);
	await expect(page.locator('blockquote')).toHaveText('รถหลวง ทะเบียน กข 1234 จอดขวาง');
	await expect(page.getByText(words('th', 'comment_review_plate'))).toBeVisible();
	await context.close();
});

test('a round that does not ask has no box, and loads no script for one', async ({ browser }) => {
	const round = await makeRound(SHARED.data, 'รอบไม่ถามความเห็น');
	const asking = await makeAskingRound(SHARED.data, 'รอบถามความเห็น');
	for (const [path, count] of [
		[round.path, 0],
		[asking.path, 1]
	] as const) {
		const { context, page } = await openForm(browser, true, origin() + path);
		await expect(box(page)).toHaveCount(count);
		await expect(page.locator('script[src*="/comment-"]')).toHaveCount(count);
		await context.close();
	}
});

for (const locale of ['th', 'en'] as const) {
	test(`the box is accessible, with a cut in it as well (${locale})`, async ({ browser }) => {
		const round = await makeAskingRound(SHARED.data, `รอบกล่อง ${locale}`);
		const path = locale === 'th' ? round.path : `/en${round.path}`;
		const { context, page } = await openForm(browser, true, origin() + path);
		await expectAccessible(page);
		await page.getByLabel(words(locale, 'comment_label')).fill(WRITTEN);
		await expect(page.locator('#comment-preview mark')).toHaveCount(1);
		await expectAccessible(page);
		const box = await page.getByLabel(words(locale, 'comment_label')).boundingBox();
		expect(box?.height).toBeGreaterThanOrEqual(48);
		await context.close();
	});
}

test.describe('comments of the closed demonstration round', () => {
	const page_of = `/staff/results/${CLOSED}/comments`;

	test('are a few dozen, marked as made up, for analysts alone', async ({ browser }) => {
		const stored = await ask(
			SHARED.data,
			(sql) => sql<{ body: string }[]>`select body from private.comments where round_id = ${CLOSED}`
		);
		expect(stored.length).toBeGreaterThan(24);
		const bob = await windowOf(browser, origin(), 'bob');
		const page = await bob.newPage();
		await page.goto(`${origin()}/staff/results/${CLOSED}`);
		await page.getByRole('link', { name: words('th', 'comment_page_link') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('th', 'comment_page_title')
		);
		const shown = await page.locator('main li').allTextContents();
		expect(shown.toSorted()).toEqual(stored.map(({ body }) => body).toSorted());
		for (const text of shown) expect(text).toContain('(ข้อความสมมุติ)');
		await expect(page.getByText(words('th', 'comment_page_told'))).toBeVisible();
		await expectAccessible(page);
		await page.goto(`${origin()}/en${page_of}`);
		await expectAccessible(page);

		const file = await page.request.get(`${origin()}${page_of}/comments.csv`);
		expect(file.headers()['content-disposition']).toContain('attachment');
		expect(await file.text()).toContain(shown[0] ?? 'nothing');
		const results = await page.request.get(`${origin()}/staff/results/${CLOSED}/results.csv`);
		expect(await results.text(), 'not in the file of results').not.toContain('(ข้อความสมมุติ)');

		for (const [who, status] of [
			['ida', 403],
			['carol', 404]
		] as const) {
			const other = await windowOf(browser, origin(), who);
			for (const path of [page_of, `${page_of}/comments.csv`]) {
				const reply = await other.request.get(origin() + path);
				expect([who, path, reply.status()]).toEqual([who, path, status]);
				expect(await reply.text()).not.toContain('(ข้อความสมมุติ)');
			}
		}
	});

	test('are not there for an open round, and the page says when they will be', async ({
		browser
	}) => {
		const bob = await windowOf(browser, origin(), 'bob');
		const page = await bob.newPage();
		await page.goto(`${origin()}/staff/results/d0000000-0000-4000-8000-000000000003/comments`);
		await expect(page.getByRole('main')).toContainText(
			words('th', 'comment_page_waiting', { k: 10, twice: 20 })
		);
		await expect(page.locator('main li')).toHaveCount(0);
	});
});

test('an admin is warned before employees are asked', async ({ browser }) => {
	const page = await staffWindow(browser);
	const alice = await windowOf(browser, origin(), 'alice');
	await page.context().addCookies(await alice.cookies());
	await page.goto(`${origin()}/staff/rounds/new`);
	const external = page.getByLabel(words('th', 'comment_round_external'));
	const internal = page.getByLabel(words('th', 'comment_round_internal'), { exact: true });
	await expect(external).toBeChecked();
	await expect(internal).not.toBeChecked();
	await expect(internal).toHaveAccessibleDescription(words('th', 'comment_round_internal_warning'));
	await expectAccessible(page);
});
