/**
 * Every page, in both languages: no violation of WCAG 2.2 AA that axe can find. What looks otherwise in
 * another colour mode or in a wider window is looked at there as well; what fails names which it was.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import {
	expectAccessible,
	expectAccessibleAtBothWidths,
	expectAccessibleInBothModes
} from './support/accessible.ts';
import { giveVoices } from './support/voices.ts';
import { windowOf, type Person } from './support/cast.ts';
import { ask } from './support/database.ts';
import { questions } from './support/respondent.ts';
import { beginClosing, makeDraft, makeInternalDraft, makeRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { makeTicketRound } from './support/tickets.ts';
import { words, type Locale } from './support/words.ts';

const CLOSED_EIT = 'd0000000-0000-4000-8000-000000000001';
const CLOSED_IIT = 'd0000000-0000-4000-8000-000000000002';
const OIT = '/staff/oit/thung-prongsai-demonstration';
const PICTURE = '/staff/results/year/thung-prongsai-demonstration';
const OFFICIAL = '/staff/official/thung-prongsai-demonstration';
const OPEN_EIT = 'd0000000-0000-4000-8000-000000000003';

// Each looks at one page and leaves it as it was.
test.describe.configure({ mode: 'parallel' });

const LOCALES = ['th', 'en'] as const;

const eitForm = () => new URL(SHARED.addresses.eit_form ?? '').pathname;
const iitForm = () => SHARED.draw.path;
const drawSlug = () => iitForm().slice('/i/'.length);

test.describe('a page of the public', () => {
	for (const [name, path] of [
		['home', '/'],
		['privacy notice', '/privacy'],
		['data dictionary', '/privacy/data'],
		['agency notice', '/privacy/thung-prongsai-demonstration'],
		['public page of an agency', '/a/next-door'],
		['accessibility statement', '/accessibility'],
		['not found', '/nowhere']
	] as const) {
		test(`is accessible: ${name}`, async ({ page }) => {
			for (const locale of LOCALES) {
				await open(page, locale, path);
				await expectAccessible(page);
			}
		});
	}
});

test.describe('a page of a respondent', () => {
	for (const [name, path] of [
		['form', eitForm],
		['form with a code', iitForm],
		['thanks', () => `${eitForm()}/thanks`],
		['thanks of an employee', () => `${iitForm()}/thanks`],
		['cleared phone', () => '/clear'],
		['unknown link', () => '/e/nowhere']
	] as const) {
		test(`is accessible: ${name}`, async ({ page }) => {
			for (const locale of LOCALES) {
				await open(page, locale, path());
				await expectAccessibleInBothModes(page);
			}
		});
	}
});

for (const locale of LOCALES) {
	test.describe(`a page of a respondent ${locale === 'th' ? 'in Thai' : 'in English'}`, () => {
		test('is accessible: every screen from a slip to its receipt', async ({ page }) => {
			const round = await makeTicketRound(SHARED.data, `รอบตั๋วหน้าผู้ตอบ ${locale}`);
			const press = (key: string) => page.getByRole('button', { name: words(locale, key) }).click();
			await open(page, locale, round.path);
			await page.getByLabel(words(locale, 'form_code_label')).fill(round.codes[0] ?? '');
			await expectAccessible(page);
			await press('ticket_type_next');
			await expect(page.locator('[data-is=fingerprint]')).toBeVisible();
			await expectAccessible(page);
			await press('ticket_compare_other');
			await expectAccessible(page);
			await page.goto('about:blank');
			await open(page, locale, round.slip(1));
			await expect(page.locator('[data-view=slip]')).toBeVisible();
			await expectAccessible(page);
			await press('ticket_later');
			await page.getByText(words(locale, 'ticket_keep'), { exact: true }).click();
			await expectAccessible(page);
			await open(page, locale, round.path);
			await press('form_start');
			await questions(page).first().getByRole('radio').first().check();
			await review(page, locale);
			await expect(page.locator('[data-view=ready]')).toBeVisible();
			await expectAccessible(page);
			await press('form_send');
			await expect(page.locator('[data-receipt]')).toBeVisible();
			await expectAccessible(page);
			await open(page, locale, `${round.path}/check`);
			await page.getByLabel(words(locale, 'form_code_label')).fill('nonsense');
			await press('ticket_check_code_button');
			await expect(page.getByRole('alert')).toBeVisible();
			await expectAccessible(page);
		});

		test('is accessible: the form on a phone that has sent, with a voice', async ({ page }) => {
			await page.addInitScript(() => localStorage.setItem('prongsai:e:any', '1'));
			await giveVoices(page, [{ lang: locale === 'th' ? 'th-TH' : 'en-GB', localService: true }]);
			await open(page, locale, eitForm());
			await page.locator('#again').evaluate((message) => message.removeAttribute('hidden'));
			await expect(page.getByRole('button', { name: words(locale, 'form_read') })).toHaveCount(15);
			await expectAccessible(page);
		});

		test('is accessible: review, and the form filled and sent back', async ({ page }) => {
			await open(page, locale, iitForm());
			await questions(page).first().getByRole('radio').nth(1).check();
			await review(page, locale);
			await expect(page.getByRole('alert')).toBeVisible();
			await expectAccessibleInBothModes(page);
			await page.getByLabel(words(locale, 'form_code_label')).fill('0000-0000-00000');
			await review(page, locale);
			await expect(page.locator('pre')).toBeVisible();
			await expectAccessibleInBothModes(page);
			await page.getByText(words(locale, 'form_edit')).click();
			await page.getByText(words(locale, 'form_details')).click();
			await expectAccessibleInBothModes(page);
		});

		test('is accessible: not open yet', async ({ page }) => {
			const name = `รอบหน้า ${locale}`;
			const round = await makeRound(SHARED.data, name, { first: 1, last: 9 });
			await open(page, locale, round.path);
			await expectAccessible(page);
		});

		test('is accessible: closed, with an answer that came too late', async ({ page }) => {
			const name = `รอบปิด ${locale}`;
			const round = await makeRound(SHARED.data, name);
			await open(page, locale, round.path);
			await questions(page).first().getByRole('radio').nth(1).check();
			await review(page, locale);
			await beginClosing(SHARED.data, round.id);
			await page.getByRole('button', { name: words(locale, 'form_send'), exact: true }).click();
			await expect(page.getByRole('alert')).toBeVisible();
			await expectAccessible(page);
		});

		test('is accessible: too large', async ({ page }) => {
			await open(page, locale, eitForm());
			await page
				.locator('[name=token]')
				.evaluate((input) => ((input as HTMLInputElement).value = 'x'.repeat(20_000)));
			await review(page, locale);
			await expect(page.getByRole('radio')).toHaveCount(0);
			await expectAccessible(page);
		});
	});
}

for (const locale of LOCALES) {
	test.describe(`a page before the sign-in ${locale === 'th' ? 'in Thai' : 'in English'}`, () => {
		test('is accessible: sign-in, and when it is wrong', async ({ page }) => {
			await open(page, locale, '/staff/sign-in');
			await expectAccessibleAtBothWidths(page);
			await page.getByLabel(words(locale, 'staff_email')).fill('nobody@test.invalid');
			await page.getByLabel(words(locale, 'staff_password')).fill('not the password');
			await page.getByRole('button', { name: words(locale, 'staff_sign_in') }).click();
			await expect(page.getByText(words(locale, 'staff_sign_in_wrong'))).toBeVisible();
			await expectAccessibleAtBothWidths(page);
		});

		test('is accessible: sign-in link, and when it is used up', async ({ page }) => {
			await open(page, locale, '/staff/sign-in/link?token=unknown');
			await expectAccessibleAtBothWidths(page);
			await page.getByRole('button', { name: words(locale, 'staff_link_enter') }).click();
			await expect(page.getByText(words(locale, 'staff_link_used_up'))).toBeVisible();
			await expectAccessibleAtBothWidths(page);
		});

		test('is accessible: link that sets a password, and when it is used up', async ({ page }) => {
			await open(page, locale, '/staff/sign-in/password?token=unknown');
			await expectAccessibleAtBothWidths(page);
			await page.getByLabel(words(locale, 'people_password_new')).fill('a-long-password');
			await page.getByRole('button', { name: words(locale, 'people_password_set') }).click();
			await expect(page.getByText(words(locale, 'people_password_used_up'))).toBeVisible();
			await expectAccessibleAtBothWidths(page);
		});

		test('is accessible: set-up, when it is filled wrongly, and when it is used up', async ({
			page
		}) => {
			const { pathname, search } = new URL(SHARED.addresses.setup ?? '');
			await open(page, locale, pathname + search);
			await expectAccessibleAtBothWidths(page);
			await page.getByRole('button', { name: words(locale, 'staff_setup_done') }).click();
			await expect(page.getByText(words(locale, 'staff_error_summary'))).toBeVisible();
			await expectAccessibleAtBothWidths(page);
			await open(page, locale, '/staff/setup?token=unknown');
			await expectAccessibleAtBothWidths(page);
		});
	});
}

test.describe('a page of an analyst', () => {
	let page: Page;
	test.beforeAll(async ({ browser }) => {
		page = await pageOf(browser, 'bob');
	});
	test.afterAll(() => page.context().close());

	for (const [name, path] of [
		['list of rounds', () => '/staff'],
		['results of all rounds', () => '/staff/results'],
		['result of an external round', () => `/staff/results/${CLOSED_EIT}`],
		['result of an internal round', () => `/staff/results/${CLOSED_IIT}`],
		['nothing published yet', () => `/staff/results/${OPEN_EIT}`],
		['round of the demonstration', async () => `/staff/rounds/${await slugOf(OPEN_EIT)}`],
		['internal round', async () => `/staff/rounds/${await slugOf(CLOSED_IIT)}`],
		['OIT self-check', () => `${OIT}/2570`],
		['OIT item', () => `${OIT}/2570/o24`],
		['official figures of all years', () => '/staff/official'],
		['a report to be checked', () => '/staff/official/check?example'],
		['official figures of a year', () => `${OFFICIAL}/2566`],
		['official picture of a year', () => `${PICTURE}/2566/official`],
		['pulse picture of a year', () => `${PICTURE}/2566/pulse`],
		['what if', () => `${PICTURE}/2566/official/what-if`],
		['round unknown', () => '/staff/rounds/unknown'],
		['result unknown', () => '/staff/results/unknown'],
		['for admins only', () => '/staff/rounds/new']
	] as const) {
		test(`is accessible: ${name}`, async () => {
			for (const locale of LOCALES) {
				await open(page, locale, await path());
				for (const fold of await page.locator('summary').all()) await fold.click();
				await expectAccessibleAtBothWidths(page);
			}
		});
	}
});

test.describe('a page of an admin', () => {
	let page: Page;
	let draft = '';
	let internal = '';
	let opened = { slug: '', point: '' };

	test.beforeAll(async ({ browser }) => {
		page = await pageOf(browser, 'carol');
		const name = 'รอบหน้าเจ้าหน้าที่';
		draft = (await makeDraft(SHARED.data, name)).slug;
		internal = await makeInternalDraft(SHARED.data, name);
		opened = await makeRound(SHARED.data, name);
	});
	test.afterAll(() => page.context().close());

	for (const [name, path] of [
		['list of rounds', () => '/staff'],
		['first round', () => '/staff/rounds/first'],
		['new round', () => '/staff/rounds/new'],
		['draft', () => `/staff/rounds/${draft}`],
		['settings of a draft', () => `/staff/rounds/${draft}/settings`],
		['opening', () => `/staff/rounds/${draft}/open`],
		['removing', () => `/staff/rounds/${draft}/remove`],
		['draft of an internal round', () => `/staff/rounds/${internal}`],
		['slips before they are made', () => `/staff/rounds/${internal}/slips`],
		['sheets beside the slips', () => `/staff/rounds/${drawSlug()}/slips/sheets`],
		['declaring slips', () => `/staff/rounds/${drawSlug()}/declare`],
		['open internal round', () => `/staff/rounds/${drawSlug()}`],
		['open round', () => `/staff/rounds/${opened.slug}`],
		['poster', () => `/staff/rounds/${opened.slug}/poster/${opened.point}`],
		['prolonging', () => `/staff/rounds/${opened.slug}/prolong`],
		['closing', () => `/staff/rounds/${opened.slug}/close`],
		['import of official figures', () => '/staff/official/import'],
		['settings', () => '/staff/settings'],
		['people', () => '/staff/settings/people'],
		['instrument sets', () => '/staff/settings/instruments'],
		['record of acts', () => '/staff/settings/audit'],
		['own account', () => '/staff/settings/account'],
		['self-check', () => '/staff/settings/self-check']
	] as const) {
		test(`is accessible: ${name}`, async () => {
			for (const locale of LOCALES) {
				await open(page, locale, path());
				await expectAccessibleAtBothWidths(page);
			}
		});
	}

	test('is accessible: a form with errors, and slips', async () => {
		for (const locale of LOCALES) {
			const internal = await makeInternalDraft(SHARED.data, `รอบพิมพ์บัตร ${locale}`);
			await open(page, locale, '/staff/rounds/new');
			await page.getByLabel(words(locale, 'round_name')).fill('');
			await page.getByRole('button', { name: words(locale, 'round_save_draft') }).click();
			await expect(page.getByText(words(locale, 'staff_error_summary'))).toBeVisible();
			await expectAccessibleAtBothWidths(page);
			await open(page, locale, `/staff/rounds/${internal}/slips`);
			await page.getByRole('button', { name: words(locale, 'round_slips_make') }).click();
			await expect(page.getByRole('status')).toBeVisible();
			await expectAccessibleAtBothWidths(page);
		}
	});
});

/** One page in which the person is signed in: a browser is quicker with what it has shown before. */
async function pageOf(browser: Browser, person: Person): Promise<Page> {
	const context = await windowOf(browser, SHARED.addresses.url, person);
	return context.newPage();
}

/** Opens a page of ours, and makes sure it is one. */
async function open(page: Page, locale: Locale, path: string): Promise<void> {
	await page.goto(`${SHARED.addresses.url}${locale === 'th' ? '' : '/en'}${path}`);
	await expect(page.locator('html')).toHaveAttribute('lang', locale);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function review(page: Page, locale: Locale): Promise<void> {
	await page.getByRole('button', { name: words(locale, 'form_to_review') }).click();
}

async function slugOf(id: string): Promise<string> {
	const [round] = await ask(
		SHARED.data,
		(sql) => sql<{ slug: string }[]>`select slug from public.rounds where id = ${id}`
	);
	return round?.slug ?? '';
}
