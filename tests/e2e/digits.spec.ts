/** An agency that has chosen Thai digits: its pages in Thai show them, codes and addresses stay. */
import { expect, test } from '@playwright/test';
import { createAccount } from '../../src/lib/server/supabase/agencies.ts';
import { ask, service } from './support/database.ts';
import { postForm } from './support/requests.ts';
import { questions, storedObject } from './support/respondent.ts';
import { makeRound, type TestRound } from './support/rounds.ts';
import { SHARED } from './support/shared.ts';
import { words } from './support/words.ts';

const AGENCY = 'eeeeeeee-0000-4000-8000-00000000000e';
const ADMIN = { email: 'dara@test.invalid', password: 'a-password-of-dara' };

test.describe.configure({ mode: 'serial' });
let round: TestRound;

test.beforeAll(async () => {
	const id = await createAccount(service(SHARED.data), ADMIN.email, ADMIN.password);
	await ask(SHARED.data, async (sql) => {
		await sql`
			insert into public.agencies (id, slug, name_th, name_en, data_contact, hosted_by)
			values (${AGENCY}, 'in-thai-digits', 'เทศบาลเลขไทย', 'Thai Digits Town', 'สำนักปลัด', 'กองช่าง')`;
		await sql`
			insert into public.memberships (user_id, agency_id, role)
			values (${id}, ${AGENCY}, 'admin')`;
	});
	round = await makeRound(SHARED.data, 'รอบเลขไทย', { agency: AGENCY });
});

test('an admin chooses them in the settings, and staff pages show them', async ({ page }) => {
	const origin = SHARED.addresses.url;
	await postForm(page.request, `${origin}/staff/sign-in?/sign_in`, { ...ADMIN, next: '' });
	await page.goto(`${origin}/staff/rounds/${round.slug}`);
	await expect(page.getByRole('main')).toContainText('60');
	await page.goto(`${origin}/staff/settings`);
	await page.getByLabel(words('th', 'digits_thai')).check();
	await page.locator('form[action="?/digits"]').getByRole('button').click();
	await expect(page.getByRole('status')).toHaveText(words('th', 'staff_saved'));
	await expect(page.getByLabel(words('th', 'digits_thai'))).toBeChecked();
	await expect(page.getByText('2569', { exact: true }), 'the example stays').toBeVisible();
	await page.goto(`${origin}/staff/rounds/${round.slug}`);
	await expect(page.getByRole('main')).toContainText('๖๐');
	await expect(page.getByRole('main')).toContainText(round.path);
	await page.goto(`${origin}/en/staff/rounds/${round.slug}`);
	await expect(page.getByRole('main')).not.toContainText(/[๐-๙]/);
});

test('what the script of an interviewer’s page writes is in them too; its English twin stays', async ({
	page
}) => {
	const survey = await makeRound(SHARED.data, 'สัมภาษณ์เลขไทย', {
		agency: AGENCY,
		part: 'eit_survey'
	});
	const path = `/staff/interview/${survey.slug}/${survey.point}`;
	await postForm(page.request, `${SHARED.addresses.url}/staff/sign-in?/sign_in`, {
		...ADMIN,
		next: ''
	});
	await page.goto(SHARED.addresses.url + path);
	await expect(page.locator('#sent')).toHaveText(words('th', 'interview_sent', { n: '๐' }));
	await expect(page.locator('#blanks')).toContainText(/[๑-๙]/);
	await page.goto(`${SHARED.addresses.url}/en${path}`);
	await expect(page.locator('#sent')).toHaveText(words('en', 'interview_sent', { n: 0 }));
	await expect(page.locator('#blanks')).not.toContainText(/[๐-๙]/);
});

test('the form, the review and the thanks show them; what is stored stays', async ({ page }) => {
	await ask(
		SHARED.data,
		(sql) => sql`update public.agencies set digits = 'thai' where id = ${AGENCY}`
	);
	// A look at a round holds for some seconds; this is its first.
	await page.goto(SHARED.addresses.url + round.path);
	await expect(questions(page).nth(3)).toContainText('ข้อ ๔ จาก ๙');
	await expect(page.getByRole('main')).not.toContainText(/[0-9]/);
	await questions(page).nth(0).getByRole('radio').nth(2).check();
	await page.getByRole('button', { name: words('th', 'form_to_review') }).click();
	expect((await storedObject(page)).e1).toBe('3');
	await expect(page.getByRole('main')).toContainText('๙. ');
	await page.goto(`${SHARED.addresses.url}/en${round.path}`);
	await expect(page.getByRole('main')).not.toContainText(/[๐-๙]/);
});
