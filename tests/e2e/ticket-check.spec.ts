/** The public page of a round with tickets: what anybody can check, with script and without. */
import { expect, test, type Page } from '@playwright/test';
import { nullifierOf } from '../../src/lib/privacy/ticket/issuer.ts';
import { receiptOf } from '../../src/lib/privacy/ticket/receipt.ts';
import { windowOf } from './support/cast.ts';
import { ask, callAsServer } from './support/database.ts';
import { expectNothingKept } from './support/kept.ts';
import { postForm } from './support/requests.ts';
import { SHARED } from './support/shared.ts';
import { answerWith, collect, makeTicketRound, type TicketRound } from './support/tickets.ts';
import { words } from './support/words.ts';

const origin = () => SHARED.addresses.url;

let round: TicketRound;
/** Receipts of the answers that were sent. */
const receipts: string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ playwright }) => {
	round = await makeTicketRound(SHARED.data, 'รอบตั๋วที่ตรวจ');
	const request = await playwright.request.newContext();
	for (const code of round.codes.slice(0, 5)) {
		const ticket = await collect(request, origin() + round.path, round, code);
		expect(await answerWith(request, origin() + round.path, ticket, { i1: '1' })).toBe('ok');
		receipts.push(receiptOf(Buffer.from(nullifierOf(ticket.prepared), 'hex')));
	}
	await ask(
		SHARED.data,
		(sql) => sql`
			update private.slips set state = 'revoked'
			where h = (
				select h from private.slips where round_id = ${round.id} and state = 'unused' limit 1
			)`
	);
	await request.dispose();
});

test('shows head count and slips, and nothing live (P22)', async ({ page }) => {
	// The nightly count may have been made before the slips were redeemed: it is last night's now.
	await ask(
		SHARED.data,
		(sql) => sql`update public.rounds set turnout_on = private.today() - 1 where id = ${round.id}`
	);
	await callAsServer(SHARED.data, 'snapshot_turnout', {});
	await page.goto(`${origin()}${round.path}/check`);
	const numbers = await page.locator('dd').allInnerTexts();
	expect(numbers).toEqual([
		words('th', 'ticket_check_at_close'),
		words('th', 'ticket_check_at_least', { count: 5 }),
		words('th', 'ticket_check_undeclared'),
		'20',
		'20',
		'0'
	]);
	await expect(page.getByText(words('th', 'ticket_check_holds_so_far'))).toBeVisible();
	await expect(page.locator('code')).toHaveText(round.fingerprint);
	await expectNothingKept(page);
	const list = await page.request.get(`${origin()}${round.path}/check/receipts.txt`);
	expect(list.status(), 'no list before the close').toBe(404);
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.use({ javaScriptEnabled });

		test('tells of a slip by its code whether it was used', async ({ page }) => {
			await page.goto(`${origin()}${round.path}/check`);
			for (const [code, key] of [
				[round.codes[0], 'ticket_check_code_redeemed'],
				[await codeIn('unused'), 'ticket_check_code_unused'],
				[await codeIn('revoked'), 'ticket_check_code_revoked'],
				['0000-0000-00000', 'ticket_check_code_unknown'],
				['nonsense', 'ticket_problem_code']
			] as const) {
				await check(page, code ?? '');
				const { contact } = await agency();
				await expect(page.getByRole('alert')).toHaveText(words('th', key, { contact }));
				expect(page.url(), 'the code is in no address').not.toContain(code);
				expect(await page.content(), 'nor in the page').not.toContain(code);
			}
		});
	});
}

test('says so where the numbers contradict each other (P22)', async ({ page }) => {
	// What an issuer who mints tickets would show at the night's count.
	await ask(
		SHARED.data,
		(sql) => sql`
			update public.rounds set handed_out = 4, redeemed_at_least = 5, turnout_on = private.today()
			where id = ${round.id}`
	);
	await page.goto(`${origin()}${round.path}/check`);
	await expect(page.getByText(words('th', 'ticket_check_wrong_handed_out'))).toBeVisible();
	await expect(page.getByText(words('th', 'ticket_check_wrong_what'))).toBeVisible();
	await ask(
		SHARED.data,
		(sql) => sql`
			update public.rounds set handed_out = 20 where id = ${round.id}`
	);
	await page.reload();
	await expect(page.getByText(words('th', 'ticket_check_holds_so_far'))).toBeVisible();
});

test('at the close lists every answer, and finds a receipt in the list', async ({
	browser,
	page
}) => {
	const carol = await windowOf(browser, origin(), 'carol');
	const closed = await postForm(carol.request, `${origin()}/staff/rounds/${round.slug}/close`, {});
	expect(closed.status()).toBe(303);
	await carol.close();

	await page.goto(`${origin()}${round.path}/check`);
	expect((await page.locator('dd').allInnerTexts()).slice(0, 3)).toEqual(['5', '5', '20']);
	await expect(page.getByText(words('th', 'ticket_check_holds'), { exact: true })).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: words('th', 'ticket_check_receipt_download') }).click()
	]);
	expect(download.suggestedFilename()).toBe('receipts.txt');
	const reply = await page.request.get(`${origin()}${round.path}/check/receipts.txt`);
	expect(reply.headers()['content-type']).toBe('text/plain; charset=utf-8');
	const listed = (await reply.text()).trimEnd().split('\n');
	expect(listed, 'as long as the total, in the order of the letters').toEqual(listed.toSorted());
	expect(listed.map((line) => line.split('\t')[0])).toEqual(receipts.toSorted());

	const field = page.getByLabel(words('th', 'ticket_check_receipt_label'));
	const look = page.getByRole('button', { name: words('th', 'ticket_check_receipt_button') });
	await field.fill((receipts[0] ?? '').toLowerCase());
	await look.click();
	await expect(page.getByRole('alert')).toHaveText(words('th', 'ticket_check_receipt_found'));
	await field.fill('0000 0000 0000 0000 0000 0000 0000 0000');
	await look.click();
	const { contact } = await agency();
	await expect(page.getByRole('alert')).toHaveText(
		words('th', 'ticket_check_receipt_missing', { contact })
	);
	// Who never answered can still see that nobody used the slip.
	await check(page, (await codeIn('unused')) ?? '');
	await expect(page.getByRole('alert')).toHaveText(words('th', 'ticket_check_code_unused'));
	// The round may be remembered as open for some seconds.
	const key = async () => (await page.request.get(`${origin()}${round.path}/key`)).status();
	await expect.poll(key, { message: 'the key is destroyed' }).toBe(410);
});

async function check(page: Page, code: string): Promise<void> {
	await page.getByLabel(words('th', 'form_code_label')).fill(code);
	await page.getByRole('button', { name: words('th', 'ticket_check_code_button') }).click();
}

async function agency(): Promise<{ contact: string }> {
	const [row] = await ask(
		SHARED.data,
		(sql) => sql<{ contact: string }[]>`
			select a.data_contact as contact from public.agencies a
			join public.rounds r on r.agency_id = a.id where r.id = ${round.id}`
	);
	return { contact: row?.contact ?? '' };
}

/** A code of the round whose slip is in this state. */
async function codeIn(state: string): Promise<string | undefined> {
	const hashes = await ask(
		SHARED.data,
		(sql) => sql<{ h: string }[]>`
			select encode(h, 'hex') as h from private.slips
			where round_id = ${round.id} and state = ${state}`
	);
	return round.codes.find((_, place) => hashes.some(({ h }) => h === round.hashes[place]));
}
