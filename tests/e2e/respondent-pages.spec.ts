/** What every page of a respondent keeps, tells, asks for and looks like: nothing it need not. */
import { expect, test, type Page } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROUTE_FILE } from '../../src/cli/attack/addresses.ts';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { scaleOf } from '../../src/lib/ita/instrument/points.ts';
import { countAnswers } from './support/database.ts';
import { postForm } from './support/requests.ts';
import { answerAll, questions, send, storedObject, ticked } from './support/respondent.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

const ROUTES = join(import.meta.dirname, '../../src/routes/(respondent)');
const HEADERS = {
	'cache-control': 'no-store',
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-robots-tag': 'noindex',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};
const POLICY = [
	/default-src 'none'/,
	/script-src 'self'(;|$)/,
	/style-src 'self' 'nonce-[\w+/=]+'/,
	/form-action 'self'/,
	/base-uri 'none'/,
	/frame-ancestors 'none'/
];

const origin = () => SHARED.addresses.url;
const eitForm = () => SHARED.addresses.eit_form ?? '';
const iitForm = () => origin() + SHARED.draw.path;

test.describe('P41: the headers', () => {
	/** An address of each route, as the routes are named in the folder. */
	const ADDRESSES: Record<string, () => string[]> = {
		'e/[slug]': () => [eitForm(), `${origin()}/e/nowhere`],
		'e/[slug]/thanks': () => [`${eitForm()}/thanks`],
		'i/[round]': () => [iitForm(), `${origin()}/i/nowhere`],
		'i/[round]/thanks': () => [`${iitForm()}/thanks`],
		'i/[round]/check': () => [`${iitForm()}/check`, `${origin()}/i/nowhere/check`],
		clear: () => [`${origin()}/clear`]
	};

	/** Addresses that are no page, and what they answer to a round without tickets. */
	const ENDPOINTS: Record<string, number> = {
		'e/[slug]/blanks': 405,
		'e/[slug]/parcels': 405,
		'i/[round]/key': 404,
		'i/[round]/ticket': 405,
		'i/[round]/answer': 405,
		'i/[round]/check/receipts.txt': 404,
		'i/[round]/counters': 404,
		'i/[round]/slip': 405
	};

	test('are tested on every route that there is', () => {
		const routes = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
			.filter((path) => ROUTE_FILE.test(path))
			.map((path) => path.replace(/\/\+.*/, ''));
		expect(routes.toSorted()).toEqual(
			[...Object.keys(ADDRESSES), ...Object.keys(ENDPOINTS)].toSorted()
		);
	});

	for (const [route, addresses] of Object.entries(ADDRESSES)) {
		test(`keep, tell and allow nothing at ${route}, in both languages`, async ({ request }) => {
			for (const address of addresses().flatMap((thai) => [thai, english(thai)])) {
				const reply = await request.get(address);
				expectHeaders(reply.headers(), `GET ${address}`);
			}
		});
	}

	for (const [route, status] of Object.entries(ENDPOINTS)) {
		test(`allow nothing at all at ${route}, which is no page`, async ({ request }) => {
			const reply = await request.get(
				route.replace('i/[round]', iitForm()).replace('e/[slug]', eitForm())
			);
			expect(reply.status()).toBe(status);
			expect(reply.headers()).toMatchObject({
				...HEADERS,
				'content-security-policy': expect.stringContaining("default-src 'none'")
			});
			expect(reply.headers()['set-cookie']).toBeUndefined();
		});
	}

	for (const [what, action, form, status] of [
		['a form that is refused', 'review', {}, 422],
		['a form in the other language', 'edit', {}, 200],
		['an answer that is none of the options', 'send', { e1: 'none' }, 422],
		['a step that there is not', 'nothing', {}, 404],
		['a body that is too large', 'send', { e1: 'x'.repeat(20_000) }, 413]
	] as const) {
		test(`are the same on the reply to ${what}`, async ({ request }) => {
			const reply = await postForm(request, `${eitForm()}?/${action}`, { ...form });
			expect(reply.status()).toBe(status);
			expectHeaders(reply.headers(), what);
		});
	}
});

test.describe('a whole answer', () => {
	let round: TestRound;

	test.beforeAll(async () => {
		round = await makeRound(SHARED.data, 'รอบทดสอบหน้าผู้ตอบ');
	});

	test('asks our own origin alone (P42), and every reply has the headers (P41)', async ({
		page
	}) => {
		const asked: string[] = [];
		const pages: Promise<void>[] = [];
		page.on('request', (request) => asked.push(request.url()));
		page.on('response', (response) => {
			const type = response.request().resourceType();
			if (type !== 'document' && type !== 'fetch') return;
			pages.push(
				response.allHeaders().then((headers) => {
					// What a script reads shows nothing that a policy of pages could protect.
					if (type === 'fetch') expect(headers).toMatchObject(HEADERS);
					else expectHeaders(headers, response.url());
				})
			);
		});
		await page.goto(origin() + round.path);
		await answerAll(page, () => 1);
		await send(page);
		await Promise.all(pages);
		expect(pages.length, 'form, review, the reply to the sending, thanks').toBe(4);
		expect([...new Set(asked.map((address) => new URL(address).origin))]).toEqual([origin()]);
	});

	test('leaves no cookie, and in the phone nothing but a mark once it is sent (P25)', async ({
		page
	}) => {
		await page.goto(origin() + round.path);
		await expectKept(page, { local: {}, session: [] });
		await answerAll(page, () => 1);
		const draft = [`prongsai:draft:${round.path.slice(1)}`];
		await expectKept(page, { local: {}, session: draft });
		await send(page);
		await expect(page.getByText(words('th', 'form_thanks_marked'))).toBeVisible();
		await expectKept(page, { local: { [`prongsai:e:${round.id}`]: '1' }, session: draft });
		expect(await page.evaluate(() => Object.values(sessionStorage))).toEqual(['sent']);
	});

	test.describe('without script', () => {
		test.use({ javaScriptEnabled: false });

		test('leaves no cookie and nothing in any storage of the phone (P25)', async ({ page }) => {
			await page.goto(origin() + round.path);
			await answerAll(page, () => 1);
			await send(page);
			await expectKept(page, { local: {}, session: [] });
			await expect(page.getByText(words('th', 'form_thanks_nothing_kept'))).toBeVisible();
			await expect(page.getByText(words('th', 'form_thanks_back'))).toBeVisible();
		});
	});

	test('reads the same in the other language, and the language button loses no answer', async ({
		page
	}) => {
		const before = await countAnswers(SHARED.data, round.id);
		await page.goto(origin() + round.path);
		await questions(page).nth(0).getByRole('radio').nth(2).check();
		await questions(page).nth(8).getByRole('radio').nth(0).check();
		const chosen = await ticked(page);
		const number = await page.locator('[name=token]').inputValue();

		await page.getByRole('button', { name: 'English' }).click();
		await expect(page).toHaveURL(new RegExp(`/en${round.path}`));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('en', 'form_headline'));
		expect(await ticked(page)).toEqual(chosen);
		await page.getByRole('button', { name: words('en', 'form_to_review') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('en', 'form_review_headline')
		);
		const stored = await storedObject(page);

		await page.getByRole('button', { name: words('en', 'language_switch') }).click();
		await expect(page).toHaveURL(new RegExp(`\\d${round.path}`));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('th', 'form_review_headline')
		);
		expect(await storedObject(page)).toEqual(stored);
		await expect(page.locator('[name=token]').first()).toHaveValue(number);
		await send(page);
		expect(await countAnswers(SHARED.data, round.id)).toEqual({
			spent: before.spent + 1,
			waiting: before.waiting + 1
		});
	});

	test('can be given with the keyboard alone', async ({ page }) => {
		await page.goto(origin() + round.path);
		await tabTo(page, 'link', words('th', 'form_start'));
		await page.keyboard.press('Enter');
		for (let number = 1; number <= 9; number += 1) {
			// What the focus reaches first is the question that was jumped to.
			await page.keyboard.press('Tab');
			const focused = page.locator('input:focus');
			await expect(focused).toHaveAttribute('name', `e${number}`);
			await page.keyboard.press('ArrowDown');
			await expect(page.locator('input:focus')).toBeChecked();
			const onward = number < 9 ? ['link', 'form_next'] : ['button', 'form_to_review'];
			await tabTo(page, onward[0] as 'link' | 'button', words('th', onward[1] ?? ''));
			await page.keyboard.press('Enter');
		}
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('th', 'form_review_headline')
		);
		expect(Object.values(await storedObject(page))).not.toContain('-');
		await tabTo(page, 'button', words('th', 'form_send'));
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('th', 'form_thanks_headline')
		);
	});
});

