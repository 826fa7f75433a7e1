/** A form on a network that comes and goes: it says what was not sent, and counts once. */
import { expect, test, type Page } from '@playwright/test';
import { countAnswers } from './support/database.ts';
import { startCopy } from './support/first-start.ts';
import { restartInstance } from './support/instance.ts';
import { insertCast } from './support/cast.ts';
import { answerAll, questions, send, ticked } from './support/respondent.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

const at = (round: TestRound) => SHARED.addresses.url + round.path;
const sendButton = (page: Page) =>
	page.getByRole('button', { name: words('th', 'form_send'), exact: true });
const unsent = (page: Page) => page.getByText(words('th', 'field_unsent'));
const thanks = (page: Page) =>
	expect(page.getByRole('heading', { level: 1 })).toHaveText(words('th', 'form_thanks_headline'));

test('in airplane mode the review says that nothing was sent, and sends when the network is back', async ({
	page,
	context
}) => {
	const round = await makeRound(SHARED.data, 'รอบโหมดเครื่องบิน');
	await page.goto(at(round));
	await answerAll(page, () => 1);
	await expect(unsent(page), 'control').toBeHidden();
	await context.setOffline(true);
	await sendButton(page).click();
	await expect(unsent(page)).toBeInViewport();
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
	await context.setOffline(false);
	await thanks(page);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
});

test('in airplane mode the form stays with all its answers', async ({ page, context }) => {
	const round = await makeRound(SHARED.data, 'รอบแบบไม่มีสัญญาณ');
	await page.goto(at(round));
	const chosen: string[] = [];
	for (const question of await questions(page).all()) {
		await question.getByRole('radio').nth(1).check();
		chosen.push((await question.getByRole('radio').nth(1).getAttribute('value')) ?? '');
	}
	await context.setOffline(true);
	const toReview = page.getByRole('button', { name: words('th', 'form_to_review') });
	await toReview.click();
	await expect(page.getByText(words('th', 'field_offline'))).toBeInViewport();
	expect(await ticked(page)).toEqual(chosen);
	await context.setOffline(false);
	await expect(page.getByText(words('th', 'field_offline'))).toBeHidden();
	await toReview.click();
	await send(page);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
});

test('a lost reply is followed by another try with the same token, and counts once', async ({
	page
}) => {
	const round = await makeRound(SHARED.data, 'รอบคำตอบกลับหาย');
	await page.goto(at(round));
	await answerAll(page, () => 1);
	const tokens: (string | null)[] = [];
	await page.route(/send$/, async (route) => {
		tokens.push(new URLSearchParams(route.request().postData() ?? '').get('token'));
		if (tokens.length > 1) return route.continue();
		await route.fetch({ maxRedirects: 0 });
		await route.abort();
	});
	await sendButton(page).click();
	await expect(unsent(page)).toBeVisible();
	expect(await countAnswers(SHARED.data, round.id), 'control: it had arrived').toEqual({
		spent: 1,
		waiting: 1
	});
	// Whoever does not want to wait presses again.
	await sendButton(page).click();
	await thanks(page);
	expect(tokens).toEqual([tokens[0], tokens[0]]);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
});

test('what a login page of the network answers is not taken for thanks', async ({ page }) => {
	const round = await makeRound(SHARED.data, 'รอบหน้าล็อกอินไวไฟ');
	await page.goto(at(round));
	await answerAll(page, () => 1);
	await page.route(/send$/, (route) =>
		route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Welcome to free Wi-Fi</h1>' })
	);
	await sendButton(page).click();
	await expect(unsent(page)).toBeVisible();
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
	await page.unroute(/send$/);
	await sendButton(page).click();
	await thanks(page);
});

test('on a slow network a double tap sends once', async ({ page }) => {
	const round = await makeRound(SHARED.data, 'รอบช้า');
	const network = await page.context().newCDPSession(page);
	await network.send('Network.enable');
	// Chromium's "Slow 3G".
	await network.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 2000,
		downloadThroughput: 50_000,
		uploadThroughput: 50_000
	});
	await page.goto(at(round));
	await answerAll(page, () => 1);
	let sent = 0;
	page.on('request', (request) => (sent += request.url().endsWith('/send') ? 1 : 0));
	await sendButton(page).dblclick();
	await thanks(page);
	expect(sent).toBe(1);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
});

test('after the server was stopped and the page reloaded, the answers are sent and count once', async ({
	page
}) => {
	test.setTimeout(120_000);
	const instance = await startCopy();
	let again = instance;
	try {
		await insertCast(instance.data);
		const round = await makeRound(instance.data, 'รอบระบบหยุด');
		await page.goto(instance.addresses.url + round.path);
		await answerAll(page, () => 1);
		const token = await page.locator('#send [name=token]').inputValue();
		await instance.end();
		await sendButton(page).click();
		await expect(unsent(page)).toBeVisible();
		// Until the page is reloaded its own next try must not come first.
		await page.route(/send$/, (route) => route.abort());
		again = await restartInstance(instance);
		await page.reload();
		await expect(page.locator('#send [name=token]')).toHaveValue(token);
		await page.unroute(/send$/);
		await sendButton(page).click();
		await thanks(page);
		expect(await countAnswers(again.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	} finally {
		await again.stop();
	}
});
