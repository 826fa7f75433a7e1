/** What script adds to the form, and that nothing hangs on it. */
import { expect, test, type Page } from '@playwright/test';
import { countAnswers } from './support/database.ts';
import { answerAll, questions, send, ticked } from './support/respondent.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { giveVoices, spoken } from './support/voices.ts';
import { words } from './support/words.ts';

const at = (round: TestRound) => SHARED.addresses.url + round.path;
const option = (page: Page, question: number, nth: number) =>
	questions(page).nth(question).locator('label').nth(nth);

test.describe('a tap on an answer', () => {
	test('moves on to the next question, and back loses nothing', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบแตะ');
		await page.goto(at(round));
		await expect(page.getByText(words('th', 'form_tap_moves_on'))).toBeVisible();
		await page.getByRole('link', { name: words('th', 'form_start') }).click();
		for (let number = 1; number < 9; number += 1) {
			await option(page, number - 1, 1).tap();
			await expect(page).toHaveURL(new RegExp(`#e${number + 1}$`));
			await expect(questions(page).nth(number).locator('legend')).toBeInViewport({ ratio: 1 });
			// Where a screen reader goes on reading.
			await expect(questions(page).nth(number)).toBeFocused();
		}
		await option(page, 8, 1).tap();
		await page.goBack();
		await expect(page).toHaveURL(/#e8$/);
		expect(await ticked(page)).toHaveLength(9);
	});

	test('stays where the next question was answered before', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบแตะแก้');
		await page.goto(at(round));
		await option(page, 1, 0).tap();
		await expect(page).toHaveURL(/#e3$/);
		await option(page, 0, 2).tap();
		await option(page, 2, 2).tap();
		// The later tap has moved on; the earlier one would have done so before it.
		await expect(page).toHaveURL(/#e4$/);
		await page.goBack();
		await expect(page, 'no stop at the second question').toHaveURL(/#e3$/);
	});

	test('by the keyboard does not: arrows look for the right one', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบแป้นพิมพ์');
		await page.goto(at(round));
		await questions(page).first().getByRole('radio').first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		await expect(questions(page).first().getByRole('radio').nth(2)).toBeChecked();
		await option(page, 4, 0).tap();
		await expect(page, 'the one tap has moved on').toHaveURL(/#e6$/);
		await page.goBack();
		await expect(page, 'the arrows have not').toHaveURL(at(round));
	});
});

test.describe('going back', () => {
	test('and forward shows the screen that the address names, as often as it is done', async ({
		page
	}) => {
		const round = await makeRound(SHARED.data, 'รอบย้อนทีละข้อ');
		await page.goto(at(round));
		await page.getByRole('link', { name: words('th', 'form_start') }).click();
		for (let number = 1; number < 5; number += 1) {
			await option(page, number - 1, 1).tap();
			await expect(page).toHaveURL(new RegExp(`#e${number + 1}$`));
			await expect(questions(page).nth(number).locator('legend')).toBeInViewport({ ratio: 1 });
		}
		const expectShown = async (number: number) => {
			await expect(page).toHaveURL(new RegExp(`#e${number}$`));
			await expect(
				questions(page)
					.nth(number - 1)
					.locator('legend')
			).toBeInViewport({ ratio: 1 });
		};
		for (const number of [4, 3, 2, 1]) {
			await page.goBack();
			await expectShown(number);
		}
		await page.goForward();
		await page.goForward();
		await expectShown(3);
		await page.evaluate(() => history.go(-3));
		await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
	});

	test('from the review brings the answers and the same token', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบย้อนกลับ');
		await page.goto(at(round));
		const token = await page.locator('[name=token]').inputValue();
		const chosen = await answerAll(page, (index) => index % 2);
		await page.goBack();
		await expect(questions(page)).toHaveCount(9);
		await expect.poll(() => ticked(page)).toEqual(chosen);
		await expect(page.locator('[name=token]')).toHaveValue(token);
	});

	test('to the form after the thanks leads to the thanks, and nothing counts twice', async ({
		page
	}) => {
		const round = await makeRound(SHARED.data, 'รอบย้อนสองครั้ง');
		await page.goto(at(round));
		await answerAll(page, () => 1);
		await send(page);
		await page.evaluate(() => history.go(-2));
		await expect(page).toHaveURL(/\/thanks$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('th', 'form_thanks_headline')
		);
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });

		// Somebody else on the same phone starts with an empty form, and counts.
		await page.getByRole('link', { name: words('th', 'form_thanks_another') }).click();
		await expect(page.getByText(words('th', 'form_again'))).toBeVisible();
		expect(await ticked(page)).toEqual([]);
		await answerAll(page, () => 0);
		await send(page);
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 2, waiting: 2 });
	});

	test('after the reply was lost sends the same answers, which count once', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบสัญญาณหาย');
		await page.goto(at(round));
		await answerAll(page, () => 1);
		await page.route(/send$/, async (route) => {
			await route.fetch({ maxRedirects: 0 });
			await route.abort();
		});
		await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
		await expect.poll(() => countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
		await page.unroute(/send$/);
		await page.goto('about:blank');
		await page.evaluate(() => history.go(-2));
		await expect(questions(page)).toHaveCount(9);
		await expect.poll(() => ticked(page)).toHaveLength(9);
		await page.getByRole('button', { name: words('th', 'form_to_review') }).click();
		await send(page);
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	});
});

