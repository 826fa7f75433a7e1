/** Reads a sheet of slips as a phone's camera reads it off the paper. */
import type { Locator, Page } from '@playwright/test';
import { readQr } from './office.ts';

export interface SeenSlip {
	/** All words on it, line by line. */
	lines: string[];
	/** What its QR code holds. */
	address: URL;
}

/** The slips of the sheet that the page shows. */
export function slipsOn(page: Page): Locator {
	return page.locator('ul[lang=th] > li');
}

export async function readSlip(slip: Locator): Promise<SeenSlip> {
	const words = await slip.innerText();
	const picture = await slip.locator('svg').screenshot();
	return {
		lines: words
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean),
		address: new URL(readQr(picture))
	};
}