test.describe('P45: over plain http', () => {
	const publicName = 'survey.example.go.th';

	test('the form is not shown under a public name, and no header talks us into another', async ({
		page
	}) => {
		const claims: Record<string, string>[] = [
			{ host: publicName },
			{ host: publicName, 'x-forwarded-proto': 'https' },
			{ host: 'localhost', 'x-forwarded-host': publicName }
		];
		for (const headers of claims) {
			const reply = await page.request.get(eitForm(), { headers });
			const isPublic = headers.host === publicName;
			expect(reply.status()).toBe(isPublic ? 403 : 200);
			await page.setContent(await reply.text());
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				words('th', isPublic ? 'form_error_https_title' : 'form_headline')
			);
			await expect(questions(page)).toHaveCount(isPublic ? 0 : 15);
		}
	});

	test('an answer is not taken under a public name', async ({ request }) => {
		const round = await makeRound(SHARED.data, 'รอบไม่เข้ารหัส');
		const reply = await request.post(`${origin()}${round.path}?/send`, {
			form: { e1: '3' },
			headers: { host: publicName, origin: `http://${publicName}`, accept: 'text/html' }
		});
		expect(reply.status()).toBe(403);
		expect(await reply.text()).toContain(words('th', 'form_error_https_title'));
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
	});

	test('the form says so on a local network, and not on the machine itself', async ({ page }) => {
		const warning = words('th', 'form_private_network');
		await page.goto(eitForm());
		await expect(page.getByText(warning)).toHaveCount(0);
		const office = await page.request.get(eitForm(), { headers: { host: '192.168.1.20' } });
		await page.setContent(await office.text());
		await expect(page.getByText(warning)).toBeVisible();
	});
});

