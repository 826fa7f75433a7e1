/** An employee in a draw: the code as people type it, once, and never in vain. */
import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask } from './support/database.ts';
import { answerAll, send, storedObject, ticked } from './support/respondent.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

/** The tenth and the eleventh question are about the budget; a driver has nothing to do with it. */
const NOT_MINE = [9, 10];
/** Four levels come first, then "not my work". */
const NOT_MY_WORK = 4;
const answer = (index: number) => (NOT_MINE.includes(index) ? NOT_MY_WORK : 1);

test('the home page leads to the demonstration with an unused slip in the address', async ({
	page
}) => {
	await page.goto(SHARED.addresses.url);
	const offer = page.getByText(words('th', 'home_door_employee_code'));
	const code = await offer.getByRole('strong').innerText();
	expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
	const door = page.getByRole('link', { name: words('th', 'home_door_employee') });
	const address = new URL((await door.getAttribute('href')) ?? '', SHARED.addresses.url);
	// The start printed the same, all of it behind # so that no log ever holds it (P23).
	expect(address.href).toBe(SHARED.addresses.iit_form);
	expect(address.search).toBe('');
	const slip = new URLSearchParams(address.hash.slice(1));
	expect(slip.get('c')).toBe(code.replaceAll('-', ''));
	expect(slip.get('k')).toMatch(/^[\w-]{22}$/);
});

test('the slips of the demonstration are in a file, each with its address', () => {
	const file = readFileSync(join(SHARED.data, 'demonstration-slips.txt'), 'utf8');
	const slips = file
		.trim()
		.split('\n')
		.map((line) => line.split('\t'));
	expect(slips.length).toBeGreaterThan(10);
	expect(slips[0]?.[1]).toBe(SHARED.addresses.iit_form);
	for (const [code, address] of slips) {
		expect(address).toContain(`#c=${code?.replaceAll('-', '')}&k=`);
	}
});

for (const [place, javaScriptEnabled] of [true, false].entries()) {
	test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.describe.configure({ mode: 'serial' });
		test.use({ javaScriptEnabled });
		let form = '';
		let code = '';

		test.beforeAll(() => {
			form = SHARED.addresses.url + SHARED.draw.path;
			code = SHARED.draw.codes[place] ?? '';
		});

		test('a mistyped code is found by its check character, and the answers stay', async ({
			page
		}) => {
			await page.goto(form);
			const field = page.getByLabel(words('th', 'form_code_label'));
			await field.fill(mistyped(code));
			const chosen = await answerAll(page, answer, 'refused');
			await expect(page.getByRole('alert')).toContainText(words('th', 'form_problem_code_check'));
			await expect(field).toHaveValue(mistyped(code));
			await expect(field).toHaveAttribute('aria-invalid', 'true');
			expect(await ticked(page)).toEqual(chosen);
		});

		test('a code typed small and with spaces takes the answers, "not my work" among them', async ({
			page
		}) => {
			const before = await redeemed();
			await page.goto(form);
			await page
				.getByLabel(words('th', 'form_code_label'))
				.fill(` ${code.toLowerCase().replaceAll('-', ' ')} `);
			const chosen = await answerAll(page, answer);
			expect(chosen.filter((option) => option === 'x')).toHaveLength(NOT_MINE.length);
			// P38: what is shown is what will be sealed.
			expect(Object.values(await storedObject(page))).toEqual(chosen);
			await expect(page.getByRole('main')).toContainText(words('th', 'form_review_code', { code }));
			await send(page);
			expect(await redeemed()).toBe(before + 1);
		});

		test('the same code again is told kindly, keeps the answers and stores nothing', async ({
			page
		}) => {
			const before = await redeemed();
			await page.goto(form);
			await page.getByLabel(words('th', 'form_code_label')).fill(code);
			const chosen = await answerAll(page, answer);
			await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
			await expect(page.getByRole('alert')).toContainText(words('th', 'form_problem_slip_used'));
			expect(await ticked(page)).toEqual(chosen);
			expect(await redeemed()).toBe(before);
		});

		test('a code that is on no slip of the round is told, and keeps the answers', async ({
			page
		}) => {
			const before = await redeemed();
			await page.goto(form);
			// Well formed: zeros sum to zero, so the check character is right.
			await page.getByLabel(words('th', 'form_code_label')).fill('0000-0000-00000');
			const chosen = await answerAll(page, answer);
			await page.getByRole('button', { name: words('th', 'form_send'), exact: true }).click();
			await expect(page.getByRole('alert')).toContainText(words('th', 'form_problem_slip_unknown'));
			expect(await ticked(page)).toEqual(chosen);
			expect(await redeemed()).toBe(before);
		});
	});
}

/** The code with its first character changed to another that codes have. */
function mistyped(code: string): string {
	return (code.startsWith('7') ? '8' : '7') + code.slice(1);
}

/** Slips of the round that were used; each stands for one answer that was taken in. */
async function redeemed(): Promise<number> {
	return ask(SHARED.data, async (sql) => {
		const [row] = await sql<{ slips: number; spent: number }[]>`
			select
				(select count(*)::int from private.slips
					where round_id = ${SHARED.draw.id} and state = 'redeemed') as slips,
				(select count(*)::int from private.spent where round_id = ${SHARED.draw.id}) as spent`;
		expect(row?.spent).toBe(row?.slips);
		return row?.slips ?? -1;
	});
}
