/** The official wording of a year in the place of ours: pasted, looked at, frozen, answered, told. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { scaleOf } from '../../src/lib/ita/instrument/points.ts';
import { expectAccessible } from './support/accessible.ts';
import { ask } from './support/database.ts';
import { makeOwnAgency, windowWith, type OwnAgency } from './support/own-agency.ts';
import { postForm, sendOnce } from './support/requests.ts';
import { questions } from './support/respondent.ts';
import { makeDraft, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

// What is pasted first is answered, and told at the end.
test.describe.configure({ mode: 'serial' });

const INSTRUMENT = surveyInstrument('eit-2567');
const OURS = INSTRUMENT.items.map(({ question }) => question);
const official = (number: number) => `ถ้อยคำทางการของข้อ <b>${number}</b> & ต่อไป`;
/** Of the nine items, the last two are not in it; two lines are of no item. */
const LIST = [
	'ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน',
	...[1, 2, 3, 4, 5, 6, 7].map((number) => `E${number}\t${official(number)}`),
	'I1\tของพนักงาน'
].join('\n');
const ANSWERS = 12;

let agency: OwnAgency;
let admin: BrowserContext;
let round: TestRound;

const url = (path: string) => `${SHARED.addresses.url}${path}`;
const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);

test.beforeAll(async ({ browser }) => {
	agency = await makeOwnAgency(SHARED.data, 'wording');
	admin = await windowWith(browser, SHARED.addresses.url, agency.admin);
	round = await makeDraft(SHARED.data, 'รอบถ้อยคำทางการ', { agency: agency.id });
});
test.afterAll(() => admin.close());

async function kept(): Promise<Record<string, { th?: string; en?: string }>> {
	const [row] = await ask(
		SHARED.data,
		(sql) => sql<{ wording: Record<string, { th?: string; en?: string }> }[]>`
			select wording from public.rounds where id = ${round.id}`
	);
	return row?.wording ?? {};
}

const field = (page: Page, code: string, language: 'th' | 'en' = 'th') =>
	page.locator(`#${language}_${code}`);

test('an admin pastes the list, looks at each item, undoes one and keeps the rest', async () => {
	const page = await admin.newPage();
	await page.goto(url(`/staff/rounds/${round.slug}`));
	await page.getByRole('link', { name: th('wording_title') }).click();
	await expect(page.getByText(th('wording_ours', { question: OURS[0]?.th ?? '' }))).toBeVisible();
	await expectAccessible(page);
	await page.getByLabel(th('wording_list'), { exact: true }).fill(LIST);
	await page.getByRole('button', { name: th('wording_split_button') }).click();

	await expect(page.getByRole('status')).toContainText(th('wording_split', { n: 7, of: 9 }));
	await expect(page.locator('#not-taken li')).toHaveText([
		new RegExp(th('wording_not_heading')),
		new RegExp(th('wording_not_other_part'))
	]);
	await expect(field(page, 'e1')).toHaveValue(official(1));
	await expect(field(page, 'e8')).toHaveValue('');
	await expectAccessible(page);
	expect(await kept(), 'a preview keeps nothing').toEqual({});

	await page.getByRole('button', { name: th('wording_undo', { code: 'e2' }) }).click();
	await expect(field(page, 'e2')).toHaveValue('');
	await expect(field(page, 'e1')).toHaveValue(official(1));
	await field(page, 'e1', 'en').fill('The official words of item 1');
	await field(page, 'e3').fill('ก\u202eข');
	await page.getByRole('button', { name: th('wording_save') }).click();
	await expect(page.getByRole('alert')).toContainText('e3');
	await expect(field(page, 'e1'), 'nothing typed is lost').toHaveValue(official(1));
	await field(page, 'e3').fill(official(3));
	await page.getByRole('button', { name: th('wording_save') }).click();

	await expect(page.getByRole('status')).toHaveText(th('wording_saved'));
	await expect(page.getByRole('main')).toContainText(th('wording_fact_some', { n: 6 }));
	expect(await kept()).toEqual({
		e1: { th: official(1), en: 'The official words of item 1' },
		...Object.fromEntries([3, 4, 5, 6, 7].map((number) => [`e${number}`, { th: official(number) }]))
	});
	await page.close();
});

