/** Who works for an agency: invited with a link, given a role, let in again, and removed. */
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { ask } from './support/database.ts';
import { makeOwnAgency, windowWith, type OwnAgency } from './support/own-agency.ts';
import { postForm } from './support/requests.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

test.describe.configure({ mode: 'serial' });

const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);
const MALI = { email: 'mali@people.invalid', password: 'mali-and-her-long-password' };
const NEXT = 'another-long-password-of-mali';
const PEOPLE = '/staff/settings/people';
const ACCOUNT = '/staff/settings/account';

let agency: OwnAgency;
let round: TestRound;
let desk: BrowserContext;
let admin: Page;
/** The link that Mali was given first. */
let link = '';

const origin = () => SHARED.addresses.url;
const main = (page: Page) => page.getByRole('main');

test.beforeAll(async ({ browser }) => {
	agency = await makeOwnAgency(SHARED.data, 'people');
	round = await makeRound(SHARED.data, 'รอบของคน', { agency: agency.id });
	desk = await windowWith(browser, origin(), agency.admin);
	admin = await desk.newPage();
});
test.afterAll(() => desk.close());

test('an admin invites an analyst and gets a link, once', async () => {
	await admin.goto(`${origin()}/staff`);
	await admin.getByRole('link', { name: th('staff_nav_settings') }).click();
	await admin.getByRole('link', { name: th('people_title') }).click();
	await admin.getByLabel(th('people_invite_email')).fill(MALI.email);
	await admin.getByRole('radio', { name: th('people_role_analyst') }).check();
	await expectAccessible(admin);
	await admin.getByRole('button', { name: th('people_invite_do') }).click();
	await expect(admin.getByRole('status')).toContainText(
		th('people_link_title', { email: MALI.email })
	);
	await expectAccessible(admin);
	link = (await admin.locator('pre').innerText()).replace(/^http:\/\/[^/]+/, origin());
	const row = admin.getByRole('listitem').filter({ hasText: MALI.email });
	await expect(row).toContainText(th('people_never_here'));
	await admin.goto(origin() + PEOPLE);
	await expect(admin.locator('pre'), 'not shown again').toHaveCount(0);
});

test('the same address is not invited twice, and a form with faults says which', async () => {
	await admin.getByLabel(th('people_invite_email')).fill(MALI.email.toUpperCase());
	await admin.getByRole('button', { name: th('people_invite_do') }).click();
	await expect(admin.getByRole('alert')).toContainText(th('people_refused_is_in'));
	await admin.getByLabel(th('people_invite_email')).fill('mali@people');
	await admin.getByRole('button', { name: th('people_invite_do') }).click();
	await expect(admin.getByRole('alert')).toContainText('clerk@');
});

test('the analyst sets a password with it, and sees what an analyst may and nothing else', async ({
	browser
}) => {
	const page = await (await browser.newContext()).newPage();
	// As the preview of a chat program does.
	await page.request.get(link);
	await page.goto(link);
	await expectAccessible(page);
	await page.getByLabel(th('people_password_new')).fill('short');
	await page.getByRole('button', { name: th('people_password_set') }).click();
	await expect(page.getByRole('alert'), 'a short one does not use the link up').toContainText('10');
	await page.getByLabel(th('people_password_new')).fill(MALI.password);
	await page.getByRole('button', { name: th('people_password_set') }).click();
	await expect(page).toHaveURL(`${origin()}/staff`);
	await expect(page.getByRole('banner')).toContainText(agency.nameTh);
	await expect(main(page)).toContainText('รอบของคน');

	await expect(page.getByRole('navigation', { name: th('staff_nav'), exact: true })).toContainText(
		th('staff_nav_results')
	);
	await page.getByRole('link', { name: th('staff_nav_settings') }).click();
	await expect(page).toHaveURL(origin() + ACCOUNT);
	await expect(page.getByRole('link', { name: th('people_title') })).toHaveCount(0);
	for (const [path, status] of [
		['/staff/results', 200],
		[`/staff/rounds/${round.slug}`, 200],
		[PEOPLE, 403],
		['/staff/settings/audit', 403],
		[`/staff/rounds/${round.slug}/close`, 403]
	] as const) {
		expect((await page.request.get(origin() + path)).status(), path).toBe(status);
	}
	await page.context().close();
});

test('the link works once: whoever opens it later is told so, and gets nowhere', async ({
	page
}) => {
	await page.goto(link);
	await page.getByLabel(th('people_password_new')).fill('a-password-of-somebody-else');
	await page.getByRole('button', { name: th('people_password_set') }).click();
	await expect(page.getByRole('alert')).toContainText(th('people_password_used_up'));
	await page.goto(`${origin()}/staff`);
	await expect(page).toHaveURL(/\/staff\/sign-in/);
});

