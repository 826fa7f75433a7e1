/** From a flagged item to a measure of one's own, with progress and reports; and who sees it. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { plainWindowOf, windowOf } from './support/cast.ts';
import { ask } from './support/database.ts';
import { SHARED } from './support/shared.ts';
import { words, type Locale } from './support/words.ts';

test.describe.configure({ mode: 'serial' });

const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);
/** A year of its own, so that other tests see an untouched one. */
const YEAR = 2572;
const HOME = `/staff/measures/thung-prongsai-demonstration/${YEAR}`;
const TITLE = 'รายงานแผนบุคลากรพร้อมงบประมาณของทุกโครงการ';
const STEP = 'ตรวจร่วมกับกองคลังก่อนเผยแพร่';
const EVIDENCE = 'https://www.example.go.th/o24';

let bob: BrowserContext;
let page: Page;
/** Path of the measure. */
let own = '';

test.beforeAll(async ({ browser }) => {
	bob = await plainWindowOf(browser, SHARED.addresses.url, 'bob');
	page = await bob.newPage();
});
test.afterAll(() => bob.close());

const open = (path: string) => page.goto(`${SHARED.addresses.url}${path}`);
const press = (key: string) => page.getByRole('button', { name: th(key), exact: true }).click();
const field = (name: string) => page.locator(`[name=${name}]`);

async function fillDay(name: string, day: number, month: number, year: number): Promise<void> {
	await field(`${name}_day`).fill(String(day));
	await field(`${name}_month`).selectOption(String(month));
	await field(`${name}_year`).fill(String(year));
}

test('the way leads from the list to a flagged item and its suggestion', async () => {
	await open('/staff/measures');
	await expect(page).toHaveURL(/\/staff\/measures\/thung-prongsai-demonstration\/25\d\d$/);
	await open(HOME);
	await expect(page.getByRole('main')).toContainText(th('measures_none'));
	await page.getByRole('link', { name: th('measures_from_flagged') }).click();
	await expect(page.getByRole('main')).toContainText(th('results_source_example'));
	const card = page.locator('#o24-2566');
	await expect(card).toContainText(th('measures_flagged_low'));
	await expect(card).toContainText(th('measures_flagged_suggested'));
});

test('one click takes the suggestion over as a draft, with its item and theme', async () => {
	await page.getByRole('button', { name: th('measures_flagged_take_of', { item: 'o24' }) }).click();
	await expect(page.getByRole('status')).toHaveText(th('measures_taken'));
	await expect(field('items')).toHaveValue('o24');
	await expect(field('items_year')).toHaveValue('2566');
	await expect(field('theme')).toHaveValue('6');
	await expect(field('state')).toHaveValue('planned');
	const steps = (await field('steps').inputValue()).split('\n');
	expect(steps.length).toBeGreaterThan(1);
});

