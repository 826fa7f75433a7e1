/** What people are told of answers that wait on somebody else's device. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { AGENCY_A, signInAs, windowOf } from './support/cast.ts';
import { countAnswers } from './support/database.ts';
import { expectSupplied, interview, path, survey } from './support/interviews.ts';
import { queueKept } from './support/kept.ts';
import { makeRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words, type Locale } from './support/words.ts';

const say = (key: string, values?: Record<string, string | number>) => words('th', key, values);

for (const locale of ['th', 'en'] as const satisfies Locale[]) {
	test(`P38: the notice says that a shared device keeps sealed answers meanwhile: ${locale}`, async ({
		browser
	}) => {
		const round = await makeRound(SHARED.data, `รอบคำประกาศ ${locale}`, { agency: AGENCY_A });
		const page = await (await browser.newContext()).newPage();
		const home = SHARED.addresses.url + (locale === 'th' ? '' : '/en');
		const sentence = page.getByText(words(locale, 'privacy_kept_device'));
		await page.goto(home + round.path);
		const own = await page
			.locator('a[href*="/privacy/"]:not([href$="/data"])')
			.first()
			.getAttribute('href');
		for (const address of [own ?? '', `${home}/privacy`]) {
			await page.goto(new URL(address, home).href);
			await expect(sentence).toBeVisible();
		}
	});
}

// An analyst may not send interviews; to a stranger the round does not exist.
for (const who of ['bob', 'carol'] as const) {
	test(`who may not send is told so and what to do, and nothing is lost meanwhile: ${who}`, async ({
		browser
	}) => {
		const round = await survey(`รอบที่ไม่มีสิทธิ์ส่ง ${who}`);
		const context = await windowOf(browser, SHARED.addresses.url, 'ida');
		const page = await context.newPage();
		await page.goto(SHARED.addresses.url + path(round));
		await expectSupplied(page);
		await context.setOffline(true);
		await interview(page, 1);
		await expect(page.locator('#waiting')).toBeVisible();
		const barred = page.getByText(say('interview_barred'));
		await expect(barred).toBeHidden();

		await signInAs(context.request, SHARED.addresses.url, who);
		await context.setOffline(false);
		await expect(barred).toBeVisible();
		await expectAccessible(page);
		expect(await queueKept(page)).toHaveLength(1);
		expect(await countAnswers(SHARED.data, round.id)).toMatchObject({ spent: 0 });

		await signInAs(context.request, SHARED.addresses.url, 'ida');
		// It tries again by itself, but up to half a minute later; what comes amid a try is not heard.
		await expect
			.poll(async () => {
				await page.evaluate(() => dispatchEvent(new Event('online')));
				return page.locator('#sent').textContent();
			})
			.toBe(say('interview_sent', { n: 1 }));
		await expect(barred).toBeHidden();
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	});
}
