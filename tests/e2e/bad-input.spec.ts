/**
 * What goes wrong between a phone and the mix, and what the person is told: in their language, with
 * their answers, and never with a word of the machine.
 */
import { expect, test, type Page, type Response } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { longDate } from '../../src/lib/i18n/dates.ts';
import { issueFormToken } from '../../src/lib/privacy/form-token.ts';
import { createKeyStore } from '../../src/lib/server/collector/key-store.ts';
import { ask, countAnswers } from './support/database.ts';
import { startCopy } from './support/first-start.ts';
import { restartInstance, type Instance } from './support/instance.ts';
import { giveDatabaseBack, takeDatabaseAway } from './support/outage.ts';
import { postForm } from './support/requests.ts';
import { answerAll, questions, send, storedObject, ticked } from './support/respondent.ts';
import { beginClosing, makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words, type Locale } from './support/words.ts';

const origin = () => SHARED.addresses.url;
const HOUR = 3_600_000;

test.describe('a link that leads nowhere', () => {
	for (const path of ['/e/nowhere', '/i/nowhere', '/e/nowhere/thanks', '/e/UPPER_case.php']) {
		for (const locale of ['th', 'en'] as const) {
			test(`${path} is told in ${locale}`, async ({ page }) => {
				const reply = await visit(page, `${origin()}${prefix(locale)}${path}`);
				expect(reply.status()).toBe(404);
				await expectPage(page, locale, 'form_error_unknown_title', 'form_error_unknown_body');
			});
		}
	}
});

test.describe('a round that takes no answers today', () => {
	for (const locale of ['th', 'en'] as const) {
		test(`because it begins tomorrow says when (${locale})`, async ({ page }) => {
			const round = await makeRound(SHARED.data, `รอบพรุ่งนี้ ${locale}`, { first: 1, last: 9 });
			const reply = await visit(page, `${origin()}${prefix(locale)}${round.path}`);
			expect(reply.status()).toBe(200);
			const { opens, closes } = await daysOf(round, locale);
			await expectPage(page, locale, 'form_not_yet_headline');
			await expect(page.getByRole('main')).toContainText(
				words(locale, 'form_not_yet_body', { opens, closes })
			);
			await expect(page.getByRole('radio')).toHaveCount(0);
		});

		test(`because it is closed tells an answer sent too late that it was not stored (${locale})`, async ({
			page
		}) => {
			const round = await makeRound(SHARED.data, `รอบที่ปิด ${locale}`);
			await page.goto(`${origin()}${prefix(locale)}${round.path}`);
			await fillIn(page, locale);
			await beginClosing(SHARED.data, round.id);
			const [reply] = await Promise.all([
				page.waitForResponse(isDocument),
				page.getByRole('button', { name: words(locale, 'form_send'), exact: true }).click()
			]);
			expect(reply.status()).toBe(410);
			await expectPage(page, locale, 'form_closed_headline');
			await expect(page.getByRole('alert')).toHaveText(words(locale, 'form_not_stored'));
			expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
		});
	}

	test('shows its door closed to whoever comes later', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบที่ปิดไปแล้ว');
		await beginClosing(SHARED.data, round.id);
		await visit(page, origin() + round.path);
		await expectPage(page, 'th', 'form_closed_headline');
		await expect(page.getByRole('radio')).toHaveCount(0);
	});
});

