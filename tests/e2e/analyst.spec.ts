/** The analyst: the way in, what a result says first, what stands beside it, and who sees none. */
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { longDate } from '../../src/lib/i18n/dates.ts';
import { officialRows } from '../fixtures/official.ts';
import { windowOf, type Person } from './support/cast.ts';
import { ask } from './support/database.ts';
import { postForm } from './support/requests.ts';
import { makeRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

const ROUNDS = {
	closedEit: 'd0000000-0000-4000-8000-000000000001',
	closedIit: 'd0000000-0000-4000-8000-000000000002',
	openEit: 'd0000000-0000-4000-8000-000000000003',
	openIit: 'd0000000-0000-4000-8000-000000000004'
};
/** What the start has sent, and the parts as the official table names them. */
const CLOSED = [
	{ name: 'EIT', id: ROUNDS.closedEit, n: 120, part: 'eit_public', items: 15 },
	{ name: 'IIT', id: ROUNDS.closedIit, n: 40, part: 'iit', items: 30 }
];
const TARGET = '85.00';

let bob: BrowserContext;

test.beforeAll(async ({ browser }) => {
	bob = await windowOf(browser, SHARED.addresses.url, 'bob');
});

test.afterAll(() => bob.close());

test.describe('signing in by the link that a start prints', () => {
	test.describe.configure({ mode: 'serial' });

	test('a look at the link does not use it up; the button signs in; sign-out ends it', async ({
		page
	}) => {
		const link = SHARED.addresses.sign_in ?? '';
		// As the preview of a chat program does.
		await page.request.get(link);
		await page.goto(link);
		await page.getByRole('button', { name: words('th', 'staff_link_enter') }).click();
		await expect(page).toHaveURL(`${SHARED.addresses.url}/staff`);
		await page.goto(SHARED.addresses.results ?? '');
		await expect(page.getByRole('main')).toContainText(words('th', 'results_final'));

		await page.getByRole('button', { name: words('th', 'staff_sign_out') }).click();
		await expect(page).toHaveURL(/\/staff\/sign-in$/);
		await page.goto(SHARED.addresses.results ?? '');
		await expect(page).toHaveURL(/\/staff\/sign-in\?next=/);
	});

	test('the link is good for one sign-in, and a second one is told so', async ({ page }) => {
		await page.goto(SHARED.addresses.sign_in ?? '');
		await page.getByRole('button', { name: words('th', 'staff_link_enter') }).click();
		await expect(page.getByRole('main')).toContainText(words('th', 'staff_link_used_up'));
		await page.goto(SHARED.addresses.results ?? '');
		await expect(page).toHaveURL(/\/staff\/sign-in\?next=/);
	});
});

for (const { name, id, n, part, items } of CLOSED) {
	test.describe(`the result of the closed ${name} round`, () => {
		test('begins with the score, the target, how many answered and as of which day', async () => {
			const page = await results(id);
			const first = await page.getByRole('main').locator('.card').first().innerText();
			const score = /\d+\.\d\d/.exec(first)?.[0] ?? '';
			const isLow = Number(score) < Number(TARGET);
			const key = isLow ? 'results_headline_low' : 'results_headline_reached';
			const day = longDate(await lastMixOf(id), 'th');
			expect(day, 'a Buddhist year').toMatch(/ 25\d\d$/);
			expect(first.split('\n')[0]).toBe(words('th', key, { score, target: TARGET, n, day }));
			expect(first).toContain(words('th', 'results_final'));
		});

		test('lists every item under the target, the worst first', async () => {
			const page = await results(id);
			const section = page.locator('section').filter({
				has: page.getByRole('heading', { name: words('th', 'results_low_title') })
			});
			const listed = await section.getByRole('listitem').allInnerTexts();
			const figures = listed.map((text) => Number(/\d+\.\d\d/.exec(text)?.[0]));
			const [tooFew = ''] = words('th', 'analysis_certainty_cannot_tell', { n: '#' }).split('#');
			const sure = ['certain', 'probable'].map((how) => words('th', `analysis_certainty_${how}`));
			for (const text of listed) {
				expect(
					[...sure, tooFew.trim()].filter((sign) => text.includes(sign)),
					text
				).toHaveLength(1);
			}
			const table = await itemTable(page);
			expect(table.size).toBe(items);
			const under = [...table.values()].map(Number).filter((mean) => mean < Number(TARGET));
			expect(under.length, 'the demonstration has something to look at').toBeGreaterThan(0);
			expect(figures).toEqual(under.toSorted((a, b) => a - b));
		});

		test('shows the official figure of each item and indicator beside it, and whose it is', async () => {
			const page = await results(id);
			const official = officialRows(2566).filter((row) => row.part === part);
			const heading = words('th', 'results_col_official_year', { year: 2566 });
			const beside = await figuresUnder(page, heading);
			const ofItems = official.filter(({ code }) => /^[ei]\d+$/.test(code));
			expect(ofItems).toHaveLength(items);
			for (const { code, score } of ofItems) expect(beside.get(code), code).toBe(score);
			await expect(page.getByRole('main')).toContainText(words('th', 'results_source_example'));
			const compared = page.getByRole('table', {
				name: words('th', 'results_indicators_official_caption', { year: 2566 })
			});
			const whole = compared.getByRole('row').last();
			await expect(whole).toContainText(words('th', 'results_whole_part'));
			await expect(whole.getByRole('cell').nth(1)).toHaveText(/^\d+\.\d\d$/);
		});

		test('is downloaded as a table that holds the same figures', async () => {
			const page = await results(id);
			const link = page.getByRole('link', { name: words('th', 'results_download') });
			const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
			const text = readFileSync(await download.path(), 'utf8');
			expect(text.startsWith('\uFEFF'), 'Excel reads Thai').toBe(true);
			const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), {
				header: true,
				skipEmptyLines: true
			});
			expect(errors).toEqual([]);
			const [place, kind, code, mean] = [
				'results_csv_place',
				'results_csv_kind',
				'results_csv_code',
				'results_col_mean'
			].map((key) => words('th', key)) as [string, string, string, string];
			const ofRound = data.filter((row) => row[place] === words('th', 'results_csv_whole_round'));
			const inFile = new Map(
				ofRound
					.filter((row) => row[kind] === words('th', 'results_csv_kind_item'))
					.map((row) => [row[code], row[mean]])
			);
			expect([...inFile]).toEqual([...(await itemTable(page))]);
			const score = ofRound.find((row) => row[kind] === words('th', 'results_csv_kind_part'));
			await expect(page.getByRole('main').locator('.card').first()).toContainText(
				score?.[mean] ?? 'no score'
			);
		});
	});
}

