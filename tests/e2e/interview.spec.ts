/** Interviews: asked by somebody who has signed in, one after the other, with a network and without. */
import { chromium, expect, test, type BrowserContext } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEnvelope } from '../../src/lib/privacy/envelope.ts';
import { takeMode } from '../../src/lib/privacy/mode.ts';
import { createKeyStore, keyFolderIn } from '../../src/lib/server/collector/key-store.ts';
import { expectAccessible } from './support/accessible.ts';
import { AGENCY_A, insertCast, plainWindowOf, signInAs, windowOf } from './support/cast.ts';
import { ask, callAsServer, countAnswers } from './support/database.ts';
import { startCopy } from './support/first-start.ts';
import { restartInstance } from './support/instance.ts';
import { expectSupplied, interview, path, survey } from './support/interviews.ts';
import { queueKept } from './support/kept.ts';
import { questions } from './support/respondent.ts';
import { makeDraft, makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words, type Locale } from './support/words.ts';

const say = (key: string, values?: Record<string, string | number>) => words('th', key, values);

/** What waits in the inbox of a round, opened as the mix opens it. */
async function sealed(data: string, round: TestRound) {
	const key = await createKeyStore(keyFolderIn(data)).read(round.id);
	const rows = await ask(
		data,
		(sql) => sql<{ cell: number; envelope: Buffer }[]>`
			select cell, envelope from private.inbox where round_id = ${round.id}`
	);
	return rows.map(({ cell, envelope }) =>
		takeMode(openEnvelope(envelope, key, { round: round.id, cell }))
	);
}

test.describe('a round that interviewers ask', () => {
	test('is made like any other, has no poster, and says how it is filled in', async ({
		browser
	}) => {
		const page = await (await windowOf(browser, SHARED.addresses.url, 'alice')).newPage();
		await page.goto(`${SHARED.addresses.url}/staff/rounds/new`);
		await page.getByLabel('ชื่อรอบ').fill('รอบสัมภาษณ์ใหม่');
		await page.getByLabel(say('round_instrument'), { exact: true }).selectOption('survey-eit-2566');
		await page.locator('[name=expected]').fill('60');
		await page.getByRole('button', { name: say('round_save_draft') }).click();
		await expect(page.getByText(say('interview_card_lead'))).toBeVisible();
		await expect(page.getByText(say('interview_card_beside'))).toBeVisible();
		await expect(page.getByText(say('comment_round_not_asked'))).toBeVisible();
		await page.getByLabel(say('round_point_name'), { exact: true }).fill('งานสำรวจ');
		await page.locator('[name=point_expected]').fill('60');
		await page.getByRole('button', { name: say('round_point_add') }).click();
		await expect(page.getByRole('heading', { name: 'งานสำรวจ' })).toBeVisible();
		await expect(page.getByRole('link', { name: say('round_poster') })).toHaveCount(0);
		await expectAccessible(page);
	});

	test('opens no form, poster or QR code at its point; a public round does', async ({
		browser
	}) => {
		const { request } = await windowOf(browser, SHARED.addresses.url, 'alice');
		const wishes = { agency: AGENCY_A };
		for (const [part, status] of [
			['eit_survey', 404],
			['eit_public', 200]
		] as const) {
			const round = await makeRound(SHARED.data, `รอบของจุด ${part}`, { ...wishes, part });
			const home = `/staff/rounds/${round.slug}`;
			for (const door of [
				round.path,
				`${round.path}?kiosk`,
				`${home}/poster/${round.point}`,
				`${home}/qr/${round.point}.png`,
				`${home}/entry/${round.point}`
			]) {
				const reply = await request.get(SHARED.addresses.url + door);
				expect([part, door, reply.status()]).toEqual([part, door, status]);
			}
		}
	});

	test('is asked by admins and interviewers: an analyst is refused, a stranger finds nothing', async ({
		browser
	}) => {
		const round = await survey('รอบสัมภาษณ์ของเรา');
		for (const [who, status] of [
			['alice', 200],
			['ida', 200],
			['bob', 403],
			['carol', 404]
		] as const) {
			const { request } = await windowOf(browser, SHARED.addresses.url, who);
			const reply = await request.get(SHARED.addresses.url + path(round));
			expect([who, reply.status()]).toEqual([who, status]);
			for (const door of ['blanks', 'parcels']) {
				const posted = await request.post(`${SHARED.addresses.url}${path(round)}/${door}`, {
					data: {},
					headers: { origin: SHARED.addresses.url }
				});
				const expected = status === 200 && door === 'parcels' ? 400 : status;
				expect([who, door, posted.status()]).toEqual([who, door, expected]);
			}
		}
	});

	test('is on the list of an interviewer while it is open, and leads to the questions', async ({
		browser
	}) => {
		const round = await survey('รอบในรายการ');
		await makeDraft(SHARED.data, 'รอบที่ยังเป็นร่าง', { agency: AGENCY_A, part: 'eit_survey' });
		const page = await (await windowOf(browser, SHARED.addresses.url, 'ida')).newPage();
		await page.goto(`${SHARED.addresses.url}/staff`);
		await page.getByRole('link', { name: say('interview_nav'), exact: true }).click();
		await expect(page.getByRole('link', { name: 'รอบที่ยังเป็นร่าง' })).toHaveCount(0);
		await expectAccessible(page);
		await page.getByRole('link', { name: 'รอบในรายการ' }).click();
		// It has one point, so there is nothing to choose.
		await expect(page).toHaveURL(new RegExp(`${path(round)}$`));
	});
});