test.describe('a form token (P26)', () => {
	test('that has run out gives the answers back, and old and new together count once', async ({
		page
	}) => {
		const round = await makeRound(SHARED.data, 'รอบโทเคนหมดอายุ');
		const expired = await token(round, new Date(Date.now() - 5 * HOUR));
		await page.goto(origin() + round.path);
		await answerAll(page, () => 1);
		const stored = await storedObject(page);
		await setToken(page, expired);
		await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
		await expect(page.getByRole('alert')).toContainText(words('th', 'form_problem_stale'));
		expect(await storedObject(page)).toEqual(stored);
		expect((await countAnswers(SHARED.data, round.id)).spent, 'not yet sent').toBe(0);

		const renewed = await page.locator('form[action$=send] [name=token]').inputValue();
		expect(renewed).not.toBe(expired);
		await send(page);
		for (const again of [renewed, expired]) {
			await postForm(page.request, `${origin()}${round.path}?/send`, { ...stored, token: again });
		}
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	});

	test('that somebody made up stores nothing, and the person can still send', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบโทเคนปลอม');
		const genuine = await token(round, new Date());
		const forged = genuine.slice(0, -1) + (genuine.endsWith('A') ? 'B' : 'A');
		const stranger = await token(await makeRound(SHARED.data, 'รอบอื่น'), new Date());
		for (const bad of [forged, stranger, 'nonsense', '']) {
			const reply = await postForm(page.request, `${origin()}${round.path}?/send`, {
				token: bad,
				e1: '3'
			});
			expect(reply.status(), bad).toBe(409);
		}
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });

		await page.goto(origin() + round.path);
		await answerAll(page, () => 1);
		const stored = await storedObject(page);
		await setToken(page, forged);
		await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
		await expect(page.getByRole('alert')).toContainText(words('th', 'form_problem_stale'));
		expect(await storedObject(page)).toEqual(stored);
		await send(page);
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	});
});

test.describe('an answer', () => {
	for (const [what, bad] of [
		['that is none of the options', { e2: '9' }],
		['to a question that was not asked', { e99: '1' }],
		['"not my work", which residents are not offered', { e2: 'x' }]
	] as const) {
		for (const action of ['review', 'send']) {
			test(`${what} is told on ${action}, keeps the others and stores nothing`, async ({
				page
			}) => {
				const round = await makeRound(SHARED.data, `รอบคำตอบแปลก ${what} ${action}`);
				const good = { token: await token(round, new Date()), e1: '3', e3: 'no' };
				const reply = await postForm(page.request, `${origin()}${round.path}?/${action}`, {
					...good,
					...bad
				});
				expect(reply.status()).toBe(422);
				await page.setContent(await reply.text());
				await expect(page.getByRole('alert')).toContainText(
					words('th', 'form_problem_not_offered')
				);
				expect(await ticked(page)).toEqual(['3', 'no']);
				expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
			});
		}
	}

	test('of nothing at all is sent back with a kind word', async ({ page }) => {
		await page.goto(SHARED.addresses.eit_form ?? '');
		await page.getByRole('button', { name: words('th', 'form_to_review') }).click();
		await expect(page.getByRole('alert')).toContainText(
			words('th', 'form_problem_nothing_answered')
		);
	});

	for (const locale of ['th', 'en'] as const) {
		test(`larger than any answer can be is refused with a page of ours (${locale})`, async ({
			page
		}) => {
			const round = await makeRound(SHARED.data, `รอบข้อมูลใหญ่ ${locale}`);
			await page.goto(`${origin()}${prefix(locale)}${round.path}`);
			await fillIn(page, locale);
			await setToken(page, 'x'.repeat(20_000));
			const [reply] = await Promise.all([
				page.waitForResponse(isDocument),
				page.getByRole('button', { name: words(locale, 'form_send'), exact: true }).click()
			]);
			expect(reply.status()).toBe(413);
			await expectPage(page, locale, 'form_error_too_large_title', 'form_error_too_large_body');
			expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
		});
	}
});

test('a body that arrived broken is told with a page of ours, and stores nothing', async ({
	page,
	request
}) => {
	const round = await makeRound(SHARED.data, 'รอบข้อมูลขาด');
	const reply = await request.post(`${origin()}${round.path}?/send`, {
		data: '--edge\r\nContent-Disp',
		headers: {
			'content-type': 'multipart/form-data; boundary=edge',
			origin: origin(),
			accept: 'text/html'
		}
	});
	expect(reply.status()).toBe(400);
	await page.setContent(await reply.text());
	await expectPage(page, 'th', 'form_error_unreadable_title', 'form_error_unreadable_body');
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
});