test.describe('a round that has published nothing', () => {
	test('of residents says when the next mix is, how many it takes, and why to wait', async () => {
		const page = await results(ROUNDS.openEit);
		const main = page.getByRole('main');
		await expect(main.getByRole('heading', { level: 2 })).toHaveText(
			words('th', 'results_waiting_title')
		);
		const day = longDate(await nextMixOf(ROUNDS.openEit), 'th');
		await expect(main).toContainText(words('th', 'results_waiting_mix_point', { needed: 20, day }));
		await expect(main).toContainText(words('th', 'results_waiting_why', { k: 10 }));
		await expect(main, 'no figure').not.toContainText(/\d\.\d\d/);
	});

	test('of employees says that it shows once, at the close', async () => {
		const page = await results(ROUNDS.openIit);
		const day = longDate(await lastDayOf(ROUNDS.openIit), 'th');
		await expect(page.getByRole('main')).toContainText(
			words('th', 'results_waiting_close', { needed: 10, day })
		);
		await expect(page.getByRole('main'), 'no figure').not.toContainText(/\d\.\d\d/);
	});

	test('has no table to download', async () => {
		const reply = await bob.request.get(csvOf(ROUNDS.openEit));
		expect(reply.status()).toBe(404);
		expect((await bob.request.get(csvOf(ROUNDS.closedEit))).status(), 'control').toBe(200);
	});
});

test.describe('made-up data', () => {
	test('are called so on every staff page of the demonstration, and on none of another agency', async ({
		browser
	}) => {
		const own = await makeRound(SHARED.data, 'รอบของหน่วยงานข้างเคียง');
		const pages = (round: string, point: string) => [
			'/staff',
			'/staff/results',
			`/staff/results/${round}`,
			`/staff/rounds/${round}`,
			`/staff/rounds/${round}/poster/${point}`
		];
		const open = await slugsOf(ROUNDS.openEit);
		const page = await bob.newPage();
		for (const path of pages(open.round, open.point)) {
			await page.goto(`${SHARED.addresses.url}${path}`);
			await expect(page.getByText(words('th', 'demonstration_data')).first(), path).toBeVisible();
		}
		await page.close();
		await asPerson(browser, 'carol', async (stranger) => {
			for (const path of pages(own.slug, own.point)) {
				await stranger.goto(`${SHARED.addresses.url}${path}`);
				await expect(stranger.getByRole('heading', { level: 1 }), path).toBeVisible();
				await expect(stranger.getByText(words('th', 'demonstration_data'))).toHaveCount(0);
			}
		});
	});

	test('can be mixed at the press of a button; those of people cannot', async ({ browser }) => {
		const button = words('th', 'round_mix_now');
		const page = await bob.newPage();
		const roundPage = async (id: string) => {
			const { round } = await slugsOf(id);
			await page.goto(`${SHARED.addresses.url}/staff/rounds/${round}`);
		};
		await roundPage(ROUNDS.openEit);
		await page.getByRole('button', { name: button }).click();
		await expect(page.getByRole('status')).toHaveText(words('th', 'round_mixed'));
		for (const id of [ROUNDS.openIit, ROUNDS.closedEit]) {
			await roundPage(id);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.getByRole('button', { name: button })).toHaveCount(0);
		}
		await page.close();

		const own = await makeRound(SHARED.data, 'รอบจริง');
		await asPerson(browser, 'carol', async (admin) => {
			const address = `${SHARED.addresses.url}/staff/rounds/${own.slug}`;
			await admin.goto(address);
			await expect(admin.getByRole('heading', { level: 1 })).toHaveText('รอบจริง');
			await expect(admin.getByRole('button', { name: button })).toHaveCount(0);
			const forced = await postForm(admin.request, `${address}?/mix_now`, {});
			expect(forced.status()).toBe(403);
		});
	});
});

