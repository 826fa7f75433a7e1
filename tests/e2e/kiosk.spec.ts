/** A tablet that a whole queue answers on: it begins anew by itself and leaves nothing of anybody. */
import { expect, test, type Page } from '@playwright/test';
import { openEnvelope } from '../../src/lib/privacy/envelope.ts';
import { tokenFacts } from '../../src/lib/islands/queue/token-facts.ts';
import { takeMode } from '../../src/lib/privacy/mode.ts';
import { createKeyStore, keyFolderIn } from '../../src/lib/server/collector/key-store.ts';
import { expectAccessible } from './support/accessible.ts';
import { ask, countAnswers } from './support/database.ts';
import { expectNothingKept, queueKept } from './support/kept.ts';
import { answerAll, questions, send, ticked } from './support/respondent.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

let round: TestRound;

test.use({ viewport: { width: 1024, height: 768 } });
test.beforeEach(async () => {
	round = await makeRound(SHARED.data, 'รอบตู้ตอบแบบ');
});

const address = () => `${SHARED.addresses.url}${round.path}?kiosk`;
/** What is seen of the countdown, whatever number it has come to. */
const idle = (page: Page) => {
	const [before = ''] = words('th', 'field_kiosk_idle', { seconds: '#' }).split('#');
	return page.locator('#kiosk-shown').filter({ hasText: before.trim() });
};

test('begins anew after the thanks, and keeps nothing in the tablet or its history (P25)', async ({
	page
}) => {
	await page.clock.install();
	await page.goto(address());
	const visited = await page.evaluate(() => history.length);
	await page.getByRole('link', { name: words('th', 'form_start') }).click();
	await answerAll(page, () => 1);
	await expectNothingKept(page);
	await send(page);
	await page.clock.runFor(11_000);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('th', 'form_headline'));
	expect(await ticked(page)).toEqual([]);
	await expectNothingKept(page);
	expect(await page.evaluate(() => history.length), 'nowhere to go back to').toBe(visited);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });

	// The next one counts as well.
	await answerAll(page, () => 0);
	await send(page);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 2, waiting: 2 });
});

for (const where of ['form', 'review'] as const) {
	test(`clears a ${where} that nobody touches for a minute, and says so for 20 seconds`, async ({
		page
	}) => {
		await page.clock.install();
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto(address());
		if (where === 'review') {
			await answerAll(page, () => 1);
			// Seen in a frame, so that its own scrolling is over, which is a touch to the clock.
			await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
		} else {
			await questions(page).first().getByRole('radio').first().check();
			// The tap moves on, and to the clock that is the last touch.
			await page.clock.runFor(1_000);
			await expect(questions(page).nth(1)).toBeInViewport();
		}
		await page.clock.runFor(37_000);
		await expect(page.locator('#kiosk')).toBeHidden();
		await page.clock.runFor(7_000);
		await expect(idle(page)).toBeInViewport();
		await expect(page.locator('#kiosk').getByRole('alert')).not.toBeEmpty();
		await page.clock.runFor(16_000);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('th', 'form_headline'));
		await expect.poll(() => ticked(page)).toEqual([]);
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
	});
}

test('whoever is still there stays with a tap', async ({ page }) => {
	await page.clock.install();
	await page.goto(address());
	await questions(page).first().getByRole('radio').first().check();
	await page.clock.runFor(45_000);
	await page.getByRole('button', { name: words('th', 'field_kiosk_stay') }).click();
	await expect(page.locator('#kiosk')).toBeHidden();
	await page.clock.runFor(30_000);
	expect(await ticked(page)).toHaveLength(1);
});

test('leads nowhere else: no link leaves the form, and a phone without kiosk has them', async ({
	page
}) => {
	const elsewhere = () =>
		page
			.locator('a[href]')
			.evaluateAll(
				(links, path) =>
					links
						.map((link) => link.getAttribute('href') ?? '')
						.filter(
							(href) => !href.startsWith('#') && !(href.includes(path) && href.endsWith('?kiosk'))
						),
				round.path
			);
	await page.goto(address());
	expect(await elsewhere()).toEqual([]);
	await answerAll(page, () => 1);
	expect(await elsewhere()).toEqual([]);
	await send(page);
	expect(await elsewhere()).toEqual([]);
	await page.goto(SHARED.addresses.url + round.path);
	expect((await elsewhere()).length, 'control').toBeGreaterThan(2);
});

/** Waits until the kiosk has what it needs to go on by itself. */
async function openSupplied(page: Page): Promise<void> {
	const supplied = page.waitForResponse(/blanks$/);
	await page.goto(address());
	await (await supplied).finished();
}

const waiting = (page: Page) => page.locator('#kiosk-waiting');

test('a network that is lost before sending keeps the answers sealed, and they count once', async ({
	page,
	context
}) => {
	await openSupplied(page);
	await answerAll(page, () => 1);
	await context.setOffline(true);
	await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('th', 'kiosk_kept_title'));
	await expect(page.locator('pre')).toHaveCount(0);
	await expect(waiting(page)).toContainText(words('th', 'kiosk_waiting', { n: 1 }));
	expect(await queueKept(page)).toMatchObject([{ length: 1105, isText: false }]);
	// Also the answer of whoever comes first may wait for more than a day, not for a form's few hours.
	const [kept] = await queueKept(page);
	const hours = (Number(tokenFacts(kept?.token ?? '')?.expires) - Date.now()) / 3_600_000;
	expect(hours).toBeGreaterThan(30);
	await expect(page.getByRole('button', { name: words('th', 'field_kiosk_stay') })).toBeHidden();
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
	await context.setOffline(false);
	await expect(waiting(page)).toBeHidden();
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	await expectNothingKept(page);
});

