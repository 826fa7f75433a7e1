/** An employee with a slip of a round with tickets: from the QR code to the receipt, on a phone. */
import { expect, test, type Page, type Request } from '@playwright/test';
import { readAnswerRequest, readTicketRequest } from '../../src/lib/privacy/ticket/bodies.ts';
import { countAnswers } from './support/database.ts';
import { expectNothingKept, expectTicketKept, ticketsKept } from './support/kept.ts';
import { phone } from './support/office.ts';
import { answerAll, send, storedObject } from './support/respondent.ts';
import { SHARED } from './support/shared.ts';
import { answerWith, makeTicketRound, ticketOf, type TicketRound } from './support/tickets.ts';
import { words } from './support/words.ts';

const origin = () => SHARED.addresses.url;
const RECEIPT = /^([0-9A-HJKMNP-TV-Z]{4} ){7}[0-9A-HJKMNP-TV-Z]{4}$/;

let round: TicketRound;

test.beforeAll(async () => {
	round = await makeTicketRound(SHARED.data, 'รอบตั๋ว');
});

test('a slip leads to a ticket, the questions, the review and a receipt, twice on one phone (P25, P38)', async ({
	page
}) => {
	const before = await countAnswers(SHARED.data, round.id);
	const receipts: string[] = [];
	for (const [person, place] of [0, 1].entries()) {
		const posts = postsOf(page);
		await page.goto(origin() + round.slip(place));
		await expect(button(page, 'ticket_start')).toBeVisible();
		expect(page.url(), 'the code leaves the address bar').toBe(origin() + round.path);
		await expectNothingKept(page);

		await begin(page, 'ticket_start');
		await expectTicketKept(page);
		const chosen = await answerAll(page, (index) => (index + person) % 4);
		const stored = await storedObject(page);
		expect(Object.values(stored)).toEqual(chosen);
		await expectTicketKept(page);

		await send(page);
		expect(page.url()).toBe(`${origin()}${round.path}/thanks`);
		receipts.push(await page.locator('[data-receipt]').innerText());
		expect(receipts[person]).toMatch(RECEIPT);
		// P25: as empty as before.
		await expectNothingKept(page);

		const sent = posts.filter(({ path }) => path.endsWith('/answer'));
		expect(sent).toHaveLength(1);
		// P38: what the review showed is what went off, and nothing else but the ticket.
		expect(readAnswerRequest(sent[0]?.body ?? '')?.answers).toEqual(stored);
		const [asked] = posts.filter(({ path }) => path.endsWith('/ticket'));
		const code = readTicketRequest(asked?.body ?? '')?.code ?? '';
		expect(code).toBe(round.codes[place]?.replaceAll('-', ''));
		for (const { path, body } of posts) {
			if (!path.endsWith('/ticket')) expect(body, path).not.toContain(code);
		}
	}
	expect(new Set(receipts).size, 'two answers, two receipts').toBe(2);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({
		spent: before.spent + 2,
		waiting: before.waiting + 2
	});
});

test('a ticket collected now is found later in the same browser, without the slip', async ({
	context
}) => {
	const meeting = await context.newPage();
	await meeting.goto(origin() + round.slip(2));
	await button(meeting, 'ticket_later').click();
	await expect(meeting.getByText(words('th', 'ticket_promise'))).toBeVisible();
	await expect(meeting.locator('[data-view=later]')).toBeVisible();
	await expectTicketKept(meeting);
	expect(await ticketsKept(meeting), 'no code on the phone').not.toContain(
		round.codes[2]?.replaceAll('-', '')
	);
	await meeting.close();

	const before = await countAnswers(SHARED.data, round.id);
	const home = await context.newPage();
	const posts = postsOf(home);
	await home.goto(origin() + round.path);
	await expect(home.getByText(words('th', 'ticket_here'))).toBeVisible();
	await begin(home, 'form_start');
	await answerAll(home, () => 1);
	await send(home);
	await expectNothingKept(home);
	expect(posts.filter(({ path }) => path.endsWith('/ticket'))).toEqual([]);
	expect((await countAnswers(SHARED.data, round.id)).spent).toBe(before.spent + 1);
});