test.describe('a result is for the analyst', () => {
	const ADDRESSES = [
		`/staff/results/${ROUNDS.closedEit}`,
		`/staff/results/${ROUNDS.closedEit}/results.csv`,
		`/staff/results/${ROUNDS.closedIit}`
	];

	for (const [person, status] of [
		['bob', 200],
		['alice', 200],
		['ida', 403],
		['carol', 404]
	] as const) {
		test(`${person} gets ${status}`, async ({ browser }) => {
			await asPerson(browser, person, async (page) => {
				for (const path of ADDRESSES) {
					const reply = await page.request.get(`${SHARED.addresses.url}${path}`);
					expect(reply.status(), path).toBe(status);
					const body = await reply.text();
					expect(/\d\d\.\d\d/.test(body), `${path} has figures`).toBe(status === 200);
				}
			});
		});
	}

	test('whoever is not signed in is asked to, in the language of the page', async ({ request }) => {
		for (const path of ADDRESSES) {
			const reply = await request.get(`${SHARED.addresses.url}/en${path}`, { maxRedirects: 0 });
			expect(reply.status(), path).toBe(303);
			expect(reply.headers().location).toContain('/en/staff/sign-in?next=');
		}
	});
});

async function results(id: string): Promise<Page> {
	const page = await bob.newPage();
	await page.goto(`${SHARED.addresses.url}/staff/results/${id}`);
	return page;
}

function csvOf(id: string): string {
	return `${SHARED.addresses.url}/staff/results/${id}/results.csv`;
}

async function asPerson(
	browser: Browser,
	person: Person,
	act: (page: Page) => Promise<void>
): Promise<void> {
	const context = await windowOf(browser, SHARED.addresses.url, person);
	await act(await context.newPage());
	await context.close();
}

/** Mean by item code, as the tables of all indicators show it. */
function itemTable(page: Page): Promise<Map<string, string>> {
	return figuresUnder(page, words('th', 'results_col_mean'));
}

/** The first figure of each item under a column's heading, by item code. */
async function figuresUnder(page: Page, heading: string): Promise<Map<string, string>> {
	const rows = page.locator('tbody tr[id]');
	const figures = await rows.evaluateAll(
		(all, label) =>
			all.map((row) => {
				const cell = row.querySelector(`td[data-label="${label}"]`);
				return [row.id, /\d+\.\d\d/.exec(cell?.textContent ?? '')?.[0] ?? ''] as const;
			}),
		heading
	);
	return new Map(figures);
}

async function slugsOf(id: string): Promise<{ round: string; point: string }> {
	const [row] = await ask(
		SHARED.data,
		(sql) => sql<{ round: string; point: string | null }[]>`
			select r.slug as round, min(p.slug) as point
			from public.rounds r left join public.service_points p on p.round_id = r.id
			where r.id = ${id} group by r.slug`
	);
	return { round: row?.round ?? '', point: row?.point ?? '' };
}

const nextMixOf = (id: string) => dayOf(id, 'mix_due_on');
const lastDayOf = (id: string) => dayOf(id, 'closes_on');

async function dayOf(id: string, column: 'mix_due_on' | 'closes_on'): Promise<string> {
	const [row] = await ask(
		SHARED.data,
		(sql) =>
			sql<{ day: string }[]>`select ${sql(column)}::text as day from public.rounds where id = ${id}`
	);
	return row?.day ?? '';
}

async function lastMixOf(id: string): Promise<string> {
	const [row] = await ask(
		SHARED.data,
		(sql) =>
			sql<{ day: string }[]>`
				select max(day)::text as day from private.mixes where round_id = ${id}`
	);
	return row?.day ?? '';
}