test.describe('the same answer', () => {
	test('counts once when the button is tapped twice', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบแตะสองครั้ง');
		await page.goto(origin() + round.path);
		await answerAll(page, () => 1);
		await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).dblclick();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('th', 'form_thanks_headline')
		);
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	});

	test('counts once when it is sent five times at once, and is thanked for each time (P7)', async ({
		request
	}) => {
		const round = await makeRound(SHARED.data, 'รอบส่งซ้ำ');
		const form = { token: await token(round, new Date()), e1: '3' };
		const replies = await Promise.all(
			Array.from({ length: 5 }, () => postForm(request, `${origin()}${round.path}?/send`, form))
		);
		for (const reply of replies) {
			expect(reply.status()).toBe(303);
			expect(reply.headers().location).toBe(`${round.path}/thanks`);
		}
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	});

	test('counts once when somebody goes back from the thanks and sends again', async ({ page }) => {
		const round = await makeRound(SHARED.data, 'รอบย้อนกลับ');
		await page.goto(origin() + round.path);
		await answerAll(page, () => 1);
		await send(page);
		await goBack(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('th', 'form_review_headline')
		);
		await send(page);
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	});

	test('is not lost on the way back from the review to the questions', async ({ page }) => {
		await page.goto(SHARED.addresses.eit_form ?? '');
		const chosen = await answerAll(page, (index) => index % 2);
		await page.getByRole('button', { name: words('th', 'form_edit') }).click();
		expect(await ticked(page)).toEqual(chosen);
		// And from there straight back, without passing all the questions.
		await page
			.getByRole('button', { name: words('th', 'form_back_to_review') })
			.first()
			.click();
		expect(Object.values(await storedObject(page))).toEqual(chosen);
	});
});

test.describe('while the database is away', () => {
	let instance: Instance;
	let known: TestRound;
	let unknown: TestRound;
	/** Made while the database was there, so that the page was open in time. */
	let early: string;

	test.beforeAll(async () => {
		test.setTimeout(120_000);
		instance = await startCopy();
		const address = instance.addresses.eit_form ?? '';
		known = { ...(await entryOf(instance, new URL(address).pathname)) };
		unknown = await anotherPointOf(instance, known);
		early = await tokenOf(instance.data, unknown, new Date());
	});

	test.afterAll(() => instance.stop());

	test('nothing is lost: the page says so with the answers in it, and one try after the repair counts', async ({
		page
	}) => {
		test.setTimeout(120_000);
		await page.goto(instance.addresses.url + known.path);
		const chosen = await answerAll(page, () => 1);
		await takeDatabaseAway(instance.data);

		await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
		await expect(page.getByRole('alert')).toHaveText(words('th', 'field_unsent'));
		await expectPage(page, 'th', 'form_review_headline');
		expect(Object.values(await storedObject(page))).toEqual(chosen);

		await test.step('a phone without script is told the same by the page', async () => {
			const token = await page.locator('#send [name=token]').inputValue();
			const address = `${instance.addresses.url}${known.path}?/send`;
			const reply = await postForm(page.request, address, { token, e1: '3' });
			expect(reply.status()).toBe(503);
			const html = await reply.text();
			expect(html).toContain(words('th', 'form_problem_unavailable'));
			expect(html).toMatch(/name="e1" value="3"/);
		});

		await test.step('a form that was not opened before cannot be', async () => {
			const other = await page.context().newPage();
			for (const locale of ['th', 'en'] as const) {
				const closed = await visit(
					other,
					`${instance.addresses.url}${prefix(locale)}${unknown.path}`
				);
				expect(closed.status()).toBe(503);
				await expectPage(
					other,
					locale,
					'form_error_unavailable_title',
					'form_error_unavailable_body'
				);
			}
			await other.close();
		});

		await test.step('an answer to a form that the server has forgotten waits in the page', async () => {
			const reply = await postForm(page.request, `${instance.addresses.url}${unknown.path}?/send`, {
				token: early,
				e1: '3'
			});
			expect(reply.status()).toBe(503);
			const html = await reply.text();
			expect(html).toContain(words('th', 'form_unavailable_body'));
			expect(html).toContain(early);
			expect(html).toMatch(/name="e1" value="3"/);
			expectNoMachineWords(html);
		});

		await test.step('the log says that something failed, and not what was answered (P40)', () => {
			expect(instance.log()).toContain('failed');
			expect(instance.log()).not.toMatch(/\n\s+at /);
			expect(instance.log()).not.toContain(early);
		});

		giveDatabaseBack(instance.data);
		instance = await restartInstance(instance);
		// By itself, after the longest pause between two tries at the latest.
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('th', 'form_thanks_headline'),
			{ timeout: 60_000 }
		);
		// What was sent in vain before it was heard is sent once more.
		await goBack(page);
		await expectPage(page, 'th', 'form_review_headline');
		await send(page);
		expect(await countAnswers(instance.data, known.id)).toEqual({ spent: 1, waiting: 1 });
	});
});