test('the draft is edited; what cannot be stored is refused at its field, and kept', async () => {
	await field('title').fill(TITLE);
	await field('unit').fill('สำนักปลัด');
	await field('steps').fill(`${await field('steps').inputValue()}\n${STEP}`);
	await fillDay('starts_on', 1, 10, YEAR - 1);
	await fillDay('ends_on', 30, 9, YEAR - 1);
	await field('items').fill('o24 o99');
	await press('staff_save');
	const links = page.getByRole('alert').getByRole('link');
	await expect(links).toHaveCount(2);
	await expect(links.first()).toHaveAttribute('href', '#ends_on');
	await expect(links.last()).toHaveAttribute('href', '#items');
	await expect(field('title')).toHaveValue(TITLE);
	await field('items').fill('o24');
	await fillDay('ends_on', 30, 9, YEAR);
	await press('staff_save');
	await expect(page.getByRole('status')).toHaveText(th('staff_saved'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
	await expect(page.getByRole('main')).toContainText(STEP);
	own = new URL(page.url()).pathname;
});

test('progress takes a day and evidence on the web only', async () => {
	await field('note').fill('ประชุมทุกส่วนราชการ');
	await field('evidence_url').fill('javascript:alert(1)');
	await press('measures_progress_add');
	await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#evidence_url');
	await field('evidence_url').fill(EVIDENCE);
	await press('measures_progress_add');
	await expect(page.getByRole('link', { name: EVIDENCE })).toHaveAttribute('href', EVIDENCE);
	await expect(page.getByText('ประชุมทุกส่วนราชการ')).toBeVisible();
});

test('a report is text and day together', async () => {
	await field('half_year').fill('รายงานแล้วสามโครงการ');
	await press('measures_reports_save');
	await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#half_year_on');
	await fillDay('half_year_on', 5, 4, YEAR);
	await press('measures_reports_save');
	await expect(page.getByRole('status')).toHaveText(th('staff_saved'));
	await expect(field('half_year')).toHaveValue('รายงานแล้วสามโครงการ');
	await expect(field('half_year_on_year')).toHaveValue(String(YEAR));
});

test('the item is answered from here on', async () => {
	await open(`${HOME}/flagged`);
	const card = page.locator('#o24-2566');
	await expect(card.getByRole('link', { name: TITLE })).toBeVisible();
	await expect(card.getByRole('button')).toHaveCount(0);
	// The control: others still have theirs.
	await expect(page.locator('#o26-2566').getByRole('button')).toHaveCount(1);
});

test('the board has it by unit and by date, and says when it is overdue', async () => {
	await open(HOME);
	await expect(page.getByRole('heading', { level: 3, name: 'สำนักปลัด' })).toBeVisible();
	await expect(page.getByRole('row', { name: TITLE })).toContainText(th('measures_state_planned'));
	await expect(page.getByText(th('measures_overdue'), { exact: true })).toHaveCount(0);
	await open(`${own}/edit`);
	await fillDay('starts_on', 1, 10, 2560);
	await fillDay('ends_on', 30, 9, 2561);
	await press('staff_save');
	await open(HOME);
	await expect(page.getByText(th('measures_overdue'), { exact: true })).toHaveCount(2);
	await expect(page.getByText(th('measures_overdue_count', { n: 1 }))).toBeVisible();
});

test('dropped, it needs a reason, and cannot be removed any more', async () => {
	await open(`${own}/edit`);
	await expect(page.getByRole('button', { name: th('measures_remove') })).toBeVisible();
	await field('state').selectOption('dropped');
	await press('staff_save');
	const link = page.getByRole('alert').getByRole('link');
	await expect(link).toHaveAttribute('href', '#dropped_reason');
	await field('dropped_reason').fill('รวมกับมาตรการอื่น');
	await press('staff_save');
	await expect(page.getByRole('main')).toContainText('รวมกับมาตรการอื่น');
	await open(`${own}/edit`);
	await expect(page.getByRole('button', { name: th('measures_remove') })).toHaveCount(0);
});

test('a planned one can be removed', async () => {
	await open(`${HOME}/new`);
	await field('title').fill('เขียนผิด');
	await press('staff_save');
	await page.getByRole('link', { name: th('measures_edit') }).click();
	await press('measures_remove');
	await expect(page.getByRole('status')).toHaveText(th('measures_removed'));
	await expect(page.getByRole('main')).not.toContainText('เขียนผิด');
	await expect(page.getByRole('main')).toContainText(TITLE);
});

test('a colleague of another agency and an interviewer see none of it', async ({ browser }) => {
	const status = async (person: 'alice' | 'ida' | 'carol') => {
		const context = await windowOf(browser, SHARED.addresses.url, person);
		const paths = [HOME, `${HOME}/flagged`, own, `${own}/edit`];
		// The id in an address of her own agency.
		paths.push(own.replace('thung-prongsai-demonstration', 'next-door'));
		const answers = await Promise.all(
			paths.map((path) => context.request.get(`${SHARED.addresses.url}${path}`))
		);
		await context.close();
		return answers.map((answer) => answer.status());
	};
	expect(await status('alice')).toEqual([200, 200, 200, 200, 404]);
	expect(await status('ida')).toEqual([403, 403, 403, 403, 404]);
	expect(await status('carol')).toEqual([404, 404, 404, 404, 404]);
});

for (const locale of ['th', 'en'] satisfies Locale[]) {
	test(`every page is accessible (${locale})`, async ({ browser }) => {
		const context = await windowOf(browser, SHARED.addresses.url, 'bob');
		const look = await context.newPage();
		const prefix = locale === 'th' ? '' : '/en';
		for (const path of [HOME, `${HOME}/flagged`, `${HOME}/new`, own, `${own}/edit`]) {
			await look.goto(`${SHARED.addresses.url}${prefix}${path}`);
			await expect(look.getByRole('heading', { level: 1 })).toBeVisible();
			await expectAccessible(look);
		}
		await context.close();
	});
}

test.afterAll(() =>
	ask(SHARED.data, (sql) => sql`delete from public.measures where fiscal_year = ${YEAR}`)
);
