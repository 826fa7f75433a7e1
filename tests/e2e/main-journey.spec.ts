/**
 * The main job, end to end: an office sets up, prints a poster, a resident scans and answers, the
 * round is closed and the analyst reads a figure that holds the answer. With and without script.
 */
import { expect, test } from '@playwright/test';
import { startCopy } from './support/first-start.ts';
import { type Instance } from './support/instance.ts';
import {
	closeRound,
	openFirstRound,
	phone,
	setUpAgency,
	signIn,
	staffWindow
} from './support/office.ts';
import { answerAll, send, storedObject } from './support/respondent.ts';

/** k of the round: no fewer may be shown. */
const K = 10;

test.describe.configure({ mode: 'serial' });
let instance: Instance;

test.beforeAll(async () => {
	test.setTimeout(120_000);
	instance = await startCopy();
});

test.afterAll(() => instance.stop());

for (const withScript of [true, false]) {
	test(`a resident's answer reaches the analyst, script ${withScript ? 'on' : 'off (P29)'}`, async ({
		browser
	}) => {
		test.setTimeout(120_000);
		const office = await staffWindow(browser, withScript);
		if (withScript) await setUpAgency(office, instance.addresses.setup ?? '');
		else {
			await signIn(office, instance.addresses.url);
			await office.goto(`${instance.addresses.url}/staff/rounds/first`);
		}
		const address = await openFirstRound(office, `รอบทดลอง ${withScript}`);
		const round = new URL(office.url()).pathname.split('/')[3] ?? '';

		// Ten people, one of them dissatisfied throughout: every mean is known beforehand.
		for (let person = 0; person < K; person += 1) {
			const resident = await phone(browser, withScript);
			const page = await resident.newPage();
			await page.goto(sameMachine(address, instance.addresses.url));
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(
				'เราไม่รู้ว่าท่านเป็นใคร และไม่ขอเบอร์โทรศัพท์'
			);
			const chosen = await answerAll(page, () => (person === 0 ? 0 : 1));
			// P38: the review shows the object that is sealed, and it is what was ticked.
			expect(Object.values(await storedObject(page))).toEqual(chosen);
			await send(page);
			expect(await resident.cookies(), 'P25').toEqual([]);
			await resident.close();
		}

		await office.goto(`${instance.addresses.url}/staff/results/${round}`);
		await expect(office.getByRole('main'), 'nothing before the close').not.toContainText(/e15?\s/);
		await office.goto(`${instance.addresses.url}/staff/rounds/${round}`);
		await closeRound(office);
		await office.goto(`${instance.addresses.url}/staff/results/${round}`);
		const main = office.getByRole('main');
		await expect(main).toContainText(`${K} คำตอบ`);
		// Four levels, 0 for one and 33 for nine: 29.70. Yes or no, the better once or nine times.
		await expect(main).toContainText('29.70');
		await expect(main).toContainText('90.00');
		await expect(main).toContainText('10.00');
	});
}

/** The QR holds the address in the local network; the test's phone reaches the same by loopback. */
function sameMachine(address: string, origin: string): string {
	return new URL(new URL(address).pathname, origin).href;
}
