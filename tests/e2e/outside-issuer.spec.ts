/**
 * Two Prongsais on one machine: the issuer prints slips and signs, the collector takes the answers.
 * An own pair of instances, because one of them goes away on the way.
 */
import { expect, test, type Browser, type Page } from '@playwright/test';
import { AGENCY_B, insertCast, windowOf } from './support/cast.ts';
import { ask, countAnswers, countSlips } from './support/database.ts';
import { startCopy } from './support/first-start.ts';
import { restartInstance, startInstance, type Instance } from './support/instance.ts';
import { expectTicketKept } from './support/kept.ts';
import { answerAll, send } from './support/respondent.ts';
import { SHARED } from './support/shared.ts';
import { readSlip, slipsOn } from './support/slip-sheet.ts';
import { makeTicketRound } from './support/tickets.ts';
import { words } from './support/words.ts';

const say = (key: string, values?: Record<string, string | number>) => words('th', key, values);

/** Head count; k is 5. */
const EMPLOYEES = 8;

interface Round {
	id: string;
	slug: string;
}

let issuer: Instance;
let collector: Instance;
let signing: Round;
let collecting: Round;
/** What the QR codes of the slips hold. */
const slips: string[] = [];

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
	test.setTimeout(180_000);
	const limits = { ANSWERS_PER_ADDRESS: '1000' };
	// Two first starts, for one has keys that the other does not know.
	issuer = await startInstance({ ...limits, SIGN_FOR_OTHERS: '1' });
	collector = await startCopy({ ...limits, ISSUER_URL: issuer.addresses.url });
	await Promise.all([insertCast(issuer.data), insertCast(collector.data)]);
	signing = await draft(issuer.data);
	collecting = await draft(collector.data);
});

test.afterAll(async () => {
	await collector.stop();
	await issuer.stop();
});

test('the issuer makes slips that carry the address of the collector', async ({ browser }) => {
	const office = await officeAt(browser, issuer);
	await office.goto(staffPage(issuer, signing));
	await office.getByRole('link', { name: say('round_outside') }).click();
	const address = office.getByLabel(say('round_outside_signs_for'));
	await address.fill('http://survey.example.go.th/i/x');
	await office.getByRole('button', { name: say('round_outside_signs_for_save') }).click();
	await expect(office.getByRole('alert')).toContainText(say('round_outside_signs_for_mistyped'));
	await address.fill(roundAddress());
	await office.getByRole('button', { name: say('round_outside_signs_for_save') }).click();
	await expect(
		office.getByText(say('round_outside_signs_for_is', { address: roundAddress() }))
	).toBeVisible();

	await office.goto(`${staffPage(issuer, signing)}/slips`);
	await office.getByLabel(say('round_slips_spares')).fill('0');
	await office.getByRole('button', { name: say('round_slips_make'), exact: true }).click();
	await expect(slipsOn(office)).toHaveCount(EMPLOYEES);
	for (let place = 0; place < EMPLOYEES; place += 1) {
		const { lines, address: link } = await readSlip(slipsOn(office).nth(place));
		expect(link.href.split('#')[0]).toBe(roundAddress());
		expect(lines).toContain(roundAddress());
		slips.push(link.href);
	}
	await open(office, issuer, signing);
	await office.context().close();
});

test('the collector names the issuer and opens without slips or a signing key', async ({
	browser
}) => {
	const office = await officeAt(browser, collector);
	await office.goto(staffPage(collector, collecting));
	await office.getByRole('link', { name: say('round_outside') }).click();
	const slug = office.getByLabel(say('round_outside_issuer'));
	const save = office.getByRole('button', { name: say('round_outside_issuer_save') });
	await slug.fill('no-such-round');
	await save.click();
	await expect(office.getByRole('alert')).toContainText(say('round_outside_other_key'));
	await slug.fill(signing.slug);
	await save.click();
	await expect(
		office.getByText(say('round_outside_issuer_is', { slug: signing.slug }))
	).toBeVisible();
	await expect(office.getByRole('link', { name: say('round_slips_make') })).toHaveCount(0);
	await open(office, collector, collecting);
	const keys = await Promise.all(
		[issuer, collector].map(({ addresses: { url } }, place) =>
			office.request
				.get(`${url}/i/${[signing, collecting][place]?.slug ?? ''}/key`)
				.then((reply) => reply.body())
		)
	);
	expect(keys[1]?.equals(keys[0] ?? Buffer.alloc(0)), 'one key for everybody').toBe(true);
	await office.context().close();
});

