/** How interviews are asked in a browser. */
import { expect, type Page } from '@playwright/test';
import { AGENCY_A } from './cast.ts';
import { questions } from './respondent.ts';
import { makeRound, type TestRound } from './rounds.ts';
import { SHARED } from './shared.ts';
import { words } from './words.ts';

/** An open round that interviewers ask, of the agency that they are of. */
export const survey = (name: string) =>
	makeRound(SHARED.data, name, { agency: AGENCY_A, part: 'eit_survey' });

/** Where it is asked, at its one point. */
export const path = (round: TestRound) => `/staff/interview/${round.slug}/${round.point}`;

/** Answers every question by its nth option and sends from the last screen. */
export async function interview(page: Page, option: number): Promise<void> {
	for (const question of await questions(page).all()) {
		await question.getByRole('radio').nth(option).check();
	}
	await page.getByRole('button', { name: words('th', 'interview_send') }).click();
}

/** Waits until the device can do without a network: blanks and a copy of the page. */
export async function expectSupplied(page: Page): Promise<void> {
	await expect(page.locator('#blanks')).toContainText('60');
	await expect
		.poll(() => page.evaluate(async () => (await caches.keys()).length), { message: 'a copy' })
		.toBe(1);
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
	await expect
		.poll(() => page.evaluate(async () => Boolean(await caches.match(location.pathname))))
		.toBe(true);
}