for (const locale of ['th', 'en'] as const satisfies Locale[]) {
	test(`the page to read from has no field for a name, and is accessible: ${locale}`, async ({
		browser
	}) => {
		const round = await survey(`รอบหน้าสัมภาษณ์ ${locale}`);
		const page = await (await windowOf(browser, SHARED.addresses.url, 'ida')).newPage();
		await page.goto(SHARED.addresses.url + (locale === 'th' ? '' : '/en') + path(round));
		await expect(page.getByText(words(locale, 'interview_say_heard'))).toBeVisible();
		await expect(page.locator('textarea, input:not([type=radio], [type=hidden])')).toHaveCount(0);
		await expectSupplied(page);
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await expectAccessible(page);
		}
	});
}

test('answers go one after the other, each with a fresh form, and count as given with help', async ({
	browser
}) => {
	const round = await survey('รอบถามต่อเนื่อง');
	const page = await (await windowOf(browser, SHARED.addresses.url, 'ida')).newPage();
	await page.goto(SHARED.addresses.url + path(round));
	await expectSupplied(page);
	for (const n of [1, 2, 3]) {
		await interview(page, n % 2);
		await expect(page.locator('#sent')).toHaveText(say('interview_sent', { n }));
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
		await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
	}
	await expect(page.locator('#said')).toHaveText(say('interview_sent_one'));
	await expect(page.locator('#waiting')).toBeHidden();
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 3, waiting: 3 });
	const inbox = await sealed(SHARED.data, round);
	expect(inbox.map(({ mode }) => mode)).toEqual(['assisted', 'assisted', 'assisted']);
	// Nothing was answered: nothing to send.
	await page.getByRole('button', { name: say('interview_send') }).click();
	await expect(page.getByText(say('interview_problem_empty'))).toBeVisible();
	expect(await queueKept(page)).toEqual([]);
});

test('where the browser keeps nothing it says so, and answers are posted one by one', async ({
	browser
}) => {
	const round = await survey('รอบที่เก็บไม่ได้');
	const page = await (await windowOf(browser, SHARED.addresses.url, 'ida')).newPage();
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('kept nowhere', 'InvalidStateError');
		};
	});
	await page.goto(SHARED.addresses.url + path(round));
	await expect(page.getByText(say('interview_online_only'))).toBeVisible();
	await interview(page, 1);
	await expect(page.getByRole('status').first()).toContainText(say('interview_sent_one'));
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
});

