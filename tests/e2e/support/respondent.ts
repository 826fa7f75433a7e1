/** What a respondent does: reads, ticks, reviews, sends. */
import { expect, type Locator, type Page } from '@playwright/test';
import { words } from './words.ts';

/** The questions of a form; other groups are folded text. */
export function questions(page: Page): Locator {
	return page.locator('fieldset');
}

/**
 * Answers every question by its nth option, and asks for the review.
 * @param outcome `refused` where the form is expected back.
 * @returns the option codes chosen.
 */
export async function answerAll(
	page: Page,
	option: (index: number) => number,
	outcome: 'reviewed' | 'refused' = 'reviewed'
): Promise<string[]> {
	const chosen: string[] = [];
	for (const [index, question] of (await questions(page).all()).entries()) {
		const radio = question.getByRole('radio').nth(option(index));
		await radio.check();
		chosen.push((await radio.getAttribute('value')) ?? '');
	}
	await page.getByRole('button', { name: words('th', 'form_to_review') }).click();
	if (outcome === 'reviewed') {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			words('th', 'form_review_headline')
		);
	}
	return chosen;
}

/** The option codes that are ticked on a form, in its order. */
export function ticked(page: Page): Promise<string[]> {
	return page
		.getByRole('radio', { checked: true })
		.evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value));
}

/** Sends from the review, and ends on the thanks. */
export async function send(page: Page): Promise<void> {
	await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		words('th', 'form_thanks_headline')
	);
}

/** The object that the review says will be stored. */
export async function storedObject(page: Page): Promise<Record<string, string>> {
	return JSON.parse(await page.locator('pre').innerText()) as Record<string, string>;
}
