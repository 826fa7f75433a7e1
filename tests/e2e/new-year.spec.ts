/**
 * The assessment of a new fiscal year: an office brings it in as a file, sees what was understood and
 * what changes, makes a round of it, and is scored by it, also after Prongsai has been started again.
 */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { readSetTable } from '../../src/lib/ita/instrument/read-set-table.ts';
import { scaleOf } from '../../src/lib/ita/instrument/points.ts';
import type { WholeSet } from '../../src/lib/ita/instrument/whole-set.ts';
import { writeSetTable } from '../../src/lib/ita/instrument/write-set-table.ts';
import { expectAccessible } from './support/accessible.ts';
import { insertCast, plainWindowOf, windowOf } from './support/cast.ts';
import { ask } from './support/database.ts';
import { startCopy } from './support/first-start.ts';
import { restartInstance, type Instance } from './support/instance.ts';
import { closeRound } from './support/office.ts';
import { postForm, sendOnce } from './support/requests.ts';
import { questions } from './support/respondent.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { words } from './support/words.ts';

// Each goes on from what the one before has stored.
test.describe.configure({ mode: 'serial' });

const SETS = '/staff/settings/instruments';
const YEAR = 2570;
const QUESTION = 'เจ้าหน้าที่อธิบายขั้นตอนให้ท่านเข้าใจเพียงใดในปีนี้';
const th = (key: string, values?: Record<string, string | number>) => words('th', key, values);

let instance: Instance;
let carol: BrowserContext;
let page: Page;
let round: TestRound;

test.beforeAll(async ({ browser }) => {
	test.setTimeout(120_000);
	instance = await startCopy();
	await insertCast(instance.data);
	carol = await plainWindowOf(browser, instance.addresses.url, 'carol');
	page = await carol.newPage();
});
test.afterAll(() => instance.stop());

const url = (path: string) => `${instance.addresses.url}${path}`;

/** The set of 2567 for the new year: another question, indicator and points, and weights it has not. */
async function newSet(): Promise<WholeSet> {
	const file = await carol.request.get(url(`${SETS}/set-2567.csv`));
	expect(file.headers()['content-disposition']).toContain('set-2567.csv');
	const read = readSetTable((await file.text()).replace('set,2567', `set,${YEAR}`));
	// The parser is what the product uses, too: what is downloaded can be sent back.
	if (!read.ok) throw new Error(JSON.stringify(read.faults));
	const { set, instruments } = read.whole;
	const eit = instruments.find(({ kind }) => kind === 'eit');
	if (eit?.kind !== 'eit') throw new Error('no EIT');
	for (const named of [...set.indicators, ...eit.indicators]) {
		if (named.number === 6) named.name = { th: 'คุณภาพบริการ', en: 'Quality of service' };
	}
	const [first] = eit.items;
	if (first) first.question.th = QUESTION;
	for (const { options } of eit.scales) for (const option of options) option.points /= 2;
	set.weights = { iit: 40, eit_public: 10, eit_survey: 10, oit: 40 };
	const name = (word: string) => ({ th: word, en: word });
	set.levels = [
		{ code: 'A', name: name('ระดับ A'), leastTotal: 8000, leastOfEachPart: null },
		{ code: 'F', name: name('ระดับ F'), leastTotal: 0, leastOfEachPart: null }
	];
	return read.whole;
}

const sets = () =>
	ask(instance.data, (sql) => sql`select fiscal_year, is_frozen from public.instrument_sets`);