test('the check before opening names it, and afterwards nobody changes it (P15)', async () => {
	const page = await admin.newPage();
	await page.goto(url(`/staff/rounds/${round.slug}/open`));
	await expect(page.getByRole('main')).toContainText(
		th('wording_check', { words: th('wording_fact_some', { n: 6 }) })
	);
	await page.getByRole('button', { name: th('round_open_now') }).click();
	await expect(page.getByRole('link', { name: th('round_close') })).toBeVisible();
	const before = await kept();
	const path = `/staff/rounds/${round.slug}/wording`;
	const late = await postForm(admin.request, url(`${path}?/save`), { th_e1: 'แก้ทีหลัง' });
	expect(late.headers().location, 'led back to the round').toBe(`/staff/rounds/${round.slug}`);
	expect(await kept()).toEqual(before);
	await page.goto(url(path));
	await expect(page).toHaveURL(url(`/staff/rounds/${round.slug}`));
	await page.close();
});

for (const javaScriptEnabled of [true, false]) {
	test(`a respondent reads it ${javaScriptEnabled ? 'with' : 'without'} script, form and review`, async ({
		browser
	}) => {
		const phone = await browser.newContext({ javaScriptEnabled });
		const page = await phone.newPage();
		await page.goto(url(round.path));
		const asked = [official(1), OURS[1]?.th ?? '', official(3)];
		for (const [at, question] of asked.entries()) {
			await expect(questions(page).nth(at).locator('legend')).toContainText(question);
		}
		await expect(page.getByText(OURS[0]?.th ?? '')).toHaveCount(0);
		// What checks a page is script itself.
		if (javaScriptEnabled) await expectAccessible(page);
		await questions(page).first().getByRole('radio').first().check();
		await page.getByRole('button', { name: th('form_to_review') }).click();
		await expect(page.getByRole('main')).toContainText(official(1));

		await page.goto(url(`/en${round.path}`));
		const english = ['The official words of item 1', OURS[1]?.en ?? '', OURS[2]?.en ?? ''];
		for (const [at, question] of english.entries()) {
			await expect(questions(page).nth(at).locator('legend')).toContainText(question);
		}
		await phone.close();
	});
}

test('paper, typing in, kiosk and interview ask it as well', async () => {
	const page = await admin.newPage();
	for (const path of [
		`/staff/rounds/${round.slug}/paper`,
		`/staff/rounds/${round.slug}/entry/${round.point}`,
		`${round.path}?kiosk`
	]) {
		await page.goto(url(path));
		await expect(page.locator('body'), path).toContainText(official(1));
		await expect(page.locator('body'), path).not.toContainText(OURS[0]?.th ?? '');
	}
	const wishes = { agency: agency.id, part: 'eit_survey' } as const;
	const survey = await makeDraft(SHARED.data, 'รอบสัมภาษณ์ถ้อยคำทางการ', wishes);
	const home = url(`/staff/rounds/${survey.slug}`);
	await postForm(admin.request, `${home}/wording?/save`, { th_e1: official(1) });
	await postForm(admin.request, `${home}/open`, {});
	await page.goto(url(`/staff/interview/${survey.slug}/${survey.point}`));
	await expect(questions(page).first().locator('legend')).toContainText(official(1));
	await page.close();
});

test('results, files and the public page tell it', async ({ request }) => {
	const worst = INSTRUMENT.items.map((item) => [
		item.code,
		scaleOf(INSTRUMENT, item).options[0]?.code ?? ''
	]);
	for (let n = 0; n < ANSWERS; n += 1) {
		await sendOnce(request, url(round.path), Object.fromEntries(worst) as Record<string, string>);
	}
	await postForm(admin.request, url(`/staff/rounds/${round.slug}/close`), {});
	const page = await admin.newPage();
	await page.goto(url(`/staff/results/${round.slug}`));
	await expect(page.getByRole('main')).toContainText(official(1));
	await expect(page.getByRole('main')).toContainText(OURS[1]?.th ?? '');
	await expect(page.getByRole('main')).not.toContainText(OURS[0]?.th ?? '');
	await expectAccessible(page);
	const csv = await admin.request.get(url(`/staff/results/${round.slug}/results.csv`));
	expect(await csv.text()).toContain(official(1));

	await postForm(admin.request, url(`/staff/results/${round.slug}/public?/publish`), {});
	await page.goto(url(`/a/${agency.slug}/2567`));
	await expect(page.getByRole('main')).toContainText(official(1));
	const json = await request.get(url(`/a/${agency.slug}/2567/results.json`));
	expect(JSON.stringify(await json.json())).toContain(official(1));
	await page.close();
});
