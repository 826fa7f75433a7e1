/**
 * Two offices of six visitors each, too small for figures of their own: one of them holds a round for
 * both, and both read what came of it.
 */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { windowOf } from './support/cast.ts';
import { ask, callAsServer } from './support/database.ts';
import { closeRound } from './support/office.ts';
import { addToAgency, makeOwnAgency, windowWith, type OwnAgency } from './support/own-agency.ts';
import { sendOnce } from './support/requests.ts';
import { makeDraft, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

test.describe.configure({ mode: 'serial' });

const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);
const origin = SHARED.addresses.url;
/** All nine questions: only a result that shows every item goes into an overview. */
const ANSWERS = Object.fromEntries(
	Array.from({ length: 9 }, (_, at) => [`e${at + 1}`, at === 2 || at === 8 ? 'yes' : '3'])
);

let lead: OwnAgency;
let member: OwnAgency;
let round: TestRound;
let leadWindow: BrowserContext;
let analystWindow: BrowserContext;
let page: Page;
let reader: Page;
/** Paths of the forms, one for each office. */
let doors: string[];

test.beforeAll(async ({ browser }) => {
	lead = await makeOwnAgency(SHARED.data, 'joint-lead');
	member = await makeOwnAgency(SHARED.data, 'joint-member');
	const clusters = [
		{
			slug: 'small-offices',
			name_th: 'กลุ่มหน่วยงานเล็ก',
			name_en: 'Small offices',
			lead: lead.slug,
			agencies: [lead.slug, member.slug]
		}
	];
	await callAsServer(SHARED.data, 'configure_clusters', { p_clusters: clusters });
	round = await makeDraft(SHARED.data, 'รอบของสองหน่วยงาน', { agency: lead.id });
	await ask(SHARED.data, async (sql) => {
		await sql`update public.rounds set expected = 6 where id = ${round.id}`;
		await sql`update public.service_points set expected = 6 where round_id = ${round.id}`;
	});
	leadWindow = await windowWith(browser, origin, lead.admin);
	analystWindow = await windowWith(
		browser,
		origin,
		await addToAgency(SHARED.data, member, 'analyst')
	);
	page = await leadWindow.newPage();
	reader = await analystWindow.newPage();
});
test.afterAll(async () => {
	await leadWindow.close();
	await analystWindow.close();
	await callAsServer(SHARED.data, 'configure_clusters', { p_clusters: [] });
});

const main = (of: Page) => of.getByRole('main');

test('an office too small for figures is told of its group, and holds the round for it', async () => {
	await page.goto(`${origin}/staff/rounds/${round.slug}`);
	await expect(main(page)).toContainText(th('cluster_choose_here', { cluster: 'กลุ่มหน่วยงานเล็ก' }));
	await expectAccessible(page);
	await page.getByRole('button', { name: th('cluster_round_join') }).click();
	await expect(main(page)).toContainText(
		th('cluster_round_is', { n: 2, agencies: `${lead.nameTh} และ ${member.nameTh}` })
	);
	await ask(SHARED.data, async (sql) => {
		await sql`update public.rounds set expected = 12 where id = ${round.id}`;
		await sql`insert into public.service_points (round_id, name_th, name_en, expected)
			values (${round.id}, ${member.nameTh}, ${member.slug}, 6)`;
	});
	await page.reload();
	await expect(main(page)).not.toContainText(th('round_too_small_never', { k: 10, expected: 12 }));
	await page.getByRole('link', { name: th('round_open'), exact: true }).click();
	await expect(main(page)).toContainText(
		th('cluster_check', { n: 2, agencies: `${lead.nameTh} และ ${member.nameTh}` })
	);
	await expect(main(page)).toContainText(member.nameTh);
	await page.getByRole('button', { name: th('round_open_now') }).click();
	await expect(main(page)).toContainText(th('cluster_fact'));
	await expect(page.getByRole('button', { name: th('cluster_round_leave') })).toHaveCount(0);
});