test.describe('a question', () => {
	for (const [id, address] of [
		['eit-2566', eitForm],
		['iit-2566', iitForm]
	] as const) {
		for (const locale of ['th', 'en'] as const) {
			test(`of ${id} says in words which way is better (${locale})`, async ({ page }) => {
				await page.goto(locale === 'th' ? address() : english(address()));
				const instrument = surveyInstrument(id);
				await expect(questions(page)).toHaveCount(instrument.items.length);
				for (const [index, item] of instrument.items.entries()) {
					const { options } = scaleOf(instrument, item);
					const best = options.at(item.polarity === 'positive' ? -1 : 0)?.wording[locale] ?? '';
					const sentence =
						options.length === 2
							? words(locale, 'form_direction_best', { option: best })
							: words(
									locale,
									item.polarity === 'positive' ? 'form_direction_more' : 'form_direction_less'
								);
					const question = questions(page).nth(index);
					await expect(question.getByText(sentence, { exact: true })).toBeVisible();
					await expect(question, 'read out with it').toHaveAccessibleDescription(
						new RegExp(escape(sentence))
					);
				}
			});
		}
	}

	test('has the screen to itself when the one before leads to it', async ({ page }) => {
		await page.goto(eitForm());
		await page.getByRole('link', { name: words('th', 'form_start') }).click();
		for (let index = 0; index < 15; index += 1) {
			await expect(questions(page).nth(index).locator('legend')).toBeInViewport({ ratio: 1 });
			expect(await legendsInView(page)).toBe(1);
			if (index < 14) {
				await page
					.locator('section')
					.nth(index + 1)
					.getByRole('link', { name: words('th', 'form_next') })
					.click();
			}
		}
	});
});

