/**
 * A round on paper: the printed form, and the papers typed in, by keyboard alone and without script.
 */
import { expect, test, type Page } from '@playwright/test';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { openEnvelope } from '../../src/lib/privacy/envelope.ts';
import { takeMode } from '../../src/lib/privacy/mode.ts';
import { createKeyStore, keyFolderIn } from '../../src/lib/server/collector/key-store.ts';
import { expectAccessible } from './support/accessible.ts';
import { AGENCY_A, plainWindowOf, windowOf, type Person } from './support/cast.ts';
import { ask, countAnswers } from './support/database.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { makeTicketRound } from './support/tickets.ts';
import { words, type Locale } from './support/words.ts';

const OPEN_EIT = 'd0000000-0000-4000-8000-000000000003';
const say = (key: string, values?: Record<string, string | number>) => words('th', key, values);

/** A window of somebody at a desk. */
async function desk(browser: Parameters<typeof windowOf>[0], who: Person): Promise<Page> {
	return (await windowOf(browser, SHARED.addresses.url, who)).newPage();
}

const home = (slug: string) => `${SHARED.addresses.url}/staff/rounds/${slug}`;

async function slugOf(id: string): Promise<string> {
	const [row] = await ask(
		SHARED.data,
		(sql) => sql<{ slug: string }[]>`select slug from public.rounds where id = ${id}`
	);
	return row?.slug ?? '';
}

/** What waits in the inbox of a round, opened as the mix opens it. */
async function sealed(round: TestRound) {
	const key = await createKeyStore(keyFolderIn(SHARED.data)).read(round.id);
	const rows = await ask(
		SHARED.data,
		(sql) => sql<{ cell: number; envelope: Buffer }[]>`
			select cell, envelope from private.inbox where round_id = ${round.id}`
	);
	return rows.map(({ cell, envelope }) =>
		takeMode(openEnvelope(envelope, key, { round: round.id, cell }))
	);
}

/** Sides of paper that the page fills. */
async function sidesOf(page: Page): Promise<number> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test.describe('the printed form', () => {
	for (const locale of ['th', 'en'] as const satisfies Locale[]) {
		test(`has fifteen questions on two sides, each whole, and no field for a name: ${locale}`, async ({
			browser
		}) => {
			const page = await desk(browser, 'ida');
			const path = `/staff/rounds/${await slugOf(OPEN_EIT)}/paper`;
			await page.goto(SHARED.addresses.url + (locale === 'th' ? path : `/en${path}`));
			await expectAccessible(page);
			await page.emulateMedia({ media: 'print' });
			const sheet = page.locator('article');
			for (const { question } of surveyInstrument('eit-2566').items) {
				await expect(sheet).toContainText(question[locale] ?? '');
			}
			for (const key of ['write_nothing', 'box', 'seen']) {
				await expect(sheet).toContainText(words(locale, `paper_sheet_${key}`));
			}
			await expect(page.locator('input, textarea')).toHaveCount(0);
			await expect(page.locator('header.no-print')).toBeHidden();
			for (const question of await sheet.locator('ol > li').all()) {
				await expect(question).toHaveCSS('break-inside', 'avoid');
			}
			expect(await sidesOf(page)).toBe(2);
		});
	}

	test('of a draw asks to copy the code by hand and prints none', async ({ browser }) => {
		const page = await desk(browser, 'carol');
		await page.goto(`${home(SHARED.draw.path.slice(3))}/paper`);
		await expect(page.getByText(say('paper_draw_care'))).toBeVisible();
		await expect(page.locator('article')).toContainText(say('paper_sheet_code'));
		for (const code of SHARED.draw.codes) {
			expect(await page.content()).not.toContain(code);
		}
	});

	test('is not there for a round with tickets, which says why', async ({ browser }) => {
		const round = await makeTicketRound(SHARED.data, 'รอบตั๋วไม่มีกระดาษ');
		const page = await desk(browser, 'carol');
		for (const name of ['paper', 'entry', '']) {
			await page.goto(`${home(round.path.slice(3))}/${name}`);
			await expect(page.getByText(say('paper_ticket_why'))).toBeVisible();
			await expect(page.locator('article')).toHaveCount(0);
		}
	});
});

