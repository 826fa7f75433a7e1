/** What goes wrong between a slip and a receipt: each told plainly, nothing lost, nothing counted twice. */
import { chromium, expect, test, type Page } from '@playwright/test';
import { writeReply } from '../../src/lib/privacy/ticket/bodies.ts';
import { generateTicketKey, readTicketKey } from '../../src/lib/privacy/ticket/issuer.ts';
import { countAnswers, countSlips } from './support/database.ts';
import { expectNothingKept, expectTicketKept } from './support/kept.ts';
import { postForm } from './support/requests.ts';
import { answerAll, questions, send } from './support/respondent.ts';
import { SHARED } from './support/shared.ts';
import { collect, makeTicketRound, type TicketRound } from './support/tickets.ts';
import { words, type Locale } from './support/words.ts';

const origin = () => SHARED.addresses.url;

let round: TicketRound;
let next = 0;
/** Address of a slip that no other test uses. */
const freshSlip = () => origin() + round.slip(next++);

test.beforeAll(async () => {
	next = 0;
	round = await makeTicketRound(SHARED.data, 'รอบตั๋วที่ติดขัด');
});

test('a key swapped by the server stops the page before anything is sent (P20)', async ({
	page
}) => {
	const swapped = readTicketKey(await generateTicketKey());
	const posts: string[] = [];
	page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
	await page.route('**/key', (route) => route.fulfill({ body: swapped.spki }));
	const slip = freshSlip();
	await page.goto(slip);
	await button(page, 'ticket_start').click();
	await expect(page.getByText(words('th', 'ticket_key_stopped'))).toBeVisible();
	await expect(page.getByText('สำนักปลัด').last(), 'whom to tell').toBeVisible();
	await expect(button(page, 'ticket_start')).toBeHidden();
	expect(posts).toEqual([]);
	await expectNothingKept(page);

	await page.unroute('**/key');
	await page.goto('about:blank');
	await page.goto(slip);
	await begin(page);
	expect(posts.length, 'control: the true key goes on').toBeGreaterThan(0);
});

test('a ticket whose reply is lost is collected by the next press, and by the next visit (P18)', async ({
	page
}) => {
	const before = await countSlips(SHARED.data, round.id);
	const bodies: (string | null)[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/ticket')) bodies.push(request.postData());
	});
	const slip = freshSlip();
	await page.goto(slip);
	await loseReply(page, '**/ticket', 2);
	for (let press = 0; press < 2; press += 1) {
		// The sentence of the press before may still stand there; the request tells them apart.
		const lost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/ticket'));
		await button(page, 'ticket_start').click();
		await lost;
		await expectSaid(page, 'ticket_problem_offline');
		await expectTicketKept(page);
	}
	// The page is closed, and the slip scanned anew.
	await page.goto('about:blank');
	await page.goto(slip);
	await begin(page);
	expect(bodies).toHaveLength(3);
	expect(new Set(bodies).size, 'the same bytes each time').toBe(1);
	expect(await countSlips(SHARED.data, round.id)).toBe(before + 1);
});

test('an answer whose reply is lost is thanked for at the next press, and counts once (P7)', async ({
	page
}) => {
	const before = await countAnswers(SHARED.data, round.id);
	await toReview(page);
	await loseReply(page, '**/answer', 1);
	await button(page, 'form_send').click();
	await expectSaid(page, 'ticket_problem_offline');
	await expectTicketKept(page);
	await send(page);
	await expectNothingKept(page);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({
		spent: before.spent + 1,
		waiting: before.waiting + 1
	});
});

test('two taps on either button make one ticket and one answer', async ({ page }) => {
	const before = await countAnswers(SHARED.data, round.id);
	const slips = await countSlips(SHARED.data, round.id);
	await page.goto(freshSlip());
	await button(page, 'ticket_start').dblclick();
	await expect(page.locator('#i1')).toBeInViewport();
	await answerAll(page, () => 1);
	await button(page, 'form_send').dblclick();
	await expect(page.locator('[data-receipt]')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		words('th', 'form_thanks_headline')
	);
	expect(await countAnswers(SHARED.data, round.id)).toEqual({
		spent: before.spent + 1,
		waiting: before.waiting + 1
	});
	expect(await countSlips(SHARED.data, round.id)).toBe(slips + 1);
});