test.describe('the mark that this phone has sent', () => {
	test('comes with the thanks for an answer, not with a visit to their page', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบเครื่องหมาย');
		await page.goto(at(round));
		await option(page, 0, 0).tap();
		await page.goto(`${at(round)}/thanks`);
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
		await page.goto(at(round));
		await expect(page.getByText(words('th', 'form_again'))).toBeHidden();
		await answerAll(page, () => 1);
		await send(page);
		expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({
			[`prongsai:e:${round.id}`]: '1'
		});
	});

	test('is told kindly at the next visit, stops nobody, and can be cleared', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบล้างเครื่อง');
		await page.goto(at(round));
		await answerAll(page, () => 1);
		await send(page);
		await page.goto(at(round));
		await expect(page.getByText(words('th', 'form_again'))).toBeVisible();
		await expect(page.getByRole('link', { name: words('th', 'form_start') })).toBeInViewport();
		const [cleared] = await Promise.all([
			page.waitForResponse(
				(reply) => /\/clear$/.test(reply.url()) && reply.request().method() === 'POST'
			),
			page.getByRole('link', { name: words('th', 'form_clear') }).click()
		]);
		expect(await cleared.headerValue('clear-site-data')).toBe('"cache", "storage"');
		await expect(page.getByText(words('th', 'form_cleared_body'))).toBeVisible();
		await expect
			.poll(() => page.evaluate(() => localStorage.length + sessionStorage.length))
			.toBe(0);
		await page.goto(at(round));
		await expect(page.getByText(words('th', 'form_again'))).toBeHidden();
	});

	test('of another round is not told', async ({ page }) => {
		const [answered, other] = [
			await makeRound(SHARED.data, 'รอบที่ตอบแล้ว'),
			await makeRound(SHARED.data, 'รอบใหม่')
		];
		await page.goto(at(answered));
		await answerAll(page, () => 1);
		await send(page);
		await page.goto(at(other));
		await expect(page.getByText(words('th', 'form_again'))).toBeHidden();
	});
});

test('in the browser of a chat that forbids storage everything goes through', async ({ page }) => {
	const round = await makeRound(SHARED.data, 'รอบในแชต');
	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.addInitScript(() => {
		const forbidden = {
			get: () => {
				throw new DOMException('forbidden', 'SecurityError');
			}
		};
		Object.defineProperty(window, 'localStorage', forbidden);
		Object.defineProperty(window, 'sessionStorage', forbidden);
		Object.defineProperty(window, 'open', { value: undefined });
		Reflect.deleteProperty(window, 'speechSynthesis');
	});
	await page.goto(at(round));
	await option(page, 0, 1).tap();
	await expect(page).toHaveURL(/#e2$/);
	await answerAll(page, () => 1);
	await send(page);
	await expect(page.getByText(words('th', 'form_thanks_nothing_kept'))).toBeVisible();
	await page.goto(`${SHARED.addresses.url}/clear`);
	await expect(page.getByText(words('th', 'form_cleared_body'))).toBeVisible();
	expect(errors).toEqual([]);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
});

test.describe('reading aloud', () => {
	const form = () => SHARED.addresses.eit_form ?? '';

	test('says question, help, direction and answers, and stops when pressed again', async ({
		page
	}) => {
		await giveVoices(page, [
			{ lang: 'en-US', localService: true },
			{ lang: 'th_TH', localService: true }
		]);
		await page.goto(form());
		const button = questions(page).first().getByRole('button');
		await expect(button).toHaveText(words('th', 'form_read'));
		await button.click();
		await expect(button).toHaveText(words('th', 'form_read_stop'));
		const [said = ''] = await spoken(page);
		for (const text of [
			words('th', 'form_progress', { number: 1, total: 15 }),
			words('th', 'form_direction_more'),
			words('th', 'form_prefer_not')
		]) {
			expect(said).toContain(text);
		}
		await button.click();
		await expect(button).toHaveText(words('th', 'form_read'));
		expect(await spoken(page)).toHaveLength(1);
	});

	for (const [why, voices] of [
		['there is none of the language', [{ lang: 'en-US', localService: true }]],
		['its voice would ask the network (P42)', [{ lang: 'th-TH', localService: false }]]
	] as const) {
		test(`is not offered where ${why}`, async ({ page }) => {
			await giveVoices(page, [...voices]);
			await page.goto(form());
			await expect(page.getByText(words('th', 'form_tap_moves_on'))).toBeVisible();
			await page.waitForLoadState('load');
			await expect(questions(page).getByRole('button')).toHaveCount(0);
		});
	}
});
