/** The self-check of OIT: ticks move the score, links are asked on request and only in public. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plainWindowOf, windowOf } from './support/cast.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

test.describe.configure({ mode: 'serial' });

const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);
/** A year of its own, so that other tests see an untouched one. */
const HOME = '/staff/oit/thung-prongsai-demonstration/2571';
/** Sub-indicator 9.3 has four items, and so a quarter of 100 each. */
const SUB = '9.3 การจัดซื้อจัดจ้าง';

let bob: BrowserContext;
let page: Page;

test.beforeAll(async ({ browser }) => {
	bob = await plainWindowOf(browser, SHARED.addresses.url, 'bob');
	page = await bob.newPage();
});
test.afterAll(() => bob.close());

const open = (path: string) => page.goto(`${SHARED.addresses.url}${path}`);
const save = () => page.getByRole('button', { name: th('staff_save'), exact: true }).click();
const scoreOf = (name: string) =>
	page.getByRole('table').getByRole('row', { name }).getByRole('cell').nth(1);

test('the list begins with the year at hand, and nothing in it counts as zero', async () => {
	await open('/staff/oit');
	await expect(page).toHaveURL(/\/staff\/oit\/thung-prongsai-demonstration\/25\d\d$/);
	await open(HOME);
	await expect(page.getByRole('main')).toContainText(th('oit_score_none'));
	await expect(scoreOf(SUB)).toHaveText('–');
	await expect(page.getByText(th('oit_item_unseen'), { exact: true })).toHaveCount(43);
});

test('an item that lacks one element gets nothing; with it, everything', async () => {
	await open(`${HOME}/o20`);
	const boxes = page.getByRole('checkbox');
	const elements = await boxes.count();
	expect(elements).toBeGreaterThan(1);
	for (const box of (await boxes.all()).slice(1)) await box.check();
	await page.getByLabel(th('oit_state'), { exact: true }).selectOption('gathering');
	await save();
	await expect(page.getByRole('status')).toHaveText(th('staff_saved'));
	await expect(scoreOf(SUB)).toHaveText(th('results_range', { low: '0.00', high: '75.00' }));
	const card = page.locator('#o20');
	await expect(card).toContainText(th('oit_item_lacking', { n: 1 }));
	await expect(card).toContainText('ประกาศเชิญชวนให้ยื่นข้อเสนอ');

	await open(`${HOME}/o20`);
	await expect(boxes.first(), 'what was ticked is remembered').not.toBeChecked();
	await expect(boxes.nth(1)).toBeChecked();
	await boxes.first().check();
	await save();
	await expect(scoreOf(SUB)).toHaveText(th('results_range', { low: '25.00', high: '100.00' }));
	await expect(card).toContainText(th('oit_item_whole'));
});

test('saving can lead on to the next item', async () => {
	await open(`${HOME}/o20`);
	await page.getByRole('button', { name: th('oit_save_next', { code: 'o21' }) }).click();
	await expect(page).toHaveURL(new RegExp(`${HOME}/o21$`));
});

test('an address that is none is refused at its field, and the ticks are kept', async () => {
	await open(`${HOME}/o22`);
	await page.getByRole('checkbox').first().check();
	await page.getByLabel(th('oit_evidence')).fill('javascript:alert(1)');
	await save();
	await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#evidence_url');
	await expect(page.getByRole('checkbox').first()).toBeChecked();
});

test('the link check refuses an address in the private network, without asking it', async () => {
	let asked = 0;
	const server = createServer((_, response) => {
		asked++;
		response.end('secret');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	for (const [item, address] of [
		['o19', `http://127.0.0.1:${port}/`],
		['o21', 'http://127.0.0.1/']
	] as const) {
		await open(`${HOME}/${item}`);
		await page.getByLabel(th('oit_evidence')).fill(address);
		await save();
	}
	await page.getByRole('button', { name: th('oit_links_check', { n: 2 }) }).click();
	await expect(page.getByRole('status')).toHaveText(th('oit_links_done'));
	for (const item of ['#o19', '#o21']) {
		await expect(page.locator(item)).toContainText(th('oit_link_refused'));
	}
	// The control: somebody was there to be asked.
	expect(asked).toBe(0);
	expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('secret');
	server.close();

	await open(`${HOME}/o19`);
	await page.getByLabel(th('oit_evidence')).fill('https://www.example.go.th/o19');
	await save();
	await expect(page.locator('#o19')).not.toContainText(th('oit_link_refused'));
});

test('an interviewer and a stranger have no self-check of the agency', async ({ browser }) => {
	const status = async (person: 'alice' | 'ida' | 'carol') => {
		const context = await windowOf(browser, SHARED.addresses.url, person);
		const answers = await Promise.all(
			[HOME, `${HOME}/o1`].map((path) => context.request.get(`${SHARED.addresses.url}${path}`))
		);
		await context.close();
		return answers.map((answer) => answer.status());
	};
	expect(await status('alice')).toEqual([200, 200]);
	expect(await status('ida')).toEqual([403, 403]);
	expect(await status('carol')).toEqual([404, 404]);
});