test('a slip that was used elsewhere, or is none, is told with what to do', async ({ page }) => {
	const place = next++;
	await collect(page.request, origin() + round.path, round, round.codes[place] ?? '');
	await page.goto(origin() + round.slip(place));
	await button(page, 'ticket_start').click();
	await expectSaid(page, 'ticket_problem_slip_used');
	await expectNothingKept(page);

	await page.goto('about:blank');
	await page.goto(origin() + round.slip(0).replace(/c=\w+/, 'c=0000000000000'));
	await button(page, 'ticket_start').click();
	await expectSaid(page, 'ticket_problem_slip_unknown');
	await expect(page.getByLabel(words('th', 'form_code_label'))).toBeVisible();
	await expectNothingKept(page);
});

for (const [kind, status] of [
	['slip_revoked', 410],
	['closed', 410],
	['gone', 404],
	['too_many_address', 429],
	['too_many_codes', 429],
	['unavailable', 503],
	['something_new', 500]
] as const) {
	test(`"${kind}" is told where a ticket is collected`, async ({ page }) => {
		await page.route('**/ticket', (route) => route.fulfill({ status, body: writeReply({ kind }) }));
		await page.goto(origin() + round.slip(19));
		await button(page, 'ticket_start').click();
		await expectSaid(page, `ticket_problem_${kind === 'something_new' ? 'unexpected' : kind}`);
	});
}

test('what the round or the way to it says to an answer is told, and the next press sends', async ({
	page
}) => {
	await toReview(page);
	let kind = '';
	await page.route('**/answer', (route) =>
		kind === '<h1>'
			? route.fulfill({ body: '<h1>Welcome to the hotel</h1>' })
			: route.fulfill({ status: 503, body: writeReply({ kind }) })
	);
	for (const [said, sentence] of [
		['unavailable', 'ticket_problem_unavailable'],
		['<h1>', 'ticket_problem_unavailable'],
		['too_many_address', 'ticket_problem_too_many_address'],
		['closed', 'ticket_problem_closed'],
		['ticket', 'ticket_problem_ticket'],
		['not_offered', 'form_problem_not_offered']
	] as const) {
		kind = said;
		await button(page, 'form_send').click();
		await expectSaid(page, sentence);
		await expectTicketKept(page);
	}
	await page.unroute('**/answer');
	await send(page);
});

test('a review without a ticket says so and keeps the answers until one is collected', async ({
	context
}) => {
	const page = await context.newPage();
	await page.goto(freshSlip());
	await page.locator('[data-is=begin]').evaluate((form) => (form as HTMLFormElement).submit());
	await expect(page.locator('#i1')).toBeInViewport();
	await answerAll(page, () => 1);
	await expectSaid(page, 'ticket_problem_no_ticket');
	await button(page, 'form_send').click();
	await expectSaid(page, 'ticket_problem_no_ticket');

	const scanned = await context.newPage();
	await scanned.goto(freshSlip());
	await button(scanned, 'ticket_later').click();
	await expect(scanned.locator('[data-view=later]')).toBeVisible();
	await send(page);
});

test('a second slip is not used while a ticket waits in the browser', async ({ page }) => {
	await page.goto(freshSlip());
	await button(page, 'ticket_later').click();
	await expect(page.locator('[data-view=later]')).toBeVisible();
	const slips = await countSlips(SHARED.data, round.id);
	// The same page, another fragment: as a second scan in the same tab.
	await page.goto(freshSlip());
	await expectSaid(page, 'ticket_problem_ticket_first');
	await expect(page).toHaveURL(origin() + round.path);
	await begin(page, 'form_start');
	expect(await countSlips(SHARED.data, round.id)).toBe(slips);
});

test('half a ticket link is told, and not kept', async ({ page }) => {
	await page.goto(`${origin()}${round.path}#t=AAAA`);
	await expectSaid(page, 'ticket_problem_broken');
	await expectNothingKept(page);
});