test('whoever answers is told with whom, on the form, the poster and in the notice', async ({
	browser
}) => {
	doors = await ask(SHARED.data, async (sql) => {
		const points = await sql<{ slug: string }[]>`
			select slug from public.service_points where round_id = ${round.id} order by slug`;
		return points.map(({ slug }) => `/e/${slug}`);
	});
	const phone = await browser.newPage();
	const told = th('cluster_promise', { agencies: member.nameTh });
	await phone.goto(`${origin}${doors[0]}`);
	await expect(main(phone)).toContainText(told);
	await expectAccessible(phone);
	await phone.goto(SHARED.addresses.eit_form ?? '');
	await expect(main(phone).getByRole('heading', { level: 1 }), 'control').toBeVisible();
	await expect(main(phone), 'control').not.toContainText('สำรวจร่วมกับ');
	for (const [agency, other] of [
		[lead, member],
		[member, lead]
	] as const) {
		await phone.goto(`${origin}/privacy/${agency.slug}`);
		const sentence = th('cluster_privacy_recipient', { agencies: other.nameTh });
		await expect(main(phone)).toContainText(sentence);
	}
	await phone.close();
	await page.goto(`${origin}/staff/rounds/${round.slug}/poster/${round.point}`);
	await expect(main(page)).toContainText(th('cluster_with', { agencies: member.nameTh }));
});

test('P28: six answers and six make one figure for both, and none for either', async ({
	request
}) => {
	for (const door of doors) {
		for (let count = 0; count < 6; count += 1) await sendOnce(request, `${origin}${door}`, ANSWERS);
	}
	await page.goto(`${origin}/staff/rounds/${round.slug}`);
	await closeRound(page);
	const sentence = th('cluster_result', {
		n: 2,
		agencies: `${lead.nameTh} และ ${member.nameTh}`
	});
	for (const one of [page, reader]) {
		await one.goto(`${origin}/staff/results`);
		await expect(one.getByRole('row').filter({ hasText: 'รอบของสองหน่วยงาน' })).toContainText(
			th('cluster_short', { n: 2 })
		);
		await one.getByRole('link', { name: 'รอบของสองหน่วยงาน' }).click();
		await expect(main(one)).toContainText(sentence);
		await expect(main(one)).toContainText('12');
		await expect(main(one)).toContainText(th('results_cells_none'));
		await expectAccessible(one);
		const file = await one.request.get(`${origin}/staff/results/${round.slug}/results.json`);
		expect(await file.json()).toMatchObject({
			n: 12,
			joint_agencies: [{ th: lead.nameTh }, { th: member.nameTh }],
			cells: []
		});
	}
});

test('a visitor who reads the result is told of which agencies it is', async ({ browser }) => {
	await page.goto(`${origin}/staff/results/${round.slug}/public`);
	await main(page)
		.getByRole('button', { name: th('agency_page_staff_publish') })
		.click();
	const visitor = await browser.newPage();
	await visitor.goto(`${origin}/a/${lead.slug}/2567`);
	await expect(main(visitor)).toContainText(
		th('cluster_result', { n: 2, agencies: `${lead.nameTh} และ ${member.nameTh}` })
	);
	await visitor.close();
});

test('an agency that it was held for reads the result, and nothing else of the round', async ({
	browser
}) => {
	const status = async (of: BrowserContext, path: string) =>
		(await of.request.get(`${origin}${path}`)).status();
	const results = `/staff/results/${round.slug}`;
	await page.goto(origin + results);
	expect(await status(analystWindow, results)).toBe(200);
	await expect(reader.getByRole('link', { name: th('results_to_round') })).toHaveCount(0);
	await expect(page.getByRole('link', { name: th('results_to_round') }), 'control').toHaveCount(1);
	for (const path of [
		`/staff/rounds/${round.slug}`,
		`${results}/comments`,
		`${results}/comments/comments.csv`,
		`${results}/public`
	]) {
		expect([path, [403, 404].includes(await status(analystWindow, path))]).toEqual([path, true]);
	}
	const memberAdmin = await windowWith(browser, origin, member.admin);
	expect(await status(memberAdmin, results)).toBe(200);
	expect(await status(memberAdmin, `/staff/rounds/${round.slug}`)).toBe(404);
	const stranger = await windowOf(browser, origin, 'carol');
	expect(await status(stranger, results)).toBe(404);
	await memberAdmin.close();
	await stranger.close();
});

test('the picture of the year says that its score is of both', async () => {
	for (const [of, agency] of [
		[page, lead],
		[reader, member]
	] as const) {
		await of.goto(`${origin}/staff/results/year/${agency.slug}/2567/pulse`);
		await expect(main(of)).toContainText(
			th('cluster_year', {
				part: th('round_part_eit_public'),
				name: 'รอบของสองหน่วยงาน',
				n: 2,
				agencies: `${lead.nameTh} และ ${member.nameTh}`
			})
		);
		await expectAccessible(of);
	}
});