function prefix(locale: Locale): string {
	return locale === 'th' ? '' : '/en';
}

async function visit(page: Page, address: string): Promise<Response> {
	const reply = await page.goto(address);
	if (reply === null) throw new Error(`${address} gave no reply.`);
	return reply;
}

function isDocument(response: Response): boolean {
	return response.request().resourceType() === 'document';
}

/** The page has this headline and sentence, and nothing that only a programmer understands. */
async function expectPage(
	page: Page,
	locale: Locale,
	headline: string,
	sentence?: string
): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('lang', locale);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(locale, headline));
	if (sentence !== undefined) {
		await expect(page.getByRole('main')).toContainText(words(locale, sentence));
	}
	expectNoMachineWords(await page.content());
}

function expectNoMachineWords(html: string): void {
	expect(html).not.toMatch(
		/\bat [\w.<>]+ \(|node_modules|\.(js|ts):\d+|Error:|ECONN|undefined|\[object/
	);
}

async function fillIn(page: Page, locale: Locale): Promise<void> {
	await questions(page).first().getByRole('radio').nth(1).check();
	await page.getByRole('button', { name: words(locale, 'form_to_review') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		words(locale, 'form_review_headline')
	);
}

/** The browser keeps nothing of ours: it asks whether to send the form again, and the person agrees. */
async function goBack(page: Page): Promise<void> {
	await expect(page.goBack()).rejects.toThrow('ERR_CACHE_MISS');
	await page.waitForURL('chrome-error://chromewebdata/');
	await page.reload();
}

/** Puts a token into the form that sends. */
async function setToken(page: Page, value: string): Promise<void> {
	await page
		.locator('form[action$=send] [name=token]')
		.evaluate((input, wanted) => ((input as HTMLInputElement).value = wanted), value);
}

function token(round: TestRound, issued: Date): Promise<string> {
	return tokenOf(SHARED.data, round, issued);
}

/** A token as the instance on this data folder would have issued it at that time. */
async function tokenOf(data: string, round: TestRound, issued: Date): Promise<string> {
	const secret = await createKeyStore(join(data, 'keys')).secret('form-token');
	const [place] = await ask(
		data,
		(sql) => sql<{ cell: number }[]>`
			select cell from public.service_points where slug = ${round.point}`
	);
	return issueFormToken({
		round: round.id,
		cell: place?.cell ?? -1,
		now: issued,
		secret,
		randomBytes
	});
}

async function daysOf(
	{ id }: TestRound,
	locale: Locale
): Promise<{ opens: string; closes: string }> {
	const [days] = await ask(
		SHARED.data,
		(sql) => sql<{ opens: string; closes: string }[]>`
			select opens_on::text as opens, closes_on::text as closes from public.rounds where id = ${id}`
	);
	return {
		opens: longDate(days?.opens ?? '', locale),
		closes: longDate(days?.closes ?? '', locale)
	};
}

async function entryOf(instance: Instance, path: string): Promise<TestRound> {
	const [round] = await ask(
		instance.data,
		(sql) => sql<TestRound[]>`
			select r.id, r.slug, '/e/' || p.slug as path, p.slug as point
			from public.rounds r join public.service_points p on p.round_id = r.id
			where '/e/' || p.slug = ${path}`
	);
	if (round === undefined) throw new Error(`There is no entry at ${path}.`);
	return round;
}

async function anotherPointOf(instance: Instance, { id, point }: TestRound): Promise<TestRound> {
	const [other] = await ask(
		instance.data,
		(sql) => sql<{ slug: string }[]>`
			select slug from public.service_points where round_id = ${id} and slug <> ${point} limit 1`
	);
	return entryOf(instance, `/e/${other?.slug ?? ''}`);
}
