/** What a whole answer weighs on the network: every byte that reaches the phone, headers included. */
import { expect, test, type Page } from '@playwright/test';
import { makeDraw, makeRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

/** Bytes, for form, review and thanks together; brotli, as browsers ask for it. */
const BUDGETS = [
	{ name: 'EIT without script', part: 'eit', withScript: false, most: 12_000 },
	{ name: 'EIT with script', part: 'eit', withScript: true, most: 25_000 },
	{ name: 'IIT without script', part: 'iit', withScript: false, most: 18_000 }
] as const;

for (const { name, part, withScript, most } of BUDGETS) {
	test.describe(name, () => {
		test.use({ javaScriptEnabled: withScript });

		test(`is at most ${most} bytes, and asks for no file twice`, async ({ page }, {
			annotations
		}) => {
			const round =
				part === 'iit'
					? await makeDraw(SHARED.data, name)
					: await makeRound(SHARED.data, name, { instrument: 'eit-2566' });
			const received = await countBytes(page);
			await page.goto(SHARED.addresses.url + round.path);
			for (const question of await page.locator('fieldset').all()) {
				await question.getByRole('radio').nth(1).check();
			}
			if ('codes' in round) {
				await page.getByLabel(words('th', 'form_code_label')).fill(round.codes[0] ?? '');
			}
			await page.getByRole('button', { name: words('th', 'form_to_review') }).click();
			await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				words('th', 'form_thanks_headline')
			);
			await page.waitForLoadState('networkidle');
			expect(received.replies.length).toBe(withScript ? 5 : 4);
			expect(received.replies.every((bytes) => bytes > 300)).toBe(true);
			const total = received.replies.reduce((sum, bytes) => sum + bytes, 0);
			annotations.push({ type: 'bytes', description: received.replies.join(' + ') });
			expect(total, received.replies.join(' + ')).toBeLessThanOrEqual(most);
		});
	});
}

/** Bytes of each reply as Chromium's network log tells them, without what its cache answers. */
async function countBytes(page: Page): Promise<{ replies: number[] }> {
	const received = { replies: [] as number[] };
	const log = await page.context().newCDPSession(page);
	await log.send('Network.enable');
	log.on('Network.requestWillBeSent', ({ redirectResponse }) => {
		if (redirectResponse) received.replies.push(redirectResponse.encodedDataLength);
	});
	log.on('Network.loadingFinished', ({ encodedDataLength }) => {
		if (encodedDataLength > 0) received.replies.push(encodedDataLength);
	});
	return received;
}
