/** WCAG 2.2 level AA, as far as a program can see it: in one look, both colour modes, both widths. */
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const OPTIONS: axe.RunOptions = {
	runOnly: { type: 'tag', values: RULES },
	// What passed would be told node by node: on a long page, much of the time that axe takes.
	resultTypes: ['violations']
};

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 900 };

/** Fails with the rule and the place of each violation on the page. */
export async function expectAccessible(page: Page): Promise<void> {
	expect(await violationsOn(page)).toEqual([]);
}

/** The same in either colour mode, for each has contrasts of its own. */
export async function expectAccessibleInBothModes(page: Page): Promise<void> {
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		found.push(...(await violationsOn(page)).map((violation) => `${colorScheme}: ${violation}`));
	}
	expect.soft(found, page.url()).toEqual([]);
}

/** The same as wide as a phone and as wide as a desk; our styles ask for nothing else of a screen. */
export async function expectAccessibleAtBothWidths(page: Page): Promise<void> {
	const found: string[] = [];
	for (const size of [DESK, PHONE]) {
		await page.setViewportSize(size);
		found.push(...(await violationsOn(page)).map((violation) => `${size.width}: ${violation}`));
	}
	expect.soft(found, page.url()).toEqual([]);
}

async function violationsOn(page: Page): Promise<string[]> {
	// Axe would have to be put into each of them.
	expect(page.frames(), 'frames').toHaveLength(1);
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(async (options) => {
		const { axe } = window as unknown as { axe: typeof import('axe-core') };
		const { violations } = await axe.run(document, options);
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`)
		);
	}, OPTIONS);
}
