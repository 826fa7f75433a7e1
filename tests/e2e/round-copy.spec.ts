/** A round of last year as this year's draft, in one press. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { makeOwnAgency, windowWith } from './support/own-agency.ts';
import { beginClosing, makeRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);

test('an admin copies a closed round: a draft of the next year, with its counter and another address', async ({
	browser
}) => {
	const { url } = SHARED.addresses;
	const agency = await makeOwnAgency(SHARED.data, 'copies');
	const admin = await windowWith(browser, url, agency.admin);
	const page = await admin.newPage();
	const wishes = { agency: agency.id, instrument: 'eit-2566', fiscalYear: 2566 } as const;
	const round = await makeRound(SHARED.data, 'ความเห็นผู้รับบริการ 2566', wishes);
	await beginClosing(SHARED.data, round.id);

	await page.goto(`${url}/staff/rounds/${round.slug}`);
	await expectAccessible(page);
	await page.getByRole('button', { name: th('wording_copy') }).click();
	await expect(page.getByRole('status')).toHaveText(th('wording_copied'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('ความเห็นผู้รับบริการ 2567');
	expect(page.url()).not.toContain(round.slug);
	const main = page.getByRole('main');
	await expect(main).toContainText(th('round_instrument_years', { year: '2567', n: 9 }));
	await expect(main).toContainText('จุดบริการทดสอบ');
	await expect(main).toContainText(th('round_people', { n: 60 }));
	await expect(main, 'a new address for the counter').not.toContainText(round.point);
	await expectAccessible(page);
	await page.getByRole('link', { name: th('round_open') }).click();
	await page.getByRole('button', { name: th('round_open_now') }).click();
	await expect(page.getByRole('link', { name: th('round_close') })).toBeVisible();
	await admin.close();
});