test('P38: without a network one after the other answers, each sees first what is sealed', async ({
	page,
	context
}) => {
	await openSupplied(page);
	await context.setOffline(true);
	const shown: string[] = [];
	for (const option of [0, 1]) {
		await answerAll(page, () => option);
		shown.push(await page.locator('pre').innerText());
		// A second thought: the form comes back as it was.
		await page.getByRole('button', { name: words('th', 'form_edit') }).click();
		expect(await ticked(page)).toHaveLength(9);
		await page.getByRole('button', { name: words('th', 'form_to_review') }).click();
		await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
		await expect(waiting(page)).toContainText(words('th', 'kiosk_waiting', { n: option + 1 }));
		await page.getByRole('link', { name: words('th', 'kiosk_another') }).click();
		await expect(questions(page)).toHaveCount(9);
		expect(await ticked(page)).toEqual([]);
	}
	await expectAccessible(page);
	await context.setOffline(false);
	await expect(waiting(page)).toBeHidden();
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 2, waiting: 2 });
	const key = await createKeyStore(keyFolderIn(SHARED.data)).read(round.id);
	const rows = await ask(
		SHARED.data,
		(sql) => sql<{ cell: number; envelope: Buffer }[]>`
			select cell, envelope from private.inbox where round_id = ${round.id}`
	);
	const opened = rows.map(({ cell, envelope }) =>
		takeMode(openEnvelope(envelope, key, { round: round.id, cell }))
	);
	expect(opened.map(({ mode }) => mode)).toEqual(['self', 'self']);
	expect(opened.map(({ answers }) => JSON.stringify(answers)).toSorted()).toEqual(shown.toSorted());
});

test('P7: with its blanks used up it takes no answer that would take the place of another', async ({
	page,
	context
}) => {
	await page.route(/blanks$/, async (route) => {
		const response = await route.fetch();
		const { blanks, ...others } = (await response.json()) as { blanks: string[] };
		await route.fulfill({ response, json: { ...others, blanks: blanks.slice(0, 2) } });
	});
	await openSupplied(page);
	await page.unroute(/blanks$/);
	await context.setOffline(true);
	for (const option of [0, 1]) {
		await answerAll(page, () => option);
		await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
		await expect(waiting(page)).toContainText(words('th', 'kiosk_waiting', { n: option + 1 }));
		await page.getByRole('link', { name: words('th', 'kiosk_another') }).click();
		if (option === 0) await expect(questions(page)).toHaveCount(9);
	}
	await expect(page.getByText(words('th', 'field_kiosk_unsent'))).toBeVisible();
	await expect(questions(page)).toHaveCount(0);
	expect(new Set((await queueKept(page)).map(({ token }) => token)).size).toBe(2);
	await context.setOffline(false);
	await expect(questions(page)).toHaveCount(9);
	await expect(waiting(page)).toBeHidden();
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 2, waiting: 2 });
});

test('P26: without a network it keeps nothing under a token that has run out', async ({
	page,
	context
}) => {
	await page.clock.install();
	await openSupplied(page);
	await context.setOffline(true);
	// Over a holiday nobody has touched it.
	await page.clock.setSystemTime(Date.now() + 37 * 3_600_000);
	await answerAll(page, () => 1);
	await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
	await expect(page.getByText(words('th', 'field_kiosk_unsent'))).toBeVisible();
	expect(await queueKept(page)).toEqual([]);
});

test('without a network a form with no answer is not sent, and comes back', async ({
	page,
	context
}) => {
	await openSupplied(page);
	await context.setOffline(true);
	await page.getByRole('button', { name: words('th', 'form_to_review') }).click();
	await expect(page.getByText(words('th', 'form_problem_nothing_answered'))).toBeVisible();
	await expect(page.getByRole('button', { name: words('th', 'form_send') })).toHaveCount(0);
	await expect(page.locator('#kiosk')).toBeHidden();
	await page.getByRole('button', { name: words('th', 'form_edit') }).click();
	await expect(questions(page)).toHaveCount(9);
	await answerAll(page, () => 1);
	await expect(page.getByText(words('th', 'form_problem_nothing_answered'))).toBeHidden();
	await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
	await expect(waiting(page)).toContainText(words('th', 'kiosk_waiting', { n: 1 }));
});

test('what waited when the tablet was switched off is sent by the next page, and counts once', async ({
	page,
	context
}) => {
	await openSupplied(page);
	await context.setOffline(true);
	await answerAll(page, () => 1);
	await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
	await expect(waiting(page)).toBeVisible();
	await page.close();
	await context.setOffline(false);
	const next = await context.newPage();
	await next.goto(address());
	await expect.poll(() => queueKept(next)).toEqual([]);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
});

test('where nothing can be kept it shows nobody’s answers, and sends them once the network is back', async ({
	page,
	context
}) => {
	await page.route(/blanks$/, (route) => route.abort());
	await page.goto(address());
	await answerAll(page, () => 1);
	await context.setOffline(true);
	await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
	await expect(page.getByText(words('th', 'field_kiosk_unsent'))).toBeVisible();
	await expect(page.locator('pre')).toHaveCount(0);
	await context.setOffline(false);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		words('th', 'form_thanks_headline')
	);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
});

test('changes answers and language like any form, and begins anew in its own language', async ({
	page
}) => {
	await page.goto(address());
	await answerAll(page, () => 1);
	await page.getByRole('button', { name: words('th', 'form_edit') }).click();
	await expect.poll(() => ticked(page)).toHaveLength(9);
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	expect(await ticked(page)).toHaveLength(9);
	await expectAccessible(page);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('says that it cannot clear anything', async ({ page }) => {
		await page.goto(address());
		await expect(page.getByText(words('th', 'field_kiosk_script'))).toBeInViewport({ ratio: 1 });
	});
});