test.describe('nothing has to be scrolled sideways', () => {
	// The policy of our pages would keep a test's own style out.
	test.use({ bypassCSP: true, viewport: { width: 320, height: 640 } });

	for (const size of [100, 200]) {
		for (const locale of ['th', 'en'] as const) {
			test(`at 320 px with text at ${size} % (${locale})`, async ({ page }) => {
				const round = await makeRound(SHARED.data, `รอบจอแคบ ${size} ${locale}`);
				const at = (address: string) => (locale === 'th' ? address : english(address));
				const expectNarrow = async (where: string) => {
					await page.addStyleTag({ content: `html { font-size: ${1.0625 * size}% !important; }` });
					expect(await sideways(page), where).toEqual([]);
				};
				for (const [name, address] of Object.entries({
					form: eitForm(),
					'form with a code': iitForm(),
					'unknown link': `${origin()}/e/nowhere`,
					thanks: `${eitForm()}/thanks`
				})) {
					await page.goto(at(address));
					await expectNarrow(name);
				}
				await page.goto(at(origin() + round.path));
				await questions(page).first().getByRole('radio').first().check();
				await page.getByRole('button', { name: words(locale, 'form_to_review') }).click();
				await expectNarrow('review');
			});
		}
	}
});

function english(address: string): string {
	const { pathname } = new URL(address);
	return `${origin()}/en${pathname}`;
}

function expectHeaders(headers: Record<string, string>, where: string): void {
	expect.soft(headers, where).toMatchObject(HEADERS);
	for (const directive of POLICY) {
		expect.soft(headers['content-security-policy'] ?? '', where).toMatch(directive);
	}
	expect.soft(headers['permissions-policy'] ?? '', where).toContain('geolocation=()');
	expect.soft(headers['set-cookie'], where).toBeUndefined();
	expect.soft(headers.etag, where).toBeUndefined();
}

async function expectKept(
	page: Page,
	kept: { local: Record<string, string>; session: string[] }
): Promise<void> {
	expect(await page.context().cookies()).toEqual([]);
	const found = await page.evaluate(async () => ({
		local: { ...localStorage },
		session: Object.keys(sessionStorage),
		databases: (await indexedDB.databases()).length,
		caches: (await caches.keys()).length,
		workers: (await navigator.serviceWorker.getRegistrations()).length
	}));
	expect(found).toEqual({ ...kept, databases: 0, caches: 0, workers: 0 });
}

/** Presses Tab until the thing with this role and name has the focus. */
async function tabTo(page: Page, role: 'link' | 'button', name: string): Promise<void> {
	for (let presses = 0; presses < 40; presses += 1) {
		await page.keyboard.press('Tab');
		const focused = page.locator(':focus');
		const wanted = page.getByRole(role, { name }).and(focused);
		if ((await wanted.count()) === 1) return;
	}
	throw new Error(`The focus never came to ${role} "${name}".`);
}

function legendsInView(page: Page): Promise<number> {
	return page.locator('legend').evaluateAll(
		(legends) =>
			legends.filter((legend) => {
				const { top, bottom } = legend.getBoundingClientRect();
				return bottom > 0 && top < window.innerHeight;
			}).length
	);
}

/** What stands out of the page to the right, by its tag and text. */
function sideways(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > width + 1)
			.map((element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`);
	});
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
