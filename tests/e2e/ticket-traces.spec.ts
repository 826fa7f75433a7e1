/**
 * What a whole answer with a ticket leaves on its way: nothing in an address, a header or what the
 * process says (P23, P40), and few bytes.
 */
import { expect, test, type Page, type Request } from '@playwright/test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { toBase64url } from '../../src/lib/privacy/ticket/base64url.ts';
import { insertCast } from './support/cast.ts';
import { startCopy } from './support/first-start.ts';
import { type Instance } from './support/instance.ts';
import { answerAll, send } from './support/respondent.ts';
import { makeTicketRound, ticketOf, type TicketRound } from './support/tickets.ts';
import { words } from './support/words.ts';

/** All that comes and goes for one answer, headers included. */
const BUDGET_BYTES = 45_000;

let instance: Instance;
let round: TicketRound;
let output = '';

test.beforeAll(async () => {
	test.setTimeout(120_000);
	instance = await startCopy();
	for (const stream of [instance.process.stdout, instance.process.stderr]) {
		stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	}
	await insertCast(instance.data);
	round = await makeTicketRound(instance.data, 'รอบร่องรอย');
});

test.afterAll(() => instance.stop());

test('code and ticket are in no path, query, header or line of the log (P23, P40)', async ({
	page
}) => {
	const asked: Request[] = [];
	page.on('request', (request) => asked.push(request));
	const origin = instance.addresses.url;
	await page.goto(origin + round.slip(0));
	await press(page, 'ticket_later');
	await page.getByText(words('th', 'ticket_keep'), { exact: true }).click();
	const link = (await page.locator('[data-is=link]').getAttribute('href')) ?? '';
	const { prepared, signature } = ticketOf(link);
	// Opened from where it was kept, as if the browser had lost it.
	await page.evaluate(
		() =>
			new Promise((done) => {
				indexedDB.deleteDatabase('prongsai-tickets').onsuccess = done;
			})
	);
	await page.goto('about:blank');
	await page.goto(link);
	await press(page, 'form_start');
	await expect(page.locator('#i1')).toBeInViewport();
	await answerAll(page, () => 1);
	await send(page);
	const receipt = await page.locator('[data-receipt]').innerText();

	// A failure says that it failed; the key is gone, and the code goes in twice more.
	rmSync(join(instance.data, 'keys', `${round.id}.ticket`));
	await page.goto(origin + round.slip(1));
	await press(page, 'ticket_start');
	await expect(page.getByText(words('th', 'ticket_problem_offline'))).toBeVisible();
	const failing = await page.request.post(`${origin}${round.path}/ticket`, {
		data: asked.find((request) => request.url().endsWith('/ticket'))?.postData() ?? '',
		headers: { origin, 'content-type': 'application/json' }
	});
	expect(failing.status()).toBe(503);
	await page.goto(`${origin}${round.path}/check`);
	await page.getByLabel(words('th', 'form_code_label')).fill(round.codes[0] ?? '');
	await press(page, 'ticket_check_code_button');
	await expect(page.getByRole('alert')).toBeVisible();

	const secrets = [
		...round.codes.slice(0, 2).flatMap((code) => [code, code.replaceAll('-', '')]),
		toBase64url(prepared),
		toBase64url(signature),
		receipt,
		receipt.replaceAll(' ', '')
	];
	const traces = await Promise.all(
		asked.map(async (request) => {
			const headers = JSON.stringify(await request.allHeaders());
			return `${request.url().replace(/#.*/, '')} ${headers}`;
		})
	);
	const bodies = asked.map((request) => request.postData() ?? '').join('\n');
	expect(output, 'control: the failure was told').toContain('"ticket":"failed"');
	expect(traces.join(), 'control: a Referer was sent').toContain('"referer"');
	for (const secret of [round.codes[0]?.replaceAll('-', '') ?? '', toBase64url(prepared)]) {
		expect(bodies, 'control: it was sent, in a body').toContain(secret);
	}
	for (const secret of secrets) {
		expect(traces.filter((trace) => trace.includes(secret))).toEqual([]);
		expect(output).not.toContain(secret);
	}
});

test('a whole answer stays within its budget of bytes', async ({ page }) => {
	const other = await makeTicketRound(instance.data, 'รอบงบประมาณ');
	const sizes: Promise<{ path: string; bytes: number }>[] = [];
	page.on('requestfinished', (request) => {
		sizes.push(
			request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
				path: `${request.method()} ${new URL(request.url()).pathname}`,
				bytes: responseBodySize + responseHeadersSize
			}))
		);
	});
	await page.goto(instance.addresses.url + other.slip(0));
	await press(page, 'ticket_start');
	await expect(page.locator('#i1')).toBeInViewport();
	await answerAll(page, () => 1);
	await send(page);
	const loaded = await Promise.all(sizes);
	const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0);
	expect(loaded.length, 'form, questions, review, script, key, ticket, answer').toBeGreaterThan(6);
	expect(total, JSON.stringify(loaded)).toBeLessThan(BUDGET_BYTES);
});

function press(page: Page, key: string): Promise<void> {
	return page.getByRole('button', { name: words('th', key) }).click();
}
