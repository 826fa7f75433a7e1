/** An employee with a slip from the box: the code as people type it, once, and never in vain. */
import { expect, test } from '@playwright/test';
import { ask } from './support/database.ts';
import { answerAll, send, storedObject, ticked } from './support/respondent.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

const ROUND = 'd0000000-0000-4000-8000-000000000004';
/** The tenth and the eleventh question are about the budget; a driver has nothing to do with it. */
const NOT_MINE = [9, 10];
/** Four levels come first, then "not my work". */
const NOT_MY_WORK = 4;
const answer = (index: number) => (NOT_MINE.includes(index) ? NOT_MY_WORK : 1);

for (const javaScriptEnabled of [true, false]) {
	test.describe(`with script ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.describe.configure({ mode: 'serial' });
		test.use({ javaScriptEnabled });
		const form = (SHARED.addresses.iit_form ?? '').replace(/#.*/, '');
		let code = '';

		test('the home page leads to the form and offers a code that nobody has used', async ({
			page
		}) => {
			await page.goto(SHARED.addresses.url);
			const offer = page.getByText(words('th', 'home_door_employee_code'));
			code = await offer.getByRole('strong').innerText();
			expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
			// The start printed the first of them, behind # so that no log ever holds it (P23).
			if (javaScriptEnabled) expect(SHARED.addresses.iit_form).toBe(`${form}#c=${code}`);
			await page.getByRole('link', { name: words('th', 'home_door_employee') }).click();
			await expect(page).toHaveURL(form);
			await expect(page.getByLabel(words('th', 'form_code_label'))).toBeVisible();
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
					where round_id = ${ROUND} and state = 'redeemed') as slips,
				(select count(*)::int from private.spent where round_id = ${ROUND}) as spent`;
		expect(row?.spent).toBe(row?.slips);
		return row?.slips ?? -1;
	});
}