test.describe('P24: over plain http', () => {
	const LOCAL_NAME = 'office.test';

	test('the page refuses on a local network, with an explanation and without a script', async () => {
		const browser = await chromium.launch({
			executablePath: process.env.PRONGSAI_CHROMIUM || undefined,
			args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP ${LOCAL_NAME} 127.0.0.1`]
		});
		try {
			const page = await browser.newPage();
			const there = origin().replace(/\/\/[^:]+/, `//${LOCAL_NAME}`);
			await page.goto(there + round.slip(19));
			await expect(page.getByText(words('th', 'ticket_insecure'))).toBeVisible();
			await expect(page.locator('script[src*="/ticket-"]')).toHaveCount(0);
			expect(await page.evaluate(() => isSecureContext)).toBe(false);

			// And where the server takes itself for encrypted, the island refuses.
			await page.route(`${there}/**`, async (route) => {
				const { pathname } = new URL(route.request().url());
				const reply = await fetch(origin() + pathname);
				const contentType = reply.headers.get('content-type') ?? '';
				await route.fulfill({ body: Buffer.from(await reply.arrayBuffer()), contentType });
			});
			const posts: string[] = [];
			page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
			await page.goto('about:blank');
			await page.goto(there + round.slip(19));
			await expect(page.locator('[data-view=insecure]')).toBeVisible();
			await expect(page.locator('[data-act=start]').first()).toBeHidden();
			expect(posts).toEqual([]);
		} finally {
			await browser.close();
		}
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	for (const locale of ['th', 'en'] as const) {
		test(`the page says what to do and asks nothing (${locale})`, async ({ page }) => {
			await page.goto(origin() + (locale === 'th' ? '' : '/en') + round.slip(19));
			await expect(page.getByText(words(locale, 'ticket_needs_script'))).toBeVisible();
			await expect(questions(page)).toHaveCount(0);
			await expect(page.getByRole('button').and(page.locator(':visible'))).toHaveCount(0);
		});
	}

	test('a review that is sent all the same comes back with the answers and stores nothing', async ({
		page
	}) => {
		const before = await countAnswers(SHARED.data, round.id);
		const reply = await postForm(page.request, `${origin()}${round.path}?/send`, { i1: '1' });
		expect(reply.status()).toBe(409);
		const html = await reply.text();
		expect(html).toContain(words('th', 'ticket_needs_script_send'));
		expect(html).toMatch(/name="i1" value="1"/);
		expect(await countAnswers(SHARED.data, round.id)).toEqual(before);
	});
});

test('the script is on the first page and the review of a round with tickets, and nowhere else', async ({
	request
}) => {
	const island = /<script type="module" src="[^"]*\/ticket-[\w-]+\.js"/;
	const form = await postForm(request, `${origin()}${round.path}?/edit`, {});
	const review = await postForm(request, `${origin()}${round.path}?/review`, { i1: '1' });
	expect(await review.text()).toMatch(island);
	expect(await form.text(), 'the questions').not.toMatch(island);
	expect(await (await request.get(origin() + round.path)).text()).toMatch(island);
	const draw = origin() + SHARED.draw.path;
	for (const address of [
		SHARED.addresses.eit_form ?? '',
		draw,
		`${draw}/thanks`,
		`${origin()}${round.path}/thanks`,
		`${origin()}${round.path}/check`,
		`${origin()}/`,
		`${origin()}/staff/sign-in`
	]) {
		const reply = await request.get(address);
		expect(reply.status(), address).toBe(200);
		expect(await reply.text(), address).not.toMatch(/workers\/ticket/);
	}
});

function button(page: Page, key: string, locale: Locale = 'th') {
	return page.getByRole('button', { name: words(locale, key) });
}

async function begin(page: Page, key = 'ticket_start'): Promise<void> {
	await button(page, key).click();
	await expect(page.locator('#i1')).toBeInViewport();
}

async function toReview(page: Page): Promise<void> {
	await page.goto(freshSlip());
	await begin(page);
	await answerAll(page, () => 1);
}

/** The sentence is shown, and no other problem. */
async function expectSaid(page: Page, key: string): Promise<void> {
	await expect(page.locator('[data-say]').and(page.locator(':visible'))).toHaveText([
		words('th', key)
	]);
}

/** The server gets it and does it, and nobody hears of it. */
async function loseReply(page: Page, address: string, times: number): Promise<void> {
	await page.route(
		address,
		async (route) => {
			await route.fetch();
			await route.abort();
		},
		{ times }
	);
}