test('who changes the password needs the present one, and is signed out elsewhere', async ({
	browser
}) => {
	const here = await (await windowWith(browser, origin(), MALI)).newPage();
	const elsewhere = await windowWith(browser, origin(), MALI);
	await here.goto(origin() + ACCOUNT);
	await expectAccessible(here);
	const change = async (present: string, next: string) => {
		await here.getByLabel(th('people_account_current')).fill(present);
		await here.getByLabel(th('people_password_new')).fill(next);
		await here.getByRole('button', { name: th('people_account_change') }).click();
	};
	await change('not-her-password', NEXT);
	await expect(here.getByRole('alert')).toContainText(th('people_account_wrong'));
	const same = { present: MALI.password, password: MALI.password };
	for (let time = 0; time < 10; time += 1) {
		const reply = await postForm(here.request, `${origin() + ACCOUNT}?/password`, same);
		expect(reply.status(), 'who knows the present one does not guess').toBe(409);
	}
	await change(MALI.password, MALI.password);
	await expect(here.getByRole('alert')).toContainText(th('people_account_same'));
	expect(await isIn(elsewhere), 'control').toBe(true);
	await change(MALI.password, NEXT);
	await expect(here.getByRole('status')).toHaveText(th('people_account_changed'));
	expect(await isIn(elsewhere)).toBe(false);
	expect(await isIn(here.context())).toBe(true);
	expect(await signsIn(browser, MALI.password)).toBe(false);
	expect(await signsIn(browser, NEXT)).toBe(true);
	await here.context().close();
});

test('signing out everywhere ends every session at once', async ({ browser }) => {
	const own = { email: MALI.email, password: NEXT };
	const [here, elsewhere] = [
		await windowWith(browser, origin(), own),
		await windowWith(browser, origin(), own)
	];
	const page = await here.newPage();
	await page.goto(origin() + ACCOUNT);
	await page.getByRole('button', { name: th('people_account_sign_out') }).click();
	await expect(page).toHaveURL(/\/staff\/sign-in$/);
	expect(await isIn(elsewhere)).toBe(false);
	await here.close();
	await elsewhere.close();
});

test('a forgotten password is set anew with a link of the admin, and old ones end', async ({
	browser
}) => {
	const old = await windowWith(browser, origin(), { email: MALI.email, password: NEXT });
	await admin.goto(origin() + PEOPLE);
	await admin.getByRole('link', { name: MALI.email }).click();
	await expectAccessible(admin);
	const make = async () => {
		await admin.getByRole('button', { name: th('people_new_link_do') }).click();
		return (await admin.locator('pre').innerText()).replace(/^http:\/\/[^/]+/, origin());
	};
	const first = await make();
	const second = await make();
	expect(second).not.toBe(first);
	const page = await (await browser.newContext()).newPage();
	const set = async (address: string) => {
		await page.goto(address);
		await page.getByLabel(th('people_password_new')).fill(MALI.password);
		await page.getByRole('button', { name: th('people_password_set') }).click();
	};
	await set(first);
	await expect(page.getByRole('alert')).toContainText(th('people_password_used_up'));
	expect(await isIn(old), 'nothing happens before it is used').toBe(true);
	await set(second);
	await expect(page).toHaveURL(`${origin()}/staff`);
	expect(await isIn(old)).toBe(false);
	await page.context().close();
});

test('a link runs out after an hour', async ({ page }) => {
	await admin.getByRole('button', { name: th('people_new_link_do') }).click();
	const address = (await admin.locator('pre').innerText()).replace(/^http:\/\/[^/]+/, origin());
	const age = (minutes: number) =>
		ask(
			SHARED.data,
			(sql) => sql`
				update auth.users set recovery_sent_at = recovery_sent_at - make_interval(mins => ${minutes})
				where email = ${MALI.email}`
		);
	await age(61);
	await page.goto(address);
	await page.getByLabel(th('people_password_new')).fill(NEXT);
	await page.getByRole('button', { name: th('people_password_set') }).click();
	await expect(page.getByRole('alert')).toContainText(th('people_password_used_up'));
	await age(-2);
	await page.goto(address);
	await page.getByLabel(th('people_password_new')).fill(NEXT);
	await page.getByRole('button', { name: th('people_password_set') }).click();
	await expect(page).toHaveURL(`${origin()}/staff`);
});

test('the last admin can neither leave nor step down; a second one may', async () => {
	const open = async (email: string) => {
		await admin.goto(origin() + PEOPLE);
		await admin.getByRole('link', { name: email }).click();
	};
	const choose = async (role: string) => {
		await admin.getByRole('radio', { name: th(role) }).check();
		await admin.getByRole('button', { name: th('people_change_role') }).click();
	};
	await open(agency.admin.email);
	await expect(main(admin)).toContainText(th('people_own_row'));
	await choose('people_role_analyst');
	await expect(admin.getByRole('alert')).toContainText(th('staff_refused_last_admin'));
	await admin.getByRole('button', { name: th('people_remove'), exact: true }).click();
	await expect(admin.getByRole('alert')).toContainText(th('staff_field_tick'));
	await admin.locator('#sure').check();
	await admin.getByRole('button', { name: th('people_remove'), exact: true }).click();
	await expect(admin.getByRole('alert')).toContainText(th('staff_refused_last_admin'));
	await open(MALI.email);
	await choose('people_role_admin');
	await expect(admin.getByRole('status')).toHaveText(th('people_role_changed'));
	await choose('people_role_interviewer');
	await expect(admin.getByRole('status')).toHaveText(th('people_role_changed'));
});

