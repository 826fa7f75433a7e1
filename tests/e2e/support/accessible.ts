/** WCAG 2.2 level AA, as far as a program can see it. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with the rule and the place of each violation on the page. */
export async function expectAccessible(page: Page): Promise<void> {
	const axe = new AxeBuilder({ page }).withTags(RULES);
	// No page of ours has frames, for which axe would open another page each time.
	const { violations } = await axe.setLegacyMode().analyze();
	const places = violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`)
	);
	expect(places).toEqual([]);
}