test('without script it is a plain form that leads to the next fresh one', async ({ browser }) => {
	const round = await survey('รอบไร้สคริปต์');
	const page = await (await plainWindowOf(browser, SHARED.addresses.url, 'ida')).newPage();
	await page.goto(SHARED.addresses.url + path(round));
	const send = page.getByRole('button', { name: say('interview_send') });
	await send.click();
	await expect(page.getByRole('alert')).toContainText(say('interview_problem_empty'));
	const radio = questions(page).nth(3).getByRole('radio').nth(1);
	await radio.check();
	// Enter in the middle sends no half of it.
	await radio.press('Enter');
	await expect(page.getByRole('alert')).toContainText(say('interview_problem_half'));
	await expect(radio).toBeChecked();
	await send.click();
	await expect(page.getByRole('status').first()).toContainText(say('interview_sent_one'));
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await page.reload();
	expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	expect((await sealed(SHARED.data, round)).map(({ mode }) => mode)).toEqual(['assisted']);
});

test.describe('without a network', () => {
	test('P25: answers wait sealed, as token and parcel of one length and nothing else', async ({
		browser
	}) => {
		const round = await survey('รอบไม่มีสัญญาณ');
		const context = await windowOf(browser, SHARED.addresses.url, 'ida');
		const page = await context.newPage();
		await page.goto(SHARED.addresses.url + path(round));
		await expectSupplied(page);
		await context.setOffline(true);
		for (const n of [1, 2]) {
			await interview(page, n - 1);
			await expect(page.locator('#waiting')).toContainText(say('interview_waiting', { n }));
		}
		await expect(page.locator('#said')).toHaveText(say('interview_kept_one'));
		const kept = await queueKept(page);
		expect(kept.map(({ length, isText }) => [length, isText])).toEqual([
			[1105, false],
			[1105, false]
		]);
		for (const { token } of kept) expect(token).toMatch(/^[\w-]{58}\.[\w-]{43}$/);
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
		await context.setOffline(false);
		await expect(page.locator('#sent')).toHaveText(say('interview_sent', { n: 2 }));
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 2, waiting: 2 });
		expect(await queueKept(page)).toEqual([]);
	});

	test('P7: a lost reply is followed by another try with the same tokens, and counts once', async ({
		browser
	}) => {
		const round = await survey('รอบคำตอบกลับหาย (สัมภาษณ์)');
		const page = await (await windowOf(browser, SHARED.addresses.url, 'ida')).newPage();
		await page.goto(SHARED.addresses.url + path(round));
		await expectSupplied(page);
		const tokens: unknown[] = [];
		await page.route(/parcels$/, async (route) => {
			const { parcels } = route.request().postDataJSON() as { parcels: [string, string][] };
			tokens.push(parcels.map(([token]) => token));
			if (tokens.length > 1) return route.continue();
			await route.fetch();
			await route.abort();
		});
		await interview(page, 1);
		await expect(page.locator('#waiting')).toContainText(say('interview_waiting', { n: 1 }));
		await expect.poll(() => countAnswers(SHARED.data, round.id)).toMatchObject({ spent: 1 });
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect(page.locator('#sent')).toHaveText(say('interview_sent', { n: 1 }));
		expect(tokens).toEqual([tokens[0], tokens[0]]);
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });
	});

	test('what the round no longer takes stays on the device until somebody removes it', async ({
		browser
	}) => {
		const round = await survey('รอบที่ปิดระหว่างทาง');
		const context = await windowOf(browser, SHARED.addresses.url, 'ida');
		const page = await context.newPage();
		await page.goto(SHARED.addresses.url + path(round));
		await expectSupplied(page);
		await context.setOffline(true);
		await interview(page, 1);
		await expect(page.locator('#waiting')).toBeVisible();
		await callAsServer(SHARED.data, 'begin_closing', { p_round_id: round.id });
		await context.setOffline(false);
		const lost = page.locator('#lost');
		await expect(lost).toContainText(say('interview_lost_closed'));
		expect(await queueKept(page)).toHaveLength(1);
		const remove = lost.getByRole('button', { name: say('interview_lost_remove') });
		page.once('dialog', (dialog) => void dialog.dismiss());
		await remove.click();
		expect(await queueKept(page)).toHaveLength(1);
		page.once('dialog', (dialog) => void dialog.accept());
		await remove.click();
		await expect(lost).toBeHidden();
		expect(await queueKept(page)).toEqual([]);
		expect(await countAnswers(SHARED.data, round.id)).toMatchObject({ spent: 0 });
	});

	test('signing out and clearing the device say first that answers wait', async ({ browser }) => {
		const round = await survey('รอบก่อนออกจากระบบ');
		const context = await windowOf(browser, SHARED.addresses.url, 'ida');
		const page = await context.newPage();
		await page.goto(SHARED.addresses.url + path(round));
		await expectSupplied(page);
		await page.route(/parcels$/, (route) => route.abort());
		await interview(page, 1);
		await expect(page.locator('#waiting')).toBeVisible();

		await page.goto(`${SHARED.addresses.url}/staff/interview`);
		await expect(page.getByText(say('interview_list_waiting', { n: 1 }))).toBeVisible();
		const asked = page.waitForEvent('dialog');
		const pressed = page.getByRole('button', { name: say('staff_sign_out') }).click();
		const dialog = await asked;
		expect(dialog.message()).toBe(say('interview_sign_out_warning', { n: 1 }));
		await dialog.dismiss();
		await pressed;
		await expect(page).toHaveURL(/\/staff\/interview$/);

		await page.goto(`${SHARED.addresses.url}/clear`);
		await expect(page.getByText(say('interview_clear_warning', { n: 1 }))).toBeVisible();
		expect(await queueKept(page)).toHaveLength(1);
		await page.getByRole('button', { name: say('form_clear') }).click();
		await expect(page.getByText(say('form_cleared_body'))).toBeVisible();
		await expect.poll(() => queueKept(page)).toEqual([]);

		// Control: there is a copy again that could stay.
		await page.goto(SHARED.addresses.url + path(round));
		await expectSupplied(page);
		await page.goto(`${SHARED.addresses.url}/staff/interview`);
		await page.getByRole('button', { name: say('staff_sign_out') }).click();
		await expect(page).toHaveURL(/\/staff\/sign-in/);
		expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
	});
});

