/** Results on paper: without what only a screen needs, and with every figure. */
import { expect, test } from '@playwright/test';
import { windowOf } from './support/cast.ts';
import { SHARED } from './support/shared.ts';

const PICTURE = '/staff/results/year/thung-prongsai-demonstration/2566';
const PAGES = [
	`${PICTURE}/official`,
	`${PICTURE}/pulse`,
	`${PICTURE}/official/what-if`,
	'/staff/results/d0000000-0000-4000-8000-000000000001'
];
/** A4 between the margins, in the pixels of CSS. */
const PAPER = { width: 680, height: 960 };

for (const path of PAGES) {
	test(`paper hides the navigation and keeps every table: ${path}`, async ({ browser }) => {
		const context = await windowOf(browser, SHARED.addresses.url, 'bob');
		const page = await context.newPage();
		await page.goto(`${SHARED.addresses.url}${path}`);
		await expect(page.getByRole('navigation').first()).toBeVisible();
		const tables = page.locator('main table');
		const shown = await tables.filter({ visible: true }).count();
		await page.setViewportSize(PAPER);
		await page.emulateMedia({ media: 'print' });
		for (const navigation of await page.getByRole('navigation').all()) {
			await expect(navigation).toBeHidden();
		}
		await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
		const all = await tables.all();
		expect(all.length).toBeGreaterThanOrEqual(Math.max(shown, 1));
		for (const table of all) {
			const box = await table.boundingBox();
			expect(box?.height, await table.innerText()).toBeGreaterThan(20);
			expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PAPER.width);
		}
		// At the head of a page there is nothing above a heading: its marks need room of its own.
		for (const heading of await page.locator('main :is(h2, h3)').filter({ visible: true }).all()) {
			const room = await heading.evaluate((element) => {
				const { fontSize, lineHeight, paddingBlockStart } = getComputedStyle(element);
				const [font, line, above] = [fontSize, lineHeight, paddingBlockStart].map(parseFloat);
				return ((line ?? 0) + (above ?? 0)) / (font ?? 1);
			});
			expect(room, await heading.innerText()).toBeGreaterThanOrEqual(1.6);
		}
		await context.close();
	});
}