test.describe('typing papers in', () => {
	test('works by the keyboard alone, one key a question, and counts each paper once', async ({
		browser
	}) => {
		const round = await makeRound(SHARED.data, 'รอบกระดาษ', { agency: AGENCY_A });
		const page = await desk(browser, 'ida');
		await page.goto(`${home(round.slug)}/entry`);
		await page.getByRole('link', { name: 'จุดบริการทดสอบ' }).click();
		const questions = page.locator('fieldset');
		await expect(questions.first().locator('input').first()).toBeFocused();
		await expectAccessible(page);
		const count = await questions.count();

		await page.keyboard.press('1');
		await page.keyboard.press('2');
		await expect(questions.nth(2).locator('input').first()).toBeFocused();
		// A second thought about the second question: back, and no answer at all.
		await page.keyboard.press('Backspace');
		await page.keyboard.press('0');
		for (let at = 2; at < count; at += 1) await page.keyboard.press('Enter');
		const save = page.getByRole('button', { name: say('paper_entry_save') });
		await expect(save).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status')).toContainText(say('paper_entry_saved'));
		await expect(page.getByRole('status')).toContainText(say('paper_entry_today', { n: 1 }));
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
		await expect(questions.first().locator('input').first()).toBeFocused();

		// The same form sent again, as a reload does.
		await page.reload();
		await expect(page.getByRole('status')).toContainText(say('paper_entry_saved_before'));
		await expect(page.getByRole('status')).toContainText(say('paper_entry_today', { n: 1 }));
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 1, waiting: 1 });

		const [first] = await sealed(round);
		expect(first?.mode).toBe('paper');
		const given = Object.values(first?.answers ?? {});
		expect(given.filter((option) => option !== '-')).toHaveLength(1);

		await page.keyboard.press('2');
		await save.click();
		await expect(page.getByRole('status')).toContainText(say('paper_entry_today', { n: 2 }));
		// P16: whoever comes back later reads no count.
		await page.goto(`${home(round.slug)}/entry/${round.point}`);
		await expect(page.getByRole('status')).toHaveCount(0);
	});

	test('works without script, and gives a blank paper back', async ({ browser }) => {
		const round = await makeRound(SHARED.data, 'รอบกระดาษไร้สคริปต์', { agency: AGENCY_A });
		const page = await (await plainWindowOf(browser, SHARED.addresses.url, 'alice')).newPage();
		await page.goto(`${home(round.slug)}/entry/${round.point}`);
		const save = page.getByRole('button', { name: say('paper_entry_save') });
		await save.click();
		await expect(page.getByRole('alert')).toContainText(say('paper_entry_empty'));
		const radio = page.locator('fieldset').nth(3).getByRole('radio').nth(1);
		await radio.check();
		// Enter in the middle of a paper saves no half of it.
		await radio.press('Enter');
		await expect(page.getByRole('alert')).toContainText(say('paper_entry_half'));
		await expect(radio).toBeChecked();
		expect(await countAnswers(SHARED.data, round.id)).toEqual({ spent: 0, waiting: 0 });
		await save.click();
		await expect(page.getByRole('status')).toContainText(say('paper_entry_saved'));
		expect((await sealed(round)).map(({ mode }) => mode)).toEqual(['paper']);
	});

	test('takes a code of a draw once, and tells a wrong one at its field', async ({ browser }) => {
		const page = await desk(browser, 'carol');
		const [code = ''] = SHARED.draw.codes.slice(-1);
		await page.goto(`${home(SHARED.draw.path.slice(3))}/entry`);
		const field = page.getByLabel(say('paper_entry_code'));
		await expect(field).toBeFocused();
		await field.fill('0000');
		await field.press('Enter');
		await page.keyboard.press('3');
		const save = page.getByRole('button', { name: say('paper_entry_save') });
		await save.click();
		await expect(field).toHaveAttribute('aria-invalid', 'true');
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
		await field.fill(code);
		await save.click();
		await expect(page.getByRole('status')).toContainText(say('paper_entry_saved'));
		await field.fill(code);
		await page.locator('fieldset').first().getByRole('radio').first().check();
		await save.click();
		await expect(page.getByRole('alert')).toContainText(say('paper_entry_slip_used'));
	});

	test('is for admins and interviewers: an analyst is refused, a stranger finds nothing', async ({
		browser
	}) => {
		const round = await makeRound(SHARED.data, 'รอบกระดาษของเรา', { agency: AGENCY_A });
		for (const [who, status] of [
			['alice', 200],
			['ida', 200],
			['bob', 403],
			['carol', 404]
		] as const) {
			const { request } = await windowOf(browser, SHARED.addresses.url, who);
			for (const path of ['paper', 'entry', `entry/${round.point}`]) {
				const reply = await request.get(`${home(round.slug)}/${path}`);
				expect([who, path, reply.status()]).toEqual([who, path, status]);
			}
		}
	});

	test('is shown to the admin by day and person, on the page of the round', async ({ browser }) => {
		const round = await makeRound(SHARED.data, 'รอบกระดาษนับแล้ว', { agency: AGENCY_A });
		await ask(
			SHARED.data,
			(sql) => sql`
				insert into audit.paper_entries
				select ${round.id}, '2026-01-05', id, 7 from auth.users where email = 'ida@test.invalid'`
		);
		const page = await desk(browser, 'alice');
		await page.goto(home(round.slug));
		const table = page.getByRole('table', { name: say('paper_entries') });
		await expect(table).toContainText('5 มกราคม 2569');
		await expect(table).toContainText('ida@test.invalid');
		await expect(table).toContainText('7');
		await expectAccessible(page);
		const interviewer = await desk(browser, 'ida');
		await interviewer.goto(home(round.slug));
		await expect(interviewer.getByRole('link', { name: say('paper_enter') })).toBeVisible();
		await expect(interviewer.getByRole('table')).toHaveCount(0);
	});
});