test('who is removed sees nothing of the agency any more, in the session that is open', async ({
	browser
}) => {
	const mali = await windowWith(browser, origin(), { email: MALI.email, password: NEXT });
	const home = async () => (await mali.request.get(`${origin()}/staff`)).text();
	expect(await home(), 'control').toContain('รอบของคน');
	await admin.locator('#sure').check();
	await admin.getByRole('button', { name: th('people_remove'), exact: true }).click();
	await expect(admin.getByRole('status')).toHaveText(th('people_removed'));
	expect(await home()).not.toContain('รอบของคน');
	expect(await home()).toContain(th('staff_no_agency'));
	await mali.close();
});

test('who was invited by two agencies gets a link from neither; each says what to do, and none which', async ({
	browser
}) => {
	const other = await makeOwnAgency(SHARED.data, 'elsewhere');
	const theirs = await (await windowWith(browser, origin(), other.admin)).newPage();
	const email = 'both@people.invalid';
	for (const page of [theirs, admin]) {
		await page.goto(origin() + PEOPLE);
		await page.getByLabel(th('people_invite_email')).fill(email);
		await page.getByRole('radio', { name: th('people_role_analyst') }).check();
		await page.getByRole('button', { name: th('people_invite_do') }).click();
	}
	await expect(admin.getByRole('status')).toHaveText(th('people_joined', { email }));
	for (const page of [theirs, admin]) {
		await page.goto(origin() + PEOPLE);
		await page.getByRole('link', { name: email }).click();
		await expect(main(page)).toContainText(th('people_new_link_elsewhere'));
		const [own, foreign] = page === admin ? [agency, other] : [other, agency];
		await expect(page.locator('body'), 'control').toContainText(own.nameTh);
		expect(await page.content()).not.toContain(foreign.nameTh);
	}
	await theirs.locator('#sure').check();
	await theirs.getByRole('button', { name: th('people_remove'), exact: true }).click();
	await expect(theirs.getByRole('status')).toHaveText(th('people_removed'));
	await admin.reload();
	await admin.getByRole('button', { name: th('people_new_link_do') }).click();
	await expect(admin.locator('pre')).toContainText('/staff/sign-in/password?token=');
	await theirs.context().close();
});

test('a new round begins with the target of the agency', async () => {
	await admin.goto(`${origin()}/staff/settings`);
	await admin.getByLabel(th('settings_kind')).selectOption('subdistrict');
	await admin.getByLabel(th('settings_target')).fill('๙๑.๕');
	const save = admin.locator('form[action="?/profile"]').getByRole('button');
	await save.click();
	await expect(admin.getByRole('status')).toHaveText(th('staff_saved'));
	await expect(admin.getByLabel(th('settings_kind'))).toHaveValue('subdistrict');
	await admin.getByLabel(th('settings_target')).fill('101');
	await save.click();
	await expect(admin.getByRole('alert')).toContainText('100');
	await admin.goto(`${origin()}/staff/rounds/new`);
	await expect(admin.getByLabel(th('round_target'))).toHaveValue('91.5');
});

test('the record has every step, holds, and says where somebody changed it', async () => {
	await admin.goto(`${origin()}/staff/settings/audit`);
	await expectAccessible(admin);
	for (const sentence of [
		th('acts_person_added', { subject: MALI.email, role: th('people_role_analyst') }),
		th('acts_link_made', { subject: MALI.email }),
		th('acts_person_removed', { subject: MALI.email, role: th('people_role_interviewer') })
	]) {
		const row = admin.getByRole('row').filter({ hasText: sentence }).first();
		await expect(row).toContainText(agency.admin.email);
	}
	const total = await admin.getByRole('row').count();
	await expect(main(admin)).toContainText(th('acts_whole', { total: total - 1 }));
	await ask(SHARED.data, async (sql) => {
		await sql`alter table audit.acts disable trigger _500_keep`;
		await sql`update audit.acts set actor = 'nobody' where agency_id = ${agency.id} and number = 5`;
		await sql`alter table audit.acts enable trigger _500_keep`;
	});
	await admin.reload();
	await expect(admin.getByRole('alert')).toContainText(th('acts_broken', { number: 5 }));
	await expectAccessible(admin);
});

/** Whether the window is still signed in. */
async function isIn(context: BrowserContext): Promise<boolean> {
	const reply = await context.request.get(`${origin()}/staff`, { maxRedirects: 0 });
	return reply.status() === 200;
}

async function signsIn(browser: Browser, password: string): Promise<boolean> {
	const context = await browser.newContext();
	const address = `${origin()}/staff/sign-in?/sign_in`;
	const form = { email: MALI.email, password, next: '' };
	const reply = await postForm(context.request, address, form);
	await context.close();
	return reply.status() === 303;
}
