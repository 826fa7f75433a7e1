/** Two rounds with the same answers, one told normally and one strictly, side by side. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { PublishedResult } from '../../src/lib/privacy/disclosure/published-result.ts';
import { expectAccessible } from './support/accessible.ts';
import { insertCast, windowOf } from './support/cast.ts';
import { ask } from './support/database.ts';
import { startCopy } from './support/first-start.ts';
import { restartInstance, type Instance } from './support/instance.ts';
import { beginClosing, makeRound, type TestRound } from './support/rounds.ts';
import { words } from './support/words.ts';

const SIMULATE = join(import.meta.dirname, '../../src/cli/simulate.ts');
const RESPONSES = 24;
const PROFILES = ['default', 'strict'] as const;
type Profile = (typeof PROFILES)[number];

test.describe.configure({ mode: 'serial', timeout: 180_000 });
let instance: Instance;
let carol: BrowserContext;
const rounds = new Map<Profile, TestRound>();

test.beforeAll(async ({ browser }) => {
	instance = await startCopy({ ANSWERS_PER_ADDRESS: '1000', ANSWERS_PER_POINT: '1000' });
	await insertCast(instance.data);
	carol = await windowOf(browser, instance.addresses.url, 'carol');
});

test.afterAll(async () => {
	await carol.close();
	await instance.stop();
});

test('an admin chooses the profile in the draft, and the check before opening repeats it (P15)', async () => {
	const page = await carol.newPage();
	await page.goto(`${instance.addresses.url}/staff/rounds/new`);
	await page.getByLabel(words('th', 'round_name')).fill('รอบเข้มงวด');
	await page.getByLabel(words('th', 'round_expected'), { exact: true }).fill('40');
	await expect(page.getByLabel(words('th', 'round_profile_default'))).toBeChecked();
	await page.getByLabel(words('th', 'round_profile_strict')).check();
	await expectAccessible(page);
	await page.getByRole('button', { name: words('th', 'round_save_draft') }).click();
	await expect(page.getByRole('main')).toContainText(words('th', 'round_profile_strict'));
	await page.goto(`${page.url()}/settings`);
	await expect(page.getByLabel(words('th', 'round_profile_strict'))).toBeChecked();
	await page.goto(page.url().replace('/settings', '/open'));
	await expect(page.getByRole('main')).toContainText(words('th', 'round_check_strict'));
});

test('the notice of the form says which profile the round has', async ({ page }) => {
	for (const profile of PROFILES) {
		const round = await makeRound(instance.data, `รอบ ${profile}`, { profile });
		rounds.set(profile, round);
		await page.goto(`${instance.addresses.url}${round.path}`);
		const told = await page.locator('details').first().textContent();
		const has = (key: string) => told?.includes(words('th', key));
		expect([has('form_detail_mean'), has('form_detail_mean_strict')]).toEqual(
			profile === 'strict' ? [false, true] : [true, false]
		);
	}
});

test('of the same answers the one shows exact means with intervals, the other approximate ones', async () => {
	for (const { id } of rounds.values()) {
		const sending = ['--round', id, '--responses', String(RESPONSES), '--seed', '11'];
		const { status, stderr } = spawnSync(process.execPath, [SIMULATE, ...sending], {
			env: { ...process.env, PRONGSAI_DATA: instance.data },
			encoding: 'utf8'
		});
		expect([status, stderr]).toEqual([0, '']);
		await beginClosing(instance.data, id);
	}
	// The schedule looks when it starts.
	instance = await restartInstance(instance);
	for (const { id } of rounds.values()) await expect.poll(() => isFinal(id)).toBe(true);

	const [normal, strict] = [await resultsOf('default'), await resultsOf('strict')];
	const means = (page: Page) => page.locator('td[data-label] strong').allInnerTexts();
	const [exact, approximate] = [await means(normal), await means(strict)];
	expect(exact.length).toBe(approximate.length);
	for (const mean of exact) expect(mean).toMatch(/^\d+\.\d\d$/);
	for (const mean of approximate) expect(mean).toMatch(/^≈ \d+$/);

	const [of95, why] = ['95%', words('th', 'results_note_strict')];
	await expect(normal.getByRole('main')).toContainText(of95);
	await expect(normal.getByRole('main')).not.toContainText(why);
	await expect(strict.getByRole('main')).not.toContainText(of95);
	await expect(strict.getByRole('main')).toContainText(why);
	await expectAccessible(normal);
	await expectAccessible(strict);
});

test('the tables for download do the same, and say what they do not tell', async () => {
	for (const profile of PROFILES) {
		const rows = await csvOf(profile);
		const [part] = rows;
		const column = (key: string) => part?.[words('th', key)] ?? 'no such column';
		expect(column('results_csv_profile')).toBe(words('th', `results_csv_profile_${profile}`));
		const isStrict = profile === 'strict';
		expect(column('results_col_mean')).toMatch(isStrict ? /^≈ \d+$/ : /^\d+\.\d\d$/);
		expect(column('results_csv_interval') === '').toBe(isStrict);
		expect(column('results_csv_within') === '').toBe(!isStrict);
		const remark = column('results_csv_remark');
		expect(remark).toContain(words('th', 'results_bands_why'));
		expect(remark.includes(words('th', 'results_note_strict'))).toBe(isStrict);
	}
});

function roundOf(profile: Profile): TestRound {
	const round = rounds.get(profile);
	if (round === undefined) throw new Error(`There is no ${profile} round.`);
	return round;
}

async function resultsOf(profile: Profile): Promise<Page> {
	const page = await carol.newPage();
	await page.goto(`${instance.addresses.url}/staff/results/${roundOf(profile).slug}`);
	return page;
}

async function csvOf(profile: Profile): Promise<Record<string, string>[]> {
	const path = `/staff/results/${roundOf(profile).slug}/results.csv`;
	const reply = await carol.request.get(`${instance.addresses.url}${path}`);
	const text = (await reply.text()).replace(/^\uFEFF/, '');
	return Papa.parse<Record<string, string>>(text, { header: true }).data;
}

async function isFinal(round: string): Promise<boolean> {
	const [row] = await ask(
		instance.data,
		(sql) => sql<{ result: PublishedResult }[]>`
			select result from public.published_results where round_id = ${round}`
	);
	return row?.result.isFinal ?? false;
}