test('server stopped, page reloaded, browser restarted, then sent: counts once', async () => {
	test.setTimeout(180_000);
	const profile = mkdtempSync(join(tmpdir(), 'prongsai-profile-'));
	const instance = await startCopy();
	let again = instance;
	let context: BrowserContext | null = null;
	const open = async () => {
		const { launchOptions, locale, timezoneId } = test.info().project.use;
		context = await chromium.launchPersistentContext(profile, {
			...launchOptions,
			...(locale ? { locale } : {}),
			...(timezoneId ? { timezoneId } : {})
		});
		return context.newPage();
	};
	try {
		await insertCast(instance.data);
		const round = await makeRound(instance.data, 'รอบเริ่มเครื่องใหม่', {
			agency: AGENCY_A,
			part: 'eit_survey'
		});
		const address = instance.addresses.url + path(round);
		let page = await open();
		await signInAs(page.request, instance.addresses.url, 'ida');
		await page.goto(address);
		await expectSupplied(page);

		await instance.end();
		await interview(page, 1);
		await expect(page.locator('#waiting')).toContainText(say('interview_waiting', { n: 1 }));
		await page.reload();
		await expect(page.locator('#waiting')).toContainText(say('interview_waiting', { n: 1 }));
		await interview(page, 0);
		await expect(page.locator('#waiting')).toContainText(say('interview_waiting', { n: 2 }));

		await page.context().close();
		page = await open();
		await page.goto(address);
		await expect(page.locator('#waiting')).toContainText(say('interview_waiting', { n: 2 }));

		again = await restartInstance(instance);
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect(page.locator('#sent')).toHaveText(say('interview_sent', { n: 2 }));
		expect(await countAnswers(again.data, round.id)).toEqual({ spent: 2, waiting: 2 });
		await page.reload();
		await expectSupplied(page);
		expect(await countAnswers(again.data, round.id)).toEqual({ spent: 2, waiting: 2 });
		expect((await sealed(again.data, round)).map(({ mode }) => mode)).toEqual([
			'assisted',
			'assisted'
		]);
	} finally {
		await (context as BrowserContext | null)?.close();
		await again.stop();
		rmSync(profile, { recursive: true, force: true });
	}
});