test('a slip of the issuer takes one answer at the collector, and neither holds both (P17, P19)', async ({
	page
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).origin));
	await page.goto(slips[0] ?? '');
	await expect(page.getByText(say('ticket_promise_outside'))).toBeVisible();
	await begin(page);
	await answerAll(page, () => 1);
	await send(page);
	await expect(page.locator('[data-receipt]')).toBeVisible();
	expect(new Set(asked), 'the phone never asks the issuer').toEqual(
		new Set([new URL(collector.addresses.url).origin])
	);
	expect(await countAnswers(collector.data, collecting.id)).toEqual({ spent: 1, waiting: 1 });
	expect(await countSlips(issuer.data, signing.id)).toBe(1);
	expect(await countAnswers(issuer.data, signing.id)).toEqual({ spent: 0, waiting: 0 });
	expect(await countSlips(collector.data, collecting.id)).toBe(0);
});

test('a slip that names the key of another issuer stops before anything is sent (P20)', async ({
	page
}) => {
	const { fingerprint } = await makeTicketRound(SHARED.data, 'รอบของผู้ออกตั๋วอื่น');
	const other = Buffer.from(fingerprint, 'hex').subarray(0, 16).toString('base64url');
	const posts: string[] = [];
	page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
	await page.goto((slips[1] ?? '').replace(/&k=.*/, `&k=${other}`));
	await button(page, 'ticket_start').click();
	await expect(page.getByText(say('ticket_key_stopped'))).toBeVisible();
	expect(posts).toEqual([]);
	expect(await countSlips(issuer.data, signing.id)).toBe(1);
});

test('while the issuer is away nothing is lost, and the same message is signed when it is back (P18)', async ({
	page
}) => {
	test.setTimeout(120_000);
	const bodies: (string | null)[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/ticket')) bodies.push(request.postData());
	});
	await issuer.end();
	await page.goto(slips[1] ?? '');
	await button(page, 'ticket_start').click();
	await expect(page.getByText(say('ticket_problem_unavailable'))).toBeVisible();
	await expectTicketKept(page);
	const check = await page.context().newPage();
	await check.goto(`${roundAddress()}/check`);
	await expect(check.getByRole('alert')).toHaveText(
		say('ticket_check_issuer_away', { url: issuer.addresses.url })
	);
	await check.close();

	issuer = await restartInstance(issuer);
	await begin(page);
	await answerAll(page, () => 2);
	await send(page);
	await expect(page.locator('[data-receipt]')).toBeVisible();
	expect(bodies).toHaveLength(2);
	expect(bodies[1]).toBe(bodies[0]);
	expect(await countSlips(issuer.data, signing.id)).toBe(2);
	expect((await countAnswers(collector.data, collecting.id)).spent).toBe(2);
});