test('a ticket kept as a link answers in another browser, and a copy of it counts no second time (P19)', async ({
	browser,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const page = await context.newPage();
	await page.goto(origin() + round.slip(3));
	await button(page, 'ticket_later').click();
	await page.getByText(words('th', 'ticket_keep'), { exact: true }).click();
	await button(page, 'ticket_keep_copy').click();
	await expect(page.getByText(words('th', 'ticket_keep_copied'), { exact: true })).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	expect(link.startsWith(`${origin()}${round.path}#t=`)).toBe(true);

	const before = await countAnswers(SHARED.data, round.id);
	const other = await phone(browser, true);
	const elsewhere = await other.newPage();
	await elsewhere.goto(link);
	await expect(elsewhere.getByText(words('th', 'ticket_here'))).toBeVisible();
	expect(elsewhere.url()).toBe(origin() + round.path);
	await begin(elsewhere, 'form_start');
	await answerAll(elsewhere, () => 1);
	await send(elsewhere);
	const receipt = await elsewhere.locator('[data-receipt]').innerText();
	await other.close();

	// The first browser still has its copy.
	await page.goto(origin() + round.path);
	await begin(page, 'form_start');
	await answerAll(page, () => 2);
	await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		words('th', 'ticket_already_headline')
	);
	await expect(page.getByText(words('th', 'ticket_already_body'))).toBeVisible();
	expect(await page.locator('[data-receipt]').innerText()).toBe(receipt);
	await expectNothingKept(page);
	const kind = await answerWith(page.request, origin() + round.path, ticketOf(link), { i1: '1' });
	expect(kind).toBe('already');
	expect(await countAnswers(SHARED.data, round.id)).toEqual({
		spent: before.spent + 1,
		waiting: before.waiting + 1
	});
});

test('a slip is carried into the other language, and its code is in no address (P23)', async ({
	page
}) => {
	const asked: Request[] = [];
	page.on('request', (request) => asked.push(request));
	await page.goto(origin() + round.slip(4));
	await page.getByRole('link', { name: words('th', 'language_switch') }).click();
	await expect(page).toHaveURL(`${origin()}/en${round.path}`);
	await page.getByRole('button', { name: words('en', 'ticket_start') }).click();
	await expect(page.locator('#i1')).toBeInViewport();
	await page.getByRole('radio').first().check();
	await page.getByRole('button', { name: words('en', 'form_to_review') }).click();
	await page.getByRole('button', { name: words('en', 'form_send'), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		words('en', 'form_thanks_headline')
	);
	const code = round.codes[4]?.replaceAll('-', '') ?? '';
	for (const request of asked) {
		const headers = await request.allHeaders();
		const text = `${request.url().replace(/#.*/, '')} ${JSON.stringify(headers)}`;
		expect(text).not.toContain(code);
	}
	expect(
		asked.some((request) => request.postData()?.includes(code)),
		'control'
	).toBe(true);
});

test('a typed code goes on only after the person compared the fingerprints', async ({ page }) => {
	const posts = postsOf(page);
	await page.goto(origin() + round.path);
	const field = page.getByLabel(words('th', 'form_code_label'));
	await field.fill(` ${round.codes[5]?.toLowerCase().replaceAll('-', ' ')} `);
	await field.press('Enter');
	const [half = ''] = round.fingerprint.match(/^.{32}/) ?? [];
	await expect(page.locator('[data-is=fingerprint]')).toHaveText(half.replace(/.{4}(?=.)/g, '$& '));
	expect(posts, 'nothing was sent so far').toEqual([]);
	await button(page, 'ticket_compare_same').click();
	await begin(page, 'ticket_start');

	const other = await page.context().browser()?.newPage();
	if (other === undefined) throw new Error('There is no other page.');
	const others = postsOf(other);
	await other.goto(origin() + round.path);
	await other.getByLabel(words('th', 'form_code_label')).fill(round.codes[6] ?? '');
	await button(other, 'ticket_type_next').click();
	await button(other, 'ticket_compare_other').click();
	await expect(other.getByText(words('th', 'ticket_key_stopped'))).toBeVisible();
	await expect(button(other, 'ticket_start')).toBeHidden();
	expect(others).toEqual([]);
	await expectNothingKept(other);
	await other.close();
});

function button(page: Page, key: string) {
	return page.getByRole('button', { name: words('th', key) });
}

/** Presses the button, and waits for the first question. */
async function begin(page: Page, key: string): Promise<void> {
	await button(page, key).click();
	await expect(page.locator('#i1')).toBeInViewport();
}

/** Path and body of everything that the page sends. */
function postsOf(page: Page): { path: string; body: string }[] {
	const posts: { path: string; body: string }[] = [];
	page.on('request', (request) => {
		if (request.method() !== 'POST') return;
		posts.push({ path: new URL(request.url()).pathname, body: request.postData() ?? '' });
	});
	return posts;
}