async function send(text: string): Promise<void> {
	await page.goto(url(SETS));
	const file = { name: 'set.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
	await page.getByLabel(th('new_year_file')).setInputFiles(file);
	await page.getByRole('button', { name: th('new_year_show_preview') }).click();
}

const confirm = () =>
	page.getByRole('button', { name: th('new_year_confirm', { year: YEAR }) }).click();

test('a file that cannot be right says where and what, in both languages; nothing is stored', async () => {
	const whole = await newSet();
	const table = writeSetTable(whole).replace('weight,oit,,,,,,,,40', 'weight,oit,,,,,,,,41');
	await send(table);
	const line = table.split('\r\n').findIndex((row) => row.startsWith('weight,')) + 1;
	const cell = th('new_year_place_cell', { line, column: 'points' });
	await expect(page.getByRole('row', { name: cell })).toContainText(
		th('new_year_fault_weights_sum', { sum: 101 })
	);
	await expect(page.getByRole('button', { name: /ยืนยัน/ })).toHaveCount(0);

	await page.goto(url(`/en${SETS}`));
	await page
		.getByLabel(words('en', 'new_year_text'))
		.fill(JSON.stringify({ ...whole, instruments: whole.instruments.slice(0, 1) }));
	await page.getByRole('button', { name: words('en', 'new_year_show_preview') }).click();
	await expect(page.getByRole('row', { name: 'set.instruments.eit' })).toContainText(
		words('en', 'new_year_fault_no_instrument', { value: `"eit-${YEAR}"` })
	);
	expect(await sets()).toHaveLength(0);
});

test('a year that comes along cannot be imported', async () => {
	const file = await carol.request.get(url(`${SETS}/set-2566.json`));
	await send(await file.text());
	await expect(page.getByRole('row', { name: 'set.fiscalYear' })).toContainText(
		th('new_year_fault_no_later_year', { least: 2568, most: 2650 })
	);
});

test('the preview shows all of it and what changes, and stores nothing but what was shown', async () => {
	await send(writeSetTable(await newSet()));
	const main = page.getByRole('main');
	await expect(main).toContainText(th('new_year_changes', { year: 2567 }));
	await expect(main).toContainText(th('new_year_change_indicators', { numbers: '6' }));
	await expect(main).toContainText(th('new_year_change_weights'));
	await expect(main).toContainText(QUESTION);
	await expect(main).toContainText('ระดับ A');
	expect(await sets(), 'a preview stores nothing').toHaveLength(0);

	const other = await newSet();
	other.set.source.th = 'อื่น';
	const digest = await page.locator('[name=digest]').inputValue();
	const swapped = await postForm(carol.request, url(`${SETS}?/confirm`), {
		text: JSON.stringify(other),
		digest,
		replaces: ''
	});
	expect(swapped.status()).toBe(409);
	expect(await sets(), 'something else was sent than shown').toHaveLength(0);

	const text = await page.locator('form[action$=confirm] [name=text]').inputValue();
	const forged = await postForm(carol.request, url(`${SETS}?/confirm`), {
		text,
		digest,
		replaces: 'no revision'
	});
	expect(forged.status()).toBe(400);
	expect(await forged.text()).toContain(th('new_year_changed'));
	expect(await sets(), 'it would have replaced what nobody has seen').toHaveLength(0);

	await confirm();
	await expect(page.getByRole('status')).toHaveText(th('new_year_done_imported'));
	expect(await sets()).toEqual([{ fiscal_year: YEAR, is_frozen: false }]);
	await page.goto(url('/staff/settings/audit'));
	await expect(main).toContainText(th('new_year_act_imported', { year: YEAR }));
});

for (const locale of ['th', 'en'] as const) {
	test(`what is found wrong and the preview are accessible (${locale})`, async ({ browser }) => {
		const context = await windowOf(browser, instance.addresses.url, 'carol');
		const own = await context.newPage();
		const whole = await newSet();
		await own.goto(url(`${locale === 'th' ? '' : '/en'}${SETS}`));
		const text = own.getByLabel(words(locale, 'new_year_text'));
		const show = own.getByRole('button', { name: words(locale, 'new_year_show_preview') });
		await text.fill(JSON.stringify({ ...whole, instruments: [] }));
		await show.click();
		await expect(own.getByRole('alert')).toBeVisible();
		await expectAccessible(own);
		await text.fill(JSON.stringify(whole));
		await show.click();
		for (const summary of await own.locator('details > summary').all()) await summary.click();
		await expectAccessible(own);
		// The set has it in Thai alone, and no English voice could say it.
		const level = own.getByRole('rowheader', { name: 'ระดับ A' });
		await expect(level).toHaveJSProperty('lang', locale === 'en' ? 'th' : '');
		await context.close();
	});
}

test('it can be replaced and removed while nothing uses it', async () => {
	const other = await newSet();
	other.set.source.th = 'ที่มาอื่น';
	await send(JSON.stringify(other));
	await expect(page.getByRole('main')).toContainText(th('new_year_replaces', { year: YEAR }));
	await confirm();
	await page.getByRole('button', { name: th('new_year_remove', { year: YEAR }) }).click();
	await expect(page.getByRole('status')).toHaveText(th('new_year_done_removed'));
	expect(await sets()).toHaveLength(0);
	await page.goto(url('/staff/rounds/new'));
	const choices = page.locator('#instrument option');
	await expect(choices.filter({ hasText: String(YEAR) })).toHaveCount(0);
	await send(writeSetTable(await newSet()));
	await confirm();
	await page.goto(url('/staff/rounds/new'));
	// IIT, and EIT by residents themselves and by interviewers.
	await expect(choices.filter({ hasText: String(YEAR) })).toHaveCount(3);
	await page.getByLabel(th('round_name')).fill('ร่างปีใหม่');
	await page.getByLabel(th('round_instrument')).selectOption(`eit-${YEAR}`);
	await page.locator('[name=expected]').fill('60');
	await page.getByRole('button', { name: th('round_save_draft') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('ร่างปีใหม่');
	expect(await sets(), 'a draft freezes nothing').toEqual([
		{ fiscal_year: YEAR, is_frozen: false }
	]);
});

test('a round of it asks its questions, also of a server that was started since', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const wish = { instrument: `eit-${YEAR}`, fiscalYear: YEAR } as const;
	round = await makeRound(instance.data, 'รอบปีใหม่', wish);
	expect(await sets()).toEqual([{ fiscal_year: YEAR, is_frozen: true }]);
	instance = await restartInstance(instance);
	const phone = await browser.newContext();
	const form = await phone.newPage();
	// Nobody of the staff has looked at a page of this server yet.
	await form.goto(url(round.path));
	await expect(questions(form).first()).toContainText(QUESTION);
	await expect(questions(form)).toHaveCount(surveyInstrument('eit-2567').items.length);
	await phone.close();
});

test('its answers are scored by its points, under its names and weights', async () => {
	test.setTimeout(120_000);
	// The same options as in 2567; only what they earn is another matter.
	const asked = surveyInstrument('eit-2567');
	const best = asked.items.map((item) => {
		const { options } = scaleOf(asked, item);
		return [item.code, options.at(item.polarity === 'positive' ? -1 : 0)?.code ?? ''];
	});
	for (let person = 0; person < 10; person += 1) {
		const answers = Object.fromEntries(best) as Record<string, string>;
		await sendOnce(carol.request, url(round.path), answers);
	}
	await page.goto(url(`/staff/rounds/${round.slug}`));
	await closeRound(page);
	await page.goto(url(`/staff/results/${round.slug}`));
	const main = page.getByRole('main');
	await expect(main).toContainText(QUESTION);
	await expect(main).toContainText('คุณภาพบริการ');
	const file = await carol.request.get(url(`/staff/results/${round.slug}/results.csv`));
	const text = (await file.text()).replace(/^\uFEFF/, '');
	const means = Papa.parse<Record<string, string>>(text, {
		header: true,
		skipEmptyLines: true
	}).data.map((row) => row[th('results_col_mean')]);
	// What was asked at too few counters has no figure of its own.
	const known = means.filter((mean) => mean !== '');
	expect(known.length).toBeGreaterThan(asked.items.length);
	expect(new Set(known), 'half of 100.00, which 2567 would give').toEqual(new Set(['50.00']));

	const picture = await carol.request.get(
		url(`/staff/results/year/next-door/${YEAR}/pulse/picture.json`)
	);
	expect(picture.status()).toBe(200);
	const { rows } = (await picture.json()) as { rows: Record<string, unknown>[] };
	// Ten of a hundred are known: half of them, and all that the other parts may bring.
	expect(rows.find(({ section }) => section === 'total')).toMatchObject({ low: 5, high: 95 });
});

test('from then on it neither changes nor goes', async () => {
	await page.goto(url(SETS));
	await expect(page.getByRole('main')).toContainText(th('new_year_frozen'));
	await expect(
		page.getByRole('button', { name: th('new_year_remove', { year: YEAR }) })
	).toHaveCount(0);
	const other = await newSet();
	other.set.source.th = 'ที่มาอื่น';
	await send(JSON.stringify(other));
	await confirm();
	await expect(page.getByRole('alert')).toContainText(th('new_year_refused_used'));
	await page.goto(url(`/e/${round.point}`));
	await expect(page.getByRole('main')).not.toContainText('ที่มาอื่น');
});