test('both check pages tell of a slip and of all slips alike, and agree at the close (P22)', async ({
	browser,
	page
}) => {
	test.setTimeout(120_000);
	const codes = slips.map((link) => /#c=(\w+)/.exec(link)?.[1] ?? '');
	for (const [code, key] of [
		[codes[0], 'ticket_check_code_redeemed'],
		[codes[7], 'ticket_check_code_unused'],
		['0000-0000-00000', 'ticket_check_code_unknown']
	] as const) {
		await page.goto(`${roundAddress()}/check`);
		await page.getByLabel(say('form_code_label')).fill(code ?? '');
		await page.getByRole('button', { name: say('ticket_check_code_button') }).click();
		await expect(page.locator('#slip-outcome')).toHaveText(
			say(key, { contact: await contactOf(collector.data) })
		);
	}
	for (const link of slips.slice(2, 6)) {
		const phone = await browser.newPage();
		await phone.goto(link);
		await begin(phone);
		await answerAll(phone, () => 1);
		await send(phone);
		await expect(phone.locator('[data-receipt]')).toBeVisible();
		await phone.close();
	}
	for (const [instance, round] of [
		[issuer, signing],
		[collector, collecting]
	] as const) {
		const office = await officeAt(browser, instance);
		await office.goto(`${staffPage(instance, round)}/close`);
		await office.getByRole('button', { name: say('round_close_now') }).click();
		await expect(office.getByText(say('round_state_closed')).first()).toBeVisible();
		await office.context().close();
	}
	await page.goto(`${roundAddress()}/check`);
	const numbers = ['6', '6', say('ticket_check_undeclared'), '8', '8', '0'];
	await expect(page.locator('dd')).toHaveText(numbers);
	await expect(page.getByText(say('ticket_check_holds'))).toBeVisible();
	await page.goto(`${issuer.addresses.url}/i/${signing.slug}/check`);
	await expect(page.locator('dd')).toHaveText([say('ticket_check_elsewhere'), ...numbers.slice(1)]);
	await expect(page.getByRole('link', { name: `${roundAddress()}/check` })).toBeVisible();
});

test('without ISSUER_URL nothing shows that there could be another Prongsai', async ({
	browser
}) => {
	const { slug } = await draft(SHARED.data);
	const office = await (await windowOf(browser, SHARED.addresses.url, 'carol')).newPage();
	await office.goto(`${SHARED.addresses.url}/staff/rounds/${slug}`);
	await expect(office.getByRole('link', { name: say('round_slips_make') })).toBeVisible();
	await expect(office.getByRole('link', { name: say('round_outside') })).toHaveCount(0);
	for (const path of [`/staff/rounds/${slug}/outside`, `/i/${slug}/counters`]) {
		const reply = await office.request.get(SHARED.addresses.url + path);
		expect(reply.status(), path).toBe(404);
	}
	await office.context().close();
});

const roundAddress = () => `${collector.addresses.url}/i/${collecting.slug}`;
const staffPage = ({ addresses: { url } }: Instance, { slug }: Round) =>
	`${url}/staff/rounds/${slug}`;

function button(page: Page, key: string) {
	return page.getByRole('button', { name: say(key) });
}

async function begin(page: Page): Promise<void> {
	await button(page, 'ticket_start').click();
	await expect(page.locator('#i1')).toBeInViewport();
}

async function officeAt(browser: Browser, { addresses: { url } }: Instance): Promise<Page> {
	// As sharp as paper, or the codes could not be read.
	return (await windowOf(browser, url, 'carol', { deviceScaleFactor: 4 })).newPage();
}

async function open(office: Page, instance: Instance, round: Round): Promise<void> {
	await office.goto(`${staffPage(instance, round)}/open`);
	await office.getByRole('button', { name: say('round_open_now') }).click();
	await expect(office.getByText(say('round_state_open')).first()).toBeVisible();
}

async function draft(data: string): Promise<Round> {
	const [made] = await ask(
		data,
		(sql) => sql<Round[]>`
			insert into public.rounds
				(agency_id, name, instrument_id, part, fiscal_year, opens_on, closes_on, k, expected, admission)
			values
				(${AGENCY_B}, 'รอบสองหน่วยงาน', 'iit-2566', 'iit', 2569,
					private.today(), private.today() + 30, 5, ${EMPLOYEES}, 'ticket')
			returning id, slug`
	);
	if (made === undefined) throw new Error('The round was not made.');
	return made;
}

async function contactOf(data: string): Promise<string> {
	const [agency] = await ask(
		data,
		(sql) => sql<{ contact: string }[]>`
			select data_contact as contact from public.agencies where id = ${AGENCY_B}`
	);
	return agency?.contact ?? '';
}
