/** What a phone of 360 by 740 shows first, what is named how, and where the focus goes. */
import { expect, test } from '@playwright/test';
import { surveyInstrument } from '../../src/lib/ita/instrument/catalogue.ts';
import { makeAskingRound } from './support/comments.ts';
import { questions } from './support/respondent.ts';
import { makeRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

const FORMS = ['eit-2566', 'iit-2566'] as const;

for (const locale of ['th', 'en'] as const) {
	const address = (id: (typeof FORMS)[number]) => {
		const paths = {
			'eit-2566': new URL(SHARED.addresses.eit_form ?? '').pathname,
			'iit-2566': SHARED.draw.path
		};
		return SHARED.addresses.url + (locale === 'th' ? '' : '/en') + paths[id];
	};

	for (const id of FORMS) {
		test.describe(`the first screen of ${id} (${locale})`, () => {
			for (const javaScriptEnabled of [true, false]) {
				test.describe(`script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
					test.use({ javaScriptEnabled });

					test('holds the headline, three lines and the start without scrolling', async ({
						page
					}) => {
						await page.goto(address(id));
						const start = page.getByRole('link', { name: words(locale, 'form_start') });
						await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
						expect(
							await page.locator('section').first().locator('ul').first().locator('li').count()
						).toBe(3);
						await expect(start).toBeInViewport({ ratio: 1 });
						await expect(start).toContainText(/1?5|30/);
					});
				});
			}

			test('names each group of answers by its number and question', async ({ page }) => {
				await page.goto(address(id));
				const { items } = surveyInstrument(id);
				for (const [index, item] of items.entries()) {
					const progress = words(locale, 'form_progress', {
						number: index + 1,
						total: items.length
					});
					await expect(questions(page).nth(index)).toHaveAccessibleName(
						`${progress} ${item.question[locale]}`
					);
				}
			});
		});
	}

	test(`a chat that is sent the address shows what it is (${locale})`, async ({ page }) => {
		await page.goto(address('eit-2566'));
		const title = await page.title();
		await expect(page.locator('[property="og:title"]')).toHaveAttribute('content', title);
		await expect(page.locator('[property="og:description"]')).toHaveAttribute(
			'content',
			words(locale, 'form_description')
		);
		const { origin, port } = new URL(page.url());
		// From this instance, by the address that others in the network have for it.
		await expect(page.locator('[property="og:image"]')).toHaveAttribute(
			'content',
			new RegExp(`^http://[^/]+:${port}/preview\\.png$`)
		);
		const reply = await page.request.get(`${origin}/preview.png`);
		expect(reply.headers()['content-type']).toBe('image/png');
		await expect(page.locator('[property="og:url"]')).toHaveCount(0);
	});
}

test('P28: everybody who scans gets the same first screen, but for the token', async ({
	request
}) => {
	const form = SHARED.addresses.eit_form ?? '';
	const pages = await Promise.all(
		['th', 'en', 'my'].map(async (language) => {
			const reply = await request.get(form, {
				headers: { 'accept-language': language, 'user-agent': `phone of ${language}` }
			});
			return (await reply.text())
				.replace(/name="token" value="[\w.-]+"/, '')
				.replace(/nonce="[^"]+"/g, '');
		})
	);
	expect(pages[0]).toContain(words('th', 'form_headline'));
	expect(new Set(pages).size).toBe(1);
});

test('everything that can be pressed is at least 48 px high, and wide', async ({ page }) => {
	const round = await makeRound(SHARED.data, 'รอบปุ่มใหญ่');
	const small = () =>
		page.locator('button, .step a, .language a, fieldset label, summary').evaluateAll((targets) =>
			targets
				.map((target) => ({ box: target.getBoundingClientRect(), text: target.textContent }))
				.filter(({ box }) => box.height > 0 && (box.height < 48 || box.width < 48))
				.map(({ box, text }) => `${text?.trim()} ${box.width}x${box.height}`)
		);
	await page.goto(SHARED.addresses.url + round.path);
	expect(await small()).toEqual([]);
	await questions(page).first().getByRole('radio').first().check();
	await page.getByRole('button', { name: words('th', 'form_to_review') }).click();
	await expect(page.locator('pre')).toBeVisible();
	expect(await small()).toEqual([]);
});

test('the ring of what has the focus is cut off on no side', async ({ page }) => {
	const round = await makeAskingRound(SHARED.data, 'รอบกรอบโฟกัส');
	await page.goto(SHARED.addresses.url + round.path);
	const seen = await page
		.locator('section[id] :is(a, button, input, textarea)')
		.evaluateAll((targets) =>
			targets.map((target) => {
				(target as HTMLElement).focus();
				const { outlineWidth, outlineOffset } = getComputedStyle(target);
				const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
				const box = target.getBoundingClientRect();
				const room = target.closest('section')?.getBoundingClientRect() ?? box;
				const isWhole =
					box.left - ring >= room.left &&
					box.right + ring <= room.right &&
					box.top - ring >= room.top &&
					box.bottom + ring <= room.bottom;
				return { name: target.outerHTML, ring, isWhole };
			})
		);
	expect(seen.map(({ ring }) => ring)).toEqual(seen.map(() => 6));
	expect(seen.filter(({ isWhole }) => !isWhole).map(({ name }) => name)).toEqual([]);
});

test('a problem has the focus, and from it the next thing is the way to mend it', async ({
	page
}) => {
	for (const withScript of [true, false]) {
		const window = await page.context().browser()?.newContext({ javaScriptEnabled: withScript });
		const form = await window?.newPage();
		if (!form) throw new Error('There is no browser.');
		await form.goto(SHARED.addresses.eit_form ?? '');
		await form.getByRole('button', { name: words('th', 'form_to_review') }).click();
		await expect(form.getByRole('alert')).toBeFocused();
		await form.keyboard.press('Tab');
		await expect(
			form.getByRole('link', { name: words('th', 'form_problem_to_items') })
		).toBeFocused();
		await form.keyboard.press('Enter');
		await form.keyboard.press('Tab');
		await expect(form.locator('input:focus')).toHaveAttribute('name', 'e1');
		await window?.close();
	}
});

test('colours of the phone are kept where it forces its own', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
	await page.goto(SHARED.addresses.eit_form ?? '');
	const first = questions(page).first().locator('label').first();
	const border = () => first.evaluate((label) => getComputedStyle(label).borderTopWidth);
	expect(await border()).not.toBe('0px');
	await first.click();
	// The tick itself is the phone's own control.
	await expect(first.getByRole('radio')).toBeChecked();
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
		'auto'
	);
});
